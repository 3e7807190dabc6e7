"""Amounts that take another one back: "not 40, 14", "actually 60", "12 no, 20"."""

from collections.abc import Sequence
from operator import itemgetter

from msgspec import Struct

from matchers.frame import Range
from matchers.numbers import is_spanish
from matchers.quantities.bounds import Amount
from matchers.quantities.correction_words import (
    BEING,
    CHANGING,
    CORRECTING,
    DENYING,
    EACH,
    EXACTLY,
    LEAVING,
    MILD,
    TAKEN_BACK,
    TURNS,
    WEAK,
)
from matchers.quantities.surroundings import is_number
from matchers.wording import Wording

_TURNS_WITHIN = 5
"""Words of a clause that may still follow the first number."""


class Correction(Struct, frozen=True):
    """A number that replaces one said before; `denied` is the number taken back, where it is told ("60, not 40")."""

    value: Range
    start: int
    end: int
    denied: int | float | None = None
    is_sure: bool = False
    """Said to be the exact number or the whole, or announced right before: it stands for the one told before, whatever
    is asked."""
    is_rate: bool = False
    """Said to be "each": it corrects what is told per person or school."""


def is_denied(wording: Wording, amount: Amount) -> bool:
    """Whether the words before take the amount back: "not 40", "instead of 40", "no 40, sino 14"."""
    at = amount.first
    if wording.is_close(amount.last) and TAKEN_BACK.starting(wording, amount.last):
        return True
    if wording.form(amount.last) == "no" and wording.is_close(amount.last) and not wording.is_close(amount.last + 1):
        return True  # "12 no, 16"
    size = DENYING.ending(wording, at - 1)
    if not size or not wording.is_close(at):
        return False
    if wording.form(at - 1) != "no":
        return True
    first, last = wording.sentence(amount.core[0])  # "no 60" corrects; "no 40, sino 14" and "45, no 54" deny
    spanish = is_spanish(wording.forms)
    if not spanish and _is_like_one_before(wording, amount, first):
        return False  # "12 people, no 14 people, I forgot the two lawyers"
    if any(is_number(wording.form(k)) for k in range(amount.core[1], last)) or "sino" in wording.forms[at:]:
        return True
    return spanish and any(is_number(wording.form(k)) for k in range(first, at))


def _is_like_one_before(wording: Wording, amount: Amount, first: int) -> bool:
    """Whether the word behind a number stands behind another one right before too: "12 people, no 14 people"."""
    near = range(max(first, amount.first - _TURNS_WITHIN), amount.first - 1)
    noun = wording.form(amount.core[1])
    return any(is_number(wording.form(k)) and wording.form(k + 1) == noun for k in near)


def is_correction(wording: Wording, earlier: Amount, later: Amount) -> bool:
    """Whether one of two amounts takes the other back."""
    distance = later.first - earlier.last
    if is_denied(wording, earlier):
        return distance <= 6
    if is_denied(wording, later):
        return distance <= 5
    if _turns(wording, earlier, later):
        return True
    if distance > 7:
        return False
    for k in range(max(earlier.last, 0), later.first):
        if size := CORRECTING.starting(wording, k):
            phrase = " ".join(wording.forms[k : k + size])
            if phrase not in WEAK or (k + size == later.first and phrase in ("no", "rather")):
                return True
    return False


def is_announced(wording: Wording, first: int) -> bool:
    """Whether words of correcting end right before word `first`, none that mean something else too: "actually 45"."""
    size = CORRECTING.ending(wording, first - 1)
    return bool(size) and " ".join(wording.forms[first - size : first]) not in WEAK


def _turns(wording: Wording, earlier: Amount, later: Amount) -> bool:
    """Whether only "but" and a verb of being lead from one number to the other: "all 60, but it'll be 12"."""
    turns = [k for k in range(earlier.last, later.first) if wording.form(k) in TURNS]
    if not turns or turns[-1] - earlier.last > _TURNS_WITHIN:
        return False
    between = wording.forms[turns[-1] + 1 : later.first]
    return bool(between) and BEING.issuperset(between)


def _follows_mark(wording: Wording, first: int, amount: Amount) -> bool:
    """Whether the sentence before ends with words of correcting: "Strike that. 20", "let me check... 2,800"."""
    size = CORRECTING.ending(wording, first - 1)
    return size > 1 and amount.first - first <= 1


def _is_reasoned(wording: Wording, amount: Amount, amounts: Sequence[Amount]) -> bool:
    """Whether a number that opens the text is followed by why it has changed: "26, four dropped out"."""
    if amount.first or wording.gap(amount.last).strip() not in (",", "-", "--", ";"):
        return False
    others = [other for other in amounts if other.core[0] - amount.last in (0, 1)]
    return any(CHANGING.within(wording, other.core[1], other.core[1] + 3) >= 0 for other in others) or (
        CHANGING.within(wording, amount.last, amount.last + 2) >= 0
    )


def _is_mark(wording: Wording, index: int, announced: bool) -> bool:
    """Whether words at `index` say that the number behind them corrects one."""
    size = CORRECTING.starting(wording, index)
    return size > 0 and (announced or size > 1 or wording.forms[index] not in MILD)


def find_corrections(wording: Wording, amounts: Sequence[Amount], *, announced: bool) -> tuple[Correction, ...]:
    """The standing amounts of a text that correct another one or one said before."""
    denied = [amount for amount in amounts if is_denied(wording, amount)]
    found = []
    for amount in amounts:
        if amount in denied:
            continue
        first, _ = wording.sentence(amount.core[0])
        near = range(max(first, amount.first - 4), amount.first)
        marked = _follows_mark(wording, first, amount) or any(_is_mark(wording, k, announced) for k in near)
        exact = bool(EXACTLY.starting(wording, amount.last) or EXACTLY.ending(wording, amount.first - 1))
        sure = exact or is_announced(wording, amount.first)
        if denied or marked or exact or _is_reasoned(wording, amount, amounts):
            text = wording.text.cut(amount.start, amount.end)
            taken = denied[0].size if denied else _taken_back(wording, amounts, amount)
            rate = wording.form(amount.last) in EACH
            found.append(
                (
                    wording.form(amount.first - 1) not in LEAVING,
                    Correction(amount.range(text), amount.start, amount.end, taken, sure, rate),
                )
            )
    return tuple([one for _, one in sorted(found, key=itemgetter(0))])


def _taken_back(wording: Wording, amounts: Sequence[Amount], amount: Amount) -> int | float | None:
    """The number right before a bare "no": "40 no, 35"."""
    before = [other for other in amounts if other.last < amount.first and wording.form(other.last) == "no"]
    return before[-1].size if before and amount.first == before[-1].last + 1 else None
