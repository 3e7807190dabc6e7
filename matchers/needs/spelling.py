"""The known word that an unknown one was meant to be: "bargining" is bargaining."""

from collections import defaultdict
from collections.abc import Mapping

from rapidfuzz import process
from rapidfuzz.distance import OSA

LEAST_LENGTH = 5
"""Shorter words are one slip away from too many others."""
TWO_SLIPS_FROM = 9
"""From this length on a word may have two slips in it."""
LEAST_SEEN = 2
"""Words seen once in the examples may be typing errors themselves."""


class Spelling:
    """Known words, for looking up the nearest."""

    def __init__(self, seen: Mapping[str, int]) -> None:
        self._seen = seen
        self._by_first: dict[tuple[str, int], list[str]] = defaultdict(list)
        self._by_last: dict[tuple[str, int], list[str]] = defaultdict(list)
        for word in sorted(seen):
            if len(word) >= LEAST_LENGTH - 1 and seen[word] >= LEAST_SEEN and word.isalpha():
                self._by_first[word[0], len(word)].append(word)
                self._by_last[word[-2:], len(word)].append(word)

    def nearest(self, word: str) -> str | None:
        """The known word fewest slips away, the more frequent of two; None where none is near."""
        if len(word) < LEAST_LENGTH or not word.isalpha():
            return None
        slips = 2 if len(word) >= TWO_SLIPS_FROM else 1
        lengths = range(len(word) - 1, len(word) + 2)
        same_first = [known for length in lengths for known in self._by_first.get((word[0], length), ())]
        found = self._best(word, same_first, slips)
        if found is None:
            same_last = [known for length in lengths for known in self._by_last.get((word[-2:], length), ())]
            found = self._best(word, same_last, 1)
        return found

    def _best(self, word: str, candidates: list[str], slips: int) -> str | None:
        near = process.extract(word, candidates, scorer=OSA.distance, score_cutoff=slips, limit=8)
        best = min(near, key=lambda one: (one[1], -self._seen[one[0]], one[0]), default=None)
        return best[0] if best else None
