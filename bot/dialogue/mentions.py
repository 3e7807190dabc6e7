"""All slot values in a text, in the light of the open question: which matcher's word counts where several claim it."""

import re
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
_SAID_BESIDE: frozenset[SlotName] = frozenset((*RANGE_SLOTS, "kind", "format"))
"""Beside what tells these, a few words that are merely like an organisation's name ("sorry", "Horry") are none."""
_IN_NAMES = frozenset(
    "of the and for at in on de la el los las del y e en our nuestra nuestro san new old north south".split()
)
"""Small words that names of organisations hold."""
_NO_NAMES = frozenset(
    "please don't dont want wants need needs can could would have has had is was are think change make favor".split()
)
"""Words that no name of an organisation holds."""
_DENIALS = frozenset("not no isn't isnt rather instead sino than down mejor digo now".split())
"""Words by which a number takes another one back."""
LONGEST_NAME = 4
"""Words of an answer that may be a name."""
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
    """All slot values, none overlapping, none inside a question; what was asked for and what is surest comes first."""
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
    if requested == "name" and not any(one.slot == "name" for one in others):
        others += _name_as_typed(text, state, others, heard)
    others = [_trimmed(one, districts, text) if one.slot == "name" else one for one in others]
    kept: list[Mention] = []
    for mention in [*districts, *others] if requested == "district" else [*others, *districts]:
        asked = _is_asked(mention, text, requested, questions)
        if not asked and not any(_clash(mention, other) for other in kept):
            kept.append(mention)
    return tuple(kept)


def _name_as_typed(text: Text, state: State, others: Sequence[Mention], heard: Heard) -> list[Mention]:
    """A short answer to the question for the name that no matcher knows as one: likely, to be confirmed."""
    words = text.words
    if others or heard.within or "?" in text.raw or not 0 < len(words) <= LONGEST_NAME:
        return []
    if not all(word.folded.replace("'", "").isalpha() for word in words):
        return []
    capitals = all(text.raw[word.start].isupper() for word in words)
    if not capitals and not state.misunderstood:
        return []
    start, end = words[0].start, words[-1].end
    value = text.raw[start:end]
    return [Mention("name", value if capitals else value.title(), start, end, guess=True)]


def _trimmed(name: Mention, districts: Sequence[Mention], text: Text) -> Mention:
    """A name without the organisation that it ran into ("Ana Ruiz de Hoover, Alabama")."""
    for district in districts:
        if name.start < district.start < name.end:
            words = text.raw[name.start : district.start].rstrip(" ,")
            value = _LINK.sub("", words)
            return Mention("name", value, name.start, name.start + len(value), name.guess) if value else name
    return name


_LINK = re.compile(r"\s+(?:de|del|from|of|at|with|in|en)$", re.I)


def _is_asked(mention: Mention, text: Text, requested: str | None, questions: Spans) -> bool:
    """Whether a value stands in a question and so tells nothing. What was asked for counts unless a mark follows."""
    if mention.slot in _OUTSIDE_QUESTIONS:
        return False
    around = [(first, last) for first, last in questions if mention.start < last and first < mention.end]
    return any(mention.slot != requested or "?" in text.raw[first : last + 1] for first, last in around)


def _clash(mention: Mention, other: Mention) -> bool:
    """One slot twice, or two slots of the same words. Counted groups are also an audience, and "8 teachers in each of
    our 6 schools" are two numbers."""
    if mention.slot == other.slot:
        return True
    if other.slot in RANGE_SLOTS and (mention.slot == "audience" or mention.slot in RANGE_SLOTS):
        return False
    return mention.start < other.end and other.start < mention.end


def _districts(text: Text, core: Core, requested: str | None, language: Language) -> Sequence[Mention]:
    """The organisation; behind a correction of the question itself too ("not a district, we're the union of X")."""
    found = core.districts.find(text, requested, language)
    if found or requested != "district":
        return found
    comma = text.raw.find(",")
    if comma < 0 or not text.folded.startswith(
        ("not ", "no ", "it's not ", "its not ", "we're not ", "no somos ", "no es ")
    ):
        return ()
    return core.districts.find(Text(" " * (comma + 1) + text.raw[comma + 1 :]), requested, language)


def _is_district(mention: Mention, text: Text, others: Sequence[Mention], heard: Heard) -> bool:
    """Whether words taken for an organisation are one: those of the directory are; others unless something speaks
    against it."""
    value = mention.value
    if getattr(value, "nces_id", None) is not None and not mention.guess:
        return True
    for other in others:
        if other.start < mention.end and mention.start < other.end:
            most = 2 * (min(other.end, mention.end) - max(other.start, mention.start)) >= mention.end - mention.start
            if other.slot in _TOLD_APART or most or heard.correcting:
                return False
    if getattr(value, "nces_id", None) is not None:
        aside = 2 * (mention.end - mention.start) < len(text.raw)
        return not (aside and any(other.slot in _SAID_BESIDE for other in others))
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
    if not found and heard.correcting:
        return _corrected_freely(text, state, core)
    return found


def _corrected_freely(text: Text, state: State, core: Core) -> tuple[Mention, ...]:
    """A number far behind the words that announce it: "actually we could go to 3,000"."""
    for slot, told in _held(state):
        for mention in core.quantities.find(text, slot):
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
