"""Words and rules of a knowledge base that contradict each other, say the same twice, or say nothing."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from math import log

from knowledge.model import Knowledge, Rule
from matchers.frame import Language
from matchers.measuring.findings import Counted, Finding, finding_of
from matchers.needs.features import MARK, Stems
from matchers.text import words_of

COLLIDES = 40.0
"""Log-likelihood ratio (Dunning's G) from which two words of one stem are told by offerings too different to be one
word."""
LEAST_FORM = 8
"""Sentences that hold a word form, for its profile to be judged."""


def silent(knowledge: Knowledge, counted: Sequence[Counted]) -> Iterator[Finding]:
    """Concepts that no example says."""
    fired = {key[1:] for one in counted for key in one.keys if key[0] == MARK}
    for name in knowledge.concepts:
        if name not in fired:
            message = f"the concept {name} is in no example; add phrases or sentences, or remove it"
            yield Finding("silent_concept", "concepts.yaml", "", "", message)


def colliding(counted: Sequence[Counted], stems: dict[Language, Stems], size: int) -> Iterator[Finding]:
    """Word forms of one stem that people use for different needs."""
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


def same_words(counted: Sequence[Counted], names: Sequence[str]) -> Iterator[Finding]:
    """Sentences that say the same as another."""
    first: dict[frozenset[str], Counted] = {}
    for one in counted:
        before = first.setdefault(one.keys, one)
        if before is one:
            continue
        ours, theirs = one.labels[0][0], before.labels[0][0]
        if ours != theirs and not (dict(one.labels).keys() & dict(before.labels).keys()):
            yield finding_of(
                "same_words", one.example, f"says the same as an example of {names[theirs]}; decide for one"
            )
        else:
            yield finding_of("same_words", one.example, "stands twice; remove one")


def contradictions(rules: Sequence[Rule]) -> Iterator[Finding]:
    """Rules that never speak, or speak against each other."""
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
