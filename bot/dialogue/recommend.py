"""What is recommended in a state."""

from bot.dialogue.core import Core
from bot.dialogue.reply import ShownRecommendation
from bot.dialogue.state import State
from matchers.frame import Frame, Language, SlotName
from matchers.outcome import NeedReading
from matchers.rank import Ranking

JUDGED: frozenset[SlotName] = frozenset(("participants", "schools", "budget", "format", "audience", "kind"))
"""Slots by which a recommendation is judged."""


def recommend(state: State, core: Core) -> tuple[NeedReading | None, Ranking]:
    """What is recommended in a state, and the reading it rests on."""
    if not state.frame.needs:
        return None, Ranking()
    needs, language, clarified, judged = _known(state)
    return core.read_needs(needs, language, clarified), core.rank(needs, language, clarified, judged)


def shown_in(state: State, core: Core) -> tuple[ShownRecommendation, ...]:
    """The same recommendations with their reasons as sentences, in the conversation's language."""
    return core.shown(*_known(state)) if state.frame.needs else ()


def _known(state: State) -> tuple[tuple[str, ...], Language, tuple[str, ...] | None, Frame]:
    """All that a recommendation rests on."""
    frame = state.frame
    judged = Frame(
        participants=frame.participants,
        schools=frame.schools,
        budget=frame.budget,
        format=frame.format,
        audience=frame.audience,
        kind=frame.kind,
    )
    return tuple([need.text for need in frame.needs or ()]), state.language or "en", state.clarified, judged
