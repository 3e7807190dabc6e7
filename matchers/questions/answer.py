"""Answers questions, from the knowledge base alone. What is not published is said to be so."""

from collections.abc import Mapping

from knowledge.model import AspectField, Fact, Knowledge, Listing
from matchers.questions.comparing import Comparing
from matchers.questions.facts import Facts, Phrasing, capitalised, truth
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
    "fact_compact": frozenset({"summary", "details"}),
    "fact_hours_covered": frozenset({"length", "hours"}),
    "fact_anything_else": frozenset({"organisation"}),
    "fact_nothing_known": frozenset({"organisation"}),
    "fact_basis": frozenset({"organisation"}),
    "fact_least": frozenset({"value", "items"}),
    "fact_most": frozenset({"value", "items"}),
    "fact_shortest": frozenset({"items"}),
    "fact_longest": frozenset({"items"}),
    "fact_customizable": frozenset(),
    "fact_within": frozenset({"sum", "items"}),
    "fact_within_none": frozenset({"sum"}),
    "fact_starting": frozenset({"organisation"}),
    "fact_yes": frozenset({"answer"}),
    "fact_no": frozenset({"answer"}),
    "fact_which": frozenset({"items"}),
}
"""The replies that answers are made of, with their placeholders."""

COMPARED: tuple[AspectField, ...] = ("kinds", "personnel", "commitment", "price")
"""What is set side by side where two offerings are compared."""

COMPACT: tuple[AspectField, ...] = ("price", "commitment", "personnel")
"""What a compact overview tells beside what the offering is, where it is not clear what is asked."""

OVERVIEW_ONLY_PUBLISHED: tuple[AspectField, ...] = ("sessions", "prerequisites", "capacity", "formats")
"""Fields that few offerings have: an overview names only those."""


class Answerer:
    """Answers questions in one language; built once for a knowledge base."""

    def __init__(self, knowledge: Knowledge, language: str) -> None:
        self._knowledge = knowledge
        self._phrasing = Phrasing(knowledge, language)
        self._facts = Facts(knowledge, self._phrasing)
        self._comparing = Comparing(knowledge, self._phrasing, self._facts)
        self._reply, self._in = self._phrasing.reply, self._phrasing.within

    def answer(self, question: Question) -> str:
        """The published answer in plain words; where the question may ask two things, both answers."""
        first = self._answer(question)
        if question.second is None:
            return first
        second = self._answer(question.second)
        return first if second in first else f"{first}\n{second}"

    def _answer(self, question: Question) -> str:
        if question.kind == "topic":
            return self._topic(question)
        if question.kind in ("list", "fact"):
            return self._own(question)
        if question.kind == "overview":
            return self._compact(question) if question.offerings else self._reply("fact_nothing_known")
        aspect = self._knowledge.questions.aspects[question.id]
        if aspect.field is None:
            return self._unpublished(question)
        if aspect.field == "comparison":
            return self._comparison(question)
        is_meant = question.asks == "within" and question.is_guess
        compared = self._comparing.answer(
            question,
            aspect.field,
            lambda key: self._short(key, question) if is_meant else self._line_of(key, question, aspect.field),
        )
        if compared is not None:
            return compared
        if not question.offerings:
            return self._overview(question, aspect.field)
        return "\n".join(self._one(key, question, aspect.field) for key in question.offerings)

    def _named(self, key: str) -> str:
        return capitalised(self._in(self._knowledge.offerings[key].short))

    def _line(self, key: str, fact: str) -> str:
        text = self._reply("fact_line", offering=self._named(key), fact=fact)
        return text.removesuffix(".") if fact.endswith((".", "»", "\n")) or "\n" in fact else text

    def _line_of(self, key: str, question: Question, field: AspectField | None) -> str:
        """One field of one offering alone, whatever more is asked."""
        plain = Question("aspect", question.id, 0, 0, (key,))
        return self._one(key, plain, field) if field else ""

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
        return self._phrasing.listing(thing) if isinstance(thing, Listing) else _sentence(self._in(thing.text))

    def _unpublished(self, question: Question) -> str:
        aspect = self._in(self._knowledge.questions.aspects[question.id].name)
        return self._reply("fact_unpublished", aspect=aspect)

    def _one(self, key: str, question: Question, field: AspectField) -> str:
        fact = self._facts.of(key, question, field)
        if fact is None:
            aspect = self._in(self._knowledge.questions.aspects[question.id].name)
            return self._reply("fact_unpublished_for", offering=self._named(key), aspect=aspect)
        line = self._line(key, fact)
        right = truth(self._knowledge.offerings[key], question, field)
        if right is None:
            return line
        return self._reply("fact_right" if right else "fact_wrong", answer=line)

    def _overview(self, question: Question, field: AspectField) -> str:
        """One item for all offerings of which the same is published."""
        if field == "sessions":
            names = (self._in(one.name) for one in self._knowledge.offerings.values())
            return self._reply("fact_which", items="\n".join(self._reply("fact_bullet", item=one) for one in names))
        by_fact: dict[str | None, list[str]] = {}
        for offering in self._knowledge.offerings.values():
            by_fact.setdefault(self._facts.own(offering, question, field), []).append(self._in(offering.short))
        unpublished = by_fact.pop(None, [])
        if not by_fact:
            return self._unpublished(question)
        items = [
            self._reply("fact_item", offering=capitalised(", ".join(names)), fact=str(fact))
            for fact, names in by_fact.items()
        ]
        if unpublished and field not in OVERVIEW_ONLY_PUBLISHED:
            fact = self._reply("fact_unpublished_item")
            items.append(self._reply("fact_item", offering=capitalised(", ".join(unpublished)), fact=fact))
        return self._reply("fact_overview", items="\n".join(items))

    def _compact(self, question: Question) -> str:
        """What an offering is, costs and takes, and for whom: where it is not clear what is asked of it."""
        lines = [self._short(key, question) for key in question.offerings]
        return "\n".join([*lines, self._reply("fact_anything_else")])

    def _short(self, key: str, question: Question) -> str:
        """One offering in a line."""
        details = ". ".join(self._details(key, question, COMPACT).values())
        summary = self._in(self._knowledge.offerings[key].summary)
        return self._line(key, self._reply("fact_compact", summary=summary, details=details))

    def _details(self, key: str, question: Question, fields: tuple[AspectField, ...]) -> dict[AspectField, str]:
        """Some fields of an offering, each with its label; what is not published is said to be so."""
        return {
            field: self._reply(
                "fact_detail",
                aspect=self._label(field),
                fact=self._facts.of(key, question, field) or self._reply("fact_unpublished_item"),
            )
            for field in fields
        }

    def _comparison(self, question: Question) -> str:
        """What each is, then what differs, then what holds for all."""
        details = {key: self._details(key, question, COMPARED) for key in question.offerings}
        shared = [field for field in COMPARED if len({facts[field] for facts in details.values()}) == 1]
        lines = []
        for key, facts in details.items():
            own = [fact for field, fact in facts.items() if field not in shared]
            summary = self._in(self._knowledge.offerings[key].summary)
            lines.append(self._line(key, ". ".join([summary, *own])))
        if shared:
            same = ". ".join(details[question.offerings[0]][field] for field in shared)
            lines.append(self._reply("fact_shared", details=same))
        return "\n".join(lines)

    def _label(self, field: AspectField) -> str:
        aspects = self._knowledge.questions.aspects.values()
        return capitalised(next((self._in(one.name) for one in aspects if one.field == field), field))


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
