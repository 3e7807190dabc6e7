"""What follows from a message: the events that change the state. No words for people are chosen here."""

from collections.abc import Iterable

from bot.dialogue import answers
from bot.dialogue import events as ev
from bot.dialogue.acts import ChannelAct
from bot.dialogue.core import Core
from bot.dialogue.events import Request
from bot.dialogue.needs import takes_place
from bot.dialogue.state import State
from bot.dialogue.tracker import Context, Tracker
from bot.dialogue.understand import Understanding
from matchers.frame import RANGE_SLOTS, SLOT_NAMES, Need, SlotName

SILENT = frozenset(
    ("why", "why_this", "explain", "help", "repeat", "noted", "thank", "greet", "unsure_need", "spanish", "english")
)
"""Acts that are answered and change nothing (but the language)."""
AWAKENING = frozenset(("resume", "affirm", "restart", "hand_off", "back"))
"""Acts that go on with a conversation that was cancelled."""

MOST_NAMING = 4
"""Words in which a slot is named and nothing else said ("the number of people")."""


def track(state: State, said: Understanding, core: Core, context: Context) -> Tracker:
    """The events of a text message."""
    tracker = Tracker(state, context)
    if said.language and said.language != state.language and not said.unsettled:
        tracker.emit(ev.LanguageChosen(said.language))
    for topic in said.dangers:
        tracker.emit(ev.DangerVoiced(topic))
    if said.dangers or said.unsettled or not said.text.raw.strip():
        return tracker
    act = _answer_in(said, state)
    if state.phase == "cancelled":
        if act not in AWAKENING and not said.tells:
            return tracker
        tracker.emit(ev.ConversationResumed())
        if act in ("resume", "affirm", "back"):
            return tracker
    changed = len(tracker.events)
    if not (_control(tracker, act) or answers.answer(tracker, said, act, core)):
        _take_in(tracker, said)
        if len(tracker.events) == changed and not _is_answered(said, act, state):
            tracker.emit(ev.Misunderstood())
    return tracker


def track_act(state: State, act: ChannelAct, core: Core, context: Context) -> Tracker:
    """The events of a button or a form."""
    tracker = Tracker(state, context)
    if state.phase == "cancelled" and act.name not in ("cancel", "why", "help", "repeat"):
        tracker.emit(ev.ConversationResumed())
    if act.name == "fill":
        _fill_form(tracker, act)
    elif act.name == "back":
        tracker.go_back(act.about)
    elif act.name == "skip":
        if tracker.state.requested:
            tracker.skip(tracker.state.requested)
    elif act.name in ("affirm", "deny"):
        _press(tracker, act.name)
    else:
        _control(tracker, act.name)
    return tracker


def act_of(said: Understanding) -> str | None:
    """The act that the whole message is, None where it tells something."""
    if said.tells:
        return None
    return "deny" if said.heard.whole == "change" else said.heard.whole


def _answer_in(said: Understanding, state: State) -> str | None:
    """The act that counts here: thanks with a yes in them ("great, thanks") answer a yes-or-no question."""
    act = act_of(said)
    confirms = state.requested is not None and state.requested.slot == "confirmation"
    return "affirm" if act == "thank" and said.heard.lead == "affirm" and confirms else act


def _is_answered(said: Understanding, act: str | None, state: State) -> bool:
    """Whether a message that changed nothing was understood all the same."""
    if said.questions or said.invalid_email or said.tells:
        return True
    if state.is_filed and act in ("affirm", "deny", "skip", "unknown"):
        return True
    return act in SILENT or act == "resume" or bool(set(said.heard.within) & (SILENT | {"cancel"}))


def _control(tracker: Tracker, act: str | None) -> bool:
    """Acts about the conversation as a whole. True where the message is dealt with."""
    if act == "restart":
        tracker.emit(ev.ConversationRestarted())
    elif act == "cancel":
        if tracker.state.phase == "open":
            tracker.emit(ev.ConversationCancelled())
    elif act == "hand_off":
        tracker.request_person()
    elif act == "back":
        tracker.go_back()
    else:
        return act in SILENT or act == "resume"
    return True


def _take_in(tracker: Tracker, said: Understanding) -> None:
    """Facts, needs and questions, in whatever order they were told."""
    before = tracker.state
    for mention in said.mentions:
        tracker.take(mention, said.text.cut(mention.start, mention.end))
    if said.need:
        _add_need(tracker, said)
    _act_within(tracker, said, before)
    if said.questions:
        tracker.emit(ev.QuestionAnswered(next((one.offerings[0] for one in said.questions if one.offerings), None)))
    if tracker.state.is_filed and tracker.state.frame != before.frame and before.reference:
        tracker.emit(ev.InquiryAmended(before.reference))


def _act_within(tracker: Tracker, said: Understanding, before: State) -> None:
    """Acts said inside a longer message. What undoes things counts only where nothing else was told."""
    within = set(said.heard.within)
    if "hand_off" in within:
        tracker.request_person()
    if said.tells or said.questions or within & SILENT:
        return
    if "remove" in within and said.heard.slots:
        _empty(tracker, said.heard.slots)
    elif "reconsider" in within and before.phase == "open":
        tracker.go_back("needs")
    elif "restart" in within:
        tracker.emit(ev.ConversationRestarted())
    elif "cancel" in within and before.phase == "open":
        tracker.emit(ev.ConversationCancelled())
    elif "back" in within:
        tracker.go_back()
    elif "skip" in within and before.requested:
        tracker.skip(before.requested)
    elif "unknown" in within and before.requested and before.requested.slot in RANGE_SLOTS:
        tracker.leave_unknown(before.requested, said.text.raw.strip())
    elif said.heard.slots and (said.heard.correcting or said.heard.lead == "deny" or _names_slot(said, before)):
        tracker.go_back(said.heard.slots[0])


def _empty(tracker: Tracker, slots: Iterable[SlotName]) -> None:
    """Takes out what was told; it is not asked again."""
    for slot in slots:
        if getattr(tracker.state.frame, slot) is not None:
            tracker.emit(ev.SlotEmptied(slot))
            tracker.emit(ev.SlotSkipped(slot))
        else:
            tracker.emit(ev.SlotKept(slot))


def _names_slot(said: Understanding, before: State) -> bool:
    """Whether "the budget" answers the question what to change."""
    request = before.requested
    return request is not None and request.about == "filing" and len(said.text.words) <= MOST_NAMING


def _add_need(tracker: Tracker, said: Understanding) -> None:
    """A first need, a further one, or one in place of another."""
    request = tracker.state.requested or Request("needs")
    held = tracker.state.frame.needs or ()
    need = Need(said.need or "")
    if need in held:
        return
    asked_anew = tracker.state.phase == "open" and (request.slot == "needs" or request.about == "out_of_scope")
    replaces = asked_anew or takes_place(said.text, said.heard)
    tracker.fill("needs", (need,) if replaces else (*held, need))
    if request.slot == "clarification":
        tracker.emit(ev.SlotSkipped("clarification"))


def _fill_form(tracker: Tracker, act: ChannelAct) -> None:
    before = tracker.state
    for slot in act.emptied:
        if getattr(before.frame, slot) is not None:
            tracker.emit(ev.SlotEmptied(slot))
    for slot in SLOT_NAMES:
        if (value := getattr(act.slots, slot)) is not None:
            tracker.fill(slot, value)
    if tracker.state.is_filed and tracker.state.frame != before.frame and before.reference:
        tracker.emit(ev.InquiryAmended(before.reference))


def _press(tracker: Tracker, name: str) -> None:
    request = tracker.state.requested
    if request is not None and request.slot == "confirmation":
        (answers.affirm if name == "affirm" else answers.deny)(tracker, request)
    elif request is not None and name == "deny" and request.slot == "clarification":
        tracker.emit(ev.NeedClarified(()))
