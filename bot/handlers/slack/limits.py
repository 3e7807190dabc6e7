"""Slack's limits, and how long content is split so that it keeps them. Nothing is cut without a word.

Sources: docs.slack.dev, block kit reference and chat.postMessage. slack_sdk's models do not check all of them.
"""

from collections.abc import Iterator, Sequence
from typing import Any

Block = dict[str, Any]

MESSAGE_BLOCKS = 50
MESSAGE_TEXT = 12_000
"""Most for `text`. Slack cuts at 40,000 and recommends 4,000, which few messages reach."""
MESSAGE_CHARACTERS = 12_000
"""All texts of a message's blocks together (msg_blocks_too_long)."""
SECTION_TEXT = 3000
FIELD_TEXT = 2000
SECTION_FIELDS = 10
HEADER_TEXT = 150
ACTION_ELEMENTS = 25
BUTTON_TEXT = 75
OPTION_TEXT = 75
OPTIONS = 100
FEW_OPTIONS = 10
"""Radio buttons and checkboxes."""
INPUT_TEXT = 3000
VIEW_BLOCKS = 100
VIEW_TITLE = 24
PRIVATE_METADATA = 3000
MOST_PROMPTS = 4

_ENDS = ("\n\n", "\n", ". ", " ")
"""Where a text is split, best first."""


def split_text(text: str, limit: int) -> list[str]:
    """The text in parts of at most `limit` characters, split between paragraphs, lines, sentences or words."""
    parts = []
    rest = text
    while len(rest) > limit:
        at = _split_at(rest, limit)
        parts.append(rest[:at].rstrip())
        rest = rest[at:].lstrip()
    return [*parts, rest] if rest or not parts else parts


def _split_at(text: str, limit: int) -> int:
    for end in _ENDS:
        at = text.rfind(end, limit // 3, limit)
        if at > 0:
            return at + len(end)
    return limit


def shorten(text: str, limit: int) -> str:
    """A label of at most `limit` characters, with "…" where it is shorter. The whole must stand beside it."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def messages(blocks: Sequence[Block]) -> list[list[Block]]:
    """The blocks as messages that Slack accepts, in order."""
    groups: list[list[Block]] = [[]]
    characters = 0
    for block in blocks:
        size = sum(map(len, texts(block)))
        if groups[-1] and (len(groups[-1]) == MESSAGE_BLOCKS or characters + size > MESSAGE_CHARACTERS):
            groups.append([])
            characters = 0
        groups[-1].append(block)
        characters += size
    return groups


def texts(value: Any) -> Iterator[str]:
    """All texts that people read in a block."""
    match value:
        case {"type": "plain_text" | "mrkdwn", "text": str(text)}:
            yield text
        case dict():
            for one in value.values():
                yield from texts(one)
        case list():
            for one in value:
                yield from texts(one)
        case _:
            return
