"""The command line with the real knowledge base, compiled once, on a database of each test's own."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result

import app
from bot.dialogue.core import Core
from bot.handlers.terminal.builders import Builders
from bot.handlers.terminal.commands import Commands
from bot.live import Wakeups
from bot.services.conversation import ConversationService
from bot.settings import PROGRAM_VERSION, Settings
from bot.storage import open_store
from bot.times import utc_now

ROOT = Path(__file__).parents[2]
Run = Callable[..., Result]


@pytest.fixture(scope="session")
def core() -> Core:
    return app.build_core(Settings())


@pytest.fixture
def database(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'intake.db'}"


@pytest.fixture
def run(core: Core, database: str, tmp_path: Path) -> Run:
    """Runs one command; `stdin` is what it reads."""

    def build(settings: Settings, url: str | None = None) -> app.Application:
        store = open_store(url or settings.database_url)
        conversations = ConversationService(store, core, utc_now, PROGRAM_VERSION)
        return app.Application(settings, core, store, conversations, Wakeups(), utc_now)

    settings = Settings(database_url=database, cache=tmp_path / "cache")
    builders = Builders(settings, lambda _: core.knowledge, lambda *_: core.needs, lambda _: core, build)

    def run_command(*words: str, stdin: str | bytes = "") -> Result:
        return CliRunner().invoke(again, words, input=stdin)

    @click.group(cls=Commands)
    @click.pass_context
    def again(context: click.Context) -> None:
        """The same commands with other builders behind them."""
        context.obj = builders

    return run_command


@pytest.fixture
def converse(database: str) -> Callable[[str], list[dict[str, Any]]]:
    """`chat --json` as another program would run it: lines in, Turn objects out."""

    def talk(lines: str) -> list[dict[str, Any]]:
        done = subprocess.run(
            [sys.executable, "app.py", "chat", "--json", "--database", database],
            input=lines.encode("utf-8", "surrogateescape"),
            capture_output=True,
            cwd=ROOT,
            env={**os.environ, "DATABASE_URL": database},
            check=True,
            timeout=180,  # the first start counts the example sentences, a minute where much else runs
        )
        return [json.loads(line) for line in done.stdout.splitlines()]

    return talk
