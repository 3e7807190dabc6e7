"""What happened in a conversation, in the past tense. The state is the fold of these events and nothing else."""

from typing import Literal

import msgspec
from msgspec import Struct

from matchers.frame import District, Frame, Language, SlotName
from matchers.questions import Talk

RequestName = SlotName | Literal["clarification", "confirmation"]


class Request(Struct, frozen=True, omit_defaults=True):
    """What the assistant asked last, with all that is needed to understand the answer and to ask again."""

    slot: RequestName
    about: str | None = None
    """For a confirmation: `filing`, or the slot whose guess is to be confirmed."""
    offerings: tuple[str, ...] = ()
    """For a clarification: the offerings whose situations were given as choices."""
    candidates: tuple[District, ...] = ()
    """For a district: the organisations given as choices."""
    guess: Frame = Frame()
    """For a confirmation of a guess: the value that counts after a yes."""


class LanguageChosen(Struct, frozen=True, tag=True, tag_field="event"):
    """The person writes this language; replies follow."""

    language: Language


class SlotFilled(Struct, frozen=True, tag=True, tag_field="event"):
    """A slot that was empty got a value. `value` is a frame with this slot alone."""

    slot: SlotName
    value: Frame


class SlotCorrected(Struct, frozen=True, tag=True, tag_field="event"):
    """A filled slot got another value."""

    slot: SlotName
    value: Frame
    old: Frame


class SlotEmptied(Struct, frozen=True, tag=True, tag_field="event"):
    """A filled slot was taken back by the person."""

    slot: SlotName


class SlotGuessed(Struct, frozen=True, tag=True, tag_field="event", omit_defaults=True):
    """A slot was told in a way that has to be confirmed, or fits several organisations. It is not filled yet."""

    slot: SlotName
    value: Frame
    candidates: tuple[District, ...] = ()
    words: str = ""
    """For a district: what the person called it."""


class SlotKept(Struct, frozen=True, tag=True, tag_field="event"):
    """The person was asked once more and left the value as it was."""

    slot: SlotName


class GuessRejected(Struct, frozen=True, tag=True, tag_field="event"):
    """The person said that the guess is wrong."""

    slot: SlotName


class SlotSkipped(Struct, frozen=True, tag=True, tag_field="event"):
    """The person does not want to tell, or does not know; it is not asked again."""

    slot: RequestName


class NeedClarified(Struct, frozen=True, tag=True, tag_field="event"):
    """An answer to a clarifying question: the offerings whose situation the person chose. Empty: none or not sure."""

    offerings: tuple[str, ...]


class OutOfScopeAccepted(Struct, frozen=True, tag=True, tag_field="event"):
    """No offering fits, and the person wants it passed on all the same."""


class OfferingRecommended(Struct, frozen=True, tag=True, tag_field="event"):
    """The recommendation changed; best first. Empty: nothing fits any more."""

    offerings: tuple[str, ...]


class SlotRequested(Struct, frozen=True, tag=True, tag_field="event"):
    """A question was asked, or the open one was asked once more."""

    request: Request


class QuestionAnswered(Struct, frozen=True, tag=True, tag_field="event"):
    """A factual question was answered; `about` is what is talked of since, None where that is what it was before."""

    about: Talk | None = None


class QuestionUnclear(Struct, frozen=True, tag=True, tag_field="event"):
    """The person did not understand the open question."""


class SessionCompleted(Struct, frozen=True, tag=True, tag_field="event"):
    """The person has taken the first session of a training: what requires it is open."""


class SlotReopened(Struct, frozen=True, tag=True, tag_field="event"):
    """The person wants to change a slot of an inquiry that is filed, and has not said yet to what."""

    slot: SlotName


class Misunderstood(Struct, frozen=True, tag=True, tag_field="event"):
    """A message gave nothing to go on."""


class InquiryFiled(Struct, frozen=True, tag=True, tag_field="event"):
    """The person said yes to the summary."""

    reference: str


class InquiryAmended(Struct, frozen=True, tag=True, tag_field="event"):
    """Something was added or corrected after filing."""

    reference: str


class PersonRequested(Struct, frozen=True, tag=True, tag_field="event"):
    """The person wants to speak with a human being."""


class DangerVoiced(Struct, frozen=True, tag=True, tag_field="event"):
    """Words that need more than an intake assistant; `topic` is the safety topic's id. Staff see a flag."""

    topic: str


class ConversationRestarted(Struct, frozen=True, tag=True, tag_field="event"):
    """All slots were emptied at the person's wish. An inquiry that was filed stays filed."""


class ConversationCancelled(Struct, frozen=True, tag=True, tag_field="event"):
    """The person does not want to go on; nothing is filed."""


class ConversationResumed(Struct, frozen=True, tag=True, tag_field="event"):
    """The person goes on after cancelling."""


Event = (
    LanguageChosen
    | SlotFilled
    | SlotCorrected
    | SlotEmptied
    | SlotGuessed
    | SlotKept
    | GuessRejected
    | SlotSkipped
    | NeedClarified
    | OutOfScopeAccepted
    | OfferingRecommended
    | SlotRequested
    | QuestionAnswered
    | QuestionUnclear
    | SessionCompleted
    | SlotReopened
    | Misunderstood
    | InquiryFiled
    | InquiryAmended
    | PersonRequested
    | DangerVoiced
    | ConversationRestarted
    | ConversationCancelled
    | ConversationResumed
)

_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(tuple[Event, ...])


def encode_events(events: tuple[Event, ...]) -> bytes:
    """Events as a JSON array."""
    return _encoder.encode(events)


def decode_events(body: bytes) -> tuple[Event, ...]:
    """The events of a JSON array. Raises msgspec.ValidationError where it is none."""
    return _decoder.decode(body)
