"""Messages as programs send them: bytes become a text or an act, or an error that says which field and why.

Error texts never repeat what was sent: it may be personal.
"""

import re
from typing import TypeVar

import msgspec
from msgspec import Struct

from bot.dialogue.acts import ChannelAct
from bot.plain_text import without_controls
from bot.slots import Vocabulary, read_slots
from bot.wire import MAX_TEXT_LENGTH, ActObject, FieldProblem, MessageRequest
from matchers.frame import SLOT_NAMES

_T = TypeVar("_T")


class UnreadableError(ValueError):
    """The bytes are not JSON, or not UTF-8. The text says which."""


class InvalidError(ValueError):
    """Fields that are missing, unknown or wrong, named as in "act.slots.email"; the body as a whole has no name."""

    def __init__(self, *faults: FieldProblem) -> None:
        super().__init__("; ".join(f"{fault.field or 'body'}: {fault.reason}" for fault in faults))
        self.faults = faults


class Content(Struct, frozen=True):
    """What a message says: a text or an act, exactly one of them."""

    text: str | None = None
    act: ChannelAct | None = None


def decode(body: bytes, kind: type[_T]) -> _T:
    """A body as one of the wire's requests. Raises UnreadableError or InvalidError."""
    try:
        read = msgspec.json.decode(body)  # whole first: a wrong field must not hide that the rest is no JSON
    except UnicodeDecodeError:
        raise UnreadableError("The body is not UTF-8.") from None
    except (msgspec.DecodeError, RecursionError):
        raise UnreadableError("The body is not JSON, or holds half a character (a lone surrogate).") from None
    try:
        return msgspec.convert(read, kind)
    except msgspec.ValidationError as error:
        raise InvalidError(fault_of(error)) from None


def content_of(request: MessageRequest, vocabulary: Vocabulary) -> Content:
    """What a message says. Raises InvalidError."""
    if (request.text is None) == (request.act is None):
        raise InvalidError(
            FieldProblem("text", "send either text or act"), FieldProblem("act", "send either text or act")
        )
    if request.act is not None:
        return Content(act=act_of(request.act, vocabulary))
    text = request.text or ""
    if len(text) > MAX_TEXT_LENGTH:
        raise InvalidError(FieldProblem("text", f"must have at most {MAX_TEXT_LENGTH} characters"))
    return Content(text=without_controls(text))


def act_of(act: ActObject, vocabulary: Vocabulary) -> ChannelAct:
    """An act, its slots checked. Raises InvalidError with every fault."""
    if act.name != "fill":
        if act.slots is not None:
            raise InvalidError(FieldProblem("act.slots", "only the act fill has slots"))
        return ChannelAct(act.name, about=_about(act, vocabulary))
    if act.slots is None:
        raise InvalidError(FieldProblem("act.slots", "the act fill needs slots"))
    frame, emptied, faults = read_slots(act.slots, vocabulary)
    if faults:
        raise InvalidError(*(_slot_fault(slot, error) for slot, error in faults))
    return ChannelAct("fill", frame, emptied)


def _about(act: ActObject, vocabulary: Vocabulary) -> str | None:
    """Going back is about a slot, "why" about a slot or an offering; other acts are about nothing."""
    if act.about is None or act.name not in ("back", "why"):
        return None
    known = {*SLOT_NAMES, *(vocabulary.offerings if act.name == "why" else ())}
    if act.about not in known:
        what = "a slot's name or an offering's id" if act.name == "why" else "a slot's name"
        raise InvalidError(FieldProblem("act.about", f"must be {what}"))
    return act.about


_UNKNOWN_FIELD = re.compile(r"unknown field `([a-z_]{1,40})`")
_MISSING_FIELD = re.compile(r"missing required field `(\w+)`")
_EXPECTED = re.compile(r"Expected `([^`]+)`(?: (of length [<>]= \d+|[<>]=? -?[\d.]+|matching regex \S+))?")
_ENUM_KEY = re.compile(r"Invalid enum value '([a-z_]{1,40})' - at `key`")


def fault_of(error: msgspec.ValidationError, under: str = "") -> FieldProblem:
    """A validation error of msgspec as a field and a reason, without the value."""
    message, _, place = str(error).partition(" - at `")
    path = place.rpartition("`$")[2] if place.startswith("key`") else place.removeprefix("$")
    field = _joined(under, path.rstrip("`").strip("."))
    if place.startswith("key`"):
        key = _ENUM_KEY.search(str(error))
        return FieldProblem(_joined(field, key[1]) if key else field, "there is no slot of this name")
    if unknown := _UNKNOWN_FIELD.search(message):
        return FieldProblem(_joined(field, unknown[1]), "is not a known field")
    if "unknown field" in message:
        return FieldProblem(field, "has an unknown field")
    if missing := _MISSING_FIELD.search(message):
        return FieldProblem(_joined(field, missing[1]), "is missing")
    if message.startswith("Invalid enum value"):
        return FieldProblem(field, "is not one of the allowed values")
    if expected := _EXPECTED.match(message):
        return FieldProblem(field, f"must be {_words(expected[1])}{' ' + expected[2] if expected[2] else ''}")
    return FieldProblem(field, "is out of range" if "range" in message else "has the wrong shape")


def _slot_fault(slot: str, error: Exception) -> FieldProblem:
    under = f"act.slots.{slot}"
    return fault_of(error, under) if isinstance(error, msgspec.ValidationError) else FieldProblem(under, str(error))


def _joined(*parts: str) -> str:
    return ".".join(part for part in parts if part).replace(".[", "[")


def _words(expected: str) -> str:
    names = {"str": "a text", "int": "a number", "float": "a number", "bool": "true or false", "array": "a list"}
    names |= {"object": "an object"}
    return " or ".join(dict.fromkeys(names.get(one, one) for one in expected.split(" | ")))
