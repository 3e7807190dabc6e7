"""What the shared part keeps in the web application."""

from aiohttp import web

from bot.handlers.http.addresses import Proxies
from bot.handlers.http.limits import Limits
from bot.handlers.http.metrics import Metrics

PROXIES = web.AppKey("proxies", Proxies)
LIMITS = web.AppKey("limits", Limits)
METRICS = web.AppKey("metrics", Metrics)
