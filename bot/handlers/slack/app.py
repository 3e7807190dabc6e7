"""The bolt app: its middleware, its listeners, and what happens with faults."""

import logging
import traceback
from typing import Any

import structlog
from slack_bolt.async_app import AsyncApp
from slack_bolt.response import BoltResponse

from bot.handlers.slack import actions, assistant, commands, home, inbox, mentions, messages, shortcuts, views
from bot.handlers.slack.parts import Parts
from bot.handlers.slack.tokens import Authorize

_log = structlog.get_logger()

LOGGER = logging.getLogger("bot.slack")
"""Bolt writes whole requests and exceptions' texts into its log, with what people said. So it stays silent, and faults
are logged here, by their class and place."""
LOGGER.setLevel(logging.CRITICAL + 1)


def bolt_app(parts: Parts) -> AsyncApp:
    """The app with all listeners. Listeners run before the answer is given (process_before_response)."""
    secret = parts.settings.slack_signing_secret
    bolt = AsyncApp(
        name="cec-intake",
        logger=LOGGER,
        signing_secret=secret.get_secret_value() if secret else "",
        client=parts.tokens.with_token(None),
        # Bolt takes None for "not installed", as its own AsyncAuthorize may return it; this annotation lacks it.
        authorize=Authorize(parts.tokens),  # type: ignore[arg-type]
        before_authorize=inbox.keeper(parts),
        process_before_response=True,
        attaching_conversation_kwargs_enabled=False,
    )
    bolt.error(_fault)
    for surface in (messages, mentions, home, assistant, commands, shortcuts, actions, views):
        surface.register(bolt, parts)
    return bolt


async def _fault(error: Exception, request: Any) -> BoltResponse:
    """Whatever a listener raised: the inbox tries again, an interaction shows as failed."""
    request.context[inbox.FAILURE] = error
    places = [f"{one.filename}:{one.lineno} {one.name}" for one in traceback.extract_tb(error.__traceback__)]
    _log.error("slack_listener_failed", error=type(error).__name__, places=places[-6:])
    return BoltResponse(status=500, body="")
