"""Dates of the US school year as far as they can be told without a district's own calendar.

Seasons are whole months (meteorological: fall is September to November). The school year and its semesters follow the
common calendars of public schools: classes start in the middle of August and end in the middle of June, winter break
is the last days of December and the first of January. These are round days of our own choosing, not a published rule.
Spring break and quarters differ from district to district and have no dates here.
"""

from datetime import date, timedelta
from typing import NamedTuple

SEASONS = {"fall": (9, 11), "winter": (12, 2), "spring": (3, 5), "summer": (6, 8)}
"""First and last month."""
SCHOOL_STARTS, SCHOOL_ENDS = (8, 15), (6, 15)
FIRST_SEMESTER_ENDS, SECOND_SEMESTER_STARTS = (12, 20), (1, 5)
WINTER_BREAK = ((12, 21), (1, 4))
SOON_ENOUGH = 45
""""Next spring" said less than this many days before spring is the spring after."""


class Span(NamedTuple):
    """From one day to another, both included; None where it is open or cannot be told."""

    first: date | None
    last: date | None


UNKNOWN = Span(None, None)


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def month(number: int, today: date, year: int | None = None, part: str = "") -> Span:
    """A month of a year, else the next one that is not over; `part` is "early", "mid", "late" or empty."""
    if year is None:
        year = today.year if month_end(today.year, number) >= today else today.year + 1
    first, last = date(year, number, 1), month_end(year, number)
    if part == "early":
        return Span(first, date(year, number, 10))
    if part == "mid":
        return Span(date(year, number, 11), date(year, number, 20))
    return Span(date(year, number, 21), last) if part == "late" else Span(first, last)


def day(month_number: int, number: int, today: date, year: int | None = None) -> Span:
    """A day of a year, else the next such day; unknown where the month has no such day."""
    try:
        found = date(year or today.year, month_number, number)
        if year is None and found < today:
            found = date(today.year + 1, month_number, number)
    except ValueError:
        return UNKNOWN
    return Span(found, found)


def season(name: str, today: date, year: int | None = None, following: bool = False) -> Span:
    """A season of a year (a winter begins in it), else the next one that is not over.

    `following`: "next spring" never means a season that runs, nor one that starts within `SOON_ENOUGH` days.
    """
    start, end = SEASONS[name]

    def of(began: int) -> Span:
        return Span(date(began, start, 1), month_end(began + (end < start), end))

    if year is not None:
        return of(year)
    spans = (of(today.year + offset) for offset in (-1, 0, 1, 2))
    earliest = today + timedelta(days=SOON_ENOUGH)
    return next(s for s in spans if s.first and s.last and (s.first > earliest if following else s.last >= today))


def school_year(today: date, offset: int = 0) -> Span:
    """The school year that runs or comes next in summer (offset 0), or the one after (offset 1)."""
    began = today.year if (today.month, today.day) > SCHOOL_ENDS else today.year - 1
    return school_year_from(began + offset)


def school_year_from(year: int) -> Span:
    """The school year that starts in `year`."""
    return Span(date(year, *SCHOOL_STARTS), date(year + 1, *SCHOOL_ENDS))


def semester(number: int, today: date) -> Span:
    """The first or second semester that is not over."""
    for year in (today.year - 1, today.year, today.year + 1):
        if number == 1:
            span = Span(date(year, *SCHOOL_STARTS), date(year, *FIRST_SEMESTER_ENDS))
        else:
            span = Span(date(year, *SECOND_SEMESTER_STARTS), date(year, *SCHOOL_ENDS))
        if span.last and span.last >= today:
            return span
    return UNKNOWN


def next_semester(today: date) -> Span:
    """The semester that starts next."""
    spans = (semester(1, today), semester(2, today), semester(1, today + timedelta(days=180)))
    return min((s for s in spans if s.first and s.first > today), key=lambda s: s.first or today, default=UNKNOWN)


def thanksgiving(today: date) -> Span:
    """The coming Thanksgiving, the fourth Thursday of November."""
    for year in (today.year, today.year + 1):
        first = date(year, 11, 1)
        found = first + timedelta(days=(3 - first.weekday()) % 7 + 21)
        if found >= today:
            return Span(found, found)
    return UNKNOWN


def winter_break(today: date) -> Span:
    """The winter break that is not over."""
    for year in (today.year - 1, today.year):
        span = Span(date(year, *WINTER_BREAK[0]), date(year + 1, *WINTER_BREAK[1]))
        if span.last and span.last >= today:
            return span
    return UNKNOWN


def school_start(today: date) -> Span:
    """The day classes start next."""
    return day(*SCHOOL_STARTS, today)


def school_end(today: date) -> Span:
    """The day classes end next."""
    return day(*SCHOOL_ENDS, today)
