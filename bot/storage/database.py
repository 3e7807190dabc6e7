"""Connections to SQLite or PostgreSQL, by URL."""

import os
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Any, Final

from sqlalchemy import URL, ClauseElement, Connection, Dialect, Engine, Table, create_engine, event, exc, make_url
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine.interfaces import DBAPICursor
from sqlalchemy.pool import StaticPool

from bot.ports import StoreUnavailable
from bot.storage.errors import explain

Cursor = DBAPICursor
"""A driver's cursor. Parameters are given by name, rows are tuples."""
Insert = postgresql.Insert | sqlite.Insert

SQLITE_READERS: Final = 2
"""Reads of one conversation take microseconds; the second thread is for the times when one lists inquiries."""
POSTGRES_READERS: Final = 4
POSTGRES_WRITERS: Final = 4
"""Threads that wait for PostgreSQL, one transaction each."""
BUSY_SECONDS: Final = 5.0
"""How long to wait for another writer before giving up; below the 10 seconds many clients wait for an answer."""
_BEGIN: Final = "BEGIN IMMEDIATE"
"""A writer takes the lock at once: one that begins as a reader and then writes can be refused without waiting."""
_CHECKPOINT_PAGES: Final = 8000
"""SQLite copies its log into the database file after so many pages (32 MB); the default of 1000 did so many times a
second under load."""

_FORMS: Final = "sqlite:///path/to/file.db or postgresql://user:password@host/name"


class Database:
    """How to read from a database and write to it. Use `open_database`.

    Drivers' errors become the store's errors on the way out: their texts may hold what people wrote.
    """

    def __init__(self, writers: Engine, readers: Engine, *, in_memory: bool = False) -> None:
        self.writers = writers
        self._readers = readers
        self.in_memory = in_memory
        self.is_sqlite = writers.dialect.name == "sqlite"
        dbapi = writers.dialect.loaded_dbapi
        self.faults: tuple[type[Exception], ...] = (dbapi.Error, exc.SQLAlchemyError)
        """What drivers and SQLAlchemy raise."""
        # In memory there is one connection for all threads, so they take turns.
        self._turn: AbstractContextManager[Any] = threading.RLock() if in_memory else nullcontext()

    @contextmanager
    def reading(self) -> Iterator[Cursor]:
        """A driver's cursor without a transaction: each statement sees what is committed."""
        with self._turn, self.explained():
            connection = self._readers.raw_connection()
            try:
                yield connection.cursor()
            finally:
                connection.close()

    @contextmanager
    def writing(self) -> Iterator[Cursor]:
        """A driver's cursor in a transaction, committed at the end or rolled back by an exception."""
        with self._turn, self.explained():
            connection = self.writers.raw_connection()
            try:
                cursor = connection.cursor()
                if self.is_sqlite:
                    cursor.execute(_BEGIN)
                yield cursor
                connection.commit()
            finally:
                connection.close()  # back to the pool, which rolls back what was not committed

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """The same with SQLAlchemy's connection, for what is written too seldom to be counted in microseconds."""
        with self._turn, self.explained(), self.writers.begin() as connection:
            yield connection

    def insert(self, table: Table) -> Insert:
        """An insert that can say what to do about a row whose key is there already."""
        return insert_of(self.writers.dialect, table)

    def compile(self, statement: ClauseElement) -> str:
        """A statement as the driver's cursor takes it, with parameters by name and no values of its own."""
        compiled = statement.compile(dialect=self._dialect())
        if values := {name for name, value in compiled.params.items() if value is not None}:
            raise ValueError(f"the statement holds values, which compiling loses: {values}")
        return str(compiled)

    def _dialect(self) -> Dialect:
        return sqlite.dialect(paramstyle="named") if self.is_sqlite else self.writers.dialect

    @contextmanager
    def explained(self) -> Iterator[None]:
        """Raises the store's error for a driver's."""
        try:
            yield
        except self.faults as error:
            raise explain(error) from None

    def __repr__(self) -> str:
        return f"Database({self.writers.url.render_as_string(hide_password=True)})"

    def close(self) -> None:
        """Closes all connections; a database in memory is gone."""
        self.writers.dispose()
        self._readers.dispose()


def open_database(url: str, *, busy_seconds: float = BUSY_SECONDS) -> Database:
    """The database of a URL; connects only when used. `sqlite://` is one in memory.

    Raises ValueError where the URL is none of the known forms, without repeating it: it may hold a password.
    """
    try:
        parsed = make_url(url)
        is_sqlite = parsed.get_backend_name() == "sqlite"
    except (exc.ArgumentError, ValueError):
        raise ValueError(f"DATABASE_URL cannot be read. Write it as {_FORMS}.") from None
    if is_sqlite and parsed.drivername in ("sqlite", "sqlite+pysqlite"):
        return _open_sqlite(parsed, busy_seconds)
    if parsed.drivername in ("postgres", "postgresql", "postgresql+psycopg"):
        return _open_postgres(parsed, busy_seconds)
    raise ValueError(f"DATABASE_URL names {parsed.drivername!r}, which is not supported. Write it as {_FORMS}.")


def insert_new(connection: Connection, table: Table) -> Insert:
    """An insert that leaves alone a row whose key is there already."""
    return insert_of(connection.dialect, table).on_conflict_do_nothing()


def insert_of(dialect: Dialect, table: Table) -> Insert:
    """The database's own insert."""
    return sqlite.insert(table) if dialect.name == "sqlite" else postgresql.insert(table)


def _open_sqlite(url: URL, busy_seconds: float) -> Database:
    in_memory = url.database in (None, "", ":memory:")
    if not in_memory:
        _create_private(Path(str(url.database)))
    pool: dict[str, Any] = {"poolclass": StaticPool} if in_memory else {"pool_size": SQLITE_READERS + 2}
    engine = create_engine(
        url,
        hide_parameters=True,
        connect_args={
            "timeout": busy_seconds,
            "isolation_level": None,
            "check_same_thread": False,
            "cached_statements": 512,
        },
        **pool,
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: object) -> None:
        for pragma in (
            "journal_mode = WAL",
            "synchronous = FULL",
            "foreign_keys = ON",
            "secure_delete = ON",
            f"wal_autocheckpoint = {_CHECKPOINT_PAGES}",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(_BEGIN)  # the driver begins nothing by itself (isolation_level None)

    return Database(engine, engine, in_memory=in_memory)


def _create_private(path: Path) -> None:
    """A new database file is readable by its owner alone, and so are the files SQLite puts beside it."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as error:
        raise StoreUnavailable(
            f"The database file cannot be opened ({error.strerror}). Check that its folder exists and is writable."
        ) from None


def _open_postgres(url: URL, busy_seconds: float) -> Database:
    def engine(size: int, **options: Any) -> Engine:
        made = create_engine(
            url.set(drivername="postgresql+psycopg"),
            hide_parameters=True,
            pool_size=size,
            max_overflow=2,
            pool_timeout=busy_seconds,
            pool_pre_ping=True,
            connect_args={
                "connect_timeout": max(2, round(busy_seconds)),
                "tcp_user_timeout": round(busy_seconds * 2000),  # a server that fell silent is gone
                "application_name": "cec-intake",
            },
            **options,
        )

        @event.listens_for(made, "connect")
        def prepare(connection: Any, _record: object) -> None:
            connection.execute(f"SET lock_timeout = {round(busy_seconds * 1000)}")
            connection.execute(f"SET idle_in_transaction_session_timeout = {round(busy_seconds * 4000)}")
            connection.commit()

        return made

    return Database(
        engine(POSTGRES_WRITERS), engine(POSTGRES_READERS, isolation_level="AUTOCOMMIT", pool_reset_on_return=None)
    )
