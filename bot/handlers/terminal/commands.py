"""The commands of app.py, apart from `serve`."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import click

from bot.dialogue.core import Core
from bot.handlers.terminal import inquiries, knowledge, talking
from bot.services.conversation import ConversationService
from bot.settings import Settings
from bot.storage import DatabaseStore


class Built(Protocol):
    """What the commands need of the application."""

    @property
    def settings(self) -> Settings: ...
    @property
    def core(self) -> Core: ...
    @property
    def store(self) -> DatabaseStore: ...
    @property
    def conversations(self) -> ConversationService: ...


@dataclass(frozen=True)
class Builders:
    """How commands get what they need, built only when they need it."""

    settings: Settings
    core: Callable[[Settings], Core]
    application: Callable[..., Built]


def register(group: click.Group) -> None:
    """Adds all commands to the group."""
    for command in (
        talking.chat,
        talking.explain,
        knowledge.evaluate,
        knowledge.knowledge,
        inquiries.inquiries,
        inquiries.erase,
        inquiries.migrate,
    ):
        group.add_command(command)
