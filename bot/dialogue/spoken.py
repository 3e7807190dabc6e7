"""The language to go on in: the one asked for, else the one written."""

from bot.dialogue.signals import Heard
from bot.dialogue.state import State
from matchers.frame import Language, Mention, SlotName
from matchers.language import language_of
from matchers.text import Text

_WORDS_OF_NAMES: frozenset[SlotName] = frozenset(("name", "district", "role", "email"))
"""Slots whose words tell nothing of the language a person writes."""


def spoken(heard: Heard, language: Language | None, state: State) -> Language | None:
    """The language to go on in: the one asked for, else the one written. One word alone does not change it."""
    if heard.has("spanish"):
        return "es"
    if heard.has("english"):
        return "en"
    if state.language and heard.whole and heard.whole != "greet" and state.language != language:
        return None
    return language


def of_own_words(text: Text, language: Language | None, state: State, mentions: tuple[Mention, ...]) -> Language | None:
    """The language to change to: told by at least two words that are no names ("Escuela de la Raza" is no Spanish)."""
    if language is None or state.language is None or language == state.language:
        return language
    raw = text.raw
    for one in mentions:
        if one.slot in _WORDS_OF_NAMES:
            raw = raw[: one.start] + " " * (one.end - one.start) + raw[one.end :]
    rest = Text(raw)
    return language_of(rest) if sum(word.folded.isalpha() for word in rest.words) > 1 else None
