"""A short notation for range slots: "p=40 b~5000..8000 s=3 t=?".

Participants, budget, schools, students; "~" is approximate, "?" has no bounds, "/school" is per.
"""

from collections.abc import Iterable

from matchers.frame import Mention, Range

_LETTERS = {"participants": "p", "schools": "s", "students": "t", "budget": "b"}


def written(mentions: Iterable[Mention]) -> str:
    """Mentions in the notation of the tables."""
    return " ".join(f"{_LETTERS[m.slot]}{_range(m.value)}" for m in mentions if isinstance(m.value, Range))


def _range(value: Range) -> str:
    sign = "~" if value.approximate else "="
    if value.min is None and value.max is None:
        return f"{sign}?"
    if value.min == value.max:
        bounds = f"{value.min}"
    else:
        bounds = f"{'' if value.min is None else value.min}..{'' if value.max is None else value.max}"
    return f"{sign}{bounds}{'/' + value.per if value.per else ''}"
