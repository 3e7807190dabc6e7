"""Weight of evidence, counted: how much more often people with a need use a word than people in general do.

For a feature f and a label c (an offering, or none of them), with n(f, c) sentences of c that hold f, n(f) of all,
and s(c) the share of all that is said by sentences of c:

    weight(f, c) = ln((n(f, c) + a) / (n(f) * s(c) + a))

the observed count over the expected one, both eased by `a`: a word seen once weighs little, a word seen as often as
expected weighs nothing (I. J. Good, "Weight of evidence: a brief survey", 1985). Adding a sentence changes these
counts and nothing else.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from math import log

from matchers.features import MARK, grams_of

EASE = 1.0
"""`a` above. 0.3, 0.6, 2 and 4 were worse when one writer's sentences were read by the counts of the others."""
SHARES = ((1.0,), (0.6, 0.4), (0.5, 0.3, 0.2))
"""What a sentence counts for its first, second and third label; a sentence with two separate needs counts in full for
each."""

Weights = tuple[float, ...]
Labels = tuple[tuple[int, float], ...]
"""Labels of a sentence by position, each with its share."""


def shares_of(labels: Sequence[int], multi: bool) -> Labels:
    """How much a sentence counts for each of its labels, the first three."""
    first = labels[:3]
    return tuple(zip(first, (1.0,) * len(first) if multi else SHARES[len(first) - 1], strict=True))


class Counts:
    """How many sentences of each label hold each feature."""

    def __init__(self, size: int) -> None:
        self.size = size
        """Number of labels."""
        self.said = [0.0] * size
        """Features in the sentences of each label, repeats included."""
        self._by_label: list[dict[str, float]] = [{} for _ in range(size)]
        self._stems_by_gram: dict[str, list[str]] = {}
        self._gram_said = [0.0] * size
        self._weights: dict[str, Weights] = {}

    def add_all(self, sentences: Iterable[tuple[Labels, Iterable[str]]]) -> None:
        """Counts sentences, each with its labels and its features' keys."""
        groups: dict[Labels, Counter[str]] = {}
        for labels, keys in sentences:
            counter = groups.get(labels)
            if counter is None:
                counter = groups[labels] = Counter()
            counter.update(keys)
        for labels, counter in groups.items():
            size = counter.total()
            for label, share in labels:
                self.said[label] += share * size
                counts = self._by_label[label]
                if not counts and share == 1.0:
                    counts.update(counter)
                    continue
                held = counts.get
                for key, times in counter.items():
                    counts[key] = held(key, 0.0) + share * times
        self._weights.clear()
        self._index_grams()

    def counts(self, key: str) -> list[float] | None:
        """How many sentences of each label hold a feature, None for a feature nobody used."""
        found = [counts.get(key, 0.0) for counts in self._by_label]
        return found if any(found) else None

    def weights(self, key: str) -> Weights | None:
        """The weight of a feature for each label, None for a feature nobody used."""
        known = self._weights.get(key)
        if known is None:
            counts = self.counts(key)
            if counts is not None:
                known = self._weights[key] = weigh(counts, self.said)
        return known

    def weights_of_grams(self, one: str) -> list[Weights]:
        """The weights of the pieces of a stem, which are counted over all stems that hold them."""
        found = []
        for gram in grams_of(one):
            stems = self._stems_by_gram.get(gram)
            if stems:
                columns = zip(*(self.counts(stem) or () for stem in stems), strict=True)
                found.append(weigh([sum(column) for column in columns], self._gram_said))
        return found

    def _index_grams(self) -> None:
        index: dict[str, list[str]] = {}
        self._gram_said = [0.0] * self.size
        known: set[str] = set()
        for label, counts in enumerate(self._by_label):
            for key, times in counts.items():
                if " " in key or key[0] == MARK:
                    continue
                self._gram_said[label] += times * max(0, len(key) - 2)
                if key not in known:
                    known.add(key)
                    for gram in grams_of(key):
                        index.setdefault(gram, []).append(key)
        self._stems_by_gram = index


def weigh(counts: Sequence[float], said: Sequence[float]) -> Weights:
    """The weights of a feature with these counts per label, where `said` is all that was said per label."""
    share = sum(counts) / (sum(said) or 1.0)
    return tuple(log((count + EASE) / (share * all_said + EASE)) for count, all_said in zip(counts, said, strict=True))
