"""Puts the shared part into a web application."""

from aiohttp import web

from bot.handlers.http.addresses import Proxies
from bot.handlers.http.keys import LIMITS, METRICS, PROXIES
from bot.handlers.http.limits import Limits
from bot.handlers.http.metrics import Metrics
from bot.handlers.http.middlewares import MIDDLEWARES
from bot.handlers.http.services import SERVICES, Services


def install(app: web.Application, services: Services) -> None:
    """Middlewares, limits and metrics; does nothing where they are installed. Raises ValueError for bad settings."""
    if SERVICES in app:
        return
    settings = services.settings
    app[SERVICES] = services
    app[PROXIES] = Proxies(settings.trusted_proxies)
    app[LIMITS] = Limits(settings.requests_per_minute, settings.conversations_per_hour, settings.messages_per_minute)
    app[METRICS] = Metrics()
    app.middlewares.extend(MIDDLEWARES)
