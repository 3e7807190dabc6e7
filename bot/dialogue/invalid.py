"""What was meant as an e-mail address or a phone number and is none: it is said, never dropped in silence."""

import re
from collections.abc import Sequence

from bot.dialogue.events import Request
from bot.dialogue.understanding import Invalid
from matchers.contacts.find import invalid_email
from matchers.digits import has_digit
from matchers.frame import Mention
from matchers.text import Text

LEAST_DIGITS = 5
"""Digits from which an answer to the question how to reach somebody is meant as a phone number."""
SURELY_MEANT = 7
"""Digits of a number that is called one anywhere; fewer may be an extension or a room."""
_DIGITS = re.compile(r"(?<![\w$@])\+?\(?\d[\d\s().\-/]*\d(?![\w%@])")
_GROUPED = re.compile(r"(?<![\w$@])\(?\d{3}\)?[\s.\-]+\d{3}[\s.\-]+\d{2,5}(?![\w%@])")
"""Digits that are grouped as those of a phone number are, whatever was asked."""
_CALLED = re.compile(
    r"\b(?:call|phone|ph|cell|tel|telephone|mobile|text me|number is|reach me|llame\w*|telefono|celular|numero es)\b"
)
_REACHING: frozenset[str] = frozenset(("email", "phone"))


def find_invalid(text: Text, requested: Request | None, mentions: Sequence[Mention]) -> Invalid | None:
    """The slot and the words as typed, None where nothing is wrong."""
    slot = requested.slot if requested else None
    if not mentions and slot in ("email", "name", "phone") and (address := invalid_email(text)):
        return Invalid("email", address)
    if any(one.slot == "phone" for one in mentions) or not has_digit(text.folded):
        return None
    if match := _GROUPED.search(text.folded):
        return _phone(text, match)
    called = _CALLED.search(text.folded) is not None
    if not called and (slot not in _REACHING or mentions):
        return None
    least = LEAST_DIGITS if slot in _REACHING else SURELY_MEANT
    for match in _DIGITS.finditer(text.folded):
        told = any(one.start < match.end() and match.start() < one.end for one in mentions)
        if not told and sum(map(str.isdigit, match.group())) >= least:
            return _phone(text, match)
    return None


def _phone(text: Text, match: re.Match[str]) -> Invalid:
    return Invalid("phone", text.raw[match.start() : match.end()].strip(), match.start(), match.end())
