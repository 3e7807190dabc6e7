"""Messages in the direct message: what is said, and edits, deletions and files."""

import asyncio

import structlog
from slack_bolt.async_app import AsyncApp

from bot.handlers.slack.parts import Parts
from bot.handlers.slack.payloads import Payload, is_by_person, team_of
from bot.handlers.slack.plain import plain_text
from bot.handlers.slack.sending import attempt
from bot.handlers.slack.words import say
from bot.plain_text import without_controls
from bot.services.slack import OutOfDate, Person, Spot
from bot.wire import MAX_TEXT_LENGTH

_log = structlog.get_logger()

STATUS_SECONDS = 1.0


def register(bolt: AsyncApp, parts: Parts) -> None:
    """Adds the listener. Slack's message events of every subtype come here."""

    async def message(event: Payload, body: Payload) -> None:
        if event.get("channel_type") != "im":
            return
        match event.get("subtype"):
            case None | "file_share":
                await said(parts, team_of(body), event)
            case "message_changed":
                await edited(parts, team_of(body), event)
            case "message_deleted":
                await deleted(parts, team_of(body), event)
            case _:
                pass

    bolt.event("message")(message)


async def said(parts: Parts, team: str, event: Payload) -> None:
    """A message, perhaps with files."""
    if not is_by_person(event):
        return
    person = Person(team, event["user"])
    spot = parts.spot(event["channel"], event["ts"], event.get("thread_ts"))
    text = without_controls(plain_text(event.get("text") or ""))
    if len(text) > MAX_TEXT_LENGTH:
        await parts.notice("too_long", await parts.conversations.at(person, spot), event["ts"])
    elif text:
        await take_in(parts, person, spot, f"m/{event['channel']}/{event['ts']}", text, event["ts"])
    if event.get("files"):
        await parts.notice("files", await parts.conversations.at(person, spot), event["ts"])


async def take_in(parts: Parts, person: Person, spot: Spot, message_id: str, text: str, ts: str = "") -> None:
    """Hands a message on, and shows meanwhile that somebody reads it."""
    status = asyncio.create_task(show_progress(parts, person, spot))
    try:
        await parts.conversations.say(person, spot, message_id, text, ts)
    except OutOfDate:
        _log.warning("slack_message_repeated_with_other_words")  # it was answered as it was first
    finally:
        await status
    parts.wake()


async def show_progress(parts: Parts, person: Person, spot: Spot) -> None:
    """The status line below a thread, a courtesy; Slack takes it away when the answer comes."""
    client = await parts.tokens.client(person.team) if spot.answer and spot.channel else None
    if client is None:
        return
    words = say("progress", await parts.language(person))
    await attempt(
        client.assistant_threads_setStatus,
        STATUS_SECONDS,
        channel_id=spot.channel,
        thread_ts=spot.answer,
        status=words,
    )


async def edited(parts: Parts, team: str, event: Payload) -> None:
    """An edit changes nothing by itself: the answers below it would not fit any more. The person is told so, once."""
    now, before = event.get("message") or {}, event.get("previous_message") or {}
    if not is_by_person(now) or not now.get("edited") or now.get("text") == before.get("text"):
        return
    await _tell(parts, team, event["channel"], now, "edited")


async def deleted(parts: Parts, team: str, event: Payload) -> None:
    """What was noted from a deleted message stays; the person is told so."""
    before = event.get("previous_message") or {}
    if is_by_person(before):
        await _tell(parts, team, event["channel"], before, "deleted")


async def _tell(parts: Parts, team: str, channel: str, message: Payload, name: str) -> None:
    person = Person(team, message["user"])
    thread = message.get("thread_ts") or ""
    conversation = await parts.conversations.held_at(person, thread or message["ts"])
    if conversation is not None:  # else it was no message to us that we know of
        await parts.notice(name, conversation, f"{channel}/{message['ts']}")


async def tell_failure(parts: Parts, body: Payload) -> None:
    """A message could not be handled for good: its writer is told to send it again."""
    event = body.get("event") or {}
    if event.get("type") != "message" or event.get("channel_type") != "im" or not is_by_person(event):
        return
    person = Person(team_of(body), event["user"])
    spot = parts.spot(event["channel"], event["ts"], event.get("thread_ts"))
    await parts.notice("failed", await parts.conversations.at(person, spot), event["ts"])
