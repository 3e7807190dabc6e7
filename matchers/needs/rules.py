"""What counting cannot know: services named outright, and rules over concepts. Rules stand above evidence and say
so."""

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from knowledge.model import Offering, Rule
from matchers.frame import Language
from matchers.needs.concepts import Found
from matchers.needs.examples import TONGUES
from matchers.needs.features import NUMBER
from matchers.needs.stances import Stance, stance_of
from matchers.phrases import PhraseBook
from matchers.stems import stem
from matchers.text import Word, words_of

NAMED = 1.0
"""Log-odds for an offering whose name is said. Such a name alone decides nothing: "our PLC" is often about something
else."""
ASKED = 8.0
"""Log-odds for an offering whose title is said, a name that nothing else has, or that alone is asked for by another of
its names: more than the words around it weigh. The same against one that is refused while another is named. Of the
sentences among the examples that ask for an offering by name alone, nine in ten are about it."""

LINKS = frozenset(
    "a an and the of in on for to about our your their de del en el la las los para por sobre y e nuestra nuestro "
    "nuestras nuestros su sus".split()
)
"""Words that may stand between the words of a name or be left out."""


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
    """All names and rules.

    Names are found by the stems of their words, mistyped ones corrected and links between them left out: "capacitación
    sobre la resolución de conflictos" is "capacitación en resolución de conflictos".
    """

    def __init__(self, offerings: Mapping[str, Offering], rules: Sequence[Rule]) -> None:
        labels = {offering: at for at, offering in enumerate(offerings)}
        titles = [(title, (labels[key], ASKED)) for key, offering in offerings.items() for title in offering.titles]
        names = [(name, (labels[key], NAMED)) for key, offering in offerings.items() for name in offering.also_called]
        self._names = {
            tongue: PhraseBook([(_core_of(name, tongue), value) for name, value in (*titles, *names)])
            for tongue in TONGUES
        }
        self._words = frozenset(word for name, _ in (*titles, *names) for word in words_of(name))
        """Of names: written rightly, whatever else is like them in the language of the text."""
        self._rules = [(rule, len(labels) if rule.offering is None else labels[rule.offering]) for rule in rules]

    def of(
        self, words: Sequence[Word], stems: Sequence[str], hits: Sequence[Found], language: Language
    ) -> list[Ruling]:
        """All that speak, each offering named once, titles first. `stems`: of the words, mistyped ones corrected."""
        rulings = self._named(words, stems, language)
        if self._rules and hits:
            by_concept = {hit.concept: hit for hit in hits}
            for rule, label in self._rules:
                if speaks(rule, by_concept):
                    ground = next(by_concept[name] for name in _names_in(rule) if name in by_concept)
                    reason = rule.reason.in_(language)
                    rulings.append(Ruling(ground.first, ground.last, label, rule.weight, reason, rule.id))
        return rulings

    def _named(self, words: Sequence[Word], stems: Sequence[str], language: Language) -> list[Ruling]:
        places = [at for at, word in enumerate(words) if word.folded not in LINKS]
        core = [self._meant(words[at].folded, stems[at], language) for at in places]
        found = sorted(self._names[language].find(core), key=lambda name: -name.value[1])
        if not found:
            return []
        named: dict[int, tuple[Stance, Ruling]] = {}
        for name in found:
            label, weight = name.value
            if label not in named:
                first, last = places[name.first], places[name.last - 1] + 1
                phrase = " ".join(word.folded for word in words[first:last])
                named[label] = stance_of(words, first, last), Ruling(first, last, label, weight, phrase, None)
        stances = [stance for stance, _ in named.values()]
        return [_weighed(ruling, stance, stances) for stance, ruling in named.values()]

    def _meant(self, folded: str, found: str, language: Language) -> str:
        """What a word is in a name: its stem; a number, and a word of names that another language mends, as it is."""
        if found == NUMBER:
            return folded
        return stem(folded, language) if folded in self._words else found


def _weighed(ruling: Ruling, stance: Stance, stances: Sequence[Stance]) -> Ruling:
    """A name by what is wished of it. `stances`: of all offerings that are named."""
    wished = len(stances) - stances.count(Stance.REFUSED)
    if stance is Stance.REFUSED:
        return ruling._replace(weight=-ASKED if wished else -NAMED)
    if stance is Stance.ASKED and stances.count(Stance.ASKED) == 1:
        return ruling._replace(weight=max(ruling.weight, ASKED))
    if stance is Stance.SPOKEN_OF and wished > 1:
        return ruling._replace(weight=NAMED)  # "we have a DLT, SLTs and PLCs, and they don't connect"
    return ruling


def speaks(rule: Rule, concepts: Collection[str]) -> bool:
    """Whether a text with these concepts meets a rule: every part of `when`, nothing of `unless`."""
    for part in rule.when:
        if not (part in concepts if isinstance(part, str) else any(name in concepts for name in part)):
            return False
    return not any(name in concepts for name in rule.unless)


def _core_of(name: str, tongue: Language) -> str:
    """What is left of a name without links: the stems of its words, and its numbers."""
    return " ".join(stem(word, tongue) for word in words_of(name) if word not in LINKS)


def _names_in(rule: Rule) -> list[str]:
    return [name for part in rule.when for name in ((part,) if isinstance(part, str) else part)]
