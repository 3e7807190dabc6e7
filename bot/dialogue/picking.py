"""Which of several organisations that share a name: by its words, its level, its number or its state."""

from bot.dialogue import events as ev
from bot.dialogue.core import Core
from bot.dialogue.heard_acts import HeardAct
from bot.dialogue.placing import state_in
from bot.dialogue.tracker import Tracker
from bot.dialogue.understanding import Understanding
from matchers.choices import choose
from matchers.districts.choice import by_level
from matchers.frame import District, Frame
from matchers.text import Text

CANDIDATES_SHOWN = 4
"""Organisations given as choices; others are told apart by their state."""


def pick(tracker: Tracker, said: Understanding, act: HeardAct | None, request: ev.Request, core: Core) -> bool:
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
    picked = picked or by_level(said.text, request.candidates)
    if len(picked) == 1:
        tracker.fill("district", request.candidates[picked[0]])
    elif act == "unknown":
        tracker.take_as_typed(called, None)
    elif state := state_in(said.text):
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


def district_label(district: District) -> str:
    """How an organisation is given as a choice."""
    return f"{district.name}, {district.state}" if district.state else district.name
