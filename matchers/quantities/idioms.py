"""Numbers that are figures of speech or shares: "no one", "one another", "1 in 4", "zero trust"."""

from matchers.digits import Number
from matchers.wording import Phrases, Wording

_ONE = frozenset(("one", "un", "una", "uno", "1"))
_BEFORE_ONE = frozenset(
    "wrong right same first last no any some every each this"
    " that which number another other day step square phase ningun ninguna cada".split()
)
_AFTER_ONE = frozenset(
    "another on way day thing time more side point size sided hand reason of who that or vez dia cosa".split()
)
_OUT_OF = Phrases(
    ("in", "out of", "out of every", "of every", "in every", "of", "de cada", "en cada", "para", "for", "on")
)
_FOR_WHOM = frozenset("my our the us them me this everyone everybody all his her their ur".split())
"""Behind a "4" that is short for "for"."""
_MARGIN = ("+/-", "+-", "±")


def is_idiom(wording: Wording, group: list[Number], first: int, last: int) -> bool:
    """Whether it is a figure of speech or a share: "no one", "one another", "1 in 4", "zero trust"."""
    previous, following = wording.form(first - 1), wording.form(last)
    value = group[0].value
    if wording.forms[max(0, first - 3) : first] == ["give", "or", "take"] or wording.gap(first).strip() in _MARGIN:
        return True
    if value == 0 and following not in ("dollars", "budget", "dolares", "money", ""):
        return not wording.is_break(last)
    if (
        last == first + 1
        and wording.forms[first] == "4"
        and first > 0
        and wording.is_close(first)
        and following in _FOR_WHOM
    ):
        return True  # "training 4 my staff"
    number = wording.forms[first] in _ONE and last == first + 1
    if number and (previous in _BEFORE_ONE or following in _AFTER_ONE):
        return True
    if number and following in ("to", "a") and wording.form(last + 1) in _ONE:
        return True
    return _is_share(wording, group, last)


def _is_share(wording: Wording, group: list[Number], last: int) -> bool:
    """Whether it is a part of a number right behind, or the whole right before: "9 out of 10", "uno de cada tres"."""
    size = _OUT_OF.starting(wording, last)
    if size and wording.is_close(last) and wording.form(last + size)[:1].isdigit():
        return wording.form(last) not in ("for", "para") and wording.gap(last + size) == " "
    if size and wording.form(last) in ("out", "de", "in") and wording.form(last + size) in _SMALL:
        return wording.form(last) != "in" or wording.form(last + size + 1) not in ("schools", "buildings", "campuses")
    first = group[0].first
    if wording.form(first - 1) not in _OF_WHOLE:
        return False
    for words in (("in",), ("out", "of"), ("out", "of", "every"), ("of", "every"), ("de", "cada")):
        at = first - len(words)
        if at > 0 and tuple(wording.forms[at:first]) == words:
            before = wording.form(at - 1)
            if before[:1].isdigit() or before in _SMALL:
                return True
    return False


_OF_WHOLE = frozenset("in of every cada".split())
"""Last words of those that join a part to its whole."""
_SMALL = frozenset(
    "one two three four five six seven eight nine ten twelve uno una dos tres cuatro cinco seis siete ocho"
    " nueve diez".split()
)
