"""What goes over the wire, in one place: the Turn object of the contract and the messages of the web API."""

from typing import Annotated, Any

import msgspec
from msgspec import Meta, Struct

from bot.dialogue.acts import ChannelActName
from bot.dialogue.events import RequestName
from bot.dialogue.reply import FormField, Reply, ShownRecommendation
from bot.dialogue.state import State
from bot.ports import Author, Leader
from matchers.frame import (
    SLOT_NAMES,
    District,
    Format,
    Frame,
    KindWish,
    Language,
    Need,
    Range,
    SlotName,
    Timing,
)

MAX_TEXT_LENGTH = 8000
"""Characters of one message. The longest need in our samples has 600; a page of e-mail has 3,000."""


class Form(Struct, frozen=True):
    """Fields that a channel may show as a form instead of asking one by one."""

    fields: tuple[FormField, ...]


class InquiryObject(Struct, frozen=True):
    """A filed inquiry."""

    reference: str


class Turn(Struct, frozen=True):
    """The assistant's answer to one message; see docs/contract.md."""

    sequence: int
    reply: str
    choices: tuple[str, ...]
    requested_slot: RequestName | None
    language: Language
    led_by: Leader
    slots: Annotated[dict[str, Any], Meta(extra_json_schema={"$ref": "#/components/schemas/Slots"})]
    recommendations: tuple[ShownRecommendation, ...]
    form: Form | None
    inquiry: InquiryObject | None


class PageObject(Struct, frozen=True, forbid_unknown_fields=True):
    """The page a conversation starts on."""

    address: Annotated[str, Meta(max_length=2000)] = ""
    title: Annotated[str, Meta(max_length=300)] = ""


class OpenRequest(Struct, frozen=True, forbid_unknown_fields=True):
    """Body of POST /api/v1/conversations."""

    page: PageObject | None = None
    language: Language | None = None


class ActObject(Struct, frozen=True, forbid_unknown_fields=True):
    """An act done with a button or a form. For `fill`, a slot given as null is emptied."""

    name: ChannelActName
    slots: Annotated[dict[SlotName, Any], Meta(extra_json_schema={"$ref": "#/components/schemas/Fill"})] | None = None
    about: Annotated[str, Meta(max_length=80)] | None = None


class MessageRequest(Struct, frozen=True, forbid_unknown_fields=True):
    """Body of POST /api/v1/conversations/{id}/messages: a text or an act."""

    message_id: Annotated[str, Meta(pattern=r"^[^\x00-\x1f\x7f]{1,120}$")]
    """Unique within the conversation: the same id again answers the same turn."""
    text: str | None = None
    act: ActObject | None = None


class OpenedObject(Struct, frozen=True):
    """Answer to POST /api/v1/conversations."""

    conversation: str
    token: str
    turn: Turn


class LineObject(Struct, frozen=True):
    """One transcript row."""

    sequence: int
    author: Author
    text: str
    at: str


class TranscriptObject(Struct, frozen=True):
    """Answer to GET /api/v1/conversations/{id}, and what a live socket sends."""

    messages: tuple[LineObject, ...]
    turn: Turn


class AnswerObject(Struct, frozen=True):
    """Answer to POST /api/v1/conversations/{id}/messages."""

    turn: Turn


class FieldProblem(Struct, frozen=True):
    """Which field is wrong and why; the value is not repeated."""

    field: str
    reason: str


class ProblemObject(Struct, frozen=True, omit_defaults=True):
    """An error (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str
    errors: tuple[FieldProblem, ...] = ()


class HealthObject(Struct, frozen=True):
    """All is well."""

    status: str


class Slots(Struct, frozen=True):
    """Every slot of the contract; null where it is not filled."""

    needs: tuple[Need, ...] | None
    kind: KindWish | None
    audience: tuple[str, ...] | None
    participants: Range | None
    schools: Range | None
    students: Range | None
    budget: Range | None
    format: Format | None
    timing: Timing | None
    district: District | None
    name: str | None
    role: str | None
    email: str | None
    phone: str | None


def turn_object(sequence: int, led_by: Leader, state: State, reply: Reply) -> Turn:
    """The Turn object of an outcome. While a person leads, nothing is asked."""
    is_led_by_bot = led_by == "bot"
    return Turn(
        sequence=sequence,
        reply=reply.text,
        choices=reply.choices if is_led_by_bot else (),
        requested_slot=state.requested.slot if state.requested and is_led_by_bot else None,
        language=state.language or "en",
        led_by=led_by,
        slots=slots_object(state.frame),
        recommendations=reply.recommendations,
        form=Form(reply.form) if reply.form and is_led_by_bot else None,
        inquiry=InquiryObject(state.reference) if state.reference else None,
    )


def slots_object(frame: Frame) -> dict[str, Any]:
    """Every slot of the contract, those not filled as None."""
    return {slot: msgspec.to_builtins(getattr(frame, slot)) for slot in SLOT_NAMES}


_encoder = msgspec.json.Encoder()


def encode(value: Any) -> bytes:
    """Any wire object as JSON."""
    return _encoder.encode(value)


def decode_turn(body: bytes) -> Turn:
    """A stored Turn object."""
    return _turn_decoder.decode(body)


_turn_decoder = msgspec.json.Decoder(Turn)
