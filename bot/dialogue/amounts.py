"""How many and how much, in the light of what is held: a bare number goes to the slot it answers or corrects."""

import re
from collections.abc import Sequence

from bot.dialogue.core import Core
from bot.dialogue.signals import Heard
from bot.dialogue.state import State
from matchers.frame import RANGE_SLOTS, Mention, Range, SlotName, SlotValue
from matchers.quantities.find import Correction
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
SIZE_APART = 25
"""How many times larger a corrected number may be: 60 stands for 40, but 5,000 does not."""
SIZE_ALIKE = 1.5
"""The same where nothing announces a correction and the number would be a strange budget."""
SIZE_BESIDE_MONEY = 4
"""The same where the budget is asked for: a larger number is rather that."""


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
    if corrections and (told := _corrected(text, state, core, named, corrections)):
        return told
    found = read_amounts(text, core, requested)
    if requested == "budget" and all(one.guess for one in found) and len(text.words) > 1:
        apart = SIZE_BESIDE_MONEY if heard.correcting else SIZE_ALIKE
        if told := _corrected_freely(text, state, core, apart):
            return told  # "oops 45", "say 35": so small a number corrects the one before
    told_apart = {one.slot for one in found}
    for slot in named:
        if slot not in told_apart and slot != requested and (heard.correcting or not found):
            # "change the budget to 6000", "people: 40"
            found += tuple(
                [one for one in read_amounts(text, core, slot) if one.slot == slot and not _overlaps(one, found)]
            )
    changes = any(getattr(state.frame, one.slot) not in (None, one.value) for one in found)
    if changes or is_late(state) or (heard.correcting and not found):
        found += _corrected_freely(text, state, core, SIZE_APART, found)
    return found


def _corrected(
    text: Text, state: State, core: Core, named: Sequence[SlotName], corrections: Sequence[Correction]
) -> tuple[Mention, ...]:
    """What says by itself what it is, and bare numbers in place of those said before: "it's 45, and 3,500 dollars"."""
    told = list(read_amounts(text, core, None))
    for one in corrections:
        if _overlaps(one, told):
            continue
        taken = {mention.slot for mention in told}
        free = [slot for slot in named if slot not in taken]
        slot = free[0] if free else _corrected_slot(one.denied, one.value, state, taken)
        if slot is not None:
            told.append(Mention(slot, one.value, one.start, one.end))
    return tuple(told)


def _overlaps(one: Mention | Correction, others: Sequence[Mention]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in others)


def read_amounts(text: Text, core: Core, requested: str | None) -> tuple[Mention, ...]:
    """The ranges in a text; short answers are the same again and again ("40", "$2,500 to $5,000")."""
    if len(text.raw) <= SHORT_ANSWER:
        return core.short_amounts(text.raw, requested)
    return core.quantities.find(text, requested)


def is_late(state: State) -> bool:
    """Whether nothing is asked any more but whether to send it: a bare number can only be a correction then."""
    return state.is_filed or (state.requested is not None and state.requested.about == "filing")


def _corrected_freely(
    text: Text, state: State, core: Core, apart: float, found: Sequence[Mention] = ()
) -> tuple[Mention, ...]:
    """Numbers far behind the words that announce them, or without any: "actually we could go to 3,000"."""
    free: list[Mention] = []
    for slot, told in _held(state):
        if any(one.slot == slot for one in found):
            continue
        for one in read_amounts(text, core, slot):
            is_meant = one.slot == slot and not one.guess and _is_of_size(told, one.value, apart)
            if is_meant and not _overlaps(one, [*found, *free]):
                free.append(one)
                break
    return tuple(free)


def _corrected_slot(denied: float | None, value: Range, state: State, taken: set[SlotName]) -> SlotName | None:
    """The slot that holds the denied number, else one of the new number's size, the one told last first."""
    about = state.requested.about if state.requested else None
    if about in RANGE_SLOTS and about not in taken:
        return about  # "Do you mean 3,000 to 4,000?" "No, 300 to 400"
    held = [(slot, told) for slot, told in _held(state) if slot not in taken]
    for slot, told in held:
        if denied is not None and denied in (told.min, told.max):
            return slot
    requested = state.requested.slot if state.requested else None
    apart = SIZE_BESIDE_MONEY if requested == "budget" else SIZE_APART
    return next((slot for slot, told in held if slot != requested and _is_of_size(told, value, apart)), None)


def _held(state: State) -> list[tuple[SlotName, Range]]:
    """The ranges that are told, the last one first."""
    held = [(slot, told) for slot in RANGE_SLOTS if (told := getattr(state.frame, slot)) is not None]
    return sorted(held, key=lambda one: one[0] != state.last_filled)


def _is_of_size(held: Range, value: SlotValue, apart: float = SIZE_APART) -> bool:
    """Whether a number can stand for another: 60 for 40, but not 5,000 for 40."""
    if not isinstance(value, Range):
        return False
    old, new = held.max or held.min, value.max or value.min
    return not old or not new or max(old, new) <= apart * min(old, new)
