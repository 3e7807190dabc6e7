"""Databases for tests, and the guard that keeps them off the network."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
from fake_clock import FakeClock
from network_guard import guard
from postgres_server import PostgresMissingError, PostgresServer, running_server

from bot.storage import DatabaseStore, migrate, open_database, open_store
from bot.storage.columns import metadata


@pytest.fixture
def clock() -> FakeClock:
    """The store's clock in tests."""
    return FakeClock()


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuses connections and name look-ups beyond loopback."""
    guard(monkeypatch)


@pytest.fixture(scope="session")
def _migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sqlite") / "template.db"
    database = open_database(f"sqlite:///{path}")
    migrate(database)
    database.close()
    return path


@pytest.fixture(scope="session")
def _postgres() -> Iterator[PostgresServer]:
    try:
        with running_server() as server:
            yield server
    except PostgresMissingError as missing:
        if os.environ.get("CI"):
            pytest.fail(str(missing))
        pytest.skip(f"NOT TESTED ON POSTGRESQL. {missing}")


@pytest.fixture(scope="session")
def _migrated_postgres(_postgres: PostgresServer) -> Iterator[str]:
    with _postgres.database() as url:
        database = open_database(url)
        migrate(database)
        database.close()
        yield url


@pytest.fixture
def sqlite_url(_migrated_file: Path, tmp_path: Path) -> str:
    """A SQLite database of the current schema, empty."""
    path = tmp_path / "intake.db"
    shutil.copy(_migrated_file, path)
    return f"sqlite:///{path}"


@pytest.fixture
def postgres_url(_migrated_postgres: str) -> str:
    """A PostgreSQL database of the current schema, empty. Emptying one is 20 times faster than making one."""
    with psycopg.connect(_migrated_postgres, options="-c lock_timeout=5s") as connection:
        for table in reversed(metadata.sorted_tables):
            connection.execute(f"DELETE FROM {table.name}")
    return _migrated_postgres


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest) -> str:
    """One after the other: SQLite and PostgreSQL, both empty and of the current schema."""
    return str(request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture(params=["sqlite", "postgres"])
def blank_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """One after the other: SQLite and PostgreSQL without any table."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'blank.db'}"
        return
    with request.getfixturevalue("_postgres").database() as url:
        yield url


@pytest.fixture
def store(database_url: str, clock: FakeClock) -> Iterator[DatabaseStore]:
    """A store on SQLite and on PostgreSQL."""
    opened = open_store(database_url, clock=clock)
    yield opened
    opened.close()


@pytest.fixture
def memory_store(clock: FakeClock) -> Iterator[DatabaseStore]:
    """A store in memory, for tests that only need some store."""
    opened = open_store("sqlite://", clock=clock)
    yield opened
    opened.close()


@pytest.fixture
def all_texts(database_url: str) -> Callable[[], list[str]]:
    """Every text in every table of the database, for tests that look for traces."""

    def read() -> list[str]:
        database = open_database(database_url)
        with database.transaction() as connection:
            rows = [row for table in metadata.sorted_tables for row in connection.execute(table.select())]
        database.close()
        return [value for row in rows for value in row if isinstance(value, str)]

    return read
