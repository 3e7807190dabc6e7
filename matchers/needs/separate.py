"""Separate needs in one message: where it falls into two parts that point to different offerings."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import sub
from typing import NamedTuple

from matchers.needs.weighing import Part
from matchers.text import Text

_BORDER = re.compile(r"[.!?;:,](?=\s)|\n")
_CONJUNCTIONS = frozenset(
    "and also plus while but besides separately y e pero tambien ademas mientras".split(),
)
LEAST_WORDS = 8
"""Shorter texts are not parted: two needs take more words."""
LEAST_GAIN = 1.0
"""Log-odds by which two needs must explain a text better than one before each is judged by its own words. Reading one
writer by the others, both of two needs are then among the first three in 0.84 (0.73 without), at a cost of 0.003 for
texts with one need."""
SEVERAL_GAIN = 3.5
"""From here on a text is taken to hold two needs: half of those that do, one in twenty-five of those that do not."""
ELSEWHERE = 0.5
"""What is left of evidence against a need that stands in the part about the other need."""


class Parting(NamedTuple):
    """A text in two parts with the offering of each."""

    word: int
    """The first word of the second part."""
    first: int
    second: int
    """Offerings by position."""
    gain: float


def borders_of(text: Text) -> list[int]:
    """Words at which a clause may begin, by position."""
    words, folded = text.words, text.folded
    if len(words) < LEAST_WORDS:
        return []
    found: list[int] = []
    _, before_end, before = words[0]
    for at, (start, end, form) in enumerate(words):
        between = start - before_end
        if at and (
            before in _CONJUNCTIONS
            or (between > 1 and _BORDER.search(folded, before_end, start + 1))
            or (between == 1 and folded[before_end] == "\n")
        ):
            found.append(at)
        before_end, before = end, form
    return found


def part(
    parts: Sequence[Part],
    columns: Sequence[Sequence[float]],
    totals: Sequence[float],
    borders: Sequence[int],
    temper: float,
) -> Parting | None:
    """The best place to part a text in two, or None where one need explains it as well.

    `parts` in reading order; `columns`: by offering the weight of each part, and `totals` their sums.
    """
    if not borders or not parts:
        return None
    firsts = [one.first for one in parts]
    whole = max(totals)
    best: Parting | None = None
    start, left = 0, [0.0] * len(columns)
    for border in borders:
        at = bisect_left(firsts, border)
        if at == start or at == len(parts):
            continue
        left = [said + sum(column[start:at]) for said, column in zip(left, columns, strict=True)]
        start = at
        right = list(map(sub, totals, left))
        most_left, most_right = max(left), max(right)
        gain = (most_left + most_right - whole) * temper
        if gain >= LEAST_GAIN and (best is None or gain > best.gain):
            first, second = left.index(most_left), right.index(most_right)
            if first != second:
                best = Parting(border, first, second, gain)
    return best
