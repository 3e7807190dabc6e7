"""Reads the parts of a text that may be asking: what each is about, and all that tells whether and what it asks."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from knowledge.model import Knowledge
from matchers.frame import Language
from matchers.needs.examples import TONGUES
from matchers.questions.candidates import Candidates
from matchers.questions.clues import Clues
from matchers.questions.evidence import Evidence
from matchers.questions.examples import ExampleReader, examples_of
from matchers.questions.labels import Labels
from matchers.questions.lexicon import NAMES, Lexicon, common_words
from matchers.questions.making import Scene, sum_of
from matchers.questions.parts import Found, Part, Reader, count_of
from matchers.questions.question import Talk
from matchers.questions.references import References, words_in
from matchers.questions.score import Signs
from matchers.text import Text

PHRASE, TELLING, FIRST = 4.0, 6.0, 5.0
"""What a phrase adds for what it asks for, with each telling word, and where it is the likeliest."""
SURELY = 4.0
"""Where so much speaks for a question about a service that is named, phrases that only look like asking are none."""
MOST_TELLING = 2
"""More telling words add nothing."""
UNPUBLISHED = 5.0
"""What it adds that the thing is published nowhere: its words are its own ("how many days before can we cancel?")."""
NOT_COMPARED = -15.0
"""What counts against a comparison that no phrase asks for, where phrases ask for something else."""


class Asked(NamedTuple):
    """A part that may be asking, with all that tells what."""

    scene: Scene
    phrases: Sequence[Found]
    """What its phrases may ask for, likeliest first."""
    by_phrases: bool
    """Whether the phrases alone would have it asked."""
    line: tuple[str, ...]
    """Its stems."""
    keys: Sequence[str]
    """What tells what is asked."""
    lexicon: Lexicon
    language: Language
    new: int
    """How many of the stems are in no example question."""
    recalled: Sequence[str] = ()
    """The words before it in its sentence, where it asks whether they are a part of what is offered."""

    def telling(self, hit: Found) -> int:
        """How many words a phrase names that are neither common in all questions nor words for services."""
        tokens = (self.scene.part.tokens[at] for at in hit.named_tokens())
        common, supplying = self.lexicon.passing, self.lexicon.supplying
        return sum(
            one.word not in common and one.word not in supplying and not one.is_money and one.number != 1
            for one in tokens
        )

    def is_sure(self, speaks_for: float) -> bool:
        """Whether it is about services, whatever else is in it: by its phrases, or by a name and many words."""
        return self.by_phrases or (self.scene.reference.standing in ("named", "near") and speaks_for >= SURELY)

    @property
    def signs(self) -> Signs:
        """What else tells whether anything is asked."""
        return Signs(
            self.scene.reference.standing,
            len(self.line),
            self.new,
            by_phrases=self.by_phrases,
            telling=self.telling(self.phrases[0]) if self.phrases else 0,
            ignored=self.scene.part.has("ignored"),
            helps=not self.words.isdisjoint(self.lexicon.helping),
        )

    @property
    def words(self) -> set[str]:
        """Its words."""
        return {one.word for one in self.scene.part.own}


class AskedReader:
    """Reads texts in both languages; built once for a knowledge base."""

    def __init__(self, knowledge: Knowledge, labels: Labels, references: References) -> None:
        self._labels = labels
        self._references = references
        self._comparison = str(labels.of_field("comparison"))
        self._capacity, self._price = str(labels.of_field("capacity")), str(labels.of_field("price"))
        self._summary, self._sessions = str(labels.of_field("summary")), str(labels.of_field("sessions"))
        self.candidates = Candidates(knowledge, references.lines)
        words = knowledge.questions
        self._recalling, self._containing = (
            words_in(one.values()) for one in (words.recalling_words, words.containing_words)
        )
        common = common_words(knowledge)
        self._readers = {tongue: Reader(knowledge, tongue, common) for tongue in TONGUES}
        self.clues = {one: Clues(knowledge, self.lexicon(one), one) for one in TONGUES}
        examples = {one: ExampleReader(knowledge, self.clues[one], self.lexicon(one)) for one in TONGUES}
        self.evidence = Evidence(examples_of(knowledge, labels, examples))

    def lexicon(self, language: Language) -> Lexicon:
        """The phrases and words of a language."""
        return self._readers[language].lexicon

    def read(self, text: Text, language: Language, about: Talk) -> Iterator[Asked]:
        """The parts that have the form of a question."""
        parts = self._readers[language].read(text, goes_on=bool(about.asked))
        if not any(part.has_form for part in parts):
            return
        counts = [count_of(part, self.lexicon(language)) for part in parts]
        sums = [sum_of(part.own) for part in parts]
        for at, (part, reference) in enumerate(zip(parts, self._references.refer(parts, about), strict=True)):
            if part.has_form:
                recalled = self._recalled(parts[at - 1], part) if at else ()
                count = next((one for one in reversed(counts[: at + 1]) if one), None)
                amount = next((one for one in reversed(sums[: at + 1]) if one), None)
                asked = self._asked(Scene(part, reference, count, amount, about), language)
                yield asked._replace(recalled=recalled) if recalled else asked

    def _recalled(self, before: Part, part: Part) -> tuple[str, ...]:
        """The words of a part that states nothing and asks nothing, where "that" in the next one stands for them."""
        if before.segment.sentence != part.segment.sentence or before.has_form or before.has("statement", *NAMES):
            return ()
        asks = {one.word for one in part.own}
        if (
            asks.isdisjoint(self._recalling)
            or asks.isdisjoint(self._containing)
            or any(one.number for one in before.own)
        ):
            return ()
        return tuple(one.word for one in before.own)

    def _asked(self, scene: Scene, language: Language) -> Asked:
        lexicon, clues, part, reference = self.lexicon(language), self.clues[language], scene.part, scene.reference
        phrases = self.candidates.of(part, reference, scene.count, lexicon)
        by_phrases = bool(phrases) and self.candidates.is_about_services(part, reference, phrases[0], phrases, lexicon)
        line = clues.line(part.tokens, part.segment.first, part.segment.last, part.of("name"))
        named = reference.offerings if reference.standing in ("named", "near") else ()
        keys = clues.keys(line, named, names_session=reference.session is not None)
        return Asked(scene, phrases, by_phrases, line, keys, lexicon, language, self.evidence.new(line))

    def told_by_phrases(self, asked: Asked) -> dict[str, float]:
        """What phrases add for what they ask for: most for the likeliest, and more for each telling word.

        Where no phrase asks and a number of people was told before, it is probably about that.
        """
        told: dict[str, float] = {}
        for at, hit in enumerate(asked.phrases):
            label = self._labels.of(hit.value)
            if label == self._summary and asked.scene.reference.session:
                label = self._sessions  # "what is session two?" asks what happens in it
            weight = PHRASE + TELLING * min(asked.telling(hit), MOST_TELLING) + (FIRST if at == 0 else 0.0)
            if self.candidates.is_unpublished(hit) and asked.telling(hit):
                weight += UNPUBLISHED
            told[label] = max(told.get(label, 0.0), PHRASE if self.candidates.is_generic(hit) else weight)
        if asked.scene.count and asked.scene.reference.offerings and self._price not in told:
            told[self._capacity] = told.get(self._capacity, 0.0) + PHRASE
        if told:
            told.setdefault(self._comparison, NOT_COMPARED)
        return told
