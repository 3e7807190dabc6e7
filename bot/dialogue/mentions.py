"""All slot values in a text, in the light of the open question: which matcher's word counts where several claim it."""

import re
from collections.abc import Sequence
from datetime import date

from bot.dialogue.amounts import find_amounts
from bot.dialogue.core import Core
from bot.dialogue.signals import Heard
from bot.dialogue.state import State
from matchers import timing
from matchers.frame import RANGE_SLOTS, Language, Mention, SlotName
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
MOST_CHOICES = 9
"""Numbers up to here may count the choices of a question."""
LONGEST_NAME = 4
"""Words of an answer that may be a name."""


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
    requested = _meant(text, state)
    contacts = core.contacts.find(text, requested, language)
    if _is_all_told(text, contacts):
        return contacts
    others = [
        *(one for one in contacts if one.slot in _OUTSIDE_QUESTIONS),
        *(one for one in contacts if one.slot not in _OUTSIDE_QUESTIONS),
        *find_amounts(text, state, core, requested, heard, corrections),
        *core.wishes.find(text, requested, language),
        *timing.find(text, today, requested),
    ]
    sought = None if corrections and requested == "district" else requested  # "actually 30, not 24" is no name
    districts = [one for one in _districts(text, core, sought, language) if _is_district(one, text, others, heard)]
    if not any(one.slot == "name" for one in others):
        if requested == "name":
            others += _name_as_typed(text, state, others, heard)
        elif heard.correcting and "name" in heard.slots:
            others += _name_corrected(text, core, language)
    others = [
        _trimmed(one, districts, text) if one.slot == "name" else one
        for one in others
        if not (one.slot == "name" and _is_organisation(one, districts))
    ]
    kept: list[Mention] = []
    for mention in [*districts, *others] if requested == "district" else [*others, *districts]:
        asked = _is_asked(mention, text, requested, questions)
        if not asked and not any(_clash(mention, other) for other in kept):
            kept.append(mention)
    return tuple(kept)


def _is_all_told(text: Text, contacts: Sequence[Mention]) -> bool:
    """Whether an address or number is there and every word is part of a contact: nothing else has to be looked for."""
    if not any(one.slot in _OUTSIDE_QUESTIONS for one in contacts) or any(one.guess for one in contacts):
        return False
    return all(any(one.start <= word.start < one.end for one in contacts) for word in text.words)


def _meant(text: Text, state: State) -> str | None:
    """The slot that an answer is read for: the one asked for. At a question about the need a bare number that counts no
    choice is read as people, and words in capitals may be a name."""
    request, words = state.requested, text.words
    requested = request.slot if request else None
    about_need = request is not None and (requested == "clarification" or request.about == "out_of_scope")
    if not about_need or not 0 < len(words) <= LONGEST_NAME:
        return requested
    if text.raw.strip().isdecimal() and int(text.raw) > MOST_CHOICES and state.frame.participants is None:
        return "participants"
    capitals = len(words) > 1 and all(text.raw[word.start].isupper() for word in words)
    is_place = _PLACE.search(text.raw.strip()) is not None
    return "name" if capitals and not is_place and not text.raw.isupper() and state.frame.name is None else requested


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


def _name_corrected(text: Text, core: Core, language: Language) -> list[Mention]:
    """The name behind "change the name to"."""
    match = _NEW_NAME.search(text.folded)
    if match is None:
        return []
    rest = Text(" " * match.end() + text.raw[match.end() :])
    return [one for one in core.contacts.find(rest, "name", language) if one.slot == "name"]


_NEW_NAME = re.compile(
    r"\b(?:name|nombre)\b.{0,12}?\b(?:to|is|be|a|es|por)\s+(?:(?:actually|spelled|written|really|con)\s+)?"
)


def _is_organisation(name: Mention, districts: Sequence[Mention]) -> bool:
    """Whether what looks like a name is, word for word, an organisation of the directory ("it's Fresno Unified")."""
    return any(
        getattr(one.value, "nces_id", None) and not one.guess and one.start <= name.start and name.end <= one.end
        for one in districts
    )


def _trimmed(name: Mention, districts: Sequence[Mention], text: Text) -> Mention:
    """A name without the organisation that it ran into ("Ana Ruiz de Hoover, Alabama")."""
    for district in districts:
        if name.start < district.start < name.end:
            words = text.raw[name.start : district.start].rstrip(" ,")
            value = _LINK.sub("", words)
            return Mention("name", value, name.start, name.start + len(value), name.guess) if value else name
    return name


_PLACE = re.compile(r",|\b[A-Z]{2}$")
"""Capitals that name a place rather than a person: "Austin TX"."""
_PROPOSED: frozenset[SlotName] = frozenset(("format",))
_CLAUSE_ENDS = ",;.!?¿:\n"
_OPENS_QUESTION = re.compile(
    r"\s*(?:and |but |so |ok |y |pero )?(?:what|how|who|which|when|where|why|is|are|do|does|can|could|will|would"
    r"|should|may|cuant\w*|cual\w*|quien\w*|como|cuando|donde|que|hay|pueden|puede"
    r"|tell me|wondering|i wonder|i d like to know)\b"
)
_LINK = re.compile(r"\s+(?:de|del|from|of|at|with|in|en)$", re.I)


def _is_asked(mention: Mention, text: Text, requested: str | None, questions: Spans) -> bool:
    """Whether a value stands in a question and so tells nothing. What was asked for counts unless a mark follows.

    A proposal ("can we do it over zoom?") is a wish: its matcher has told it from a question already.
    """
    if mention.slot in _OUTSIDE_QUESTIONS or mention.slot in _PROPOSED or not asks_at(text, mention.start, mention.end):
        return False
    around = [(first, last) for first, last in questions if mention.start < last and first < mention.end]
    return any(mention.slot != requested or "?" in text.raw[first : last + 1] for first, last in around)


def asks_at(text: Text, start: int, end: int) -> bool:
    """Whether the clause around a span asks: it ends with a question mark, or opens as a question does."""
    folded = text.folded
    before = max((folded.rfind(sign, 0, start) for sign in _CLAUSE_ENDS), default=-1)
    after = min((at for sign in _CLAUSE_ENDS if (at := folded.find(sign, end)) >= 0), default=len(folded))
    marked = folded[after : after + 1] == "?" or folded[before : before + 1] == "¿"
    return marked or _OPENS_QUESTION.match(folded, before + 1, after) is not None


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
