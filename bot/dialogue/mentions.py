"""All slot values in a text, in the light of the open question: which matcher's word counts where several claim it."""

from collections.abc import Sequence
from datetime import date

from bot.dialogue.core import Core
from bot.dialogue.signals import Heard
from bot.dialogue.state import State
from matchers import timing
from matchers.frame import RANGE_SLOTS, Language, Mention, Range, SlotName
from matchers.function_words import is_function_word
from matchers.quantities import Correction
from matchers.text import Text

Spans = Sequence[tuple[int, int]]

_OUTSIDE_QUESTIONS: frozenset[SlotName] = frozenset(("email", "phone"))
"""What counts inside a question too: nobody asks for his own address."""
_TOLD_APART: frozenset[SlotName] = frozenset(("email", "phone", "budget", "kind", "format", "name"))
"""What is told apart so surely that an organisation "as typed" or a guessed one in the same words is none."""
_IN_NAMES = frozenset("of the and for at in on de la el los las del y e en our nuestra nuestro san new old north south".split())
"""Small words that names of organisations hold."""
_NO_NAMES = frozenset("please don't dont want wants need needs can could would have has had is was are think change make por favor".split())
"""Words that no name of an organisation holds."""
_DENIALS = frozenset("not no isn't isnt rather instead sino than down mejor digo now".split())
"""Words by which a number takes another one back."""
SIZE_APART = 25
"""How many times larger a corrected number may be: 60 stands for 40, but 5,000 does not."""


def find_corrections(text: Text, core: Core, heard: Heard) -> tuple[Correction, ...]:
    """Bare numbers that correct one said before ("actually 60", "60, not 40")."""
    if not (heard.correcting or any(word.folded in _DENIALS for word in text.words)):
        return ()
    return core.quantities.corrections(text)


def find_mentions(
    text: Text,
    state: State,
    core: Core,
    language: Language,
    today: date,
    heard: Heard,
    corrections: Sequence[Correction],
    questions: Spans,
) -> tuple[Mention, ...]:
    """All slot values, none overlapping, none inside a question. What was asked for comes first, then what is surest."""
    requested = state.requested.slot if state.requested else None
    contacts = core.contacts.find(text, requested, language)
    others = [
        *(one for one in contacts if one.slot in _OUTSIDE_QUESTIONS),
        *(one for one in contacts if one.slot not in _OUTSIDE_QUESTIONS),
        *_quantities(text, state, core, requested, heard, corrections),
        *core.wishes.find(text, requested, language),
        *timing.find(text, today, requested),
    ]
    districts = [one for one in _districts(text, core, requested, language) if _is_district(one, text, others, heard)]
    kept: list[Mention] = []
    for mention in [*districts, *others] if requested == "district" else [*others, *districts]:
        asked = mention.slot not in _OUTSIDE_QUESTIONS and _overlaps(mention.start, mention.end, questions)
        if not asked and not any(_clash(mention, other) for other in kept):
            kept.append(mention)
    return tuple(kept)


def _overlaps(start: int, end: int, spans: Spans) -> bool:
    return any(start < last and first < end for first, last in spans)


def _clash(mention: Mention, other: Mention) -> bool:
    """One slot twice, or two slots of the same words; counted groups are also an audience."""
    if mention.slot == other.slot:
        return True
    if mention.slot == "audience" and other.slot in RANGE_SLOTS:
        return False
    return mention.start < other.end and other.start < mention.end


def _districts(text: Text, core: Core, requested: str | None, language: Language) -> Sequence[Mention]:
    """The organisation; behind a correction of the question itself too ("not a district, we're the union of X")."""
    found = core.districts.find(text, requested, language)
    if found or requested != "district":
        return found
    comma = text.raw.find(",")
    if comma < 0 or not text.folded.startswith(("not ", "no ", "it's not ", "its not ", "we're not ", "no somos ", "no es ")):
        return ()
    return core.districts.find(Text(" " * (comma + 1) + text.raw[comma + 1 :]), requested, language)


def _is_district(mention: Mention, text: Text, others: Sequence[Mention], heard: Heard) -> bool:
    """Whether words taken for an organisation are one: those of the directory are, others only if nothing speaks against it."""
    value = mention.value
    if getattr(value, "nces_id", None) is not None and not mention.guess:
        return True
    for other in others:
        if other.start < mention.end and mention.start < other.end:
            most = 2 * (min(other.end, mention.end) - max(other.start, mention.start)) >= mention.end - mention.start
            if other.slot in _TOLD_APART or most or heard.correcting:
                return False
    if getattr(value, "nces_id", None) is not None:
        return True
    words = [word.folded for word in text.words if mention.start <= word.start < mention.end]
    small = sum(is_function_word(word) and word not in _IN_NAMES and word.isalpha() for word in words)
    return small < 2 and _NO_NAMES.isdisjoint(words)


def _quantities(
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
            return (mention, *(other for other in core.quantities.find(text, None) if other.slot != slot))
    found = core.quantities.find(text, requested)
    if not found and len(named) == 1 and requested not in RANGE_SLOTS:
        return core.quantities.find(text, named[0])  # "change the budget to 6000", "people: 40"
    return found


def _corrected_slot(denied: float | None, value: Range, state: State) -> SlotName | None:
    """The slot that holds the denied number, else the one told last if the new number is of its size, else any that is."""
    held = [(slot, told) for slot in RANGE_SLOTS if (told := getattr(state.frame, slot)) is not None]
    for slot, told in held:
        if denied is not None and denied in (told.min, told.max):
            return slot
    requested = state.requested.slot if state.requested else None
    likely = sorted(held, key=lambda one: one[0] != state.last_filled)
    alike = (slot for slot, told in likely if slot != requested and _is_of_size(told, value))
    return next(alike, None)


def _is_of_size(held: Range, value: Range) -> bool:
    """Whether a number can stand for another: 60 for 40, but not 5,000 for 40."""
    old, new = held.max or held.min, value.max or value.min
    return not old or not new or max(old, new) <= SIZE_APART * min(old, new)
