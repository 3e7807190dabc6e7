"""What a person leaves to be reckoned: "me and 3 principals", "three teams of five", "20 minus two", "8k, 10 max"."""

import msgspec

from matchers.digits import whole
from matchers.quantities.bounds import Amount
from matchers.quantities.corrections import is_correction
from matchers.quantities.counting_words import PLURAL_TEAMS, WE_ARE
from matchers.wording import Wording

_FEW_WITH_ME = 20
_WITH_ME = {(me, link) for me in ("me", "myself", "i", "yo") for link in ("and", "plus", "y", "con", "with")}
_MY = frozenset("my our mis nuestros the los".split())
_GOES_ON = frozenset("to on need would want para".split())
_THOUSANDS = frozenset(("k", "grand", "thousand", "mil"))
_LARGEST_CARRIED = 100
"""Below this a number that corrects thousands is in thousands too."""


def reckoned(wording: Wording, amounts: list[Amount]) -> list[Amount]:
    """The amounts of a text in order, those that make one together put together."""
    return _multiplied(wording, _carried(wording, amounts))


def with_me(wording: Wording, amount: Amount) -> Amount:
    """ "Me and 3 principals" are four."""
    if amount.min is None or amount.min != amount.max or amount.size > _FEW_WITH_ME:
        return amount
    first = amount.first - (wording.form(amount.first - 1) in _MY)
    if tuple(wording.forms[max(0, first - 2) : first]) in _WITH_ME:
        more = msgspec.structs.replace(amount, min=amount.min + 1, max=amount.min + 1)
        return more.reach(wording, first - 2, amount.last)
    if wording.gap(amount.first).strip() in ("+", "&") and wording.form(amount.first - 1) in ("me", "myself", "yo"):
        more = msgspec.structs.replace(amount, min=amount.min + 1, max=amount.min + 1)
        return more.reach(wording, amount.first - 1, amount.last)
    plus = wording.gap(amount.last).strip() in ("+", "&")
    last = amount.last + (not plus)
    joined = plus or wording.form(last - 1) in ("plus", "and", "y", "mas")
    ends = wording.is_break(last + 1) or not wording.is_close(last + 1) or wording.form(last + 1) in _GOES_ON
    if joined and ends and wording.form(last) in ("me", "myself", "yo"):
        more = msgspec.structs.replace(amount, min=amount.min + 1, max=amount.min + 1)
        return more.reach(wording, amount.first, last + 1)
    return amount


def _carried(wording: Wording, amounts: list[Amount]) -> list[Amount]:
    """ "8k, 10 at most" and "ocho mil, máximo diez": the second number is in thousands too."""
    made: list[Amount] = []
    for amount in amounts:
        before = made[-1] if made else None
        if before is not None and before.unit in _THOUSANDS and _shares_unit(wording, before, amount):
            low = None if amount.min is None else whole(amount.min * 1000)
            high = None if amount.max is None else whole(amount.max * 1000)
            amount = msgspec.structs.replace(amount, min=low, max=high, unit=before.unit, money=before.money)
        made.append(amount)
    return made


def _shares_unit(wording: Wording, before: Amount, amount: Amount) -> bool:
    """Whether a bare number behind thousands corrects them, or is a little more and ends the clause."""
    if amount.unit or amount.money or _is_of_people(wording, before, amount):
        return False
    if is_correction(wording, before, amount):  # "three grand. wait, no, four"
        return amount.size < _LARGEST_CARRIED and before.size <= 3 * amount.size * 1000 <= 9 * before.size
    bounded = amount.min is None or amount.first < amount.core[0] or amount.last > amount.core[1]
    ends = wording.is_break(amount.last) or "," in wording.gap(amount.last)
    near = amount.first - before.last <= 1 and not any(map(wording.is_break, range(before.last, amount.first + 1)))
    return bounded and ends and near and before.size < amount.size * 1000 <= 3 * before.size


def _is_of_people(wording: Wording, before: Amount, amount: Amount) -> bool:
    """Whether a sentence of its own says with a number how many take part: "5k. Actually we'd be 13"."""
    apart = wording.sentence(before.core[0]) != wording.sentence(amount.core[0])
    return apart and WE_ARE.ending(wording, amount.first - 1) > 0


def _multiplied(wording: Wording, amounts: list[Amount]) -> list[Amount]:
    """ "Three teams of five" as fifteen."""
    made: list[Amount] = []
    for amount in amounts:
        teams = made[-1] if made else None
        if teams is not None and teams.min == teams.max and teams.size > 0 and _are_teams(wording, teams, amount):
            factor = teams.size
            low = None if amount.min is None else whole(amount.min * factor)
            high = None if amount.max is None else whole(amount.max * factor)
            made[-1] = msgspec.structs.replace(amount.reach(wording, teams.first, amount.last), min=low, max=high)
        elif teams is not None and teams.min == teams.max and _is_less(wording, teams, amount):
            left = whole(teams.size - amount.size)
            made[-1] = msgspec.structs.replace(teams.reach(wording, teams.first, amount.last), min=left, max=left)
        else:
            made.append(amount)
    return made


def _is_less(wording: Wording, amount: Amount, taken: Amount) -> bool:
    """Whether the second amount is taken from the first: "20 minus the two who quit"."""
    between = wording.forms[amount.last : taken.first]
    minus = between[:1] in (["minus"], ["menos"]) and _MY.issuperset(between[1:])
    return minus and taken.min == taken.max and 0 < taken.size < amount.size and amount.money == taken.money


def _are_teams(wording: Wording, teams: Amount, amount: Amount) -> bool:
    """Whether so many teams are of that size: "teams of five", "teams with 5 people each", "groups, 10 per group"."""
    between = wording.forms[teams.last : amount.first]
    named = next((k for k, form in enumerate(between) if form in PLURAL_TEAMS), None)
    if named is None or named > _TEAM_WITHIN or amount.money or teams.money or teams.size > _MOST_TEAMS:
        return False
    if wording.is_break(amount.first) or not all(map(wording.is_close, range(teams.last, teams.last + named + 1))):
        return False
    link = between[named + 1 :]
    if link in (["of"], ["de"]):
        return True
    if not _LINKS.issuperset(link):
        return False
    behind = wording.forms[amount.last : amount.last + _EACH_WITHIN]
    each = next((k for k, form in enumerate(behind) if form in _EACH), None)
    if each is None or not all(map(wording.is_close, range(amount.last + 1, amount.last + each + 1))):
        return not _EACH.isdisjoint(link)
    per = wording.form(amount.last + each + 1)
    return per not in _SCHOOLS


_TEAM_WITHIN = 3
_MOST_TEAMS = 60
_EACH_WITHIN = 4
_LINKS = frozenset("with w of con de each have having has cada uno una about roughly around unas unos".split())
_EACH = frozenset("each apiece cada per por".split())
_SCHOOLS = frozenset("school building campus site escuela plantel".split())
