"""From evidence to belief: how far summed weights are believed, and what is concluded from shares of belief.

All constants were found by reading each writer's sentences by the counts of the others (`evaluate --cross`), so that
shares are right as often as they say.
"""

from collections.abc import Sequence
from math import exp, log

TEMPER: dict[str, float] = {"en": 1.0, "es": 0.8}
TEMPER_LENGTH = 0.25
"""Weights of a text with n parts are multiplied by TEMPER / n ** TEMPER_LENGTH: words of one text repeat each other,
and more so in long ones (naive Bayes is over-confident)."""
NONE_PRIOR: dict[str, float] = {"en": 5.0, "es": 2.6}
NONE_LENGTH, SHORT = 0.6, 12
"""Log-odds for "none of these" before anything is counted, less NONE_LENGTH for each e-fold of parts: who has a need
says more. Texts of fewer than SHORT parts are taken as if they had so many: answers in two words are needs more often
than the examples show. Less in Spanish: with fewer examples its words weigh less, for offerings above all."""
IN_SCOPE, IN_SCOPE_SHORT = 0.8, 0.5
"""Least share of belief in all offerings together for a recommendation; in a text of fewer than SHORT parts, where
the answer is then a question and not a recommendation if it is below IN_SCOPE."""
CLEAR = 0.85
"""Least share of the best among all offerings for a recommendation without a question: below it one question is worth
its cost."""
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
    return NONE_PRIOR[language] - NONE_LENGTH * log(max(SHORT, parts))


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
