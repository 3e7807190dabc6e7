"""Reads the example questions for counting: by their words alone, since they are many and read at every start."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from knowledge.model import Knowledge
from matchers.frame import Language
from matchers.needs.features import NUMBER
from matchers.questions.clues import LEAST_SUM_COUNTED, NAME, SUM, Clues
from matchers.questions.evidence import Counted
from matchers.questions.labels import Labels
from matchers.questions.lexicon import Lexicon, TargetKind, names_of
from matchers.questions.numerals import number_of
from matchers.questions.vocabulary import words_of
from matchers.text import words_of as folded_words

LONGEST_EXAMPLE = 30
"""Sentences about needs with more words are not counted as no questions: a story says little about how people ask."""

_Name = tuple[tuple[str, ...], TargetKind, str]
"""The stems of a name, its kind, and its offering."""


class _Stemmed(dict[str, tuple[str, ...]]):
    """By folded word: the stems that stand for it. Learned as it is asked."""

    def __init__(self, clues: Clues, lexicon: Lexicon) -> None:
        super().__init__()
        self._clues, self._skipped, self._written = clues, lexicon.skipped, lexicon.vocabulary.written

    def __missing__(self, folded: str) -> tuple[str, ...]:
        words = self._written(folded)
        number = number_of(words[0])
        if number is not None:
            found: tuple[str, ...] = (SUM if number >= LEAST_SUM_COUNTED else NUMBER,)
        else:
            found = tuple(self._clues.stem(one) for one in words if one not in self._skipped)
        self[folded] = found
        return found


class ExampleReader:
    """Reads examples of one language."""

    def __init__(self, knowledge: Knowledge, clues: Clues, lexicon: Lexicon) -> None:
        self._clues = clues
        self._stemmed = _Stemmed(clues, lexicon)
        self._names: dict[str, list[_Name]] = {}
        for target, phrases in names_of(knowledge):
            for phrase in phrases:
                stems = tuple(clues.stem(one) for one in words_of(phrase))
                self._names.setdefault(stems[0], []).append((stems, target.kind, str(target.offering)))
        for names in self._names.values():
            names.sort(key=lambda one: (-len(one[0]), one[1] != "name"))

    def counted(self, asks: str | None, text: str) -> Counted:
        """One example."""
        stems: list[str] = []
        for word in folded_words(text):
            stems += self._stemmed[word]
        line, offerings, names_session, at = list[str](), dict[str, None](), False, 0
        while at < len(stems):
            name = self._name_at(stems, at) if stems[at] in self._names else None
            if name is None:
                line.append(stems[at])
                at += 1
                continue
            words, kind, offering = name
            offerings[offering] = None
            names_session = names_session or kind == "session"
            line += (NAME,) if kind == "name" else words
            at += len(words)
        keys = self._clues.keys(line, tuple(offerings), names_session=names_session)
        return Counted(asks, keys, tuple(line))

    def _name_at(self, stems: Sequence[str], at: int) -> _Name | None:
        for name in self._names[stems[at]]:
            if tuple(stems[at : at + len(name[0])]) == name[0]:
                return name
        return None


def examples_of(knowledge: Knowledge, labels: Labels, readers: Mapping[Language, ExampleReader]) -> Iterator[Counted]:
    """The example questions, and what is none."""
    for group in knowledge.question_examples:
        label = labels.named(group.asks)
        for language, reader in readers.items():
            for text in getattr(group, language):
                yield reader.counted(label, text)
    if knowledge.question_examples:
        for language, text in _needs(knowledge):
            yield readers[language].counted(None, text)


def _needs(knowledge: Knowledge) -> Iterable[tuple[Language, str]]:
    """Sentences about needs that have the mark of a question and are none about services."""
    for file in knowledge.examples:
        for batch in file.examples if file.offering is None else ():
            for text in batch.texts:
                if "?" in text and text.count(" ") < LONGEST_EXAMPLE:
                    yield batch.language, text
