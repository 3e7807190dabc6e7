"""How the Slack channel's tables are read and written."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from msgspec import Struct
from sqlalchemy import ClauseElement, Connection, Executable, Table

from bot.storage.database import Cursor, Database, insert_new
from bot.storage.reads import Reader
from bot.storage.writer import Writer


class SlackRows:
    """Reads and writes a row at a time: nothing here is so frequent that its SQL must be built ahead."""

    def __init__(self, database: Database, writer: Writer, reader: Reader, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._writer = writer
        self._reader = reader
        self._clock = clock

    async def _one(self, statement: ClauseElement, **parameters: str) -> tuple[Any, ...] | None:
        """The first row of a query, if it has one."""

        def read(cursor: Cursor) -> tuple[Any, ...] | None:
            cursor.execute(self._database.compile(statement), parameters)
            row = cursor.fetchone()
            return None if row is None else tuple(row)

        return await self._reader.run(read)

    async def _run(self, statement: Executable) -> None:
        """Runs a statement by itself."""

        def work(connection: Connection) -> None:
            connection.execute(statement)

        await self._writer.run(work)


def insert_once(connection: Connection, table: Table, values: dict[str, Any]) -> None:
    """Adds a row, unless there is one of its key."""
    connection.execute(insert_new(connection, table), values)


def columns_of(held: Struct) -> dict[str, Any]:
    """The columns of a row: the fields of the value that stands for it."""
    return {name: getattr(held, name) for name in held.__struct_fields__}
