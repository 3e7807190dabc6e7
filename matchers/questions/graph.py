"""Patterns as graphs of words, and where they match in a row of tokens."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar

from knowledge import patterns
from matchers.questions.tokens import Token
from matchers.questions.vocabulary import words_of

V = TypeVar("V")


class Hit(NamedTuple, Generic[V]):
    """A pattern found: the tokens [first, last) it covers, which of them it names, and what it stands for."""

    first: int
    last: int
    named: int
    """Bit n is set where the pattern names token first + n; what `*` covers is not named."""
    value: V

    @property
    def literal(self) -> int:
        """How many tokens the pattern names."""
        return self.named.bit_count()

    @property
    def mask(self) -> int:
        """The tokens that the pattern names: bit n is set for token n of the text."""
        return self.named << self.first

    def named_tokens(self) -> list[int]:
        """The tokens that the pattern names."""
        return [at for at in range(self.first, self.last) if self.named >> (at - self.first) & 1]


@dataclass(slots=True)
class _Step:
    """One token of a pattern, and the steps that may follow it."""

    token: str
    final: bool
    next: dict[str, list["_Step"]] = field(default_factory=dict)


class _Node(Generic[V]):
    """All steps that a row of tokens may have led to; what follows is worked out when it is first needed."""

    __slots__ = ("_next", "_steps", "values", "wild")

    def __init__(self, steps: Iterable[tuple[_Step, V]]) -> None:
        self._steps: dict[str, list[tuple[_Step, V]]] = {}
        self._next: dict[str, _Node[V]] = {}
        self.values: tuple[V, ...] = ()
        """The patterns that may end here."""
        values: dict[V, None] = {}
        for step, value in steps:
            if step.final:
                values[value] = None
            for token, followers in step.next.items():
                self._steps.setdefault(token, []).extend((one, value) for one in followers)
        self.values = tuple(values)
        self.wild = self.after(patterns.ANY)
        """What may follow after words of any kind."""

    def after(self, key: str) -> "_Node[V] | None":
        """The node after one more token."""
        node = self._next.get(key)
        if node is None and (steps := self._steps.get(key)):
            node = self._next[key] = _Node(steps)
        return node


class Graph(Generic[V]):
    """Many patterns with a value each. Patterns are added first, then texts are searched."""

    def __init__(self) -> None:
        self._first: dict[str, list[tuple[_Step, V]]] = {}
        self._nodes: dict[str, _Node[V]] = {}
        self.words: set[str] = set()
        """All words that the patterns name."""

    def add(self, sequence: patterns.Sequence, value: V) -> None:
        """One more pattern."""
        steps, _ = _steps(sequence, [], final=True)
        for step in steps:
            self._first.setdefault(step.token, []).append((step, value))
        for word in patterns.words_of(sequence):
            self.words.update(words_of(word))

    def begins(self, value: V) -> dict[str, frozenset[str]]:
        """The words that patterns of a value begin with, each with those that must follow.

        None must where one word is enough, or where a word of any kind may follow.
        """
        found: dict[str, frozenset[str]] = {}
        for word, steps in self._first.items():
            own = [step for step, one in steps if one == value]
            following = frozenset(key for step in own for key in step.next)
            if own:
                is_loose = any(step.final for step in own) or not following.isdisjoint(patterns.PLACES)
                found[word] = frozenset() if is_loose else following
        return found

    def add_phrases(self, phrases: Iterable[str], value: V) -> None:
        """Plain phrases, whose brackets and stars mean nothing."""
        for phrase in phrases:
            if words := words_of(phrase):
                self.add(words, value)

    def find(self, tokens: Sequence[Token], start: int = 0) -> list[Hit[V]]:
        """All matches from token `start` on, overlapping ones too; of one value at one place only the longest."""
        found: list[Hit[V]] = []
        begins = self._first
        for first in range(start, len(tokens)):
            longest: dict[V, Hit[V]] = {}
            for key in tokens[first].keys:
                if key in begins:
                    node = self._nodes.get(key)
                    if node is None:
                        node = self._nodes[key] = _Node(begins[key])
                    _walk(node, tokens, first, first + 1, 1, longest)
            if longest:
                found.extend(longest.values())
        return found


def _steps(sequence: patterns.Sequence, after: list[_Step], *, final: bool) -> tuple[list[_Step], bool]:
    """The steps a sequence begins with, given those that follow it, and whether it may match nothing up to the end."""
    for part in reversed(sequence):
        if isinstance(part, patterns.Either):
            begins: dict[int, _Step] = {}
            ends = False
            for branch in part.branches:
                branch_steps, branch_ends = _steps(branch, after, final=final)
                begins.update((id(step), step) for step in branch_steps)
                ends = ends or branch_ends
            after, final = list(begins.values()), ends
            continue
        words = (part,) if part in patterns.PLACES else words_of(part)
        for word in reversed(words):
            step = _Step(word, final)
            for follower in after:
                step.next.setdefault(follower.token, []).append(follower)
            after, final = [step], False
    return after, final


def _walk(node: _Node[V], tokens: Sequence[Token], first: int, at: int, named: int, longest: dict[V, Hit[V]]) -> None:
    """Notes the matches that go through `node`, which the tokens before `at` have led to."""
    for value in node.values:
        best = longest.get(value)
        if best is None or named.bit_count() > best.literal:
            longest[value] = Hit(first, at, named, value)
    if at < len(tokens):
        for key in tokens[at].keys:
            if (after := node.after(key)) is not None:
                _walk(after, tokens, first, at + 1, named | 1 << (at - first), longest)
    if node.wild is not None:
        for start in range(at, min(at + patterns.ANY_WORDS + 1, len(tokens))):
            for key in tokens[start].keys:
                if (after := node.wild.after(key)) is not None:
                    _walk(after, tokens, first, start + 1, named | 1 << (start - first), longest)
