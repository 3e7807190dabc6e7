"""What is recommended in a state."""

from bot.dialogue.core import Advice, Core, Known
from bot.dialogue.state import State
from matchers.frame import Frame, SlotName

JUDGED: frozenset[SlotName] = frozenset(("participants", "schools", "budget", "format", "audience", "kind"))
"""Slots by which a recommendation is judged."""
_NOTHING = Advice()


def recommend(state: State, core: Core) -> Advice:
    """What is recommended in a state, and the reading it rests on."""
    frame = state.frame
    if not frame.needs:
        return _NOTHING
    judged = Frame(
        participants=frame.participants,
        schools=frame.schools,
        budget=frame.budget,
        format=frame.format,
        audience=frame.audience,
        kind=frame.kind,
    )
    needs = tuple([need.text for need in frame.needs])
    return core.advise(Known(needs, state.language or "en", state.clarified, judged, state.completed_first))
