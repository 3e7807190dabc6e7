"""How each word of one language counts in questions: mended where it was mistyped, a number where it is one."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA, JaroWinkler

from knowledge.patterns import PEOPLE
from matchers.questions.numerals import number_of
from matchers.text import Text, fold

SHORTEST = 4
"""Shorter words are not mended: too many are one slip apart."""
SAFE = 6
"""Shorter words are mended only where a letter is missing or too many, or two changed places."""
LONG = 8
"""From this length on two slips are mended."""
CACHED = 20_000
"""Words that are kept: more than any language of schools has."""

_SOUNDS = {letter: sounds[0] for sounds in ("cskqz", "bv", "gj") for letter in sounds}
"""Letters that are written for one another."""

_CONTRACTIONS = {
    head + tail: (head, word)
    for head in ("what", "who", "how", "where", "when", "which", "that", "there", "it")
    for tail, word in (("'s", "is"), ("s", "is"), ("'d", "would"), ("'ll", "will"), ("'re", "are"))
    if (head, tail) not in (("it", "s"), ("who", "'re"))
}
"""Written apart, so that patterns need one form only. "Its" stays: it is a word of its own."""


def plain(folded: str) -> tuple[str, ...]:
    """A word without apostrophes; a contraction as its two words."""
    return _CONTRACTIONS.get(folded) or (folded.replace("'", ""),)


@lru_cache(maxsize=16384)  # patterns name the same words again and again
def words_of(phrase: str) -> tuple[str, ...]:
    """The words of a phrase as tokens spell them."""
    return tuple(part for word in Text(phrase).words for part in plain(word.folded))


def _sound(word: str) -> str:
    """The first sound: "sertificate" and "oras" are "certificate" and "horas"."""
    first = word[1] if word[0] == "h" else word[0]
    return _SOUNDS.get(first, first)


def _is_short_slip(word: str, meant: str) -> bool:
    if len(word) == len(meant):
        return sorted(word) == sorted(meant)
    return word[1] == meant[1]


class Entry(NamedTuple):
    """What a word is taken for."""

    plain: str
    number: float | None
    words: tuple[tuple[str, tuple[str, ...]], ...]
    """Each word that it stands for, with what a pattern may call it; none for words that patterns pass over."""


class Vocabulary(dict[str, Entry]):
    """By folded word: what it is taken for. Learned as it is asked."""

    def __init__(
        self,
        asking: Collection[str],
        known: Collection[str],
        skipped: Collection[str],
        people: Collection[str],
        short: Mapping[str, str],
    ) -> None:
        """`asking`: words that questions are asked with, to which others are mended. `known`: words that are right.

        `skipped`: words that patterns pass over. `people`: words for people who take part. `short`: words as they are
        texted, and what they stand for.
        """
        super().__init__()
        self._written = {fold(one): tuple(map(str, words_of(many))) for one, many in short.items()}
        self._asking: dict[tuple[str, int], list[str]] = {}
        """By first sound and length: only such words are taken to be slips of each other."""
        for word in sorted(asking):
            if len(word) >= SHORTEST and word.isalpha():
                self._asking.setdefault((_sound(word), len(word)), []).append(word)
        self._known = frozenset(known) | frozenset(asking)
        self._skipped = frozenset(skipped)
        self._people = frozenset(people)

    def __missing__(self, folded: str) -> Entry:
        parts = self.written(folded)
        number = number_of(parts[0])
        words = () if number is not None else tuple(map(self._named, self._mended(parts)))
        if len(self) >= CACHED:
            self.clear()
        found = self[folded] = Entry(parts[0], number, words)
        return found

    def written(self, folded: str) -> tuple[str, ...]:
        """A word without apostrophes, as the words that it stands for."""
        return self._written.get(folded) or plain(folded)

    def _mended(self, parts: Iterable[str]) -> Iterator[str]:
        for part in parts:
            yield from (one for one in plain(self.mended(part)) if one not in self._skipped)

    def mended(self, word: str) -> str:
        """The word itself if it is known, else the nearest one of its first sound, else itself."""
        if len(word) < SHORTEST or word in self._known or not word.isalpha():
            return word
        most = 2 if len(word) >= LONG else 1
        lengths = range(len(word) - most, len(word) + most + 1)
        near = [one for length in lengths for one in self._asking.get((_sound(word), length), ())]
        if len(word) < SAFE:
            near = [one for one in near if _is_short_slip(word, one)]
        close = process.extract(word, near, scorer=OSA.distance, score_cutoff=most, limit=None)
        if not close:
            return word
        nearest = [one for one, distance, _ in close if distance == close[0][1]]
        return max(nearest, key=lambda one: JaroWinkler.similarity(word, one))

    def _named(self, word: str) -> tuple[str, tuple[str, ...]]:
        return word, ((word, PEOPLE) if word in self._people else (word,))
