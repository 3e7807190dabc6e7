"""From beliefs to recommendations: ranked, judged by every criterion, with the nearest rejected offering."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from knowledge.model import Offering
from matchers.estimates import total
from matchers.fit import judge
from matchers.frame import Frame, SlotName
from matchers.outcome import Match, NeedReading, Recommendation, Verdict

MOST = 3
"""Recommendations shown at most: more is a catalogue, not advice."""
UNWANTED_SHARE = 0.1
"""What is left of an offering's score if it holds nothing but kinds of help the person ruled out."""
WANTED_BONUS = 1.5
"""A kind asked for breaks near ties; it never outweighs a clear need."""


class Ranking(Struct, frozen=True):
    """What is recommended, and what was nearest to it."""

    recommendations: tuple[Recommendation, ...] = ()
    rejected: Recommendation | None = None
    """The best offering that is not recommended, where one had evidence."""
    several: tuple[str, ...] = ()
    """Where separate needs were told: the offering of each."""
    together: float | None = None
    """The published prices of these in US dollars, added up; None where one is not published."""
    bundle: tuple[str, ...] = ()
    """Offerings that together answer separate needs, where the budget allows all of them."""


def as_clarified(reading: NeedReading, clarified: tuple[str, ...] | None) -> NeedReading:
    """What the answer to the clarifying question makes of a reading. None of the situations: nothing is recommended."""
    if clarified is None:
        return reading
    if not clarified:
        return replace(reading, in_scope=False, leaders=(), several=())
    return replace(reading, several=clarified if len(clarified) > 1 else reading.several)


def rank(reading: NeedReading, frame: Frame, offerings: dict[str, Offering]) -> Ranking:
    """Recommendations for a reading of needs. Empty where nothing is good enough."""
    matches: Sequence[Match] = reading.matches  # best first
    if frame.kind is not None or reading.several:
        matches = sorted(
            [_weighed(match, offerings[match.offering], frame) for match in matches],
            key=lambda match: (match.offering not in reading.several, -match.score),
        )
    if not reading.in_scope:
        nearest = matches[0] if matches else None
        return Ranking(rejected=_recommendation(nearest, offerings, frame) if nearest else None)
    chosen = [match for match in matches if match.offering in reading.leaders or match.offering in reading.several]
    chosen = (chosen or list(matches[:1]))[:MOST]
    rest = [match for match in matches if match not in chosen]
    together = _together(reading.several, offerings)
    return Ranking(
        tuple([_recommendation(match, offerings, frame) for match in chosen]),
        _recommendation(rest[0], offerings, frame) if rest else None,
        reading.several,
        together,
        reading.several if _allows(frame, together) else (),
    )


def deciding(reading: NeedReading, frame: Frame, offerings: dict[str, Offering]) -> tuple[SlotName, ...]:
    """The slots whose answer can change which offering comes first: none where the need is clear."""
    if reading.is_clear or len(reading.leaders) < 2:
        return ()
    first, second = (offerings[one] for one in reading.leaders[:2])
    return ("kind",) if first.kinds and second.kinds and set(first.kinds) != set(second.kinds) else ()


def verdict_of(recommendation: Recommendation, criterion: str) -> Verdict | None:
    """The verdict of one criterion, None where the offering has no such criterion."""
    return next((c.verdict for c in recommendation.criteria if c.criterion == criterion), None)


def _weighed(match: Match, offering: Offering, frame: Frame) -> Match:
    wish, kinds = frame.kind, set(offering.kinds)
    if wish is None or not kinds or match.named:
        return match
    score = match.score
    if kinds <= set(wish.unwanted):
        score *= UNWANTED_SHARE
    elif kinds & set(wish.wanted):
        score = min(1.0, score * WANTED_BONUS)
    return replace(match, score=score)


def _recommendation(match: Match, offerings: dict[str, Offering], frame: Frame) -> Recommendation:
    offering = offerings[match.offering]
    return Recommendation(match.offering, match.score, judge(offering, match, frame), match.evidence)


def _together(several: tuple[str, ...], offerings: dict[str, Offering]) -> float | None:
    """The published prices of several offerings, added up."""
    prices = [offerings[one].price for one in several]
    known = [price.amount for price in prices if price]
    return sum(known) if len(known) == len(several) > 1 else None


def _allows(frame: Frame, together: float | None) -> bool:
    """Whether the budget covers a sum, its estimate where it was told per person or school."""
    budget = total(frame.budget, frame.participants, frame.schools) if frame.budget else None
    if budget is None or together is None:
        return False
    top = budget.max if budget.max is not None else budget.min
    return top is not None and top >= together
