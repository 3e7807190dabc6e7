"""What an amount says of a slot, and two of them that are the ends of one range."""

from dataclasses import dataclass

import msgspec

from matchers.frame import SlotName
from matchers.quantities.bounds import Amount
from matchers.wording import Wording

_UNSURE = frozenset(
    "probably likely maybe perhaps more realistically prob probablemente quiza quizas vez seguro".split()
)
_POSSIBLE = frozenset(
    "could can might stretch possibly maybe perhaps push even podriamos podria podrian puede pueden estirar llegar"
    " quiza quizas incluso".split()
)
"""Words between two amounts that make the second possible too."""
_TIMES = 10
"""Times as large as a number its upper bound may be: "38 and up to 3200" are two facts."""
_REACH = 6
"""Most words between the two ends of a range."""


@dataclass(frozen=True, slots=True)
class Fact:
    """An amount and the slot it speaks of; None where it speaks of something else."""

    slot: SlotName | None
    amount: Amount
    noun: str = ""
    attending: bool = False
    total: bool = False
    guess: bool = False
    """Likely, to be confirmed: "5-8" as the answer to what can be spent."""


def as_range(wording: Wording, earlier: Fact, later: Fact) -> Fact | None:
    """Two amounts as one range: one-sided bounds that meet, or a second number that is said to be possible too."""
    if earlier.amount.per != later.amount.per or earlier.amount.size < 0 or later.amount.size < 0:
        return None
    return _meeting(wording, earlier, later) or _reaching(wording, earlier, later)


def _meeting(wording: Wording, earlier: Fact, later: Fact) -> Fact | None:
    """ "At least 20 but no more than 30"."""
    a, b = earlier.amount, later.amount
    if wording.sentence(a.core[0]) != wording.sentence(b.core[0]):
        return None
    low, high = (a, b) if a.max is None else (b, a)
    if low.min is None or low.max is not None or high.max is None or high.min is not None or low.min > high.max:
        return None
    return _joined(wording, earlier, later, low.min, high.max)


def _reaching(wording: Wording, earlier: Fact, later: Fact) -> Fact | None:
    """ "4k but could stretch to 5k", "could be 50, could be 60", "2k, 3k if the PTO helps", "up to 30, probably 25"."""
    a, b = earlier.amount, later.amount
    apart = wording.sentence(a.core[0]) != wording.sentence(b.core[0])
    if apart and "?" not in wording.gap(a.last) and wording.form(a.last) not in _POSSIBLE:
        return None
    if b.first - a.last > _REACH or (later.noun and later.noun != earlier.noun):
        return None
    words = wording.forms[a.last : b.core[0]]
    if a.min is None:
        if b.min is None or b.min != b.max or b.size >= a.size or _UNSURE.isdisjoint(words):
            return None
        return _joined(wording, earlier, later, b.min, a.size)
    if a.max is not None and b.min is None and b.max is not None and a.size < b.size <= _TIMES * a.size:
        return _joined(wording, earlier, later, a.min, b.size)  # "3k, 4k at most"
    if a.min != a.max or b.max is None or not a.size < b.size <= 3 * a.size:
        return None
    spare = not words and "," in wording.gap(b.first) and wording.form(b.last) in ("if", "si")
    return _joined(wording, earlier, later, a.min, b.max) if spare or not _POSSIBLE.isdisjoint(words) else None


def _joined(wording: Wording, earlier: Fact, later: Fact, low: int | float, high: int | float) -> Fact:
    a, b = earlier.amount, later.amount
    amount = msgspec.structs.replace(
        a.reach(wording, a.first, b.last), min=low, max=high, end=b.end, approximate=a.approximate
    )
    return Fact(
        later.slot,
        amount,
        later.noun or earlier.noun,
        earlier.attending or later.attending,
        guess=earlier.guess and later.guess,
    )
