"""Amounts meant for each person or each school: "$150 a person", "15 teachers per building", "cada una"."""

from typing import Literal

from matchers.quantities.bounds import Amount
from matchers.quantities.counting_words import FUNCTION_WORDS, PLURAL_TEAMS, TEAMS
from matchers.quantities.nouns import Nouns
from matchers.quantities.surroundings import is_number
from matchers.wording import Wording


def per(
    nouns: Nouns, wording: Wording, amount: Amount, last: int
) -> tuple[Literal["person", "school", "other"] | None, int]:
    """Whether the amount is meant per person or per school ("a person", "per building"), and where that ends.

    "other": per team, grade or the like, which no slot can hold.
    """
    if led := _per_before(nouns, wording, amount):
        return led, last
    form, at = wording.form(last), last
    if form == "por" and wording.form(last + 1) in ("el", "la", "los", "las"):
        return None, last  # "5 por el sindicato"
    if form == "pp" and amount.money:
        return "person", last + 1
    if not wording.is_close(last) and wording.gap(last).strip() != "/":
        return None, last
    if wording.gap(last).strip() == "/":
        at = last - 1
    elif form in ("each", "apiece") and (
        wording.is_break(last + 1)
        or not wording.is_close(last + 1)
        or wording.form(last + 1) in FUNCTION_WORDS - {"of", "a"}
    ):
        if wording.form(last + 1) not in ("of", "at", "from", "in"):
            return _of_each(nouns, wording, amount), last + 1
    elif wording.form(last) == "cada" and wording.form(last + 1) in ("uno", "una"):
        return _of_each(nouns, wording, amount), last + 2
    elif form in ("at", "in", "from", "for", "de", "en", "para") and wording.form(last + 1) in (
        "each",
        "every",
        "cada",
    ):
        at = last + 1
        if (amount.money or amount.unit) and wording.form(last + 2) in ("of", "one", "uno", "una"):
            third = wording.form(last + 3)
            if third in ("them", "us", "you", "ellos", "ellas") or wording.is_break(last + 3):
                return "person", last + 3 + (third in ("them", "us", "you", "ellos", "ellas"))
    elif form not in ("per", "a", "each", "por", "every", "cada") or (
        form == "a" and not amount.money and wording.form(last + 1) not in _HEADS
    ):
        return None, last
    at += 1
    while wording.form(at) in ("of", "our", "the", "individual") or (wording.form(at)[:1].isdigit() and at > last + 1):
        at += 1
    if wording.form(at) in _HEADS:
        return "person", at + 1
    if size := nouns.schools.starting(wording, at) or (wording.form(at) in ("site", "elementary") and 1) or 0:
        return "school", at + size
    if size := nouns.participants.starting(wording, at):
        return "person", at + size
    is_reckoned = not PLURAL_TEAMS.isdisjoint(wording.forms[amount.first : amount.core[0]])
    return ("other" if wording.form(at) in TEAMS and not is_reckoned else None), last


_HEADS = frozenset("head capita person individual cabeza participant attendee".split())
_OWNING = frozenset("with has have having gets send sends bring brings con tiene tienen manda trae".split())
_WHOSE = frozenset("of our the my de nuestras nuestros las los".split())


_BODIES = frozenset("unions districts counties locals associations sindicatos distritos".split())


def _of_each(nouns: Nouns, wording: Wording, amount: Amount) -> Literal["person", "school", "other"] | None:
    """What "each" speaks of: the schools or people named before; an amount of money alone is meant per person."""
    first, _ = wording.sentence(amount.core[0])
    for k in range(amount.first - 1, max(first, amount.first - 6) - 1, -1):
        if nouns.is_school(wording, k):
            return "school"
        if wording.form(k) in _BODIES:
            return None if amount.money else "other"  # "4 unions, 35 members each"
        if nouns.is_person(wording, k):
            break
    return "person" if amount.money else None


def _per_before(nouns: Nouns, wording: Wording, amount: Amount) -> Literal["person", "school", "other"] | None:
    """ "Each building has 15 teachers", "per person budget of $150"."""
    if not PLURAL_TEAMS.isdisjoint(wording.forms[amount.first : amount.core[0]]):
        return None  # reckoned already: "6 teams, each with 5"
    first, _ = wording.sentence(amount.core[0])
    for k in range(amount.first - 1, max(first, amount.first - 6) - 1, -1):
        if "," in wording.gap(k + 1) or (wording.form(k)[:1].isdigit() and not nouns.is_school(wording, k + 1)):
            break
        if wording.form(k) in ("per", "each", "every", "por", "cada"):
            if wording.form(k + 1) in TEAMS:
                return "other"
            if wording.form(k) in ("each", "cada") and not _OWNING.isdisjoint(wording.forms[k + 1 : k + 3]):
                is_school = any(nouns.is_school(wording, j) for j in range(max(first, k - 3), k + 2))
                return "school" if is_school else "other"  # "5 schools, each with its own team of six"
            named = k + 1
            while wording.form(named) in _WHOSE or is_number(wording.form(named)):
                named += 1
            if nouns.is_school(wording, named):
                return "school"
            person = wording.form(named) in ("head", "cabeza") or nouns.is_person(wording, named)
            return "person" if person and amount.money else None
    return None
