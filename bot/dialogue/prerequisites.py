"""What it changes that a person has taken the first session of a training: what requires it is open."""

from msgspec.structs import replace

from matchers.outcome import Criterion, Reason, Recommendation
from matchers.rank import Ranking


def with_first_completed(ranking: Ranking) -> Ranking:
    """The same ranking, with every prerequisite met."""
    return replace(ranking, recommendations=tuple([_met(one) for one in ranking.recommendations]))


def _met(one: Recommendation) -> Recommendation:
    met = Criterion("prerequisite", "fits", Reason("reason_prerequisite_met"))
    return replace(one, criteria=tuple([met if c.criterion == "prerequisite" else c for c in one.criteria]))
