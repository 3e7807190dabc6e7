"""Weight of evidence, counted: how much more often people with a need use a word than people in general do.

For a feature f and a label c (an offering, or none of them), with n(f, c) sentences of c that hold f, n(f) of all,
and s(c) the share of all that is said by sentences of c:

    weight(f, c) = ln((n(f, c) + a) / (n(f) * s(c) + a))

the observed count over the expected one, both eased by `a`: a word seen once weighs little, a word seen as often as
expected weighs nothing (I. J. Good, "Weight of evidence: a brief survey", 1985). Adding a sentence changes these
counts and nothing else.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log

from matchers.needs.features import MARK, grams_of

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


class _Weights(dict[str, Weights | None]):
    """Weights by feature, worked out when first asked for; a feature nobody used has none, and is not kept."""

    def __init__(self, counts: "Counts") -> None:
        super().__init__()
        self._counts = counts

    def __missing__(self, key: str) -> Weights | None:
        counts = self._counts.counts(key)
        if counts is None:
            return None
        found = self[key] = weigh(counts, self._counts.said)
        return found


class Counts:
    """How many sentences of each label hold each feature."""

    def __init__(self, size: int) -> None:
        self.size = size
        """Number of labels."""
        self.said = [0.0] * size
        """Features in the sentences of each label, repeats included."""
        self.held: list[dict[str, float]] = [{} for _ in range(size)]
        """By label: how many of its sentences hold a feature."""
        self.by_key = _Weights(self)
        self.known: frozenset[str] = frozenset()
        """Keys of all features: one look tells whether anybody used a word or a pair of words."""
        self._stems = ""
        """All stems in lines that begin with a mark, to look pieces up in. Made when the first piece is asked for; an
        index of pieces would be slow to build, and few words are ever read by theirs."""
        self._gram_weights: dict[str, Weights | None] = {}

    def add_all(self, sentences: Iterable[tuple[Labels, Iterable[str]]]) -> None:
        """Counts sentences, each with its labels and its features' keys."""
        groups: dict[Labels, Counter[str]] = defaultdict(Counter)
        for labels, keys in sentences:
            groups[labels].update(keys)
        for labels, counter in groups.items():
            size = counter.total()
            for label, share in labels:
                self.said[label] += share * size
                counts = self.held[label]
                if not counts and share == 1.0:
                    counts.update(counter)
                    continue
                held = counts.get
                for key, times in counter.items():
                    counts[key] = held(key, 0.0) + share * times
        self._renew()

    def add(self, tallies: Iterable[tuple[Sequence[float], Sequence[Mapping[str, float]]]]) -> None:
        """Adds what was counted elsewhere, each time `said` and `held` of counts with the same labels."""
        for said, held in tallies:
            for label, (more_said, more) in enumerate(zip(said, held, strict=True)):
                self.said[label] += more_said
                small, large = sorted((self.held[label], dict(more)), key=len)
                had = large.get
                for key, times in small.items():
                    large[key] = had(key, 0.0) + times
                self.held[label] = large
        self._renew()

    def _renew(self) -> None:
        self.by_key.clear()
        self._gram_weights.clear()
        self._stems = ""
        self.known = frozenset().union(*self.held)

    def counts(self, key: str) -> list[float] | None:
        """How many sentences of each label hold a feature, None for a feature nobody used."""
        return [counts.get(key, 0.0) for counts in self.held] if key in self.known else None

    def weights(self, key: str) -> Weights | None:
        """The weight of a feature for each label, None for a feature nobody used."""
        return self.by_key[key]

    def weights_of_grams(self, one: str) -> list[Weights]:
        """The weights of the pieces of a stem, which are counted over all stems that hold them."""
        found = []
        for gram in grams_of(one):
            if gram not in self._gram_weights:
                self._gram_weights[gram] = self._weights_of_gram(gram)
            weights = self._gram_weights[gram]
            if weights is not None:
                found.append(weights)
        return found

    def _weights_of_gram(self, gram: str) -> Weights | None:
        if not self._stems:
            stems = [key for key in self.known if " " not in key and key[0] != MARK]
            self._stems = "\n<" + "\n<".join(sorted(stems)) + "\n"
        lines, columns = self._stems, []
        at = lines.find(gram)
        while at >= 0:
            start, end = lines.rindex("\n", 0, at + 1), lines.index("\n", at + 1)
            columns.append(self.counts(lines[start + 2 : end]) or ())
            at = lines.find(gram, end)
        return weigh([sum(column) for column in zip(*columns, strict=True)], self.said) if columns else None


def weigh(counts: Sequence[float], said: Sequence[float]) -> Weights:
    """The weights of a feature with these counts per label, where `said` is all that was said per label."""
    share = sum(counts) / (sum(said) or 1.0)
    return tuple(log((count + EASE) / (share * all_said + EASE)) for count, all_said in zip(counts, said, strict=True))
