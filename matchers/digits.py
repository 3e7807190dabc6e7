"""Numbers written in digits, and what a number read in a text is."""

import re
from typing import NamedTuple

_DIGIT = re.compile(r"\d")
_PLAIN = re.compile(r"\d{1,12}")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3}){1,3}(?:\.\d{1,2})?")
_GROUPED_ES = re.compile(r"\d{1,3}(?:\.\d{3}){1,3}(?:,\d{1,2})?")
_DECIMAL = re.compile(r"\d{1,9}[.,]\d{1,2}")


class Number(NamedTuple):
    """A number in a text: words [first, last), and the value, None for "a few thousand"."""

    first: int
    last: int
    value: int | float | None
    scale: int = 1
    """The unit named last ("k": 1000), which may also hold for a bare number before ("5-8k")."""
    unit: str = ""
    """That unit's word."""
    approximate: bool = False


def has_digit(folded: str) -> bool:
    """Whether a text holds any digit."""
    return _DIGIT.search(folded) is not None


def whole(value: float) -> int | float:
    """An int where the value is whole, else a float rounded to cents."""
    return int(value) if value == int(value) else round(value, 2)


def digits(written: str) -> int | float | None:
    """The value of digits with separators, None if unclear: "1,200" and "1.200" are 1200, "2.5" and "2,5" are 2.5."""
    if _PLAIN.fullmatch(written):
        return int(written)
    if _GROUPED.fullmatch(written):
        return whole(float(written.replace(",", "")))
    if _GROUPED_ES.fullmatch(written):
        return whole(float(written.replace(".", "").replace(",", ".")))
    if _DECIMAL.fullmatch(written):
        return whole(float(written.replace(",", ".")))
    return None
