"""The composition root: builds the application from settings, and the command line that starts it.

What is built is imported where it is built: a command waits for its own imports only, and `knowledge try` answers at
once.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

import click

from bot.handlers.terminal.builders import Builders
from bot.handlers.terminal.commands import Commands, run
from bot.settings import PROGRAM_VERSION, Settings
from bot.times import utc_now

if TYPE_CHECKING:
    from bot.dialogue.core import Core
    from bot.live import Wakeups
    from bot.services.conversation import ConversationService
    from bot.storage import DatabaseStore
    from knowledge.model import Knowledge
    from matchers.needs.reading import Needs


@dataclass(frozen=True)
class Application:
    """Everything that is built once and shared."""

    settings: Settings
    core: "Core"
    store: "DatabaseStore"
    conversations: "ConversationService"
    wakeups: "Wakeups"
    clock: Callable[[], datetime]


def build_knowledge(settings: Settings) -> "Knowledge":
    """The knowledge base. Raises KnowledgeError with every fault of the files."""
    from knowledge.load import load

    return load(settings.knowledge)


def build_needs(settings: Settings, knowledge: "Knowledge") -> "Needs":
    """What reads needs, by the example sentences of a knowledge base."""
    from bot.kept import KeptTallies
    from matchers.needs.reading import Needs

    return Needs.compile(knowledge, keep=KeptTallies(settings.cache))


def build_core(settings: Settings) -> "Core":
    """The compiled core. Raises KnowledgeError or DirectoryError with what to do."""
    from bot.dialogue.core import Core
    from knowledge.directory import read_directory

    knowledge = build_knowledge(settings)
    directory = read_directory(settings.knowledge / "districts" / "districts.csv")
    return Core(knowledge, directory, build_needs(settings, knowledge))


def build(settings: Settings, database_url: str | None = None) -> Application:
    """The application. Raises KnowledgeError, ValueError or StoreUnavailable with what to do."""
    from bot.live import Wakeups
    from bot.services.conversation import ConversationService
    from bot.storage import open_store

    store = open_store(database_url or settings.database_url)  # first: what is wrong with it shows at once
    try:
        core = build_core(settings)
    except BaseException:
        store.close()
        raise
    wakeups = Wakeups()
    conversations = ConversationService(store, core, utc_now, PROGRAM_VERSION, wakeups.wake)
    return Application(settings, core, store, conversations, wakeups, utc_now)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(PROGRAM_VERSION)
@click.pass_context
def main(context: click.Context) -> None:
    """The intake assistant of the Consortium for Educational Change."""
    context.obj = Builders(Settings(), build_knowledge, build_needs, build_core, build)


if __name__ == "__main__":
    run(main)
