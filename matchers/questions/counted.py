"""Whether something is asked, and what: weight of evidence counted over the example questions."""

from collections.abc import Iterable, Mapping, Sequence
from math import exp
from typing import NamedTuple

from matchers.evidence import Counts, Weights

REPEAT = 3.0
"""What an example counts for: questions are short and many things can be asked, so a few examples must tell."""
TEMPER = 0.45
"""How far the sum is believed: stems, their pairs and phrases say the same thing more than once."""
ASKING_TEMPER = 0.4


class Counted(NamedTuple):
    """An example as it is counted."""

    asks: str | None
    what: Sequence[str]
    asking: Sequence[str]


class Likely(NamedTuple):
    """One thing that may be asked, with its share of the belief, 0 to 1."""

    label: str
    share: float


class Evidence:
    """Weighs the keys of a part."""

    def __init__(self, examples: Iterable[Counted]) -> None:
        examples = list(examples)
        self.labels = tuple(dict.fromkeys(one.asks for one in examples if one.asks is not None))
        place: Mapping[str | None, int] = {label: at for at, label in enumerate(self.labels)}
        self._what = Counts(len(self.labels))
        self._what.add_all((((place[one.asks], REPEAT),), one.what) for one in examples if one.asks is not None)
        self._asking = Counts(2)
        self._asking.add_all(
            (((int(one.asks is not None), REPEAT),), (*one.what, *one.asking)) for one in examples
        )

    def is_empty(self) -> bool:
        """Whether there are no examples: phrases alone decide then."""
        return not self.labels

    def asks(self, keys: Iterable[str]) -> float:
        """The log-odds that something is asked about services."""
        return ASKING_TEMPER * sum(one[1] - one[0] for one in self._known(self._asking, keys))

    def likely(self, keys: Iterable[str]) -> list[Likely]:
        """What may be asked, likeliest first."""
        columns = self._known(self._what, keys)
        if not columns:
            return []
        sums = list(map(sum, zip(*columns, strict=True)))
        most = max(sums)
        odds = [exp(TEMPER * (one - most)) for one in sums]
        total = sum(odds)
        ranked = sorted(range(len(odds)), key=odds.__getitem__, reverse=True)
        return [Likely(self.labels[at], odds[at] / total) for at in ranked[:5]]

    @staticmethod
    def _known(counts: Counts, keys: Iterable[str]) -> list[Weights]:
        return [weights for weights in map(counts.weights, keys) if weights is not None]
