"""`app.py slack manifest`."""

import json
from typing import Any

import click

from bot.handlers.slack.manifest import manifest


@click.group()
def slack() -> None:
    """Slack: what an administrator needs to make the app."""


@slack.command("manifest")
@click.option("--address", help="Public address, such as https://intake.example.org. Without it: Socket Mode.")
@click.option("--name", help="Name of the app in Slack.")
@click.option("--view", type=click.Choice(["agent", "assistant"]), help="How it shows; default: CEC_SLACK_VIEW.")
@click.pass_obj
def print_manifest(builders: Any, address: str | None, name: str | None, view: Any) -> None:
    """Print the app's manifest, to be pasted at api.slack.com/apps."""
    if address is not None and not address.startswith("https://"):
        raise click.UsageError("Slack only talks to addresses that begin with https://")
    organisation = builders.core(builders.settings).knowledge.organisation.short
    made = manifest(name or f"{organisation} Assistant", organisation, address, view or builders.settings.slack_view)
    click.echo(json.dumps(made, indent=2, ensure_ascii=False))
