"""Shapes of columns and tables that recur. Times are texts, as `times.instant` makes them."""

from typing import Any

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, MetaData, Table, Text

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)


def keys(*names: str) -> list[Column[str]]:
    """Texts that make up the primary key."""
    return [Column(name, Text, primary_key=True) for name in names]


def texts(*names: str) -> list[Column[str]]:
    """Texts that are always there."""
    return [Column(name, Text, nullable=False) for name in names]


def optional_texts(*names: str) -> list[Column[str]]:
    """Texts that may be missing."""
    return [Column(name, Text) for name in names]


def integers(*names: str) -> list[Column[int]]:
    """Whole numbers that are always there."""
    return [Column(name, Integer, nullable=False) for name in names]


def ordinal(name: str) -> Column[int]:
    """Counts the parts within their conversation, as the second half of the primary key."""
    return Column(name, Integer, primary_key=True, autoincrement=False)


def conversation(**options: Any) -> Column[str]:
    """The conversation that a row is a part of: the row goes when the conversation goes."""
    return Column("conversation", Text, ForeignKey("conversations.id", ondelete="CASCADE"), **options)


def queue_table(name: str, *more: Column[str]) -> Table:
    """A queue of intents (see queue.py), with columns of its own if need be."""
    return Table(
        name,
        metadata,
        *keys("key"),
        *texts("kind", "subject", "state", "due_at"),
        *integers("attempts"),
        *optional_texts("error"),
        *texts("created_at"),
        *more,
        CheckConstraint("state IN ('waiting', 'done', 'failed')", name="state"),
        Index(None, "state", "due_at", "kind"),
    )
