"""What the page shows: a Turn object and transcript rows as values for the template."""

import re
import secrets
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from msgspec import Struct

from bot import wire
from bot.handlers.widget import assets
from bot.handlers.widget.texts import TEXTS
from bot.ports import Line
from knowledge.model import Knowledge
from matchers.frame import Language

_ACT = re.compile(r"\[(\w+)\]")
"""How an act stands in the transcript."""


class Attempt(Struct, frozen=True):
    """What was typed and could not be taken, to be shown again with what is wrong."""

    error: str = ""
    """A key of the page's texts."""
    text: str = ""
    fields: Mapping[str, str] = {}
    faults: Mapping[str, str] = {}
    """Slot to a key of the page's texts."""


class Views:
    """Renders the page of one knowledge base."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        environment = Environment(
            loader=FileSystemLoader(Path(__file__).parent / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._template = environment.get_template("page.html")
        self._names: dict[str, dict[str, str]] = {
            language: {one: offering.name.in_(language) for one, offering in knowledge.offerings.items()}
            for language in TEXTS
        }
        self._shared = msgspec.json.encode({"texts": TEXTS, "offerings": self._names}).decode()

    def page(
        self, turn: wire.Turn, lines: Sequence[Line], stamp: str, attempt: Attempt | None, *, is_held: bool
    ) -> str:
        """The page as HTML. `is_held`: a cookie holds the conversation; else scripts, if any, take over."""
        language = turn.language
        organisation = self._knowledge.organisation
        return self._template.render(
            turn=turn,
            lines=[{"author": line.author, "text": _words(line.text, language)} for line in lines],
            texts=TEXTS[language],
            attempt=attempt or Attempt(),
            names=self._names[language],
            organisation=organisation.name.in_(language),
            privacy=organisation.privacy.in_(language),
            privacy_link=organisation.privacy_link,
            stamp=stamp,
            nonce=secrets.token_hex(8),
            mode="form" if is_held or attempt else "live",
            held="1" if is_held else "",
            shared=self._shared,
            max_length=wire.MAX_TEXT_LENGTH,
            style=assets.address("page.css"),
            icon=assets.address("icon.svg"),
            script=assets.address("page.js"),
        )


def _words(text: str, language: Language) -> str:
    """A transcript row in words: acts by buttons stand there by their names."""
    act = _ACT.fullmatch(text)
    return TEXTS[language].get(act[1], text) if act else text


def accepted_language(header: str, asked: str | None) -> Language:
    """The language asked for, else the browser's first that we have, else English."""
    known: dict[str, Language] = {"en": "en", "es": "es"}
    if asked in known:
        return known[asked]
    for one in header.split(","):
        code = one.partition(";")[0].strip().lower()[:2]
        if code in known:
            return known[code]
    return "en"


def faults_of(problem: Sequence[wire.FieldProblem]) -> dict[str, Any]:
    """Slots of a form that are wrong, with the key of what to say."""
    slots = [one.field.removeprefix("act.slots.").partition(".")[0] for one in problem if "slots." in one.field]
    return {slot: f"wrong_{slot}" if slot in ("email", "phone") else "wrong" for slot in slots}
