"""Known phrases in a text: a trie over plain words, longest first, and the nearest phrase for a mistyped one."""

from collections.abc import Iterable, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

from rapidfuzz import fuzz, process

from matchers.text import Text

V = TypeVar("V")

NEAREST = 88.0
"""Least rapidfuzz ratio (0 to 100) for a mistyped phrase: one slip in eight letters."""
NEAREST_LENGTH = 5
"""Shorter phrases are not corrected: too many words are one slip apart ("no", "now")."""
SLIPS_IN_LENGTH = 2
"""Letters that a mistyped phrase may be longer or shorter than the right one."""


class Found(NamedTuple, Generic[V]):
    """A phrase found: the range of words it covers, and what it stands for."""

    first: int
    last: int
    """Index past the last word."""
    value: V


class PhraseBook(Generic[V]):
    """Phrases with a value each; the first value of a phrase counts. Apostrophes are optional: "dont" finds "don't"."""

    def __init__(self, entries: Iterable[tuple[str, V]]) -> None:
        self._root: dict[str, Any] = {}
        self._whole: dict[str, V] = {}
        self._alike: dict[tuple[str, int], list[str]] = {}
        for phrase, value in entries:
            words = Text(phrase).plain
            if not words:
                continue
            node = self._root
            for word in words:
                node = node.setdefault(word, {})
            node.setdefault("", value)
            joined = " ".join(words)
            if joined not in self._whole and len(joined) >= NEAREST_LENGTH:
                self._alike.setdefault((joined[0], len(joined)), []).append(joined)
            self._whole.setdefault(joined, value)
        self.heads = frozenset(self._root)
        """The first words: where none of them is in a text, no phrase is."""

    def find(self, words: Sequence[str]) -> list[Found[V]]:
        """All phrases among plain words in reading order, the longest at each place, none overlapping."""
        found: list[Found[V]] = []
        heads = self.heads
        if heads.isdisjoint(words):
            return found
        behind, root, count = 0, self._root, len(words)
        for at in [at for at, word in enumerate(words) if word in heads]:
            if at < behind:
                continue
            node, best, step = root[words[at]], None, at + 1
            while node is not None:
                if "" in node:
                    best = Found(at, step, node[""])
                node = node.get(words[step]) if step < count else None
                step += 1
            if best is not None:
                found.append(best)
                behind = best.last
        return found

    def whole(self, words: Sequence[str]) -> V | None:
        """The value of the phrase that all the words make up, None where they make none."""
        return self._whole.get(" ".join(words))

    def nearest(self, words: Sequence[str]) -> V | None:
        """The value of the phrase that all the words nearly make up, for slips behind the first letter."""
        said = " ".join(words)
        if len(said) < NEAREST_LENGTH:
            return None
        lengths = range(len(said) - SLIPS_IN_LENGTH, len(said) + SLIPS_IN_LENGTH + 1)
        alike = [one for length in lengths for one in self._alike.get((said[0], length), ())]
        best = process.extractOne(said, alike, scorer=fuzz.ratio, score_cutoff=NEAREST) if alike else None
        return self._whole[best[0]] if best else None
