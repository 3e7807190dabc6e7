"""Amounts that are money: with a sign, in thousands, beside a word for a budget, or a rate for each person."""

import msgspec

from matchers.digits import whole
from matchers.frame import RANGE_SLOTS
from matchers.quantities.bare_numbers import ONE, are_people, counts_people, is_bare
from matchers.quantities.bounds import Amount, trailing
from matchers.quantities.facts import Fact
from matchers.quantities.money import is_own
from matchers.quantities.nouns import Nouns
from matchers.quantities.rates import per as per_of
from matchers.quantities.school_districts import is_district_number
from matchers.quantities.sums import has_budget_word, heads_budget, is_headed, is_in_thousands, is_sum
from matchers.wording import Wording

_MONEY_UNITS = frozenset(("k", "grand"))
_LEAST_RATE = 5
"""What help may cost a person, in dollars: nobody counts so many people per person."""
_OTHERS_ASKED = frozenset(RANGE_SLOTS) - {"participants"}
_LARGE_UNITS = frozenset(("thousand", "mil", "hundred"))


def money_fact(nouns: Nouns, wording: Wording, amount: Amount, requested: str | None) -> Fact | None:
    """What an amount says of the budget, or of people where "6 per school" counts them.

    A fact without a slot where it is other money; None where nothing tells.
    """
    asked = requested == "budget"
    if not asked and is_district_number(wording, *amount.core):
        return Fact(None, amount)
    spent = msgspec.structs.replace(amount, money=True) if asked else amount
    per, last = per_of(nouns, wording, spent, amount.last)
    if per == "school" and requested not in _OTHERS_ASKED and counts_people(wording, amount):
        return Fact("participants", msgspec.structs.replace(amount.reach(wording, amount.first, last), per=per))
    if asked and are_people(wording, amount) and is_bare(wording, amount.last):
        return Fact("participants", amount)
    if not per and _is_thousands(wording, amount, asked=asked):
        return _thousands(amount) if is_own(wording, amount, asked) else Fact(None, amount)
    signed = amount.money or (amount.unit in _MONEY_UNITS and requested != "students")
    if not signed:
        if not is_bare(wording, amount.last) and not per and not heads_budget(wording, amount):
            return Fact(None, amount)
        near = has_budget_word(wording, amount) or is_sum(wording, amount)
        large = amount.unit in _LARGE_UNITS and amount.size >= 500
        if not (
            (near and (amount.size >= 100 or amount.size == 0 or per))
            or (per == "person" and amount.size >= _LEAST_RATE)
            or (large and requested not in RANGE_SLOTS)
            or (large and near)
        ):
            return None
    elif not amount.money and not is_bare(wording, amount.last) and not has_budget_word(wording, amount):
        return Fact(None, amount)  # "5k run"
    amount = msgspec.structs.replace(amount, per=None if per == "other" else per)
    if per == "other" or not is_own(wording, amount, asked):
        return Fact(None, amount)
    told = trailing(wording, amount, last)
    return Fact("budget", msgspec.structs.replace(told, money=True))


def _is_thousands(wording: Wording, amount: Amount, *, asked: bool) -> bool:
    one = wording.forms[amount.core[0]] in ONE and not amount.money
    bare = amount.money or is_bare(wording, amount.last)
    return is_in_thousands(wording, amount) and bare and not one and (asked or is_headed(wording, amount))


def _thousands(amount: Amount) -> Fact:
    """ "5-8" as the budget: thousands, to be confirmed."""
    low, high = (None if bound is None else whole(bound * 1000) for bound in (amount.min, amount.max))
    told = msgspec.structs.replace(amount, min=low, max=high, approximate=True, money=True)
    return Fact("budget", told, guess=True)
