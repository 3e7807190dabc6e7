"""A text as the matchers see it: folded to plain lower case, cut into words, every position still that of the raw text."""

import re
import unicodedata
from functools import cached_property
from typing import NamedTuple

# Letters with inner apostrophes ("don't", "l'école") are one word; digits with their separators ("2,500", "1.5") are one.
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+(?:[.,]\d+)*")


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


class Text:
    """What a person wrote, prepared once for all matchers."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.folded = fold(raw)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """All words and numbers in order."""
        return tuple(Word(m.start(), m.end(), m.group()) for m in _WORD.finditer(self.folded))

    def cut(self, start: int, end: int) -> str:
        """The raw words between two positions, without white space at the ends."""
        return self.raw[start:end].strip()

    def __repr__(self) -> str:
        return f"Text({len(self.raw)} characters)"  # never the words: they may be personal
