"""What Slack's refusals mean: wait, try again, give up; and what the operator is told."""

from datetime import timedelta
from typing import Any, Final

import structlog
from aiohttp import ClientError
from slack_sdk.errors import SlackApiError

from bot.delivery import HopelessError, TryLaterError
from bot.ports import StoreError

_log = structlog.get_logger()

SLACKS: Final = (SlackApiError, ClientError, TimeoutError, OSError)
"""What a call of Slack's Web API may raise."""
OTHERS: Final = (*SLACKS, StoreError, HopelessError, TryLaterError)
"""Others' faults: of the database, of Slack, of the network. All else is a fault of the program."""

OPERATOR_WAIT: Final = timedelta(minutes=30)
"""How long to wait where a person has to mend something first (a token, a scope, a channel, the installation)."""
DEFAULT_WAIT: Final = timedelta(seconds=30)
"""For a 429 without Retry-After."""

REVOKED: Final = frozenset({"token_revoked", "invalid_auth", "account_inactive", "token_expired", "not_authed"})
MENDABLE: Final = frozenset(
    {*REVOKED, "missing_scope", "not_in_channel", "no_permission", "org_login_required", "ekm_access_denied"}
)
"""An administrator can mend these; the message waits meanwhile."""
GONE: Final = frozenset(
    {
        "channel_not_found",
        "is_archived",
        "user_not_found",
        "user_disabled",
        "users_not_found",
        "cannot_dm_bot",
        "message_not_found",
        "cant_update_message",
        "messages_tab_disabled",
        "restricted_action",
    }
)
"""The place or the person is gone: another attempt cannot help."""
THREAD_GONE: Final = frozenset({"thread_not_found", "cannot_reply_to_message"})
"""The person deleted the message that began the thread: the answer goes beside it."""
BLOCKS: Final = frozenset({"invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long"})
"""Slack does not accept the blocks: a fault of ours. The words are sent without them."""


def code_of(error: SlackApiError) -> str:
    """Slack's error code."""
    response: Any = error.response
    if getattr(response, "status_code", None) == 429:
        return "ratelimited"
    try:
        return str(response["error"])
    except (KeyError, TypeError):
        return "unknown"


def wait_of(error: SlackApiError) -> timedelta:
    """How long Slack asks to wait."""
    headers: Any = getattr(error.response, "headers", {}) or {}
    after = next((str(value) for name, value in headers.items() if name.lower() == "retry-after"), "")
    try:
        return timedelta(seconds=float(after))
    except ValueError:
        return DEFAULT_WAIT


def was_refused(error: SlackApiError) -> bool:
    """Whether Slack surely did nothing. A server error tells nothing about that."""
    status = getattr(error.response, "status_code", 500)
    return status < 500 and code_of(error) not in ("internal_error", "fatal_error", "request_timeout", "unknown")


def raise_for(error: SlackApiError, method: str, team: str) -> None:
    """Raises what the worker has to do about a refusal; the error itself where it should simply try again."""
    code = code_of(error)
    if code == "ratelimited":
        raise TryLaterError(wait_of(error)) from None
    if code in MENDABLE:
        _log.error("slack_needs_attention", team=team, method=method, error=code, needed=_needed(error))
        raise TryLaterError(OPERATOR_WAIT) from None
    if code in GONE:
        raise HopelessError(f"{method}: {code}") from None
    raise error


def _needed(error: SlackApiError) -> str | None:
    response: Any = error.response
    try:
        return str(response["needed"])
    except (KeyError, TypeError):
        return None
