"""The slots of an inquiry and their values: the words that matchers, dialogue, storage and wire share.

The names and shapes are those of the public contract (docs/contract.md). All values are immutable.
"""

from typing import Literal, get_args

import msgspec
from msgspec import Struct

Language = Literal["en", "es"]
Per = Literal["person", "school"]
Format = Literal["virtual", "in_person", "either"]
OrganisationType = Literal["district", "charter", "private", "agency", "union", "other"]
SlotName = Literal[
    "needs",
    "kind",
    "audience",
    "participants",
    "schools",
    "students",
    "budget",
    "format",
    "timing",
    "district",
    "name",
    "role",
    "email",
    "phone",
]
SLOT_NAMES: tuple[SlotName, ...] = get_args(SlotName)
RANGE_SLOTS: tuple[SlotName, ...] = ("participants", "schools", "students", "budget")


class Need(Struct, frozen=True):
    """One statement of what a person struggles with, in the person's words."""

    text: str


class KindWish(Struct, frozen=True):
    """Kinds of help a person asks for or rules out (kind ids of the knowledge base)."""

    wanted: tuple[str, ...] = ()
    unwanted: tuple[str, ...] = ()


class Range(Struct, frozen=True):
    """A quantity with bounds. Neither bound: "not known yet". Budgets are in US dollars."""

    min: int | float | None = None
    max: int | float | None = None
    approximate: bool = False
    per: Per | None = None
    text: str = ""

    @property
    def is_known(self) -> bool:
        """Whether at least one bound was told."""
        return self.min is not None or self.max is not None


class Timing(Struct, frozen=True, rename={"from_": "from"}):
    """When something should happen: the words, and the dates (ISO 8601) where they can be told."""

    text: str
    from_: str | None = None
    to: str | None = None


class District(Struct, frozen=True):
    """The organisation a person writes for. `nces_id` is null where it is not in the public directory."""

    nces_id: str | None
    name: str
    state: str | None
    type: OrganisationType


SlotValue = tuple[Need, ...] | KindWish | tuple[str, ...] | Range | Format | Timing | District | str


class Frame(Struct, frozen=True, omit_defaults=True):
    """All that is known of an inquiry. A slot that is not filled is None."""

    needs: tuple[Need, ...] | None = None
    kind: KindWish | None = None
    audience: tuple[str, ...] | None = None
    participants: Range | None = None
    schools: Range | None = None
    students: Range | None = None
    budget: Range | None = None
    format: Format | None = None
    timing: Timing | None = None
    district: District | None = None
    name: str | None = None
    role: str | None = None
    email: str | None = None
    phone: str | None = None

    def with_slot(self, slot: str, value: SlotValue | None) -> "Frame":
        """The same frame with one slot filled, or emptied by None."""
        return msgspec.structs.replace(self, **{slot: value})

    def filled(self) -> dict[str, SlotValue]:
        """The filled slots in the contract's order."""
        return {slot: value for slot in SLOT_NAMES if (value := getattr(self, slot)) is not None}


class Mention(Struct, frozen=True):
    """A slot's value found in a text, with the span of the words that say it (positions in the raw text)."""

    slot: SlotName
    value: SlotValue
    start: int
    end: int
    guess: bool = False
    """The value is likely but must be confirmed by the person before it counts."""
    candidates: tuple[District, ...] = ()
    """Where a name fits several organisations: all that fit, best first; `value` is then the first and a guess."""
