"""`chat` and `explain`: talking to the assistant, and seeing what it understands."""

import asyncio
import json
import sys
from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from bot.dialogue import explain as explaining
from bot.handlers.terminal import show
from bot.handlers.terminal.chat import chat as chat_with_person
from bot.handlers.terminal.chat import chat_json
from bot.slots import Vocabulary

if TYPE_CHECKING:
    from bot.handlers.terminal.builders import Builders

IN_MEMORY = "sqlite://"


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Messages in, Turn objects out, a line each.")
@click.option("--database", help="Keep the conversation and file real inquiries in this database.")
@click.option("--resume", "conversation", help="Go on with this conversation (needs --database).")
@click.pass_obj
def chat(builders: "Builders", as_json: bool, database: str | None, conversation: str | None) -> None:
    """Talk to the assistant in the terminal."""
    if conversation and not database:
        raise click.UsageError("--resume needs --database: without one nothing is kept")
    if database is None:
        click.echo("Nothing is kept: without --database all stays in memory.", err=True)
    application = builders.application(builders.settings, database or IN_MEMORY)
    service = application.conversations
    try:
        status = asyncio.run(
            chat_json(service, Vocabulary.of(application.core.knowledge))
            if as_json
            else chat_with_person(service, conversation)
        )
    finally:
        application.store.close()
    sys.exit(status)


@click.command()
@click.option("--json", "as_json", is_flag=True, help="A JSON object for each line.")
@click.pass_obj
def explain(builders: "Builders", as_json: bool) -> None:
    """Show what is understood of each line of standard input, and why."""
    core = builders.core(builders.settings)
    today = datetime.now().astimezone().date()  # the person's own calendar day
    for line in sys.stdin.buffer:
        text, requested = _explained(line.decode("utf-8", "replace").rstrip("\r\n"))
        explanation = explaining.explain(text, core, today, requested)
        if as_json:
            click.echo(json.dumps(explanation, ensure_ascii=False))
        else:
            click.echo(show.explanation(text, explanation))


def _explained(line: str) -> tuple[str, Any]:
    """A line as text and requested slot; what is no object with "text" is plain text."""
    if line.lstrip().startswith("{"):
        try:
            said = json.loads(line)
        except ValueError:
            return line, None
        if isinstance(said, dict) and isinstance(said.get("text"), str):
            return said["text"], said.get("requested_slot")
    return line, None
