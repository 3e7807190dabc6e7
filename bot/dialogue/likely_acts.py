"""What a message most likely does where no phrase tells: counted over messages as people wrote them.

Two readings of the same keys. Whether it is an act at all and no answer is told by a logistic regression, as for
questions; which act it is by weight of evidence, as for needs. Both take in what the assistant had asked: "pass" is no
answer to the question for the budget, and a town in Mississippi where the organisation is asked for.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import exp, log
from typing import NamedTuple, cast

from bot.dialogue.heard_acts import ACTS, HeardAct
from knowledge.model import ActExamples, Knowledge
from matchers.needs.evidence import Counts
from matchers.needs.features import BEGINNING, Stems, marks_of
from matchers.regression import weights_of
from matchers.text import words_of

ANSWER = "answer"
"""Label of messages that tell something, however they sound."""
LONGEST = 20
"""Words up to which a message that tells nothing may be an act: examples are no longer."""


class Bar(NamedTuple):
    """How sure it must be."""

    chance: float
    """Least probability of being an act at all."""
    share: float
    """Least share of the likeliest one."""


QUIET, MOVING, GRAVE = Bar(0.35, 0.75), Bar(0.7, 0.8), Bar(0.9, 0.9)
"""For acts that are answered and change nothing, for those that answer the question, and for those that end or undo
something, or are easily taken for a correction. Each writer read by the others, messages that no phrase tells of: 0.60
of the acts are heard, 0.92 of them rightly, and 0.04 of the answers are taken for acts, before facts and needs have had
their say."""
_BARS = {act: {"answered": QUIET, "moves": MOVING, "grave": GRAVE}[one.gravity] for act, one in ACTS.items()}
REPEAT, PAIR, TEMPER, PRIOR = 2.0, 0.65, 0.9, 0.5
"""What an example counts for, how far pairs are believed beside stems, how far a sum is believed as log-odds, and how
far the number of examples."""
NEEDS_EACH, QUESTIONS_EACH = 6, 3
"""Of so many example sentences and questions one is read for the words of answers."""
LONG = 12
"""Messages of so many words or more are alike in their length."""


class LikelyAct(NamedTuple):
    """An act, or a topic of questions, that a message is likely to be."""

    name: str
    share: float
    """Of the belief in all acts, 0 to 1."""


class LikelyActs:
    """Reads short messages by the examples of acts. Compiled once; immutable."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._stems = {tongue: Stems(tongue) for tongue in ("en", "es")}
        rows = [(label, self._keys(text, asked, tongue)) for label, text, asked, tongue in _examples(knowledge)]
        self._weights, self._bias = weights_of([(sorted(keys), label != ANSWER) for label, keys in rows])
        acts = [(label, keys) for label, keys in rows if label != ANSWER]
        sizes = Counter(label for label, _ in acts)
        self._labels = tuple(sizes)
        place = {label: at for at, label in enumerate(self._labels)}
        self._counts = Counts(len(self._labels))
        self._counts.add_all((((place[label], REPEAT),), keys) for label, keys in acts)
        self._priors = [PRIOR * log(size) for size in sizes.values()]

    def read(self, raw: str, asked: str | None, language: str) -> LikelyAct | None:
        """The act that a message is beyond doubt; None where it may be anything else. `asked`: the slot asked for."""
        keys = self._keys(raw, asked, language)
        if not self._labels or len(words_of(raw)) > LONGEST:
            return None
        chance = 1 / (1 + exp(-self._bias - sum([self._weights[key] for key in keys if key in self._weights])))
        if chance < QUIET.chance:
            return None
        likely = self._likeliest(keys)
        bar = _BARS.get(cast(HeardAct, likely.name), QUIET)  # a question or a kind of unsettled is answered
        return likely if chance >= bar.chance and likely.share >= bar.share else None

    def _likeliest(self, keys: Iterable[str]) -> LikelyAct:
        sums = list(self._priors)
        for key in keys:
            weights = self._counts.weights(key)
            if weights is not None:
                believed = PAIR if " " in key else 1.0
                sums = [one + believed * weight for one, weight in zip(sums, weights, strict=True)]
        most = max(sums)
        odds = [exp(TEMPER * (one - most)) for one in sums]
        return LikelyAct(self._labels[sums.index(most)], 1 / sum(odds))

    def _keys(self, raw: str, asked: str | None, language: str) -> set[str]:
        """Stems, pairs, the first and the last word, marks, the length, and what was asked."""
        stems = self._stems[language]
        line = [stems[word][0] for word in words_of(raw)]
        keys = {*line, *map(" ".join, pairwise(line)), *marks_of(raw), f"={min(len(line), LONG)}"}
        if line:
            keys |= {f"{BEGINNING} {line[0]}", f"{line[-1]} $"}
        return keys | {f"@{asked}"} if asked else keys


_Row = tuple[str, str, str | None, str]
"""Act, text, what was asked, and the language."""


def _examples(knowledge: Knowledge) -> Iterator[_Row]:
    """All that is learned from: the examples of acts, the phrases of acts.yaml, and needs and questions for answers."""
    yield from _written(knowledge.act_examples)
    if not knowledge.act_examples:
        return
    known = frozenset(act for file in knowledge.act_examples for act in file.acts)
    for act, tongues in knowledge.acts.acts.items():
        if act in known:
            yield from ((act, text, None, tongue) for tongue, forms in tongues.items() for text in forms.whole)
    yield from [row for at, row in enumerate(_needs(knowledge)) if not at % NEEDS_EACH]
    yield from [row for at, row in enumerate(_questions(knowledge)) if not at % QUESTIONS_EACH]


def _written(files: Sequence[ActExamples]) -> Iterator[_Row]:
    for file in files:
        for act, by_question in file.acts.items():
            for asked, texts in by_question.items():
                yield from ((act, text, asked, file.language) for text in texts)


def _needs(knowledge: Knowledge) -> Iterator[_Row]:
    for file in knowledge.examples:
        for batch in file.examples:
            for sentence in batch.sentences:
                text = sentence if isinstance(sentence, str) else sentence.text
                if len(text.split()) < LONGEST:
                    yield ANSWER, text, None, batch.language


def _questions(knowledge: Knowledge) -> Iterator[_Row]:
    for examples in knowledge.question_examples:
        if examples.asks:
            yield from ((ANSWER, text, None, "en") for text in examples.en)
            yield from ((ANSWER, text, None, "es") for text in examples.es)
