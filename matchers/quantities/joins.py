"""Numbers that belong together: the two ends of a range, its unit carried over to both."""

from matchers.digits import Number, whole
from matchers.quantities.bound_words import DOLLARS, JOINS
from matchers.quantities.surroundings import is_changed_from
from matchers.wording import Wording

_LARGEST_MONTH = 12


def join(wording: Wording, numbers: list[Number]) -> list[list[Number]]:
    """Numbers that belong together: [number], or [lower, upper] of a range, its unit carried over to both.

    Descending pairs ("5-2", "20 to 1") are scores or votes and come back as groups of three or more, as do dates.
    """
    groups: list[list[Number]] = []
    for number in numbers:
        if groups and _is_joined(wording, groups[-1][0], groups[-1][-1], number):
            groups[-1].append(number)
        else:
            groups.append([number])
    return [_changed(wording, _ascending(group)) for group in groups]


def _changed(wording: Wording, group: list[Number]) -> list[Number]:
    """Of "change it from 20 to 30" and "change 20 to 30" the new number alone."""
    if len(group) > 1 and is_changed_from(wording, group[0].first):
        return group[-1:]
    return group


def _is_joined(wording: Wording, opening: Number, left: Number, right: Number) -> bool:
    if left.value is None or right.value is None:
        return False
    first, last = left.last, right.first
    if first < last and wording.form(first) in DOLLARS:
        first += 1
    gap = wording.gap(last).replace("$", "").strip()
    if last == first:
        slashed = gap == "/" and _LARGEST_MONTH < left.value < right.value <= 2 * left.value
        return slashed or gap in ("-", "--") or (gap == "(" and left.value == right.value)
    if wording.forms[first:last] == ["up", "to"] and wording.form(opening.first - 1) == "from":
        return not gap  # "from $5k up to $9k"
    if last - first != 1 or gap:
        return False
    joint, before = wording.form(first), wording.gap(first).strip()
    if joint in ("and", "y", "e"):
        return not before and _opens_between(wording, opening.first)
    if joint == "maybe":
        scale: float = right.scale if not left.unit else 1
        if left.scale > 1 and not right.unit:  # "5 grand, maybe 6"
            scale = 1 / left.scale
        fits = (
            (left.unit == right.unit or scale != 1)
            and left.value < right.value / scale <= 2 * left.value
            and not _counts_more(wording, opening, right)
        )
        return fits and before in ("", ",", "?", "(")
    return joint in JOINS and not before


def _counts_more(wording: Wording, left: Number, right: Number) -> bool:
    """Whether a money sign stands at the second number alone, so that it is of another kind than the first."""
    return "$" in wording.gap(right.first) and "$" not in wording.gap(left.first)


def _opens_between(wording: Wording, first: int) -> bool:
    nearby = wording.forms[max(0, first - 3) : first]
    return "between" in nearby or "entre" in nearby or "btwn" in nearby


def _ascending(group: list[Number]) -> list[Number]:
    if len(group) != 2:
        return group
    left, right = group
    low, high = left.value or 0, right.value or 0
    if left.scale == 1 and right.scale > 1 and low < high / right.scale * 10 and low <= high / right.scale:
        low = whole(low * right.scale)
    elif right.scale == 1 and left.scale > 1 and low / left.scale < high < low:
        high = whole(high * left.scale)
    elif (
        right.scale == 1
        and left.scale == 1
        and high >= 1000
        and high % 500 == 0
        and 1 <= low < 100
        and low < high / 1000
    ):
        low = whole(low * 1000)  # "$2-3,000"
    if low == high:
        return [right._replace(first=left.first, approximate=left.approximate or right.approximate)]
    if low > high:
        return [left, right, right]
    return [left._replace(value=low), right._replace(value=high)]
