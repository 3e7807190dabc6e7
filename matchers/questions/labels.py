"""What can be asked, under one name each: what phrases stand for, what examples ask, and what answers it."""

from knowledge.model import Aspect, Knowledge
from matchers.questions.lexicon import Target

CONTENTS = "sessions"
"""The field that a list belongs to which no example asks for by name."""


class Labels:
    """The labels of a knowledge base: an aspect, a topic, or `offering.id` for a fact or a list.

    Aspects of one field are one label, the first of them: "how long" and "in half days" ask for the same.
    """

    def __init__(self, knowledge: Knowledge) -> None:
        questions = knowledge.questions
        self.aspects: dict[str, Aspect] = dict(questions.aspects)
        self.topics = frozenset(questions.topics)
        self._first: dict[str, str] = {}
        for key, aspect in questions.aspects.items():
            if aspect.field is not None:
                self._first.setdefault(aspect.field, key)
        self._asked = {one.asks for one in knowledge.question_examples}
        self.lists = {f"{key}.{one.id}" for key, offering in knowledge.offerings.items() for one in offering.lists}
        self.general = {
            f"{key}.{fact.id}"
            for key, offering in knowledge.offerings.items()
            for fact in offering.facts
            if fact.general
        }

    def of_field(self, field: str) -> str | None:
        """The label of a field of offerings, None where nothing asks for it."""
        return self._first.get(field)

    def named(self, asks: str | None) -> str | None:
        """The label that an example names."""
        aspect = self.aspects.get(asks or "")
        return self._first[aspect.field] if aspect is not None and aspect.field is not None else asks

    def of(self, target: Target) -> str:
        """The label of what a phrase stands for."""
        if target.kind in ("aspect", "topic"):
            return str(self.named(target.id))
        label = f"{target.offering}.{target.id}"
        if label not in self.lists or label in self._asked:
            return label
        return self._first.get(CONTENTS, label)
