"""A text as the matchers see it: folded to plain lower case, cut into words, all positions those of the raw text."""

import re
import unicodedata
from collections.abc import Callable
from typing import Generic, NamedTuple, TypeVar

V = TypeVar("V")

# Letters with inner apostrophes ("don't", "l'école") are one word; so are digits with separators ("2,500", "1.5").
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+(?:[.,]\d+)*")
_PLAIN_WORD = re.compile(r"[a-z]+(?:'[a-z]+)*|[0-9]+(?:[.,][0-9]+)*")
"""The same for folded text in ASCII, where it takes half the time."""

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
    """The folded words alone, as `Text.forms` has them: the short way where many texts are counted."""
    return _forms(raw.translate(_FOLD))


def _forms(folded: str) -> list[str]:
    return (_PLAIN_WORD if folded.isascii() else _WORD).findall(folded)


class Word(NamedTuple):
    """One word: its position in the raw text and its folded form."""

    start: int
    end: int
    folded: str


_new = tuple.__new__
"""Makes a Word without the detour over its own constructor: half of the time that cutting a text takes."""


class _Kept(Generic[V]):
    """A part of a text that is made when it is first asked for and then stands in the text itself.

    As `functools.cached_property`, without its lock: that costs more than most parts do (until Python 3.12), and two
    threads that make the same part make equal ones.
    """

    def __init__(self, make: Callable[["Text"], V]) -> None:
        self._make = make
        self._name = make.__name__
        self.__doc__ = make.__doc__

    def __get__(self, text: "Text", owner: type["Text"]) -> V:
        made: V = self._make(text)
        text.__dict__[self._name] = made
        return made


class Text:
    """What a person wrote, prepared once for all matchers.

    Each part is made when it is first asked for and kept. Most matchers ask for the `vocabulary` alone: they see from
    one set intersection that no word of theirs is there. Positions of words, which cost most, are for those that find.
    """

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.folded = fold(raw)

    @_Kept
    def forms(self) -> list[str]:
        """The folded words and numbers in order. Not to be changed: all matchers share it."""
        return _forms(self.folded)

    @_Kept
    def plain(self) -> list[str]:
        """The folded words without apostrophes, as phrases are compared: "dont" is "don't". Not to be changed."""
        return [form.replace("'", "") for form in self.forms] if "'" in self.folded else self.forms

    @_Kept
    def vocabulary(self) -> frozenset[str]:
        """The different folded words and numbers."""
        return frozenset(self.forms)

    @_Kept
    def words(self) -> tuple[Word, ...]:
        """All words and numbers in order, with their positions."""
        end = 0
        words: list[Word] = []
        index, add = self.folded.index, words.append
        for form in self.forms:
            start = index(form, end)  # between two words stands no letter and no digit
            end = start + len(form)
            add(_new(Word, (start, end, form)))
        return tuple(words)

    @_Kept
    def has_telling_capitals(self) -> bool:
        """Whether capitals mean anything: some stand inside a sentence, and not everything is in capitals."""
        raw = self.raw
        return bool(_INNER_CAPITAL.search(raw)) and sum(map(str.isupper, raw)) * 2 < len(raw)

    def cut(self, start: int, end: int) -> str:
        """The raw words between two positions, without white space at the ends."""
        return self.raw[start:end].strip()

    def __repr__(self) -> str:
        return f"Text({len(self.raw)} characters)"  # never the words: they may be personal
