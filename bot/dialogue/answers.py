"""Answers to the open question: a choice, a yes or no, a skip. True where the message is dealt with."""

from bot.dialogue import events as ev
from bot.dialogue.core import Core
from bot.dialogue.tracker import Tracker
from bot.dialogue.understand import Understanding
from matchers.choices import choose
from matchers.frame import SLOT_NAMES, District, Frame, Need, SlotName
from matchers.states import find_states
from matchers.text import Text
from matchers.wording import Wording

CANDIDATES_SHOWN = 4
"""Organisations given as choices; others are told apart by their state."""


def answer(tracker: Tracker, said: Understanding, act: str | None, core: Core) -> bool:
    """Takes an answer to the open question in."""
    request = tracker.state.requested
    if request is None:
        return False
    if act == "skip":
        tracker.skip(request)
        return True
    if request.slot == "needs" and _take_situation(tracker, said, core):
        return True
    if request.slot == "clarification" and _clarify(tracker, said, act, request, core):
        return True
    if request.slot == "confirmation" and _confirm(tracker, said, act, request):
        return True
    if request.slot == "district" and request.candidates and _pick(tracker, said, act, request, core):
        return True
    if act == "unknown":
        return _leave_unknown(tracker, said, request)
    if act == "deny" and request.slot not in ("confirmation", "clarification", "needs"):
        tracker.leave_unknown(request, said.text.raw.strip())
        return True
    if act == "affirm" and request.slot in SLOT_NAMES:
        return _keep(tracker, request.slot)
    return False


def _take_situation(tracker: Tracker, said: Understanding, core: Core) -> bool:
    """One of the situations given as choices where the need was not understood: need and offering in one."""
    chosen = core.situations.get(said.text.folded.strip(" ."))
    if chosen is None:
        return False
    tracker.fill("needs", (Need(said.text.raw.strip()),))
    tracker.emit(ev.NeedClarified((chosen,)))
    return True


def _leave_unknown(tracker: Tracker, said: Understanding, request: ev.Request) -> bool:
    """Who cannot say what the need is, is asked in other words first."""
    if request.slot == "needs" and not tracker.state.repeated and tracker.state.frame.needs is None:
        return True
    tracker.leave_unknown(request, said.text.raw.strip())
    return True


def clarification_choices(request: ev.Request, core: Core, language: str) -> tuple[str, ...]:
    """The situations given as choices, with "none of these"."""
    speech = core.speech(language)
    situations = (core.knowledge.offerings[offering].situation.in_(language) for offering in request.offerings)
    return (*situations, speech.say("choice_none_of_these"))


def _clarify(tracker: Tracker, said: Understanding, act: str | None, request: ev.Request, core: Core) -> bool:
    if act == "deny":
        tracker.emit(ev.NeedClarified(()))
        return True
    if act == "unknown":
        tracker.emit(ev.SlotSkipped("clarification"))
        return True
    if said.questions:
        return False
    for language in ("en", "es"):
        picked = choose(said.text, clarification_choices(request, core, language))
        if picked:
            none = len(request.offerings)
            chosen = () if none in picked else tuple(request.offerings[index] for index in picked)
            tracker.emit(ev.NeedClarified(chosen))
            return True
    return False


def _confirm(tracker: Tracker, said: Understanding, act: str | None, request: ev.Request) -> bool:
    """A plain yes or no. Whoever says more ("yes, but make it 60") is heard out too, and asked again before filing."""
    lead = act if act in ("affirm", "deny") else said.heard.lead
    if lead == "affirm" and (request.about != "filing" or not said.tells):
        affirm(tracker, request)
    elif lead == "deny" and (request.about != "out_of_scope" or not said.tells):
        deny(tracker, request)
    else:
        return False
    return act is not None


def affirm(tracker: Tracker, request: ev.Request) -> None:
    """A yes to a confirmation."""
    if request.about == "filing":
        tracker.file()
    elif request.about == "out_of_scope":
        tracker.emit(ev.OutOfScopeAccepted())
    elif request.about in SLOT_NAMES:
        tracker.fill(request.about, getattr(request.guess, request.about))


def deny(tracker: Tracker, request: ev.Request) -> None:
    """A no to a confirmation. A no to filing changes nothing by itself: the person is asked what to change."""
    if request.about == "out_of_scope":
        tracker.emit(ev.SlotRequested(ev.Request("needs")))
    elif request.about in SLOT_NAMES:
        tracker.emit(ev.GuessRejected(request.about))


def _pick(tracker: Tracker, said: Understanding, act: str | None, request: ev.Request, core: Core) -> bool:
    """One of the organisations that share a name: by its words, its number or its state. What still fits several the
    second time is taken as it was typed."""
    if act == "deny":
        tracker.emit(ev.GuessRejected("district"))
        return True
    if act is not None and act != "unknown":
        return False
    if said.questions or said.mention("email") or said.mention("phone"):
        return False
    called = tracker.state.called
    picked = choose(said.text, [district_label(one) for one in request.candidates[:CANDIDATES_SHOWN]])
    if len(picked) == 1:
        tracker.fill("district", request.candidates[picked[0]])
    elif act == "unknown":
        tracker.take_as_typed(called, None)
    elif state := _state_in(said.text):
        _narrow(tracker, said, request, state, core)
    elif mention := said.mention("district"):
        same = [one for one in request.candidates if one in (mention.candidates or (mention.value,))]
        if len(same) == len(request.candidates):
            tracker.take_as_typed(called, None)
        elif len(same) == 1:
            tracker.fill("district", same[0])
        else:
            tracker.take(mention, said.text.cut(mention.start, mention.end))
    else:
        return False
    return True


def _narrow(tracker: Tracker, said: Understanding, request: ev.Request, state: str, core: Core) -> None:
    """Those of one state: one is filled, of several is asked again; a state without any is kept with the name."""
    new = said.mention("district")
    called = tracker.state.called
    if new is not None and getattr(new.value, "nces_id", None) and not new.guess:
        tracker.fill("district", new.value)
        return
    left = [one for one in request.candidates if one.state == state]
    for found in core.districts.find(Text(f"{called}, {state}"), "district"):
        told = found.candidates or (found.value,)
        left += [
            one for one in told if isinstance(one, District) and one.nces_id and one.state == state and one not in left
        ]
    if len(left) == 1:
        tracker.fill("district", left[0])
    elif not left or set(left) == set(request.candidates):
        tracker.take_as_typed(called, state)
    else:
        tracker.emit(ev.SlotGuessed("district", Frame(district=left[0]), tuple(left), called))


def _state_in(text: Text) -> str | None:
    """The state an answer names. "In" is put before it, for a lone "IL" is no state anywhere else."""
    states = find_states(Wording(Text(f"in {text.raw}")))
    return states[0].code if states else None


def district_label(district: District) -> str:
    """How an organisation is given as a choice."""
    return f"{district.name}, {district.state}" if district.state else district.name


def _keep(tracker: Tracker, slot: SlotName) -> bool:
    """A yes to an earlier question asked once more keeps its value."""
    if getattr(tracker.state.frame, slot) is None:
        return False
    tracker.emit(ev.SlotKept(slot))
    return True
