"""Removing people. Both run in one transaction, and versions stop a turn under way from bringing back what is gone."""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Final

from msgspec.structs import replace
from sqlalchemy import Column, Connection, Table, delete, func, insert, or_, select, update

from bot.ports import Inquiry, Intent
from bot.storage import slack_tables as st
from bot.storage import tables as t
from bot.storage.database import Database
from bot.storage.rows import inquiry_row, intent_row
from bot.storage.upcast import Upcasts
from bot.times import instant, utc_now
from matchers.frame import Frame

STRUCK_OUT: Final = "[erased]"


def erase(connection: Connection, upcasts: Upcasts, email: str, at: datetime) -> int:
    """See ports.Store.erase."""
    address = email.strip().casefold()
    if not address:
        return 0
    found = connection.scalars(select(t.addresses.c.conversation).where(t.addresses.c.email == address)).all()
    for inquiry in _inquiries(connection, upcasts, found):
        row = inquiry_row(_tombstone(inquiry, at))
        connection.execute(update(t.inquiries).where(t.inquiries.c.reference == inquiry.reference).values(row))
    _forget_people(connection, found)
    _remove(connection, found)
    return len(found) + _strike_out(connection, address)


def purge(connection: Connection, before: datetime) -> int:
    """See ports.Store.purge."""
    filed = select(t.inquiries.c.conversation)
    c = t.conversations.c
    old = connection.scalars(select(c.id).where(c.updated_at < instant(before), c.id.not_in(filed))).all()
    _remove(connection, old)
    for queue in (t.outbox, t.jobs, st.inbox):
        connection.execute(delete(queue).where(queue.c.state == "done", queue.c.due_at < instant(before)))
    return len(old)


def forget_free_pages(database: Database) -> None:
    """Leaves nothing of what was removed in SQLite's log. (Free pages are overwritten by secure_delete.)

    A reader in the middle of a read may keep the log from shrinking; then the next erasure or the last close does it.
    PostgreSQL drops old row versions by its autovacuum.
    """
    if database.is_sqlite and not database.in_memory:
        with database.reading() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _inquiries(connection: Connection, upcasts: Upcasts, conversations: Sequence[str]) -> list[Inquiry]:
    c = t.inquiries.c
    rows = connection.execute(select(c.schema, c.body).where(c.conversation.in_(conversations), c.erased_at.is_(None)))
    return [upcasts.inquiry(body, schema) for schema, body in rows]


def _tombstone(inquiry: Inquiry, at: datetime) -> Inquiry:
    """What stays for CEC's counts: when, by which channel, and that its inputs are gone."""
    return replace(
        inquiry,
        status="closed",
        updated_at=instant(at),
        erased_at=instant(at),
        frame=Frame(),
        recommendations=(),
        flags=(),
        page=None,
    )


def _remove(connection: Connection, conversations: Sequence[str]) -> None:
    """Removes conversations with all their parts (foreign keys cascade), and what was still to be sent about them."""
    for start in range(0, len(conversations), 500):
        part = conversations[start : start + 500]
        references = select(t.inquiries.c.reference).where(t.inquiries.c.conversation.in_(part))
        for queue in (t.outbox, t.jobs):
            about = or_(queue.c.subject.in_(part), queue.c.subject.in_(references))
            connection.execute(delete(queue).where(about))
        _remove_from_slack(connection, part)
        connection.execute(delete(t.conversations).where(t.conversations.c.id.in_(part)))


def _forget_people(connection: Connection, conversations: Sequence[str]) -> None:
    """Removes what the Slack channel keeps of the people of these conversations."""
    c = st.places.c
    for team, person in connection.execute(select(c.team, c.person).where(c.conversation.in_(conversations))).all():
        connection.execute(delete(st.inbox).where(st.inbox.c.subject == f"{team}:{person}"))
        connection.execute(delete(st.people).where(st.people.c.team == team, st.people.c.person == person))


def _remove_from_slack(connection: Connection, conversations: Sequence[str]) -> None:
    """Removes what the Slack channel keeps of these conversations; the rest cascades. A card that was shown to staff is
    to be emptied: its message in Slack is out of this transaction's reach."""
    connection.execute(delete(st.posts).where(st.posts.c.subject.in_(conversations)))
    references = select(t.inquiries.c.reference).where(t.inquiries.c.conversation.in_(conversations))
    cards = connection.scalars(select(st.posts.c.subject).where(st.posts.c.subject.in_(references)).distinct()).all()
    now = instant(utc_now())
    for reference in cards:
        row = intent_row(Intent("slack_card", reference, f"slack_card/erased/{reference}"))
        connection.execute(insert(t.outbox), row | {"due_at": now, "created_at": now})


def _strike_out(connection: Connection, address: str) -> int:
    """Replaces the address where other people's conversations mention it. Stored bodies stay valid JSON: an address
    has no character that JSON escapes."""
    pattern = re.compile(rf"(?<![\w.+%-]){re.escape(address)}(?![\w-]|\.\w)", re.IGNORECASE)
    touched: set[str] = set()
    for table, column in (
        (t.lines, t.lines.c.text),
        (t.events, t.events.c.body),
        (t.turns, t.turns.c.body),
        (t.inquiries, t.inquiries.c.body),
        (t.conversations, t.conversations.c.state),
    ):
        touched |= _strike_out_column(connection, table, column, pattern, address)
    # A turn under way read the old state; a newer version makes it read again.
    version = t.conversations.c.version
    connection.execute(update(t.conversations).where(t.conversations.c.id.in_(touched)).values(version=version + 1))
    return len(touched)


def _strike_out_column(
    connection: Connection, table: Table, column: Column[str], pattern: re.Pattern[str], address: str
) -> set[str]:
    keys = list(table.primary_key)
    conversation = table.c.id if table is t.conversations else table.c.conversation
    mentions = select(*keys, conversation.label("of"), column.label("words")).where(
        func.lower(column).contains(address, autoescape=True)
    )
    touched = set()
    for row in connection.execute(mentions).all():
        words = pattern.sub(STRUCK_OUT, row.words)
        if words != row.words:
            here = [key == row[number] for number, key in enumerate(keys)]
            connection.execute(update(table).where(*here).values({column: words}))
            touched.add(row.of)
    return touched
