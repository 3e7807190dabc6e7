"""The commands of app.py, imported when they are called: none waits for what another one needs."""

import importlib
import sys
from collections.abc import Callable

import click

COMMANDS = {
    "serve": "bot.handlers.server:serve",
    "chat": "bot.handlers.terminal.talking:chat",
    "explain": "bot.handlers.terminal.talking:explain",
    "knowledge": "bot.handlers.terminal.knowledge:knowledge",
    "evaluate": "bot.handlers.terminal.measuring:evaluate",
    "inquiries": "bot.handlers.terminal.inquiries:inquiries",
    "erase": "bot.handlers.terminal.inquiries:erase",
    "migrate": "bot.handlers.terminal.inquiries:migrate",
    "slack": "bot.handlers.slack.cli:slack",
}
"""Where each command is."""


class Commands(click.Group):
    """The group of all commands."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, imported now; None if there is none."""
        if cmd_name not in COMMANDS:
            return None
        module, attribute = COMMANDS[cmd_name].split(":")
        found: click.Command = getattr(importlib.import_module(module), attribute)
        return found


def run(main: Callable[[], None]) -> None:
    """Runs the command line; faults of data and settings are said plainly, with exit status 1."""
    try:
        main()
    except Exception as error:  # the classes meant are imported only now: most commands need neither
        from bot.ports import StoreError
        from knowledge.faults import KnowledgeError

        if not isinstance(error, (KnowledgeError, StoreError, ValueError)):
            raise
        click.echo(str(error) if isinstance(error, KnowledgeError) else f"Error: {error}", err=True)
        sys.exit(1)
