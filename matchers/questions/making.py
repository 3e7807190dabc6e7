"""Makes a question of what is asked, with the session, the number of people or the figure that it is about."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from matchers.questions.labels import Labels
from matchers.questions.lexicon import NAMES
from matchers.questions.parts import MOST_PEOPLE, Found, Part
from matchers.questions.question import Question, Talk
from matchers.questions.references import Reference
from matchers.questions.tokens import LEAST_SUM, Token

OFFERINGS = "offerings"
"""The topic that lists everything; beside a sum of money, what that is enough for is meant."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What a question is made of, beside what is asked."""

    part: Part
    reference: Reference
    count: int | None
    """The number of people told last."""
    amount: float | None
    """The sum of money told last."""
    about: Talk
    """What is talked of."""


class Maker:
    """Makes questions; built once for a knowledge base."""

    def __init__(
        self,
        labels: Labels,
        lines: Mapping[str, tuple[str, ...]],
        pointing: Collection[str],
        whatever: Collection[str],
    ) -> None:
        """`pointing`: words for the service that is talked of ("it"). `whatever`: for all that is offered."""
        self._labels = labels
        self._lines = lines
        self._pointing = pointing
        self._whatever = whatever

    def make(self, label: str, phrases: Sequence[Found], scene: Scene) -> Question | None:
        """The question for a label; None where it is about nothing there is.

        `phrases`: those of the part that ask for it, likeliest first.
        """
        segment, reference = scene.part.segment, scene.reference
        question = Question(
            kind="aspect",
            id=label,
            start=segment.start,
            end=segment.end,
            offerings=reference.offerings,
            session=reference.session[1] if reference.session else None,
            is_guess=reference.standing == "about",
        )
        if label == OFFERINGS and scene.amount and (price := self._labels.of_field("price")):
            return self._within(replace(question, id=price), scene.amount, scene)
        if label in self._labels.topics:
            return replace(question, kind="topic", offerings=(), session=None, is_guess=False)
        if label not in self._labels.aspects:
            return self._owned(question, label, reference)
        hit = self._closest(phrases)
        if hit is not None and hit.value.kind in ("list", "fact"):
            return replace(question, kind=hit.value.kind, id=hit.value.id, offerings=(str(hit.value.offering),))
        return self._of_aspect(question if hit is None else replace(question, id=hit.value.id), hit, scene)

    def spanning(self, question: Question, hit: Found, part: Part) -> Question:
        """The question with the span of one phrase: several things are asked in one part."""
        return replace(question, start=part.tokens[hit.first].start, end=part.tokens[hit.last - 1].end)

    def _owned(self, question: Question, label: str, reference: Reference) -> Question | None:
        """A fact or list of an offering; it holds for the parts of that too."""
        offering, own = label.split(".")
        near = {one for key in reference.offerings for one in self._lines[key]}
        if near and offering not in near and label not in self._labels.general:
            return None
        kind = "list" if label in self._labels.lists else "fact"
        return replace(question, kind=kind, id=own, offerings=(offering,), session=None)

    def _of_aspect(self, question: Question, hit: Found | None, scene: Scene) -> Question | None:
        part = scene.part
        aspect = self._labels.aspects[question.id]
        if aspect.field == "comparison" and len(question.offerings) < 2:
            others = tuple(dict.fromkeys((*question.offerings, *scene.about.offerings)))
            if part.has("name", "near") and len(others) > len(question.offerings):
                return replace(question, offerings=others)
            if not part.has(*NAMES):
                return None
            if part.has("session"):  # "the difference between session one and two": all of them
                return replace(question, id=self._labels.of_field("sessions") or question.id, session=None)
            question = replace(question, id=self._labels.of_field("summary") or question.id)
            aspect = self._labels.aspects[question.id]
        if aspect.field == "summary":
            if not question.offerings:
                return None
            if question.session:
                return replace(question, id=self._labels.of_field("sessions") or question.id)
        if aspect.field in ("capacity", "price"):
            question = replace(question, count=self._count(aspect.field == "capacity", hit, scene))
        if question.session and aspect.field == "price":
            return replace(question, count=None)  # a session has no price of its own to compare
        if aspect.asks == "within":
            amount = sum_of(part.own) or scene.amount
            return self._within(question, amount, scene) if amount else question
        if aspect.asks is not None:
            return replace(question, asks=aspect.asks)
        if aspect.premise and hit is not None:
            amounts = [token.number for token in part.tokens[hit.first : hit.last] if token.number]
            question = replace(question, amount=amounts[-1] if amounts else None, count=None)
        return question

    def _within(self, question: Question, amount: float, scene: Scene) -> Question:
        """What a sum is enough for: of all there is, unless a service is named or talked of and nothing else is."""
        part, words = scene.part, {one.word for one in scene.part.own}
        is_meant = part.has(*NAMES) or not words.isdisjoint(self._pointing)
        is_meant = is_meant or not (part.has("service", "overview") or not words.isdisjoint(self._whatever))
        offerings = question.offerings if is_meant else ()
        return replace(question, asks="within", amount=amount, offerings=offerings)

    def _closest(self, phrases: Sequence[Found]) -> Found | None:
        """The phrase that tells most closely what is asked: "cheapest" beside "how much"."""
        aspects = (hit for hit in phrases if hit.value.kind == "aspect")
        close = (hit for hit in aspects if self._labels.aspects[hit.value.id].asks)
        return next(close, phrases[0] if phrases else None)

    @staticmethod
    def _count(counts_people: bool, hit: Found | None, scene: Scene) -> int | None:
        """The number of people: of the words that ask, else the one told last."""
        tokens = scene.part.own if hit is None else scene.part.tokens[hit.first : hit.last]
        numbers = [one.number for one in tokens if one.number and not one.is_money and one.number < MOST_PEOPLE]
        return int(numbers[-1]) if counts_people and numbers else scene.count


def sum_of(tokens: Sequence[Token]) -> float | None:
    """The first sum of money among tokens."""
    return next((one.number for one in tokens if one.number and (one.is_money or one.number >= LEAST_SUM)), None)
