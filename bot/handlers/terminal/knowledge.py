"""`knowledge`: checking, describing and trying the knowledge base."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.handlers.terminal import show
from bot.handlers.terminal.tried import Tried
from matchers.language import language_of
from matchers.text import Text

if TYPE_CHECKING:
    from bot.handlers.terminal.builders import Builders


@click.group()
def knowledge() -> None:
    """Check, describe and try the knowledge base."""


@knowledge.command()
@click.option("--all", "everything", is_flag=True, help="Every remark, not only the first of each kind.")
@click.pass_obj
def check(builders: "Builders", everything: bool) -> None:
    """Report faults (exit status 1), gaps in Spanish, and sentences that speak for another offering."""
    from knowledge.check import check as check_files
    from matchers.measuring.overlap import overlap_of

    findings = check_files(builders.settings.knowledge)
    faults = [one for one in findings if one.severity == "fault"]
    for finding in findings:
        click.echo(str(finding))
    if not faults:
        click.echo("Reading every example sentence by the counts of all others; this takes a moment.", err=True)
        for line in show.overlap(overlap_of(builders.knowledge(builders.settings)), everything=everything):
            click.echo(line)
    click.echo(f"{len(faults)} fault{'s' if len(faults) != 1 else ''}.")
    sys.exit(1 if faults else 0)


@knowledge.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), required=False)
def schema(folder: Path | None) -> None:
    """Print the JSON Schema of every file, or write them into FOLDER for an editor."""
    from knowledge.schema import schemas

    if folder is None:
        click.echo(json.dumps(schemas(), indent=2))
        return
    folder.mkdir(parents=True, exist_ok=True)
    for name, one in schemas().items():
        path = folder / f"{name.replace('/', '.').replace('*', 'any')}.schema.json"
        path.write_text(json.dumps(one, indent=2) + "\n", "utf-8")
        click.echo(path)


@knowledge.command("try")
@click.argument("text")
@click.pass_obj
def try_text(builders: "Builders", text: str) -> None:
    """Show which need TEXT is read as, what counted for and against each offering, and what changed since last time."""
    said = Text(text)
    needs = builders.needs(builders.settings, builders.knowledge(builders.settings))
    reading = needs.read([said], language_of(said) or "en", explained=True)
    before = Tried(builders.settings.cache).remember(text, reading)
    click.echo("\n".join([text, *show.need(reading, before)]))
