"""From several amounts for one slot to one: sums of a list, totals, corrections, the number that takes part."""

import re

import msgspec

from matchers.digits import whole
from matchers.frame import Mention, SlotName
from matchers.quantities.bounds import Amount
from matchers.quantities.corrections import is_announced, is_correction, is_denied
from matchers.quantities.counting_words import PLURAL_TEAMS
from matchers.quantities.counts import SIDES
from matchers.quantities.facts import Fact, as_range
from matchers.quantities.roles import Role, is_wished, role
from matchers.quantities.stories import REFERENCES
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
        group = _stated(wording, group, groups)
    amount = _summed(wording, group) if len(group) > 1 else group[0].amount
    text = wording.text.cut(amount.start, amount.end)
    guess = any(fact.guess for fact in group)
    return Mention(slot=slot, value=amount.range(text), start=amount.start, end=amount.end, guess=guess)


def _stated(wording: Wording, group: list[Fact], groups: list[list[Fact]]) -> list[Fact]:
    """The same number where it is stated rather than asked about: "we're an office of 7. Is there help for all 7?" """
    bounds = (group[0].amount.min, group[0].amount.max)
    if len(group) > 1 or not wording.is_question(wording.sentence(group[0].amount.core[0])[1]):
        return group
    same = [one for one in groups if len(one) == 1 and (one[0].amount.min, one[0].amount.max) == bounds]
    return next((one for one in same if not wording.is_question(wording.sentence(one[0].amount.core[0])[1])), group)


def _weight(wording: Wording, group: list[Fact]) -> tuple[int, int | float]:
    """The role of a group of facts, then its size: smaller numbers are mostly people of the story.

    Of sums of money the last one stands.
    """
    if group[0].slot == "budget":
        return int(is_wished(wording, group[0].amount)) - (group[0].amount.size < 0), 0
    size = sum(fact.amount.size for fact in group)
    if any(fact.total or is_total(wording, fact.amount) for fact in group):
        return Role.TOTAL, size
    return max(role(wording, fact.amount, own=fact.attending) for fact in group) - (group[0].amount.size < 0), size


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
    same = fact.amount.size == whole_fact.amount.size
    if same and not PLURAL_TEAMS.isdisjoint(wording.forms[fact.amount.first : fact.amount.last]):
        return True  # "all 120 employees, in 3 groups of 40"
    if same and wording.form(fact.amount.core[0] - 1) in _ALL:
        return True  # "60 staff, all 60 need it"
    if _is_reason(wording, whole_fact, fact):
        return True
    between = range(whole_fact.amount.last, fact.amount.first)
    if len(between) > 4 or fact.amount.size > whole_fact.amount.size >= 0:
        return False
    if fact.noun in REFERENCES and fact.slot == "participants" and not fact.attending:
        return True  # "30 teachers, 2 of them part time"
    if wording.form(fact.amount.last - 1) in SIDES and fact.amount.size == whole_fact.amount.size:
        return True  # "14 negotiators, seven from each side"
    gaps = "".join(wording.gap(k) for k in range(whole_fact.amount.last, fact.amount.first + 1))
    if ("(" in gaps and ")" not in gaps) or (":" in gaps and fact.amount.first == whole_fact.amount.last):
        return fact.slot != "budget"
    return any(wording.form(k) in _PARTS for k in between)


def _is_reason(wording: Wording, whole_fact: Fact, fact: Fact) -> bool:
    """Whether those who come on top say why the whole is told anew: "scratch that, 24 people, two more want in"."""
    first = whole_fact.amount.first
    anew = (
        whole_fact.noun in _ANYBODY and wording.gap(fact.amount.first).strip() == "," and is_announced(wording, first)
    )
    return anew and (wording.form(fact.amount.core[1]) in _MORE or wording.form(fact.amount.core[0] - 1) in _MORE)


_ALL = frozenset("all todos todas".split())
_MORE = frozenset("more additional extra another mas otros otras".split())


def _is_listed(wording: Wording, slot: SlotName, previous: Fact, fact: Fact) -> bool:
    """Whether two counts are joined by "and", a comma, a plus; sums of money need "plus" or "and .. from"."""
    first, last = previous.amount.last, fact.amount.first
    if last - first > 6 or previous.amount.per != fact.amount.per or previous.amount.size < 0 or fact.amount.size < 0:
        return False
    if any(wording.is_break(k) for k in range(first, last + 1) if k):
        return False
    if wording.gap(first).strip() == "(" and (closed := _closing(wording, first, last)):
        first = closed  # "12 teachers (3 per subject), 4 aides"
    between = wording.forms[first:last]
    signs = "".join(wording.gap(k) for k in range(first, last + 1))
    if slot == "budget":
        plus = "plus" in between or "+" in signs or "another" in between or "mas" in between
        return plus or (("and" in between or "y" in between) and not _SOURCES.isdisjoint(between))
    if not _BREAKERS.isdisjoint(between) or _is_place(between):
        return False
    if (
        slot == "participants"
        and between[:1] in (["and"], ["plus"], ["y"], ["mas"])
        and _is_of_group(wording, fact.amount)
        and "," not in wording.gap(first)
    ):
        return True  # "8 of us plus the union exec board of 6"
    if not between and not signs.strip() and (slot == "schools" or (fact.noun and previous.noun != fact.noun)):
        return True  # "1 high school 2 middle", "9 teachers 1 principal"
    if slot != "schools" and not fact.noun and not previous.noun and _LISTED.isdisjoint(between) and "+" not in signs:
        return False
    if fact.noun and fact.noun == previous.noun and not between:
        return bool(_LIST_SIGN.search(signs.replace(",", "")))
    return (bool(_LIST_SIGN.search(signs)) and len(between) <= 3) or not _LISTED.isdisjoint(between[-3:])


def _is_of_group(wording: Wording, amount: Amount) -> bool:
    """ "The exec board of 6", "el equipo directivo (3 personas)"."""
    at = amount.core[0]
    return wording.form(at - 1) in ("of", "de") or wording.gap(at).strip() == "("


_FROM = frozenset("from of de del on".split())
_SOURCES = frozenset("from in de has have puts chips kicks adds tiene pone".split())
"""Words between two sums that come from different purses: "our union has $2,000 and the district has $3,000"."""


def _closing(wording: Wording, first: int, last: int) -> int:
    """The word behind a parenthesis that begins before word `first`; 0 for none up to word `last`."""
    return next((k for k in range(first + 1, last + 1) if ")" in wording.gap(k)), 0)


def _is_place(between: list[str]) -> bool:
    """Whether what follows is the place of what was told: "a team of ten, at a high school with 140 staff"."""
    return between[:1] in (["at"], ["in"], ["en"], ["from"], ["de"]) and between[-1] in ("with", "of", "con", "de")


def _summed(wording: Wording, group: list[Fact]) -> Amount:
    amounts = [fact.amount for fact in group]
    for fact in group if len(group) > 2 else ():
        parted = all(wording.form(other.amount.core[1]) in _FROM for other in group if other is not fact)
        whole_one = (fact.noun in _ANYBODY or parted) and fact.amount.min == fact.amount.max
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
