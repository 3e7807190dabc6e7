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
    """Names written without spaces, by their first letter and length.

    A name with another first letter than the one asked for has that slip and no other: it is looked up by all letters
    but the first, so that only names with the same first letter have to be compared.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._by_beginning: dict[tuple[str, int], list[str]] = defaultdict(list)
        self._by_rest: dict[str, list[str]] = defaultdict(list)
        for name in names:
            self._by_beginning[name[:1], len(name)].append(name)
            self._by_rest[name[1:]].append(name)

    def near(self, asked: str) -> list[tuple[float, str]]:
        """The names that are like the one asked for, with their typing errors, the least first."""
        slips = slips_in(asked)
        if not slips:
            return []
        near = [
            (float(distance), name)
            for length in range(len(asked) - slips, len(asked) + slips + 1)
            for name, distance, _ in process.extract(
                asked,
                self._by_beginning.get((asked[0], length), ()),
                scorer=OSA.distance,
                score_cutoff=slips,
                limit=None,
            )
        ]
        return sorted([*near, *((1.0, name) for name in self._beginning_otherwise(asked))])

    def _beginning_otherwise(self, asked: str) -> set[str]:
        """The names one slip away that begin with another letter: it is another one, too much, missing, or swapped."""
        rest, swapped = asked[1:], asked[1:2] + asked[:1] + asked[2:]
        found = {*self._by_rest.get(rest, ()), *self._by_rest.get(asked, ())}
        found.update(name for name in (rest, swapped) if name in self._by_beginning.get((name[:1], len(name)), ()))
        return {name for name in found if name[:1] != asked[:1]}


def is_meant(asked: tuple[str, ...], core: tuple[str, ...]) -> bool:
    """Whether a place beside a number is a name cut short or mistyped: "naper 203", "DG 58", "gurny 56"."""
    said, name = "".join(asked), "".join(core)
    initials = len(asked) == 1 and len(core) > 1 and said == "".join(word[0] for word in core)
    begins = len(said) >= LEAST_BEGINNING and name.startswith(said)
    slips = slips_in(said)
    like = slips > 0 and OSA.distance(said, name, score_cutoff=slips + 1) <= slips + 1
    return bool(core) and (initials or begins or like)
