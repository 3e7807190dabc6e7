"""Which part of a name a word is: by the frequent first names, and by what it is like."""

from collections.abc import Sequence

from rapidfuzz.distance import OSA

from matchers.common_words import COMMON_WORDS
from matchers.contacts.given_names import GIVEN_NAMES, WORDLIKE
from matchers.contacts.name_words import NEVER, TITLES
from matchers.districts.words import GENERIC
from matchers.text import Text, fold

SLIPS = 2
"""Typing errors by which a name told again differs from the one it puts right: "Brennen" for "Brennan"."""


_OPENING = GIVEN_NAMES | TITLES
"""Words that a name may begin with: a frequent first name, or a title."""


def begins_with_given_name(name: str) -> bool:
    """Whether a name begins with a frequent first name, or with a title."""
    words = Text(name).words
    return bool(words) and words[0].folded in _OPENING


def is_given_name(words: Sequence[str]) -> bool:
    """Whether folded words begin with a frequent first name that is meant as one: "Grant Money" is no name."""
    return words[0] in _OPENING and (words[0] not in WORDLIKE or COMMON_WORDS.isdisjoint(words[1:]))


def may_hold_given_name(vocabulary: frozenset[str]) -> bool:
    """A quick look: without any frequent first name or title, nothing among these words `is_given_name`."""
    return not _OPENING.isdisjoint(vocabulary)


def is_same_person(name: str, known: str) -> bool:
    """Whether a whole name is another form of a known one: with slips in it, or with a part of it in common."""
    return is_like(name, known) or not set(fold(name).split()).isdisjoint(fold(known).split())


def is_full_name(text: Text, *, capitals: bool) -> bool:
    """Whether all words of a text are a name beyond doubt: behind a frequent first name, or words that nobody uses
    for anything else, in capitals where those are wanted."""
    if begins_with_given_name(text.raw):
        return True
    strange = not any(word.folded in COMMON_WORDS or word.folded in NEVER | GENERIC for word in text.words)
    return strange and not (capitals and not all(text.raw[word.start].isupper() for word in text.words))


def is_like(name: str, known: str) -> bool:
    """Whether one name is the other, or the other with a slip or two in it."""
    return OSA.distance(fold(name), fold(known), score_cutoff=SLIPS) <= min(SLIPS, len(known) // 3)


def slips_between(name: str, known: str) -> int:
    """By how many typing errors (insertions, deletions, changes, swapped neighbours) two folded words differ."""
    return OSA.distance(name, known)
