"""What the Slack channel keeps. Ids and times of Slack, never a name; texts wait here until they are dealt with."""

from sqlalchemy import Index, Table

from bot.storage.columns import conversation, keys, metadata, optional_texts, queue_table, texts

inbox = queue_table("slack_inbox", *texts("body"))
"""Events as Slack sent them, keyed by Slack's event id. The body is emptied as soon as the event is dealt with."""

places = Table(
    "slack_places",
    metadata,
    conversation(primary_key=True),
    *texts("team", "person", "channel", "thread", "shown", "updated_at"),
)
"""Where the person of a conversation spoke last: replies go there. `shown`: offerings whose cards were shown last."""

threads = Table(
    "slack_threads",
    metadata,
    *keys("team", "person", "thread"),
    conversation(nullable=False),
    Index(None, "conversation"),
)
"""Thread and person decide the conversation. An empty thread is the direct message outside of threads."""

people = Table("slack_people", metadata, *keys("team", "person"), *texts("language"))
"""The language a person chose."""

posts = Table(
    "slack_posts",
    metadata,
    *keys("key"),
    *texts("subject", "team", "channel", "thread"),
    *optional_texts("ts", "begun_at", "body"),
    Index(None, "subject"),
    Index(None, "channel", "ts"),
)
"""Messages sent, or about to be. Begun without a `ts`: Slack's answer was lost, perhaps. `body`: a public answer, until
it is sent; published facts only."""

installations = Table(
    "slack_installations",
    metadata,
    *keys("enterprise", "team"),
    *texts("app", "bot", "bot_user", "scopes", "token", "installed_at"),
)
"""Workspaces that installed the app. The token is encrypted; an empty team is a whole enterprise."""

states = Table("slack_states", metadata, *keys("digest"), *texts("expires_at"))
"""OAuth states that were given out and not used yet, as SHA-256."""
