"""What is recommended in a state."""

from bot.dialogue.core import Core
from bot.dialogue.state import State
from matchers.frame import Frame, SlotName
from matchers.outcome import NeedReading
from matchers.rank import Ranking

JUDGED: frozenset[SlotName] = frozenset(("participants", "schools", "budget", "format", "audience", "kind"))
"""Slots by which a recommendation is judged."""


def recommend(state: State, core: Core) -> tuple[NeedReading | None, Ranking]:
    """What is recommended in a state, and the reading it rests on."""
    frame = state.frame
    if not frame.needs:
        return None, Ranking()
    needs = tuple(need.text for need in frame.needs)
    language = state.language or "en"
    judged = Frame(
        participants=frame.participants,
        schools=frame.schools,
        budget=frame.budget,
        format=frame.format,
        audience=frame.audience,
        kind=frame.kind,
    )
    reading = core.read_needs(needs, language, state.clarified)
    return reading, core.rank(needs, language, state.clarified, judged)
