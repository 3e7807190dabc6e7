"""What is recommended in a state, and what changed in it."""

from msgspec.structs import replace

from bot.dialogue.core import Core
from bot.dialogue.state import State
from matchers.outcome import NeedReading
from matchers.rank import Ranking, rank


def recommend(state: State, core: Core) -> tuple[NeedReading | None, Ranking]:
    """What is recommended in a state, and the reading it rests on."""
    needs = state.frame.needs
    if not needs:
        return None, Ranking()
    reading = core.read_needs(tuple(need.text for need in needs), state.language or "en", state.clarified)
    reading = _as_clarified(reading, state.clarified)
    return reading, rank(reading, state.frame, core.knowledge.offerings)


def _as_clarified(reading: NeedReading, clarified: tuple[str, ...] | None) -> NeedReading:
    """What the answer to the clarifying question makes of a reading: none of the situations, one, or several at once."""
    if clarified is None:
        return reading
    if not clarified:
        return replace(reading, in_scope=False, leaders=(), several=())
    return replace(reading, several=clarified if len(clarified) > 1 else reading.several)
