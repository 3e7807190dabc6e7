"""Blocks of Slack's Block Kit, as pure functions. Text from outside is escaped here and nowhere else."""

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from msgspec import Struct

from bot.handlers.slack import limits
from bot.handlers.slack.limits import Block


class Pressed(Struct, frozen=True, omit_defaults=True):
    """What a button's value tells: which conversation, which turn, which choice or what it is about."""

    conversation: str = ""
    sequence: int = 0
    choice: int = 0
    about: str = ""

    def encode(self) -> str:
        """As a button's value."""
        return msgspec.json.encode(self).decode()

    @classmethod
    def decode(cls, value: str | None) -> "Pressed":
        """A button's value; nothing at all where it is none of ours."""
        try:
            return msgspec.json.decode(value or "{}", type=cls)
        except msgspec.DecodeError:
            return cls()


def escape(text: str) -> str:
    """Text as it stands in mrkdwn: no mention, link or channel can be smuggled in."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def plain(text: str) -> Block:
    """A plain text object."""
    return {"type": "plain_text", "text": text, "emoji": True}


def mrkdwn(text: str) -> Block:
    """A text object in Slack's markup, already escaped; `verbatim` keeps Slack from making links of names."""
    return {"type": "mrkdwn", "text": text, "verbatim": True}


def sections(text: str) -> list[Block]:
    """Sections with a text of any length, already escaped."""
    return [{"type": "section", "text": mrkdwn(part)} for part in limits.split_text(text, limits.SECTION_TEXT) if part]


def fields(pairs: Iterable[tuple[str, str]]) -> list[Block]:
    """Labels and values side by side, unescaped; a value that is too long for a field gets sections of its own."""
    blocks: list[Block] = []
    short: list[Block] = []
    for label, value in pairs:
        text = f"*{escape(label)}*\n{escape(value)}"
        if len(text) <= limits.FIELD_TEXT:
            short.append(mrkdwn(text))
        else:
            blocks += sections(text)
    for start in range(0, len(short), limits.SECTION_FIELDS):
        blocks.append({"type": "section", "fields": short[start : start + limits.SECTION_FIELDS]})
    return blocks


def context(text: str) -> list[Block]:
    """Small print, unescaped."""
    return [
        {"type": "context", "elements": [mrkdwn(part)]}
        for part in limits.split_text(escape(text), limits.FIELD_TEXT)
        if part
    ]


def header(text: str) -> list[Block]:
    """A heading; a long one becomes a bold section."""
    if len(text) <= limits.HEADER_TEXT:
        return [{"type": "header", "text": plain(text)}]
    return sections(f"*{escape(text)}*")


def button(action: str, text: str, value: Pressed, style: str | None = None) -> Block:
    """A button. Its label is shortened: show the whole beside it where that happens."""
    made: Block = {
        "type": "button",
        "action_id": action,
        "text": plain(limits.shorten(text, limits.BUTTON_TEXT)),
        "value": value.encode(),
    }
    return made | {"style": style} if style else made


def actions(buttons: Sequence[Block]) -> list[Block]:
    """Buttons in as many rows of blocks as it takes."""
    step = limits.ACTION_ELEMENTS
    return [{"type": "actions", "elements": list(buttons[at : at + step])} for at in range(0, len(buttons), step)]


def option(text: str, value: str) -> Block:
    """A choice of a menu."""
    return {"text": plain(limits.shorten(text, limits.OPTION_TEXT)), "value": value}


def entry(
    name: str, label: str, element: Block, *, optional: bool = True, hint: str | None = None, block: str | None = None
) -> Block:
    """A labelled field of a form; its block id is the slot."""
    made: Block = {
        "type": "input",
        "block_id": block or name,
        "label": plain(label),
        "optional": optional,
        "element": element | {"action_id": name},
    }
    return made | {"hint": plain(hint)} if hint else made


def text_element(value: str | None, *, multiline: bool = False, kind: str = "plain_text_input") -> Block:
    """A field for text, filled in as far as Slack allows."""
    made: Block = {"type": kind}
    if kind == "plain_text_input":
        made |= {"multiline": multiline, "max_length": limits.INPUT_TEXT}
    return made | {"initial_value": value} if value else made


def view(
    callback: str, title: str, submit: str | None, close: str, blocks: Sequence[Block], metadata: str = ""
) -> dict[str, Any]:
    """A modal. Raises ValueError where Slack would not open it: nothing of it can be left out without a word."""
    if len(blocks) > limits.VIEW_BLOCKS or len(metadata) > limits.PRIVATE_METADATA:
        raise ValueError(f"{callback}: {len(blocks)} blocks and {len(metadata)} characters to carry along")
    made: dict[str, Any] = {
        "type": "modal",
        "callback_id": callback,
        "title": plain(limits.shorten(title, limits.VIEW_TITLE)),
        "close": plain(limits.shorten(close, limits.VIEW_TITLE)),
        "private_metadata": metadata,
        "blocks": list(blocks),
    }
    return made | {"submit": plain(limits.shorten(submit, limits.VIEW_TITLE))} if submit else made
