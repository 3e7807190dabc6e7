"""The threads that write. Coroutines hand over rows and await a future.

On SQLite there is one thread, and one transaction holds all that waited when it began: a commit to disk costs the same
for one conversation as for a hundred. On PostgreSQL several threads commit one Changes each; the server groups them.
"""

import threading
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, Final, TypeVar

from sqlalchemy import Connection

from bot.ports import StoreUnavailable
from bot.storage.commits import Commits
from bot.storage.database import POSTGRES_WRITERS, Database
from bot.storage.rows import Rows
from bot.storage.tickets import Answer, Tickets, answer, attempt
from bot.times import instant

T = TypeVar("T")
Work = Callable[[Connection], Any]

GROUP: Final = 256
"""Most Changes in one transaction: bounds how long the first one waits for the last one's rows."""


class Writer:
    """Runs what is handed over, in order of arrival (SQLite) or several at a time (PostgreSQL)."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock
        self._commits = Commits(database)
        self._most = GROUP if database.is_sqlite else 1
        threads = 1 if database.is_sqlite else POSTGRES_WRITERS
        self._tickets: Tickets[Rows | Work] = Tickets(threads)
        self._threads = [
            threading.Thread(target=self._serve, name=f"store-writer-{number}", daemon=True)
            for number in range(threads)
        ]
        for thread in self._threads:
            thread.start()

    async def commit(self, rows: Rows) -> None:
        """Returns when the rows are on disk. Raises what ports.Store.commit raises."""
        await self._tickets.hand_over(rows)

    async def run(self, work: Callable[[Connection], T]) -> T:
        """Runs `work` in a transaction of its own; its result when that is on disk."""
        result: T = await self._tickets.hand_over(work)
        return result

    def close(self) -> None:
        """Writes what was handed over before, then stops."""
        self._tickets.close()
        for thread in self._threads:
            thread.join()

    def _serve(self) -> None:
        while batch := self._tickets.take(self._most):
            commits = [ticket for ticket in batch if isinstance(ticket.task, Rows)]
            if commits:
                group = [ticket.task for ticket in commits if isinstance(ticket.task, Rows)]
                written = attempt(self._write, group)
                answer(commits, written.value if isinstance(written, Answer) else [written] * len(commits))
            for ticket in batch:
                if not isinstance(ticket.task, Rows):
                    answer([ticket], [attempt(self._work, ticket.task)])

    def _write(self, group: Sequence[Rows]) -> list[Answer | Exception]:
        at = instant(self._clock())
        try:
            outcomes = self._write_together(group, at)
        except StoreUnavailable as error:
            outcomes = [error] * len(group)
        except Exception:  # one of the group is at fault, in whatever way: writing each alone finds out which
            outcomes = self._write_each(group, at)
        return [outcome or Answer() for outcome in outcomes]

    def _write_together(self, group: Sequence[Rows], at: str) -> Sequence[Exception | None]:
        with self._database.writing() as cursor:
            return self._commits.write(cursor, group, at)

    def _write_each(self, group: Sequence[Rows], at: str) -> Sequence[Exception | None]:
        try:
            with self._database.writing() as cursor:
                return self._commits.write_each(cursor, group, at)
        except Exception as error:  # whatever it is, those who wait must hear of it, and the thread go on
            return [error] * len(group)

    def _work(self, work: Work) -> Any:
        with self._database.transaction() as connection:
            return work(connection)
