"""What an amount counts, and where the sentence alone says it: "we'd be 40", "about 40 would attend"."""

from dataclasses import dataclass
from typing import Literal

import msgspec

from matchers.quantities.bound_words import ARTICLES
from matchers.quantities.bounds import Amount
from matchers.quantities.counting_words import (
    ATTENDING,
    EVENTS,
    FUNCTION_WORDS,
    GROUP_SIZES,
    GROUPS,
    PLURAL_TEAMS,
    WE_ARE,
)
from matchers.quantities.roles import mentions_wish
from matchers.wording import Phrases, Wording

Counted = Literal["participants", "schools", "students"]
BEING = frozenset(
    "at to a is are would be will shall should can was were es son sera seran debe ser seria serian".split()
)


@dataclass(frozen=True, slots=True)
class Count:
    """What an amount counts. `noun` is the phrase's own words; "" where only the sentence says it ("we are 40")."""

    slot: Counted
    amount: Amount
    noun: str = ""
    attending: bool = False
    """The sentence says that these take part."""


def ends_here(wording: Wording, last: int) -> bool:
    """Whether no further noun follows that the number could count."""
    return not wording.is_close(last) or wording.form(last) in FUNCTION_WORDS or wording.is_break(last)


def both_sides(wording: Wording, amount: Amount, people: Phrases) -> Count | None:
    """Twice the amount: "7 on each side", "15 each from both sides", "10 people from each side"."""
    if _TELLING.isdisjoint(wording.vocabulary):
        return None
    first = amount.last + people.starting(wording, amount.last)
    if wording.form(first) in ("each", "apiece", "cada") and _are_both(wording, amount):
        low, high = (None if bound is None else bound * 2 for bound in (amount.min, amount.max))
        told = msgspec.structs.replace(amount.reach(wording, amount.first, first + 1), min=low, max=high)
        return Count("participants", told, "", True)
    for k in range(first, first + 4):
        if amount.money or not wording.is_close(k):
            return None
        if wording.form(k) in SIDES:
            low, high = (None if bound is None else bound * 2 for bound in (amount.min, amount.max))
            told = msgspec.structs.replace(amount.reach(wording, amount.first, k + 1), min=low, max=high)
            return Count("participants", told, "", True) if k > first else None
        if wording.form(k) not in _EACH:
            return None
    return None


def _are_both(wording: Wording, amount: Amount) -> bool:
    """Whether two groups are named right before: "both teams, five people apiece"."""
    before = wording.forms[max(0, amount.first - 4) : amount.first]
    return not {"both", "ambos", "ambas"}.isdisjoint(before) and not PLURAL_TEAMS.isdisjoint(before)


def _of_each_side(wording: Wording, amount: Amount) -> Count | None:
    """Twice the amount: "each side sends five"."""
    for k in range(amount.first - 1, max(0, amount.first - 4), -1):
        if not wording.is_close(k + 1):
            return None
        if wording.form(k) not in _SENDING | SIDES:
            return None
        if wording.form(k) in SIDES and wording.form(k - 1) in ("each", "every", "cada"):
            low, high = (None if bound is None else bound * 2 for bound in (amount.min, amount.max))
            told = msgspec.structs.replace(amount.reach(wording, k - 1, amount.last), min=low, max=high)
            return Count("participants", told, "", True)
    return None


_TELLING = frozenset("side sides lado lados both ambos ambas".split())
SIDES = frozenset(("side", "sides", "lado", "lados"))
_SENDING = frozenset(
    "sends send brings bring has have gets get would will about manda mandaria trae lleva tiene tendria pone".split()
)


def _is_help(wording: Wording, amount: Amount) -> bool:
    """Whether help is spoken of before "for 40"."""
    first, _ = wording.sentence(amount.core[0])
    if not EVENTS.isdisjoint(wording.forms[max(0, amount.first - 7) : amount.first]):
        return True
    return _LEAST_FOR <= amount.size < _MOST_FOR and mentions_wish(wording, first, amount.first)


_LEAST_FOR, _MOST_FOR = 8, 300
_EACH = frozenset("each per both either every on from of for a por de cada en ambos".split())


def is_attending(wording: Wording, last: int) -> bool:
    """Whether the words behind say that these take part: "40 would attend", "12 teachers will be coming"."""
    for k in range(last, last + 4):
        if not wording.is_close(k):
            return False
        if wording.form(k) in ATTENDING:
            return wording.form(k + 1) not in ("from", "late", "home", "back")
        if wording.form(k) not in FUNCTION_WORDS:
            return False
    return False


def by_sentence(wording: Wording, amount: Amount) -> Count | None:
    """ "we'd be 40", "somos unas 40", "about 40 would attend", "12 in our department"."""
    if amount.money or not ends_here(wording, amount.last):
        return None
    if wording.form(amount.last) == "strong" and wording.is_close(amount.last):
        return Count("participants", amount.reach(wording, amount.first, amount.last + 1), "", True)
    if sides := _of_each_side(wording, amount):
        return sides
    if is_attending(wording, amount.last) and wording.is_close(amount.last):
        return Count("participants", amount, "", True)
    if tuple(wording.forms[amount.last : amount.last + 3]) in (("at", "the", "table"), ("en", "la", "mesa")):
        return Count("participants", amount.reach(wording, amount.first, amount.last + 3), "", True)
    last = amount.last
    if wording.form(last) in ("in", "on", "en") and wording.form(last + 1) in (
        "my",
        "our",
        "the",
        "mi",
        "nuestro",
        "el",
    ):
        for k in (last + 2, last + 3):
            if wording.form(k) in GROUPS - {"class", "unit", "office", "union"}:
                return Count("participants", amount.reach(wording, amount.first, k + 1))
    leads = (
        not amount.unit
        and wording.form(last) in ("in", "for", "at", "en", "para")
        and wording.form(last + 1) in ARTICLES
    )
    if leads and wording.form(last + 2) in EVENTS and ends_here(wording, last + 3):
        return Count("participants", amount)  # "no more than 30 in a session"
    if wording.form(amount.first - 1) in ("for", "para") and not amount.unit and _is_help(wording, amount):
        return Count("participants", amount, "", True)
    at = amount.first
    for _ in range(4):  # "group size would be 12", "nuestro equipo es de ocho"
        size = WE_ARE.ending(wording, at - 1)
        if size and (wording.is_close(amount.first) or wording.gap(amount.first).strip() in (":", "=", "")):
            return Count("participants", amount.reach(wording, at - size, amount.last), "", True)
        if at < amount.first and wording.form(at - 1) in GROUP_SIZES and wording.is_close(amount.first):
            return Count("participants", amount.reach(wording, at - 1, amount.last), "", True)
        at -= wording.form(at - 1) in BEING or (at == amount.first and wording.form(at - 1) == "de")
    if wording.form(amount.first - 1) in GROUP_SIZES and wording.gap(amount.first).strip() in ("(", ":"):
        return Count("participants", amount, "", True)  # "my team (9)"
    return None
