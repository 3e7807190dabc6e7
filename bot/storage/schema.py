"""Leading a database to this program's schema, and refusing one that is ahead of it."""

from functools import cache
from pathlib import Path
from typing import Final

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from bot.ports import StoreUnavailable
from bot.storage.database import Database

_LOCK: Final = 0x1A7A4E  # any number will do, as long as every version of this program takes the same


class NewerDatabase(StoreUnavailable):
    """A newer version of the program changed the database."""

    def __init__(self, found: str, known: str) -> None:
        super().__init__(
            f"The database has schema {found}; this program knows schemas up to {known}. A newer version of the "
            "program changed it. Run that version, or restore the backup made before the update."
        )


def migrate(database: Database) -> tuple[str | None, str]:
    """Brings the schema up to date, all or nothing, one program at a time; (revision before, revision now).

    Raises NewerDatabase where the database is ahead, StoreUnavailable where it cannot be used.
    """
    with database.transaction() as connection:
        if not database.is_sqlite:
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
        before = _found(connection)
        if before != latest():
            config = _config()
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
    return before, latest()


def check(database: Database) -> None:
    """Raises StoreUnavailable where the database does not answer or has another schema than this program's."""
    with database.reading() as cursor:
        cursor.execute("SELECT version_num FROM alembic_version")
        row = cursor.fetchone()
    found = None if row is None else str(row[0])
    if found is not None and found not in _known():
        raise NewerDatabase(found, latest())
    if found != latest():
        raise StoreUnavailable(
            f"The database has schema {found or 'none'}; this program needs {latest()}. Run `app.py migrate`."
        )


@cache
def latest() -> str:
    """The newest revision this program knows."""
    revision = ScriptDirectory.from_config(_config()).get_current_head()
    if revision is None:
        raise RuntimeError("the program has no migrations")
    return revision


@cache
def _known() -> frozenset[str]:
    return frozenset(script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions())


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    return config


def _found(connection: Connection) -> str | None:
    found = MigrationContext.configure(connection).get_current_revision()
    if found is not None and found not in _known():
        raise NewerDatabase(found, latest())
    return found
