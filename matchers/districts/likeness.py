"""Which names a mistyped or shortened one is like."""

from collections import defaultdict
from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA

SLIPS = {4: 1, 5: 1, 6: 1, 7: 2, 8: 2, 9: 2}
"""Typing errors (insertions, deletions, changes, swapped neighbours) allowed by length; three in ten and more."""
LEAST_BEGINNING = 4
"""Letters of a name's beginning that may stand for it beside its number."""


def slips_in(word: str) -> int:
    """How many typing errors a name of this length may have."""
    return SLIPS.get(len(word), 3 if len(word) > max(SLIPS) else 0)


class LikeNames:
    """Names written without spaces, by their length."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_length: dict[int, list[str]] = defaultdict(list)
        for name in names:
            self._by_length[len(name)].append(name)

    def near(self, asked: str) -> list[tuple[float, str]]:
        """The names that are like the one asked for, with their typing errors, the least first."""
        slips = slips_in(asked)
        if not slips:
            return []
        return sorted(
            (distance, name)
            for length in range(len(asked) - slips, len(asked) + slips + 1)
            for name, distance, _ in process.extract(
                asked, self._by_length.get(length, ()), scorer=OSA.distance, score_cutoff=slips, limit=None
            )
        )


def is_meant(asked: tuple[str, ...], core: tuple[str, ...]) -> bool:
    """Whether a place beside a number is a name cut short or mistyped: "naper 203", "DG 58", "gurny 56"."""
    said, name = "".join(asked), "".join(core)
    initials = len(asked) == 1 and len(core) > 1 and said == "".join(word[0] for word in core)
    begins = len(said) >= LEAST_BEGINNING and name.startswith(said)
    slips = slips_in(said)
    like = slips > 0 and OSA.distance(said, name, score_cutoff=slips + 1) <= slips + 1
    return bool(core) and (initials or begins or like)
