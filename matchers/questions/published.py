"""Which published list or fact speaks of the words of a question: "do you help with decision making?".

A last resort where no service is named: words are weighed by how few of the lists and facts hold them.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from math import log

from knowledge.model import Fact, Knowledge, Listing
from knowledge.patterns import parse, words_of
from matchers.questions.lexicon import Lexicon
from matchers.text import words_of as folded_words

LEAST, SHARE = 2.5, 0.5
"""The least weight of the words that are found, and their least share of the weight of all words that tell anything."""


class Published:
    """The words of all lists and facts in one language; built once for a knowledge base."""

    def __init__(self, knowledge: Knowledge, language: str, stem: Callable[[str], str], lexicon: Lexicon) -> None:
        self._stem = stem
        self._passing = lexicon.passing | lexicon.supplying
        self._told: dict[str, frozenset[str]] = {}
        for key, offering in knowledge.offerings.items():
            owned: tuple[Listing | Fact, ...] = (*offering.lists, *offering.facts)
            for one in owned:
                self._told[f"{key}.{one.id}"] = frozenset(self._stems(_words(one, language)))
        stems = [stem for stems in self._told.values() for stem in stems]
        self._weight = {stem: log((len(self._told) + 1) / stems.count(stem)) for stem in set(stems)}
        self._most = log(len(self._told) + 1)

    def find(self, words: Iterable[str], near: Collection[str]) -> str | None:
        """The label of what speaks of most of these words, None where nothing does. `near`: offerings it must be of."""
        asked = set(self._stems(words))
        weight = self._weight
        whole = sum(weight.get(stem, self._most) for stem in asked)
        best, most = None, max(LEAST, SHARE * whole)
        for label, stems in self._told.items() if asked else ():
            told = sum(weight[stem] for stem in asked & stems)
            if told >= most and (not near or label.split(".")[0] in near):
                best, most = label, told + 0.001
        return best

    def _stems(self, words: Iterable[str]) -> Iterator[str]:
        return (self._stem(word) for word in words if word not in self._passing)


def _words(one: Listing | Fact, language: str) -> Iterator[str]:
    texts = [one.title, *one.items] if isinstance(one, Listing) else [one.text]
    for text in texts:
        yield from folded_words(text.in_(language))
    for line in one.asked_by.get("es" if language == "es" else "en", ()):
        for word in words_of(parse(line)):
            yield from folded_words(word)
