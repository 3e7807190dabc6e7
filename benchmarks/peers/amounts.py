"""Readers of numbers in a text: Microsoft Recognizers-Text, quantulum3 and text2num, each as its guide shows it.

Each gives the amounts of a text as (lower bound, upper bound, whether it is money); None where it has no such notion.
Recognizers-Text has no model for ranges in Python, and no culture but Spain's for Spanish: "1,800" is 1.8 there.
"""

import re
import warnings
from collections.abc import Callable, Iterable
from typing import Any

Amount = tuple[float | None, float | None, bool | None]
Read = Callable[[str, str], tuple[list[Amount]]]

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")


def recognizers(task: dict[str, Any]) -> Read:
    """Recognizers-Text: its number model, with its currency model to tell money."""
    return _recognizers(others=False)


def all_recognizers(task: dict[str, Any]) -> Read:
    """The same without the numbers that its models for dates, shares, ordinals, ages, measures and phones claim."""
    return _recognizers(others=True)


def quantulum(task: dict[str, Any]) -> Read:
    """quantulum3, without the classifier that would have to be trained. It reads English."""
    warnings.simplefilter("ignore")
    from quantulum3 import parser

    def read(text: str, language: str) -> tuple[list[Amount]]:
        if language != "en":
            return ([],)
        try:
            found = parser.parse(text)
        except Exception:  # whatever it stumbles over in a text: then it has found nothing
            return ([],)
        amounts: list[Amount] = []
        for one in found:
            off = one.uncertainty or 0
            amounts.append((one.value - off, one.value + off, one.unit.entity.name == "currency"))
        return (amounts,)

    return read


def text2num(task: dict[str, Any]) -> Read:
    """text2num puts number words into digits; what stands in digits then is a number."""
    from text_to_num import alpha2digit

    def read(text: str, language: str) -> tuple[list[Amount]]:
        return ([(value, value, None) for value in _in_digits(alpha2digit(text, language))],)

    return read


def _in_digits(text: str) -> Iterable[float]:
    for written in _DIGITS.findall(text):
        plain = re.sub(r"[.,](?=\d{3}(?:\D|$))", "", written).replace(",", ".")
        if plain.count(".") < 2:
            yield float(plain)


def _recognizers(*, others: bool) -> Read:
    warnings.simplefilter("ignore")
    from recognizers_date_time import DateTimeRecognizer
    from recognizers_number import Culture, NumberRecognizer
    from recognizers_number_with_unit import NumberWithUnitRecognizer
    from recognizers_sequence import SequenceRecognizer

    models: dict[str, tuple[Any, Any, list[Any]]] = {}
    for language, culture in (("en", Culture.English), ("es", Culture.Spanish)):
        numbers, units = NumberRecognizer(culture), NumberWithUnitRecognizer(culture)
        claiming = []
        if others:
            claiming = [
                DateTimeRecognizer(culture).get_datetime_model(culture),
                numbers.get_percentage_model(culture),
                numbers.get_ordinal_model(culture),
                units.get_age_model(culture),
                units.get_dimension_model(culture),
                SequenceRecognizer(Culture.English).get_phone_number_model(Culture.English),
            ]
        models[language] = numbers.get_number_model(culture), units.get_currency_model(culture), claiming

    def read(text: str, language: str) -> tuple[list[Amount]]:
        number, currency, claiming = models[language]
        money = _spans(currency.parse(text))
        claimed = [span for model in claiming for span in _spans(model.parse(text))]
        amounts: list[Amount] = []
        for one in number.parse(text):
            value, start, end = one.resolution and one.resolution.get("value"), one.start, one.end
            is_money = _is_within(start, end, money)
            if value is not None and (is_money or not _is_within(start, end, claimed)):
                amount = float(value.replace(",", "."))
                amounts.append((amount, amount, is_money))
        return (amounts,)

    return read


def _spans(results: Iterable[Any]) -> list[tuple[int, int]]:
    return [(one.start, one.end) for one in results]


def _is_within(start: int, end: int, spans: list[tuple[int, int]]) -> bool:
    return any(first <= end and start <= last for first, last in spans)
