"""What went wrong in a database, in words without personal data and without passwords."""

import re
from typing import Final

from bot.ports import StoreError, StoreUnavailable

_SQLITE: Final = {
    "SQLITE_BUSY": "The database is locked by another program. Try again.",
    "SQLITE_LOCKED": "The database is locked by another program. Try again.",
    "SQLITE_FULL": "The disk or the database is full. Make room.",
    "SQLITE_READONLY": "The database cannot be written to. Check the file's and the folder's permissions.",
    "SQLITE_CANTOPEN": "The database file cannot be opened. Check that its folder exists and can be written to.",
    "SQLITE_IOERR": "The disk reports an error for the database file.",
    "SQLITE_CORRUPT": "The database file is damaged. Restore a backup.",
    "SQLITE_NOTADB": "The file is no SQLite database. Check DATABASE_URL.",
}
_POSTGRES: Final = {
    "53100": "The database's disk is full. Make room.",
    "53": "The database server has no resources left. Try again.",
    "55P03": "The database is locked by another program. Try again.",
    "40": "The database is busy with a competing change. Try again.",
    "28": "The database server refuses this user or password. Check DATABASE_URL.",
    "3D": "The database does not exist on the server. Check DATABASE_URL.",
    "57": "The database server is shutting down or starting. Try again.",
    "25006": "The database server takes no writes now. Try again.",
}
_UNREACHABLE: Final = "The database cannot be reached. Check that the server runs, and DATABASE_URL."
_MISSING: Final = re.compile("^no such (table|column)|has no column named")
_SCHEMA: Final = "The database lacks tables or columns of this version. Run `app.py migrate`."


_BROKEN: Final = frozenset({"OperationalError", "InterfaceError", "TimeoutError", "DisconnectionError"})
"""Classes of the drivers and of SQLAlchemy that tell of a connection and carry no code. (By name: a driver that is not
used is not imported.)"""


def explain(error: Exception) -> StoreError:
    """The store's error for an error of a driver or of SQLAlchemy."""
    original = getattr(error, "orig", None) or error
    sqlite_name = getattr(original, "sqlite_errorname", None)
    if sqlite_name is not None:
        return _sqlite(sqlite_name, str(original))
    state = getattr(original, "sqlstate", None)
    if state is not None:
        return _postgres(state)
    if _BROKEN & {kind.__name__ for kind in type(original).__mro__}:
        return StoreUnavailable(_UNREACHABLE)
    return StoreError(f"The database refused: {type(original).__name__}.")


def _sqlite(name: str, text: str) -> StoreError:
    for prefix, words in _SQLITE.items():
        if name.startswith(prefix):
            return StoreUnavailable(words)
    if name == "SQLITE_ERROR" and _MISSING.search(text):
        return StoreUnavailable(_SCHEMA)
    return StoreError(f"The database refused: {name}.")


def _postgres(state: str) -> StoreError:
    if state in ("42P01", "42703"):
        return StoreUnavailable(_SCHEMA)
    for length in (5, 2):
        if words := _POSTGRES.get(state[:length]):
            return StoreUnavailable(words)
    if state.startswith("08"):
        return StoreUnavailable(_UNREACHABLE)
    return StoreError(f"The database refused: SQLSTATE {state}.")
