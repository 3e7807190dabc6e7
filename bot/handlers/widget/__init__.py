"""The page at / that talks with a visitor: live with JavaScript, as a plain form without."""

from aiohttp import web

from bot.handlers import http
from bot.handlers.http import Services
from bot.handlers.widget import assets, page
from bot.handlers.widget.view import Views


def register(app: web.Application, services: Services) -> None:
    """Adds the page and its assets. Raises ValueError for settings that cannot be used."""
    http.install(app, services)
    app[page.PAGE] = page.Page(services, Views(services.core.knowledge))
    app.add_routes(
        [
            web.get("/", page.show),
            web.post("/", page.take),
            web.get("/assets/{version}/{name}", assets.serve),
        ]
    )
