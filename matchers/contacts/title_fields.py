"""Where a title ends: with its field ("director of special education") and a second title ("teacher and coach")."""

from matchers.contacts.title_words import DETERMINERS, FIELDS, GENERAL, INNER, LINKS, OTHERS, SCHOOLS, SIGNS
from matchers.wording import Phrases, Wording

_ELECT = frozenset(("elect", "electo", "electa"))
_OF_ANY_FIELD = GENERAL | {"vp", "dean"}
"""Titles that "of" and any plain word complete."""


def grown(titles: Phrases, wording: Wording, last: int) -> int:
    """Where a title that was found up to word `last` really ends. `titles`: the known ones, for a second one."""
    if wording.form(last) in _ELECT and wording.gap(last) in ("-", " "):
        last += 1
    while (further := with_field(wording, last)) > last:
        last = further
    if _has_any_field(wording, last):
        return last + 2
    if (second := _second(titles, wording, last)) > last:
        return with_field(wording, second)
    return last


def _second(titles: Phrases, wording: Wording, last: int) -> int:
    """Where a title ends that follows another: "secretary treasurer", "teacher and coach", "teacher/coach"."""
    if wording.is_close(last) and titles.starting(wording, last) == 1:
        return last + 1
    if wording.is_close(last) and wording.form(last) in ("and", "y"):
        size = titles.starting(wording, last + 1)
        if size:
            return last + 1 + size
    if last < len(wording.forms) and wording.gap(last).strip() in SIGNS:
        return last + titles.starting(wording, last)
    return last


def with_field(wording: Wording, last: int) -> int:
    """Where a title ends with "of" and its field; `last` itself where none follows."""
    if wording.form(last) not in LINKS or not wording.is_close(last):
        return last
    first = end = index = last + 1
    if wording.form(first) in ("la", "el") and wording.form(first + 1) in SCHOOLS:
        return last  # "director de la secundaria" says where
    while wording.form(index) in FIELDS or wording.form(index) in INNER:
        if not (wording.is_close(index) or wording.gap(index).strip() == "&"):
            break
        index += 1
        if wording.form(index - 1) in FIELDS:
            end = index
    return last if end == first or _opens_name(wording, first, end) else end


def _opens_name(wording: Wording, first: int, end: int) -> bool:
    """Whether what looks like a field opens a school's name: "principal of the Learning Tree"."""
    if wording.form(first) not in ("the", "la", "el") or not wording.is_close(end):
        return False
    return wording.text.raw[wording.words[end].start].isupper()


def _has_any_field(wording: Wording, last: int) -> bool:
    """Whether "of" and one plain word end a general title: "vp of membership", never "principal of Lincoln"."""
    if wording.form(last - 1) not in _OF_ANY_FIELD or wording.form(last) != "of":
        return False
    following = wording.form(last + 1)
    plain = following.isalpha() and following not in DETERMINERS | OTHERS | INNER
    ends = not wording.is_close(last + 2) and wording.is_close(last + 1)
    return plain and ends and wording.text.raw[wording.words[last + 1].start].islower()
