"""`evaluate`: measuring how well needs are understood."""

from pathlib import Path
from typing import IO, TYPE_CHECKING

import click
import msgspec

from matchers.frame import Language
from matchers.measuring import evaluate as measuring
from matchers.measuring import render as figures

if TYPE_CHECKING:
    from bot.handlers.terminal.builders import Builders


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
    knowledge = builders.knowledge(builders.settings)
    try:
        rows = measuring.rows_of(file, knowledge.offerings, language) if file else ()
    except measuring.RowError as error:
        raise click.ClickException(str(error)) from error
    if cross:
        report = measuring.cross(knowledge, noise=typos)
    else:
        report = measuring.evaluate(builders.needs(builders.settings, knowledge), rows, noise=typos)
    earlier = msgspec.json.decode(compare.read_bytes(), type=measuring.Report) if compare else None
    click.echo(figures.render(report, earlier, texts=misses))
    if curve and rows:
        click.echo(figures.render_curve(measuring.learning_curve(knowledge, rows)))
    if save:
        save.write_bytes(msgspec.json.encode(report))
