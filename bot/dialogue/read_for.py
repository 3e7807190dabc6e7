"""The slot that a message is read for: the one it announces a change of, else mostly the one asked for."""

import re

from bot.dialogue.amounts import slot_of_number
from bot.dialogue.core import Core
from bot.dialogue.naming import LONGEST_NAME
from bot.dialogue.signals import Heard
from bot.dialogue.state import State
from matchers.frame import RANGE_SLOTS, SlotName
from matchers.text import Text

_NAMED: frozenset[SlotName] = frozenset(("district", "name", "email", "phone", "role", "timing", "format"))
"""Slots that are read anew where they are named; amounts are told apart by their size."""
MOST_CHANGING = 12
"""Words up to which a text that names a slot and announces a change is about that."""
_PLACE = re.compile(r",|\b[A-Z]{2}$")
"""Capitals that name a place rather than a person: "Austin TX"."""


def slot_read_for(text: Text, heard: Heard, state: State, core: Core) -> str | None:
    """The slot whose value a message is first of all taken to tell; None where it may tell anything."""
    return _announced(text, heard) or _answered(text, state, core)


def _announced(text: Text, heard: Heard) -> str | None:
    """The slot that a short text announces a change of: "the district's wrong, I work for Clovis"."""
    if not heard.correcting or len(text.words) > MOST_CHANGING:
        return None
    return next((slot for slot in heard.slots if slot in _NAMED), None)


def _answered(text: Text, state: State, core: Core) -> str | None:
    """The slot asked for. At a question about the need a bare number that counts no choice is read as people or money,
    and words in capitals may be a name."""
    if state.requested is None:
        return state.reopened
    requested, words = state.requested.slot, text.words
    if state.requested.about in RANGE_SLOTS:
        return state.requested.about
    if not (state.is_late or state.asks_about_need) or not 0 < len(words) <= LONGEST_NAME:
        return requested
    if not state.is_late and (slot := slot_of_number(text, state, core)):
        return slot
    capitals = len(words) > 1 and all(text.raw[word.start].isupper() for word in words)
    is_place = _PLACE.search(text.raw.strip()) is not None
    is_free = state.is_late or state.frame.name is None
    return "name" if capitals and not is_place and not text.raw.isupper() and is_free else requested
