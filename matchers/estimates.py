"""Totals computed from amounts per person or per school. They are estimates and are to be called so."""

import msgspec

from matchers.digits import whole
from matchers.frame import Range


def headcount(participants: Range | None, schools: Range | None) -> Range | None:
    """How many people take part in all: "15 per school" times the schools. None where it cannot be told."""
    if participants is None or not participants.is_known or participants.per == "person":
        return None
    return participants if participants.per is None else _times(participants, schools)


def total(budget: Range, participants: Range | None, schools: Range | None) -> Range | None:
    """The whole budget in dollars: the amount itself, or per person or school times their number.

    None where the number of people or schools is not known. A computed range is approximate.
    """
    if not budget.is_known or budget.per is None:
        return budget if budget.is_known else None
    return _times(budget, headcount(participants, schools) if budget.per == "person" else schools)


def _times(each: Range, count: Range | None) -> Range | None:
    if count is None or not count.is_known or count.per is not None:
        return None
    low = None if each.min is None or count.min is None else whole(each.min * count.min)
    high = None if each.max is None or count.max is None else whole(each.max * count.max)
    if low is None and high is None:
        return None
    return msgspec.structs.replace(each, min=low, max=high, approximate=True, per=None)
