"""What follows from a message: the events that change the state. No words for people are chosen here."""

from bot.dialogue import answers, within
from bot.dialogue import events as ev
from bot.dialogue.acts import ChannelAct
from bot.dialogue.core import Core
from bot.dialogue.events import Request
from bot.dialogue.heard_acts import ACTS, CHANGES_NOTHING, HeardAct
from bot.dialogue.patience import LEAVE_OUT, UNCLEAR_LEFT
from bot.dialogue.state import State
from bot.dialogue.tracker import Context, Tracker
from bot.dialogue.understanding import Understanding
from matchers.frame import SLOT_NAMES, Need, SlotName
from matchers.questions import talk_of

_OF_NEED: tuple[SlotName, ...] = ("audience", "kind")
"""Slots that belong to one need."""


def track(state: State, said: Understanding, core: Core, context: Context) -> Tracker:
    """The events of a text message."""
    tracker = Tracker(state, context)
    if said.language and said.language != state.language and not said.unsettled:
        tracker.emit(ev.LanguageChosen(said.language))
    for topic in said.dangers:
        tracker.emit(ev.DangerVoiced(topic))
    if said.dangers:
        return tracker
    if said.unsettled or not said.text.raw.strip():
        answers.give_up(tracker, said, None)
        return tracker
    act = _answer_in(said, state)
    if state.phase == "cancelled":
        if not said.tells and not (act and ACTS[act].awakens):
            return tracker
        tracker.emit(ev.ConversationResumed())
        if act in ("resume", "affirm", "back"):
            return tracker
    changed = len(tracker.events)
    if not (_control(tracker, act) or answers.answer(tracker, said, act, core)):
        _take_in(tracker, said, core)
        gave_up = answers.give_up(tracker, said, act)
        if len(tracker.events) == changed and not gave_up and not _is_answered(said, act, state):
            _misunderstand(tracker)
    return tracker


def _misunderstand(tracker: Tracker) -> None:
    """Nothing was understood: the same is asked again, but not for ever."""
    tracker.emit(ev.Misunderstood())
    request = tracker.state.requested
    if tracker.state.misunderstood < LEAVE_OUT or request is None:
        return
    if request.slot in SLOT_NAMES and request.slot != "needs":
        tracker.skip(request)


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


def act_of(said: Understanding) -> HeardAct | None:
    """The act that the whole message is, None where it tells something."""
    if said.tells:
        return None
    return "deny" if said.heard.whole == "change" else said.heard.whole


def _answer_in(said: Understanding, state: State) -> HeardAct | None:
    """The act that counts here: thanks with a yes in them ("great, thanks") answer a yes-or-no question."""
    if closes := _closes(said):
        return closes
    act = act_of(said)
    confirms = state.requested is not None and state.requested.slot == "confirmation"
    if act is None and confirms and said.heard.sends and not said.tells and not said.questions:
        return "affirm"
    if act == "send":
        return "affirm" if confirms or state.is_filed else act
    is_courteous = act in ("thank", "farewell") and said.heard.lead == "affirm"
    return "affirm" if is_courteous and confirms else act


def _closes(said: Understanding) -> HeardAct | None:
    """What a message ends with, whatever else it tells; or what it begins with, where the rest takes nothing back."""
    heard = said.heard
    begins = heard.opening == "cancel" and not (heard.correcting or said.need or said.questions)
    return heard.closing or (heard.opening if begins else None)


def _is_answered(said: Understanding, act: HeardAct | None, state: State) -> bool:
    """Whether a message that changed nothing was understood all the same."""
    if said.questions or said.invalid or said.second_address or said.of_another or said.tells:
        return True
    if state.is_filed and act and ACTS[act].moot_once_filed:
        return True
    return act in CHANGES_NOTHING or act == "resume" or bool(set(said.heard.within) & (CHANGES_NOTHING | {"cancel"}))


def _control(tracker: Tracker, act: HeardAct | None) -> bool:
    """Acts about the conversation as a whole. True where the message is dealt with."""
    match act:
        case "restart":
            tracker.emit(ev.ConversationRestarted())
        case "cancel" | "farewell":
            if tracker.state.phase == "open":
                tracker.emit(ev.ConversationCancelled())
        case "hand_off":
            tracker.request_person()
        case "back":
            tracker.go_back()
        case "retract":
            within.retract(tracker)
        case "confused":
            be_unclear(tracker)
        case "send":
            return tracker.state.requested is None or not tracker.state.repeated
        case _:
            return act in CHANGES_NOTHING or act == "resume"
    return True


def be_unclear(tracker: Tracker) -> None:
    """The open question is not understood: it is put differently, and left out in the end where it can be."""
    request = tracker.state.requested
    if request is None:
        return
    tracker.emit(ev.QuestionUnclear())
    if tracker.state.unclear >= UNCLEAR_LEFT and request.slot not in ("needs", "confirmation"):
        tracker.skip(request)


def _take_in(tracker: Tracker, said: Understanding, core: Core) -> None:
    """Facts, needs and questions, in whatever order they were told."""
    before = tracker.state
    for mention in said.mentions:
        tracker.take(mention, said.text.cut(mention.start, mention.end))
    if (email := tracker.state.frame.email) and email != before.frame.email:
        tracker.doubt("email", core.contacts.providers.meant(email))
    if _takes_talked_of(said, before):
        tracker.fill("needs", (Need(said.text.raw.strip()),))
        tracker.emit(ev.NeedClarified(before.about.offerings))
    elif said.need:
        _add_need(tracker, said)
    if "completed" in said.heard.within:
        within.complete(tracker, said, core)
    within.follow(tracker, said, before)
    if "confused" in said.heard.within and not said.tells:
        be_unclear(tracker)
    if said.questions:
        tracker.emit(ev.QuestionAnswered(talk_of(said.questions, tracker.state.about)))
    tracker.amend(before)


def _add_need(tracker: Tracker, said: Understanding) -> None:
    """A first need, a further one, or one in place of another."""
    request = tracker.state.requested or Request("needs")
    held = tracker.state.frame.needs or ()
    need = Need(said.need or "")
    if need in held:
        return
    asked_anew = tracker.state.phase == "open" and (request.slot == "needs" or request.about == "out_of_scope")
    replaces = asked_anew or said.replaces
    tracker.fill("needs", (need,) if replaces else (*held, need))
    if held and said.replaces:
        _leave_old(tracker, said)
    if request.slot == "clarification":
        tracker.emit(ev.SlotSkipped("clarification"))


def _takes_talked_of(said: Understanding, state: State) -> bool:
    """Whether the one offering whose facts were asked for is what is wanted: "ok, we'd like that for our cabinet"."""
    if not said.heard.has("take_it") or state.requested is None or state.requested.slot != "needs":
        return False
    return len(state.about.offerings) == 1 and not (said.reading and said.reading.matches[0].named)


def _leave_old(tracker: Tracker, said: Understanding) -> None:
    """Who takes part and the kind of help belonged to the need that was taken back, unless they are told again."""
    for slot in _OF_NEED:
        if said.mention(slot) is None and getattr(tracker.state.frame, slot) is not None:
            tracker.emit(ev.SlotEmptied(slot))


def _fill_form(tracker: Tracker, act: ChannelAct) -> None:
    before = tracker.state
    for slot in act.emptied:
        if getattr(before.frame, slot) is not None:
            tracker.emit(ev.SlotEmptied(slot))
    for slot in SLOT_NAMES:
        if (value := getattr(act.slots, slot)) is not None:
            tracker.fill(slot, value)
    tracker.amend(before)


def _press(tracker: Tracker, name: str) -> None:
    request = tracker.state.requested
    if request is not None and request.slot == "confirmation":
        (answers.affirm if name == "affirm" else answers.deny)(tracker, request)
    elif request is not None and name == "deny" and request.slot == "clarification":
        tracker.emit(ev.NeedClarified(()))
