"""The notation of phrases with alternatives, as questions.yaml uses it.

how much (is|does it cost)      one of the alternatives
the [total|full] price          one of them, or none
can {number} people come        a number in digits or words; {money} is a sum of money
    can {people} come               one word for members of an audience of people.yaml
how long * take                 up to five words of any kind
"""

import re
from functools import lru_cache
from typing import NamedTuple, Union

NUMBER, MONEY, PEOPLE, ANY = "{number}", "{money}", "{people}", "*"
PLACES = (NUMBER, MONEY, PEOPLE, ANY)
ANY_WORDS = 5
"""The most words that `*` stands for: more would join what does not belong together."""

_TOKEN = re.compile(r"[()\[\]|]|\{number\}|\{money\}|\{people\}|\*|[^\s()\[\]|{}*]+|\S")
_CLOSING = {"(": ")", "[": "]"}


class Either(NamedTuple):
    """One of several sequences; an empty one where the part may be missing."""

    branches: tuple["Sequence", ...]


Part = Union[str, Either]  # noqa: UP007 (the alias refers to itself)
Sequence = tuple[Part, ...]


class PatternError(ValueError):
    """A pattern that cannot be read; the message says why."""


@lru_cache(maxsize=8192)  # the check reads every pattern, and then the matchers do
def parse(pattern: str) -> Sequence:
    """A pattern as nested parts: words, PLACES and choices. Raises PatternError."""
    tokens = _TOKEN.findall(pattern)
    branches, rest = _branches(tokens, 0)
    if rest != len(tokens):
        raise PatternError(f"`{tokens[rest]}` without its opening bracket")
    sequence: Sequence = branches[0] if len(branches) == 1 else (Either(branches),)
    if _is_missable(sequence):
        raise PatternError("nothing in it is required; it would match everywhere")
    if ANY in _edge(sequence) or ANY in _edge(sequence, last=True):
        raise PatternError("`*` stands at an end; it is for words in between")
    return sequence


def words_of(sequence: Sequence) -> set[str]:
    """All words of a pattern."""
    found: set[str] = set()
    for part in sequence:
        if isinstance(part, Either):
            found.update(*map(words_of, part.branches))
        elif part not in PLACES:
            found.add(part)
    return found


def _branches(tokens: list[str], at: int) -> tuple[tuple[Sequence, ...], int]:
    """The alternatives from `at` to the closing bracket or the end, and where they end."""
    branches: list[Sequence] = []
    parts: list[Part] = []
    while at < len(tokens) and tokens[at] not in (")", "]"):
        part = tokens[at]
        if part == "|":
            branches.append(tuple(parts))
            parts = []
        elif part in _CLOSING:
            inner, at = _branches(tokens, at + 1)
            if at >= len(tokens) or tokens[at] != _CLOSING[part]:
                raise PatternError(f"`{part}` is not closed")
            parts.append(Either(((), *inner) if part == "[" else inner))
        elif part in "{}":
            raise PatternError("only {number}, {money} and {people} may stand in braces")
        else:
            parts.append(part)
        at += 1
    return (*branches, tuple(parts)), at


def _is_missable(sequence: Sequence) -> bool:
    return all(isinstance(part, Either) and any(map(_is_missable, part.branches)) for part in sequence)


def _edge(sequence: Sequence, *, last: bool = False) -> set[str]:
    """What a text may begin (or end) with that the sequence matches."""
    found: set[str] = set()
    for part in reversed(sequence) if last else sequence:
        if not isinstance(part, Either):
            return found | {part}
        found.update(*(_edge(branch, last=last) for branch in part.branches))
        if not _is_missable((part,)):
            return found
    return found
