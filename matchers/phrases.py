"""Known phrases in a text: a trie over folded words, longest first, and the nearest phrase for a mistyped one."""

from collections.abc import Iterable, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

from rapidfuzz import fuzz, process

from matchers.text import Text, Word

V = TypeVar("V")

NEAREST = 88.0
"""Least rapidfuzz ratio (0 to 100) for a mistyped phrase: one slip in eight letters."""
NEAREST_LENGTH = 5
"""Shorter phrases are not corrected: too many words are one slip apart ("no", "now")."""


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
        for phrase, value in entries:
            words = [plain(word) for word in Text(phrase).words]
            if not words:
                continue
            node = self._root
            for word in words:
                node = node.setdefault(word, {})
            node.setdefault("", value)
            self._whole.setdefault(" ".join(words), value)

    def find(self, words: Sequence[Word]) -> list[Found[V]]:
        """All phrases in reading order, the longest at each place, none overlapping."""
        found: list[Found[V]] = []
        at, root = 0, self._root
        plains = [plain(word) for word in words]
        while at < len(plains):
            node, best, step = root.get(plains[at]), None, at + 1
            while node is not None:
                if "" in node:
                    best = Found(at, step, node[""])
                node = node.get(plains[step]) if step < len(plains) else None
                step += 1
            if best is not None:
                found.append(best)
                at = best.last
            else:
                at += 1
        return found

    def whole(self, words: Sequence[Word]) -> V | None:
        """The value of the phrase that all the words make up, None where they make none."""
        return self._whole.get(" ".join(plain(word) for word in words))

    def nearest(self, words: Sequence[Word]) -> V | None:
        """The value of the phrase that all the words nearly make up: for typing errors in short messages."""
        said = " ".join(plain(word) for word in words)
        if len(said) < NEAREST_LENGTH:
            return None
        best = process.extractOne(said, self._whole.keys(), scorer=fuzz.ratio, score_cutoff=NEAREST)
        return self._whole[best[0]] if best and len(best[0]) >= NEAREST_LENGTH else None


def plain(word: Word) -> str:
    """A word without apostrophes, as phrases are compared."""
    folded = word.folded
    return folded.replace("'", "") if "'" in folded else folded
