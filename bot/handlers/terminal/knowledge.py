"""`knowledge` and `evaluate`: checking and trying the knowledge base, and measuring it."""

import json
import sys
from datetime import date
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click
import msgspec

from bot.dialogue import explain as explaining
from bot.handlers.terminal import show
from knowledge.check import check as check_files
from knowledge.schema import schemas
from matchers import evaluate as measuring
from matchers import evaluate_render as figures
from matchers.frame import Language
from matchers.overlap import overlap_of

if TYPE_CHECKING:
    from bot.handlers.terminal.commands import Builders


@click.group()
def knowledge() -> None:
    """Check, describe and try the knowledge base."""


@knowledge.command()
@click.option("--all", "everything", is_flag=True, help="Every remark, not only the first of each kind.")
@click.pass_obj
def check(builders: "Builders", everything: bool) -> None:
    """Report faults (exit status 1), gaps in Spanish, and sentences that speak for another offering."""
    findings = check_files(builders.settings.knowledge)
    faults = [one for one in findings if one.severity == "fault"]
    for finding in findings:
        click.echo(str(finding))
    if not faults:
        for line in show.overlap(overlap_of(builders.core(builders.settings).knowledge), everything=everything):
            click.echo(line)
    click.echo(f"{len(faults)} fault{'s' if len(faults) != 1 else ''}.")
    sys.exit(1 if faults else 0)


@knowledge.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), required=False)
def schema(folder: Path | None) -> None:
    """Print the JSON Schema of every file, or write them into FOLDER for an editor."""
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
    """Show what TEXT is taken for, and what counted for and against each offering."""
    core = builders.core(builders.settings)
    click.echo(show.explanation(text, explaining.explain(text, core, date.today())))  # noqa: DTZ011 - a calendar day


@click.command()
@click.argument("file", type=click.File("rb"), required=False)
@click.option("--cross", is_flag=True, help="Measure each batch of examples by all others instead of a file.")
@click.option("--typos", is_flag=True, help="Put a typing error into every seventh word first.")
@click.option(
    "--language", type=click.Choice(["en", "es"]), default="en", show_default=True, help="Of rows that do not say."
)
@click.option("--misses", is_flag=True, help="Show every miss with its evidence.")
@click.option("--curve", is_flag=True, help="Also measure with an eighth, a quarter and half of the examples.")
@click.option(
    "--save", type=click.Path(dir_okay=False, path_type=Path), help="Keep the figures for a later comparison."
)
@click.option(
    "--compare", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Figures of an earlier run."
)
@click.pass_obj
def evaluate(
    builders: "Builders",
    file: IO[bytes] | None,
    cross: bool,
    typos: bool,
    language: Language,
    misses: bool,
    curve: bool,
    save: Path | None,
    compare: Path | None,
) -> None:
    """Measure how well needs are understood, on labelled rows (a JSON object a line: text, labels)."""
    if (file is None) != cross:
        raise click.UsageError("give a FILE of labelled rows, or --cross")
    core = builders.core(builders.settings)
    try:
        rows = measuring.rows_of(file, language) if file else ()
    except msgspec.MsgspecError as error:
        raise click.ClickException(f"a row cannot be read: {error}") from error
    report = (
        measuring.cross(core.knowledge, noise=typos) if cross else measuring.evaluate(core.needs, rows, noise=typos)
    )
    earlier = msgspec.json.decode(compare.read_bytes(), type=measuring.Report) if compare else None
    click.echo(figures.render(report, earlier, texts=misses))
    if curve and rows:
        click.echo(figures.render_curve(measuring.learning_curve(core.knowledge, rows)))
    if save:
        save.write_bytes(msgspec.json.encode(report))
