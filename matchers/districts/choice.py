"""Which of several districts that share a name is meant: by the level or the kind of place that words tell."""

from collections.abc import Sequence

from matchers.common_words import COMMON_WORDS
from matchers.districts.words import AREAS, LEVELS, take_apart
from matchers.frame import District
from matchers.function_words import is_function_word
from matchers.text import Text, fold

_AROUND = frozenset("meant mean i'd i'm it's that's refiero quise digo decir seria one uno una".split())
"""Words around the answer that name nothing."""
_LONGEST = 12
"""Words of an answer that tells two districts apart."""


def by_level(text: Text, districts: Sequence[District]) -> tuple[int, ...]:
    """The indexes of those that have a level or area the text tells ("the high school district", "el de primaria")."""
    words = {word.folded for word in text.words}
    if len(text.words) > _LONGEST or "not" in words or words.isdisjoint(LEVELS.keys() | AREAS.keys()):
        return ()
    asked = take_apart(text.folded)
    told = asked.levels | asked.areas
    names = {word for word in asked.core if word not in COMMON_WORDS | _AROUND and not is_function_word(word)}
    queries = [take_apart(fold(one.name)) for one in districts]
    return tuple(
        index for index, one in enumerate(queries) if told <= one.levels | one.areas and names <= set(one.core)
    )
