"""The compiled core: everything a turn needs of the knowledge, built once at load."""

from collections.abc import Sequence
from functools import lru_cache

from bot.dialogue import reasons
from bot.dialogue.reply import ShownRecommendation
from bot.dialogue.say import Speech
from bot.dialogue.signals import Signals
from knowledge.directory import Agency
from knowledge.model import Knowledge, People, Phrases
from matchers.contacts import Contacts
from matchers.counting import QuantityNouns
from matchers.districts import Districts
from matchers.examples import TONGUES
from matchers.frame import Frame, Language, Mention
from matchers.needs import Needs
from matchers.outcome import NeedReading
from matchers.quantities import Quantities
from matchers.questions import Questions
from matchers.rank import Ranking, as_clarified, rank
from matchers.safety import Safety
from matchers.text import Text, fold
from matchers.wishes import Wishes

READINGS_KEPT = 4096
"""Readings and rankings kept in memory: a conversation asks for the same ones at every turn."""


class Core:
    """Compiled matchers and replies of one knowledge base. Immutable; shared by all conversations."""

    def __init__(self, knowledge: Knowledge, directory: Sequence[Agency], needs: Needs | None = None) -> None:
        self.knowledge = knowledge
        self.signals = Signals(knowledge.acts)
        self.safety = Safety(knowledge.organisation)
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
        self.read_needs = lru_cache(READINGS_KEPT)(self._read_needs)
        self.short_amounts = lru_cache(READINGS_KEPT)(self._short_amounts)
        self.rank = lru_cache(READINGS_KEPT)(self._rank)
        self.shown = lru_cache(READINGS_KEPT)(self._shown)

    def speech(self, language: str | None) -> Speech:
        """The replies in a language, in English where none is chosen yet."""
        return self._speech[language or "en"]

    def _read_needs(
        self, needs: tuple[str, ...], language: Language, clarified: tuple[str, ...] | None = None
    ) -> NeedReading:
        reading = self.needs.read([Text(need) for need in needs], language, clarified)
        return as_clarified(reading, clarified)

    def _short_amounts(self, raw: str, requested: str | None) -> tuple[Mention, ...]:
        return self.quantities.find(Text(raw), requested)

    def _rank(
        self, needs: tuple[str, ...], language: Language, clarified: tuple[str, ...] | None, judged: Frame
    ) -> Ranking:
        return rank(self.read_needs(needs, language, clarified), judged, self.knowledge.offerings)

    def _shown(
        self, needs: tuple[str, ...], language: Language, clarified: tuple[str, ...] | None, judged: Frame
    ) -> tuple[ShownRecommendation, ...]:
        return reasons.shown(self.rank(needs, language, clarified, judged).recommendations, self.speech(language))


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
