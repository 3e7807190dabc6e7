"""What is counted in the example sentences, a file of them at a time, so that an unchanged file can be kept counted."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

import msgspec
from msgspec import Struct

from knowledge.model import Concept
from matchers.frame import Language
from matchers.needs.concepts import Lexicon
from matchers.needs.evidence import Counts, Labels, shares_of
from matchers.needs.examples import TONGUES, Example
from matchers.needs.features import Stems, keys_of
from matchers.text import words_of


class Tally(Struct, frozen=True):
    """The counts of some example sentences."""

    said: list[float]
    """By label: features in its sentences, repeats included."""
    held: list[dict[str, float]]
    """By label: how many of its sentences hold a feature."""
    words: dict[Language, dict[str, int]]
    """By language: how often each folded word is written."""


class Keep(Protocol):
    """Where tallies outlive the program, so that the next start need not count again."""

    def __call__(self, name: str, material: bytes, count: Callable[[], Tally]) -> Tally:
        """What was counted from this very `material` before, else what `count` counts now. `name`: of the file."""
        ...


def keep_nothing(name: str, material: bytes, count: Callable[[], Tally]) -> Tally:
    """Counts anew every time."""
    return count()


class Counting:
    """Counts example sentences by the concepts of one knowledge base."""

    def __init__(self, labels: Sequence[str | None], concepts: Mapping[str, Concept]) -> None:
        self.labels = {label: at for at, label in enumerate(labels)}
        self.lexicons = {tongue: Lexicon(concepts, tongue) for tongue in TONGUES}
        self.stems = {tongue: Stems(tongue) for tongue in TONGUES}
        self._known_by = (tuple(labels), {name: concept.phrases for name, concept in concepts.items()})

    def shares(self, one: Example) -> Labels:
        """How much a sentence counts for which labels."""
        return shares_of([self.labels[label] for label in one.labels], one.multi)

    def keys(self, one: Example, words: Sequence[str]) -> set[str]:
        """The keys of all features of a sentence with these folded words."""
        return keys_of(one.text, words, self.stems[one.language], self.lexicons[one.language])

    def material(self, examples: Sequence[Example]) -> bytes:
        """All that the tally of these sentences depends on, beside the program."""
        return msgspec.msgpack.encode((self._known_by, examples))

    def count(self, examples: Sequence[Example]) -> Tally:
        """The tally of these sentences."""
        written: dict[Language, list[str]] = {tongue: [] for tongue in TONGUES}
        sentences = []
        for one in examples:
            words = words_of(one.text)
            written[one.language] += words
            sentences.append((self.shares(one), self.keys(one, words)))
        counts = Counts(len(self.labels))
        counts.add_all(sentences)
        return Tally(counts.said, counts.held, {tongue: dict(Counter(words)) for tongue, words in written.items()})
