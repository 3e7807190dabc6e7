"""Bare numbers that stand in a message by the way, and those that take a held one back."""

import re
from collections.abc import Sequence

from bot.dialogue.amounts import read_amounts
from bot.dialogue.hearing import Hearing
from bot.dialogue.state import State
from matchers.frame import RANGE_SLOTS, Mention, Range
from matchers.quantities.find import Correction

_OF_PERSON = frozenset(("name", "role", "email", "phone", "district"))
"""Slots at whose question a bare number corrects no amount by chance."""
_NUMBER = re.compile(r"\d+")


def without_strays(it: Hearing, found: Sequence[Mention], corrections: Sequence[Correction] = ()) -> list[Mention]:
    """What was found, without bare numbers that would change an amount where a person or a place is asked for. Those
    that surely correct change it all the same."""
    asked = it.state.requested
    if asked is None or asked.slot not in _OF_PERSON:
        return list(found)
    plain = read_amounts(it.text, it.core, None)
    answered = any(one.slot == asked.slot for one in found)
    if (it.heard.correcting and not answered) or any(one in plain for one in found):
        return list(found)
    sure = [one.start for one in corrections if one.is_sure]
    return [one for one in found if one.slot in it.heard.slots or one.start in sure or not _is_stray(one, it, plain)]


def _is_stray(one: Mention, it: Hearing, plain: Sequence[Mention]) -> bool:
    if one.slot not in RANGE_SLOTS or "$" in it.text.cut(one.start, one.end):
        return False
    held = getattr(it.state.frame, one.slot)
    if held is None or held == one.value or not held.is_known:
        return False
    return not any(one.slot == other.slot and one.start < other.end and other.start < one.end for other in plain)


def denies_held(corrections: Sequence[Correction], state: State) -> bool:
    """Whether a number that is held, or is a part of one, is taken back by name: "45, not 40"."""
    held = [told for slot in RANGE_SLOTS if isinstance(told := getattr(state.frame, slot), Range)]
    denied = [one.denied for one in corrections if one.denied is not None]
    return any(
        number in (told.min, told.max) or str(number) in _NUMBER.findall(told.text)
        for number in denied
        for told in held
    )
