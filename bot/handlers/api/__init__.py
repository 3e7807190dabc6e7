"""The web API: conversations, live sockets, health, and its own description."""

from aiohttp import web

from bot.handlers import http
from bot.handlers.api import conversations, health, live, openapi
from bot.handlers.api.bodies import VOCABULARY
from bot.handlers.http import Services
from bot.slots import Vocabulary

ROOT = "/api/v1"


def register(app: web.Application, services: Services) -> None:
    """Adds the routes of the contract. Raises ValueError for settings that cannot be used."""
    http.install(app, services)
    app[VOCABULARY] = Vocabulary.of(services.core.knowledge)
    live.prepare(app)
    one = f"{ROOT}/conversations/{{conversation}}"
    app.add_routes(
        [
            web.post(f"{ROOT}/conversations", conversations.open_conversation),
            web.post(f"{one}/messages", conversations.receive),
            web.get(one, conversations.read, allow_head=False),
            web.get(f"{one}/live", live.live, allow_head=False),
            web.get(f"{ROOT}/openapi.json", openapi.describe),
            web.get("/healthz", health.alive),
            web.get("/readyz", health.ready),
            web.get("/metrics", health.metrics, allow_head=False),
        ]
    )
