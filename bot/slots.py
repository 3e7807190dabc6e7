"""Slots as a form sends them: strictly checked, one by one, and turned into a Frame."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

import msgspec
import phonenumbers
from email_validator import EmailNotValidError, validate_email
from msgspec import Struct

from bot.fill import DistrictField, Fill, KindField, NeedField, RangeField, TimingField
from bot.plain_text import one_line, without_controls
from knowledge.model import Knowledge
from matchers.contacts.find import REGION
from matchers.frame import (
    SLOT_NAMES,
    District,
    Frame,
    KindWish,
    Need,
    Range,
    SlotName,
    SlotValue,
    Timing,
)
from matchers.masking import mask


class Vocabulary(Struct, frozen=True):
    """The ids of the knowledge base that a channel may name."""

    audiences: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    offerings: frozenset[str] = frozenset()

    @classmethod
    def of(cls, knowledge: Knowledge) -> "Vocabulary":
        """The ids of one knowledge base."""
        return cls(frozenset(knowledge.people.audiences), frozenset(knowledge.kinds), frozenset(knowledge.offerings))


class SlotError(ValueError):
    """Why a slot's value is refused. The text does not repeat the value."""


def read_slots(
    slots: Mapping[SlotName, Any], vocabulary: Vocabulary
) -> tuple[Frame, tuple[SlotName, ...], list[tuple[SlotName, Exception]]]:
    """The filled slots, those to empty, and what is wrong with the others (SlotError, msgspec.ValidationError)."""
    frame = Frame()
    emptied: list[SlotName] = []
    faults: list[tuple[SlotName, Exception]] = []
    for slot in SLOT_NAMES:
        if slot not in slots:
            continue
        try:
            value = _read(slot, slots[slot], vocabulary)
        except (SlotError, msgspec.ValidationError) as error:
            faults.append((slot, error))
            continue
        if value is None:
            emptied.append(slot)
        else:
            frame = frame.with_slot(slot, value)
    return frame, tuple(emptied), faults


_TYPES = {field.name: field.type for field in msgspec.structs.fields(Fill)}


def _read(slot: SlotName, raw: Any, vocabulary: Vocabulary) -> SlotValue | None:
    value = msgspec.convert(raw, _TYPES[slot], strict=True)
    match value:
        case None:
            return None
        case RangeField():
            return _range(slot, value)
        case KindField(wanted, unwanted):
            _known((*wanted, *unwanted), vocabulary.kinds)
            if set(wanted) & set(unwanted):
                raise SlotError("the same kind is wanted and unwanted")
            return KindWish(wanted, unwanted) if wanted or unwanted else None
        case TimingField(text, from_, to):
            return _timing(one_line(text), from_, to)
        case DistrictField():
            return _district(value)
        case str():
            return _TEXTS.get(slot, one_line)(value) if one_line(value) else None
        case _ if slot == "audience":
            _known(value, vocabulary.audiences)
            return tuple(dict.fromkeys(value))
        case _:
            return tuple(_needs(value))


def _needs(fields: tuple[NeedField, ...]) -> Iterator[Need]:
    for field in fields:
        text = mask(without_controls(field.text).strip())
        if not text:
            raise SlotError("a need has no words")
        yield Need(text)


def _known(names: tuple[str, ...], known: frozenset[str]) -> None:
    if not known.issuperset(names):
        raise SlotError(f"must be among: {', '.join(sorted(known))}")


def _range(slot: SlotName, field: RangeField) -> Range:
    low, high = _bound(slot, field.min), _bound(slot, field.max)
    if low is not None and high is not None and low > high:
        raise SlotError("min is greater than max")
    if field.per == "person" and slot != "budget":
        raise SlotError('only a budget may be per "person"')
    if field.per == "school" and slot == "schools":
        raise SlotError("a number of schools cannot be per school")
    return Range(low, high, field.approximate, field.per, mask(one_line(field.text)))


def _bound(slot: SlotName, value: int | float | None) -> int | float | None:
    if value is None or isinstance(value, int):
        return value
    if value.is_integer():
        return int(value)
    if slot != "budget":
        raise SlotError("must be a whole number")
    return round(value, 2)


def _timing(text: str, from_: str | None, to: str | None) -> Timing:
    if not text:
        raise SlotError("text has no words")
    try:
        days = [date.fromisoformat(day) for day in (from_, to) if day is not None]
    except ValueError:
        raise SlotError("there is no such day") from None
    if len(days) == 2 and days[0] > days[1]:
        raise SlotError("from is later than to")
    return Timing(text, from_, to)


def _district(field: DistrictField) -> District:
    name = one_line(field.name)
    if not name:
        raise SlotError("name has no words")
    return District(field.nces_id, name, field.state, field.type)


def _email(text: str) -> str:
    try:
        return validate_email(one_line(text), check_deliverability=False, test_environment=True).normalized
    except EmailNotValidError:
        raise SlotError("is not a complete e-mail address, such as name@district.org") from None


def _phone(text: str) -> str:
    wrong = SlotError("is not a phone number with area code, such as 312-555-0142")
    try:
        number = phonenumbers.parse(one_line(text), REGION)
    except phonenumbers.NumberParseException:
        raise wrong from None
    if not re.search(r"\d", text) or not phonenumbers.is_possible_number(number):
        raise wrong
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


_TEXTS: dict[str, Callable[[str], str]] = {"email": _email, "phone": _phone, "format": str}
