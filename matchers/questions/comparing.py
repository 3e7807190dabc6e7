"""Answers that set prices and lengths against each other: what costs least, what takes longest, what a sum buys."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from knowledge.model import AspectField, Knowledge, Offering
from matchers.questions.facts import Facts, Phrasing, capitalised
from matchers.questions.question import Question

_HEADINGS: Mapping[tuple[str, str], str] = {
    ("price", "least"): "fact_least",
    ("price", "most"): "fact_most",
    ("commitment", "least"): "fact_shortest",
    ("commitment", "most"): "fact_longest",
}


class Comparing:
    """Compares what is published, in one language; only the field that is asked for."""

    def __init__(self, knowledge: Knowledge, phrasing: Phrasing, facts: Facts) -> None:
        self._offerings = knowledge.offerings
        self._reply, self._in = phrasing.reply, phrasing.within
        self._facts = facts

    def answer(self, question: Question, field: AspectField, line: Callable[[str], str]) -> str | None:
        """The comparison; None where the question compares nothing. `line`: the answer for one offering alone."""
        extreme = question.asks in ("least", "most")
        named = () if extreme and question.is_guess and len(question.offerings) == 1 else question.offerings
        if extreme and (field, str(question.asks)) in _HEADINGS:
            if len(named) > 1:
                return self._with_note(named, field, map(line, named))
            return self._extreme(question, field, named)
        if question.asks == "basis" and any(self._offerings[key].price for key in named or self._offerings):
            keys = [key for key, one in self._offerings.items() if one.price]
            answer = "\n".join(map(line, named)) or self._items(keys, question, "price")
            return f"{answer}\n{self._reply('fact_basis')}"
        if question.asks == "within" and question.amount:
            return self._within(question, question.amount, line)
        return None

    def _extreme(self, question: Question, field: AspectField, named: Sequence[str]) -> str:
        """Those with the lowest or highest published value; whether one that is named is among them."""
        value = _amount if field == "price" else _days
        known = {key: one for key, offering in self._offerings.items() if (one := value(offering)) is not None}
        best = (min if question.asks == "least" else max)(known.values())
        keys = [key for key, one in known.items() if one == best]
        answer = self._reply(
            _HEADINGS[field, str(question.asks)],
            value=f"${best:,.0f}",
            items=self._items(keys, question, field),
        )
        if named:
            answer = self._reply("fact_yes" if named[0] in keys else "fact_no", answer=answer)
        if field == "commitment":
            return f"{answer}\n{self._reply('fact_customizable')}"
        return self._with_note(keys, field, [answer])

    def _within(self, question: Question, amount: float, line: Callable[[str], str]) -> str:
        """What a sum of money is enough for, as far as that is published."""
        if question.offerings:
            lines = [self._enough(key, amount, line(key)) for key in question.offerings]
            return self._with_note(question.offerings, "price", lines)
        prices = {key: one for key, offering in self._offerings.items() if (one := _amount(offering)) is not None}
        keys = [key for key, one in prices.items() if one <= amount]
        if not keys:
            none = self._reply("fact_within_none", sum=f"${amount:,.0f}")
            return f"{none} {self._extreme(Question('aspect', 'price', 0, 0, asks='least'), 'price', ())}"
        items = self._items(keys, question, "price")
        answer = self._reply("fact_within", sum=f"${amount:,.0f}", items=items)
        return self._with_note(keys, "price", [answer])

    def _enough(self, key: str, amount: float, line: str) -> str:
        price = self._offerings[key].price
        if price is None or (price.basis == "from" and amount >= price.amount):
            return line
        return self._reply("fact_yes" if amount >= price.amount else "fact_no", answer=line)

    def _items(self, keys: Sequence[str], question: Question, field: AspectField) -> str:
        """One line for all offerings of which the same is published."""
        plain = Question("aspect", question.id, 0, 0)
        by_fact: dict[str, list[str]] = {}
        for key in keys:
            fact = self._facts.own(self._offerings[key], plain, field) or ""
            by_fact.setdefault(fact, []).append(self._in(self._offerings[key].short))
        return "\n".join(
            self._reply("fact_item", offering=capitalised(", ".join(names)), fact=fact)
            for fact, names in by_fact.items()
        )

    def _with_note(self, keys: Iterable[str], field: AspectField, lines: Iterable[str]) -> str:
        """The lines, and that a starting price is no more than that."""
        answer = "\n".join(lines)
        prices = (self._offerings[key].price for key in keys)
        if field == "price" and any(price is not None and price.basis == "from" for price in prices):
            return f"{answer}\n{self._reply('fact_starting')}"
        return answer


def _amount(offering: Offering) -> float | None:
    return offering.price.amount if offering.price else None


def _days(offering: Offering) -> float | None:
    return offering.commitment.days if offering.commitment else None
