"""People and money side by side, where one of the numbers says not what it is: "38 and up to 3200", "30, 3k"."""

from itertools import pairwise

import msgspec

from matchers.frame import SlotName
from matchers.quantities.bare_numbers import FAR_APART, SIZE_OF_MONEY
from matchers.quantities.bounds import Amount
from matchers.quantities.facts import Fact
from matchers.wording import Wording

_THOUSAND = 1000
_ROUND = 50
_FEW_PEOPLE = 2
_PAIR = 2
_SHORT = 6
"""Words of a text that tells both though nobody asked."""
_AND = frozenset("and y e n with con from de".split())
_FOR = frozenset("for para por".split())


def people_and_money(
    wording: Wording, read: list[tuple[Amount, Fact | None]], requested: str | None
) -> dict[int, Fact]:
    """What two numbers side by side tell, by where they start, for those that no noun or sign tells; `read` are all
    amounts in order with what they say alone. None where they may be one range."""
    asked = requested in ("participants", "budget")
    found: dict[int, Fact] = {}
    if len(read) < _PAIR:
        return found
    near = asked or len(wording.forms) <= _SHORT
    spoken = [(amount if fact is None or fact.guess else fact.amount, fact) for amount, fact in read]
    for (first, told), (second, told_next) in pairwise(spoken):
        people, money = (first, second) if first.size < second.size else (second, first)
        of_people, of_money = (told, told_next) if people is first else (told_next, told)
        unsure, unsigned = of_people is None or of_people.guess, of_money is None or of_money.guess
        fits = (unsure or _tells(of_people, "participants")) and (unsigned or _tells(of_money, "budget"))
        if not fits or not _is_apart(people, money):
            continue
        open_one = near and ((unsure or unsigned) if asked else (unsure and not unsigned))
        beside = open_one and _stand_together(wording, first, second, people is first)
        if beside or (unsigned and (asked or not unsure) and people is first and _is_had(wording, first, second)):
            if unsure:
                found[people.start] = Fact("participants", people)
            if unsigned:
                found[money.start] = Fact("budget", msgspec.structs.replace(money, money=True))
    return found


def _tells(fact: Fact | None, slot: SlotName) -> bool:
    return fact is not None and fact.slot == slot


def _is_apart(people: Amount, money: Amount) -> bool:
    """Whether the sizes are those of a group and of a sum, and no two ends of one range in thousands."""
    low = money.size if money.min is None else money.min
    whole = people.size == int(people.size) and not people.unit and not people.money
    sized = _FEW_PEOPLE <= people.size < SIZE_OF_MONEY <= low and people.size * FAR_APART <= low
    return whole and sized and not (money.unit and people.size * _THOUSAND <= low <= 3 * people.size * _THOUSAND)


def _stand_together(wording: Wording, first: Amount, second: Amount, people_first: bool) -> bool:
    """Whether nothing but a comma, "and" or "for" stands between; behind a sum only "for" leads on to people."""
    between = set(wording.forms[first.last : second.first])
    if any(map(wording.is_break, range(first.last, second.first + 1))):
        return people_first and between <= _AND and len(wording.forms) <= _SHORT  # "33. and 3,000"
    if people_first:
        return between <= _AND | _FOR
    return bool(between) and between <= _FOR


def _is_had(wording: Wording, people: Amount, money: Amount) -> bool:
    """Whether a sum without a sign is what they have beside the people they counted: "18 teachers, we have 3000"."""
    between = wording.forms[people.last : money.first]
    if not between and wording.gap(money.first).strip() == ",":  # "for 9 teachers, 2500"
        ends = wording.is_break(money.last) or "," in wording.gap(money.last)
        return ends and not money.unit and money.size >= _THOUSAND and money.size % _ROUND == 0
    return money.size >= _THOUSAND and not _HAVING.isdisjoint(between) and (_HAVING | _WE | _AND).issuperset(between)


_HAVING = frozenset("have got we've ive i've tenemos tengo hay contamos disponemos".split())
_WE = frozenset("we i us about around up to only just in all unos unas como hasta solo un de a".split())
