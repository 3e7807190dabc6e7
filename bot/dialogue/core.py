"""The compiled core: everything a turn needs of the knowledge, built once at load."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from bot.dialogue import reasons
from bot.dialogue.by_wording import ByWording
from bot.dialogue.glance import SHORT, Glances
from bot.dialogue.likely_acts import LikelyActs
from bot.dialogue.prerequisites import with_first_completed
from bot.dialogue.reply import ShownRecommendation
from bot.dialogue.say import Speech
from bot.dialogue.signals import Signals
from knowledge.directory import Agency
from knowledge.model import Knowledge, People, Phrases
from matchers.contacts.find import Contacts
from matchers.districts.find import Districts
from matchers.frame import Format, Frame, KindWish, Language, Mention, Need, Range
from matchers.needs.examples import TONGUES
from matchers.needs.reading import Needs
from matchers.outcome import NeedReading
from matchers.quantities.counting import QuantityNouns
from matchers.quantities.find import Quantities
from matchers.questions import Question, Questions, Talk
from matchers.rank import Ranking, as_clarified, rank
from matchers.safety import Safety
from matchers.text import Text, fold
from matchers.wishes.find import Wishes

READINGS_KEPT = 4096
"""Readings and rankings kept in memory: a conversation asks for the same ones at every turn."""


class Known(NamedTuple):
    """All that a recommendation rests on, and nothing else: it is looked up anew at every turn."""

    needs: tuple[Need, ...]
    language: Language
    clarified: tuple[str, ...] | None
    completed_first: bool
    participants: Range | None = None
    schools: Range | None = None
    budget: Range | None = None
    format: Format | None = None
    audience: tuple[str, ...] | None = None
    kind: KindWish | None = None

    @property
    def judged(self) -> Frame:
        """The slots that offerings are judged by, and no others."""
        return Frame(
            participants=self.participants,
            schools=self.schools,
            budget=self.budget,
            format=self.format,
            audience=self.audience,
            kind=self.kind,
        )


class Advice(NamedTuple):
    """What is recommended, and what it rests on."""

    reading: NeedReading | None = None
    """What the needs point to; None where none is told."""
    ranking: Ranking = Ranking()
    shown: tuple[ShownRecommendation, ...] = ()
    """The same recommendations with their reasons as sentences, in the conversation's language."""


class Core:
    """Compiled matchers and replies of one knowledge base. Immutable; shared by all conversations."""

    def __init__(self, knowledge: Knowledge, directory: Sequence[Agency], needs: Needs | None = None) -> None:
        self.knowledge = knowledge
        self.signals = Signals(knowledge.acts)
        self.likely_acts = LikelyActs(knowledge)
        self.safety = Safety(knowledge.organisation)
        self.glances = Glances(self.signals, self.safety)
        self.needs = needs or Needs.compile(knowledge)
        self.quantities = Quantities(nouns_of(knowledge.people))
        self.contacts = Contacts(knowledge.people)
        self.districts = Districts.compile(directory, knowledge.other_names)
        self.wishes = Wishes(knowledge.kinds, knowledge.people)
        self.questions = Questions(knowledge)
        self.situations = {
            fold(offering.situation.in_(tongue)).strip(" ."): name
            for name, offering in knowledge.offerings.items()
            for tongue in TONGUES
        }
        self._speech = {"en": Speech(knowledge, "en"), "es": Speech(knowledge, "es")}
        self.readings = lru_cache(READINGS_KEPT)(self._reading)
        self.advise = lru_cache(READINGS_KEPT)(self._advise)
        self.short_amounts = ByWording(self.quantities.find)
        self.counted_parts = ByWording(self.quantities.parts)
        self.short_questions = ByWording(self.questions.find)

    def forget(self) -> None:
        """Lets go of all that is kept from one message to the next. Nothing but the time that turns take changes."""
        self.readings.cache_clear()
        self.advise.cache_clear()
        for kept in self._by_wording:
            kept.forget()

    @property
    def texts_kept(self) -> int:
        """How many texts are kept from one message to the next."""
        readings = self.readings.cache_info().currsize + self.advise.cache_info().currsize
        return readings + sum(map(len, self._by_wording))

    @property
    def _by_wording(self) -> tuple[ByWording[*tuple[Any, ...], Any], ...]:
        return self.short_amounts, self.counted_parts, self.short_questions, self.glances.kept

    def contacts_in(self, text: Text, requested: str | None) -> tuple[Mention, ...]:
        """Names, roles, addresses and numbers in a text. Kept with the text: a message is looked at more than once."""
        return _kept(text, ("contacts", requested), self.contacts.find)

    def places_in(self, text: Text, requested: str | None) -> tuple[Mention, ...]:
        """Organisations in a text, kept in the same way: looking for a mistyped name takes a millisecond.

        Where one is asked for, a format said beside it is no part of its name: "Fresno Unified, California, virtual".
        """
        if requested == "district":
            said = text.raw
            for start, end in self._formats_beside(text):
                said = said[:start] + " " * (end - start) + said[end:]
            text = text if said == text.raw else Text(said)
        return _kept(text, ("places", requested), self.districts.find)

    def _formats_beside(self, text: Text) -> list[tuple[int, int]]:
        """Where formats stand as an item of their own, divided off by a mark."""
        found = [one for one in self.wishes.find(text, "district") if one.slot == "format"]
        return [
            (one.start, one.end)
            for one in found
            if text.raw[: one.start].rstrip()[-1:] in ("", ",", ";", ".")
            and text.raw[one.end :].lstrip()[:1] in ("", ",", ";", ".", "!")
        ]

    def own(self, needs: Sequence[Need] | None) -> Sequence[Need]:
        """The needs in the person's own words; none where the last one is a situation that was chosen from ours."""
        if not needs or fold(needs[-1].text).strip(" .") in self.situations:
            return ()
        return needs

    def speech(self, language: str | None) -> Speech:
        """The replies in a language, in English where none is chosen yet."""
        return self._speech[language or "en"]

    def read_needs(
        self, needs: tuple[str, ...], language: Language, clarified: tuple[str, ...] | None = None
    ) -> NeedReading:
        """What needs point to. Kept: a message's need is read when it is understood and when it is recommended by."""
        return self.readings(needs, language, clarified)

    def _reading(self, needs: tuple[str, ...], language: Language, clarified: tuple[str, ...] | None) -> NeedReading:
        reading = self.needs.read([Text(need) for need in needs], language, clarified)
        return as_clarified(reading, clarified)

    def questions_in(self, text: Text, language: Language, about: Talk) -> tuple[Question, ...]:
        """Factual questions. Short ones are kept: everybody asks what it costs, in much the same words."""
        if len(text.raw) <= SHORT:
            return self.short_questions(text, language, about)
        return self.questions.find(text, language, about)

    def _advise(self, known: Known) -> Advice:
        needs = tuple([need.text for need in known.needs])
        reading = self.read_needs(needs, known.language, known.clarified)
        ranking = rank(reading, known.judged, self.knowledge.offerings)
        if known.completed_first:
            ranking = with_first_completed(ranking)
        return Advice(reading, ranking, reasons.shown(ranking.recommendations, self.speech(known.language)))


def _kept(text: Text, key: tuple[str, str | None], find: Callable[..., Sequence[Mention]]) -> tuple[Mention, ...]:
    kept: dict[tuple[str, str | None], tuple[Mention, ...]] = text.__dict__.setdefault("found", {})
    if key not in kept:
        kept[key] = tuple(find(text, *key[1:]))
    return kept[key]


def nouns_of(people: People) -> QuantityNouns:
    """The nouns that are counted, of a knowledge base."""
    members = [phrase for audience in people.audiences.values() for phrase in _all(audience.phrases)]
    return QuantityNouns(
        participants=frozenset(map(fold, (*members, *_all(people.participants)))),
        schools=frozenset(map(fold, _all(people.schools))),
        students=frozenset(map(fold, _all(people.students))),
    )


def _all(phrases: Phrases) -> tuple[str, ...]:
    return tuple(phrase for tongue in phrases.values() for phrase in tongue)
