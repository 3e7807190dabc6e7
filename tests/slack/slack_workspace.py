"""What the stand-in for Slack holds: workspaces, people's channels, tokens, open modals, and messages."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

Message = dict[str, Any]

ALL_SCOPES = frozenset(
    {
        "app_mentions:read", "assistant:write", "channels:history", "chat:write", "commands", "groups:history",
        "im:history", "im:read", "im:write", "users:read", "users:read.email",
    }
)  # fmt: skip


@dataclass
class Channel:
    """A channel or a direct message."""

    id: str
    kind: Literal["im", "channel", "group"]
    members: set[str]
    messages: list[Message] = field(default_factory=list)
    archived: bool = False


@dataclass
class Team:
    """A workspace in which the app is installed, or may be."""

    id: str
    bot_user: str
    bot_id: str
    users: dict[str, dict[str, Any]] = field(default_factory=dict)
    channels: dict[str, Channel] = field(default_factory=dict)
    homes: dict[str, dict[str, Any]] = field(default_factory=dict)


@dataclass
class Grant:
    """A bot token."""

    team: Team
    scopes: frozenset[str] = ALL_SCOPES
    revoked: bool = False


@dataclass
class Opened:
    """A modal that is open before a person."""

    id: str
    user: str
    team: str
    view: dict[str, Any]


def buttons(message: Message) -> Iterator[tuple[str, dict[str, Any], dict[str, Any]]]:
    """The buttons of a message or a view: label, block, element."""
    for block in message.get("blocks") or []:
        for element in [*(block.get("elements") or []), *([block["accessory"]] if "accessory" in block else [])]:
            if element.get("type") == "button":
                yield element["text"]["text"], block, element
