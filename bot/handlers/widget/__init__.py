"""The page at / that talks with a visitor, live or as a plain form, and the widget that other websites load."""

from aiohttp import web

from bot.handlers import http
from bot.handlers.http import Services
from bot.handlers.widget import assets, demo, page, script
from bot.handlers.widget.view import Views


def register(app: web.Application, services: Services) -> None:
    """Adds the page and its assets, the widget and its demo. Raises ValueError for settings that cannot be used."""
    http.install(app, services)
    app[page.PAGE] = page.Page(services, Views(services.core.knowledge))
    app.add_routes(
        [
            web.get("/", page.show),
            web.post("/", page.take),
            web.get("/assets/{version}/{name}", assets.serve),
        ]
    )
    script.register(app, services)
    demo.register(app, services)
