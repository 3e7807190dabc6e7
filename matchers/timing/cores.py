"""The heart of a time in a text, with the dates it means: a month, a season, a term, a date in digits, a period."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from matchers.numbers import find_numbers
from matchers.timing import school_calendar as calendar
from matchers.timing.school_calendar import UNKNOWN, Span
from matchers.timing.words import (
    AMBIGUOUS,
    BREAKS,
    MONTHS,
    NEW_YEAR,
    NEXT,
    ORDINALS,
    PERIODS,
    SCHOOL_END,
    SCHOOL_START,
    SCHOOL_YEAR,
    SEASON_NAMES,
    SEMESTERS,
    TERMS,
    THIS,
    UNDATED,
)
from matchers.wording import Phrases, Wording


@dataclass(frozen=True, slots=True)
class Core:
    """Words [first, last) and how to date them."""

    first: int
    last: int
    dated: Callable[[bool, str], Span]
    """The dates, given "next" and "early", "mid" or "late"."""
    certain: bool = True
    vague: bool = False


def core_at(wording: Wording, k: int, today: date) -> Core | None:
    """The time that has its heart at word `k`."""
    form = wording.forms[k]
    if form in MONTHS:
        return _month(wording, k, today)
    if form[0].isdigit():
        return _written(wording, k, today)
    for table, span in _FIXED:
        if size := table.starting(wording, k):
            return Core(k, k + size, lambda following, part, span=span: span(today))  # type: ignore[misc]
    if size := SCHOOL_YEAR.starting(wording, k):
        return _school_year(wording, k, k + size, today)
    if form in SEASON_NAMES:
        return _season(wording, k, today)
    if form in TERMS:
        return _term(wording, k, today)
    if form in ("year", "ano"):
        return Core(k, k + 1, lambda following, part: _year(today, following, part), certain=False, vague=True)
    return _period(wording, k, today) if form in PERIODS else None


_FIXED: tuple[tuple[Phrases, Callable[[date], Span]], ...] = (
    (SCHOOL_START, calendar.school_start),
    (SCHOOL_END, calendar.school_end),
    (BREAKS, calendar.winter_break),
    (UNDATED, lambda today: UNKNOWN),
    (Phrases(("thanksgiving", "accion de gracias")), calendar.thanksgiving),
    (NEW_YEAR, lambda today: calendar.day(1, 1, today)),
    (Phrases(("labor day",)), lambda today: UNKNOWN),
)


HEADS = frozenset({*MONTHS, *SEASON_NAMES, *TERMS, *PERIODS, "year", "ano"}).union(
    SCHOOL_YEAR.heads, *(table.heads for table, _ in _FIXED)
)
"""First words of all times that are not written in digits."""


def _number(wording: Wording, index: int) -> int | None:
    form = wording.form(index)
    return int(form) if form.isdecimal() and len(form) <= 4 else None


def _year_after(wording: Wording, last: int) -> tuple[int | None, int]:
    """A year named behind a month or season: "March 2027", "fall of 2026", "primavera de 2027"."""
    at = last + 1 if wording.form(last) in ("of", "de", "del") else last
    if wording.form(at)[:1].isdigit() and len(wording.form(at)) == 4 and wording.gap(at).strip(" ,") == "":
        number = _number(wording, at)
        if number is not None and 2000 <= number <= 2099:
            return number, at + 1
    return None, last


def _month(wording: Wording, k: int, today: date) -> Core | None:
    number = MONTHS[wording.forms[k]]
    first, last, days = k, k + 1, []
    before = k - 2 if wording.form(k - 1) in ("of", "de") else k - 1
    if wording.form(before) in ORDINALS:
        before -= 1
    if (n := _number(wording, before)) is not None and n <= 31 and wording.gap(k).strip() == "":
        first, days = before, [n]
    elif (n := _number(wording, last)) is not None and n <= 31 and wording.gap(last).strip(" .") == "":
        days, last = [n], _over_ordinal(wording, last + 1)
        after = last + 1 if wording.form(last) in ("to", "or", "and", "through") else last
        m = _number(wording, after)
        if m is not None and n < m <= 31 and (after > last or wording.gap(after).strip() == "-"):
            days, last = [n, m], _over_ordinal(wording, after + 1)
    year, last = _year_after(wording, last)
    if days:
        ends = [calendar.day(number, n, today, year) for n in days]
        return Core(first, last, lambda following, part: Span(ends[0].first, ends[-1].last))
    certain = wording.forms[k] not in AMBIGUOUS or year is not None
    return Core(first, last, lambda following, part: calendar.month(number, today, year, part), certain)


def _over_ordinal(wording: Wording, index: int) -> int:
    return index + 1 if wording.form(index) in ORDINALS and not wording.gap(index) else index


def _season(wording: Wording, k: int, today: date) -> Core:
    name = SEASON_NAMES[wording.forms[k]]
    year, last = _year_after(wording, k + 1)
    if wording.form(last) in TERMS or wording.form(last) in ("pd",):
        last += 1

    def dated(following: bool, part: str) -> Span:
        span = calendar.season(name, today, year, following)
        if not part or not span.first or not span.last:
            return span
        month = (span.first.month - 1 + {"early": 0, "mid": 1, "late": 2}[part]) % 12 + 1
        return calendar.month(month, today, span.first.year + (month < span.first.month))

    return Core(
        k, last, dated, certain=year is not None or wording.forms[k] in ("autumn", "otono", "verano", "invierno")
    )


def _term(wording: Wording, k: int, today: date) -> Core | None:
    before = wording.form(k - 1)
    if before in SEMESTERS and wording.forms[k] in ("semester", "semestre"):
        first = k - 2 if before in ("st", "nd") else k - 1
        return Core(first, k + 1, lambda following, part: calendar.semester(SEMESTERS[before], today))
    if before in NEXT or before in SEMESTERS or before in ("third", "3rd", "fourth", "tercer", "cuarto", "rd", "th"):
        if wording.forms[k] in ("semester", "semestre"):
            return Core(k, k + 1, lambda following, part: calendar.next_semester(today))
        return Core(k - (before not in NEXT), k + 1, lambda following, part: UNKNOWN)
    if before in THIS or before == "del":
        return Core(k, k + 1, lambda following, part: UNKNOWN, vague=True)
    return None


def _school_year(wording: Wording, k: int, last: int, today: date) -> Core:
    """A school year; "school year 2026-27" has its own dates."""
    written = _written(wording, last, today) if wording.form(last)[:1].isdigit() else None
    if written is not None:
        return Core(k, written.last, written.dated)
    return Core(k, last, lambda following, part: calendar.school_year(today, int(following)), certain=False, vague=True)


def _year(today: date, following: bool, part: str) -> Span:
    """ "Next year" in a school is the next school year; "the end of the year" is that of the school year."""
    return calendar.school_year(today, int(following))


def _written(wording: Wording, k: int, today: date) -> Core | None:
    """Dates in digits: 2027-03-15, 3/15, 3/15/2027, 2026-27, and years to come."""
    numbers = [_number(wording, k + j) for j in range(3)]
    signs = [wording.gap(k + 1), wording.gap(k + 2)]
    a, b, c = numbers
    if a is None:
        return None
    if len(wording.forms[k]) == 4 and 2000 <= a <= 2099:
        if b is not None and c is not None and signs == ["-", "-"]:
            return Core(k, k + 3, lambda following, part: calendar.day(b, c, today, a))
        if b is not None and signs[0].strip() in ("-", "/") and b in ((a + 1) % 100, a + 1):
            return Core(k, k + 2, lambda following, part: calendar.school_year_from(a))
        return Core(k, k + 1, lambda following, part: Span(date(a, 1, 1), date(a, 12, 31)), certain=False)
    if b is not None and signs[0] == "/" and 1 <= a <= 12 and 1 <= b <= 31 and "/" not in wording.gap(k):
        year = c if c is not None and signs[1] == "/" else None
        year = year + 2000 if year is not None and year < 100 else year
        return Core(k, k + 2 + (year is not None), lambda following, part: calendar.day(a, b, today, year))
    if (
        a + 1 == b
        and 20 <= a <= 60
        and signs[0] in ("-", "/")
        and wording.form(k - 1) in ("sy", "year", "escolar", "curso")
    ):
        return Core(k, k + 2, lambda following, part: calendar.school_year_from(2000 + a))
    return None


def _period(wording: Wording, k: int, today: date) -> Core | None:
    """ "Next month", "in two weeks", "within 3 months", "dentro de dos meses", "in the next few months"."""
    days = PERIODS[wording.forms[k]]
    before = wording.form(k - 1)
    if before in NEXT or (wording.form(k + 1), wording.form(k + 2)) == ("que", "viene"):
        if days == 30:
            following = today.month % 12 + 1
            return Core(k, k + 1, lambda _, part: calendar.month(following, today), vague=True)
        monday = today + timedelta(days=7 - today.weekday())
        return Core(
            k, k + 1, lambda _, part: Span(monday, monday + timedelta(days=6)) if days == 7 else UNKNOWN, vague=True
        )
    if before in THIS and days != 1:
        return Core(k, k + 1, lambda _, part: UNKNOWN, vague=True)
    if before == "few" or before == "couple" or (before == "of" and wording.form(k - 2) == "couple"):
        first = k - 2 if before != "of" else k - 3
        if _opens_period(wording, first):
            return Core(first, k + 1, lambda _, part: UNKNOWN, vague=True)
    if not (before[:1].isdigit() or before.isalpha()):
        return None
    numbers = [n for n in find_numbers(wording) if n.last == k and n.value is not None]
    size = 1 if before in ("a", "un", "una") else int(numbers[0].value or 0) if numbers else 0
    first = numbers[0].first if numbers else k - 1
    if not 0 < size < 100 or not _opens_period(wording, first):
        return None
    until = today + timedelta(days=size * days)
    return Core(first, k + 1, lambda _, part: Span(None, until), vague=True)


def _opens_period(wording: Wording, first: int) -> bool:
    """Whether the period counts from now on: "in", "within", "dentro de", "over the next"."""
    before = wording.forms[max(0, first - 3) : first]
    if not before or "last" in before or "past" in before:
        return False
    return before[-1] in ("in", "within", "en", "next", "proximos", "proximas") or before[-2:] == ["dentro", "de"]
