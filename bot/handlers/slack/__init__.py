"""The Slack channel. `register` adds it to the web application, if it is configured."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from typing import Protocol

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp

from bot.delivery import delivery
from bot.handlers import http
from bot.handlers.http.problems import ProblemError
from bot.handlers.http.services import Served
from bot.handlers.slack import inbox, oauth
from bot.handlers.slack.app import LOGGER, bolt_app
from bot.handlers.slack.deliver import CARD, delivers
from bot.handlers.slack.manifest import EVENTS_PATH
from bot.handlers.slack.parts import Parts
from bot.handlers.slack.patience import Patience
from bot.settings import Settings

__all__ = ["CARD", "is_configured", "register"]

WORKERS = 4
"""Of the inbox, and of the outbox: while Slack is slow for one person, others are answered."""
PARTS = web.AppKey("slack", Parts)


class Socket(Protocol):
    """What is used of bolt's handler for Socket Mode, whose methods carry no types."""

    async def connect_async(self) -> None: ...
    async def close_async(self) -> None: ...


def is_configured(settings: Settings) -> bool:
    """Whether Slack is wanted: by a bot token, or by OAuth."""
    return settings.slack_bot_token is not None or settings.slack_client_id is not None


def register(app: web.Application, services: Served) -> None:
    """Adds routes, workers and the socket; nothing where Slack is not configured.

    Raises ValueError for settings that do not fit together, with what to do.
    """
    settings = services.settings
    if not is_configured(settings):
        return
    if settings.slack_signing_secret is None and settings.slack_app_token is None:
        raise ValueError(
            "Slack needs CEC_SLACK_SIGNING_SECRET (events over HTTP) or CEC_SLACK_APP_TOKEN (Socket Mode)."
        )
    http.install(app, services)
    parts = Parts(services)
    bolt = bolt_app(parts)
    app[PARTS] = parts
    oauth.register(app, bolt, parts, LOGGER)
    if settings.slack_signing_secret is not None:
        app.router.add_post(EVENTS_PATH, _endpoint(bolt))
    app.cleanup_ctx.append(lambda _: _running(parts, bolt))


def _endpoint(bolt: AsyncApp) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def events(request: web.Request) -> web.Response:
        """POST /slack/events: events, interactions and commands, all signed by Slack."""
        try:
            asked = await to_bolt_request(request)
        except (ValueError, AttributeError, TypeError):  # not UTF-8, not JSON, or no object
            raise ProblemError(400, "The body cannot be read.") from None
        return await to_aiohttp_response(await bolt.async_dispatch(asked))

    return events


async def _running(parts: Parts, bolt: AsyncApp) -> AsyncIterator[None]:
    """The inbox, the outbox of Slack's kinds, and the socket, for as long as the server runs."""
    sends = delivers(parts)
    patience = Patience()
    received = [inbox.worker(parts, bolt, patience) for _ in range(WORKERS)]
    sending = [delivery(parts.store.slack.outbox, sends, clock=parts.clock) for _ in range(WORKERS)]
    for worker in (*received, *sending):
        parts.on_wake(worker.wake)
        worker.start()
    socket = _socket(parts, bolt)
    # Connecting goes on until Slack answers, so the other channels do not wait for it.
    connecting = asyncio.create_task(socket.connect_async()) if socket else None
    yield
    if socket is not None and connecting is not None:
        connecting.cancel()
        with suppress(asyncio.CancelledError):
            await connecting
        await socket.close_async()
    for workers in (received, sending):
        await asyncio.gather(*(worker.stop() for worker in workers))
    await parts.settle()


def _socket(parts: Parts, bolt: AsyncApp) -> Socket | None:
    token = parts.settings.slack_app_token
    if token is None:
        return None
    return AsyncSocketModeHandler(
        bolt, token.get_secret_value(), logger=LOGGER, web_client=parts.tokens.with_token(None)
    )
