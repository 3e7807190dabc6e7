"""Sums of evidence for each offering and for none, and the evidence that is shown: both add up to the same."""

from collections.abc import Sequence
from math import inf, log
from typing import NamedTuple

from matchers.needs import beliefs
from matchers.needs.rules import ASKED
from matchers.needs.said import Said
from matchers.needs.separate import ELSEWHERE, SEVERAL_GAIN, Parting, part
from matchers.needs.weighing import Part
from matchers.outcome import Evidence

MOST_LEADERS = 3
NEAREST = 1
"""Up to this rank evidence is made even for an offering that is no longer possible: the nearest rejected."""
LEADING = log(beliefs.POSSIBLE)
"""Log-odds behind the best, up to which an offering stays possible."""
REST = "other words"
"""The phrase under which the weight of function words and of words that hardly count is shown, as one."""
LEAST_SHOWN, LEAST_SHOWN_BEHIND = 0.1, 0.3
"""Weights below are shown summed up: of the first MOST_LEADERS offerings, and of those behind."""
CHOSEN, NOT_CHOSEN = "the situation chosen", "none of the situations given"
"""What the answer to the clarifying question is shown as."""


class Sums(NamedTuple):
    """What all evidence comes to."""

    weights: list[float]
    """Log-odds of each offering, and of none."""
    shown: list[list[Evidence]]
    """By offering, strongest first; empty for those that are not explained."""
    several: tuple[int, ...]
    """The offerings of separate needs, better one first."""


def sums_of(said: Said, offerings: int, explained: int) -> Sums:
    """Sums for all labels, and the evidence of the first `explained` offerings."""
    parts = said.parts
    scale = beliefs.temper(len(parts))
    columns: list[Sequence[float]] = list(zip(*[one.weights for one in parts], strict=True)) or [()] * (offerings + 1)
    totals = list(map(sum, columns))
    refuses = any(one.rule is None and one.weight < 0 for one in said.rulings)  # "not the series, the training" is one
    parting = None if refuses else part(parts, columns[:offerings], totals[:offerings], said.borders, scale)
    if parting is not None:
        for at in (parting.first, parting.second):
            columns[at] = _apart(parts, columns[at], parting, at)
            totals[at] = sum(columns[at])
    weights = [total * scale for total in totals]
    weights[offerings] += beliefs.none_prior(len(parts), said.language)
    for ruling in said.rulings:
        weights[ruling.label] += ruling.weight
    several: tuple[int, ...] = ()
    if parting is not None and parting.gain >= SEVERAL_GAIN:
        pair = (parting.first, parting.second)
        asked = {one.label for one in said.rulings if one.rule is None and one.weight >= ASKED}
        if asked.issubset(pair):  # what is asked for by name is the need, whatever else is told
            several = pair if weights[pair[0]] >= weights[pair[1]] else (pair[1], pair[0])
    shown: list[list[Evidence]] = [[] for _ in range(offerings)]
    order = sorted(range(offerings), key=weights.__getitem__, reverse=True)
    leading = weights[order[0]] + LEADING if explained < offerings else -inf
    for rank, at in enumerate(order[:explained]):
        if rank <= NEAREST or weights[at] >= leading or at in several:
            least = LEAST_SHOWN if rank < MOST_LEADERS else LEAST_SHOWN_BEHIND
            shown[at] = _shown(said, at, columns[at], scale, least, weights[at])
    return Sums(weights, shown, several)


def _apart(parts: Sequence[Part], column: Sequence[float], parting: Parting, at: int) -> list[float]:
    """An offering's weights where a text holds two needs: what stands with the other need counts less against it."""
    is_first = at == parting.first
    return [
        weight * ELSEWHERE if weight < 0 and (one.first < parting.word) != is_first else weight
        for one, weight in zip(parts, column, strict=True)
    ]


def _shown(said: Said, label: int, column: Sequence[float], scale: float, least: float, total: float) -> list[Evidence]:
    """The evidence of one offering: what counts for much by itself, strongest first, and the rest as one."""
    words, last, bound = said.words, said.last, least / scale
    evidence = [
        Evidence(words[one.first].start, words[one.last - 1].end, one.phrase, weight * scale)
        if one.first >= last
        else Evidence(0, 0, one.phrase, weight * scale)
        for one, weight in zip(said.parts, column, strict=True)
        if (weight > bound or weight < -bound) and not one.is_small
    ]
    for ruling in said.rulings:
        if ruling.label == label:
            start, end = said.span(ruling.first, ruling.last)
            evidence.append(Evidence(start, end, ruling.phrase, ruling.weight))
    rest = total - sum([one.weight for one in evidence])
    evidence.sort(key=_strength)
    if rest:
        evidence.append(Evidence(0, 0, REST, rest))
    return evidence


def _strength(one: Evidence) -> float:
    return -abs(one.weight)
