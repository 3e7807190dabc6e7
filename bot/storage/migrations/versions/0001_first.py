"""The first schema: conversations, their parts, inquiries, outbox, jobs."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Makes all tables."""
    op.create_table(
        "conversations",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("channel", sa.Text, nullable=False),
        sa.Column("owner", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("sequence", sa.Integer, nullable=False),
        sa.Column("led_by", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("schema", sa.Integer, nullable=False),
        sa.Column("page_address", sa.Text),
        sa.Column("page_title", sa.Text),
        sa.Column("token_hash", sa.Text),
        sa.Column("token_expires_at", sa.Text),
        sa.Column("created_at", sa.Text, nullable=False),
        sa.Column("updated_at", sa.Text, nullable=False),
        sa.CheckConstraint("led_by IN ('bot', 'staff')", name=op.f("ck_conversations_led_by")),
        sa.PrimaryKeyConstraint("id", name="pk_conversations"),
    )
    _part(
        "lines",
        sa.Column("sequence", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
    )
    _part(
        "events",
        sa.Column("version", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("schema", sa.Integer, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
    )
    _part(
        "turns",
        sa.Column("message_id", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("digest", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
    )
    _part("addresses", sa.Column("email", sa.Text, nullable=False))
    op.create_index("ix_addresses_email", "addresses", ["email"])
    op.create_table(
        "inquiries",
        sa.Column("reference", sa.Text, nullable=False),
        sa.Column("conversation", sa.Text, nullable=False),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("filed_at", sa.Text, nullable=False),
        sa.Column("updated_at", sa.Text, nullable=False),
        sa.Column("erased_at", sa.Text),
        sa.Column("schema", sa.Integer, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("reference", name="pk_inquiries"),
    )
    op.create_index("ix_inquiries_conversation", "inquiries", ["conversation"])
    op.create_index("ix_inquiries_filed_at", "inquiries", ["filed_at", "reference"])
    _queue("outbox")
    _queue("jobs")


def _part(name: str, second: sa.Column[object], *others: sa.Column[object]) -> None:
    op.create_table(
        name,
        sa.Column("conversation", sa.Text, nullable=False),
        second,
        *others,
        sa.PrimaryKeyConstraint("conversation", second.name, name=f"pk_{name}"),
        sa.ForeignKeyConstraint(
            ["conversation"], ["conversations.id"], name=f"fk_{name}_conversation", ondelete="CASCADE"
        ),
    )


def _queue(name: str) -> None:
    op.create_table(
        name,
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("due_at", sa.Text, nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("error", sa.Text),
        sa.Column("created_at", sa.Text, nullable=False),
        sa.CheckConstraint("state IN ('waiting', 'done', 'failed')", name=op.f(f"ck_{name}_state")),
        sa.PrimaryKeyConstraint("key", name=f"pk_{name}"),
    )
    op.create_index(f"ix_{name}_state", name, ["state", "due_at", "kind"])
