"""Whether something is asked, and what: weight of evidence counted over the example questions.

The counting is that of `matchers.needs.evidence`. Stems, their pairs and families say the same thing more than once,
so each kind is believed only so far. The constants were found by reading a fifth of the examples by the counts of the
others.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import exp, log
from typing import NamedTuple

from matchers.needs.evidence import Counts, Weights
from matchers.questions.clues import FAMILY
from matchers.regression import weights_of

REPEAT = 2.0
"""What an example counts for: many things can be asked, so a few examples of each must tell."""
FAMILY_WORD, PAIR = 1.5, 0.65
"""How far families and pairs are believed, beside stems."""
TEMPER = 0.35
"""How far a sum is believed as log-odds."""
LEAST_TOLD = 0.5
"""Keys that tell less of every label are passed over: they cost time."""
COUNTED = 20
"""The belief in less likely things than these is next to nothing."""
KEPT = 3
"""How many likely things are told."""


class Counted(NamedTuple):
    """An example as it is counted."""

    asks: str | None
    keys: Sequence[str]
    line: tuple[str, ...]
    """Its stems in order: a text of the same ones says the same."""


class Likely(NamedTuple):
    """One thing that may be asked, with its share of the belief, 0 to 1."""

    label: str
    share: float


class Evidence:
    """Weighs the keys of a part. Immutable but for caches."""

    def __init__(self, examples: Iterable[Counted]) -> None:
        examples = list(examples)
        asked = [one for one in examples if one.asks is not None]
        self.labels = tuple(dict.fromkeys(str(one.asks) for one in asked))
        """Empty where there are no examples: phrases alone decide then."""
        self._place: Mapping[str | None, int] = {label: at for at, label in enumerate(self.labels)}
        self._same = {one.line: one.asks for one in (*examples, *asked)}
        for one in asked:
            if self._same.get(one.line, one.asks) != one.asks:  # "what is @ for?": that depends on what is named
                del self._same[one.line]
        self._known = frozenset(stem for one in asked for stem in one.line)
        self._what = Counts(len(self.labels))
        self._what.add_all((((self._place[one.asks], REPEAT),), one.keys) for one in asked)
        sizes = Counter(one.asks for one in asked)
        self._prior: Weights = tuple(log(sizes[label]) for label in self.labels)
        self._asking, self._bias = weights_of((one.keys, one.asks is not None) for one in examples)
        self._scaled: dict[str, Weights | None] = {}

    def asks(self, keys: Sequence[str]) -> float:
        """How much the words speak for a question about services: log-odds."""
        return self._bias + sum(self._asking[key] for key in keys if key in self._asking)

    def new(self, line: Sequence[str]) -> int:
        """How many of the words are in no example question."""
        return sum(stem not in self._known for stem in line)

    def same(self, line: tuple[str, ...]) -> Likely | None:
        """What an example of the very same words asks; of one that is no question the label is empty."""
        if line not in self._same:
            return None
        return Likely(self._same[line] or "", 1.0)

    def sums(self, keys: Sequence[str]) -> list[float]:
        """How much speaks for each label: sums of log-odds, not tempered. The most is much where the words belong to
        one thing."""
        scaled = self._scaled
        weights = (scaled[key] if key in scaled else self._weights(key) for key in keys)
        return list(map(sum, zip(self._prior, *(one for one in weights if one), strict=True)))

    def likely(self, sums: Sequence[float], phrases: Mapping[str, float]) -> list[Likely]:
        """What may be asked, likeliest first. `phrases`: what phrases add for what they ask for."""
        sums = list(sums)
        for label, more in phrases.items():
            if label in self._place:
                sums[self._place[label]] += more
        ranked = sorted(range(len(sums)), key=sums.__getitem__, reverse=True)
        most = sums[ranked[0]]
        total = sum(exp(TEMPER * (sums[at] - most)) for at in ranked[:COUNTED])
        return [Likely(self.labels[at], exp(TEMPER * (sums[at] - most)) / total) for at in ranked[:KEPT]]

    def _weights(self, key: str) -> Weights | None:
        if key not in self._scaled:
            weights = self._what.weights(key)
            scale = _scale(key)
            is_telling = weights is not None and scale * max(map(abs, weights)) >= LEAST_TOLD
            self._scaled[key] = tuple(scale * one for one in weights) if weights and is_telling else None
        return self._scaled[key]


def _scale(key: str) -> float:
    if " " in key:
        return PAIR
    return FAMILY_WORD if key[0] == FAMILY else 1.0
