"""Whether something is asked, and what: weight of evidence counted over the example questions.

The counting is that of `matchers.evidence`. Stems, their pairs, families and phrases say the same thing more than once,
so each kind is believed only so far. All constants were found by reading a fifth of the examples by the counts of the
others.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from heapq import nlargest
from math import exp, log
from typing import NamedTuple

from matchers.evidence import Counts, Weights
from matchers.features import MARK
from matchers.questions.clues import FAMILY, SIGN, stems_in

REPEAT = 2.0
"""What an example counts for: many things can be asked, so a few examples of each must tell."""
PHRASE, FAMILY_WORD, PAIR = 1.5, 1.5, 0.5
"""How far phrases, families and pairs are believed, beside stems."""
TEMPER = 0.35
"""How far a sum is believed as log-odds."""
LEAST_TOLD = 0.3
"""Keys that tell less of every label are passed over: they cost time."""
MOST_NEW, STEPS = 5, 5
"""How finely words are told apart that no example question holds: by number, and by share."""
KEPT = 3
"""How many likely things are told."""


class Counted(NamedTuple):
    """An example as it is counted."""

    asks: str | None
    what: Sequence[str]
    """The keys that tell what is asked."""
    asking: Sequence[str]
    """The keys that tell only whether anything is."""
    line: tuple[str, ...]
    """Its stems in order: a text of the same ones says the same. Empty: it stood beside others."""


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
        place: Mapping[str | None, int] = {label: at for at, label in enumerate(self.labels)}
        self._times = _times(asked)
        self._same = {one.line: one.asks for one in (*examples, *asked) if one.line}
        self._what = Counts(len(self.labels))
        self._what.add_all((((place[one.asks], REPEAT),), one.what) for one in asked)
        sizes = Counter(one.asks for one in asked)
        self._prior: Weights = tuple(log(sizes[label]) for label in self.labels)
        self._asking = Counts(2)
        self._asking.add_all(
            (((int(one.asks is not None), 1.0),), (*one.what, *one.asking, *self._new(one.what, one.asks is not None)))
            for one in examples
        )
        self._scaled: dict[str, Weights | None] = {}
        self._leaning: dict[str, float] = {}

    def asks(self, what: Sequence[str], asking: Sequence[str]) -> float:
        """How much speaks for a question about services: a sum of log-odds, not tempered."""
        leaning = self._leaning
        total = 0.0
        for key in (*what, *asking, *self._new(what, is_counted=False)):
            lean = leaning.get(key)
            if lean is None:
                weights = self._asking.weights(key)
                lean = leaning[key] = weights[1] - weights[0] if weights else 0.0
            total += lean
        return total

    def same(self, line: tuple[str, ...]) -> Likely | None:
        """What an example of the very same words asks; of one that is no question the label is empty."""
        if line not in self._same:
            return None
        return Likely(self._same[line] or "", 1.0)

    def sums(self, keys: Sequence[str]) -> list[float]:
        """How much speaks for each label: sums of log-odds, not tempered. The most is much where the words belong to
        one thing."""
        columns = [weights for weights in map(self._weights, keys) if weights is not None]
        return list(map(sum, zip(self._prior, *columns, strict=True)))

    def likely(self, sums: Sequence[float]) -> list[Likely]:
        """What may be asked, likeliest first."""
        most = max(sums)
        odds = [exp(TEMPER * (one - most)) for one in sums]
        total = sum(odds)
        ranked = nlargest(KEPT, range(len(odds)), key=odds.__getitem__)
        return [Likely(self.labels[at], odds[at] / total) for at in ranked]

    def _weights(self, key: str) -> Weights | None:
        if key not in self._scaled:
            weights = self._what.weights(key)
            scale = _scale(key)
            is_telling = weights is not None and scale * max(map(abs, weights)) >= LEAST_TOLD
            self._scaled[key] = tuple(scale * one for one in weights) if weights and is_telling else None
        return self._scaled[key]

    def _new(self, what: Sequence[str], is_counted: bool) -> tuple[str, str]:
        """Keys for how many words no example question holds; of an example that is counted itself, no other one."""
        stems = stems_in(what)
        own = int(is_counted)
        new = sum(self._times.get(one, 0) <= own for one in stems)
        share = min(STEPS - 1, STEPS * new // (len(stems) or 1))
        return f"{SIGN}new{min(new, MOST_NEW)}", f"{SIGN}share{share}"


def _times(examples: Iterable[Counted]) -> dict[str, int]:
    times: dict[str, int] = {}
    for one in examples:
        for stem in stems_in(one.what):
            times[stem] = times.get(stem, 0) + 1
    return times


def _scale(key: str) -> float:
    if key[0] == MARK:
        return PHRASE
    if " " in key:
        return PAIR
    return FAMILY_WORD if key[0] == FAMILY else 1.0
