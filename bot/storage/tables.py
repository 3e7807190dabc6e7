"""The tables as they are now. Migrations lead to them; a test holds both together.

Times are texts (`times.instant`). Bodies are JSON; `schema` is the
version they were written in (see upcast.py).
"""

from sqlalchemy import CheckConstraint, Index, Table

from bot.storage.columns import conversation, integers, keys, metadata, optional_texts, ordinal, queue_table, texts

conversations = Table(
    "conversations",
    metadata,
    *keys("id"),
    *texts("channel", "owner"),
    *integers("version", "sequence"),
    *texts("led_by", "state"),
    *integers("schema"),
    *optional_texts("page_address", "page_title", "token_hash", "token_expires_at"),
    *texts("created_at", "updated_at"),
    CheckConstraint("led_by IN ('bot', 'staff')", name="led_by"),
)

lines = Table("lines", metadata, conversation(primary_key=True), ordinal("sequence"), *texts("author", "text", "at"))

events = Table(
    "events", metadata, conversation(primary_key=True), ordinal("version"), *integers("schema"), *texts("body")
)
"""One row a commit: the events that made this version."""

turns = Table(
    "turns",
    metadata,
    conversation(primary_key=True),
    *keys("message_id"),
    *integers("version"),
    *texts("digest", "body"),
)

addresses = Table("addresses", metadata, conversation(primary_key=True), *keys("email"), Index(None, "email"))
"""Every e-mail address a conversation ever held, case-folded: where erasing a person starts."""

inquiries = Table(
    "inquiries",
    metadata,
    *keys("reference"),
    *texts("conversation", "status", "filed_at", "updated_at"),
    *optional_texts("erased_at"),
    *integers("schema"),
    *texts("body"),
    Index(None, "conversation"),
    Index(None, "filed_at", "reference"),
)
"""The body is the whole inquiry; the columns before it are copies to search by. It outlives its conversation."""

outbox = queue_table("outbox")
jobs = queue_table("jobs")
