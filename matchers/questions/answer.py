"""Answers questions, from the knowledge base alone. What is not published is said to be so."""

from collections.abc import Callable, Mapping
from math import ceil

from knowledge.model import (
    AspectField,
    Commitment,
    Fact,
    Formats,
    Knowledge,
    Listing,
    Localized,
    Offering,
    Personnel,
    Session,
)
from matchers.questions.question import Question

REPLIES: Mapping[str, frozenset[str]] = {
    "fact_line": frozenset({"offering", "fact"}),
    "fact_item": frozenset({"offering", "fact"}),
    "fact_overview": frozenset({"organisation", "items"}),
    "fact_unpublished": frozenset({"organisation", "aspect"}),
    "fact_unpublished_for": frozenset({"offering", "organisation", "aspect"}),
    "fact_unpublished_item": frozenset({"organisation"}),
    "fact_groups": frozenset({"capacity", "count", "groups", "organisation"}),
    "fact_fits": frozenset({"capacity", "count"}),
    "fact_session": frozenset({"session", "items"}),
    "fact_session_hours": frozenset({"hours"}),
    "fact_session_price": frozenset({"price", "organisation"}),
    "fact_session_requires": frozenset({"session", "required"}),
    "fact_session_alone": frozenset({"session"}),
    "fact_list": frozenset({"title", "items"}),
    "fact_bullet": frozenset({"item"}),
    "fact_right": frozenset({"answer"}),
    "fact_wrong": frozenset({"answer"}),
    "fact_detail": frozenset({"aspect", "fact"}),
    "fact_shared": frozenset({"details"}),
    "fact_response_time": frozenset({"organisation"}),
}
"""The replies that answers are made of, with their placeholders."""

COMPARED: tuple[AspectField, ...] = ("kinds", "personnel", "commitment", "price")
"""What is set side by side where two offerings are compared."""

OVERVIEW_ONLY_PUBLISHED: tuple[AspectField, ...] = ("sessions", "prerequisites", "capacity", "formats")
"""Fields that few offerings have: an overview names only those."""


class Answerer:
    """Answers questions in one language; built once for a knowledge base."""

    def __init__(self, knowledge: Knowledge, language: str) -> None:
        self._knowledge = knowledge
        self._language = language
        self._organisation = knowledge.organisation.short
        self._fields: Mapping[AspectField, Callable[[Offering, Question], str | None]] = {
            "price": self._price,
            "commitment": self._commitment,
            "personnel": lambda offering, _: self._text(offering.personnel),
            "capacity": self._capacity,
            "formats": lambda offering, _: self._text(offering.formats),
            "sessions": self._sessions,
            "prerequisites": self._prerequisites,
            "lists": lambda offering, _: "\n".join(map(self._list, offering.lists)) or None,
            "kinds": self._kinds,
            "summary": lambda offering, _: self._in(offering.summary),
        }

    def answer(self, question: Question) -> str:
        """The published answer in plain words."""
        if question.kind == "topic":
            return self._topic(question)
        if question.kind in ("list", "fact"):
            return self._own(question)
        aspect = self._knowledge.questions.aspects[question.id]
        if aspect.field is None:
            return self._unpublished(question)
        if aspect.field == "comparison":
            return self._comparison(question)
        if not question.offerings:
            return self._overview(question, aspect.field)
        return "\n".join(self._one(key, question, aspect.field) for key in question.offerings)

    def _reply(self, key: str, **places: object) -> str:
        replies = self._knowledge.replies
        template = (replies["es"] if self._language == "es" else {}).get(key) or replies["en"][key]
        text = template if isinstance(template, str) else template[0]
        return text.format_map({"organisation": self._organisation} | places)

    def _in(self, text: Localized) -> str:
        return text.in_(self._language)

    def _text(self, fact: Commitment | Personnel | Formats | None) -> str | None:
        return None if fact is None else self._in(fact.text)

    def _named(self, key: str) -> str:
        return _capitalised(self._in(self._knowledge.offerings[key].short))

    def _line(self, key: str, fact: str) -> str:
        text = self._reply("fact_line", offering=self._named(key), fact=fact)
        return text.removesuffix(".") if fact.endswith((".", "»", "\n")) or "\n" in fact else text

    def _topic(self, question: Question) -> str:
        organisation = self._knowledge.organisation
        response = organisation.response_time
        places = {
            "offerings": "\n".join(
                self._reply("fact_bullet", item=self._in(one.name)) for one in self._knowledge.offerings.values()
            ),
            "readers": self._in(organisation.readers),
            "next_step": self._in(organisation.next_step),
            "privacy": self._in(organisation.privacy),
            "response_time": self._in(response) if response else self._reply("fact_response_time"),
        }
        return self._in(self._knowledge.questions.topics[question.id].answer).format_map(places)

    def _own(self, question: Question) -> str:
        offering = self._knowledge.offerings[question.offerings[0]]
        owned: tuple[Listing | Fact, ...] = offering.lists if question.kind == "list" else offering.facts
        thing = next(one for one in owned if one.id == question.id)
        return self._list(thing) if isinstance(thing, Listing) else _sentence(self._in(thing.text))

    def _list(self, listing: Listing) -> str:
        items = "\n".join(self._reply("fact_bullet", item=self._in(item)) for item in listing.items)
        return self._reply("fact_list", title=self._in(listing.title), items=items)

    def _unpublished(self, question: Question) -> str:
        aspect = self._in(self._knowledge.questions.aspects[question.id].name)
        return self._reply("fact_unpublished", aspect=aspect)

    def _one(self, key: str, question: Question, field: AspectField) -> str:
        offering = self._knowledge.offerings[key]
        fact = self._fact(key, question, field)
        if fact is None:
            aspect = self._in(self._knowledge.questions.aspects[question.id].name)
            return self._reply("fact_unpublished_for", offering=self._named(key), aspect=aspect)
        line = self._line(key, fact)
        truth = _truth(offering, question, field)
        if truth is None:
            return line
        return self._reply("fact_right" if truth else "fact_wrong", answer=line)

    def _fact(self, key: str | None, question: Question, field: AspectField) -> str | None:
        """An offering's fact, or that of what it is a part of."""
        while key is not None:
            offering = self._knowledge.offerings[key]
            if (fact := self._fields[field](offering, question)) is not None:
                return fact
            key = offering.part_of
        return None

    def _overview(self, question: Question, field: AspectField) -> str:
        """One item for all offerings of which the same is published."""
        by_fact: dict[str | None, list[str]] = {}
        for offering in self._knowledge.offerings.values():
            by_fact.setdefault(self._fields[field](offering, question), []).append(self._in(offering.short))
        unpublished = by_fact.pop(None, [])
        if not by_fact:
            return self._unpublished(question)
        items = [
            self._reply("fact_item", offering=_capitalised(", ".join(names)), fact=str(fact))
            for fact, names in by_fact.items()
        ]
        if unpublished and field not in OVERVIEW_ONLY_PUBLISHED:
            fact = self._reply("fact_unpublished_item")
            items.append(self._reply("fact_item", offering=_capitalised(", ".join(unpublished)), fact=fact))
        return self._reply("fact_overview", items="\n".join(items))

    def _price(self, offering: Offering, question: Question) -> str | None:
        if offering.price is None:
            return None
        price = self._in(offering.price.text)
        if question.session and any(one.id == question.session for one in offering.sessions):
            return self._reply("fact_session_price", price=price)
        if question.count and offering.capacity and question.count > offering.capacity.max:
            return f"{price}. {_capitalised(self._groups(offering, question.count))}"
        return price

    def _capacity(self, offering: Offering, question: Question) -> str | None:
        if offering.capacity is None:
            return None
        capacity = self._in(offering.capacity.text)
        if not question.count:
            return capacity
        if question.count > offering.capacity.max:
            return self._groups(offering, question.count)
        return self._reply("fact_fits", count=question.count, capacity=capacity)

    def _groups(self, offering: Offering, count: int) -> str:
        """How many groups a number of people would be: computed from the published capacity, and called an estimate."""
        assert offering.capacity is not None  # noqa: S101 (callers have looked)
        groups = ceil(count / offering.capacity.max)
        return self._reply("fact_groups", capacity=self._in(offering.capacity.text), count=count, groups=groups)

    def _commitment(self, offering: Offering, question: Question) -> str | None:
        session = next((one for one in offering.sessions if one.id == question.session), None)
        if session is not None and session.hours is not None:
            return self._reply("fact_session", session=self._in(session.name), items=self._hours(session))
        return self._text(offering.commitment)

    def _hours(self, session: Session) -> str:
        return self._reply("fact_session_hours", hours=f"{session.hours:g}")

    def _sessions(self, offering: Offering, question: Question) -> str | None:
        sessions = [one for one in offering.sessions if question.session in (None, one.id)] or offering.sessions
        if not sessions:
            return "\n".join(map(self._list, offering.lists)) or None
        return "\n".join(self._session(one) for one in sessions)

    def _session(self, session: Session) -> str:
        items = [self._hours(session)] if session.hours is not None else []
        items += [self._in(objective) for objective in session.objectives]
        return self._reply("fact_session", session=self._in(session.name), items="; ".join(items))

    def _prerequisites(self, offering: Offering, question: Question) -> str | None:
        names = {one.id: self._in(one.name) for one in offering.sessions}
        found = []
        for one in offering.sessions:
            if one.stands_alone:
                found.append(self._reply("fact_session_alone", session=names[one.id]))
            if one.requires is not None:
                required = names[one.requires]
                found.append(self._reply("fact_session_requires", session=names[one.id], required=required))
        return "; ".join(found) or None

    def _kinds(self, offering: Offering, question: Question) -> str | None:
        return ", ".join(self._in(self._knowledge.kinds[kind].name) for kind in offering.kinds) or None

    def _comparison(self, question: Question) -> str:
        """What each is, then what differs, then what holds for all."""
        details: dict[AspectField, dict[str, str]] = {}
        for field in COMPARED:
            for key in question.offerings:
                fact = self._fact(key, question, field) or self._reply("fact_unpublished_item")
                details.setdefault(field, {})[key] = self._reply("fact_detail", aspect=self._label(field), fact=fact)
        shared = [facts for facts in details.values() if len(set(facts.values())) == 1]
        lines = []
        for key in question.offerings:
            own = [facts[key] for facts in details.values() if facts not in shared]
            summary = self._in(self._knowledge.offerings[key].summary)
            lines.append(self._line(key, ". ".join([summary, *own])))
        if shared:
            same = ". ".join(next(iter(facts.values())) for facts in shared)
            lines.append(self._reply("fact_shared", details=same))
        return "\n".join(lines)

    def _label(self, field: AspectField) -> str:
        aspects = self._knowledge.questions.aspects.values()
        return _capitalised(next((self._in(one.name) for one in aspects if one.field == field), field))


def _truth(offering: Offering, question: Question, field: AspectField) -> bool | None:
    """Whether what the person believes is the published figure; None where that cannot be said."""
    if question.amount is None:
        return None
    if field == "capacity" and offering.capacity:
        return question.amount == offering.capacity.max
    if field == "price" and offering.price:
        if question.amount == offering.price.amount:
            return True
        return False if offering.price.basis == "fixed" or question.amount < offering.price.amount else None
    return None


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
