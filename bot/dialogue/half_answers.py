"""A sum told where people were asked for, and that their number is not known yet: "2500, people idk yet"."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from bot.dialogue.amounts import is_sum
from bot.dialogue.core import Core
from bot.dialogue.state import State
from matchers.frame import Mention, Range
from matchers.text import Text

LONGEST_PART = 8
"""Words of the part that says what is not known."""
_SMALL = frozenset("the yet is are still el la los las de todavía todavia aún aun es".split())
"""Words that say nothing where something is not known."""
_PART = re.compile(r"(?:^|[,;.!\n]|\b(?:but|pero|and|y)\b)((?:(?!\b(?:but|pero|and|y)\b)[^,;.!\n])+)")


def with_halves(found: Sequence[Mention], text: Text, state: State, core: Core) -> tuple[Mention, ...]:
    """What was found; a sum read as people is the budget where another part says that their number is not known."""
    asked = state.requested is not None and state.requested.slot == "participants"
    people = next((one for one in found if one.slot == "participants"), None)
    money = next((one for one in found if one.slot == "budget"), None)
    if not asked or bool(people) == bool(money) or (people and not is_sum(people.value)):
        return tuple(found)
    told = people or money
    part = next((part for part in _PART.finditer(text.raw) if _leaves_open(part[1], core)), None)
    if part is None or told is None or (part.start(1) < told.end and told.start < part.end(1)):
        return tuple(found)
    words = part[1].strip()
    unknown = Mention("participants", Range(text=words), *part.span(1))
    return (*(one for one in found if one is not told), unknown, replace(told, slot="budget"))


def _leaves_open(part: str, core: Core) -> bool:
    """Whether a part names the people and says that nothing is known of them."""
    words = [word for word in part.split() if word.lower() not in _SMALL]
    if not 1 < len(words) <= LONGEST_PART or any(map(str.isdigit, part)):
        return False
    for at in range(1, len(words)):
        halves = [core.signals.hear(Text(" ".join(half))) for half in (words[:at], words[at:])]
        named = any("participants" in half.slots for half in halves)
        if named and any(half.whole == "unknown" for half in halves):
            return True
    return False
