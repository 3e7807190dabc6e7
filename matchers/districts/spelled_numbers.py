"""District numbers in words: "district sixty five", "two oh three", "distrito uno quince"."""

import re

from matchers.number_words import SIGNS
from matchers.numbers import find_numbers
from matchers.text import Text
from matchers.wording import Wording

_BEFORE = re.compile(r"\b(?:district|distrito(?: escolar)?|unit|local|sd)(?: (?:number|no\.?|numero))? (?=[a-z])")
_HUNDRED = 100
_LEAST = 10
"""Smaller numbers in words count something: "in our district three schools closed"."""
_ZERO = ("oh", "o", "zero")


def in_digits(text: Text) -> Text:
    """The text with a number in words behind "district" in digits, as long as before: "district sixty five"."""
    if SIGNS.isdisjoint(Wording.of(text).vocabulary):
        return text
    raw = text.raw
    for match in _BEFORE.finditer(text.folded):
        wording = Wording.of(text)
        first = next((k for k, word in enumerate(wording.words) if word.start == match.end()), 0)
        spoken = _spoken(wording, first)
        if spoken and (spoken[0] >= _LEAST or spoken[1] == len(wording.forms)):
            start, end = match.end(), wording.words[spoken[1] - 1].end
            raw = raw[:start] + str(spoken[0]).ljust(end - start) + raw[end:]
    return text if raw == text.raw else Text(raw)


def _spoken(wording: Wording, first: int) -> tuple[int, int] | None:
    """A number in words and where it ends, as one speaks a district's: "sixty five", "two oh three", "one fifteen"."""
    if wording.form(first) not in SIGNS:
        return None
    numbers = {number.first: number for number in find_numbers(wording)}
    lead = numbers.get(first)
    if lead is None or lead.value is None:
        return None
    zero = wording.form(lead.last) in _ZERO
    rest = numbers.get(lead.last + zero)
    if rest is None or rest.value is None or lead.value >= _LEAST:
        return int(lead.value), lead.last
    if not all(wording.gap(k) == " " for k in (lead.last, rest.first)):
        return int(lead.value), lead.last
    if not (rest.value < _LEAST if zero else _LEAST <= rest.value < _HUNDRED):
        return int(lead.value), lead.last
    return int(lead.value) * _HUNDRED + int(rest.value), rest.last
