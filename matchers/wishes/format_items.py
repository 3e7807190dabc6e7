"""A format told as an item of its own in a list of facts: "for 36 administrators, in person, $3,000"."""

from collections.abc import Sequence

from matchers.wishes.format_words import FORMAT_WORDS, PHRASES, named_at
from matchers.wording import Wording

_ITEM_WORDS = frozenset(
    "please preferably ideally only maybe probably definitely certainly for sure strictly seguro"
    " definitivamente if possible"
    " and y por favor de preferencia idealmente solo"
    " preferiblemente format formato si se puede or o u over via por on either both whether in person"
    " zoom online virtual"
    " remote presencial persona linea en hybrid then entonces instead now actually mejor ok".split()
)
"""Words that an item naming the format may hold beside it."""
_BECAUSE = frozenset("because since cause porque ya so".split())
"""Words by which an item goes on with its reason: "online because we are far away"."""
_LONGEST_COUNT = 7
_VERBS = frozenset(
    "is are was were met meet meets work works had have has did do came went learn teach teaching".split()
)
_GOES_ON = frozenset("with for con para and y".split())
"""Before a number: "on site with 25 people"."""
_JOINED_WITHIN = 3
"""Words before "and" among which the number is."""
_JOINS = frozenset(("and", "y", "plus", "but", "pero"))
"""Behind a number: "30 people and in person"."""


def is_item(wording: Wording, first: int, last: int) -> bool:
    """Whether the format at words [first, last) is an item of its own: "36 administrators, in person, $3,000"."""
    start, _ = wording.sentence(first)
    while not _is_edge(wording, first) and wording.form(first - 1) in _ITEM_WORDS:
        first -= 1
    while not _is_edge(wording, last) and wording.form(last) in _ITEM_WORDS:
        last += 1
    counts_on = wording.form(last) in _GOES_ON and wording.form(last + 1)[:1].isdigit()
    if not (_is_edge(wording, last) or wording.form(last) in _BECAUSE or counts_on):
        return False
    near = wording.forms[max(start, first - _JOINED_WITHIN) : first]
    joined = wording.form(first) in _JOINS and any(form[:1].isdigit() for form in near)
    return joined or _is_edge(wording, first) or _is_behind_count(wording, start, first)


def _is_behind_count(wording: Wording, start: int, first: int) -> bool:
    """Whether nothing but a count stands before it in its item: "18 admins and union reps in person, $7,500"."""
    edge = next((k for k in range(first - 1, start, -1) if _is_edge(wording, k)), start)
    item = wording.forms[edge:first]
    return 1 < len(item) <= _LONGEST_COUNT and item[0][:1].isdigit() and _VERBS.isdisjoint(item)


def ends_item(wording: Wording, first: int, last: int, kinds: Sequence[int]) -> bool:
    """Whether it ends a clause that names a kind of help and how many: "training for 18 admins in person, $7,500"."""
    start, _ = wording.sentence(first)
    edges = [k for k in range(start + 1, first + 1) if "," in wording.gap(k)]
    start = edges[-1] if edges else start
    counted = any(wording.form(k)[:1].isdigit() for k in range(start, first))
    return counted and _is_edge(wording, last) and any(start <= kind < first for kind in kinds)


def is_format_alone(wording: Wording) -> bool:
    """Whether a text says a format and nothing else: "in person please"."""
    forms = wording.forms
    if not all(form in _ITEM_WORDS or form in FORMAT_WORDS or form == "not" for form in forms):
        return False
    return any(named_at(wording, index, PHRASES)[1] for index in range(len(forms)))


def _is_edge(wording: Wording, index: int) -> bool:
    """Whether an item of a list ends before word `index`: there, a sentence or a clause behind a comma ends."""
    gap = wording.gap(index)
    return wording.is_break(index) or not {",", "(", ")", ":", "/"}.isdisjoint(gap) or gap.strip() in ("-", "--", "|")
