"""The known titles, with the words that say which: "director", "4th grade teacher", "the new HR director"."""

from collections.abc import Iterable
from typing import NamedTuple

from matchers.contacts.items import CUT_SHORT
from matchers.contacts.title_fields import grown, with_field
from matchers.contacts.title_words import (
    DETERMINERS,
    GENERAL,
    MODIFIERS,
    OF_A_SCHOOL,
    OTHERS,
    QUALIFIERS,
    SLIPS,
    TAILS,
)
from matchers.text import Text
from matchers.wording import Phrases, Wording

_MOST_QUALIFIERS = 5
"""Words before a title that say which."""
_LONGEST_APPROACH = 7
"""Words from an article to the title: "the new Lincoln Elementary assistant" principal."""
_ORDINALS = ("st", "nd", "rd", "th", "grade")
"""Behind a number these make a grade of it: "4th", "4 grade"."""


class Title(NamedTuple):
    """A title at words [first, last)."""

    first: int
    last: int


class Titles:
    """The titles of people.yaml, also as they are often mistyped."""

    def __init__(self, titles: Iterable[str]) -> None:
        rows = [" ".join(word.folded for word in Text(title).words) for title in titles]
        rows += [_slipped(row) for row in rows]
        self._titles = Phrases(rows)
        self._firsts = frozenset(row.split()[0] for row in rows if row) | GENERAL
        self._lasts = frozenset(row.split()[-1] for row in rows if row) | GENERAL

    def may_be_in(self, forms: Iterable[str]) -> bool:
        """Whether a text of these words may hold a title at all: a quick look."""
        return not self._firsts.isdisjoint(forms) and not self._lasts.isdisjoint(forms)

    def at(self, wording: Wording, index: int) -> Title | None:
        """The title that starts at word `index` with the words that say which, longest first; None where none does."""
        start, size = index, 0
        while start < len(wording.forms) and start - index <= _MOST_QUALIFIERS:
            size = self._titles.starting(wording, start)
            if size or not _is_qualifier(wording, start) or not _goes_on(wording, start + 1):
                break
            start += 1
        if not size and start - index >= 2 and wording.form(start - 1) in GENERAL:
            return Title(index, start)
        if not size and wording.form(start) in GENERAL:
            size = int(start > index or with_field(wording, start + 1) > start + 1)  # "chair of the school board"
        return Title(index, grown(self._titles, wording, start + size)) if size else None

    def after(self, wording: Wording, index: int) -> Title | None:
        """The title that follows at word `index` behind an article and adjectives ("the new HR director")."""
        opened = wording.form(index) in DETERMINERS
        if wording.form(index) in ("office", "oficina") and wording.form(index + 1) in ("of", "del"):
            return None
        for start in range(index, min(index + _LONGEST_APPROACH, len(wording.forms))):
            if start > index and not (wording.is_close(start) or wording.gap(start) == "'"):
                return None
            if title := self.at(wording, start):
                return self._without_place(wording, title, index)
            form = wording.form(start)
            if opened and form in GENERAL and (not wording.is_close(start + 1) or wording.form(start + 1) in TAILS):
                return Title(start, start + 1)  # "the chair of our team"
            if not _leads_on(wording, start, opened=opened) or (form in ("former", "our") and start > index):
                return None
            opened = opened or form in DETERMINERS
        return None

    def listed(self, wording: Wording, index: int) -> Title | None:
        """A title that is an item of its own: it ends there or goes on with a place."""
        title = self.after(wording, index)
        if title is None or wording.form(index) in OTHERS:
            return None
        dashed = wording.gap(title.last).strip() == "-" and len(wording.gap(title.last)) > 1
        ends = dashed or wording.is_break(title.last) or not wording.is_close(title.last)
        return title if ends or wording.form(title.last) in TAILS else None

    def _without_place(self, wording: Wording, title: Title, index: int) -> Title:
        """ "the Lincoln Elementary principal": the school's words are not the title's."""
        first, end = title.first, title.last - 1
        if first <= index or not _is_of_place(wording, first - 1):
            return title
        while wording.form(first) in OF_A_SCHOOL and first < end and not self._titles.starting(wording, first):
            first += 1
        if wording.form(first) in OF_A_SCHOOL - {"district", "union"} and first < end:
            while wording.form(first) in OF_A_SCHOOL and self._titles.starting(wording, first + 1):
                first += 1
        return Title(first, title.last)


def _slipped(title: str) -> str:
    return " ".join(SLIPS.get(word, word) for word in title.split())


def _is_qualifier(wording: Wording, index: int) -> bool:
    form = wording.form(index)
    return form in QUALIFIERS or (form.isdecimal() and wording.form(index + 1) in _ORDINALS)


def _goes_on(wording: Wording, index: int) -> bool:
    """Whether a word belongs to the one before; the full stop of "asst." cuts nothing."""
    return wording.is_close(index) or (wording.form(index - 1) in CUT_SHORT and wording.gap(index) == ". ")


def _leads_on(wording: Wording, index: int, *, opened: bool) -> bool:
    """Whether a word may stand before a title. `opened`: behind an article, where a place's name may too."""
    form = wording.form(index)
    if form in DETERMINERS or form in MODIFIERS or form in QUALIFIERS:
        return True
    return opened and (_is_of_place(wording, index) or form.endswith("'s"))


def _is_of_place(wording: Wording, index: int) -> bool:
    """Whether a word may be part of a school's or district's name: it has a capital or is a number."""
    if index >= len(wording.words):
        return False
    word = wording.words[index]
    return wording.text.raw[word.start].isupper() or word.folded.isdecimal()
