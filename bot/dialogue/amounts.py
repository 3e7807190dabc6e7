"""How many and how much, in the light of what is held: a bare number goes to the slot it answers or corrects."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from bot.dialogue.core import Core
from bot.dialogue.corrections import SIZE_APART, in_place, is_of_size, is_taken_back, with_other_end
from bot.dialogue.hearing import Hearing
from bot.dialogue.state import State
from matchers.frame import RANGE_SLOTS, Mention, Range, SlotName, SlotValue
from matchers.function_words import is_function_word
from matchers.needs.statements import sentences_of
from matchers.quantities.find import Correction
from matchers.text import Text

_RESTRICTS = re.compile(
    r"\b(?:only|just|solo|nomas|mejor) (?:do|bring|send|take|train|sign up|invite|llevar|llevamos|mandar|mandamos)\b"
    r"|\b(?:bring|send|take|train|invite) (?:only|just)\b"
)
"""Says that fewer take part: "let's only do 48 then"."""
SHORT_SUM = 5
"""Words of a text that tells a sum and nothing beside."""
MOST_CHOICES = 9
"""Numbers up to here may count the choices of a question."""
LEAST_SUM, ROUND = 1000, 50
"""Dollars from which a round number is a sum where nobody asked for one."""
SHORT_ANSWER = 24
"""Characters of an answer whose reading is kept: every choice we give has fewer."""
SIZE_ALIKE = 1.5
"""How many times larger a number may be than the one it corrects where nothing announces it and it would be a strange
budget."""
SIZE_BESIDE_MONEY = 4
"""The same where the budget is asked for: a larger number is rather that."""


def find_amounts(it: Hearing, corrections: Sequence[Correction]) -> tuple[Mention, ...]:
    """Ranges; a bare "actually 60" goes to the slot it corrects, not to the one that is asked for."""
    text, heard, state, core, requested = it.text, it.heard, it.state, it.core, it.requested
    named = [slot for slot in heard.slots if slot in RANGE_SLOTS]
    is_answer = requested in RANGE_SLOTS and getattr(state.frame, str(requested)) is None and not heard.correcting
    if is_answer and all(one.denied is None for one in corrections) and not _tells_beside(text, core, requested):
        corrections = ()  # "it's 30 in all" answers
    if corrections and (told := _corrected(text, state, core, named, corrections)):
        return told + (_corrected_freely(text, state, core, SIZE_BESIDE_MONEY, told) if state.is_late else ())
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
    found = tuple([with_other_end(one, text, getattr(state.frame, one.slot)) for one in found])
    found += _left_open(text, state, core, found)
    if changes or state.is_late or (heard.correcting and not found) or _is_sum_alone(text):
        found += _corrected_freely(text, state, core, SIZE_APART, found)
    return found


def _tells_beside(text: Text, core: Core, requested: str | None) -> bool:
    """Whether a text says by itself what was asked for: "let's just do 48. Budget is $2,500"."""
    return any(one.slot == requested and not one.guess for one in read_amounts(text, core, None))


def slot_of_number(text: Text, state: State, core: Core) -> SlotName | None:
    """What a short text that is nothing but a number tells where the need is asked for: how many people, or what can
    be spent. None where it may count a choice, and where that is told already."""
    if len(text.words) > SHORT_SUM or "?" in text.raw:
        return None
    found = next((one for one in read_amounts(text, core, "participants") if one.slot == "participants"), None)
    if found is None or not isinstance(found.value, Range) or (found.value.max or 0) <= MOST_CHOICES:
        return None
    beside = [word for word in text.words if not found.start <= word.start < found.end]
    slot: SlotName = "budget" if is_sum(found.value) else "participants"
    is_bare = all(is_function_word(word.folded) for word in beside)
    return slot if is_bare and getattr(state.frame, slot) is None else None


def _is_sum_alone(text: Text) -> bool:
    """Whether a short text tells a sum and nothing beside: "she says $3,000"."""
    return "$" in text.raw and "?" not in text.raw and len(text.words) <= SHORT_SUM


def _left_open(text: Text, state: State, core: Core, found: Sequence[Mention]) -> tuple[Mention, ...]:
    """A sum for a budget that was left open, whatever is asked now: "the board just texted: 6000 for this"."""
    held = state.frame.budget
    if held is None or held.is_known or any(one.slot == "budget" for one in found):
        return ()
    sums = [one for one in read_amounts(text, core, "budget") if one.slot == "budget" and not one.guess]
    return tuple([one for one in sums if is_sum(one.value) and not _overlaps(one, found)])


def is_sum(value: SlotValue) -> bool:
    """Whether a number without a sign is so round and large that it is rather money than people."""
    size = (value.max or value.min or 0) if isinstance(value, Range) else 0
    return size >= LEAST_SUM and size % ROUND == 0


def _corrected(
    text: Text, state: State, core: Core, named: Sequence[SlotName], corrections: Sequence[Correction]
) -> tuple[Mention, ...]:
    """What says by itself what it is, and bare numbers in place of those said before: "it's 45, and 3,500 dollars"."""
    told = [one for one in read_amounts(text, core, None) if not is_taken_back(one, corrections)]
    for one in corrections:
        if _overlaps(one, told):
            continue
        told = [mention for mention in told if not _is_some_of(mention, one, state)]
        if part := _part_in_place(one, state, core):
            told.append(part)
            continue
        taken = {mention.slot for mention in told}
        free = [slot for slot in named if slot not in taken]
        slot = free[0] if free else _corrected_slot(one, state, taken)
        if slot is not None:
            told.append(Mention(slot, in_place(one, getattr(state.frame, slot)), one.start, one.end))
    if told:
        told += _answering(text, state, core, [*told, *corrections])
    return tuple([with_other_end(one, text, getattr(state.frame, one.slot)) for one in told])


def _answering(text: Text, state: State, core: Core, told: Sequence[Mention | Correction]) -> Sequence[Mention]:
    """A bare sum that answers the question for the budget beside a correction: "ok 5000. and it's 53, not 35"."""
    asked = state.requested is not None and state.requested.slot == "budget" and state.frame.budget is None
    if not asked or any(isinstance(one, Mention) and one.slot == "budget" for one in told):
        return ()
    for start, end in sentences_of(text):
        if any(one.start < end and start < one.end for one in told):
            continue
        for one in read_amounts(Text(" " * start + text.raw[start:end]), core, "budget"):
            if one.slot == "budget" and not one.guess and is_sum(one.value):
                return [one]
    return ()


def _is_some_of(mention: Mention, whole: Correction, state: State) -> bool:
    """Whether people who are counted are only some of a new whole told first: "no, 44, the three aides want to
    come"."""
    held, value = state.frame.participants, mention.value
    if mention.slot != "participants" or held is None or not isinstance(value, Range) or mention.start < whole.end:
        return False
    return is_of_size(held, whole.value, SIZE_ALIKE) and (value.max or 0) < (whole.value.min or 0)


def _part_in_place(one: Correction, state: State, core: Core) -> Mention | None:
    """The whole with a part corrected by its number alone: "not 8, 7" after "9 in science, 8 in history"."""
    held, new = state.frame.participants, one.value
    if held is None or held.min is None or held.min != held.max or one.denied in (None, held.min) or new.min != new.max:
        return None
    parts = [part for part in core.counted_parts(Text(held.text)) if part.number == one.denied and part.digits[1]]
    if len(parts) != 1 or new.min is None or not 0 < new.min <= SIZE_BESIDE_MONEY * parts[0].number:
        return None
    first, last = parts[0].digits
    total = held.min - parts[0].number + new.min
    words = f"{held.text[:first]}{new.text}{held.text[last:]}"
    return Mention("participants", replace(held, min=total, max=total, text=words), one.start, one.end)


def _overlaps(one: Mention | Correction, others: Sequence[Mention]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in others)


def read_amounts(text: Text, core: Core, requested: str | None) -> tuple[Mention, ...]:
    """The ranges in a text; short answers are the same again and again ("40", "$2,500 to $5,000")."""
    if len(text.raw) <= SHORT_ANSWER:
        return core.short_amounts(text, requested)
    return core.quantities.find(text, requested)


def _corrected_freely(
    text: Text, state: State, core: Core, apart: float, found: Sequence[Mention] = ()
) -> tuple[Mention, ...]:
    """Numbers far behind the words that announce them, or without any: "actually we could go to 3,000"."""
    free: list[Mention] = []
    for slot, told in _held(state):
        if any(one.slot == slot for one in found):
            continue
        for one in read_amounts(text, core, slot):
            is_meant = one.slot == slot and not one.guess and is_of_size(told, one.value, apart)
            is_meant = is_meant and getattr(one.value, "is_known", False)
            if is_meant and not _overlaps(one, [*found, *free]):
                free.append(with_other_end(one, text, told))
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
    return next((slot for slot, told in held if slot != requested and is_of_size(told, one.value, apart)), None)


def _held(state: State) -> list[tuple[SlotName, Range]]:
    """The ranges that are told, the last one first."""
    held = [(slot, told) for slot in RANGE_SLOTS if (told := getattr(state.frame, slot)) is not None]
    return sorted(held, key=lambda one: one[0] != state.last_filled)
