"""School districts called by their number: "USD 305" is a unified school district, "USD 5,000" a sum of dollars."""

from matchers.quantities.sums import BUDGET_WORDS
from matchers.wording import Wording

_MOST_DIGITS = 3
_NEAR = 5
_AMOUNTS = frozenset(
    "about around roughly up under over have has got pay hasta unos tenemos tengo hay max maximum cost costs least most"
    " than only just".split()
)
"""Right before "USD" these make dollars of it: "we have USD 900"."""


def is_district_number(wording: Wording, first: int, last: int) -> bool:
    """Whether a number is that of a unified school district: up to three digits behind "USD", and nothing that speaks
    of money near it. "USD 305" alone may be either."""
    number = wording.forms[first]
    if wording.form(first - 1) != "usd" or last != first + 1 or not number.isdecimal() or len(number) > _MOST_DIGITS:
        return False
    if "$" in wording.gap(first) or not (wording.is_close(first) or not wording.gap(first)):
        return False
    begin, _ = wording.sentence(first)
    before = wording.forms[max(begin, first - 1 - _NEAR) : first - 1]
    of_money = not BUDGET_WORDS.isdisjoint(before) or wording.form(last) in BUDGET_WORDS
    return not of_money and (not before or before[-1] not in _AMOUNTS)
