"""Finds the factual questions in a text: which fact of which offering, and only where something is really asked."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from msgspec.structs import replace

from knowledge.model import Knowledge
from matchers.frame import Language
from matchers.language import language_of
from matchers.needs.examples import TONGUES
from matchers.questions.evidence import Likely
from matchers.questions.labels import Labels
from matchers.questions.making import Maker
from matchers.questions.part_reading import Asked, AskedReader
from matchers.questions.parts import ANOTHER, Found, says_no_more
from matchers.questions.published import Published
from matchers.questions.question import Question, Talk, talk_of
from matchers.questions.references import References, Standing, words_in
from matchers.questions.score import speaks
from matchers.text import Text

LEAST: Mapping[Standing, float] = {
    "named": 0.7, "near": 0.8, "carried": 1.0, "about": 1.5, "service": 1.2, "nothing": 1.5
}  # fmt: skip
"""The least that must speak for a question: the surer it refers to a service, the less. At 1.5 five of six example
questions and statements that name no service are told apart, each read by the counts of the others."""
LEAST_BY_PHRASES, LEAST_BY_NAME = -0.5, -2.0
"""The least where the phrases alone would have it asked; of a service that is named less is enough."""
HOPELESS = -7.0
"""Where the words say so little of a question, and no phrase asks, nothing else is looked at."""
LEAST_ADDRESSED, MOST_ADDRESSED = 0.0, 14
"""The least that must speak for a question that is put to the organisation and that nothing answers, and its most
different words."""
PLAINLY_ASKS = 2.5
"""The least that must speak for a question like that where the organisation is not addressed."""
BRIEF = 8
"""Such a question needs no mark if the whole text has no more words."""
LONG, LONG_MORE = 40, 1.5
"""In a text of so many words, a story, that names no service, so much more must speak for a question."""
SURE, UNCLEAR = 0.75, 0.3
"""From this share of the belief on one answer is given, below it two; below the second, what is asked is not clear."""
ALSO = 0.6
"""How likely the second must be, beside the first, to be answered too."""
MIXED = 12
"""The most words of a text without question marks that is read in both languages."""
MOSTLY = 0.5
"""What is asked with more of the belief, and cannot be answered, is not answered with something else."""


class Finder:
    """Finds questions; built once for a knowledge base."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._labels = Labels(knowledge)
        self._references = References(knowledge)
        words = knowledge.questions
        pointing, whatever = (words_in(one.values()) for one in (words.pointing_words, words.whatever_words))
        self._maker = Maker(self._labels, self._references.lines, pointing, whatever)
        self._reader = AskedReader(knowledge, self._labels, self._references)
        self._candidates, self._evidence = self._reader.candidates, self._reader.evidence
        self._published = {
            one: Published(knowledge, one, self._reader.clues[one].stem, self._reader.lexicon(one)) for one in TONGUES
        }

    def find(self, text: Text, language: str, about: Talk) -> tuple[Question, ...]:
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

    def _in(self, text: Text, language: Language, about: Talk) -> tuple[Question, ...]:
        found: list[Question] = []
        for asked in self._reader.read(text, language, about):
            if self._evidence.labels:
                talk = talk_of(tuple(found), about) if found else None
                found += self._by_evidence(asked, talk or about)
            elif asked.by_phrases:
                found += self._made(self._labels.of(asked.phrases[0].value), asked)
        return self._once(found)

    def _once(self, found: Iterable[Question]) -> tuple[Question, ...]:
        """Each question once, and the number of groups told once: what is asked twice gets one answer."""
        kept: dict[Question, Question] = {}
        for one in found:
            key = replace(one, id=self._labels.named(one.id) or "", start=0, end=0, is_guess=False, second=None)
            kept.setdefault(key, one)
        told = [*kept.values(), *(one.second for one in kept.values() if one.second)]
        groups = {(one.offerings, one.count) for one in told if self._is_capacity(one) and one.count}
        return tuple(_without_groups(one, groups) for one in kept.values())

    def _counts(self, hit: Found) -> bool:
        """Whether a phrase asks how many people may come, as "for 50 people?" does by itself."""
        return self._labels.of(hit.value) == self._labels.of_field("capacity")

    def _is_capacity(self, question: Question) -> bool:
        aspect = self._labels.aspects.get(question.id) if question.kind == "aspect" else None
        return aspect is not None and aspect.field == "capacity"

    def _by_evidence(self, asked: Asked, talk: Talk) -> list[Question]:
        """What a part asks. `talk`: what was last spoken of, in the same text too."""
        part = asked.scene.part
        if again := self._again(asked, talk):
            return self._made(again, asked)
        same = self._evidence.same(asked.line)
        if same is not None:
            return self._made(same.label, asked) if same.label else []
        if asked.recalled and (told := self._contents(asked)):
            return told
        words = self._evidence.asks(asked.keys)
        if words < HOPELESS and not asked.by_phrases:
            return []
        sums = self._evidence.sums(asked.keys)
        likely = self._evidence.likely(sums, self._reader.told_by_phrases(asked))
        speaks_for = speaks(words, max(sums), likely[0].share, asked.signs)
        if speaks_for < _least(asked) or (part.has("ignored") and not asked.is_sure(speaks_for)):
            least = LEAST_BY_NAME if asked.scene.reference.standing == "named" else LEAST_BY_PHRASES
            if asked.by_phrases and speaks_for >= least:
                return self._made(self._labels.of(asked.phrases[0].value), asked)
            return self._nothing_known(asked, speaks_for)
        is_vague = all(self._candidates.is_generic(hit) for hit in asked.phrases)
        if (is_vague or not asked.by_phrases) and (told := self._told_in(likely[0], asked)):
            return told
        if likely[0].share < UNCLEAR and not asked.by_phrases:
            return self._unclear(asked, speaks_for)
        return self._answerable(likely, asked) or self._unclear(asked, speaks_for)

    def _contents(self, asked: Asked) -> list[Question]:
        """What is published of something that was named before the question: "decision making, is that in it?"."""
        reference = asked.scene.reference
        near = {one for key in reference.offerings for one in self._references.lines[key]}
        label = self._published[asked.language].find(asked.recalled, near)
        if label is None and reference.offerings:
            label = self._labels.of_field("sessions")
        question = self._maker.make(label, (), asked.scene) if label else None
        return [question] if question else []

    def _told_in(self, likely: Likely, asked: Asked) -> list[Question]:
        """The list or fact that speaks of the words, where it is not clear which one of which service is meant."""
        part, reference = asked.scene.part, asked.scene.reference
        vague = self._labels.of_field("summary" if reference.offerings else "sessions")
        if likely.share >= MOSTLY and likely.label != vague:
            return []
        near = {one for key in reference.offerings for one in self._references.lines[key]}
        named = {at for hit in part.of("name") for at in range(hit.first, hit.last)}
        words = [part.tokens[at].word for at in part.segment.places if at not in named and not part.tokens[at].number]
        label = self._published[asked.language].find(words, near)
        question = self._maker.make(label, (), asked.scene) if label else None
        return [question] if question else []

    def _again(self, asked: Asked, talk: Talk) -> str | None:
        """What was asked before, where only another service or number is told: "and for 75?"."""
        part = asked.scene.part
        aspect = self._labels.aspects.get(talk.asked)
        counts = aspect is not None and aspect.field in ("price", "capacity") and asked.scene.count is not None
        if aspect is None or not (counts or part.has(*ANOTHER)):
            return None
        if any(not (self._candidates.is_generic(hit) or (counts and self._counts(hit))) for hit in asked.phrases):
            return None
        return self._labels.named(talk.asked) if says_no_more(part, asked.lexicon) else None

    def _unclear(self, asked: Asked, speaks_for: float) -> list[Question]:
        """The service in short, where one is surely meant; else what there is to say where nothing is known."""
        reference, segment = asked.scene.reference, asked.scene.part.segment
        is_talked_of = reference.standing == "carried" and reference.offerings == asked.scene.about.offerings
        if reference.standing == "named" or is_talked_of:
            return [Question("overview", "", segment.start, segment.end, reference.offerings)]
        return self._nothing_known(asked, speaks_for)

    def _nothing_known(self, asked: Asked, speaks_for: float) -> list[Question]:
        """A question without an answer, where the organisation is asked for a fact: "do you have a fax?"."""
        part, words = asked.scene.part, asked.words
        is_ours = asked.scene.reference.standing in ("service", "near") or not words.isdisjoint(
            asked.lexicon.addressing
        )
        addresses = is_ours and words.isdisjoint(asked.lexicon.helping)
        if not (addresses or speaks_for >= PLAINLY_ASKS) or len(words) > MOST_ADDRESSED or speaks_for < LEAST_ADDRESSED:
            return []
        segment = part.segment
        asks = (segment.in_marked or len(part.tokens) <= BRIEF) and not part.has("ignored")
        return [Question("overview", "", segment.start, segment.end)] if asks else []

    def _answerable(self, likely: Sequence[Likely], asked: Asked) -> list[Question]:
        """The likeliest thing that can be answered, with the second where it is about as likely."""
        made = ((one, its) for one in likely if (its := self._made(one.label, asked)))
        best, questions = next(made, (likely[0], []))
        is_sure = likely[0].share > MOSTLY and asked.scene.reference.standing not in ("named", "near")
        if is_sure and best is not likely[0]:
            return []
        if len(questions) != 1 or best.share >= SURE:
            return questions
        also, second = next(made, (best, []))
        if second and also.share >= ALSO * best.share:
            return [replace(questions[0], second=second[0])]
        return questions

    def _made(self, label: str, asked: Asked) -> list[Question]:
        """The question for a label, and those asked in the same breath ("price and length")."""
        part = asked.scene.part
        phrases = [hit for hit in asked.phrases if self._labels.of(hit.value) == label]
        question = self._maker.make(label, phrases, asked.scene)
        if question is None or not phrases:
            return [question] if question else []
        beside = self._candidates.stand_beside(phrases[0], asked.phrases, part, asked.lexicon)
        chosen = _apart([phrases[0], *(hit for hit in beside if self._labels.of(hit.value) != label)])
        if len(chosen) == 1:
            return [question]
        made = ((self._maker.make(self._labels.of(hit.value), [hit], asked.scene), hit) for hit in chosen)
        return [self._maker.spanning(one, hit, part) for one, hit in made if one is not None]


def _least(asked: Asked) -> float:
    """The least that must speak for a question here."""
    standing = asked.scene.reference.standing
    is_story = len(asked.scene.part.tokens) > LONG and standing not in ("named", "near")
    return LEAST[standing] + (LONG_MORE if is_story else 0.0)


def _without_groups(question: Question, groups: Collection[tuple[tuple[str, ...], int | None]]) -> Question:
    """A question for a price, without the number of people where another answer tells how many groups they are."""
    if question.second is not None:
        question = replace(question, second=_without_groups(question.second, groups))
    is_told = question.id == "price" and (question.offerings, question.count) in groups
    return replace(question, count=None) if is_told else question


def _apart(hits: Sequence[Found]) -> list[Found]:
    """The first of hits that overlap, in reading order."""
    kept: list[Found] = []
    for hit in hits:
        if not any(one.first < hit.last and hit.first < one.last for one in kept):
            kept.append(hit)
    return sorted(kept, key=lambda one: one.first)
