"""Acts said inside a longer message, and what they undo."""

from bot.dialogue import events as ev
from bot.dialogue.core import Core
from bot.dialogue.heard_acts import CHANGES_NOTHING, HeardAct
from bot.dialogue.state import State
from bot.dialogue.tracker import Tracker
from bot.dialogue.understanding import Understanding
from matchers.frame import RANGE_SLOTS, Need, SlotName

_BY_THE_WAY: frozenset[HeardAct] = frozenset(("wait", "chat"))
"""Acts that are answered beside what undoes something, and do not hold it off ("lol, skip that")."""
MOST_NAMING = 4
"""Words in which a slot is named and nothing else said ("the number of people")."""
MOST_CHANGING = 10
"""Words up to which a text that names a slot is about changing it ("my budget is wrong", "can I change my e-mail?")."""


def follow(tracker: Tracker, said: Understanding, before: State) -> None:
    """What a message does beside what it tells. What undoes things counts only where nothing else was told."""
    within = set(said.heard.within)
    if "hand_off" in within:
        tracker.request_person()
    is_short = len(said.text.words) <= MOST_CHANGING and not said.need
    if "remove" in within and is_short and (named := _unfilled(said)):
        for slot in named:
            tracker.empty(slot)
        return
    request = before.requested
    if "unknown" in within and request and request.slot in RANGE_SLOTS and not said.tells:
        tracker.leave_unknown(request, said.text.raw.strip())
        return
    if "skip" in within and request and not (said.tells or said.questions):
        _skip(tracker, said, request)
        return
    if said.tells or said.questions or within & (CHANGES_NOTHING - _BY_THE_WAY):
        return
    if "reconsider" in within and before.phase == "open":
        tracker.go_back("needs")
    elif "restart" in within:
        tracker.emit(ev.ConversationRestarted())
    elif within & {"cancel", "farewell"} and before.phase == "open":
        tracker.emit(ev.ConversationCancelled())
    elif "back" in within:
        tracker.go_back()
    elif "indifferent" in within and "format" in said.heard.slots:
        tracker.fill("format", "either")
    elif names_change(said, before):
        _reopen(tracker, said)


def _unfilled(said: Understanding) -> list[SlotName]:
    """The slots that are named without a value: "remove the number of people, we don't know yet"."""
    told = {one.slot for one in said.mentions if getattr(one.value, "is_known", True)}
    return [slot for slot in said.heard.slots if slot not in told and slot != "needs"]


def _skip(tracker: Tracker, said: Understanding, request: ev.Request) -> None:
    """The question is left out, or what is named instead ("skip my name")."""
    named = next(iter(said.heard.slots), None)
    if named is None or named == request.slot:
        tracker.skip(request)
    else:
        tracker.empty(named)


def names_change(said: Understanding, before: State) -> bool:
    """Whether a slot is named that is to be told anew: "change my budget", "no, the name", or "the budget" where it
    was asked what to change."""
    heard, words = said.heard, len(said.text.words)
    if not heard.slots or words > MOST_CHANGING:
        return False
    asks = before.is_late and words <= MOST_NAMING
    return heard.correcting or heard.lead == "deny" or asks


def _reopen(tracker: Tracker, said: Understanding) -> None:
    slot = said.heard.slots[0]
    if tracker.state.is_filed:
        tracker.emit(ev.SlotReopened(slot))
    else:
        tracker.go_back(slot)


def retract(tracker: Tracker) -> None:
    """ "Scratch that": what was told last is taken out and asked again. Where all is told, the person says what."""
    state = tracker.state
    last = state.last_filled
    if state.phase != "open" or state.requested is None or state.requested.about == "filing":
        return
    if last is None or last == "needs":
        tracker.go_back("needs" if last else None)
        return
    if getattr(state.frame, last) is not None:
        tracker.emit(ev.SlotEmptied(last))
    tracker.go_back(last)


def complete(tracker: Tracker, said: Understanding, core: Core) -> None:
    """The first session is taken: the second is open, and the training it belongs to is what is meant."""
    if not tracker.state.completed_first:
        tracker.emit(ev.SessionCompleted())
    if tracker.state.frame.needs is None:
        tracker.fill("needs", (Need(said.text.raw.strip()),))
    meant = [one for one, offering in core.knowledge.offerings.items() if any(s.requires for s in offering.sessions)]
    named = [match.offering for match in said.reading.matches if match.named] if said.reading else []
    if meant and not set(named) - set(meant) and tracker.state.clarified is None and not tracker.state.recommended:
        tracker.emit(ev.NeedClarified((meant[0],)))
