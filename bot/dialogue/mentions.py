"""All slot values in a text, in the light of the open question: which matcher's word counts where several claim it."""

import re
from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from bot.dialogue.additions import with_additions
from bot.dialogue.amounts import find_amounts, slot_of_number
from bot.dialogue.core import Core
from bot.dialogue.half_answers import with_halves
from bot.dialogue.heard_acts import KNOWS
from bot.dialogue.naming import LONGEST_NAME, find_names
from bot.dialogue.openings import without_opening
from bot.dialogue.placing import SAID_BESIDE, find_places, is_listed
from bot.dialogue.recounting import recount, with_recount
from bot.dialogue.renaming import joined
from bot.dialogue.signals import Heard
from bot.dialogue.state import State
from bot.dialogue.strays import denies_held, without_strays
from matchers.frame import RANGE_SLOTS, Language, Mention, SlotName
from matchers.quantities.find import Correction
from matchers.text import Text
from matchers.timing import find as timing

Spans = Sequence[tuple[int, int]]

_OUTSIDE_QUESTIONS: frozenset[SlotName] = frozenset(("email", "phone"))
"""What counts inside a question too: nobody asks for his own address."""
_NAMED: frozenset[SlotName] = frozenset(("district", "name", "email", "phone", "role", "timing", "format"))
"""Slots that are read anew where they are named; amounts are told apart by their size."""
MOST_CHANGING = 12
"""Words up to which a text that names a slot and announces a change is about that."""
LONGEST_BARE = 6
"""Words of a correction that says nothing but the new value of what was told last ("sorry, assistant principal")."""
_PLACE = re.compile(r",|\b[A-Z]{2}$")
"""Capitals that name a place rather than a person: "Austin TX"."""
_PROPOSED: frozenset[SlotName] = frozenset(("format",))
_CLAUSE_ENDS = ",;.!?¿:\n"
_OPENS_QUESTION = re.compile(
    r"\s*(?:and |but |so |ok |y |pero )?(?:what|how|who|which|when|where|why|is|are|do|does|can|could|will|would"
    r"|should|may|cuant\w*|cual\w*|quien\w*|como|cuando|donde|que|hay|pueden|puede"
    r"|tell me|wondering|i wonder|i d like to know)\b"
)


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
    requested = _corrected(text, heard) or _meant(text, state, core)
    if requested == "district" and "schools" in heard.slots:
        heard = replace(heard, slots=tuple([slot for slot in heard.slots if slot != "schools"]))  # words of its name
    contacts = core.contacts_in(text, requested)
    if _is_all_told(text, contacts):
        return contacts
    amounts = find_amounts(text, state, core, requested, heard, corrections)
    found = [
        *contacts,
        *with_halves(amounts, text, state, core),
        *core.wishes.find(text, requested),
        *timing.find(text, today, requested),
    ]
    sought = None if requested == "district" and _changes_another(heard, corrections, found) else requested
    places = find_places(text, core, sought, language, state, found, heard)
    names = find_names(text, state, core, heard, requested, found, places)
    addresses = [one for one in found if one.slot in _OUTSIDE_QUESTIONS]
    others = [*addresses, *names, *(one for one in found if one.slot != "name" and one not in addresses)]
    kept: list[Mention] = []
    listed = [one for one in places if is_listed(one)]
    for mention in [*places, *others] if requested == "district" else [*addresses, *listed, *others, *places]:
        asked = _is_asked(mention, text, requested, questions)
        if not asked and not any(_clash(mention, other) for other in kept):
            kept.append(mention)
    if not denies_held(corrections, state):
        kept = without_strays(text, state, core, heard, kept, corrections)
    if again := recount(text, state, core, heard, kept):
        kept = with_recount(kept, again, state)
    kept = with_additions(kept, text, state)
    if not kept and heard.correcting and len(text.words) <= LONGEST_BARE:
        meant = without_opening(text)
        if state.last_filled == "format":
            return core.wishes.find(meant, "format")  # "actually both work"
        told = core.contacts_in(meant, state.last_filled)
        return tuple([joined(one, text, state.frame.name) if one.slot == "name" else one for one in told])
    if not KNOWS.isdisjoint(heard.within):
        kept = [one for one in kept if getattr(one.value, "is_known", True)]  # "how did you decide on that?"
    if "completed" in heard.within:
        return tuple([one for one in kept if one.slot != "timing"])  # when the first session was, not the next
    return tuple(kept)


def _changes_another(heard: Heard, corrections: Sequence[Correction], found: Sequence[Mention]) -> bool:
    """Whether an answer to the question for the organisation changes something else: "actually 30, not 24" names
    none."""
    if "remove" in heard.within:
        return True
    if "district" in heard.slots or not (heard.correcting or corrections):
        return False
    return bool(corrections or heard.slots) or any(one.slot in SAID_BESIDE for one in found)


def _is_all_told(text: Text, contacts: Sequence[Mention]) -> bool:
    """Whether an address or number is there and every word is part of a contact: nothing else has to be looked for."""
    if not any(one.slot in _OUTSIDE_QUESTIONS for one in contacts) or any(one.guess for one in contacts):
        return False
    return all(any(one.start <= word.start < one.end for one in contacts) for word in text.words)


def _corrected(text: Text, heard: Heard) -> str | None:
    """The slot that a short text announces a change of: "the district's wrong, I work for Clovis"."""
    if not heard.correcting or len(text.words) > MOST_CHANGING:
        return None
    return next((slot for slot in heard.slots if slot in _NAMED), None)


def _meant(text: Text, state: State, core: Core) -> str | None:
    """The slot that an answer is read for: the one asked for. At a question about the need a bare number that counts no
    choice is read as people or money, and words in capitals may be a name."""
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


def _is_asked(mention: Mention, text: Text, requested: str | None, questions: Spans) -> bool:
    """Whether a value stands in a question and so tells nothing. What was asked for counts unless a mark follows.

    A proposal ("can we do it over zoom?") is a wish: its matcher has told it from a question already.
    """
    if not questions or mention.slot in _OUTSIDE_QUESTIONS or mention.slot in _PROPOSED:
        return False
    around = [(first, last) for first, last in questions if mention.start < last and first < mention.end]
    in_digits = mention.slot not in RANGE_SLOTS or any(map(str.isdigit, text.raw[mention.start : mention.end]))
    if not any(
        mention.slot != requested or not in_digits or "?" in text.raw[first : last + 1] for first, last in around
    ):
        return False
    return asks_at(text, mention.start, mention.end)


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
