"""All that questions are recognised by in one language, compiled once from the knowledge base."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Literal, NamedTuple

from knowledge.model import Aspect, Knowledge, Phrases
from knowledge.patterns import parse
from matchers.questions.graph import Graph, Hit
from matchers.questions.tokens import Token
from matchers.questions.vocabulary import Vocabulary, words_of

TargetKind = Literal[
    "aspect",
    "topic",
    "list",
    "fact",
    "name",
    "near",
    "session",
    "opener",
    "announcer",
    "ignored",
    "service",
    "overview",
    "statement",
    "joining",
    "other",
]
SAMPLED = 5
"""Of so many example sentences one is read for its words: common words are found all the same."""
ASKED: tuple[TargetKind, ...] = ("aspect", "topic", "list", "fact")
NAMES: tuple[TargetKind, ...] = ("name", "near", "session")


class Target(NamedTuple):
    """What a phrase stands for."""

    kind: TargetKind
    id: str = ""
    """Of the aspect, topic, list, fact or session."""
    offering: str | None = None


class Lexicon:
    """The phrases and words of one language."""

    def __init__(self, knowledge: Knowledge, language: Literal["en", "es"], common: Iterable[str]) -> None:
        """`common`: real words, of any language, beside those of questions; see `common_words`."""
        questions = knowledge.questions
        self._signs: Graph[Target] = Graph()
        self._names: Graph[Target] = Graph()
        self._asked: Graph[Target] = Graph()
        for key, aspect in questions.aspects.items():
            _add(self._asked, aspect.asked_by.get(language, ()), Target("aspect", key))
        for key, topic in questions.topics.items():
            _add(self._asked, topic.asked_by.get(language, ()), Target("topic", key))
        _add(self._signs, questions.openers.get(language, ()), Target("opener"))
        _add(self._signs, questions.announcers.get(language, ()), Target("announcer"))
        _add(self._asked, questions.ignored.get(language, ()), Target("ignored"))
        self._names.add_phrases(questions.service_words.get(language, ()), Target("service"))
        self._names.add_phrases(
            (knowledge.organisation.short, knowledge.organisation.name.in_(language)), Target("service")
        )
        self._names.add_phrases(questions.overview_words.get(language, ()), Target("overview"))
        self._signs.add_phrases(questions.statement_words.get(language, ()), Target("statement"))
        self._signs.add_phrases(questions.joining_words.get(language, ()), Target("joining"))
        self._names.add_phrases(questions.others.get(language, ()), Target("other"))
        self._offerings(knowledge, language)
        names = (words_of(name)[-1:] for _, many in names_of(knowledge) for name in many)
        self.name_ends = frozenset(chain.from_iterable(names)) - frozenset(_words(_lines(questions.passing_words)))
        supply = (
            *_lines(questions.service_words),
            *_lines(questions.families.get("supply", {})),
            knowledge.organisation.short,
        )
        self.supplying = frozenset(_words(supply))
        """Words that say no more than that something is offered."""
        self.addressing = frozenset(_words(questions.addressing_words.get(language, ())))
        self.helping = frozenset(_words(questions.helping_words.get(language, ())))
        self.following = frozenset(_words(questions.following.get(language, ())))
        self.people_nouns = frozenset(_single(_people(knowledge)))
        audiences = knowledge.people.audiences.values()
        self.audience_nouns = frozenset(_single(chain.from_iterable(_lines(one.phrases) for one in audiences)))
        self.people_words = frozenset(_words(_people(knowledge)))
        self.passing = frozenset(_words(_lines(questions.passing_words)))
        self.passing_and_people = self.passing | self.people_words
        self.skipped = frozenset(_words(questions.skipped_words.get(language, ())))
        self.lead = frozenset(_words(questions.lead_words.get(language, ())))
        self.before_names = self.lead | frozenset(_words(questions.before_names.get(language, ())))
        self.statement = frozenset(_words(questions.statement_words.get(language, ())))
        self.joining = frozenset(_words(questions.joining_words.get(language, ())))
        known = self.passing | self.lead | self.people_words | set(common)
        asking = self._signs.words | self._names.words | self._asked.words
        short = questions.short_words.get(language, {})
        self.vocabulary = Vocabulary(asking, known, self.skipped, self.audience_nouns, short)
        self.bare_words = _bare_words(questions.aspects.values(), language) - self.passing

    def begins(self, kind: TargetKind) -> dict[str, frozenset[str]]:
        """The words that signs of a kind begin with, each with those that must follow; none must where it is empty."""
        return self._signs.begins(Target(kind))

    def find_signs(self, tokens: Sequence[Token]) -> list[Hit[Target]]:
        """What tells questions from statements: openers, announcers, statement and joining words."""
        return self._signs.find(tokens)

    def find_names(self, tokens: Sequence[Token]) -> list[Hit[Target]]:
        """Names of offerings and sessions, and words for services."""
        return self._names.find(tokens)

    def find_asked(self, tokens: Sequence[Token], first: int, last: int) -> list[Hit[Target]]:
        """What is asked in tokens [first, last): aspects, topics, lists and facts, and phrases to ignore."""
        return self._asked.find(tokens[:last], first)

    def _offerings(self, knowledge: Knowledge, language: Literal["en", "es"]) -> None:
        for target, names in names_of(knowledge):
            self._names.add_phrases(names, target)
        for key, offering in knowledge.offerings.items():
            for listing in offering.lists:
                _add(self._asked, listing.asked_by.get(language, ()), Target("list", listing.id, key))
            for fact in offering.facts:
                _add(self._asked, fact.asked_by.get(language, ()), Target("fact", fact.id, key))


def names_of(knowledge: Knowledge) -> Iterator[tuple[Target, tuple[str, ...]]]:
    """The names, near names and sessions of all offerings, each with the phrases that say it, of any language."""
    for key, offering in knowledge.offerings.items():
        names = (*offering.also_called, *_every(offering.name.en, offering.name.es), *_every(offering.short.en))
        yield Target("name", offering=key), names
        yield Target("near", offering=key), offering.near_names
        for session in offering.sessions:
            session_names = (*session.also_called, *_every(session.name.en, session.name.es))
            yield Target("session", session.id, key), session_names


def _add(graph: Graph[Target], lines: Iterable[str], target: Target) -> None:
    for line in lines:
        graph.add(parse(line), target)


def _bare_words(aspects: Iterable[Aspect], language: Literal["en", "es"]) -> frozenset[str]:
    """All words of aspects that are asked for without the form of a question."""
    graph: Graph[None] = Graph()
    for aspect in aspects:
        if aspect.bare:
            for line in aspect.asked_by.get(language, ()):
                graph.add(parse(line), None)
    return frozenset(graph.words)


def _every(*texts: str | None) -> Iterator[str]:
    return (text for text in texts if text)


def _lines(phrases: Phrases) -> Iterator[str]:
    return chain.from_iterable(phrases.values())


def _people(knowledge: Knowledge) -> Iterator[str]:
    for group in (knowledge.people.participants, *(one.phrases for one in knowledge.people.audiences.values())):
        yield from _lines(group)


def _single(phrases: Iterable[str]) -> Iterator[str]:
    for phrase in phrases:
        words = words_of(phrase)
        if len(words) == 1:
            yield words[0]


def _words(phrases: Iterable[str]) -> Iterator[str]:
    return chain.from_iterable(map(words_of, phrases))


def common_words(knowledge: Knowledge) -> list[str]:
    """Words that occur at least twice in every fifth example sentence: real words, not slips."""
    batches = (batch for examples in knowledge.examples for batch in examples.examples)
    sentences = (text for batch in batches for text in batch.texts[::SAMPLED])
    counts = Counter(" ".join(sentences).lower().split())
    return [word for word, count in counts.items() if count > 1]
