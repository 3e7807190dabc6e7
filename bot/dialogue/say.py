"""Words for people: reply templates filled in, and values as people write them, in the conversation's language."""

import re
from functools import lru_cache

from babel.lists import format_list
from babel.numbers import format_currency, format_decimal

from bot.dialogue.quoting import words_for_people
from knowledge.model import Knowledge
from matchers.frame import District, KindWish, Language, Need, Range, SlotName, SlotValue, Timing

LOCALES: dict[str, str] = {"en": "en_US", "es": "es_US"}

Filling = str | int | float
REASONS_KEPT = 4096
"""Reasons kept as sentences: offerings have few, and each is shown at every turn."""


@lru_cache(maxsize=2048)
def money(amount: float, language: Language) -> str:
    """An amount in US dollars, cents only where there are any."""
    pattern = "¤#,##0" if amount == int(amount) else "¤#,##0.00"
    return format_currency(amount, "USD", pattern, locale=LOCALES[language], currency_digits=False)


@lru_cache(maxsize=2048)
def number(amount: float, language: Language) -> str:
    """A number with the separators of the language."""
    return format_decimal(amount, locale=LOCALES[language])


@lru_cache(maxsize=2048)
def listing(items: tuple[str, ...], language: Language) -> str:
    """ "a, b and c"."""
    return format_list(list(items), locale=LOCALES[language])


def phone(number: str) -> str:
    """A number as it is dialled in the country; others stay in E.164 ("+13125550142" is "312-555-0142")."""
    match = _DOMESTIC.match(number)
    return "-".join(match.groups()) if match else number


_DOMESTIC = re.compile(r"^\+1(\d{3})(\d{3})(\d{4})$")
_BRACKETS = re.compile(r" ?\([^)]*\)")


class _Always(dict[str, str]):
    """What is filled into every reply at load; other places are left as they are."""

    def __missing__(self, key: str) -> str:
        return f"{{{key}}}"

    def fill(self, template: str) -> str:
        """The template with what is known filled in."""
        return template.format_map(self)


class Speech:
    """The replies of one language, with the organisation's name filled in everywhere."""

    def __init__(self, knowledge: Knowledge, language: Language) -> None:
        self.language = language
        self.knowledge = knowledge
        organisation = knowledge.organisation
        fallback = knowledge.replies["en"]
        self.words_for_people = words_for_people(knowledge.people)
        self.reason = lru_cache(REASONS_KEPT)(self._reason)
        always = _Always(
            organisation=organisation.short,
            readers=organisation.readers.in_(language),
            next_step=organisation.next_step.in_(language),
        )
        self._templates: dict[str, str | tuple[str, ...]] = {
            reply: always.fill(template) if isinstance(template, str) else tuple(map(always.fill, template))
            for reply, template in {**fallback, **knowledge.replies[language]}.items()
        }

    def say(self, reply: str, turn: int = 0, /, **values: Filling) -> str:
        """One reply. `turn` chooses among wordings that take turns. Raises KeyError for an unknown reply."""
        template = self._templates[reply]
        if not isinstance(template, str):
            template = template[turn % len(template)]
        return template.format_map(values) if "{" in template else template

    def _reason(self, reply: str, offering: str, values: tuple[tuple[str, Filling], ...]) -> str:
        """A reason of one offering as a sentence. `values`: what goes into it beside what is published of it."""
        known, filling = self.knowledge.offerings[offering], dict(values)
        if "price" in filling:
            filling["price"] = money(float(filling["price"]), self.language)
        if known.personnel:
            filling["people"] = known.personnel.text.in_(self.language)
        if known.formats:
            filling["formats"] = known.formats.text.in_(self.language)
        return self.say(reply, **filling)

    def choices(self, reply: str) -> tuple[str, ...]:
        """A reply that is a list, whole."""
        options = self._templates[reply]
        return (options,) if isinstance(options, str) else options

    def offering(self, offering: str) -> str:
        """An offering's short name."""
        return self.knowledge.offerings[offering].short.in_(self.language)

    def offering_in_both(self, offering: str) -> str:
        """An offering's short name, outside English with the English one: that is the name people will hear."""
        short = self.knowledge.offerings[offering].short
        if self.language == "en" or short.es is None or short.es == short.en:
            return short.in_(self.language)
        return self.say("name_in_both", name=_BRACKETS.sub("", short.es), english=short.en)

    def value(self, slot: SlotName, value: SlotValue) -> str:
        """A slot's value in words."""
        match value:
            case Range():
                return self.range(value, is_money=slot == "budget")
            case KindWish(wanted, unwanted):
                return self._kinds(wanted, unwanted)
            case Timing():
                return value.text
            case District(_, name, state, _):
                return f"{name}, {state}" if state else name
            case str() if slot == "format":
                return self.say(f"value_{value}")
            case str():
                return phone(value) if slot == "phone" else value
            case _ if slot == "audience":
                return listing(tuple(self._audience(str(one)) for one in value), self.language)
            case _:
                return " / ".join(need.text for need in value if isinstance(need, Need))

    def range(self, value: Range, *, is_money: bool = False) -> str:
        """A range in words: "about 40", "$5,000 to $8,000", "up to $10,000"."""
        shown = money if is_money else number
        low = None if value.min is None else shown(value.min, self.language)
        high = None if value.max is None else shown(value.max, self.language)
        if low is None and high is None:
            return self.say("value_not_known")
        if value.approximate and (low is None or high is None or low == high):
            low, high = (one and self.say("value_about", value=one) for one in (low, high))
        if low == high and low is not None:
            text = low
        elif low is None:
            text = self.say("value_up_to", value=high or "")
        elif high is None:
            text = self.say("value_at_least", value=low)
        else:
            text = self.say("value_between", low=low, high=high)
        return self.say(f"value_per_{value.per}", value=text) if value.per else text

    def _audience(self, audience: str) -> str:
        known = self.knowledge.people.audiences.get(audience)
        return known.name.in_(self.language) if known else audience

    def _kinds(self, wanted: tuple[str, ...], unwanted: tuple[str, ...]) -> str:
        def names(kinds: tuple[str, ...]) -> str:
            return listing(tuple(self.knowledge.kinds[kind].name.in_(self.language) for kind in kinds), self.language)

        parts = [names(wanted)] if wanted else []
        if unwanted:
            parts.append(self.say("value_without", kinds=names(unwanted)))
        return ", ".join(parts)
