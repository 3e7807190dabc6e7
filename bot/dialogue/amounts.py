"""How many and how much, in the light of what is held: a bare number goes to the slot it answers or corrects."""

import re
from collections.abc import Sequence

from bot.dialogue.core import Core
from bot.dialogue.signals import Heard
from bot.dialogue.state import State
from matchers.frame import RANGE_SLOTS, Mention, Range, SlotName
from matchers.quantities import Correction
from matchers.text import Text

_DENIALS = frozenset("not no never isn't isnt didn't didnt rather instead sino than down mejor digo dije now".split())
"""Words by which a number takes another one back."""
_UNSAID = re.compile(
    r"\b(?:i |we )?(?:did ?n[o']?t|did not|never) (?:say|said|mean|meant|write)\b|\bno (?:dije|quise decir)\b"
)
"""Says "not" in more words ("I didn't say 30, I said 13")."""
_SAID = re.compile(r"\b(?:i|we) (?:said|meant|wrote)\b|\b(?:dije|quise decir)\b")
SHORT_ANSWER = 24
"""Characters of an answer whose reading is kept: every choice we give has fewer."""
LONGEST_BARE = 4
"""Words of a message that is a number and nothing else ("more like 6000")."""
SIZE_APART = 25
"""How many times larger a corrected number may be: 60 stands for 40, but 5,000 does not."""


def find_corrections(text: Text, core: Core, heard: Heard) -> tuple[Correction, ...]:
    """Bare numbers that correct one said before ("actually 60", "60, not 40")."""
    if not (heard.correcting or any(word.folded in _DENIALS for word in text.words)):
        return ()
    plain = _UNSAID.sub(lambda match: "not".ljust(len(match.group())), text.folded)
    plain = _SAID.sub(lambda match: " " * len(match.group()), plain)
    return core.quantities.corrections(text if plain == text.folded else Text(plain))


def find_amounts(
    text: Text,
    state: State,
    core: Core,
    requested: str | None,
    heard: Heard,
    corrections: Sequence[Correction],
) -> tuple[Mention, ...]:
    """Ranges; a bare "actually 60" goes to the slot it corrects, not to the one that is asked for."""
    named = [slot for slot in heard.slots if slot in RANGE_SLOTS]
    for correction in corrections:
        slot = named[0] if named else _corrected_slot(correction.denied, correction.value, state)
        if slot is not None:
            mention = Mention(slot, correction.value, correction.start, correction.end)
            return (mention, *(other for other in _read(text, core, None) if other.slot != slot))
    found = _read(text, core, requested)
    if not found and len(named) == 1 and named[0] != requested:
        return _read(text, core, named[0])  # "change the budget to 6000", "people: 40"
    if not found and (heard.correcting or (_is_late(state) and len(text.words) <= LONGEST_BARE)):
        return _corrected_freely(text, state, core)
    return found


def _read(text: Text, core: Core, requested: str | None) -> tuple[Mention, ...]:
    """The ranges in a text; short answers are the same again and again ("40", "$2,500 to $5,000")."""
    if len(text.raw) <= SHORT_ANSWER:
        return core.short_amounts(text.raw, requested)
    return core.quantities.find(text, requested)


def _is_late(state: State) -> bool:
    """Whether nothing is asked any more but whether to send it: a bare number can only be a correction then."""
    return state.is_filed or (state.requested is not None and state.requested.about == "filing")


def _corrected_freely(text: Text, state: State, core: Core) -> tuple[Mention, ...]:
    """A number far behind the words that announce it: "actually we could go to 3,000"."""
    for slot, told in _held(state):
        for mention in _read(text, core, slot):
            if mention.slot == slot and isinstance(mention.value, Range) and _is_of_size(told, mention.value):
                return (mention,)
    return ()


def _corrected_slot(denied: float | None, value: Range, state: State) -> SlotName | None:
    """The slot that holds the denied number, else one of the new number's size, the one told last first."""
    held = _held(state)
    for slot, told in held:
        if denied is not None and denied in (told.min, told.max):
            return slot
    requested = state.requested.slot if state.requested else None
    return next((slot for slot, told in held if slot != requested and _is_of_size(told, value)), None)


def _held(state: State) -> list[tuple[SlotName, Range]]:
    """The ranges that are told, the last one first."""
    held = [(slot, told) for slot in RANGE_SLOTS if (told := getattr(state.frame, slot)) is not None]
    return sorted(held, key=lambda one: one[0] != state.last_filled)


def _is_of_size(held: Range, value: Range) -> bool:
    """Whether a number can stand for another: 60 for 40, but not 5,000 for 40."""
    old, new = held.max or held.min, value.max or value.min
    return not old or not new or max(old, new) <= SIZE_APART * min(old, new)
