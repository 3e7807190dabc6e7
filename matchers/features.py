"""What is counted in a text: stems, pairs of neighbouring stems, and concepts.

Keys are plain strings: "stem", "stem stem" and "#concept". Pairs of two function words are left out: there are many,
and reading one writer by the others was better without them (best match right 0.83 against 0.82).
"""

from collections.abc import Sequence

from matchers.concepts import Lexicon
from matchers.function_words import is_function_word
from matchers.stems import stem

NUMBER = "0"
"""The stem that all numbers share."""
MARK = "#"
"""Begins the key of a concept."""


class Stems(dict[str, tuple[str, bool]]):
    """By folded word: its stem in one language, and whether it is a function word or a number. Learned as it is
    asked."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language

    def __missing__(self, folded: str) -> tuple[str, bool]:
        if not folded[0].isalpha():
            return NUMBER, True
        found = self[folded] = stem(folded, self._language), is_function_word(folded)
        return found


def keys_of(words: Sequence[str], stems: Stems, lexicon: Lexicon) -> set[str]:
    """The keys of all features of a text given as folded words."""
    known = [stems[word] for word in words]
    line = [one for one, _ in known]
    keys = set(line)
    before, before_small = "", True
    for one, small in known:
        if not (small and before_small) and before:
            keys.add(before + " " + one)
        before, before_small = one, small
    keys.update([MARK + concept for concept in lexicon.names(line)])
    return keys


def grams_of(one: str) -> tuple[str, ...]:
    """The four-letter pieces of a stem, its beginning marked: what is left of a word that nobody wrote before."""
    marked = "<" + one
    return tuple([marked[at : at + 4] for at in range(len(marked) - 3)])
