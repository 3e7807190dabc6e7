"""Every reply that the program uses is written, in both languages, with the same places to fill in."""

import ast
import re
from pathlib import Path
from typing import get_args

import pytest

from bot.dialogue.acts import ChannelActName
from bot.dialogue.core import Core
from bot.dialogue.heard_acts import ACTS
from knowledge.model import PLACEHOLDER
from matchers.frame import SLOT_NAMES

ROOT = Path(__file__).parents[2]
SOURCES = (*sorted((ROOT / "bot" / "dialogue").glob("*.py")), ROOT / "matchers" / "fit.py")
SAYING = ("say", "_say", "summarised", "choices", "Reason", "_introduced")
ALTERNATIVES = {
    "ask_": (*SLOT_NAMES, "clarification"),
    "again_": (*SLOT_NAMES, "clarification"),
    "confirm_": ("filing", "out_of_scope", "district", "name", "email", "participants", "budget"),
    "again_confirm_": ("filing", "out_of_scope", "district", "name", "email", "participants", "budget"),
    "unclear_": (*SLOT_NAMES, "clarification"),
    "unclear_confirm_": ("filing", "out_of_scope", "guess"),
    "button_": tuple(one for one in get_args(ChannelActName) if one != "fill"),
    "invalid_": ("email", "phone"),
    "slot_": SLOT_NAMES,
    "right_": ("name", "email", "phone", "budget", "participants", "role", "district"),
    "why_": (*SLOT_NAMES, "clarification", "confirmation", "out_of_scope"),
    "choices_": ("participants", "budget", "format"),
    "value_": ("virtual", "in_person", "either"),
    "value_per_": ("person", "school"),
    "reason_need_": ("fits", "stretches"),
    "reason_people_": ("fits", "stretches", "misfits"),
    "reason_budget_not_told_": ("fixed", "from"),
    "reason_budget_fits_": ("fixed", "from"),
    "reason_budget_stretches_": ("fixed", "from"),
    "reason_budget_misfits_": ("fixed", "from"),
}
"""What the variable part of an id can be."""
ID = re.compile("[a-z]+(_[a-z]+)*")
UNSETTLED = ("abuse", "injection", "spam", "gibberish", "off_topic", "unanswerable")


def used() -> set[str]:
    """The ids in calls that say something: whole strings, f-strings with every alternative, and both of an "x if y"."""
    found: set[str] = {*UNSETTLED, *(act.reply for act in ACTS.values() if act.reply)}
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in SAYING:
                found.update(one for argument in ast.walk(node.args[0]) for one in _ids(argument))
        found.update(_returned(path))
    return found


def _ids(node: ast.AST) -> list[str]:
    if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
        prefix = str(node.values[0].value)
        return [f"{prefix}{end}" for end in ALTERNATIVES[prefix]]
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and ID.fullmatch(node.value):
        return [node.value]
    return []


def _returned(path: Path) -> set[str]:
    """Ids that a function gives back to be said: those of functions that return a string constant."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef) and node.name in ("_person", "_misunderstanding", "_nothing"):
            for inner in ast.walk(node):
                if isinstance(inner, ast.Return) and inner.value is not None:
                    names.update(one for part in ast.walk(inner.value) for one in _ids(part))
    return names


def _places(template: str | tuple[str, ...]) -> list[set[str]]:
    lines = [template] if isinstance(template, str) else list(template)
    return [set(PLACEHOLDER.findall(line)) for line in lines]


def test_the_scan_finds_what_is_said() -> None:
    assert {"greeting", "ask_budget", "why_email", "clarified_none", "person_again", "reason_size_groups"} <= used()


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_reply_in_use_is_written(core: Core, language: str) -> None:
    assert sorted(used() - core.knowledge.replies[language].keys()) == []


def test_no_reply_is_left_that_nobody_says(core: Core) -> None:
    written = {key for key in core.knowledge.replies["en"] if not key.startswith("fact_")}
    assert sorted(written - used()) == []


def test_both_languages_fill_in_the_same_places(core: Core) -> None:
    english, spanish = core.knowledge.replies["en"], core.knowledge.replies["es"]
    assert english.keys() == spanish.keys()
    for key, template in english.items():
        wanted = set().union(*_places(template))
        assert set().union(*_places(spanish[key])) == wanted, key


def test_lists_of_wordings_differ(core: Core) -> None:
    for replies in core.knowledge.replies.values():
        for key, template in replies.items():
            if not isinstance(template, str):
                assert len(set(template)) == len(template), key
