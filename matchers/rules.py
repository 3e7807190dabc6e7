"""What counting cannot know: services named outright, and rules over concepts. Rules stand above evidence and say
so."""

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from knowledge.model import Offering, Rule
from matchers.concepts import Found
from matchers.phrases import PhraseBook
from matchers.text import Word

NAMED = 1.0
"""Log-odds for an offering whose name is said. Such a name alone decides nothing: "our PLC" is often about something
else."""
TITLED = 7.0
"""Log-odds for an offering whose title is said, a name that nothing else has: more than the words around it weigh."""


class Ruling(NamedTuple):
    """One rule or name that speaks in a text."""

    first: int
    last: int
    """Index past the last word."""
    label: int
    """Position of the offering; that of "none" is last."""
    weight: float
    """Log-odds as they are, not tempered."""
    phrase: str
    rule: str | None
    """The rule's id; None: the offering is named."""


class Rulings:
    """All names and rules."""

    def __init__(self, offerings: Mapping[str, Offering], rules: Sequence[Rule]) -> None:
        labels = {offering: at for at, offering in enumerate(offerings)}
        titles = [(title, (labels[key], TITLED)) for key, offering in offerings.items() for title in offering.titles]
        names = [(name, (labels[key], NAMED)) for key, offering in offerings.items() for name in offering.also_called]
        self._names = PhraseBook([*titles, *names])
        self._rules = [(rule, len(labels) if rule.offering is None else labels[rule.offering]) for rule in rules]

    def of(self, words: Sequence[Word], hits: Sequence[Found], language: str) -> list[Ruling]:
        """All that speak, each offering named once, longest names first."""
        rulings: list[Ruling] = []
        named: set[int] = set()
        plain = [word.folded.replace("'", "") for word in words]
        for name in sorted(self._names.find(plain), key=lambda found: -found.value[1]):
            label, weight = name.value
            if label not in named:
                named.add(label)
                phrase = " ".join(word.folded for word in words[name.first : name.last])
                rulings.append(Ruling(name.first, name.last, label, weight, phrase, None))
        if self._rules and hits:
            by_concept = {hit.concept: hit for hit in hits}
            for rule, label in self._rules:
                if speaks(rule, by_concept):
                    ground = next(by_concept[name] for name in _names_in(rule) if name in by_concept)
                    reason = rule.reason.in_(language)
                    rulings.append(Ruling(ground.first, ground.last, label, rule.weight, reason, rule.id))
        return rulings


def speaks(rule: Rule, concepts: Collection[str]) -> bool:
    """Whether a text with these concepts meets a rule: every part of `when`, nothing of `unless`."""
    for part in rule.when:
        if not (part in concepts if isinstance(part, str) else any(name in concepts for name in part)):
            return False
    return not any(name in concepts for name in rule.unless)


def _names_in(rule: Rule) -> list[str]:
    return [name for part in rule.when for name in ((part,) if isinstance(part, str) else part)]
