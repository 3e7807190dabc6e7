"""The app's manifest: what a Slack administrator pastes to make the app."""

from typing import Any, Final, Literal

from bot.handlers.slack.commands import COMMAND
from bot.handlers.slack.shortcuts import ASK
from bot.handlers.slack.words import suggested

EVENTS_PATH: Final = "/slack/events"
INSTALL_PATH: Final = "/slack/install"
REDIRECT_PATH: Final = "/slack/oauth_redirect"

SCOPES: Final = (
    "app_mentions:read",
    "assistant:write",
    "channels:history",
    "chat:write",
    "commands",
    "groups:history",
    "im:history",
    "im:read",
    "im:write",
    "users:read",
    "users:read.email",
)
"""What the app may do. Histories: to find out whether a message was sent whose answer was lost."""

_EVENTS: Final = ("app_home_opened", "app_mention", "app_uninstalled", "message.im", "tokens_revoked")
_ASSISTANT_EVENTS: Final = ("assistant_thread_started", "assistant_thread_context_changed")


def manifest(
    name: str, organisation: str, address: str | None, view: Literal["agent", "assistant"] = "agent"
) -> dict[str, Any]:
    """The manifest for an address such as https://intake.example.org; without one, for Socket Mode.

    Fields: docs.slack.dev/reference/app-manifest.
    """
    root = address.rstrip("/") if address else None
    events = sorted({*_EVENTS, *(_ASSISTANT_EVENTS if view == "assistant" else ())})
    subscriptions: dict[str, Any] = {"bot_events": events}
    interactivity: dict[str, Any] = {"is_enabled": True}
    command: dict[str, Any] = {
        "command": COMMAND,
        "description": f"Ask {organisation} about its services",
        "usage_hint": "what you are struggling with | new | status",
        "should_escape": False,
    }
    oauth: dict[str, Any] = {"scopes": {"bot": list(SCOPES)}}
    if root:
        subscriptions["request_url"] = interactivity["request_url"] = command["url"] = f"{root}{EVENTS_PATH}"
        oauth["redirect_urls"] = [f"{root}{REDIRECT_PATH}"]
    return {
        "display_information": {
            "name": name,
            "description": f"Finds out which of {organisation}'s services may help you",
            "background_color": "#1f3a5f",
        },
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": name, "always_online": True},
            f"{view}_view": _view(view, organisation),
            "shortcuts": [
                {
                    "name": f"Ask {organisation} about this",
                    "type": "message",
                    "callback_id": ASK,
                    "description": f"Ask {organisation}'s assistant about a message, in private",
                }
            ],
            "slash_commands": [command],
        },
        "oauth_config": oauth,
        "settings": {
            "event_subscriptions": subscriptions,
            "interactivity": interactivity,
            "org_deploy_enabled": False,
            "socket_mode_enabled": root is None,
            "token_rotation_enabled": False,
        },
    }


def _view(view: str, organisation: str) -> dict[str, Any]:
    return {
        f"{view}_description": f"Tell me what you are struggling with; I find out which of {organisation}'s services "
        "may help, and send your inquiry if you like.",
        "suggested_prompts": suggested("en"),
    }
