"""Times as they are kept and compared: UTC, ISO 8601, milliseconds, with offset, so they sort as texts."""

from datetime import UTC, datetime


def instant(at: datetime) -> str:
    """A time as it is stored, whatever clock it was read from."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds")


def utc_now() -> datetime:
    """The clock of the real world."""
    return datetime.now(UTC)
