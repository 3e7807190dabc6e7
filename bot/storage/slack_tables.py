"""What the Slack channel keeps. Ids and times of Slack, never a name; texts wait here until they are dealt with."""

from sqlalchemy import Column, ForeignKey, Index, Table, Text

from bot.storage.tables import metadata, queue_table

inbox = queue_table("slack_inbox", Column("body", Text, nullable=False))
"""Events as Slack sent them, keyed by Slack's event id. The body is emptied as soon as the event is dealt with."""

places = Table(
    "slack_places",
    metadata,
    Column("conversation", Text, ForeignKey("conversations.id", ondelete="CASCADE"), primary_key=True),
    Column("team", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("thread", Text, nullable=False),
    Column("shown", Text, nullable=False),
    Column("updated_at", Text, nullable=False),
)
"""Where the person of a conversation spoke last: replies go there. `shown`: offerings whose cards were shown last."""

threads = Table(
    "slack_threads",
    metadata,
    Column("team", Text, primary_key=True),
    Column("person", Text, primary_key=True),
    Column("thread", Text, primary_key=True),
    Column("conversation", Text, ForeignKey("conversations.id", ondelete="CASCADE"), nullable=False),
    Index(None, "conversation"),
)
"""Thread and person decide the conversation. An empty thread is the direct message outside of threads."""

people = Table(
    "slack_people",
    metadata,
    Column("team", Text, primary_key=True),
    Column("person", Text, primary_key=True),
    Column("language", Text, nullable=False),
)
"""The language a person chose."""

posts = Table(
    "slack_posts",
    metadata,
    Column("key", Text, primary_key=True),
    Column("subject", Text, nullable=False),
    Column("team", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("thread", Text, nullable=False),
    Column("ts", Text),
    Column("begun_at", Text),
    Column("body", Text),
    Index(None, "subject"),
    Index(None, "channel", "ts"),
)
"""Messages sent, or about to be. Begun without a `ts`: Slack's answer was lost, perhaps. `body`: a public answer, until
it is sent; published facts only."""

installations = Table(
    "slack_installations",
    metadata,
    Column("enterprise", Text, primary_key=True),
    Column("team", Text, primary_key=True),
    Column("app", Text, nullable=False),
    Column("bot", Text, nullable=False),
    Column("bot_user", Text, nullable=False),
    Column("scopes", Text, nullable=False),
    Column("token", Text, nullable=False),
    Column("installed_at", Text, nullable=False),
)
"""Workspaces that installed the app. The token is encrypted; an empty team is a whole enterprise."""

states = Table(
    "slack_states",
    metadata,
    Column("digest", Text, primary_key=True),
    Column("expires_at", Text, nullable=False),
)
"""OAuth states that were given out and not used yet, as SHA-256."""
