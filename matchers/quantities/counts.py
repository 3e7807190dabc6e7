"""What an amount counts, and where the sentence alone says it: "we'd be 40", "about 40 would attend"."""

from dataclasses import dataclass
from typing import Literal

import msgspec

from matchers.quantities.bound_words import ARTICLES
from matchers.quantities.bounds import Amount
from matchers.quantities.counting_words import ATTENDING, EVENTS, FUNCTION_WORDS, GROUP_SIZES, GROUPS, WE_ARE
from matchers.wording import Wording

Counted = Literal["participants", "schools", "students"]
BEING = frozenset("to a is are would be will shall should can was were es son sera seran debe ser seria serian".split())


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


def _both_sides(wording: Wording, amount: Amount) -> Count | None:
    """Twice the amount: "7 on each side", "15 each from both sides"."""
    for k in range(amount.last, amount.last + 4):
        if not wording.is_close(k):
            return None
        if wording.form(k) in SIDES:
            low, high = (None if bound is None else bound * 2 for bound in (amount.min, amount.max))
            told = msgspec.structs.replace(amount.reach(wording, amount.first, k + 1), min=low, max=high)
            return Count("participants", told, "", True) if k > amount.last else None
        if wording.form(k) not in _EACH:
            return None
    return None


SIDES = frozenset(("side", "sides", "lado", "lados"))
_EACH = frozenset("each per both either every on from of for a por de cada en ambos".split())


def is_attending(wording: Wording, last: int) -> bool:
    """Whether the words behind say that these take part: "40 would attend", "12 teachers will be coming"."""
    for k in range(last, last + 4):
        if not wording.is_close(k):
            return False
        if wording.form(k) in ATTENDING:
            return True
        if wording.form(k) not in FUNCTION_WORDS:
            return False
    return False


def by_sentence(wording: Wording, amount: Amount) -> Count | None:
    """ "we'd be 40", "somos unas 40", "about 40 would attend", "12 in our department"."""
    if amount.money or not ends_here(wording, amount.last):
        return None
    if wording.form(amount.last) == "strong" and wording.is_close(amount.last):
        return Count("participants", amount.reach(wording, amount.first, amount.last + 1), "", True)
    if sides := _both_sides(wording, amount):
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
    leads = wording.form(last) in ("in", "for", "at", "en", "para") and wording.form(last + 1) in ARTICLES
    if leads and wording.form(last + 2) in EVENTS and ends_here(wording, last + 3):
        return Count("participants", amount)  # "no more than 30 in a session"
    if wording.form(amount.first - 1) in ("for", "para") and not EVENTS.isdisjoint(
        wording.forms[max(0, amount.first - 7) : amount.first]
    ):
        return Count("participants", amount, "", True)
    at = amount.first
    for _ in range(3):  # "group size would be 12"
        size = WE_ARE.ending(wording, at - 1)
        if size and (wording.is_close(amount.first) or wording.gap(amount.first).strip() in (":", "=", "")):
            return Count("participants", amount.reach(wording, at - size, amount.last), "", True)
        at -= wording.form(at - 1) in BEING
    if wording.form(amount.first - 1) in GROUP_SIZES and wording.gap(amount.first).strip() == "(":
        return Count("participants", amount, "", True)  # "my team (9)"
    return None
