"""Times as they are kept."""

from datetime import UTC, datetime, timedelta, timezone

from bot.times import instant, utc_now

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


def test_times_of_any_clock_are_kept_as_utc_so_that_they_sort_as_texts() -> None:
    in_chicago = NOON.astimezone(timezone(timedelta(hours=-6)))

    assert instant(in_chicago) == instant(NOON) == "2026-11-24T12:00:00.000+00:00"
    assert instant(in_chicago) < instant(NOON + timedelta(milliseconds=1))


def test_the_clock_tells_utc() -> None:
    assert utc_now().utcoffset() == timedelta(0)
