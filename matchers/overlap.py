"""Whether the examples, concepts and rules hold together: what `knowledge check` says of them.

Each sentence is read by the counts of all others (its own taken off), so a sentence that lies nearer to another
offering is either mislabelled, a toss-up that wants a second label, or of a kind that too few sentences show.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from math import log
from typing import Literal

from msgspec import Struct

from knowledge.model import Knowledge, Rule
from matchers.beliefs import none_prior, temper
from matchers.concepts import Lexicon
from matchers.evidence import Counts, Labels, shares_of, weigh
from matchers.examples import Example, examples_of
from matchers.features import MARK, Stems, keys_of
from matchers.frame import Language
from matchers.text import words_of
from matchers.weighing import CONCEPT, PAIR, WORD

NONE = "none"
"""How "none of these" is called in findings, and its file."""
FAR = 4.0
"""Log-odds by which a sentence lies nearer to another offering to be named in a finding."""
MOST_NAMED = 10
"""Sentences named per file: the worst; the rest is a number."""
CONFUSED = 0.08
"""Share of an offering's sentences that lie nearer to one other offering from which the two are said to overlap."""
COLLIDES = 40.0
"""Log-likelihood ratio (Dunning's G) from which two words of one stem are told by offerings too different to be one
word."""
LEAST_FORM = 8
"""Sentences that hold a word form, for its profile to be judged."""

LEAST_LEFT = 0.001
"""Counts below are rounding: nobody else used the feature."""

Kind = Literal["nearer", "overlap", "unreached", "silent_concept", "colliding_stems", "same_words", "rules"]
TONGUES: tuple[Language, ...] = ("en", "es")


class Finding(Struct, frozen=True):
    """One thing that someone should look at."""

    kind: Kind
    file: str
    batch: str
    sentence: str
    message: str
    """What is the matter and what to do."""


class Overlap(Struct, frozen=True):
    """All findings, and how well the examples agree with each other."""

    agreement: float
    """Share of sentences whose best label, read by all others, is one of their own (leave-one-out)."""
    by_offering: dict[str, float]
    findings: tuple[Finding, ...]


class _Counted(Struct, frozen=True):
    example: Example
    labels: Labels
    keys: frozenset[str]


def overlap_of(knowledge: Knowledge) -> Overlap:
    """All checks of the evidence in a knowledge base."""
    names = (*knowledge.offerings, NONE)
    labels: dict[str | None, int] = {offering: at for at, offering in enumerate(knowledge.offerings)}
    labels[None] = len(labels)
    lexicons = {tongue: Lexicon(knowledge.concepts, tongue) for tongue in TONGUES}
    stems = {tongue: Stems(tongue) for tongue in TONGUES}
    counted = [
        _Counted(
            one,
            shares_of([labels[label] for label in one.labels], one.multi),
            frozenset(keys_of(words_of(one.text), stems[one.language], lexicons[one.language])),
        )
        for one in examples_of(knowledge.examples)
    ]
    counts = Counts(len(labels))
    counts.add_all((one.labels, one.keys) for one in counted)
    held: dict[str, list[float]] = {}
    read = [_read_by_others(one, counts, held) for one in counted]
    findings = [
        *_nearer(counted, read, names),
        *_overlaps(counted, read, names),
        *_unreached(counted, read, names),
        *_silent(knowledge, counted),
        *_colliding(counted, stems, len(names)),
        *_same_words(counted, names),
        *_contradictions(knowledge.rules),
    ]
    right = [sums.index(max(sums)) in dict(one.labels) for one, sums in zip(counted, read, strict=True)]
    return Overlap(_mean(right), _by_offering(counted, right, names), tuple(findings))


def _read_by_others(one: _Counted, counts: Counts, held: dict[str, list[float]]) -> list[float]:
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
            scale = CONCEPT if key[0] == MARK else PAIR if " " in key else WORD
            columns.append([scale * weight for weight in weigh(others, said)])
    factor = temper(size, one.example.language)
    sums = [sum(column) * factor for column in zip(*columns, strict=True)] if columns else [0.0] * counts.size
    sums[-1] += none_prior(size, one.example.language)
    return sums


def _nearer(counted: Sequence[_Counted], read: Sequence[list[float]], names: Sequence[str]) -> Iterator[Finding]:
    by_file: dict[str, list[tuple[float, Finding]]] = defaultdict(list)
    for one, sums in zip(counted, read, strict=True):
        best = max(range(len(sums)), key=lambda at: sums[at])
        lead = sums[best] - max(sums[label] for label, _ in one.labels)
        if lead >= FAR:
            file = _file(one.example)
            message = f"lies nearer to {names[best]} (by {lead:.1f}); check its label, or give both"
            by_file[file].append((lead, _finding("nearer", one.example, message)))
    for file, found in sorted(by_file.items()):
        found.sort(key=lambda pair: -pair[0])
        yield from (finding for _, finding in found[:MOST_NAMED])
        if len(found) > MOST_NAMED:
            rest = len(found) - MOST_NAMED
            yield Finding(
                "nearer", file, "", "", f"{rest} more sentences lie nearer to another offering by {FAR:.0f} or more"
            )


def _overlaps(counted: Sequence[_Counted], read: Sequence[list[float]], names: Sequence[str]) -> Iterator[Finding]:
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


def _unreached(counted: Sequence[_Counted], read: Sequence[list[float]], names: Sequence[str]) -> Iterator[Finding]:
    reached = {sums.index(max(sums)) for one, sums in zip(counted, read, strict=True)}
    for at, name in enumerate(names):
        if at not in reached:
            yield Finding("unreached", f"examples/{name}.yaml", "", "", "no example reaches it; write sentences for it")


def _silent(knowledge: Knowledge, counted: Sequence[_Counted]) -> Iterator[Finding]:
    fired = {key[1:] for one in counted for key in one.keys if key[0] == MARK}
    for name in knowledge.concepts:
        if name not in fired:
            message = f"the concept {name} is in no example; add phrases or sentences, or remove it"
            yield Finding("silent_concept", "concepts.yaml", "", "", message)


def _colliding(counted: Sequence[_Counted], stems: dict[Language, Stems], size: int) -> Iterator[Finding]:
    profiles: dict[tuple[str, str], dict[str, list[float]]] = defaultdict(dict)
    for one in counted:
        tongue = one.example.language
        for word in set(words_of(one.example.text)):
            stem, small = stems[tongue][word]
            if not small:
                profile = profiles[tongue, stem].setdefault(word, [0.0] * size)
                for label, share in one.labels:
                    profile[label] += share
    for (_, stem), forms in sorted(profiles.items()):
        often = {word: profile for word, profile in forms.items() if sum(profile) >= LEAST_FORM}
        for (first, profile), (second, other) in combinations(sorted(often.items()), 2):
            if second.removeprefix(first) not in ("s", "es", "'s") and _unlikeness(profile, other) >= COLLIDES:
                pair = f'"{first}" and "{second}" share the stem "{stem}" but mean different needs'
                yield Finding("colliding_stems", "examples/", "", "", f"{pair}; keep them apart in matchers/stems.py")


def _unlikeness(one: Sequence[float], other: Sequence[float]) -> float:
    """Dunning's G of two profiles: how unlikely it is that both come from one."""
    whole = sum(one) + sum(other)
    total = 0.0
    for profile in (one, other):
        share = sum(profile) / whole
        for said, (a, b) in zip(profile, zip(one, other, strict=True), strict=True):
            if said:
                total += said * log(said / (share * (a + b)))
    return 2 * total


def _same_words(counted: Sequence[_Counted], names: Sequence[str]) -> Iterator[Finding]:
    first: dict[frozenset[str], _Counted] = {}
    for one in counted:
        before = first.setdefault(one.keys, one)
        if before is one:
            continue
        ours, theirs = one.labels[0][0], before.labels[0][0]
        if ours != theirs and not (dict(one.labels).keys() & dict(before.labels).keys()):
            yield _finding("same_words", one.example, f"says the same as an example of {names[theirs]}; decide for one")
        else:
            yield _finding("same_words", one.example, "stands twice; remove one")


def _contradictions(rules: Sequence[Rule]) -> Iterator[Finding]:
    for rule in rules:
        if any(part in rule.unless for part in rule.when if isinstance(part, str)):
            yield _of_rule(rule, "asks for a concept that it also excludes, so it never speaks")
    for one, other in combinations(rules, 2):
        if one.offering != other.offering or one.weight * other.weight >= 0:
            continue
        mine, theirs = set(one.when), set(other.when)
        if (mine <= theirs or theirs <= mine) and not (
            _single(theirs) & set(one.unless) or _single(mine) & set(other.unless)
        ):
            yield _of_rule(one, f"speaks for and rule {other.id} against the same offering in the same texts")


def _single(parts: set[str | tuple[str, ...]]) -> set[str]:
    return {part for part in parts if isinstance(part, str)}


def _of_rule(rule: Rule, message: str) -> Finding:
    return Finding("rules", "rules.yaml", "", rule.id, f"rule {rule.id} {message}")


def _by_offering(counted: Sequence[_Counted], right: Sequence[bool], names: Sequence[str]) -> dict[str, float]:
    found: dict[str, list[bool]] = {name: [] for name in names}
    for one, is_right in zip(counted, right, strict=True):
        found[names[one.labels[0][0]]].append(is_right)
    return {name: _mean(all_right) for name, all_right in found.items()}


def _mean(values: Sequence[bool]) -> float:
    return sum(values) / len(values) if values else 0.0


def _file(example: Example) -> str:
    return f"examples/{example.labels[0] or NONE}.yaml"


def _finding(kind: Kind, example: Example, message: str) -> Finding:
    return Finding(kind, _file(example), example.batch, example.text, message)
