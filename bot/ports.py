"""What the services need from outside, as Protocols, and the values that pass through them."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Literal, Protocol

from msgspec import Struct

from bot.dialogue.events import Event
from bot.dialogue.state import State
from matchers.frame import Frame, Language

Author = Literal["visitor", "bot", "staff"]
Leader = Literal["bot", "staff"]
Channel = Literal["terminal", "web", "slack"]
InquiryStatus = Literal["new", "in_review", "answered", "closed"]
IntentState = Literal["waiting", "done", "failed"]

INQUIRY_VERSION = 1
"""Schema version of stored inquiries; storage upcasts older ones when it reads them."""


class Line(Struct, frozen=True):
    """One row of the transcript. `sequence` counts from 1 within its conversation; `at` is UTC, ISO 8601."""

    sequence: int
    author: Author
    text: str
    at: str


class Page(Struct, frozen=True):
    """The web page a conversation was started on."""

    address: str
    title: str


class Conversation(Struct, frozen=True):
    """A stored conversation as it was read: what a turn starts from."""

    id: str
    channel: Channel
    owner: str
    """The id of the actor it belongs to."""
    version: int
    """Counts committed changes from 1; a commit names the version it was made from."""
    sequence: int
    """The last transcript row's number."""
    led_by: Leader
    state: State
    page: Page | None = None
    token_hash: str | None = None
    """SHA-256 of the visitor's token, hex; None where the channel needs none."""
    token_expires_at: str | None = None


class Inquiry(Struct, frozen=True):
    """What CEC staff review: filed from a conversation, amended by it later. Times are UTC, ISO 8601."""

    reference: str
    conversation: str
    channel: Channel
    language: Language
    status: InquiryStatus
    filed_at: str
    updated_at: str
    frame: Frame
    recommendations: tuple[dict[str, object], ...]
    """As in the Turn object, with staff's numbers."""
    flags: tuple[str, ...]
    """Safety topics and wishes (a person was asked for) that staff should see first."""
    page: Page | None
    knowledge_version: str
    program_version: str
    erased_at: str | None = None
    """When the person was erased: what was said, by whom, and the recommendations are gone; None: all is there."""


class Intent(Struct, frozen=True):
    """Something to be done later: what has to leave the house (outbox), or a job (schedule).

    It holds no personal data and no text: its channel renders it only when it is sent.
    """

    kind: str
    """For example `inquiry_filed`, `inquiry_amended`, `copy_requested`."""
    subject: str
    """The inquiry's reference or the conversation's id."""
    key: str
    """Unique: the same intent is stored once."""


class Lease(Struct, frozen=True):
    """An intent that one worker holds until its lease ends."""

    intent: Intent
    attempt: int
    """Counts from 1. Settling names it, so a worker whose lease ended meanwhile cannot settle for the next one."""


class Opening(Struct, frozen=True):
    """A conversation's first row, for the commit that opens it."""

    channel: Channel
    owner: str
    page: Page | None = None
    token_hash: str | None = None
    token_expires_at: str | None = None


class Changes(Struct, frozen=True):
    """All that follows from one message, committed whole or refused."""

    conversation: str
    expected_version: int
    """0 opens the conversation, and needs `opening`."""
    message_id: str
    digest: str
    """SHA-256 of the message's content: the same id with another digest is refused."""
    lines: tuple[Line, ...]
    events: tuple[Event, ...]
    state: State
    turn: bytes
    """The Turn object as JSON: what a repeated message is answered with."""
    opening: Opening | None = None
    led_by: Leader = "bot"
    inquiry: Inquiry | None = None
    intents: tuple[Intent, ...] = ()


class StoredTurn(Struct, frozen=True):
    """An answer given before."""

    digest: str
    turn: bytes


class StoreError(Exception):
    """Base of what a store refuses or cannot do."""


class Conflict(StoreError):
    """The conversation changed since it was read: read again and run the turn again."""


class RepeatedMessage(StoreError):
    """The message id was committed before (perhaps by another server); its stored turn answers it."""


class StoreUnavailable(StoreError):
    """The database is locked, full, unreachable or of a newer version. Nothing was stored; trying again may help.

    If the connection breaks in the very moment of committing, the changes may be stored: the message id tells, so the
    same message sent again is answered and never counted twice.
    """


class ReferenceTaken(StoreError):
    """Another conversation's inquiry has this reference."""


class Store(Protocol):
    """Durable memory. Every method may raise StoreUnavailable."""

    async def conversation(self, conversation: str) -> Conversation | None:
        """The conversation, or None where there is none."""
        ...

    async def stored_turn(self, conversation: str, message_id: str) -> StoredTurn | None:
        """The answer given to this message before, or None."""
        ...

    async def last_turn(self, conversation: str) -> bytes | None:
        """The newest Turn object as JSON, or None."""
        ...

    async def lines(self, conversation: str, after: int = 0) -> Sequence[Line]:
        """Transcript rows past a sequence number, oldest first."""
        ...

    async def events(self, conversation: str) -> Sequence[Event]:
        """All events, oldest first."""
        ...

    async def commit(self, changes: Changes) -> None:
        """Stores all or nothing; returns only when it is on disk. Raises Conflict, RepeatedMessage or ReferenceTaken.

        A repeated message is told from a conflict whatever the version, so there is no need to look for a stored turn
        before: commit, and look for it when told.
        """
        ...

    async def inquiry(self, reference: str) -> Inquiry | None:
        """One inquiry by its reference."""
        ...

    async def inquiries(self, limit: int = 100, before: str | None = None) -> Sequence[Inquiry]:
        """Inquiries, newest first; `before` is the reference of the last one already seen."""
        ...

    async def erase(self, email: str) -> int:
        """Removes a person and tells how many conversations it touched.

        A conversation whose frame or inquiry ever held the address (in any case) goes as a whole; its inquiry stays as
        a tombstone (`erased_at`). Where others only mention the address, it is struck out.
        """
        ...

    async def purge(self, before: datetime) -> int:
        """Removes conversations without an inquiry that did not change since `before`, and intents done before; how
        many conversations."""
        ...

    async def ping(self) -> None:
        """Returns when the database answers and its schema is the expected one."""
        ...


class Queue(Protocol):
    """Intents that wait for a worker: the outbox, and the schedule's jobs. Methods may raise StoreUnavailable."""

    async def put(self, intent: Intent, due_at: datetime) -> bool:
        """Stores an intent; False where its key was stored before."""
        ...

    async def lease(self, kinds: Collection[str], now: datetime, until: datetime, limit: int) -> Sequence[Lease]:
        """Due intents of these kinds, longest due first, which nobody else gets before `until`."""
        ...

    async def complete(self, lease: Lease) -> bool:
        """It is done. False where the lease was lost meanwhile (so in the next two methods)."""
        ...

    async def postpone(self, lease: Lease, due_at: datetime, error: str) -> bool:
        """It failed and is due again later. `error` holds no personal data."""
        ...

    async def give_up(self, lease: Lease, error: str) -> bool:
        """It failed for good and stays visible as failed."""
        ...

    async def counts(self) -> Mapping[IntentState, int]:
        """How many intents are in each state."""
        ...
