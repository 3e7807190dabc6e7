"""Names of people in an answer: as typed, as corrected, and what only looks like one."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from bot.dialogue.core import Core
from bot.dialogue.hearing import Hearing
from bot.dialogue.openings import without_opening
from bot.dialogue.placing import is_state
from bot.dialogue.renaming import announced_name, in_place, joined, name_in_capitals
from bot.dialogue.spelling import respelled, without_spelling
from matchers.contacts.likeness import (
    begins_with_given_name,
    is_full_name,
    is_given_name,
    is_same_person,
    may_hold_given_name,
)
from matchers.frame import Mention, SlotName
from matchers.text import Text

LONGEST_NAME = 4
"""Words of an answer that may be a name."""
LEAST_LETTERS = 3
"""Letters of a first name that no list has."""
_LINK = re.compile(r"\s+(?:de|del|from|of|at|with|in|en)$", re.I)
_BETWEEN_ITEMS = re.compile(r"[,;|/\n()!]|\s[-–—]\s|(?<!\b\w)(?<!\b[DMS]r)\.(?=\s|$)")
"""What stands between the items of a list; the stop behind an initial or a title ends none."""
_INTRODUCES = frozenset(("i'm", "im", "i", "soy", "habla", "name", "nombre", "llamo"))
"""Words with which people tell their names: beside them a name needs no capitals."""
_OF_ANOTHER = re.compile(r"\b(?:her|his|their|su) (?:name|nombre)\b[^.;,]{0,8}$")
"""Before a name that is somebody else's, once one's own is known."""
_BESIDE_NAME = frozenset(
    "i am i'm im it's its this is that's thats me my name the hi hello here please thanks soy yo es me llamo mi nombre"
    " el la con c k y por favor gracias".split()
)
"""Words beside a name that is the whole message."""
_TELLS_NAME = re.compile(r"\b(?:this is|i'?m|i am|my name is|it'?s|soy|habla|escribe|me llamo)\s+$")
_JOINS_PLACE = re.compile(r"\s*,?\s*(?:from|with|at|of|over at|w/|de|del|en)\s*(?:the|el|la)?\s*")
_OF_PERSON: frozenset[SlotName] = frozenset(("district", "role", "email", "phone"))


def find_names(it: Hearing, others: Sequence[Mention], districts: Sequence[Mention]) -> list[Mention]:
    """The names among what was found, or one as typed or corrected; without organisations and words like "hmm"."""
    text, heard, state, core = it.text, it.heard, it.state, it.core
    own = it.on(core.contacts.others.own_part(text))
    changes = heard.correcting and ("name" in heard.slots or state.last_filled == "name")
    announced = changes or "name" in heard.slots
    named = in_place(own.text, state.frame.name, core)
    if not named and (announced or state.is_late or state.last_filled == "name"):
        named = respelled(own.text, state.frame.name)
    if not named and announced:
        named = announced_name(own.text, core)
    if not named:
        named = [one for one in others if one.slot == "name" and not _is_noise(one, core)]
    if not named and it.requested == "name" and (plain := without_spelling(own.text)) is not own.text:
        named = [one for one in core.contacts_in(plain, "name") if one.slot == "name"]
    if not named:
        named = _nothing_else(own, districts)
    if not named:
        named = _item(own, others, districts)
    if not named and (it.requested == "name" or (state.is_late and state.last_filled == "name")):
        named = _as_typed(own, [one for one in others if one.slot != "name"])
    if not named and changes:
        named = name_in_capitals(own.text)
    if state.frame.name is not None and not changes:
        named = [one for one in named if not _OF_ANOTHER.search(text.folded, 0, one.start)]
    named = [_sure_beside(one, districts, text) for one in named]
    named = [_trimmed(one, districts, text) for one in named if not _is_organisation(one, districts)]
    if core.contacts.others.takes_place(text):
        return named
    return [joined(one, text, state.frame.name) for one in named]


def _nothing_else(it: Hearing, districts: Sequence[Mention]) -> list[Mention]:
    """A person's name that is the whole message, behind words like "no, it's" at the most, whatever is asked."""
    if not may_hold_given_name(it.text.vocabulary):
        return []
    state, told = it.state, without_opening(it.text)
    opens = len(told.words) < len(it.text.words)
    if not 0 < len(told.words) <= LONGEST_NAME + 2 or it.heard.whole:
        return []
    if it.requested == "district" and districts and not opens:
        return []
    if state.frame.name is not None and not (opens or state.is_late):
        return []
    is_next = state.frame.name is None and (state.last_filled in _OF_PERSON or it.requested == "district")
    least = 2 if state.frame.name is None and not is_next else 1
    for one in it.core.contacts_in(told, "name"):
        words = [word for word in told.words if one.start <= word.start < one.end]
        beside = {word.folded for word in told.words if word not in words}
        is_all = one.slot == "name" and not one.guess and beside <= _BESIDE_NAME and least <= len(words) <= LONGEST_NAME
        if is_all and is_given_name([word.folded for word in words]):
            return [one]
        if is_all and is_next and it.requested != "district" and is_full_name(Text(str(one.value)), capitals=False):
            return [replace(one, guess=True)]
    return []


def _item(it: Hearing, others: Sequence[Mention], districts: Sequence[Mention]) -> list[Mention]:
    """A name that is an item of its own beside an organisation or an address: "Erie City Schools PA, Ron Petrilli".
    Where a name is known already, only the same one spelled differently."""
    text, core, held = it.text, it.core, it.state.frame.name
    if held is None and not any(one.slot in _OF_PERSON for one in (*others, *districts)):
        return []
    introduced = not _INTRODUCES.isdisjoint(word.folded for word in text.words)
    raw, placed = text.raw, bool(districts)
    for one in (*others, *districts):
        raw = raw[: one.start] + ";" * (one.end - one.start) + raw[one.end :]
    for start, end in _items(raw):
        alone = Text(" " * start + _LINK.sub("", raw[start:end].rstrip()))
        if not 0 < len(alone.words) <= LONGEST_NAME:
            continue
        for one in core.contacts_in(alone, "name"):
            whole = one.start == alone.words[0].start and alone.words[-1].end <= one.end
            is_meant = held is None or (one.value != held and is_same_person(str(one.value), held))
            if not (one.slot == "name" and whole and is_meant):
                continue
            if placed and (is_state(alone) or _is_place(alone, core)):
                continue
            if len(alone.words) == 1:
                return _first_name(one, core, held)
            if is_full_name(alone, capitals=not introduced):
                return [one]
    return []


def _is_place(text: Text, core: Core) -> bool:
    """Whether words that begin with no frequent first name are a place: "Northside ISD San Antonio"."""
    if begins_with_given_name(text.raw.strip()):
        return False
    found = core.places_in(text, "district")
    return any(getattr(one.value, "nces_id", None) and (not one.guess or one.candidates) for one in found)


def _first_name(name: Mention, core: Core, held: str | None) -> list[Mention]:
    """A first name that is an item of its own; one that no list has is asked about."""
    said = Text(str(name.value))
    if held is not None or _is_noise(name, core):
        return []
    if is_given_name(said.forms):
        return [name]
    is_odd = len(said.raw) < LEAST_LETTERS or not is_full_name(said, capitals=False)
    return [] if is_odd else [replace(name, guess=True)]


def _items(raw: str) -> Iterator[tuple[int, int]]:
    """The items of a list as positions."""
    start = 0
    for sign in _BETWEEN_ITEMS.finditer(raw):
        yield start, sign.start()
        start = sign.end()
    yield start, len(raw)


def _is_noise(name: Mention, core: Core) -> bool:
    """Whether what was taken for a name is a word of the conversation ("hmm", "ok")."""
    said = Text(str(name.value))
    return core.signals.hear(said).whole is not None or not core.signals.unfilled(said).words


def _as_typed(it: Hearing, others: Sequence[Mention]) -> list[Mention]:
    """A short answer to the question for the name that no matcher knows as one: likely, to be confirmed."""
    text, heard, words = it.text, it.heard, it.text.words
    if others or heard.within or heard.unsettled or heard.slots or "?" in text.raw:
        return []
    if not 0 < len(words) <= LONGEST_NAME:
        return []
    if not all(word.folded.replace("'", "").isalpha() for word in words) or is_state(text):
        return []
    capitals = all(text.raw[word.start].isupper() for word in words)
    if not capitals and not it.state.misunderstood:
        return []
    start, end = words[0].start, words[-1].end
    value = text.raw[start:end]
    return [Mention("name", value if capitals else value.title(), start, end, guess=True)]


def _is_organisation(name: Mention, districts: Sequence[Mention]) -> bool:
    """Whether what looks like a name is, word for word, an organisation of the directory ("it's Fresno Unified")."""
    return any(
        getattr(one.value, "nces_id", None) and not one.guess and one.start <= name.start and name.end <= one.end
        for one in districts
    )


def _sure_beside(name: Mention, districts: Sequence[Mention], text: Text) -> Mention:
    """A name in capitals between "this is" and an organisation of the directory is one, however rare it is."""
    words = str(name.value).split()
    told = _TELLS_NAME.search(text.folded, 0, name.start) is not None
    behind = [one for one in districts if getattr(one.value, "nces_id", None) and name.end < one.start]
    joins = any(_JOINS_PLACE.fullmatch(text.folded, name.end, one.start) for one in behind)
    is_sure = name.guess and told and joins and len(words) > 1 and all(word[0].isupper() for word in words)
    return replace(name, guess=False) if is_sure else name


def _trimmed(name: Mention, districts: Sequence[Mention], text: Text) -> Mention:
    """A name without the organisation that it ran into ("Ana Ruiz de Hoover, Alabama")."""
    for district in districts:
        if name.start < district.start < name.end:
            words = text.raw[name.start : district.start].rstrip(" ,")
            value = _LINK.sub("", words)
            return Mention("name", value, name.start, name.start + len(value), name.guess) if value else name
    return name
