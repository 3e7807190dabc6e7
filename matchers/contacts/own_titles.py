"""Titles that people give themselves: "I'm the assistant superintendent", "as a principal I", "principal here"."""

from matchers.contacts.title_words import AS, FIRST_PERSON, I_AM, LABELS, OPENERS
from matchers.contacts.titles import Title, Titles
from matchers.wording import Wording

_HERE = ("here", "aqui")
_ARTICLES = frozenset("a an the un una la el".split())
_BEFORE_SECOND = ("a", "an", "both", "un", "una")
_ONESELF = ("i", "yo", "i'm", "my", "me")
_AS_NEAR = 8
"""Words behind "as a principal" within which the writer must speak of oneself."""
_AS_BEFORE = 6
"""Words before it within which that counts too."""
_LONGEST_FIRST = 8
"""Words from "I'm a" to the second thing one is."""
_LONGEST_SURNAME = 3
"""Words between a title and "here": "Superintendent Rivera here"."""


def own_title(titles: Titles, wording: Wording) -> Title | None:
    """The title a person gives themself anywhere in a text."""
    if not titles.may_be_in(wording.forms):
        return None
    told_here = "here" in wording.forms or "aqui" in wording.forms
    for index, form in enumerate(wording.forms):
        if (told_here or form in OPENERS) and (title := _told_at(titles, wording, index, told_here=told_here)):
            return title
    return None


def _told_at(titles: Titles, wording: Wording, index: int, *, told_here: bool) -> Title | None:
    """The title that the words from `index` on give to the writer."""
    form = wording.form(index)
    if size := I_AM.starting(wording, index):
        return _behind_i_am(titles, wording, index, index + size)
    if form in AS and wording.is_close(index + 1):
        return _as(titles, wording, index)
    if (size := LABELS.starting(wording, index)) and ":" in wording.gap(index + size):
        return titles.after(wording, index + size)
    if told_here and (wording.is_break(index) or "," in wording.gap(index)):
        return _here(titles, wording, index)
    return None


def _behind_i_am(titles: Titles, wording: Wording, index: int, start: int) -> Title | None:
    """The title behind "I'm", "my title is", "this is"; "this is a principal" tells of somebody or something else."""
    close = wording.is_close(start) or ":" in wording.gap(start)
    title = (titles.after(wording, start) if close else None) or _second(titles, wording, start)
    if title and wording.form(index) == "this" and wording.form(start) in ("a", "an"):
        return title if wording.form(title.last) == "here" else None
    return title


def _second(titles: Titles, wording: Wording, index: int) -> Title | None:
    """The title in a list of what a person is: "I'm a mom of two and a para"."""
    spanish = wording.form(index - 1) == "soy"
    if wording.form(index) not in _BEFORE_SECOND and not spanish:
        return None
    if spanish and wording.form(index + 1) == "y":
        return titles.after(wording, index + 2)
    for start in range(index + 1, min(index + _LONGEST_FIRST, len(wording.forms))):
        if not wording.is_close(start) and "," not in wording.gap(start):
            return None
        if wording.form(start) in ("and", "y") and wording.form(start + 1) in _ARTICLES:
            return titles.after(wording, start + 1)
    return None


def _as(titles: Titles, wording: Wording, index: int) -> Title | None:
    """The title behind "as" where the writer speaks of oneself around it."""
    title = titles.after(wording, index + 1)
    if title is None:
        return None
    _, end = wording.sentence(index)
    near = wording.forms[title.last : min(end, title.last + _AS_NEAR)]
    opens = wording.is_break(index) or (index > 0 and "," in wording.gap(index))
    told = any(form in FIRST_PERSON for form in near)
    before = any(form in _ONESELF for form in wording.forms[max(0, index - _AS_BEFORE) : index])
    return title if told or (before and not opens) or (opens and wording.forms[index] == "como") else None


def _here(titles: Titles, wording: Wording, index: int) -> Title | None:
    """The title with "here" behind it, or behind a name: "Superintendent Rivera here"."""
    title = titles.after(wording, index)
    if title is None:
        return None
    for last in range(title.last, title.last + _LONGEST_SURNAME):
        if not wording.is_close(last):
            return None
        if wording.form(last) in _HERE:
            return title
        if not wording.text.raw[wording.words[last].start].isupper():
            return None
    return None
