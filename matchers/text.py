"""A text as the matchers see it: folded to plain lower case, cut into words, all positions those of the raw text."""

import re
import unicodedata
from functools import cached_property
from typing import NamedTuple

# Letters with inner apostrophes ("don't", "l'école") are one word; so are digits with separators ("2,500", "1.5").
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+(?:[.,]\d+)*")

_INNER_CAPITAL = re.compile(r"[^\s.!?:\n][^\S\n]+(?![I](?:\b|['\u2019]))[A-Z\u00c0-\u00de](?![A-Z\u00c0-\u00de]+s?\b)")
"""A capital behind a word that ends no sentence; the pronoun "I" and short names in capitals ("NEA") are none."""


class _Fold(dict[int, str]):
    """Maps one character to exactly one folded character, so that positions survive folding."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        folded = unicodedata.normalize("NFKD", char).lower()[:1] or char
        if folded in "’‘ʼ`´":
            folded = "'"
        elif folded in "“”„«»":
            folded = '"'
        elif folded in "–—‐‑−":
            folded = "-"
        elif unicodedata.category(char) == "Zs":
            folded = " "
        self[code] = folded
        return folded


_FOLD = _Fold()


def fold(raw: str) -> str:
    """Lower case, without accents, with plain quotes, dashes and spaces; as long as `raw`, character for character."""
    return raw.translate(_FOLD)


def words_of(raw: str) -> list[str]:
    """The folded words alone, as `Text.words` has them: the short way where many texts are counted."""
    return _WORD.findall(raw.translate(_FOLD))


class Word(NamedTuple):
    """One word: its position in the raw text and its folded form."""

    start: int
    end: int
    folded: str


_new = tuple.__new__
"""Makes a Word without the detour over its own constructor: half of the time that cutting a text takes."""


class Text:
    """What a person wrote, prepared once for all matchers."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.folded = fold(raw)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """All words and numbers in order."""
        folded, end, words = self.folded, 0, []
        for word in _WORD.findall(folded):
            start = folded.index(word, end)  # between two words stands no letter and no digit
            end = start + len(word)
            words.append(_new(Word, (start, end, word)))
        return tuple(words)

    @cached_property
    def has_telling_capitals(self) -> bool:
        """Whether capitals mean anything: some stand inside a sentence, and not everything is in capitals."""
        raw = self.raw
        return bool(_INNER_CAPITAL.search(raw)) and sum(map(str.isupper, raw)) * 2 < len(raw)

    def cut(self, start: int, end: int) -> str:
        """The raw words between two positions, without white space at the ends."""
        return self.raw[start:end].strip()

    def __repr__(self) -> str:
        return f"Text({len(self.raw)} characters)"  # never the words: they may be personal
