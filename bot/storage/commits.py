"""Writing a group of Changes in one transaction, each checked by itself."""

from collections.abc import Sequence

from sqlalchemy import bindparam, func, insert, select, update

from bot.ports import Conflict, ReferenceTaken, RepeatedMessage, StoreError, StoreUnavailable
from bot.storage import tables as t
from bot.storage.database import Cursor, Database
from bot.storage.errors import explain
from bot.storage.rows import Row, Rows

Outcome = Exception | None
"""Why a Changes was refused, or None: it is written."""

_TURN = select(t.turns.c.version).where(
    t.turns.c.conversation == bindparam("conversation"), t.turns.c.message_id == bindparam("message_id")
)
_CHECK = (
    select(t.conversations.c.version, _TURN.exists().label("answered"))
    .where(t.conversations.c.id == bindparam("conversation"))
    .with_for_update(of=t.conversations)
)
"""PostgreSQL locks the row: nobody else commits to it meanwhile. SQLite's transaction has the only lock already."""
_UPDATE = (
    update(t.conversations)
    .where(
        t.conversations.c.id == bindparam("this_id"),
        t.conversations.c.version == bindparam("expected_version"),
    )
    .values(
        version=bindparam("version"),
        sequence=func.coalesce(bindparam("last_sequence"), t.conversations.c.sequence),
        led_by=bindparam("led_by"),
        state=bindparam("state"),
        schema=bindparam("schema"),
        updated_at=bindparam("updated_at"),
    )
)


class Commits:
    """The statements for one database, compiled once: a commit has no time to build SQL."""

    def __init__(self, database: Database) -> None:
        filed = database.insert(t.inquiries)
        self._faults = database.faults
        self._check_one = database.compile(_CHECK)
        self._turn = database.compile(_TURN)
        self._update = database.compile(_UPDATE)
        self._open, self._add_turns, self._add_events, self._add_lines = (
            database.compile(insert(table)) for table in (t.conversations, t.turns, t.events, t.lines)
        )
        self._add_addresses, self._add_intents = (
            database.compile(database.insert(table).on_conflict_do_nothing()) for table in (t.addresses, t.outbox)
        )
        self._file = database.compile(
            filed.on_conflict_do_update(
                index_elements=["reference"],
                set_={name: filed.excluded[name] for name in ("status", "updated_at", "erased_at", "schema", "body")},
                # Never another conversation's, and never over a tombstone.
                where=(t.inquiries.c.conversation == filed.excluded.conversation) & t.inquiries.c.erased_at.is_(None),
            )
        )

    def write(self, cursor: Cursor, group: Sequence[Rows], at: str) -> list[Outcome]:
        """Writes the group with as few calls of the driver as it takes; what became of each.

        Raises an exception where the checks did not foresee a refusal; then nothing of this transaction may be
        committed, and `write_each` finds out whose fault it is.
        """
        outcomes = self._check(cursor, group)
        accepted = [rows for rows, outcome in zip(group, outcomes, strict=True) if outcome is None]
        openings = [rows.opening | {"created_at": at, "updated_at": at} for rows in accepted if rows.opening]
        updates = [rows.update | {"updated_at": at} for rows in accepted if rows.update]
        inquiries = [rows.inquiry for rows in accepted if rows.inquiry]
        intents = [intent | {"due_at": at, "created_at": at} for rows in accepted for intent in rows.intents]
        _run(cursor, self._open, openings)
        if _run(cursor, self._update, updates) != len(updates):
            raise Conflict
        _run(cursor, self._add_turns, [rows.turn for rows in accepted])
        _run(cursor, self._add_events, [rows.events for rows in accepted if rows.events])
        _run(cursor, self._add_lines, [line for rows in accepted for line in rows.lines])
        _run(cursor, self._add_addresses, [address for rows in accepted for address in rows.addresses])
        if _run(cursor, self._file, inquiries) != len(inquiries):
            raise ReferenceTaken("Another conversation's inquiry has this reference.")
        _run(cursor, self._add_intents, intents)
        return outcomes

    def write_each(self, cursor: Cursor, group: Sequence[Rows], at: str) -> list[Outcome]:
        """Writes each Changes in a savepoint of its own. Slower, and tells what is wrong with which.

        Raises StoreUnavailable where the database fails as a whole; then nothing must be committed.
        """
        return [self._write_alone(cursor, rows, at) for rows in group]

    def _write_alone(self, cursor: Cursor, rows: Rows, at: str) -> Outcome:
        cursor.execute("SAVEPOINT alone")
        try:
            outcome = self.write(cursor, [rows], at)[0]
            cursor.execute("RELEASE SAVEPOINT alone")
            return outcome
        except Exception as error:  # also for values that the driver cannot write: this Changes alone is at fault
            reason = explain(error) if isinstance(error, self._faults) else error
            if isinstance(reason, StoreUnavailable):
                raise reason from None
            cursor.execute("ROLLBACK TO SAVEPOINT alone")
            return RepeatedMessage() if self._is_answered(cursor, rows) else self._refusal(cursor, rows, reason)

    def _refusal(self, cursor: Cursor, rows: Rows, reason: Exception) -> Exception:
        """Two that open the same conversation at once both found nothing; the second one lost."""
        lost = rows.opening is not None and self._stored(cursor, rows)[0] != 0
        return Conflict() if lost and isinstance(reason, StoreError) else reason

    def _check(self, cursor: Cursor, group: Sequence[Rows]) -> list[Outcome]:
        """Refuses what is stale or repeated, also within the group: a later one sees what an earlier one will write."""
        versions: dict[str, int] = {}
        seen: set[tuple[str, str]] = set()
        outcomes: list[Outcome] = []
        for rows in group:
            message = (rows.conversation, rows.message_id)
            stored, answered = self._stored(cursor, rows)
            version = versions.get(rows.conversation, stored)
            if answered or message in seen:
                outcomes.append(RepeatedMessage())
            elif version != rows.expected_version:
                # Having waited for another transaction's lock, PostgreSQL saw the new version but the old turns.
                outcomes.append(RepeatedMessage() if self._is_answered(cursor, rows) else Conflict())
            else:
                seen.add(message)
                versions[rows.conversation] = version + 1
                outcomes.append(None)
        return outcomes

    def _stored(self, cursor: Cursor, rows: Rows) -> tuple[int, bool]:
        """The conversation's version, 0 where there is none, and whether the message was answered."""
        cursor.execute(self._check_one, {"conversation": rows.conversation, "message_id": rows.message_id})
        row = cursor.fetchone()
        return (0, False) if row is None else (int(row[0]), bool(row[1]))

    def _is_answered(self, cursor: Cursor, rows: Rows) -> bool:
        cursor.execute(self._turn, {"conversation": rows.conversation, "message_id": rows.message_id})
        return cursor.fetchone() is not None


def _run(cursor: Cursor, statement: str, rows: Sequence[Row]) -> int:
    """How many rows were written."""
    if not rows:
        return 0
    if len(rows) == 1:
        cursor.execute(statement, rows[0])
    else:
        cursor.executemany(statement, rows)
    return cursor.rowcount
