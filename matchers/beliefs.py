"""From evidence to belief: how far summed weights are believed, and what is concluded from shares of belief.

All constants were found by reading each writer's sentences by the counts of the others (`evaluate --cross`), so that
shares are right as often as they say.
"""

from collections.abc import Sequence
from math import exp, log

TEMPER: dict[str, float] = {"en": 1.6, "es": 1.4}
TEMPER_LENGTH = 0.4
"""Weights of a text with n parts are multiplied by TEMPER / n ** TEMPER_LENGTH: words of one text repeat each other,
and more so in long ones (naive Bayes is over-confident)."""
NONE_PRIOR: dict[str, float] = {"en": 4.5, "es": 1.5}
NONE_LENGTH = 0.3
"""Log-odds for "none of these" before anything is counted, less NONE_LENGTH for each e-fold of parts: who has a need
says more. Half of what the examples show, whose writers kept the messages without a need shorter than people do. Less
in Spanish: with fewer examples its words weigh less, for offerings above all."""
LEAST_LENGTH = 15
"""Parts that a text is taken to have at least."""
SHORT = 25
"""Texts of fewer parts are short: answers to a question more often than stories, and so more often needs than the
examples show."""
IN_SCOPE, IN_SCOPE_SHORT = 0.7, 0.5
"""Least share of belief in all offerings together for a recommendation or a question; in a short text."""
SURE, CLEAR = 0.8, 0.8
"""Least share of belief in all offerings together, and least share of the best among them, for a recommendation
without a question: below either one question is worth its cost."""
POSSIBLE = 0.12
"""Offerings with at least this share of the best one's belief stay possible."""
CHOICE = 0.02
"""Offerings with at least this share of the best one's belief are worth being a choice of the question."""
CHOSEN = 6.0
"""Log-odds for the situations picked in the clarifying question, and against those that were not where none fitted."""
NONE_CHOSEN = 1.0
"""Log-odds for "none of these" where no situation fitted: another offering may still be meant."""


def temper(parts: int, language: str) -> float:
    """What the weights of a text with so many parts are multiplied by."""
    return TEMPER[language] * float(max(1, parts) ** -TEMPER_LENGTH)


def none_prior(parts: int, language: str) -> float:
    """Log-odds for "none of these" before the text is read, by how much it says."""
    return NONE_PRIOR[language] - NONE_LENGTH * log(max(LEAST_LENGTH, parts))


def shares(sums: Sequence[float]) -> list[float]:
    """Shares of belief that add up to 1, for sums of log-odds."""
    top = max(sums)
    odds = [exp(one - top) for one in sums]
    total = sum(odds)
    return [one / total for one in odds]


def is_in_scope(parts: int, believed: float) -> bool:
    """Whether a text with so many parts and this share of belief in all offerings is worth a recommendation or a
    question."""
    return believed >= (IN_SCOPE if parts >= SHORT else IN_SCOPE_SHORT)


def is_clear(best: float, believed: float) -> bool:
    """Whether the share of the best, of all that is believed in offerings, is enough for a recommendation without a
    question."""
    return best >= CLEAR * believed and believed >= SURE
