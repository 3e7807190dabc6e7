"""Finds the factual questions in a text: which fact of which offering, and only where something is really asked."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from knowledge.model import Knowledge, Sentence
from matchers.frame import Language
from matchers.language import language_of
from matchers.questions.candidates import Candidates
from matchers.questions.clues import Clues
from matchers.questions.evidence import Counted, Evidence, Likely
from matchers.questions.labels import Labels
from matchers.questions.lexicon import common_words
from matchers.questions.making import Maker, Scene
from matchers.questions.parts import Found, Part, Reader, count_of, unexplained
from matchers.questions.question import Question
from matchers.questions.references import Reference, References, Standing
from matchers.text import Text

TONGUES: tuple[Language, ...] = ("en", "es")
LEAST: Mapping[Standing, float] = {"named": 4, "near": 2, "carried": 4.3, "about": 5, "service": 2, "nothing": 6}
"""The least that must speak for a question: the surer it refers to a service, the less. Those where no
service is named were found by reading a quarter of the examples by the counts of the others, then set by hand on
questions and statements written for it; the others, and the next constants, by reading a fifth."""
UNNAMED: frozenset[Standing] = frozenset({"carried", "about", "nothing"})
"""Where no service is named in the part."""
REINFORCED = 0.5
"""How far what speaks for the likeliest thing counts, where no service is named: rhetorical questions hold the words of
many things, and those of none together."""
LEAST_BY_PHRASES = -2.0
"""The least where the phrases alone would have it asked."""
LONG, LONG_MORE = 40, 6.0
"""In a text of so many words, a story, that names no service, so much more must speak for a question."""
SURE, UNCLEAR = 0.75, 0.08
"""From this share of the belief on one answer is given, below it two; below the second, what is asked is not clear."""
ALSO = 0.3
"""How likely the second must be, beside the first, to be answered too."""
MIXED = 12
"""The most words of a text without question marks that is read in both languages."""
MOSTLY = 0.5
"""What is asked with more of the belief, and cannot be answered, is not answered with something else."""
LONGEST_EXAMPLE = 30
"""Sentences about needs with more words are not counted as no questions: a story says little about how people ask."""


class _Asked(NamedTuple):
    """A part that may be asking, with all that tells what."""

    scene: Scene
    phrases: Sequence[Found]
    """What its phrases may ask for, likeliest first."""
    by_phrases: bool
    """Whether the phrases alone would have it asked."""
    what: Sequence[str]
    asking: Sequence[str]
    line: tuple[str, ...]


class Finder:
    """Finds questions; built once for a knowledge base."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._labels = Labels(knowledge)
        self._references = References(knowledge)
        self._candidates = Candidates(knowledge, self._references.lines)
        self._maker = Maker(self._labels, self._references.lines)
        common = common_words(knowledge)
        self._readers = {tongue: Reader(knowledge, tongue, common) for tongue in TONGUES}
        self._clues = {one: Clues(knowledge, self._readers[one].lexicon, one) for one in TONGUES}
        self._evidence = Evidence(self._examples(knowledge))

    def find(self, text: Text, language: str, about: str | None) -> tuple[Question, ...]:
        """All questions in reading order.

        A text is read in `language`; in the other one where nothing is found, or where it plainly is in that.
        Long texts without a question mark are read once: hardly any asks, and they are many.
        """
        first: Language = "es" if language == "es" else "en"
        other: Language = "en" if first == "es" else "es"
        found = self._in(text, first, about)
        if not found and len(text.words) > MIXED and "?" not in text.folded:
            return ()
        own = language_of(text)
        if own == first or (own is None and found):
            return found
        return self._in(text, other, about)

    def _in(self, text: Text, language: Language, about: str | None) -> tuple[Question, ...]:
        found: list[Question] = []
        for asked in self._read(text, language, about):
            if self._evidence.labels:
                found += self._by_evidence(asked)
            elif asked.by_phrases:
                found += self._made(self._labels.of(asked.phrases[0].value), asked)
        return tuple(dict.fromkeys(found))

    def _read(self, text: Text, language: Language, about: str | None) -> Iterator[_Asked]:
        """The parts that have the form of a question."""
        parts = self._readers[language].read(text)
        if not any(part.has_form for part in parts):
            return
        lexicon, clues = self._readers[language].lexicon, self._clues[language]
        counts = [count_of(part, lexicon) for part in parts]
        for at, (part, reference) in enumerate(zip(parts, self._references.refer(parts, about), strict=True)):
            if not part.has_form:
                continue
            count = next((one for one in reversed(counts[: at + 1]) if one), None)
            phrases = self._candidates.of(part, reference, count, lexicon)
            by_phrases = bool(phrases) and self._candidates.is_about_services(
                part, reference, phrases[0], phrases, lexicon
            )
            labels = list(dict.fromkeys(self._labels.of(hit.value) for hit in phrases))
            explaining = [hit for hit in part.hits if hit.value.kind not in ("list", "fact", "near", "statement")]
            strange = unexplained(part, lexicon, [*explaining, *phrases])
            line = tuple(clues.line(part))
            yield _Asked(
                Scene(part, reference, count, about),
                phrases,
                by_phrases,
                clues.what(line, part, reference, labels, parts[:at]),
                clues.asking(part, reference, strange, by_phrases=by_phrases),
                line,
            )

    def _by_evidence(self, asked: _Asked) -> list[Question]:
        part, reference = asked.scene.part, asked.scene.reference
        same = self._evidence.same(asked.line)
        if same is not None:
            return self._made(same.label, asked) if same.label else []
        speaks = self._evidence.asks(asked.what, asked.asking)
        least = LEAST[reference.standing]
        if len(part.tokens) > LONG and reference.standing not in ("named", "near"):
            least += LONG_MORE
        sums = self._evidence.sums(asked.what)
        backing = REINFORCED * max(sums) if reference.standing in UNNAMED else 0.0
        if speaks + backing < least or (part.has("ignored") and not asked.by_phrases):
            by_phrases = asked.by_phrases and speaks >= LEAST_BY_PHRASES
            return self._made(self._labels.of(asked.phrases[0].value), asked) if by_phrases else []
        likely = self._evidence.likely(sums)
        if likely[0].share < UNCLEAR and reference.offerings and not asked.by_phrases:
            return [_overview(part, reference)]
        found = self._answerable(likely, asked)
        return found or ([_overview(part, reference)] if reference.standing in ("named", "near") else [])

    def _answerable(self, likely: Sequence[Likely], asked: _Asked) -> list[Question]:
        """The likeliest thing that can be answered, with the second where it is about as likely."""
        made = [(one, questions) for one in likely if (questions := self._made(one.label, asked))]
        is_sure = likely[0].share > MOSTLY and asked.scene.reference.standing not in ("named", "near")
        if not made or (is_sure and made[0][0] is not likely[0]):
            return []
        best, questions = made[0]
        if len(questions) == 1 and len(made) > 1 and best.share < SURE and made[1][0].share >= ALSO * best.share:
            return [replace(questions[0], second=made[1][1][0])]
        return questions

    def _made(self, label: str, asked: _Asked) -> list[Question]:
        """The question for a label, and those asked in the same breath ("price and length")."""
        part = asked.scene.part
        phrases = [hit for hit in asked.phrases if self._labels.of(hit.value) == label]
        question = self._maker.make(label, phrases, asked.scene)
        if question is None or not phrases:
            return [question] if question else []
        beside = self._candidates.stand_beside(phrases[0], asked.phrases, part)
        chosen = _apart([phrases[0], *beside])
        if len(chosen) == 1:
            return [question]
        made = ((self._maker.make(self._labels.of(hit.value), [hit], asked.scene), hit) for hit in chosen)
        return [self._maker.spanning(one, hit, part) for one, hit in made if one is not None]

    def _examples(self, knowledge: Knowledge) -> Iterator[Counted]:
        """The example questions, and what is none; of a question the last part that asks."""
        for group in knowledge.question_examples:
            label = self._labels.named(group.asks)
            for language in TONGUES:
                for text in getattr(group, language):
                    asked = list(self._read(Text(text), language, None))
                    for one in asked if label is None else asked[-1:]:
                        yield Counted(label, one.what, one.asking, one.line if len(asked) == 1 else ())
        if not knowledge.question_examples:
            return
        for file in (one for one in knowledge.examples if one.offering is None):
            for batch in file.examples:
                for sentence in batch.sentences:
                    text = sentence.text if isinstance(sentence, Sentence) else sentence
                    if text.count(" ") < LONGEST_EXAMPLE:
                        for one in self._read(Text(text), batch.language, None):
                            yield Counted(None, one.what, one.asking, ())


def _overview(part: Part, reference: Reference) -> Question:
    segment = part.segment
    return Question("overview", "", segment.start, segment.end, reference.offerings)


def _apart(hits: Sequence[Found]) -> list[Found]:
    """The first of hits that overlap, in reading order."""
    kept: list[Found] = []
    for hit in hits:
        if not any(one.first < hit.last and hit.first < one.last for one in kept):
            kept.append(hit)
    return sorted(kept, key=lambda one: one.first)
