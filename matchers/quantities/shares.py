"""A part of the people told of: "half our staff of 80", "a third of our 90 teachers", "la mitad del personal de 60"."""

import math

import msgspec

from matchers.quantities.bounds import Amount
from matchers.quantities.surroundings import WISHES
from matchers.wording import Phrases, Wording

_PARTS = {
    2: Phrases(("half", "half of", "one half of", "la mitad de", "la mitad del", "mitad de", "mitad del")),
    3: Phrases(("a third of", "one third of", "un tercio de", "un tercio del", "la tercera parte de")),
    4: Phrases(("a quarter of", "one quarter of", "a fourth of", "un cuarto de", "la cuarta parte de")),
}
_SHORT = 5
_OWNERS = frozenset("our my the their nuestros nuestras nuestro mis los las mi".split())
_GROUPS = frozenset("personal equipo grupo claustro".split())
_ABOUT = frozenset("about around roughly maybe probably approximately like casi como".split())


def part_of(wording: Wording, told: Amount, *, asked: bool) -> Amount:
    """The part of a count that is said to be meant, where it is asked for or help is wished for in the sentence.

    Else the whole: "half our staff of 80 is new" tells how many there are.
    """
    at = told.first
    at -= wording.form(at - 1) in ("of", "de") and wording.form(at - 2) in _GROUPS and 2
    at -= wording.form(at - 1) in _OWNERS
    share, size = next(((n, size) for n, words in _PARTS.items() if (size := words.ending(wording, at - 1))), (1, 0))
    first, last = wording.sentence(told.core[0])
    if not size or not (asked or last - first <= _SHORT or not WISHES.isdisjoint(wording.forms[first:last])):
        return told
    low, high = (None if bound is None else math.ceil(bound / share) for bound in (told.min, told.max))
    about = wording.form(at - size - 1) in _ABOUT
    part = told.reach(wording, at - size - about, told.last)
    uneven = told.max is not None and told.max % share != 0
    return msgspec.structs.replace(part, min=low, max=high, approximate=told.approximate or about or uneven)
