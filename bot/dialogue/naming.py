"""Names of people in an answer: as typed, as corrected, and what only looks like one."""

import re
from collections.abc import Sequence

from bot.dialogue.amounts import is_late
from bot.dialogue.core import Core
from bot.dialogue.signals import Heard
from bot.dialogue.state import State
from matchers.frame import Language, Mention
from matchers.text import Text

LONGEST_NAME = 4
"""Words of an answer that may be a name."""
_LINK = re.compile(r"\s+(?:de|del|from|of|at|with|in|en)$", re.I)
_NEW_NAME = re.compile(
    r"\b(?:name|nombre)\b.{0,12}?\b(?:to|is|be|a|es|por)\s+(?:(?:actually|spelled|written|really|con)\s+)?"
)


_LAST_NAME = re.compile(r"\b(?:last name|surname|family name|apellido)\b")
_FIRST_NAME = re.compile(r"\b(?:first name|given name|nombre de pila)\b")
_CAPITALS = re.compile(r"\b[^\W\d_a-z][\w'-]+(?: [^\W\d_a-z][\w'.-]*)+")
"""Words in capitals in a row: behind "the contact should be my boss" a name."""


def find_names(
    text: Text,
    state: State,
    core: Core,
    language: Language,
    heard: Heard,
    requested: str | None,
    others: Sequence[Mention],
    districts: Sequence[Mention],
) -> list[Mention]:
    """The names among what was found, or one as typed or corrected; without organisations and words like "hmm"."""
    changes = heard.correcting and ("name" in heard.slots or state.last_filled == "name")
    named = _announced(text, core, language) if changes else []
    if not named:
        named = [one for one in others if one.slot == "name" and not _is_noise(one, core)]
    if not named and (requested == "name" or (is_late(state) and state.last_filled == "name")):
        named = _as_typed(text, state, [one for one in others if one.slot != "name"], heard)
    if not named and changes:
        named = _in_capitals(text)
    named = [_trimmed(one, districts, text) for one in named if not _is_organisation(one, districts)]
    return [_joined(one, text, state.frame.name) for one in named]


def _joined(name: Mention, text: Text, held: str | None) -> Mention:
    """A last name told by itself stands behind the first name that is known, a first name before the last name."""
    value = str(name.value)
    if not held or " " in value:
        return name
    if _LAST_NAME.search(text.folded):
        value = f"{held.split()[0]} {value}"
    elif _FIRST_NAME.search(text.folded):
        value = " ".join((value, *held.split()[1:]))
    return Mention("name", value, name.start, name.end, name.guess)


def _is_noise(name: Mention, core: Core) -> bool:
    """Whether what was taken for a name is a word of the conversation ("hmm", "ok")."""
    return core.signals.hear(Text(str(name.value))).whole is not None


def _as_typed(text: Text, state: State, others: Sequence[Mention], heard: Heard) -> list[Mention]:
    """A short answer to the question for the name that no matcher knows as one: likely, to be confirmed."""
    words = text.words
    if (
        others
        or heard.within
        or heard.unsettled
        or heard.slots
        or "?" in text.raw
        or not 0 < len(words) <= LONGEST_NAME
    ):
        return []
    if not all(word.folded.replace("'", "").isalpha() for word in words):
        return []
    capitals = all(text.raw[word.start].isupper() for word in words)
    if not capitals and not state.misunderstood:
        return []
    start, end = words[0].start, words[-1].end
    value = text.raw[start:end]
    return [Mention("name", value if capitals else value.title(), start, end, guess=True)]


def _announced(text: Text, core: Core, language: Language) -> list[Mention]:
    """The name behind "change the name to"."""
    match = _NEW_NAME.search(text.folded)
    if match is None:
        return []
    rest = Text(" " * match.end() + text.raw[match.end() :])
    return [one for one in core.contacts_in(rest, "name", language) if one.slot == "name"]


def _in_capitals(text: Text) -> list[Mention]:
    """The only words in capitals of a correction ("the contact should be my boss Linda Marsh")."""
    written = [one for one in _CAPITALS.finditer(text.raw) if one.start()]
    return [Mention("name", written[0].group(), *written[0].span())] if len(written) == 1 else []


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
