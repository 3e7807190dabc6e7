"""For machines that look after this one: is it alive, is it ready, what are its numbers."""

import secrets

from aiohttp import hdrs, web
from prometheus_client import generate_latest

from bot.handlers.api.conversations import json_response
from bot.handlers.http.addresses import is_local
from bot.handlers.http.keys import METRICS
from bot.handlers.http.problems import ProblemError, unauthorized
from bot.handlers.http.services import SERVICES


async def alive(_: web.Request) -> web.Response:
    """GET /healthz: the program runs."""
    return json_response({"status": "ok"})


async def ready(request: web.Request) -> web.Response:
    """GET /readyz: the database answers. Raises StoreUnavailable (503)."""
    await request.app[SERVICES].store.ping()
    return json_response({"status": "ok"})


async def metrics(request: web.Request) -> web.Response:
    """GET /metrics: from this machine, or with the token of the settings. Others find nothing here."""
    token = request.app[SERVICES].settings.metrics_token
    given = request.headers.get(hdrs.AUTHORIZATION, "")
    if not is_local(request):
        if token is None:
            raise ProblemError(404, "There is nothing here.")
        expected = f"Bearer {token.get_secret_value()}"
        if not secrets.compare_digest(given.encode("utf-8", "replace"), expected.encode()):
            raise unauthorized("Send the token for metrics.")
    body = generate_latest(request.app[METRICS].registry)
    return web.Response(body=body, headers={hdrs.CONTENT_TYPE: "text/plain; version=0.0.4; charset=utf-8"})
