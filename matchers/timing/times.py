"""Times named in a text, with the dates they mean: "by the end of March", "after winter break", "en agosto"."""

from dataclasses import dataclass
from datetime import date, timedelta

from matchers.timing.cores import HEADS, Core, core_at
from matchers.timing.school_calendar import Span
from matchers.timing.words import (
    AFTER_YEAR,
    DURING,
    FITTING,
    FROM,
    NEXT,
    NOUN_PARTS,
    PARTS,
    PASSED,
    PAST,
    PERIODS,
    SMALL,
    THIS,
    UNTIL,
)
from matchers.wording import Wording


@dataclass(frozen=True, slots=True)
class Time:
    """A time named in a text: words [first, last), its dates, and how sure it is.

    `past`: it is over. `certain`: the words can be nothing but a time.
    """

    first: int
    last: int
    span: Span
    past: bool = False
    certain: bool = True
    vague: bool = False
    """"Next year", "this year", "in two weeks": only with a wish or as an answer."""


def find_times(wording: Wording, today: date) -> list[Time]:
    """All times of a text in order."""
    found: list[Time] = []
    k = 0
    forms = wording.forms
    while k < len(forms):
        if forms[k] not in HEADS and not forms[k][0].isdigit():
            k += 1
            continue
        core = core_at(wording, k, today)
        if core is None:
            k += 1
            continue
        time = _spoken(wording, core, found[-1].last if found else 0, today)
        found.append(time)
        k = max(time.last, k + 1)
    return found


def _spoken(wording: Wording, core: Core, floor: int, today: date) -> Time:
    """A core with the words before and behind that say which one, and on which side of it."""
    first, last = core.first, core.last
    following = this = past = week = False
    part = ""
    while first > floor and wording.is_close(first):
        form = wording.forms[first - 1]
        if form in ("last", "past", "previous", "pasado", "pasada", "ultimo", "ultima"):
            past = True
        elif form in NEXT and form != "que":
            following = True
        elif form in THIS:
            this = True
        elif form in PARTS and (form not in NOUN_PARTS or wording.forms[first] in ("of", "de", "del")):
            part = PARTS[form]
        elif form in ("week", "semana") and wording.forms[first] in ("of", "del"):
            week = True
        elif form not in SMALL:
            break
        first -= 1
    while first < core.first and wording.forms[first] in ("of", "de", "a"):
        first += 1
    if size := AFTER_YEAR.starting(wording, last):
        following, last = True, last + size
    if PASSED.starting(wording, last):
        past = True
    marked = following or this or bool(part)
    span = core.dated(following, part)
    if week and span.first:
        span = Span(span.first, span.first + timedelta(days=6))
    first, span, past, led = _led(wording, first, floor, span, today, past, bool(part))
    certain = core.certain or marked or led or wording.form(last) in FITTING
    if core.vague and not (marked or led):
        certain = False
    past = past or (span.last is not None and span.last < today)
    return Time(first, last, span, past, certain, core.vague)


def _led(
    wording: Wording, first: int, floor: int, span: Span, today: date, past: bool, ends: bool
) -> tuple[int, Span, bool, bool]:
    """The words before a time that open it on one side, or only name it ("in", "during", "sometime in the")."""
    led = False
    if size := FROM.ending(wording, first - 1):
        over = span.last is not None and span.last < today  # "a plan from 2017"
        past = past or over or wording.form(first - 1) == "desde"
        starts = not {"after", "despues", "luego", "pasado", "pasadas"}.isdisjoint(wording.forms[first - size : first])
        opened = span.last + timedelta(days=1) if starts and span.last else span.first
        return first - size, Span(opened, None), past, True
    if (size := UNTIL.ending(wording, first - 1)) and wording.form(first - size - 1) not in PERIODS:
        before = "before" in wording.forms[first - size : first] or "antes" in wording.forms[first - size : first]
        if wording.form(first - 1) == "para" and not ends:
            return first - 1, span, past, True
        closing = span.first - timedelta(days=1) if before and span.first and not ends else span.last
        return first - size, Span(None, closing), past, True
    while first > floor and wording.is_close(first) and wording.form(first - 1) in DURING:
        first, led = first - 1, True
    if wording.form(first - 1) in PAST or wording.form(first - 1) == "since":
        past = True
    return first, span, past, led
