"""Amounts: numbers with the words that bound them ("about", "under", "at least", "between 5 and 8k", "40+")."""

import msgspec
from msgspec import Struct

from matchers.digits import Number
from matchers.frame import Per, Range
from matchers.number_words import SIGNS
from matchers.quantities.bound_words import (
    AFTER,
    ARTICLES,
    BEFORE,
    CEILING_NAMES,
    CEILINGS_EXCEEDED,
    DOLLARS,
    FILLERS,
    FIRM,
    KINDS,
    NEGATIONS,
    OPINIONS,
    VERBS_BETWEEN,
)
from matchers.wording import Wording


class Amount(Struct, frozen=True):
    """One number or range with its bounds: words [first, last), characters [start, end)."""

    first: int
    last: int
    start: int
    end: int
    min: int | float | None
    max: int | float | None
    core: tuple[int, int]
    """The words of the numbers alone."""
    approximate: bool = False
    money: bool = False
    """A currency sign or word stands with it."""
    unit: str = ""
    """The scale word that closes it ("k", "thousand")."""
    per: Per | None = None

    @property
    def size(self) -> int | float:
        """The larger bound; -1 for an amount without bounds."""
        if self.max is not None:
            return self.max
        return -1 if self.min is None else self.min

    def reach(self, wording: Wording, first: int, last: int) -> "Amount":
        """The same amount spoken with more words around it."""
        first, last = min(first, self.first), max(last, self.last)
        return msgspec.structs.replace(
            self,
            first=first,
            last=last,
            start=min(self.start, wording.words[first].start),
            end=max(self.end, wording.words[last - 1].end),
        )

    def range(self, text: str) -> Range:
        """The amount as a slot's value, with the person's words."""
        return Range(min=self.min, max=self.max, approximate=self.approximate, per=self.per, text=text)


def bounded(wording: Wording, group: list[Number]) -> Amount:
    """One or two numbers with the words around them that bound them."""
    first, last = group[0].first, group[-1].last
    start, end = wording.words[first].start, wording.words[last - 1].end
    before = wording.gap(first).rstrip()
    money = before.endswith("$")
    if money:
        start = wording.folded.rindex("$", 0, start)
    elif before.endswith("~"):
        start = wording.folded.rindex("~", 0, start)
    behind = wording.gap(last)
    if behind.lstrip(" ").startswith("$") and not wording.form(last)[:1].isdigit():
        money, end = True, wording.folded.index("$", end) + 1
    kinds = {"about"} if any(number.approximate for number in group) or "~" in before[-3:] else set()
    core = (first, last)
    sums = behind == "+" and wording.form(last)[:1].isdigit()  # "5+5+2"
    if behind.startswith("+") and not sums and not behind[1:].strip().startswith("+"):
        kinds.add("least")
        end = max(end, wording.words[last - 1].end + 1)
    last, currency = _after_currency(wording, last)
    if wording.form(first - 1) in DOLLARS and wording.is_close(first):
        first, currency = first - 1, True
    first, kinds = _look_back(wording, first, kinds)
    last, kinds = _look_ahead(wording, last, kinds)
    low, high = group[0].value, group[-1].value
    if len(group) == 1 and "least" in kinds:
        high = None
    elif len(group) == 1 and "most" in kinds:
        low = None
    return Amount(
        first=first,
        last=last,
        start=min(start, wording.words[first].start),
        end=max(end, wording.words[last - 1].end),
        min=low,
        max=high,
        core=core,
        approximate="about" in kinds,
        money=money or currency,
        unit=group[-1].unit or group[0].unit,
    )


def _after_currency(wording: Wording, last: int) -> tuple[int, bool]:
    skip = 1 if wording.form(last) == "de" and wording.form(last + 1) in DOLLARS else 0
    if wording.form(last + skip) in DOLLARS and wording.is_close(last + skip):
        return last + skip + 1, True
    return last, False


def _look_back(wording: Wording, first: int, kinds: set[str]) -> tuple[int, set[str]]:
    """The bounding words that end right before the amount, over a few small words ("max budget is 10k")."""
    at, fillers = first, 0
    if wording.form(at - 1) in ("between", "entre", "btwn") and wording.is_close(at):
        first = at = at - 1
    while at > 0 and fillers < 4 and _leads_on(wording, at):
        if size := BEFORE.ending(wording, at - 1):
            phrase = " ".join(wording.forms[at - size : at])
            if phrase == "like" and wording.form(at - 2) in _WOULD:
                break  # "I'd like the seven of us"
            kind = KINDS[phrase]
            at -= size
            if phrase == "over" and wording.form(at - 1) in _SPREAD:
                break  # "spread over 9 campuses"
            if phrase in ("up to", "hasta") and wording.form(at - 1) in _MOVED:
                break  # "went up to 7k" says how much it is
            if phrase in CEILINGS_EXCEEDED and not NEGATIONS.isdisjoint(wording.forms[max(0, at - 3) : at]):
                kind = "most"
            elif phrase in ("less than", "menos de", "under", "below") and wording.form(at - 1) in ("no", "not"):
                kind, at = "least", at - 1
            if not (kinds and phrase in OPINIONS):
                kinds = kinds | {kind}
            first = at
        elif wording.form(at - 1) in FILLERS or (
            wording.form(at - 1) in VERBS_BETWEEN and _is_bounded(wording, at - 1)
        ):
            at, fillers = at - 1, fillers + 1
        else:
            break
    return first, kinds


def _is_bounded(wording: Wording, at: int) -> bool:
    """Whether words that can do nothing but bound stand before a verb: "a lo mucho vendrían 25"."""
    size = BEFORE.ending(wording, at - 1)
    return size > 0 and " ".join(wording.forms[at - size : at]) in FIRM | OPINIONS


_WOULD = frozenset("i'd we'd would id wed they'd you'd he'd she'd i we people".split())
_SPREAD = frozenset("spread stretched split scattered distributed divided spans spanning shared all".split())
_MOVED = frozenset(
    "we're went gone goes moved jumped grew raised bumped subio subieron aumento aumentaron crecio pushed".split()
)


def _leads_on(wording: Wording, at: int) -> bool:
    sign = wording.gap(at).strip()
    return (
        wording.is_close(at)
        or sign in (":", "=", "(", "(~", ": $")
        or (sign in (".", ". $") and not wording.is_break(at))
    )


def _look_ahead(wording: Wording, last: int, kinds: set[str]) -> tuple[int, set[str]]:
    """The bounding words that begin right after the amount ("or so", "max", "plus")."""
    while (size := AFTER.starting(wording, last)) and (wording.is_close(last) or _is_apart(wording, last, size)):
        phrase = " ".join(wording.forms[last : last + size])
        following = wording.form(last + size)
        if phrase == "and up" and following == "to":
            break  # "38 and up to 3200"
        leads = phrase in ("plus", "about", "maybe", "around", "probably", "max", "maximum", "maximo")
        if (
            leads
            and wording.is_close(last + size)
            and (following[:1].isdigit() or following in ARTICLES or following in SIGNS)
        ):
            break
        if phrase in ("about", "around", "alrededor", "casi", "nearly", "almost") and following:
            break
        if (
            phrase in ("maybe", "probably", "perhaps", "i think", "i guess")
            and following
            and not wording.is_break(last + size)
        ):
            break
        kinds = kinds | {KINDS[phrase]}
        last += size
    if size := _is_called_ceiling(wording, last):
        return last + size, kinds | {"most"}
    return last, kinds


def _is_called_ceiling(wording: Wording, last: int) -> int:
    """How many words call the amount a ceiling: "is our max", "es nuestro tope", "would be the most"; 0 for none."""
    if wording.form(last) not in ("is", "es", "would", "seria", "that's", "as") or not wording.is_close(last):
        return 0
    for k in range(last + 1, last + 5):
        if not wording.is_close(k):
            return 0
        if wording.form(k) in CEILING_NAMES:
            return k + 1 - last
    return 0


def _is_apart(wording: Wording, last: int, size: int) -> bool:
    """Whether a comma stands before the bounding words and nothing goes on behind: "ten thousand, tops"."""
    return wording.gap(last).strip() == "," and not wording.is_close(last + size)


def trailing(wording: Wording, amount: Amount, last: int) -> Amount:
    """The amount with bounding words that follow what it counts: "40 teachers max", "5 schools or so"."""
    behind, kinds = (last, set()) if wording.form(last) in ("something", "odd") else _look_ahead(wording, last, set())
    if not kinds:
        return amount.reach(wording, amount.first, last)
    low, high = amount.min, amount.max
    if low == high and "least" in kinds:
        high = None
    elif low == high and "most" in kinds:
        low = None
    approximate = amount.approximate or "about" in kinds
    return msgspec.structs.replace(
        amount.reach(wording, amount.first, behind), min=low, max=high, approximate=approximate
    )
