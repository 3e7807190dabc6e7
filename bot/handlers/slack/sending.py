"""Sending a message once. Slack keeps no idempotency key, so ours travels in the message's metadata.

Before a message is sent it is written down that it may be out. Where Slack's answer is lost, the next attempt looks for
the key among the messages of that place before it sends anything.
"""

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import structlog
from msgspec import Struct
from msgspec.structs import replace
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.delivery import TryLaterError
from bot.handlers.slack import faults, limits
from bot.handlers.slack.blocks_turn import Rendered
from bot.handlers.slack.limits import Block
from bot.handlers.slack.tokens import Tokens
from bot.storage.slack_posts import Post, Posts

_log = structlog.get_logger()

EVENT_TYPE = "cec_message"
LOOK_BACK = timedelta(seconds=60)
"""Clocks differ: the look-up begins so long before the message was begun."""
PAGE = 15
"""Most messages that `conversations.replies` gives to apps that are not in Slack's marketplace."""


class Target(Struct, frozen=True):
    """Where a message goes."""

    team: str
    channel: str
    """Empty: the person's direct message, which is opened."""
    person: str = ""
    thread: str = ""


class Sender:
    """Sends messages and changes them."""

    def __init__(self, tokens: Tokens, posts: Posts) -> None:
        self._tokens = tokens
        self._posts = posts

    async def send(self, key: str, subject: str, target: Target, message: Rendered) -> str:
        """Sends a message of any length, part by part, each once; the channel it is in.

        Raises HopelessError or TryLaterError, or anything that makes the worker try again.
        """
        client = await self.client(target.team)
        channel = target.channel or await self._open(client, target)
        for number, part in enumerate(parts_of(message)):
            post = Post(part_key(key, number), subject, target.team, channel, target.thread)
            await self._send_once(client, post, part)
        return channel

    async def refresh(self, key: str, subject: str, target: Target, message: Rendered) -> None:
        """Makes the message with this key say this: changes the parts that are out, sends those that are not."""
        client = await self.client(target.team)
        parts = parts_of(message)
        for number, part in enumerate(parts):
            post = Post(part_key(key, number), subject, target.team, target.channel, target.thread)
            known = await self._posts.find(post.key)
            if known is None or known.ts is None:
                await self._send_once(client, post, part)
            else:
                await self._change(client, known, part)
        await self._delete_from(client, key, len(parts))

    async def _change(self, client: AsyncWebClient, post: Post, part: Rendered) -> None:
        await call(
            client.chat_update,
            post.team,
            channel=post.channel,
            ts=post.ts,
            text=part.text,
            blocks=list(part.blocks),
            metadata=_metadata(post.key),
        )

    async def _delete_from(self, client: AsyncWebClient, key: str, number: int) -> None:
        """Takes back the parts that a shorter message does not need any more."""
        while (known := await self._posts.find(part_key(key, number))) is not None:
            if known.ts is not None:
                await call(client.chat_delete, known.team, channel=known.channel, ts=known.ts)
            await self._posts.forget(known.key)
            number += 1

    async def client(self, team: str) -> AsyncWebClient:
        """The client of a workspace. Raises TryLaterError where the app is not installed (any more)."""
        client = await self._tokens.client(team)
        if client is None:
            _log.error("slack_not_installed", team=team)
            raise TryLaterError(faults.OPERATOR_WAIT)
        return client

    async def _open(self, client: AsyncWebClient, target: Target) -> str:
        answer = await call(client.conversations_open, target.team, users=target.person)
        return str(answer["channel"]["id"])

    async def _send_once(self, client: AsyncWebClient, post: Post, part: Rendered) -> None:
        known = await self._posts.find(post.key)
        if known is not None and known.ts is not None:
            return
        if known is not None and known.begun_at is not None:
            found = await self._look_up(client, known)
            if found is not None:
                await self._posts.settle(post.key, known.channel, found)
                return
        await self._posts.begin(post)
        try:
            answer = await self._post(client, post, part)
        except SlackApiError as error:
            if faults.was_refused(error):
                await self._posts.settle(post.key, post.channel, None)
            if post.thread and faults.code_of(error) in faults.THREAD_GONE:
                await self._send_once(client, replace(post, thread=""), part)
                return
            faults.raise_for(error, "chat.postMessage", post.team)
            raise
        await self._posts.settle(post.key, str(answer["channel"]), str(answer["ts"]))

    async def _post(self, client: AsyncWebClient, post: Post, part: Rendered) -> Any:
        arguments: dict[str, Any] = {
            "channel": post.channel,
            "text": part.text,
            "metadata": _metadata(post.key),
            "unfurl_links": False,
            "unfurl_media": False,
        }
        if post.thread:
            arguments["thread_ts"] = post.thread
        try:
            return await client.chat_postMessage(**arguments, blocks=list(part.blocks))
        except SlackApiError as error:
            if faults.code_of(error) not in faults.BLOCKS:
                raise
            _log.error("slack_blocks_refused", key=post.key, error=faults.code_of(error))
            return await client.chat_postMessage(**arguments)

    async def _look_up(self, client: AsyncWebClient, post: Post) -> str | None:
        """The `ts` of a message that was sent although its answer was lost."""
        begun = datetime.fromisoformat(post.begun_at or "") - LOOK_BACK
        arguments: dict[str, Any] = {
            "channel": post.channel,
            "oldest": f"{begun.timestamp():.6f}",
            "include_all_metadata": True,
            "limit": PAGE,
        }
        method: Any = client.conversations_history
        if post.thread:
            method, arguments["ts"] = client.conversations_replies, post.thread
        cursor = ""
        while True:
            answer = await call(method, post.team, **arguments, **({"cursor": cursor} if cursor else {}))
            for message in answer["messages"]:
                if _key_of(message) == post.key:
                    return str(message["ts"])
            cursor = (answer.get("response_metadata") or {}).get("next_cursor") or ""
            if not cursor:
                return None


async def call(method: Any, team: str, **arguments: Any) -> Any:
    """A call whose repetition does no harm. Raises HopelessError or TryLaterError, or anything to try again."""
    try:
        return await method(**arguments)
    except SlackApiError as error:
        faults.raise_for(error, method.__name__.replace("_", "."), team)
        raise


async def attempt(method: Any, seconds: float, **arguments: Any) -> Any | None:
    """A call that is only a courtesy: its answer, or None where it fails or takes too long."""
    try:
        async with asyncio.timeout(seconds):
            return await method(**arguments)
    except faults.SLACKS as error:
        code = faults.code_of(error) if isinstance(error, SlackApiError) else type(error).__name__
        _log.warning("slack_courtesy_failed", method=getattr(method, "__name__", type(method).__name__), error=code)
        return None


def parts_of(message: Rendered) -> list[Rendered]:
    """The message as Slack accepts it: several where it is long, in order."""
    groups = limits.messages(message.blocks)
    if len(groups) == 1 and len(message.text) <= limits.MESSAGE_TEXT:
        return [message]
    return [Rendered(_text_of(group), tuple(group)) for group in groups]


def part_key(key: str, number: int) -> str:
    """The key of a message's part; the first part has the message's own."""
    return key if number == 0 else f"{key}#{number}"


def _text_of(blocks: Sequence[Block]) -> str:
    return "\n".join(text for block in blocks for text in limits.texts(block))


def _metadata(key: str) -> dict[str, Any]:
    return {"event_type": EVENT_TYPE, "event_payload": {"key": key}}


def _key_of(message: dict[str, Any]) -> str | None:
    metadata = message.get("metadata") or {}
    payload = metadata.get("event_payload") or {}
    return payload.get("key") if metadata.get("event_type") == EVENT_TYPE else None
