"""Titles that people give themselves: "I'm the assistant superintendent", "as a principal I", "principal here"."""

from collections.abc import Iterable
from typing import NamedTuple

from matchers.contacts.items import CUT_SHORT
from matchers.contacts.role_words import (
    AS,
    DETERMINERS,
    FIELDS,
    FIRST_PERSON,
    GENERAL,
    I_AM,
    INNER,
    LABELS,
    LINKS,
    MODIFIERS,
    OF_A_SCHOOL,
    OPENERS,
    OTHERS,
    QUALIFIERS,
    SCHOOLS,
    SIGNS,
    SLIPS,
    TAILS,
)
from matchers.text import Text
from matchers.wording import Phrases, Wording


def _slipped(title: str) -> str:
    return " ".join(SLIPS.get(word, word) for word in title.split())


class Role(NamedTuple):
    """A title at words [first, last)."""

    first: int
    last: int


def _goes_on(wording: Wording, index: int) -> bool:
    """Whether a word belongs to the one before; the full stop of "asst." cuts nothing."""
    return wording.is_close(index) or (wording.form(index - 1) in CUT_SHORT and wording.gap(index) == ". ")


class Roles:
    """The known titles, and where a person says one of themself."""

    def __init__(self, titles: Iterable[str]) -> None:
        rows = [" ".join(word.folded for word in Text(title).words) for title in titles]
        rows += [_slipped(row) for row in rows]
        self._titles = Phrases(rows)
        self._firsts = frozenset(row.split()[0] for row in rows if row) | GENERAL
        self._lasts = frozenset(row.split()[-1] for row in rows if row) | GENERAL

    def may_be_in(self, forms: Iterable[str]) -> bool:
        """Whether a text of these words may hold a title at all: a quick look."""
        return not self._firsts.isdisjoint(forms) and not self._lasts.isdisjoint(forms)

    def at(self, wording: Wording, index: int) -> Role | None:
        """The title that starts at word `index` with the words that say which, longest first; None where none does."""
        start, size = index, 0
        while start < len(wording.forms) and start - index <= 5:
            size = self._titles.starting(wording, start)
            if size or not self._is_qualifier(wording, start) or not _goes_on(wording, start + 1):
                break
            start += 1
        if not size and start - index >= 2 and wording.form(start - 1) in GENERAL:
            return Role(index, start)
        if not size and wording.form(start) in GENERAL:
            size = int(start > index or self._with_field(wording, start + 1) > start + 1)  # "chair of the school board"
        if not size:
            return None
        return Role(index, self._grown(wording, start + size))

    def after(self, wording: Wording, index: int) -> Role | None:
        """The title that follows at word `index` behind an article and adjectives ("the new HR director")."""
        opened = wording.form(index) in DETERMINERS
        if wording.form(index) in ("office", "oficina") and wording.form(index + 1) in ("of", "del"):
            return None
        for start in range(index, min(index + 7, len(wording.forms))):
            if start > index and not (wording.is_close(start) or wording.gap(start) == "'"):
                return None
            if role := self.at(wording, start):
                return self._without_place(wording, role, index)
            form = wording.form(start)
            if opened and form in GENERAL and (not wording.is_close(start + 1) or wording.form(start + 1) in TAILS):
                return Role(start, start + 1)  # "the chair of our team"
            if not (
                form in DETERMINERS
                or form in MODIFIERS
                or form in QUALIFIERS
                or self._is_place(wording, start, opened)
                or (opened and form.endswith("'s"))
            ):
                return None
            if form in ("former", "our") and start > index:
                return None
            opened = opened or form in DETERMINERS
        return None

    def own(self, wording: Wording) -> Role | None:
        """The title a person gives themself anywhere in a text."""
        if not self.may_be_in(wording.forms):
            return None
        told_here = "here" in wording.forms or "aqui" in wording.forms
        for index, form in enumerate(wording.forms):
            if not told_here and form not in OPENERS:
                continue
            role = None
            if size := I_AM.starting(wording, index):
                role = (
                    self.after(wording, index + size)
                    if wording.is_close(index + size) or ":" in wording.gap(index + size)
                    else None
                )
                role = role or self._second(wording, index + size)
                if (
                    form == "this"
                    and role
                    and wording.form(index + size) in DETERMINERS
                    and wording.form(role.last) != "here"
                ):
                    role = None if wording.form(index + size) in ("a", "an") else role
            elif form in AS and wording.is_close(index + 1):
                role = self._as(wording, index)
            elif (size := LABELS.starting(wording, index)) and ":" in wording.gap(index + size):
                role = self.after(wording, index + size)
            elif told_here and (wording.is_break(index) or "," in wording.gap(index)):
                role = self._here(wording, index)
            if role:
                return role
        return None

    def listed(self, wording: Wording, index: int) -> Role | None:
        """A title that is an item of its own: it ends there or goes on with a place."""
        role = self.after(wording, index)
        if role is None or wording.form(index) in OTHERS:
            return None
        dashed = wording.gap(role.last).strip() == "-" and len(wording.gap(role.last)) > 1
        ends = dashed or wording.is_break(role.last) or not wording.is_close(role.last)
        return role if ends or wording.form(role.last) in TAILS else None

    def _second(self, wording: Wording, index: int) -> Role | None:
        """The title in a list of what a person is: "I'm a mom of two and a para"."""
        spanish = wording.form(index - 1) == "soy"
        if wording.form(index) not in ("a", "an", "both", "un", "una") and not spanish:
            return None
        if spanish and wording.form(index + 1) == "y":
            return self.after(wording, index + 2)
        for start in range(index + 1, min(index + 8, len(wording.forms))):
            if not wording.is_close(start) and "," not in wording.gap(start):
                return None
            if wording.form(start) in ("and", "y") and wording.form(start + 1) in (
                "a",
                "an",
                "the",
                "un",
                "una",
                "la",
                "el",
            ):
                return self.after(wording, start + 1)
        return None

    def _as(self, wording: Wording, index: int) -> Role | None:
        role = self.after(wording, index + 1)
        if role is None:
            return None
        _, end = wording.sentence(index)
        near = wording.forms[role.last : min(end, role.last + 8)]
        opens = wording.is_break(index) or (index > 0 and "," in wording.gap(index))
        told = any(form in FIRST_PERSON for form in near)
        before = any(form in ("i", "yo", "i'm", "my", "me") for form in wording.forms[max(0, index - 6) : index])
        return role if told or (before and not opens) or (opens and wording.forms[index] == "como") else None

    def _here(self, wording: Wording, index: int) -> Role | None:
        role = self.after(wording, index)
        if role is None:
            return None
        for last in range(role.last, role.last + 3):  # "Superintendent Rivera here"
            if not wording.is_close(last):
                return None
            if wording.form(last) in ("here", "aqui"):
                return role
            if not wording.text.raw[wording.words[last].start].isupper():
                return None
        return None

    def _grown(self, wording: Wording, last: int) -> int:
        """Where a title ends with its field ("director of special education") and a second title."""
        if wording.form(last) in ("elect", "electo", "electa") and wording.gap(last) in ("-", " "):
            last += 1
        while (grown := self._with_field(wording, last)) > last:
            last = grown
        if self._has_any_field(wording, last):
            return last + 2
        if wording.is_close(last) and (size := self._titles.starting(wording, last)) and size == 1:
            return self._with_field(wording, last + size)  # "secretary treasurer"
        link = wording.form(last)
        if link in ("and", "y") and wording.is_close(last) and (size := self._titles.starting(wording, last + 1)):
            return self._with_field(wording, last + 1 + size)
        if (
            last < len(wording.forms)
            and wording.gap(last).strip() in SIGNS
            and (size := self._titles.starting(wording, last))
        ):
            return self._with_field(wording, last + size)
        return last

    @staticmethod
    def _has_any_field(wording: Wording, last: int) -> bool:
        """Whether "of" and one plain word end a general title: "vp of membership", never "principal of Lincoln"."""
        if wording.form(last - 1) not in GENERAL | {"vp", "dean"} or wording.form(last) != "of":
            return False
        following = wording.form(last + 1)
        plain = following.isalpha() and following not in DETERMINERS | OTHERS | INNER
        ends = not wording.is_close(last + 2) and wording.is_close(last + 1)
        return plain and ends and wording.text.raw[wording.words[last + 1].start].islower()

    def _with_field(self, wording: Wording, last: int) -> int:
        if wording.form(last) not in LINKS or not wording.is_close(last):
            return last
        end = index = last + 1
        if wording.form(index) in ("la", "el") and wording.form(index + 1) in SCHOOLS:
            return last  # "director de la secundaria" says where
        while wording.form(index) in FIELDS or wording.form(index) in INNER:
            if not (wording.is_close(index) or wording.gap(index).strip() == "&"):
                break
            index += 1
            if wording.form(index - 1) in FIELDS:
                end = index
        following = wording.words[end] if end < len(wording.words) and wording.is_close(end) else None
        if end == last + 1 or (
            following and wording.form(last + 1) in ("the", "la", "el") and wording.text.raw[following.start].isupper()
        ):
            return last
        return end

    def _without_place(self, wording: Wording, role: Role, index: int) -> Role:
        """ "the Lincoln Elementary principal": the school's words are not the title's."""
        first = role.first
        if first <= index or not self._is_place(wording, first - 1, opened=True):
            return role
        while (
            wording.form(first) in OF_A_SCHOOL and first < role.last - 1 and not self._titles.starting(wording, first)
        ):
            first += 1
        if (
            wording.form(first) in OF_A_SCHOOL
            and wording.form(first) not in ("district", "union")
            and first < role.last - 1
        ):
            while wording.form(first) in OF_A_SCHOOL and self._titles.starting(wording, first + 1):
                first += 1
        return Role(first, role.last)

    @staticmethod
    def _is_qualifier(wording: Wording, index: int) -> bool:
        form = wording.form(index)
        return form in QUALIFIERS or (form.isdecimal() and wording.form(index + 1) in ("st", "nd", "rd", "th", "grade"))

    @staticmethod
    def _is_place(wording: Wording, index: int, opened: bool) -> bool:
        """Part of a school's or district's name between the article and the title."""
        if not opened or index >= len(wording.words):
            return False
        word = wording.words[index]
        return wording.text.raw[word.start].isupper() or word.folded.isdecimal()
