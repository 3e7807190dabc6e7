"""Texts as they come from outside, made plain."""

import re

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_SPACES = re.compile(r"\s+")


def without_controls(text: str) -> str:
    """The text without control characters; tab and newline are kept, and every kind of line end becomes a newline."""
    return _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def one_line(text: str) -> str:
    """The text in one line, without space around it."""
    return _SPACES.sub(" ", without_controls(text)).strip()
