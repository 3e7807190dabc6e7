"""What the assistant answers, before a channel renders it."""

from msgspec import Struct

from matchers.frame import SlotName
from matchers.outcome import CriterionName, Verdict


class ShownCriterion(Struct, frozen=True):
    """A criterion with its reason as a sentence."""

    criterion: CriterionName
    verdict: Verdict
    reason: str


class ShownRecommendation(Struct, frozen=True):
    """A recommended offering with its reasons as sentences."""

    offering: str
    criteria: tuple[ShownCriterion, ...]


class FormField(Struct, frozen=True):
    """A field of an inline form: which slot it fills, its label, and how a browser may complete it."""

    slot: SlotName
    label: str
    type: str
    autocomplete: str
    required: bool
    value: str | None = None


class Reply(Struct, frozen=True):
    """The words, the choices, and the form of one turn."""

    text: str
    choices: tuple[str, ...] = ()
    recommendations: tuple[ShownRecommendation, ...] = ()
    form: tuple[FormField, ...] = ()
