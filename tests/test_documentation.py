"""Documentation that is checked for being complete: every setting and every command is described."""

from pathlib import Path

import click
import pytest

from app import main
from bot.settings import Settings

DOCS = Path(__file__).parents[1] / "docs"


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_setting_is_described(name: str) -> None:
    documented = (DOCS / "settings.md").read_text("utf-8")
    variable = "DATABASE_URL" if name == "database_url" else f"CEC_{name.upper()}"
    assert f"`{variable}`" in documented


def commands(group: click.Group, prefix: str = "") -> list[str]:
    """All commands with their groups' names before them."""
    found = []
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        path = f"{prefix}{name}"
        found += commands(command, f"{path} ") if isinstance(command, click.Group) else [path]
    return found


@pytest.mark.parametrize("command", commands(main))
def test_every_command_is_described(command: str) -> None:
    documented = (DOCS / "contract.md").read_text("utf-8")
    words = command.split()
    assert f"app.py {words[0]}" in documented
    assert words[-1] in documented


@pytest.mark.parametrize("path", sorted(DOCS.rglob("*.md")), ids=lambda path: path.name)
def test_links_lead_somewhere(path: Path) -> None:
    import re

    for target in re.findall(r"\]\(([^)#]+)", path.read_text("utf-8")):
        if "://" not in target:
            assert (path.parent / target).exists(), f"{path.name}: {target}"
