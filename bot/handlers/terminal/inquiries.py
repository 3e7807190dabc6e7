"""`inquiries`, `erase` and `migrate`: looking after what was filed."""

import asyncio
import csv
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click
import msgspec

from bot import wire
from bot.actors import Actor
from bot.dialogue.state import fold
from bot.dialogue.turn import recommend
from bot.ports import Inquiry
from bot.services import removal
from bot.services.inquiries import InquiryService

if TYPE_CHECKING:
    from bot.handlers.terminal.builders import Builders, Built

OPERATOR = Actor("command_line", "operator")
"""Whoever can run commands here can read the database anyway."""


@click.group()
def inquiries() -> None:
    """Read the inquiries that were filed."""


@inquiries.command("list")
@click.pass_obj
def list_inquiries(builders: "Builders") -> None:
    """Newest first: reference, when, status, organization, recommendation."""
    with _opened(builders) as application:
        found = asyncio.run(InquiryService(application.store).all(OPERATOR))
        if not found:
            click.echo("No inquiry has been filed yet.", err=True)
        for one in found:
            organisation = one.frame.district.name if one.frame.district else "-"
            best = one.recommendations[0]["offering"] if one.recommendations else "none"
            click.echo(f"{one.reference}  {one.filed_at[:16]}  {one.status:<9}  {organisation}  {best}")


@inquiries.command()
@click.argument("reference")
@click.pass_obj
def show(builders: "Builders", reference: str) -> None:
    """One inquiry, whole."""
    with _opened(builders) as application:
        one = asyncio.run(InquiryService(application.store).find(OPERATOR, reference))
        if one is None:
            click.echo(f"There is no inquiry {reference}. `inquiries list` shows all.", err=True)
            sys.exit(1)
        click.echo(_page(one))


@inquiries.command()
@click.option("--format", "form", type=click.Choice(["jsonl", "csv"]), default="jsonl", show_default=True)
@click.pass_obj
def export(builders: "Builders", form: str) -> None:
    """All inquiries to standard output."""
    with _opened(builders) as application:
        rows = [_row(one) for one in asyncio.run(InquiryService(application.store).all(OPERATOR))]
    if form == "csv":
        writer = csv.DictWriter(sys.stdout, fieldnames=list(rows[0]) if rows else [])
        writer.writeheader()
        writer.writerows({key: _cell(value) for key, value in row.items()} for row in rows)
        return
    for row in rows:
        click.echo(msgspec.json.encode(row))


@inquiries.command()
@click.argument("reference")
@click.pass_obj
def replay(builders: "Builders", reference: str) -> None:
    """Fold the stored events again and compare state and recommendation with what was stored."""
    with _opened(builders) as application:
        sys.exit(asyncio.run(_replay(application, reference.strip().upper())))


@click.command()
@click.argument("email")
@click.confirmation_option(prompt="Remove everything this person wrote. There is no way back. Go on?")
@click.pass_obj
def erase(builders: "Builders", email: str) -> None:
    """Remove a person: transcripts, events, state and contact details."""
    with _opened(builders) as application:
        touched = asyncio.run(removal.erase(OPERATOR, email, application.store, application.core))
    click.echo(f"Removed from {touched} conversation{'s' if touched != 1 else ''}.")
    sys.exit(0 if touched else 1)


@click.command()
@click.pass_obj
def migrate(builders: "Builders") -> None:
    """Bring the database's tables up to date."""
    with _opened(builders):
        click.echo("The database is up to date.")


@contextmanager
def _opened(builders: "Builders") -> Iterator["Built"]:
    """The application for one command, its store closed at the end."""
    built = builders.application(builders.settings)
    try:
        yield built
    finally:
        built.store.close()


async def _replay(application: "Built", reference: str) -> int:
    service = InquiryService(application.store)
    inquiry = await service.find(OPERATOR, reference)
    if inquiry is None:
        click.echo(f"There is no inquiry {reference}.", err=True)
        return 1
    if inquiry.erased_at:
        click.echo(f"{reference}: its inputs were erased on {inquiry.erased_at[:10]}, so it cannot be replayed.")
        return 1
    course = await service.course(OPERATOR, inquiry)
    state = fold(course.events)
    same_state = course.state == state
    click.echo(f"state: {'the same' if same_state else 'differs'}")
    ranking = recommend(state, application.core).ranking
    now, then = [one.offering for one in ranking.recommendations], [one["offering"] for one in inquiry.recommendations]
    click.echo(f"recommended then ({inquiry.knowledge_version}): {', '.join(map(str, then)) or 'none'}")
    click.echo(f"recommended now ({application.core.knowledge.version}): {', '.join(now) or 'none'}")
    same_knowledge = inquiry.knowledge_version == application.core.knowledge.version
    return 0 if same_state and (now == then or not same_knowledge) else 1


def _page(one: Inquiry) -> str:
    if one.erased_at:
        return f"{one.reference}: the person was erased on {one.erased_at[:10]}; what was said is gone."
    lines = [
        f"{one.reference}  {one.status}",
        f"filed {one.filed_at}, changed {one.updated_at}, by {one.channel}, language {one.language}",
        f"knowledge {one.knowledge_version}, program {one.program_version}, conversation {one.conversation}",
    ]
    lines += [f"flag: {flag}" for flag in one.flags]
    if one.page and one.page.address:
        lines.append(f"page: {one.page.title} {one.page.address}")
    lines += [f"{slot}: {_cell(value)}" for slot, value in wire.slots_object(one.frame).items() if value is not None]
    for recommended in one.recommendations:
        lines.append(f"recommended: {recommended['offering']} ({recommended['score']})")
        criteria: Any = recommended["criteria"]
        lines += [f"  {c['criterion']}: {c['verdict']}. {c['reason']}" for c in criteria]
    return "\n".join(lines)


def _row(one: Inquiry) -> dict[str, Any]:
    return {
        "reference": one.reference,
        "status": one.status,
        "filed_at": one.filed_at,
        "updated_at": one.updated_at,
        "channel": one.channel,
        "language": one.language,
        "flags": list(one.flags),
        **wire.slots_object(one.frame),
        "recommendations": [recommended["offering"] for recommended in one.recommendations],
        "knowledge_version": one.knowledge_version,
    }


def _cell(value: Any) -> str:
    """A value in one cell; what a spreadsheet would run as a formula is defused."""
    text = value if isinstance(value, str) else "" if value is None else msgspec.json.encode(value).decode()
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t") and not text[1:].isdigit() else text
