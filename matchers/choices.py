"""Which of the given choices an answer picks: by its words, by number, by order ("the second one"), several or all."""

import re
from collections.abc import Sequence

from rapidfuzz import fuzz, process

from matchers.text import Text, fold

ALIKE = 90.0
"""Least rapidfuzz ratio (0 to 100) of an answer to a choice that it retells."""
LEAST_RETOLD = 8
"""Letters an answer needs before it can be the beginning or a part of a choice."""

STEM = 5
"""Letters by which the words of an answer and of a choice are compared."""
_ABOUT = re.compile(
    r"(?:(?:it'?s|i think|probably|maybe|more like|mas bien|creo que|es) )*"
    r"(?:the|that|la|el) (?:one|option|choice|opcion)?\s?(?:about|with|where|that says|on|de|del|sobre|que dice|con)\b"
)
"""What stands before words that tell which choice is meant."""

_PLACES = (
    "1 a one first 1st primera primero uno una",
    "2 b two second 2nd segunda segundo dos",
    "3 c three third 3rd tercera tercero tres",
    "4 d four fourth 4th cuarta cuarto cuatro",
    "5 e five fifth 5th quinta quinto cinco",
)
_ORDINALS = {word: place for place, words in enumerate(_PLACES) for word in words.split()}
_ARTICLES = frozenset("one a uno una".split())
"""Numbers that after an ordinal are none ("the second one")."""
_AROUND = frozenset(
    "the option number choice answer one y and or i'd say think it's its is that would be probably la el opcion numero "
    "las los & mostly more maybe pick choose go with for closest both mas o bien es of them".split()
)
"""Words that may stand around a number or an ordinal."""
_ALL = frozenset("both ambas ambos all todas todos".split())
_LAST = frozenset("last ultima ultimo".split())


def choose(text: Text, options: Sequence[str]) -> tuple[int, ...]:
    """The indexes of the options picked, none where the text picks none."""
    said = fold(text.raw).strip(" .!?\"'")
    if not said or not options:
        return ()
    folded = [fold(option).strip(" .!?\"'") for option in options]
    if said in folded:
        return (folded.index(said),)
    if by_order := _by_order(text, len(options)):
        return by_order
    if by_words := _by_words(text, folded):
        return by_words
    parts = [index for index, option in enumerate(folded) if len(option) >= LEAST_RETOLD and option in said]
    if parts:
        return tuple(parts)
    if len(said) >= LEAST_RETOLD:
        within = [index for index, option in enumerate(folded) if said in option]
        if len(within) == 1:
            return (within[0],)
    best = process.extractOne(said, folded, scorer=fuzz.ratio, score_cutoff=ALIKE)
    return (best[2],) if best else ()


def _by_words(text: Text, options: Sequence[str]) -> tuple[int, ...]:
    """The one that shares the most words with "the one about ...", where no other shares as many."""
    match = _ABOUT.match(text.folded)
    if match is None:
        return ()
    said = {word[:STEM] for word in re.findall(r"[a-z]{4,}", text.folded[match.end() :])}
    shared = [len(said & {word[:STEM] for word in re.findall(r"[a-z]{4,}", option)}) for option in options]
    most = max(shared)
    return (shared.index(most),) if most and shared.count(most) == 1 else ()


def _by_order(text: Text, count: int) -> tuple[int, ...]:
    """Picks by number or ordinal; the text may hold nothing else than the words usual around them."""
    words = re.findall(r"[a-z0-9']+|&", text.folded)
    picked: list[int] = []
    for word in words:
        if word in _ALL:
            return tuple(range(count)) if _AROUND.union(_ALL).issuperset(words) else ()
        if word in _LAST:
            picked.append(count - 1)
        elif word in _ORDINALS and not (word in _ARTICLES and picked):
            picked.append(_ORDINALS[word])
        elif word not in _AROUND:
            return ()
    return tuple(dict.fromkeys(picked)) if all(index < count for index in picked) else ()
