"""The published facts of one offering, field by field, in plain words of one language."""

from collections.abc import Callable, Mapping
from math import ceil

from knowledge.model import (
    AspectField,
    Commitment,
    Formats,
    Knowledge,
    Listing,
    Localized,
    Offering,
    Personnel,
    Session,
)
from matchers.questions.question import Question


class Phrasing:
    """Replies and texts of a knowledge base in one language."""

    def __init__(self, knowledge: Knowledge, language: str) -> None:
        self._replies = knowledge.replies
        self._language = language
        self._organisation = knowledge.organisation.short

    def reply(self, key: str, **places: object) -> str:
        """A reply with its places filled in; English stands in where there is no Spanish."""
        own = self._replies["es"] if self._language == "es" else {}
        template = own.get(key) or self._replies["en"][key]
        text = template if isinstance(template, str) else template[0]
        return text.format_map({"organisation": self._organisation} | places)

    def within(self, text: Localized) -> str:
        """A text in this language."""
        return text.in_(self._language)

    def listing(self, listing: Listing) -> str:
        """A published list with its title."""
        items = "\n".join(self.reply("fact_bullet", item=self.within(item)) for item in listing.items)
        return self.reply("fact_list", title=self.within(listing.title), items=items)


class Facts:
    """Tells the facts of offerings in one language."""

    def __init__(self, knowledge: Knowledge, phrasing: Phrasing) -> None:
        self._knowledge = knowledge
        self._phrasing = phrasing
        self._reply, self._in = phrasing.reply, phrasing.within
        self._fields: Mapping[AspectField, Callable[[Offering, Question], str | None]] = {
            "price": self._price,
            "commitment": self._commitment,
            "personnel": lambda offering, _: self._text(offering.personnel),
            "capacity": self._capacity,
            "formats": lambda offering, _: self._text(offering.formats),
            "sessions": self._sessions,
            "prerequisites": self._prerequisites,
            "lists": lambda offering, _: self._lists(offering),
            "kinds": self._kinds,
            "summary": lambda offering, _: self._in(offering.summary),
        }

    def own(self, offering: Offering, question: Question, field: AspectField) -> str | None:
        """What is published of an offering itself; None where nothing is."""
        return self._fields[field](offering, question)

    def of(self, key: str | None, question: Question, field: AspectField) -> str | None:
        """What is published of an offering, or of what it is a part of."""
        while key is not None:
            offering = self._knowledge.offerings[key]
            if (fact := self.own(offering, question, field)) is not None:
                return fact
            key = offering.part_of
        return None

    def _text(self, fact: Commitment | Personnel | Formats | None) -> str | None:
        return None if fact is None else self._in(fact.text)

    def _lists(self, offering: Offering) -> str | None:
        return "\n".join(map(self._phrasing.listing, offering.lists)) or None

    def _price(self, offering: Offering, question: Question) -> str | None:
        if offering.price is None:
            return None
        price = self._in(offering.price.text)
        if question.session and any(one.id == question.session for one in offering.sessions):
            return self._reply("fact_session_price", price=price)
        if question.count and offering.capacity:
            return f"{price}. {capitalised(str(self._capacity(offering, question)))}"
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
        length = self._text(offering.commitment)
        if length and offering.price and offering.price.hours:
            return self._reply("fact_hours_covered", length=length, hours=offering.price.hours)
        return length

    def _hours(self, session: Session) -> str:
        return self._reply("fact_session_hours", hours=f"{session.hours:g}")

    def _sessions(self, offering: Offering, question: Question) -> str | None:
        sessions = [one for one in offering.sessions if question.session in (None, one.id)] or offering.sessions
        if not sessions:
            return self._lists(offering) or (None if offering.part_of else self._in(offering.summary))
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


def truth(offering: Offering, question: Question, field: AspectField) -> bool | None:
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


def capitalised(text: str) -> str:
    """The text with its first letter as a capital."""
    return text[:1].upper() + text[1:]
