"""Conversations as services commit them."""

from datetime import UTC, datetime
from typing import Any

import msgspec

from bot.dialogue.events import Event, InquiryFiled, SlotFilled, SlotRequested
from bot.dialogue.events import Request as AskedRequest
from bot.dialogue.state import State, fold
from bot.ports import Changes, Inquiry, Intent, Line, Opening, Page, Store
from bot.times import instant
from matchers.frame import Frame, Need, Range

AT = instant(datetime(2025, 3, 3, 12, 0, tzinfo=UTC))
NEED = "our teachers feel nobody asks them"
PAGE = Page("https://example.org/services", "Services")

EVENTS_1 = (
    '[{"event":"OfferingRecommended","offerings":["conflict_resolution"]},{"event":"QuestionAnswered","about":null},'
    '{"event":"QuestionAnswered","about":"interest_based_bargaining"},'
    '{"event":"SlotRequested","request":{"slot":"participants"}}]'
)
"""Events as schema version 1 stored them."""
STATE_1 = (
    '{"requested":{"slot":"participants"},"asked":[{"slot":"participants"}],"recommended":["conflict_resolution"],'
    '"just_recommended":true,"about":"interest_based_bargaining"}'
)
"""The state after them."""


def opening(conversation: str = "c1", *, message_id: str = "m1", text: str = NEED) -> Changes:
    """The commit that opens a conversation: two rows, two events."""
    events: tuple[Event, ...] = (
        SlotFilled("needs", Frame(needs=(Need(text),))),
        SlotRequested(AskedRequest("participants")),
    )
    return Changes(
        conversation=conversation,
        expected_version=0,
        message_id=message_id,
        digest=f"digest of {message_id}",
        lines=(Line(1, "visitor", text, AT), Line(2, "bot", "How many people?", AT)),
        events=events,
        state=fold(events),
        turn=f'{{"sequence":2,"reply":"How many people?","answers":"{message_id}"}}'.encode(),
        opening=Opening("web", conversation, PAGE, token_hash="a" * 64, token_expires_at=AT),
    )


def following(version: int, state: State, conversation: str = "c1", *, message_id: str | None = None) -> Changes:
    """A commit on top of `version`."""
    events: tuple[Event, ...] = (
        SlotFilled("participants", Frame(participants=Range(version, version, text=str(version)))),
    )
    message_id = message_id or f"m{version + 1}"
    return Changes(
        conversation=conversation,
        expected_version=version,
        message_id=message_id,
        digest=f"digest of {message_id}",
        lines=(Line(2 * version + 1, "visitor", str(version), AT), Line(2 * version + 2, "bot", "Thanks.", AT)),
        events=events,
        state=fold(events, state),
        turn=f'{{"sequence":{2 * version + 2},"reply":"Thanks.","answers":"{message_id}"}}'.encode(),
    )


def filing(
    version: int, state: State, conversation: str = "c1", *, reference: str = "R-1", email: str = "Ann.Lee@Example.org"
) -> Changes:
    """The commit that files an inquiry."""
    events: tuple[Event, ...] = (SlotFilled("email", Frame(email=email)), InquiryFiled(reference))
    filed = fold(events, state)
    return Changes(
        conversation=conversation,
        expected_version=version,
        message_id=f"m{version + 1}",
        digest=f"digest of m{version + 1}",
        lines=(
            Line(2 * version + 1, "visitor", f"write to {email}", AT),
            Line(2 * version + 2, "bot", "Sent.", AT),
        ),
        events=events,
        state=filed,
        turn=f'{{"sequence":{2 * version + 2},"reply":"Sent to {email}."}}'.encode(),
        inquiry=inquiry(conversation, filed.frame, reference=reference),
        intents=(Intent("inquiry_filed", reference, f"inquiry_filed:{reference}"),),
    )


def inquiry(conversation: str, frame: Frame, *, reference: str = "R-1", filed_at: str = AT) -> Inquiry:
    """A filed inquiry."""
    return Inquiry(
        reference=reference,
        conversation=conversation,
        channel="web",
        language="en",
        status="new",
        filed_at=filed_at,
        updated_at=filed_at,
        frame=frame,
        recommendations=({"offering": "conflict_resolution", "criteria": []},),
        flags=("hand_off",),
        page=PAGE,
        knowledge_version="k1",
        program_version="0.1.0",
    )


def changed(changes: Changes, **fields: Any) -> Changes:
    """The same commit with other values in some fields."""
    return msgspec.structs.replace(changes, **fields)


async def converse(store: Store, turns: int, conversation: str = "c1") -> State:
    """Commits an opening and what follows; the last state."""
    changes = opening(conversation)
    await store.commit(changes)
    for version in range(1, turns):
        changes = following(version, changes.state, conversation)
        await store.commit(changes)
    return changes.state
