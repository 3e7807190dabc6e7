"""What Slack sends, as it comes: events, and the bodies of interactions and commands."""

from collections.abc import Mapping
from typing import Any

SLACKBOT = "USLACKBOT"

Payload = Mapping[str, Any]


def team_of(body: Payload) -> str:
    """The workspace that an event belongs to."""
    return str(body.get("team_id") or "")


def is_by_person(message: Payload) -> bool:
    """Whether a person wrote it: what bots write, this one first, is never answered: no loops."""
    user = message.get("user")
    return bool(user) and user != SLACKBOT and not message.get("bot_id") and not message.get("app_id")
