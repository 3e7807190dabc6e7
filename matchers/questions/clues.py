"""What is counted in a row of words: stems, pairs of them, families of words, and names of services.

The keys are those of `matchers.needs.features`: a stem, two stems with a space between, and what begins with a mark.
Here pairs of function words count too: "how much" and "who can" are nothing else.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from knowledge.model import Knowledge
from matchers.needs.features import NUMBER, Stems
from matchers.questions.lexicon import Lexicon
from matchers.questions.parts import Found, longest
from matchers.questions.tokens import Token
from matchers.questions.vocabulary import words_of

NAME, SUM, START, FAMILY = "@", "$", "^", "%"
"""Stand for the name of a service, a sum of money, the beginning of a part, and a family of words."""
PEOPLE = "people"
"""The family of all words for people who take part."""
LEAST_SUM_COUNTED = 1000
"""From here on a bare number is counted as a sum of money. To tokens a smaller one may be a sum where the words beside
it speak of money; counting looks at no other words."""


class Clues:
    """Reads the keys of texts of one language."""

    def __init__(self, knowledge: Knowledge, lexicon: Lexicon, language: str) -> None:
        self._stems = Stems(language)
        self._families: dict[str, list[str]] = {}
        for family, words in _families(knowledge, language, lexicon):
            for word in words:
                found = self._families.setdefault(self._stems[word][0], [])
                if family not in found:
                    found.append(family)

    def stem(self, word: str) -> str:
        """The stem of a word."""
        return self._stems[word][0]

    def line(self, tokens: Sequence[Token], first: int, last: int, names: Iterable[Found]) -> tuple[str, ...]:
        """The stems of tokens [first, last) in order, a name of a service as one, numbers as what they are."""
        named = {at: hit.first for hit in longest(names) for at in range(hit.first, hit.last)}
        stems, line = self._stems, list[str]()
        for at in range(first, last):
            token = tokens[at]
            if at in named:
                if named[at] == at:
                    line.append(NAME)
            elif token.number is not None:
                line.append(SUM if token.is_money or token.number >= LEAST_SUM_COUNTED else NUMBER)
            else:
                line.append(stems[token.word][0])
        return tuple(line)

    def keys(self, line: Sequence[str], offerings: Sequence[str], *, names_session: bool) -> list[str]:
        """The keys that tell what is asked. `line`: that of the text. `offerings`: those that it names."""
        keys = dict.fromkeys(line)
        known = self._families
        families = sorted({family for one in keys if one in known for family in known[one]})
        if line:
            keys[f"{START} {line[0]}"] = None
        for one, two in pairwise(line):
            keys[f"{one} {two}"] = None
        for one in families:
            keys[FAMILY + one] = None
        for one, two in combinations(families, 2):
            keys[f"{FAMILY}{one} {two}"] = None
        if names_session:
            keys[NAME + NAME] = None
        if offerings:
            for one in offerings:
                keys[NAME + one] = None
            keys[f"{NAME}{min(2, len(offerings))}"] = None
        return list(keys)


def _families(knowledge: Knowledge, language: str, lexicon: Lexicon) -> Iterator[tuple[str, Iterable[str]]]:
    families: Mapping[str, Mapping[str, Sequence[str]]] = knowledge.questions.families  # type: ignore[assignment]
    for family, phrases in families.items():
        yield family, [word for phrase in phrases.get(language, ()) for word in words_of(phrase)]
    yield PEOPLE, lexicon.audience_nouns
