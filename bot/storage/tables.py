"""The tables as they are now. Migrations lead to them; a test holds both together.

Times are UTC, ISO 8601, milliseconds, with offset (`instant`), so they sort as texts. Bodies are JSON; `schema` is the
version they were written in (see upcast.py).
"""

from datetime import UTC, datetime

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, MetaData, Table, Text

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)


def _conversation() -> Column[str]:
    """A part of a conversation, which goes when the conversation goes."""
    return Column("conversation", Text, ForeignKey("conversations.id", ondelete="CASCADE"), primary_key=True)


conversations = Table(
    "conversations",
    metadata,
    Column("id", Text, primary_key=True),
    Column("channel", Text, nullable=False),
    Column("owner", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("led_by", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("schema", Integer, nullable=False),
    Column("page_address", Text),
    Column("page_title", Text),
    Column("token_hash", Text),
    Column("token_expires_at", Text),
    Column("created_at", Text, nullable=False),
    Column("updated_at", Text, nullable=False),
    CheckConstraint("led_by IN ('bot', 'staff')", name="led_by"),
)

lines = Table(
    "lines",
    metadata,
    _conversation(),
    Column("sequence", Integer, primary_key=True, autoincrement=False),
    Column("author", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("at", Text, nullable=False),
)

events = Table(
    "events",
    metadata,
    _conversation(),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("schema", Integer, nullable=False),
    Column("body", Text, nullable=False),
)
"""One row a commit: the events that made this version."""

turns = Table(
    "turns",
    metadata,
    _conversation(),
    Column("message_id", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("digest", Text, nullable=False),
    Column("body", Text, nullable=False),
)

addresses = Table(
    "addresses",
    metadata,
    _conversation(),
    Column("email", Text, primary_key=True),
    Index(None, "email"),
)
"""Every e-mail address a conversation ever held, case-folded: where erasing a person starts."""

inquiries = Table(
    "inquiries",
    metadata,
    Column("reference", Text, primary_key=True),
    Column("conversation", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("filed_at", Text, nullable=False),
    Column("updated_at", Text, nullable=False),
    Column("erased_at", Text),
    Column("schema", Integer, nullable=False),
    Column("body", Text, nullable=False),
    Index(None, "conversation"),
    Index(None, "filed_at", "reference"),
)
"""The body is the whole inquiry; the columns before it are copies to search by."""


def queue_table(name: str, *more: Column[str]) -> Table:
    """A queue of intents (see queue.py), with columns of its own if need be."""
    return Table(
        name,
        metadata,
        Column("key", Text, primary_key=True),
        Column("kind", Text, nullable=False),
        Column("subject", Text, nullable=False),
        Column("state", Text, nullable=False),
        Column("due_at", Text, nullable=False),
        Column("attempts", Integer, nullable=False),
        Column("error", Text),
        Column("created_at", Text, nullable=False),
        *more,
        CheckConstraint("state IN ('waiting', 'done', 'failed')", name="state"),
        Index(None, "state", "due_at", "kind"),
    )


outbox = queue_table("outbox")
jobs = queue_table("jobs")


def instant(at: datetime) -> str:
    """A time as it is stored."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds")


def utc_now() -> datetime:
    """The clock of the real world."""
    return datetime.now(UTC)
