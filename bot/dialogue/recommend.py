"""What is recommended in a state."""

from bot.dialogue.core import Advice, Core, Known
from bot.dialogue.state import State
from matchers.frame import SlotName

JUDGED: frozenset[SlotName] = frozenset(("participants", "schools", "budget", "format", "audience", "kind"))
"""Slots by which a recommendation is judged."""
_NOTHING = Advice()


def recommend(state: State, core: Core) -> Advice:
    """What is recommended in a state, and the reading it rests on."""
    frame = state.frame
    if not frame.needs:
        return _NOTHING
    known = Known(
        frame.needs,
        state.language or "en",
        state.clarified,
        state.completed_first,
        frame.participants,
        frame.schools,
        frame.budget,
        frame.format,
        frame.audience,
        frame.kind,
    )
    return core.advise(known)
