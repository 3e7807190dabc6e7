"""What the handlers over HTTP need of the application."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from aiohttp import web

from bot.dialogue.core import Core
from bot.live import Wakeups
from bot.ports import Store
from bot.services.conversation import ConversationService
from bot.settings import Settings
from bot.storage import DatabaseStore


class Services(Protocol):
    """The application, as far as HTTP handlers know it."""

    @property
    def settings(self) -> Settings: ...
    @property
    def core(self) -> Core: ...
    @property
    def store(self) -> Store: ...
    @property
    def conversations(self) -> ConversationService: ...
    @property
    def wakeups(self) -> Wakeups: ...


class Served(Services, Protocol):
    """The same for those who work beside the requests: the workers and the Slack channel."""

    @property
    def store(self) -> DatabaseStore: ...
    @property
    def clock(self) -> Callable[[], datetime]: ...


SERVICES: web.AppKey[Services] = web.AppKey("services", Services)
