"""Whether the examples, concepts and rules hold together: what `knowledge check` says of them.

Each sentence is read by the counts of all others (its own taken off), so a sentence that lies nearer to another
offering is either mislabelled, a toss-up that wants a second label, or of a kind that too few sentences show.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct

from knowledge.model import Knowledge
from matchers.measuring.contradictions import colliding, contradictions, same_words, silent
from matchers.measuring.findings import Counted, Finding, file_of, finding_of
from matchers.needs.beliefs import none_prior, temper
from matchers.needs.evidence import Counts, weigh
from matchers.needs.examples import NONE, examples_of
from matchers.needs.tally import Counting
from matchers.needs.weighing import scale_of
from matchers.text import words_of

FAR = 4.0
"""Log-odds by which a sentence lies nearer to another offering to be named in a finding."""
MOST_NAMED = 10
"""Sentences named per file: the worst; the rest is a number."""
CONFUSED = 0.08
"""Share of an offering's sentences that lie nearer to one other offering from which the two are said to overlap."""
LEAST_LEFT = 0.001
"""Counts below are rounding: nobody else used the feature."""


class Overlap(Struct, frozen=True):
    """All findings, and how well the examples agree with each other."""

    agreement: float
    """Share of sentences whose best label, read by all others, is one of their own (leave-one-out)."""
    by_offering: dict[str, float]
    findings: tuple[Finding, ...]


def overlap_of(knowledge: Knowledge) -> Overlap:
    """All checks of the evidence in a knowledge base."""
    names = (*knowledge.offerings, NONE)
    counting = Counting((*knowledge.offerings, None), knowledge.concepts)
    counted = [
        Counted(one, counting.shares(one), frozenset(counting.keys(one, words_of(one.text))))
        for one in examples_of(knowledge.examples)
    ]
    counts = Counts(len(names))
    counts.add_all((one.labels, one.keys) for one in counted)
    held: dict[str, list[float]] = {}
    read = [_read_by_others(one, counts, held) for one in counted]
    findings = [
        *_nearer(counted, read, names),
        *_overlaps(counted, read, names),
        *_unreached(counted, read, names),
        *silent(knowledge, counted),
        *colliding(counted, counting.stems, len(names)),
        *same_words(counted, names),
        *contradictions(knowledge.rules),
    ]
    right = [sums.index(max(sums)) in dict(one.labels) for one, sums in zip(counted, read, strict=True)]
    return Overlap(_mean(right), _by_offering(counted, right, names), tuple(findings))


def _read_by_others(one: Counted, counts: Counts, held: dict[str, list[float]]) -> list[float]:
    """Tempered sums per label with the sentence's own counts taken off. `held`: counts by feature, looked up once."""
    size = len(one.keys)
    said = list(counts.said)
    for label, share in one.labels:
        said[label] -= share * size
    columns: list[Sequence[float]] = []
    for key in one.keys:
        if key not in held:
            held[key] = counts.counts(key) or []
        others = list(held[key])
        for label, share in one.labels:
            others[label] -= share
        if sum(others) > LEAST_LEFT:
            scale = scale_of(key)
            columns.append([scale * weight for weight in weigh(others, said)])
    factor = temper(size)
    sums = [sum(column) * factor for column in zip(*columns, strict=True)] if columns else [0.0] * counts.size
    sums[-1] += none_prior(size, one.example.language)
    return sums


def _nearer(counted: Sequence[Counted], read: Sequence[list[float]], names: Sequence[str]) -> Iterator[Finding]:
    by_file: dict[str, list[tuple[float, Finding]]] = defaultdict(list)
    for one, sums in zip(counted, read, strict=True):
        best = max(range(len(sums)), key=lambda at: sums[at])
        lead = sums[best] - max(sums[label] for label, _ in one.labels)
        if lead >= FAR:
            file = file_of(one.example)
            message = f"lies nearer to {names[best]} (by {lead:.1f}); check its label, or give both"
            by_file[file].append((lead, finding_of("nearer", one.example, message)))
    for file, found in sorted(by_file.items()):
        found.sort(key=lambda pair: -pair[0])
        yield from (finding for _, finding in found[:MOST_NAMED])
        if len(found) > MOST_NAMED:
            rest = len(found) - MOST_NAMED
            yield Finding(
                "nearer", file, "", "", f"{rest} more sentences lie nearer to another offering by {FAR:.0f} or more"
            )


def _overlaps(counted: Sequence[Counted], read: Sequence[list[float]], names: Sequence[str]) -> Iterator[Finding]:
    total: Counter[int] = Counter()
    taken: Counter[tuple[int, int]] = Counter()
    for one, sums in zip(counted, read, strict=True):
        own, best = one.labels[0][0], sums.index(max(sums))
        total[own] += 1
        if best not in dict(one.labels):
            taken[own, best] += 1
    for (own, best), times in sorted(taken.items(), key=lambda pair: -pair[1]):
        if times >= CONFUSED * total[own]:
            share = f"{times} of {total[own]} sentences"
            message = f"{share} lie nearer to {names[best]}; write sentences that tell the two apart"
            yield Finding("overlap", f"examples/{names[own]}.yaml", "", "", message)


def _unreached(counted: Sequence[Counted], read: Sequence[list[float]], names: Sequence[str]) -> Iterator[Finding]:
    reached = {sums.index(max(sums)) for one, sums in zip(counted, read, strict=True)}
    for at, name in enumerate(names):
        if at not in reached:
            yield Finding("unreached", f"examples/{name}.yaml", "", "", "no example reaches it; write sentences for it")


def _by_offering(counted: Sequence[Counted], right: Sequence[bool], names: Sequence[str]) -> dict[str, float]:
    found: dict[str, list[bool]] = {name: [] for name in names}
    for one, is_right in zip(counted, right, strict=True):
        found[names[one.labels[0][0]]].append(is_right)
    return {name: _mean(all_right) for name, all_right in found.items()}


def _mean(values: Sequence[bool]) -> float:
    return sum(values) / len(values) if values else 0.0
