"""The web server: all channels over HTTP on one aiohttp application, and the workers that run beside it."""

import asyncio
import signal
from collections.abc import AsyncIterator
from contextlib import suppress
from datetime import timedelta
from typing import Any

import click
from aiohttp import web

from bot.delivery import Deliver, delivery, fan_out
from bot.handlers import api, slack, widget
from bot.handlers.http.services import Served
from bot.schedule import Schedule, Task
from bot.services import removal

PURGE_PERIOD = timedelta(days=1)
GRACE_SECONDS = 10.0
"""How long requests under way may take when the server stops."""
BODY_BYTES = 128 * 1024


def web_application(application: Served) -> web.Application:
    """The aiohttp application with every channel registered. Raises ValueError for settings that cannot be used."""
    app = web.Application(client_max_size=BODY_BYTES)
    delivers: dict[str, Deliver] = {}
    api.register(app, application)
    widget.register(app, application)
    slack.register(app, application)
    if slack.is_configured(application.settings):
        announce = fan_out(application.store.outbox, [slack.CARD], application.clock)
        delivers |= {"inquiry_filed": announce, "inquiry_amended": announce}
    app.cleanup_ctx.append(lambda _: _workers(application, delivers))
    return app


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8080, show_default=True, help="Port to listen on.")
@click.pass_obj
def serve(builders: Any, host: str, port: int) -> None:
    """Serve the API, the page and the widget, and print the addresses once requests are answered."""
    application: Served = builders.application(builders.settings)
    try:
        asyncio.run(_serve(web_application(application), host, port))
    finally:
        application.store.close()


async def _serve(app: web.Application, host: str, port: int) -> None:
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=GRACE_SECONDS)
    await runner.setup()
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        with suppress(NotImplementedError):  # Windows has no signal handlers; Ctrl-C stops it there
            asyncio.get_running_loop().add_signal_handler(number, stop.set)
    try:
        site = web.TCPSite(runner, host, port)
        await site.start()
        for address in runner.addresses:
            click.echo(f"Ready: http://{_shown(address[0])}:{address[1]}/")
        await stop.wait()
    finally:
        await runner.cleanup()


def _shown(host: str) -> str:
    return f"[{host}]" if ":" in host else host


async def _workers(application: Served, delivers: dict[str, Deliver]) -> AsyncIterator[None]:
    """The outbox worker and the schedule, for as long as the server runs."""
    clock, store = application.clock, application.store
    retention = timedelta(days=application.settings.retention_days)
    purge = Task(PURGE_PERIOD, lambda: removal.purge(clock() - retention, store, application.core))
    schedule = Schedule(store.jobs, {"purge": purge}, clock=clock)
    outbox = delivery(store.outbox, delivers, clock=clock)
    schedule.start()
    outbox.start()
    yield
    await outbox.stop()
    await schedule.stop()
