"""What a Changes becomes in the tables. Encoded where it is handed over, so a fault in one never meets another's."""

import re
from dataclasses import dataclass
from typing import Any, Final

from bot.dialogue.events import encode_events
from bot.dialogue.state import STATE_VERSION, encode_state
from bot.ports import INQUIRY_VERSION, Changes, Inquiry, Intent, Opening
from bot.wire import encode

Row = dict[str, Any]

_EMAIL: Final = re.compile(r'"email":"([^"\\]+)"')
"""An address in a stored body. A quoted one inside a text does not match: JSON escapes its quotes."""


@dataclass(frozen=True, slots=True)
class Rows:
    """One Changes, ready to be written. The writer adds the time."""

    conversation: str
    expected_version: int
    message_id: str
    opening: Row | None
    update: Row | None
    turn: Row
    events: Row | None
    lines: list[Row]
    addresses: list[Row]
    inquiry: Row | None
    intents: list[Row]


def encode_changes(changes: Changes) -> Rows:
    """The rows of a Changes. Raises ValueError where it opens without an opening, or the other way round."""
    if (changes.expected_version == 0) != (changes.opening is not None):
        raise ValueError("a conversation is opened by expected_version 0 together with an opening")
    version = changes.expected_version + 1
    events = encode_events(changes.events).decode() if changes.events else None
    inquiry = None if changes.inquiry is None else inquiry_row(changes.inquiry)
    emails = find_addresses(events or "") | find_addresses(inquiry["body"] if inquiry else "")
    return Rows(
        conversation=changes.conversation,
        expected_version=changes.expected_version,
        message_id=changes.message_id,
        opening=_opening(changes, changes.opening) if changes.opening else None,
        update=None if changes.opening else _update(changes),
        turn={
            "conversation": changes.conversation,
            "message_id": changes.message_id,
            "version": version,
            "digest": changes.digest,
            "body": changes.turn.decode(),
        },
        events=None
        if events is None
        else {"conversation": changes.conversation, "version": version, "schema": STATE_VERSION, "body": events},
        lines=[
            {
                "conversation": changes.conversation,
                "sequence": line.sequence,
                "author": line.author,
                # PostgreSQL's texts cannot hold NUL; what is shown again is the same everywhere.
                "text": line.text.replace("\0", "\ufffd"),
                "at": line.at,
            }
            for line in changes.lines
        ],
        addresses=[{"conversation": changes.conversation, "email": email} for email in sorted(emails)],
        inquiry=inquiry,
        intents=[intent_row(intent) for intent in changes.intents],
    )


def inquiry_row(inquiry: Inquiry) -> Row:
    """An inquiry's row: the whole of it, and copies to search by."""
    return {
        "reference": inquiry.reference,
        "conversation": inquiry.conversation,
        "status": inquiry.status,
        "filed_at": inquiry.filed_at,
        "updated_at": inquiry.updated_at,
        "erased_at": inquiry.erased_at,
        "schema": INQUIRY_VERSION,
        "body": encode(inquiry).decode(),
    }


def intent_row(intent: Intent) -> Row:
    """A new intent's row, but for its times."""
    return {
        "key": intent.key,
        "kind": intent.kind,
        "subject": intent.subject,
        "state": "waiting",
        "attempts": 0,
        "error": None,
    }


def find_addresses(body: str) -> set[str]:
    """The e-mail addresses that slots hold in a stored body, case-folded."""
    return {email.casefold() for email in _EMAIL.findall(body)}


def _opening(changes: Changes, opening: Opening) -> Row:
    return {
        "id": changes.conversation,
        "channel": opening.channel,
        "owner": opening.owner,
        "version": 1,
        "sequence": changes.lines[-1].sequence if changes.lines else 0,
        "led_by": changes.led_by,
        "state": encode_state(changes.state).decode(),
        "schema": STATE_VERSION,
        "page_address": opening.page.address if opening.page else None,
        "page_title": opening.page.title if opening.page else None,
        "token_hash": opening.token_hash,
        "token_expires_at": opening.token_expires_at,
    }


def _update(changes: Changes) -> Row:
    return {
        "this_id": changes.conversation,
        "expected_version": changes.expected_version,
        "version": changes.expected_version + 1,
        "last_sequence": changes.lines[-1].sequence if changes.lines else None,
        "led_by": changes.led_by,
        "state": encode_state(changes.state).decode(),
        "schema": STATE_VERSION,
    }
