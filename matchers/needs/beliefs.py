"""From evidence to belief: how far summed weights are believed, and what is concluded from shares of belief.

All constants were found by reading each writer's sentences by the counts of the others (`evaluate --cross`), so that
shares are right as often as they say.
"""

from collections.abc import Sequence
from math import exp, log

TEMPER, TEMPER_LENGTH = 1.6, 0.4
"""Weights of a text with n parts are multiplied by TEMPER / n ** TEMPER_LENGTH: words of one text repeat each other,
and more so in long ones (naive Bayes is over-confident)."""
NONE_PRIOR: dict[str, float] = {"en": 1.0, "es": 0.3}
SHORT, NONE_LENGTH = 15, 1.0
"""Log-odds for "none of these" before a text of up to SHORT parts is read, and how much they grow with each e-fold of
parts: what a long text says adds up, for offerings above all, and who writes to a service in four words means it. Less
in Spanish: its examples are fewer, so its words weigh less."""
IN_SCOPE = 0.5
"""Least share of belief in all offerings together for a question."""
SURE: dict[str, float] = {"en": 0.985, "es": 0.97}
"""Least share of belief in all offerings together for a recommendation. Found on rows written to measure: of those that
need an offering 0.95 (English) and 0.93 (Spanish) reach it, of the others 0.03 and 0.05."""
CLEAR = 0.8
"""Least share of the best among all offerings for a recommendation without a question: below it, or below SURE, one
question is worth its cost."""
LIKELY, ALONE = 0.85, 0.95
"""The same where no other offering comes near the best: a question could not tell them apart."""
POSSIBLE = 0.12
"""Offerings with at least this share of the best one's belief stay possible."""
CHOICE = 0.02
"""Offerings with at least this share of the best one's belief are worth being a choice of the question."""
CHOSEN = 12.0
"""Log-odds for the situations picked in the clarifying question, more than any words weigh: the person has decided. And
against those that were not picked where none fitted."""
NONE_CHOSEN = 1.0
"""Log-odds for "none of these" where no situation fitted: another offering may still be meant."""


def temper(parts: int) -> float:
    """What the weights of a text with so many parts are multiplied by."""
    return TEMPER * float(max(1, parts) ** -TEMPER_LENGTH)


def none_prior(parts: int, language: str) -> float:
    """Log-odds for "none of these" before a text with so many parts is read."""
    return NONE_PRIOR[language] + NONE_LENGTH * log(max(SHORT, parts) / SHORT)


def shares(sums: Sequence[float]) -> list[float]:
    """Shares of belief that add up to 1, for sums of log-odds."""
    top = max(sums)
    odds = [exp(one - top) for one in sums]
    total = sum(odds)
    return [one / total for one in odds]


def is_clear(best: float, believed: float, language: str) -> bool:
    """Whether the share of the best, of all that is believed in offerings, is enough for a recommendation without a
    question."""
    is_plain = best >= CLEAR * believed and believed >= SURE[language]
    return is_plain or (best >= ALONE * believed and believed >= LIKELY)
