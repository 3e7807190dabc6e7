"""Events are written to disk, then acknowledged, then handled. Slack sends again what is not acknowledged in time."""

import asyncio
import hashlib
import json
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

import structlog
from slack_bolt.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse

from bot.handlers.slack.messages import tell_failure
from bot.handlers.slack.parts import Parts
from bot.handlers.slack.patience import Patience
from bot.ports import Intent, IntentState, Lease, Queue, StoreError
from bot.storage.slack_inbox import Inbox
from bot.worker import HopelessError, Retry, Worker

_log = structlog.get_logger()

DURABLE_SECONDS: Final = 2.0
"""Slack waits three seconds; one is left for the way."""
KIND: Final = "slack_event"
FROM_INBOX: Final = "from_inbox"
FAILURE: Final = "failure"
RETRY: Final = Retry(attempts=10, first=timedelta(seconds=1), longest=timedelta(minutes=10))
"""About an hour, in which the person's later messages wait: they are answered in order."""

Next = Callable[[], Awaitable[BoltResponse]]


def keeper(parts: Parts) -> Callable[..., Awaitable[BoltResponse]]:
    """The middleware that runs once the signature is checked, before anything is asked of Slack."""

    async def keep(req: AsyncBoltRequest, next_: Next) -> BoltResponse:
        if req.body.get("type") != "event_callback" or req.context.get(FROM_INBOX):
            return await next_()
        try:
            async with asyncio.timeout(DURABLE_SECONDS):
                await parts.store.slack.inbox.add(intent_of(req.body), json.dumps(req.body))
        except (TimeoutError, StoreError) as error:
            _log.error("slack_event_not_kept", error=type(error).__name__)
            return BoltResponse(status=503, body="", headers={"Retry-After": ["1"]})
        parts.wake()
        return BoltResponse(status=200, body="")

    return keep


def intent_of(body: Mapping[str, Any]) -> Intent:
    """An event as an intent: its key is Slack's, its subject the person, whose events are handled in order."""
    team = str(body.get("team_id") or body.get("enterprise_id") or "")
    event_id = body.get("event_id") or hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()
    event = body.get("event") or {}
    return Intent(KIND, f"{team}:{_person(event)}", f"{team}/{event_id}")


def _person(event: Mapping[str, Any]) -> str:
    for holder in (event, event.get("message"), event.get("previous_message"), event.get("assistant_thread")):
        if isinstance(holder, Mapping):
            user = holder.get("user") or holder.get("user_id")
            if isinstance(user, str):
                return user
    return ""


def worker(parts: Parts, bolt: AsyncApp, patience: Patience) -> Worker:
    """A worker that handles what was written down."""
    inbox = parts.store.slack.inbox

    async def handle(intent: Intent) -> None:
        body = await inbox.body(intent.key)
        if not body:
            return
        request = AsyncBoltRequest(body=json.loads(body), mode="socket_mode", context={FROM_INBOX: True})
        response = await bolt.async_dispatch(request)
        failure = request.context.get(FAILURE)
        if isinstance(failure, Exception):
            raise patience.judge(intent.key, failure)
        if response.status >= 500:
            raise RuntimeError("an event could not be handled")
        parts.wake()

    return Worker(TellingInbox(inbox, parts), {KIND: handle}, clock=parts.clock, retry=RETRY)


class TellingInbox(Queue):
    """The inbox; a message that is given up is told to the person who wrote it."""

    def __init__(self, inbox: Inbox, parts: Parts) -> None:
        self._inbox = inbox
        self._parts = parts

    async def put(self, intent: Intent, due_at: datetime) -> bool:
        """Not used: events come with their body."""
        raise NotImplementedError

    async def lease(self, kinds: Collection[str], now: datetime, until: datetime, limit: int) -> Sequence[Lease]:
        """As the inbox."""
        return await self._inbox.lease(kinds, now, until, limit)

    async def complete(self, lease: Lease) -> bool:
        """As the inbox."""
        return await self._inbox.complete(lease)

    async def postpone(self, lease: Lease, due_at: datetime, error: str) -> bool:
        """As the inbox."""
        return await self._inbox.postpone(lease, due_at, error)

    async def give_up(self, lease: Lease, error: str) -> bool:
        """Tells the person, then forgets the event."""
        body = await self._inbox.body(lease.intent.key)
        try:
            await tell_failure(self._parts, json.loads(body) if body else {})
        except (StoreError, HopelessError) as failure:
            _log.error("slack_failure_not_told", error=type(failure).__name__)
        return await self._inbox.give_up(lease, error)

    async def counts(self) -> Mapping[IntentState, int]:
        """As the inbox."""
        return await self._inbox.counts()
