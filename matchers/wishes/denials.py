"""What a denial of a kind of help or a format means beside a refusal: that it is lacking, or that another is wanted."""

from matchers.wishes.words import REFUSING, Mood
from matchers.wording import Wording

_HAVE = frozenset("have had has got get gets gotten receive receives received with been".split())
_HAVE_NONE = frozenset("hay tenemos tiene tienen hemos han ha tuvimos recibimos reciben recibe hubo existe".split())
_HAVE_NOT = frozenset("don't dont doesn't doesnt haven't havent".split())
_HAVING = frozenset("have had get any a an much".split())
_LACK_WITHIN = 5
_SET_AGAINST = frozenset("not no instead rather lugar vez".split())
_SET_AGAINST_WORDS = _SET_AGAINST | frozenset(
    "single one of than a an the another more any en de del un una mas y and".split()
)


def is_lacked(wording: Wording, mood: Mood, first: int) -> bool:
    """Whether it is told that there is none, which rules nothing out: "we have no training", "no hay coaching"."""
    for index in range(first - 1, max(-1, first - _LACK_WITHIN - 1), -1):
        if wording.is_break(index + 1) or mood.ends_clause(index + 1):
            return False
        form = wording.form(index)
        if form in _HAVE_NOT:
            return _HAVING.issuperset(wording.forms[index + 1 : first]) and index + 1 < first
        if form in ("no", "never", "nunca", "sin", "without"):
            there = wording.forms[max(0, index - 2) : index] in (["there", "is"], ["there", "are"])
            one = form == "no" and wording.form(index + 1) == "one" and not REFUSING.starting(wording, index)
            return (
                one
                or there
                or wording.form(index - 1) in _HAVE
                or (form in ("no", "nunca") and wording.form(index + 1) in _HAVE_NONE)
                or (form == "never" and wording.form(index + 1) in ("had", "got", "received", "get"))
            )
    return False


def is_set_against(wording: Wording, mood: Mood, first: int, last: int, other: int) -> bool:
    """Whether the phrase at words [first, last) is wanted in place of what begins at word `other`: "coaching, not
    training", "coaching en vez de talleres"."""
    between = wording.forms[last:other]
    denies = bool(between) and not _SET_AGAINST.isdisjoint(between) and _SET_AGAINST_WORDS.issuperset(between)
    return denies and not mood.is_past(first, last) and not wording.is_break(other - len(between))
