"""What is counted in a part of a text: stems, pairs of them, families of words, phrases found, and names of services.

The keys are those of `matchers.features`: a stem, two stems with a space between, and what begins with a mark. Here
pairs of function words count too: "how much" and "who can" are nothing else.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from knowledge.model import Knowledge
from matchers.features import MARK, NUMBER, Stems
from matchers.questions.lexicon import Lexicon
from matchers.questions.parts import Found, Part, count_of, longest
from matchers.questions.references import Reference
from matchers.questions.vocabulary import words_of

NAME, SUM, START, BEFORE, FAMILY, SIGN = "@", "$", "^", "<", "%", "~"
"""Stand for the name of a service, a sum of money, the beginning of a part, what was said before it, a family of words,
and what tells only whether anything is asked."""
PEOPLE = "people"
"""The family of all words for people who take part."""
LEAST_SUM = 1000
"""From here on a bare number is taken for a sum of money."""
MOST_STRANGE = 4
"""From here on words that nothing explains are not told apart by number."""


class Clues:
    """Reads the keys of parts of one language."""

    def __init__(self, knowledge: Knowledge, lexicon: Lexicon, language: str) -> None:
        self._lexicon = lexicon
        self._stems = Stems(language)
        self._families: dict[str, list[str]] = {}
        for family, words in _families(knowledge, language, lexicon):
            for word in words:
                found = self._families.setdefault(self._stems[word][0], [])
                if family not in found:
                    found.append(family)

    def what(
        self, line: Sequence[str], part: Part, reference: Reference, labels: Sequence[str], before: Sequence[Part]
    ) -> list[str]:
        """The keys that tell what is asked. `line`: that of the part. `labels`: what its phrases ask for, in order."""
        keys = dict.fromkeys(line)
        families = dict.fromkeys(family for one in keys for family in self._families.get(one, ()))
        keys[f"{START} {line[0]}"] = None
        keys.update((f"{one} {two}", None) for one, two in pairwise(line))
        keys.update((FAMILY + one, None) for one in families)
        keys.update((f"{FAMILY}{one} {two}", None) for one, two in combinations(sorted(families), 2))
        keys.update((MARK + label, None) for label in labels)
        if labels:
            keys[MARK + MARK + labels[0]] = None
        if count_of(part, self._lexicon):
            keys[MARK + NUMBER] = None
        keys.update((key, None) for key in self._referred(reference))
        keys.update((key, None) for one in before for key in self._told(one))
        return list(keys)

    def asking(self, part: Part, reference: Reference, strange: int, *, by_phrases: bool) -> list[str]:
        """The keys that tell only whether anything is asked.

        `strange`: how many words nothing explains. `by_phrases`: whether the phrases alone would have it asked.
        """
        standing = reference.standing if reference.standing in ("named", "near", "service") else "nothing"
        strange = min(strange, MOST_STRANGE)
        return [
            f"{SIGN}{standing}",
            f"{SIGN}{strange}",
            f"{SIGN}{standing}{strange}",
            f"{SIGN}phrases{by_phrases}",
            f"{SIGN}mark{part.segment.in_marked}",
            f"{SIGN}said{part.has('statement')}",
            f"{SIGN}ignored{part.has('ignored')}",
        ]

    def line(self, part: Part) -> list[str]:
        """The stems in order, a name of a service as one, numbers as what they are."""
        named = {at: hit for hit in longest(part.of("name")) for at in range(hit.first, hit.last)}
        line: list[str] = []
        last: Found | None = None
        for at in range(part.segment.first, part.segment.last):
            token = part.tokens[at]
            hit = named.get(at)
            if hit is not None:
                if hit is not last:
                    line.append(NAME)
                last = hit
            elif token.number is not None:
                line.append(SUM if token.is_money or token.number >= LEAST_SUM else NUMBER)
            else:
                line.append(self._stems[token.word][0])
        return line

    @staticmethod
    def _referred(reference: Reference) -> Iterator[str]:
        if reference.session:
            yield NAME + NAME
        if reference.standing in ("named", "near"):
            yield from (NAME + key for key in reference.offerings)
            yield f"{NAME}{min(2, len(reference.offerings))}"

    def _told(self, before: Part) -> Iterator[str]:
        """What an earlier part told: "we are 70; would that work?" asks about the number."""
        if count_of(before, self._lexicon):
            yield BEFORE + NUMBER
        if any(token.is_money for token in before.own):
            yield BEFORE + SUM


def stems_in(keys: Iterable[str]) -> list[str]:
    """The stems among keys."""
    return [key for key in keys if key[0].isalpha() and " " not in key]


def _families(knowledge: Knowledge, language: str, lexicon: Lexicon) -> Iterator[tuple[str, Iterable[str]]]:
    families: Mapping[str, Mapping[str, Sequence[str]]] = knowledge.questions.families  # type: ignore[assignment]
    for family, phrases in families.items():
        yield family, [word for phrase in phrases.get(language, ()) for word in words_of(phrase)]
    yield PEOPLE, lexicon.audience_nouns
