"""The composition root: builds the application from settings, and the command line that starts it."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

import click

from bot.dialogue.core import Core
from bot.handlers import server
from bot.handlers.slack.cli import slack
from bot.handlers.terminal import commands
from bot.kept import KeptTallies
from bot.live import Wakeups
from bot.ports import StoreError
from bot.services.conversation import ConversationService
from bot.settings import PROGRAM_VERSION, Settings
from bot.storage import DatabaseStore, open_store
from knowledge.directory import DirectoryError, read_directory
from knowledge.faults import KnowledgeError
from knowledge.load import load


@dataclass(frozen=True)
class Application:
    """Everything that is built once and shared."""

    settings: Settings
    core: Core
    store: DatabaseStore
    conversations: ConversationService
    wakeups: Wakeups
    clock: Callable[[], datetime]


def build_core(settings: Settings) -> Core:
    """The compiled core. Raises KnowledgeError with every fault of the files."""
    knowledge = load(settings.knowledge)
    directory = read_directory(settings.knowledge / "districts" / "districts.csv")
    return Core(knowledge, directory, KeptTallies(settings.cache))


def build(settings: Settings, database_url: str | None = None) -> Application:
    """The application. Raises KnowledgeError, ValueError or StoreUnavailable with what to do."""
    core = build_core(settings)
    store = open_store(database_url or settings.database_url)
    wakeups = Wakeups()
    conversations = ConversationService(store, core, now, PROGRAM_VERSION, wakeups.wake)
    return Application(settings, core, store, conversations, wakeups, now)


def now() -> datetime:
    """The clock."""
    return datetime.now(UTC)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(PROGRAM_VERSION)
@click.pass_context
def main(context: click.Context) -> None:
    """The intake assistant of the Consortium for Educational Change."""
    context.obj = commands.Builders(Settings(), build_core, build)


commands.register(main)
main.add_command(slack)


@main.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8080, show_default=True, help="Port to listen on.")
@click.pass_obj
def serve(builders: commands.Builders, host: str, port: int) -> None:
    """Serve the API, the page and the widget."""
    server.serve(build(builders.settings), host, port)


def run() -> None:
    """Runs the command line; faults of data and settings are said plainly, with exit status 1."""
    try:
        main()
    except KnowledgeError as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    except (ValueError, StoreError, DirectoryError) as error:
        click.echo(f"Error: {error}", err=True)
        sys.exit(1)


if __name__ == "__main__":
    run()
