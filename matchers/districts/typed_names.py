"""Organisations that the directory lacks, taken as typed."""

import re

from matchers.common_words import COMMON_WORDS
from matchers.districts.found import NOTHING
from matchers.districts.hits import Hit, told
from matchers.districts.names import as_typed
from matchers.districts.words import AREAS, GENERIC, take_apart
from matchers.frame import District, OrganisationType
from matchers.function_words import is_function_word
from matchers.states import NAMES, State
from matchers.text import fold
from matchers.wording import Wording

_IN_NAMES = GENERIC | AREAS.keys() | frozenset("a an new old first los las el la san by to all one two three".split())
"""Small words that names hold too."""
_KIND = (
    r"(?:an? |the |una? )?(?:(?:charter|private|public|regional|local|small|rural|catholic)s? ?)*"
    r"(?:(?:school|agency|union|district|network|escuela|agencia|sindicato)s?)?"
    r"(?: (?:charter|privad[ao]|regional|local))?"
)
_APPOSED = re.compile(rf"^(?=\w){_KIND}\s*[,:]\s*(?=\w)|,\s*(?=\w){_KIND}\W*$", re.I)
"""What kind of organisation it is, told beside its name: "a charter, Harbor Light Academy"."""
_LONGEST_PLAIN = 3
"""Words from which a name in lower case, half of it common words, is taken for a sentence."""
_HINT = re.compile(r"\s*\([^()]*\)?\s*$")
"""What brackets tell behind a name."""


def as_given(wording: Wording, span: tuple[int, int], kind: OrganisationType, states: list[State]) -> Hit | None:
    """The words at raw positions as a name; None where they are a sentence, a state or no words."""
    start, end = span
    raw = _HINT.sub("", wording.text.raw[start:end])
    name = as_typed(_APPOSED.sub("", raw))
    capitals = wording.text.has_telling_capitals and not raw.islower()
    if kind == "district" and not capitals and _is_plain(name):
        return None
    if tuple(fold(name).split()) in NAMES or not any(char.isalpha() for char in name):
        return None
    return Hit(start, end, NOTHING, typed=District(None, name, told(states), kind))


def _is_plain(name: str) -> bool:
    """Whether the words are a sentence's rather than a name's, where no capital tells."""
    said = fold(name).split()
    if sum(word in COMMON_WORDS for word in said) * 2 >= len(said) > _LONGEST_PLAIN:
        return True
    if GENERIC.isdisjoint(said) and any(map(_is_of_speech, said)):
        return True
    return all(token in COMMON_WORDS for token in take_apart(fold(name)).core)


def _is_of_speech(word: str) -> bool:
    """Whether a small word stands in sentences and in no name: "on", "then", but not "of" or "the"."""
    return is_function_word(word) and word.isalpha() and word not in _IN_NAMES and len(word) > 1
