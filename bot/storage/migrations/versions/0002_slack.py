"""What the Slack channel keeps: inbox, places, threads, people, posts, installations, states."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Makes the tables."""
    _inbox()
    _conversations()
    op.create_table(
        "slack_people",
        *_texts("team", "person", "language"),
        sa.PrimaryKeyConstraint("team", "person", name="pk_slack_people"),
    )
    op.create_table(
        "slack_posts",
        *_texts("key", "subject", "team", "channel", "thread"),
        sa.Column("ts", sa.Text),
        sa.Column("begun_at", sa.Text),
        sa.Column("body", sa.Text),
        sa.PrimaryKeyConstraint("key", name="pk_slack_posts"),
    )
    op.create_index("ix_slack_posts_subject", "slack_posts", ["subject"])
    op.create_index("ix_slack_posts_channel", "slack_posts", ["channel", "ts"])
    op.create_table(
        "slack_installations",
        *_texts("enterprise", "team", "app", "bot", "bot_user", "scopes", "token", "installed_at"),
        sa.PrimaryKeyConstraint("enterprise", "team", name="pk_slack_installations"),
    )
    op.create_table(
        "slack_states", *_texts("digest", "expires_at"), sa.PrimaryKeyConstraint("digest", name="pk_slack_states")
    )


def _inbox() -> None:
    op.create_table(
        "slack_inbox",
        *_texts("key", "kind", "subject", "state", "due_at"),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("error", sa.Text),
        *_texts("created_at", "body"),
        sa.CheckConstraint("state IN ('waiting', 'done', 'failed')", name=op.f("ck_slack_inbox_state")),
        sa.PrimaryKeyConstraint("key", name="pk_slack_inbox"),
    )
    op.create_index("ix_slack_inbox_state", "slack_inbox", ["state", "due_at", "kind"])


def _conversations() -> None:
    op.create_table(
        "slack_places",
        *_texts("conversation", "team", "person", "channel", "thread", "shown", "updated_at"),
        sa.PrimaryKeyConstraint("conversation", name="pk_slack_places"),
        _belongs("slack_places"),
    )
    op.create_table(
        "slack_threads",
        *_texts("team", "person", "thread", "conversation"),
        sa.PrimaryKeyConstraint("team", "person", "thread", name="pk_slack_threads"),
        _belongs("slack_threads"),
    )
    op.create_index("ix_slack_threads_conversation", "slack_threads", ["conversation"])


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text, nullable=False) for name in names]


def _belongs(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["conversation"], ["conversations.id"], name=f"fk_{table}_conversation", ondelete="CASCADE"
    )
