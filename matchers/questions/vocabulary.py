"""How each word of one language counts in questions: mended where it was mistyped, a number where it is one."""

from collections.abc import Collection
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.patterns import PEOPLE
from matchers.questions.numerals import number_of
from matchers.text import Text

SHORTEST = 4
"""Shorter words are not mended: too many are one slip apart."""
LONG = 10
"""From this length on two slips are mended."""
CACHED = 20_000
"""Words that are kept: more than any language of schools has."""

_CONTRACTIONS = {
    head + tail: (head, word)
    for head in ("what", "who", "how", "where", "when", "which", "that", "there", "it")
    for tail, word in (("'s", "is"), ("s", "is"), ("'d", "would"), ("'ll", "will"), ("'re", "are"))
    if (head, tail) not in (("it", "s"), ("who", "'re"))
}
"""Written apart, so that patterns need one form only. "Its" stays: it is a word of its own."""


_SHORT = {
    "u": "you",
    "r": "are",
    "ur": "your",
    "wat": "what",
    "wut": "what",
    "wht": "what",
    "hw": "how",
    "ppl": "people",
    "b4": "before",
    "teh": "the",
    "q": "que",
    "xq": "porque",
    "pa": "para",
}
"""Words as they are texted; too short to be mended."""


def plain(folded: str) -> tuple[str, ...]:
    """A word without apostrophes; a contraction as its two words."""
    whole = _SHORT.get(folded, folded)
    return _CONTRACTIONS.get(whole) or (whole.replace("'", ""),)


@lru_cache(maxsize=16384)  # patterns name the same words again and again
def words_of(phrase: str) -> tuple[str, ...]:
    """The words of a phrase as tokens spell them."""
    return tuple(part for word in Text(phrase).words for part in plain(word.folded))


class Entry(NamedTuple):
    """What a word is taken for."""

    plain: str
    number: float | None
    words: tuple[tuple[str, tuple[str, ...]], ...]
    """Each word that it stands for, with what a pattern may call it; none for words that patterns pass over."""


class Vocabulary(dict[str, Entry]):
    """By folded word: what it is taken for. Learned as it is asked."""

    def __init__(
        self, asking: Collection[str], known: Collection[str], skipped: Collection[str], people: Collection[str]
    ) -> None:
        """`asking`: words that questions are asked with, to which others are mended. `known`: words that are right.

        `skipped`: words that patterns pass over. `people`: words for people who take part.
        """
        super().__init__()
        self._asking: dict[tuple[str, int], list[str]] = {}
        """By first letter and length: only such words can be one slip apart."""
        for word in sorted(asking):
            if len(word) >= SHORTEST and word.isalpha():
                self._asking.setdefault((word[0], len(word)), []).append(word)
        self._known = frozenset(known) | frozenset(asking)
        self._skipped = frozenset(skipped)
        self._people = frozenset(people)

    def __missing__(self, folded: str) -> Entry:
        parts = plain(folded)
        number = number_of(parts[0])
        words = () if number is not None else tuple(self._named(one) for one in parts if one not in self._skipped)
        if len(self) >= CACHED:
            self.clear()
        found = self[folded] = Entry(parts[0], number, words)
        return found

    def mended(self, word: str) -> str:
        """The word itself if it is known, else the nearest one of its first letter, else itself."""
        if len(word) < SHORTEST or word in self._known or not word.isalpha():
            return word
        most = 2 if len(word) >= LONG else 1
        lengths = range(len(word) - most, len(word) + most + 1)
        near = [one for length in lengths for one in self._asking.get((word[0], length), ())]
        best = process.extractOne(word, near, scorer=OSA.distance, score_cutoff=most)
        return best[0] if best else word

    def _named(self, word: str) -> tuple[str, tuple[str, ...]]:
        mended = self.mended(word)
        return mended, ((mended, PEOPLE) if mended in self._people else (mended,))
