"""Results of matching: scored and explained, the same for reasons shown to people and numbers shown to staff."""

from typing import Literal

from msgspec import Struct

CriterionName = Literal["need", "size", "budget", "people", "format", "prerequisite"]
Verdict = Literal["fits", "stretches", "misfits", "unknown"]


class Evidence(Struct, frozen=True, gc=False):
    """Words that count for an offering, or against it where the weight is negative. Weights are log-odds (nats)."""

    start: int
    end: int
    phrase: str
    """What the words were taken for: a known word, word pair, concept, or a name."""
    weight: float


class Match(Struct, frozen=True):
    """How well one offering answers a stated need."""

    offering: str
    score: float
    """0 to 1: the share of belief among all offerings and "none of these"."""
    evidence: tuple[Evidence, ...]
    """Strongest first; log-odds add up to the belief the score is computed from."""
    rules: tuple[str, ...] = ()
    """Ids of the rules that spoke, if any."""
    named: bool = False
    """The person said a title of the offering, or asked for it by another name: "our PLCs are" does neither."""


class NeedReading(Struct, frozen=True):
    """What a text says about needs."""

    matches: tuple[Match, ...]
    """All offerings with evidence, best first."""
    none: float
    """The share of belief in "none of these"."""
    in_scope: bool
    """Whether an offering may fit: worth a recommendation or at least a question."""
    leaders: tuple[str, ...] = ()
    """Offerings that stay possible, best first: more than one asks for a clarifying question or holds two needs."""
    is_clear: bool = True
    """Whether the best can be recommended without a clarifying question."""
    several: tuple[str, ...] = ()
    """Where the text states separate needs: the offering of each, best first."""
    is_sure: bool = True
    """Whether the best is good enough to recommend, where one may fit at all."""
    refused: tuple[str, ...] = ()
    """Offerings that are named and not wanted."""


class Reason(Struct, frozen=True):
    """A sentence to be said in the person's language: a reply's id and what goes into it."""

    id: str
    values: dict[str, str | int | float] = {}


class Criterion(Struct, frozen=True):
    """One thing an offering was held against."""

    criterion: CriterionName
    verdict: Verdict
    reason: Reason


class Recommendation(Struct, frozen=True):
    """An offering with the verdict of every criterion."""

    offering: str
    score: float
    criteria: tuple[Criterion, ...]
    evidence: tuple[Evidence, ...] = ()
