"""How many and how much, in the light of what is held: a bare number goes to the slot it answers or corrects."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from bot.dialogue.core import Core
from bot.dialogue.signals import Heard
from bot.dialogue.state import State
from matchers.frame import RANGE_SLOTS, Mention, Range, SlotName, SlotValue
from matchers.quantities.find import Correction
from matchers.text import Text

_DENIALS = frozenset(
    "not no never isn't isnt didn't didnt rather instead sino than down mejor digo dije dijimos puse escribi now said"
    " told wrote typed gave put exactly exact precisely exactamente exactos exactas"
    " total altogether all scratch forget drop olvide guess wrong typo"
    " mistake estimate anymore error calculo mal".split()
)
"""Words by which a number takes another one back."""
_UNSAID = re.compile(
    r"\b(?:i |we )?(?:did ?n[o']?t|did not|never) (?:say|said|mean|meant|write)\b|\bno (?:dije|quise decir)\b"
)
"""Says "not" in more words ("I didn't say 30, I said 13")."""
_SAID = re.compile(r"\b(?:i|we) (?:said|meant|wrote)\b|\b(?:dije|quise decir)\b")
_SAID_BEFORE = re.compile(
    r"\b(?:(?:i|we) (?:said|told you|wrote|put|typed|gave you)|(?:le |te )?(?:dije|dijimos|puse|escribi))\b"
    r"(?= (?:\S+ ){1,4}?(?:\S+, ?)?(?:but|it|it's|its|we're|now|actually|make|pero|es|son|somos|ahora|mejor)\b)"
)
"""Says what was told before, and goes on with what holds now: "I said 40 but it's 45"."""
_RESTRICTS = re.compile(
    r"\b(?:only|just|solo|nomas|mejor) (?:do|bring|send|take|train|sign up|invite|llevar|llevamos|mandar|mandamos)\b"
    r"|\b(?:bring|send|take|train|invite) (?:only|just)\b"
)
"""Says that fewer take part: "let's only do 48 then"."""
SHORT_SUM = 5
"""Words of a text that tells a sum and nothing beside."""
LEAST_SUM, ROUND = 1000, 50
"""Dollars from which a round number is a sum where nobody asked for one."""
SHORT_ANSWER = 24
"""Characters of an answer whose reading is kept: every choice we give has fewer."""
SIZE_APART = 25
"""How many times larger a corrected number may be: 60 stands for 40, but 5,000 does not."""
SIZE_ALIKE = 1.5
"""The same where nothing announces a correction and the number would be a strange budget."""
SIZE_OF_RATE = 4
"""The same of what is told per person or school; a larger number is the sum of all."""
SIZE_BESIDE_MONEY = 4
"""The same where the budget is asked for: a larger number is rather that."""


def find_corrections(text: Text, core: Core, heard: Heard) -> tuple[Correction, ...]:
    """Bare numbers that correct one said before ("actually 60", "60, not 40")."""
    if not (heard.correcting or any(word.folded in _DENIALS for word in text.words)):
        return ()
    plain = _UNSAID.sub(_denied, text.folded)
    plain = _SAID_BEFORE.sub(_denied, plain)
    plain = _SAID.sub(lambda match: " " * len(match.group()), plain)
    return core.quantities.corrections(text if plain == text.folded else Text(plain))


def _denied(match: re.Match[str]) -> str:
    """ "Not" in the place of longer words."""
    return "not".ljust(len(match.group()))


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
    is_answer = requested in RANGE_SLOTS and getattr(state.frame, str(requested)) is None and not heard.correcting
    if is_answer and all(one.denied is None for one in corrections):
        corrections = ()  # "it's 30 in all" answers
    if corrections and (told := _corrected(text, state, core, named, corrections)):
        return told + (_corrected_freely(text, state, core, SIZE_BESIDE_MONEY, told) if is_late(state) else ())
    found = read_amounts(text, core, requested)
    if requested == "budget" and all(one.guess for one in found) and len(text.words) > 1:
        apart = SIZE_BESIDE_MONEY if heard.correcting or _RESTRICTS.search(text.folded) else SIZE_ALIKE
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
    found += _left_open(text, state, core, found)
    if changes or is_late(state) or (heard.correcting and not found) or _is_sum_alone(text):
        found += _corrected_freely(text, state, core, SIZE_APART, found)
    return found


def _is_sum_alone(text: Text) -> bool:
    """Whether a short text tells a sum and nothing beside: "she says $3,000"."""
    return "$" in text.raw and "?" not in text.raw and len(text.words) <= SHORT_SUM


def _left_open(text: Text, state: State, core: Core, found: Sequence[Mention]) -> tuple[Mention, ...]:
    """A sum for a budget that was left open, whatever is asked now: "the board just texted: 6000 for this"."""
    held = state.frame.budget
    if held is None or held.is_known or any(one.slot == "budget" for one in found):
        return ()
    sums = [one for one in read_amounts(text, core, "budget") if one.slot == "budget" and not one.guess]
    return tuple([one for one in sums if _is_sum(one.value) and not _overlaps(one, found)])


def _is_sum(value: SlotValue) -> bool:
    size = (value.max or value.min or 0) if isinstance(value, Range) else 0
    return size >= LEAST_SUM and size % ROUND == 0


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
        slot = free[0] if free else _corrected_slot(one, state, taken)
        if slot is not None:
            told.append(Mention(slot, _in_place(one, getattr(state.frame, slot)), one.start, one.end))
    return tuple(told)


def _in_place(one: Correction, held: Range | None) -> Range:
    """A number as the one that it corrects was meant: a rate ("make that 100" of "$90 a person"), or a bound."""
    value = one.value
    if held is None:
        return value
    if held.per is not None and value.per is None and _is_of_size(held, value, SIZE_OF_RATE):
        value = replace(value, per=held.per)
    if one.denied is not None and value.min == value.max and one.denied in (held.min, held.max):
        if held.min is None:
            return replace(value, min=None)
        if held.max is None:
            return replace(value, max=None)
    return value


def _overlaps(one: Mention | Correction, others: Sequence[Mention]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in others)


def read_amounts(text: Text, core: Core, requested: str | None) -> tuple[Mention, ...]:
    """The ranges in a text; short answers are the same again and again ("40", "$2,500 to $5,000")."""
    if len(text.raw) <= SHORT_ANSWER:
        return core.short_amounts(text, requested)
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
            is_meant = is_meant and getattr(one.value, "is_known", False)
            if is_meant and not _overlaps(one, [*found, *free]):
                free.append(one)
                break
    return tuple(free)


def _corrected_slot(one: Correction, state: State, taken: set[SlotName]) -> SlotName | None:
    """The slot that holds the denied number, or the rate where one is told; else one of the new number's size, the one
    told last first."""
    about = state.requested.about if state.requested else None
    if about in RANGE_SLOTS and about not in taken:
        return about  # "Do you mean 3,000 to 4,000?" "No, 300 to 400"
    held = [(slot, told) for slot, told in _held(state) if slot not in taken]
    for slot, told in held:
        if (one.denied is not None and one.denied in (told.min, told.max)) or (one.is_rate and told.per):
            return slot
    requested = state.requested.slot if state.requested else None
    apart = SIZE_BESIDE_MONEY if requested == "budget" else SIZE_APART
    return next((slot for slot, told in held if slot != requested and _is_of_size(told, one.value, apart)), None)


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
