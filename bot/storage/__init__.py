"""Durable memory: one code for SQLite and PostgreSQL. Open it with `open_store`."""

from bot.storage.database import Database, open_database
from bot.storage.schema import NewerDatabase, migrate
from bot.storage.store import DatabaseStore, open_store

__all__ = ["Database", "DatabaseStore", "NewerDatabase", "migrate", "open_database", "open_store"]
