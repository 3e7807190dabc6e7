"""Mentions in a channel, where others read along: published facts are answered there, all else in a direct message.

Labour matters are confidential. Nothing that a person writes is repeated: not the need, no number, no contact.
"""

import msgspec
from slack_bolt.async_app import AsyncApp

from bot.dialogue.core import Core
from bot.handlers.slack.deliver import Public
from bot.handlers.slack.parts import Parts
from bot.handlers.slack.payloads import Payload, is_by_person, team_of
from bot.handlers.slack.plain import plain_text
from bot.services.slack import Person, Spot
from bot.storage.slack_posts import Post
from matchers.frame import Language
from matchers.language import language_of
from matchers.text import Text


def register(bolt: AsyncApp, parts: Parts) -> None:
    """Adds the listener."""

    async def mention(event: Payload, body: Payload) -> None:
        is_direct = event.get("channel_type") == "im" or str(event["channel"]).startswith("D")
        if is_by_person(event) and not event.get("edited") and not is_direct:
            await answer(parts, team_of(body), event)

    bolt.event("app_mention")(mention)


async def answer(parts: Parts, team: str, event: Payload) -> None:
    """Stores the public answer; words that speak of danger are answered in private, at once."""
    person = Person(team, event["user"])
    words = plain_text(event.get("text") or "")
    text = Text(words)
    language: Language = language_of(text) or await parts.language(person)
    if parts.core.safety.find(text):
        await parts.conversations.say(person, Spot(), f"m/{event['channel']}/{event['ts']}", words)
    told = Public(public_answer(text, parts.core, language), language, person.user, event["ts"])
    key = f"slack_public/{team}/{event['channel']}/{event['ts']}"
    subject = f"{team}:{event['channel']}"
    thread = event.get("thread_ts") or event["ts"]
    body = msgspec.json.encode(told).decode()
    await parts.store.slack.posts.prepare(Post(key, subject, team, event["channel"], thread, body=body))
    await parts.put("slack_public", subject, key)


def public_answer(text: Text, core: Core, language: Language) -> str:
    """Published facts that were asked for; empty where none were. Numbers of the question are left out of it."""
    questions = (
        msgspec.structs.replace(question, count=None, amount=None) for question in core.questions.find(text, language)
    )
    return "\n\n".join(dict.fromkeys(core.questions.answer(question, language) for question in questions))
