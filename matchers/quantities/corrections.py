"""Amounts that take another one back: "not 40, 14", "actually 60", "12 no, 20"."""

from collections.abc import Sequence

from msgspec import Struct

from matchers.frame import Range
from matchers.numbers import is_spanish
from matchers.quantities.bounds import Amount
from matchers.wording import Phrases, Wording

_CORRECTING = Phrases(
    "too many|too much|demasiados|demasiadas|actually|sorry|i mean|i meant|meant|make that|make it|rather|or rather"
    "|wait|no wait|correction|scratch that|oops|more like|let's say|it's|its actually|should be|should say|i misspoke"
    "|my mistake|typo|now it's|now|no|mejor dicho|digo|perdon|sino|en realidad|corrijo|quise decir|quiero decir|me"
    " equivoque|mas bien|son|mejor|but|instead|change that to|changed to|update that to|nope|rectifico|ahora|now we"
    " are|now we're|down to|no son|perdona|disculpa|that's wrong".split("|")
)
_WEAK = frozenset(("no", "but", "son", "it's", "now", "mejor", "rather", "instead"))
"""Marks that correct only a number denied or one without a noun right behind them."""
_DENYING = Phrases(
    "not|instead of|rather than|en vez de|en lugar de|down from|up from|no es|no era|no son|no eran|no|isn't|isnt"
    "|aren't|it's not|not the".split("|")
)


class Correction(Struct, frozen=True):
    """A number that replaces one said before; `denied` is the number taken back, where it is told ("60, not 40")."""

    value: Range
    start: int
    end: int
    denied: int | float | None = None


def is_denied(wording: Wording, amount: Amount) -> bool:
    """Whether the words before take the amount back: "not 40", "instead of 40", "no 40, sino 14"."""
    at = amount.first
    size = _DENYING.ending(wording, at - 1)
    if not size or not wording.is_close(at):
        return False
    if wording.form(at - 1) != "no":
        return True
    first, last = wording.sentence(amount.core[0])  # "no 60" corrects; "no 40, sino 14" and "45, no 54" deny
    if any(wording.form(k)[:1].isdigit() for k in range(amount.core[1], last)) or "sino" in wording.forms[at:]:
        return True
    return is_spanish(wording.forms) and any(wording.form(k)[:1].isdigit() for k in range(first, at))


def is_correction(wording: Wording, earlier: Amount, later: Amount) -> bool:
    """Whether one of two amounts takes the other back."""
    distance = later.first - earlier.last
    if is_denied(wording, earlier):
        return distance <= 6
    if is_denied(wording, later):
        return distance <= 5
    if distance > 7:
        return False
    for k in range(max(earlier.last, 0), later.first):
        if size := _CORRECTING.starting(wording, k):
            phrase = " ".join(wording.forms[k : k + size])
            if phrase not in _WEAK or (k + size == later.first and phrase in ("no", "rather")):
                return True
    return False


def find_corrections(wording: Wording, amounts: Sequence[Amount]) -> tuple[Correction, ...]:
    """The standing amounts of a text that correct another one or one said before."""
    denied = [amount for amount in amounts if is_denied(wording, amount)]
    found = []
    for amount in amounts:
        if amount in denied:
            continue
        first, _ = wording.sentence(amount.core[0])
        marked = any(_CORRECTING.starting(wording, k) for k in range(max(first, amount.first - 4), amount.first))
        if denied or marked:
            text = wording.text.cut(amount.start, amount.end)
            taken = denied[0].size if denied else _taken_back(wording, amounts, amount)
            found.append(Correction(amount.range(text), amount.start, amount.end, taken))
    return tuple(found)


def _taken_back(wording: Wording, amounts: Sequence[Amount], amount: Amount) -> int | float | None:
    """The number right before a bare "no": "40 no, 35"."""
    before = [other for other in amounts if other.last < amount.first and wording.form(other.last) == "no"]
    return before[-1].size if before and amount.first == before[-1].last + 1 else None
