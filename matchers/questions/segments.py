"""Cuts a text into sentences and these into single questions."""

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from matchers.questions.tokens import Token

_END = re.compile(r"[.!?;\n]")
_PAUSE = re.compile(r"[,:()\-\"¿]")


class Segment(NamedTuple):
    """A row of tokens [first, last) that can hold one question, and the place in the raw text."""

    first: int
    last: int
    start: int
    end: int
    sentence: int
    """The same for all segments of a sentence."""
    is_marked: bool
    """It ends with a question mark itself."""
    in_marked: bool
    """Its sentence ends with one."""

    @property
    def places(self) -> range:
        """The places of its tokens."""
        return range(self.first, self.last)


def segments_of(
    folded: str, tokens: Sequence[Token], openers: Collection[int], joinings: Collection[int]
) -> list[Segment]:
    """The segments in order. A new one begins where a question opens after a joining word or a pause.

    `openers`: tokens that questions open with. `joinings`: tokens that join questions.
    """
    found: list[Segment] = []
    first, since = 0, 0
    for at in range(1, len(tokens) + 1):
        gap = folded[tokens[at - 1].end : tokens[at].start if at < len(tokens) else len(folded)]
        if gap == " " and at not in openers:
            continue
        ends = at == len(tokens) or bool(_END.search(gap))
        if not ends and not (at in openers and at > first and (_PAUSE.search(gap) or at - 1 in joinings)):
            continue
        last = at - 1 if at - 1 in joinings and at - 1 > first else at
        mark = gap.find("?")
        end = tokens[last - 1].end if mark < 0 else tokens[at - 1].end + mark + 1
        found.append(Segment(first, last, tokens[first].start, end, since, mark >= 0, mark >= 0))
        first = at
        if ends:
            found[since:] = [one._replace(in_marked=mark >= 0) for one in found[since:]]
            since = len(found)
    return found
