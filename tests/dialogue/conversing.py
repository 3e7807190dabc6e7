"""Short ways to hold a conversation in a test."""

from datetime import date

from bot.dialogue import events as ev
from bot.dialogue.core import Core
from bot.dialogue.events import Request
from bot.dialogue.state import State
from bot.dialogue.turn import Message, Outcome, opening, turn
from matchers.frame import District, Frame, Need, Range

TODAY = date(2026, 11, 24)
CONFLICT = "Staff members clash and nobody dares to have the difficult conversation"
HOOVER = District("0100007", "Hoover City", "AL", "district")
TOLD = Frame(
    needs=(Need(CONFLICT),),
    participants=Range(min=40, max=40),
    budget=Range(min=3000, max=3000),
    district=HOOVER,
    name="Joe Kim",
    email="jkim@hoover.org",
)
"""All that is asked for."""


def say(core: Core, *lines: str, state: State | None = None) -> Outcome:
    """The outcome of the last line."""
    outcome = opening(core)
    held = state or outcome.state
    for line in lines:
        outcome = turn(held, Message("c", TODAY, line), core)
        held = outcome.state
    return outcome


def asked(slot: str, about: str | None = None, frame: Frame = Frame(), **state: object) -> State:  # noqa: B008
    """A state in which something is asked."""
    request = Request(slot, about=about)  # type: ignore[arg-type]
    return State(language="en", frame=frame, requested=request, asked=(request,), **state)  # type: ignore[arg-type]


def kinds(outcome: Outcome) -> list[str]:
    """The names of the events, questions and recommendations left out."""
    aside = (ev.SlotRequested, ev.OfferingRecommended)
    return [type(event).__name__ for event in outcome.events if not isinstance(event, aside)]
