"""From several amounts for one slot to one: sums of a list, totals, corrections, the number that takes part."""

import re

import msgspec

from matchers.digits import whole
from matchers.frame import Mention, SlotName
from matchers.quantities.bounds import Amount
from matchers.quantities.corrections import is_correction, is_denied
from matchers.quantities.counts import SIDES
from matchers.quantities.facts import Fact, as_range
from matchers.quantities.stories import REFERENCES, is_wished
from matchers.wording import Phrases, Wording

_TOTAL_BEHIND = Phrases(
    "in all|total|altogether|in total|all together|all told|combined|en total|overall|entre todos|entre todas|total"
    " people".split("|")
)
_TOTAL_BEFORE = Phrases(
    "a total of|total of|totaling|totalling|for a total of|un total de|total|in all|altogether|en total|so|es decir"
    "|that's|sumando|o sea|that makes|which makes|making".split("|")
)
_LISTED = frozenset(
    ("and", "n", "plus", "y", "e", "mas", "with", "con", "also", "another", "as", "well", "along", "together", "ademas")
)
_LIST_SIGN = re.compile(r"[,+&/;]|\n")
_PARTS = frozenset(
    "including incl include includes incluyendo whom which cuales mostly mainly comprised counting made"
    " consisting".split()
)
_ANYBODY = frozenset(
    "people staff participants members folks adults personas participantes schools buildings campuses sites escuelas"
    " planteles students alumnos estudiantes empleados".split()
) | {""}
"""Nouns wide enough to count the whole of a list."""
_BREAKERS = frozenset("is are was were have has had left who but then pero somos need needs tenemos hay".split())


def is_total(wording: Wording, amount: Amount) -> bool:
    """Whether the amount is said to be the whole: "12 in all", "for a total of 42"."""
    size = _TOTAL_BEHIND.starting(wording, amount.last)
    if (
        size
        and wording.is_close(amount.last)
        and not (wording.is_close(amount.last + size) and wording.form(amount.last + size)[:1].isdigit())
    ):
        return True
    return bool(_TOTAL_BEFORE.ending(wording, amount.first - 1)) and wording.form(amount.first - 1) != "all"


def settle(wording: Wording, slot: SlotName, facts: list[Fact]) -> Mention | None:
    """One mention of all facts of a slot."""
    standing = [fact for fact in facts if not is_denied(wording, fact.amount)]
    if not standing:
        return None
    group = standing
    if len(standing) > 1:
        groups = _grouped(wording, slot, standing)
        group = groups[max(range(len(groups)), key=lambda k: (_weight(wording, groups[k]), k))]
    amount = _summed(group) if len(group) > 1 else group[0].amount
    text = wording.text.cut(amount.start, amount.end)
    guess = any(fact.guess for fact in group)
    return Mention(slot=slot, value=amount.range(text), start=amount.start, end=amount.end, guess=guess)


def _weight(wording: Wording, group: list[Fact]) -> tuple[int, int | float]:
    """Totals stand above those said to take part, these above those help is wished for, these above the rest.

    Among equals the larger number: smaller ones are mostly people of the story.
    """
    size = sum(fact.amount.size for fact in group) if group[0].slot != "budget" else 0
    if any(fact.total or is_total(wording, fact.amount) for fact in group) and group[0].slot != "budget":
        return 3, size
    if any(fact.attending for fact in group):
        return 2, size
    return int(any(is_wished(wording, fact.amount) for fact in group)) - (group[0].amount.size < 0), size


def _grouped(wording: Wording, slot: SlotName, facts: list[Fact]) -> list[list[Fact]]:
    """Facts that are listed together; corrected ones are replaced, parts of a number just told left out."""
    groups: list[list[Fact]] = []
    parts: Fact | None = None
    for position, fact in enumerate(facts):
        previous = facts[position - 1] if position else None
        if previous is None:
            groups.append([fact])
        elif joined := as_range(wording, previous, fact):
            groups[-1][-1] = joined
        elif is_correction(wording, previous.amount, fact.amount):
            groups[-1] = _corrected(groups[-1], fact)
        elif fact.total or (slot != "budget" and is_total(wording, fact.amount)):
            groups.append([fact])
        elif (parts is previous and _is_listed(wording, slot, previous, fact)) or _is_part(wording, previous, fact):
            parts = fact
        elif _is_listed(wording, slot, previous, fact):
            groups[-1].append(fact)
        else:
            groups.append([fact])
    return groups


def _corrected(group: list[Fact], fact: Fact) -> list[Fact]:
    place = next((k for k, other in enumerate(group) if fact.noun and other.noun == fact.noun), len(group) - 1)
    return [*group[:place], fact, *group[place + 1 :]]


def _is_part(wording: Wording, whole_fact: Fact, fact: Fact) -> bool:
    """Whether a number tells a part of the one before: "40 people: 30 teachers and 10 principals"."""
    between = range(whole_fact.amount.last, fact.amount.first)
    if len(between) > 4 or fact.amount.size > whole_fact.amount.size >= 0:
        return False
    if fact.noun in REFERENCES and fact.slot == "participants":
        return True  # "30 teachers, 2 of them part time"
    if wording.form(fact.amount.last - 1) in SIDES and fact.amount.size == whole_fact.amount.size:
        return True  # "14 negotiators, seven from each side"
    gaps = "".join(wording.gap(k) for k in range(whole_fact.amount.last, fact.amount.first + 1))
    if "(" in gaps or (":" in gaps and fact.amount.first == whole_fact.amount.last):
        return fact.slot != "budget"
    return any(wording.form(k) in _PARTS for k in between)


def _is_listed(wording: Wording, slot: SlotName, previous: Fact, fact: Fact) -> bool:
    """Whether two counts are joined by "and", a comma, a plus; sums of money need "plus" or "and .. from"."""
    first, last = previous.amount.last, fact.amount.first
    if last - first > 6 or previous.amount.per != fact.amount.per or previous.amount.size < 0 or fact.amount.size < 0:
        return False
    if any(wording.is_break(k) for k in range(first, last + 1) if k):
        return False
    between = wording.forms[first:last]
    signs = "".join(wording.gap(k) for k in range(first, last + 1))
    if slot == "budget":
        plus = "plus" in between or "+" in signs or "another" in between or "mas" in between
        return plus or (("and" in between or "y" in between) and bool({"from", "in", "de"} & set(between)))
    if not _BREAKERS.isdisjoint(between):
        return False
    if not between and not signs.strip() and (slot == "schools" or (fact.noun and previous.noun != fact.noun)):
        return True  # "1 high school 2 middle", "9 teachers 1 principal"
    if slot != "schools" and not fact.noun and not previous.noun and _LISTED.isdisjoint(between) and "+" not in signs:
        return False
    if fact.noun and fact.noun == previous.noun and not between:
        return bool(_LIST_SIGN.search(signs.replace(",", "")))
    return (bool(_LIST_SIGN.search(signs)) and len(between) <= 3) or not _LISTED.isdisjoint(between[-3:])


def _summed(group: list[Fact]) -> Amount:
    amounts = [fact.amount for fact in group]
    for fact in group if len(group) > 2 else ():
        whole_one = fact.noun in _ANYBODY and fact.amount.min == fact.amount.max
        if whole_one and fact.amount.size * 2 == sum(amount.size for amount in amounts):
            return fact.amount  # "team of 12, 6 teachers and 6 admins"
    lows, highs = [amount.min for amount in amounts], [amount.max for amount in amounts]
    return msgspec.structs.replace(
        amounts[0],
        last=amounts[-1].last,
        end=max(amount.end for amount in amounts),
        min=None if None in lows else whole(sum(low for low in lows if low is not None)),
        max=None if None in highs else whole(sum(high for high in highs if high is not None)),
        approximate=any(amount.approximate for amount in amounts),
    )
