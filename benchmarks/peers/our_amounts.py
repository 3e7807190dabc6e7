"""This project's own reading of quantities, asked like every peer, with and without the question that was open."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from bot.dialogue.core import nouns_of
from knowledge.load import load
from matchers.frame import Range
from matchers.quantities.find import Quantities
from matchers.text import Text

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"
Read = Callable[[str, str], tuple[list[Any]]]


def quantities(task: dict[str, Any]) -> Read:
    """`Quantities` with the slot that was asked for."""
    asked = {one["text"]: one["asked"] for one in task["rows"]}
    return _reader(lambda text: asked.get(text))


def unasked(task: dict[str, Any]) -> Read:
    """`Quantities` as if every text stood by itself."""
    return _reader(lambda text: None)


def _reader(asked: Callable[[str], str | None]) -> Read:
    matcher = Quantities(nouns_of(load(KNOWLEDGE).people))

    def read(text: str, language: str) -> tuple[list[Any]]:
        found = []
        for one in matcher.find(Text(text), asked(text)):
            if isinstance(one.value, Range):
                told = one.value
                found.append((told.min, told.max, one.slot == "budget", one.slot, told.approximate, told.per))
        return (found,)

    return read
