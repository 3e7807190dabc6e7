"""All slot values in a text, in the light of the open question: which matcher's word counts where several claim it."""

import re
from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from bot.dialogue.additions import with_additions
from bot.dialogue.amounts import find_amounts
from bot.dialogue.half_answers import with_halves
from bot.dialogue.heard_acts import KNOWS
from bot.dialogue.hearing import Hearing
from bot.dialogue.naming import find_names
from bot.dialogue.openings import without_opening
from bot.dialogue.placing import SAID_BESIDE, find_places, is_listed
from bot.dialogue.recounting import recount, with_recount
from bot.dialogue.renaming import joined
from bot.dialogue.signals import Heard
from bot.dialogue.stray_numbers import denies_held, without_strays
from matchers.frame import RANGE_SLOTS, Mention, SlotName
from matchers.quantities.find import Correction
from matchers.text import Text
from matchers.timing import find as timing

Spans = Sequence[tuple[int, int]]

_OUTSIDE_QUESTIONS: frozenset[SlotName] = frozenset(("email", "phone"))
"""What counts inside a question too: nobody asks for his own address."""
LONGEST_BARE = 6
"""Words of a correction that says nothing but the new value of what was told last ("sorry, assistant principal")."""
_PROPOSED: frozenset[SlotName] = frozenset(("format",))
_CLAUSE_ENDS = ",;.!?¿:\n"
_OPENS_QUESTION = re.compile(
    r"\s*(?:and |but |so |ok |y |pero )?(?:what|how|who|which|when|where|why|is|are|do|does|can|could|will|would"
    r"|should|may|cuant\w*|cual\w*|quien\w*|como|cuando|donde|que|hay|pueden|puede"
    r"|tell me|wondering|i wonder|i d like to know)\b"
)


def find_mentions(
    hearing: Hearing, today: date, corrections: Sequence[Correction], questions: Spans
) -> tuple[Mention, ...]:
    """All slot values, none overlapping, none inside a question; what was asked for and what is surest comes first."""
    contacts = hearing.core.contacts_in(hearing.text, hearing.requested)
    if _is_all_told(hearing.text, contacts):
        return contacts
    it = _without_own_words(hearing)
    found = _collected(it, contacts, today, corrections)
    return _amended(_kept(found, it, questions), it, corrections)


def _without_own_words(it: Hearing) -> Hearing:
    """Where the organisation is asked for, "schools" is a word of its name and names no slot."""
    if it.requested != "district" or "schools" not in it.heard.slots:
        return it
    slots = tuple([slot for slot in it.heard.slots if slot != "schools"])
    return replace(it, heard=replace(it.heard, slots=slots))


def _collected(
    it: Hearing, contacts: Sequence[Mention], today: date, corrections: Sequence[Correction]
) -> list[Mention]:
    """What every matcher takes words for, the surest first."""
    found = [
        *contacts,
        *with_halves(find_amounts(it, corrections), it.text, it.state, it.core),
        *it.core.wishes.find(it.text, it.requested),
        *timing.find(it.text, today, it.requested),
    ]
    names_none = it.requested == "district" and _changes_another(it.heard, corrections, found)
    places = find_places(replace(it, requested=None) if names_none else it, found)
    names = find_names(it, found, places)
    addresses = [one for one in found if one.slot in _OUTSIDE_QUESTIONS]
    others = [*addresses, *names, *(one for one in found if one.slot != "name" and one not in addresses)]
    if it.requested == "district":
        return [*places, *others]
    return [*addresses, *(one for one in places if is_listed(one)), *others, *places]


def _kept(found: Sequence[Mention], it: Hearing, questions: Spans) -> list[Mention]:
    """Those that stand in no question; of several that claim the same words or slot the first."""
    kept: list[Mention] = []
    for mention in found:
        asked = _is_asked(mention, it.text, it.requested, questions)
        if not asked and not any(_clash(mention, other) for other in kept):
            kept.append(mention)
    return kept


def _amended(kept: list[Mention], it: Hearing, corrections: Sequence[Correction]) -> tuple[Mention, ...]:
    """What they say of what is held: a count told on, a kind of help added; without what is only said by the way."""
    heard = it.heard
    if not denies_held(corrections, it.state):
        kept = without_strays(it, kept, corrections)
    if again := recount(it, kept):
        kept = with_recount(kept, again, it.state)
    kept = with_additions(kept, it.text, it.state)
    if not kept and heard.correcting and len(it.text.words) <= LONGEST_BARE:
        return _bare(it)
    if not KNOWS.isdisjoint(heard.within):
        kept = [one for one in kept if getattr(one.value, "is_known", True)]  # "how did you decide on that?"
    if "completed" in heard.within:
        return tuple([one for one in kept if one.slot != "timing"])  # when the first session was, not the next
    return tuple(kept)


def _bare(it: Hearing) -> tuple[Mention, ...]:
    """What a correction that says nothing but the new value puts in place of what was told last."""
    meant, last = without_opening(it.text), it.state.last_filled
    if last == "format":
        return it.core.wishes.find(meant, "format")  # "actually both work"
    told = it.core.contacts_in(meant, last)
    return tuple([joined(one, it.text, it.state.frame.name) if one.slot == "name" else one for one in told])


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
