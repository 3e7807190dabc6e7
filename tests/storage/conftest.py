"""Every store there is: what holds for one holds for all."""

from collections.abc import Iterator

import pytest
from fake_clock import FakeClock

from bot.storage import DatabaseStore, open_store


@pytest.fixture(params=["sqlite", "postgres", "memory"])
def every_store(request: pytest.FixtureRequest, clock: FakeClock) -> Iterator[DatabaseStore]:
    """One after the other: SQLite, PostgreSQL and SQLite in memory, all empty."""
    url = "sqlite://" if request.param == "memory" else request.getfixturevalue(f"{request.param}_url")
    opened = open_store(url, clock=clock)
    yield opened
    opened.close()
