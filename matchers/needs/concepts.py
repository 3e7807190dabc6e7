"""Named concepts in a text: phrases as sequences of stems, with gaps, found by one walk over a trie.

A phrase is a line of plain words. `*` between two words stands for up to three words of any kind ("no one * listens").
A word in the phrase stands for all words of the same stem.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from knowledge.model import Concept
from matchers.stems import stem
from matchers.text import words_of

GAP = 3
"""Words that a `*` may stand for at most: more would join words of different clauses."""


class Found(NamedTuple):
    """A concept found: the range of words that say it."""

    first: int
    last: int
    """Index past the last word."""
    concept: str


class _Node:
    __slots__ = ("concepts", "gap", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Node] = {}
        self.gap: _Node | None = None
        self.concepts: list[str] = []

    @property
    def is_leaf(self) -> bool:
        return not self.next and self.gap is None


class Lexicon:
    """All phrases of all concepts in one language."""

    def __init__(self, concepts: Mapping[str, Concept], language: str) -> None:
        self._root = _Node()
        for name, concept in concepts.items():
            self._add(name, concept.phrases.get("es" if language == "es" else "en", ()), language)
        self._alone = {word: tuple(node.concepts) for word, node in self._root.next.items() if node.is_leaf}
        """Words that are phrases by themselves and begin no longer one: they need no walk."""
        self._longer = {word: node for word, node in self._root.next.items() if not node.is_leaf}
        self._openings = frozenset(f"{word} {after}" for word, node in self._longer.items() for after in node.next)
        """Two words with which a walk gets on."""
        self._always = frozenset(word for word, node in self._longer.items() if node.concepts or node.gap is not None)
        """Words from which a walk may find something whatever the next word is."""

    def _add(self, name: str, phrases: Iterable[str], language: str) -> None:
        for phrase in phrases:
            node = self._root
            for part in phrase.split("*"):
                if node is not self._root:
                    node.gap = node.gap or _Node()
                    node = node.gap
                for word in words_of(part):
                    node = node.next.setdefault(stem(word, language), _Node())
            if node is not self._root and name not in node.concepts:
                node.concepts.append(name)

    def names(self, stems: Sequence[str], pairs: Sequence[str]) -> set[str]:
        """The concepts in a text, as `find` finds them: the short way for counting. `pairs`: its neighbouring stems."""
        names: set[str] = set()
        said = set(stems)
        for word in said & self._alone.keys():
            names.update(self._alone[word])
        openings, always = self._openings, self._always
        begun = [at for at, pair in enumerate(pairs) if pair in openings]
        if not always.isdisjoint(said):
            begun += [at for at, word in enumerate(stems) if word in always]
        found: dict[str, Found] = {}
        for at in begun:
            _walk(self._longer[stems[at]], stems, at, at + 1, found)
        names.update(found)
        return names

    def find(self, stems: Sequence[str]) -> list[Found]:
        """Every concept in the text once, where it is said first and longest, in reading order."""
        found: dict[str, Found] = {}
        alone, longer, always, heads = self._alone, self._longer, self._always, self._root.next
        for first in [at for at, word in enumerate(stems) if word in heads]:
            word = stems[first]
            if word in alone:
                for name in alone[word]:
                    if name not in found:
                        found[name] = Found(first, first + 1, name)
            elif word in always or (first + 1 < len(stems) and stems[first + 1] in longer[word].next):
                _walk(longer[word], stems, first, first + 1, found)
        return list(found.values())


def _walk(node: _Node | None, stems: Sequence[str], first: int, at: int, found: dict[str, Found]) -> None:
    while node is not None:
        for name in node.concepts:
            best = found.get(name)
            if best is None or (best.first == first and best.last < at):
                found[name] = Found(first, at, name)
        if node.gap is not None:
            after_gap = node.gap.next
            for skipped in range(at, min(at + GAP + 1, len(stems))):
                if stems[skipped] in after_gap:
                    _walk(after_gap[stems[skipped]], stems, first, skipped + 1, found)
        if at == len(stems):
            return
        node = node.next.get(stems[at])
        at += 1
