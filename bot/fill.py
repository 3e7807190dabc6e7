"""The act `fill` as it comes over the wire: what each slot of a form may hold."""

from typing import Annotated

from msgspec import Meta, Struct

from matchers.frame import Format, OrganisationType, Per

MAX_NUMBER = 1_000_000_000
"""Beyond everything a person means: the largest district has a million students."""

Number = Annotated[int, Meta(ge=0, le=MAX_NUMBER)] | Annotated[float, Meta(ge=0, le=MAX_NUMBER)]
ShortText = Annotated[str, Meta(max_length=200)]
Day = Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}$")]
Names = Annotated[tuple[ShortText, ...], Meta(min_length=1, max_length=30)]


class NeedField(Struct, frozen=True, forbid_unknown_fields=True):
    """One need in the person's words."""

    text: Annotated[str, Meta(min_length=1, max_length=8000)]


class KindField(Struct, frozen=True, forbid_unknown_fields=True):
    """Kinds of help wanted and ruled out."""

    wanted: tuple[ShortText, ...] = ()
    unwanted: tuple[ShortText, ...] = ()


class RangeField(Struct, frozen=True, forbid_unknown_fields=True):
    """A quantity; neither bound means "not known yet"."""

    min: Number | None = None
    max: Number | None = None
    approximate: bool = False
    per: Per | None = None
    text: ShortText = ""


class TimingField(Struct, frozen=True, forbid_unknown_fields=True, rename={"from_": "from"}):
    """When, in words, and the days where they are known."""

    text: Annotated[str, Meta(min_length=1, max_length=200)]
    from_: Day | None = None
    to: Day | None = None


class DistrictField(Struct, frozen=True, forbid_unknown_fields=True):
    """The organisation a person writes for."""

    name: Annotated[str, Meta(min_length=1, max_length=200)]
    nces_id: Annotated[str, Meta(pattern=r"^\d{7}$")] | None = None
    state: Annotated[str, Meta(pattern=r"^[A-Z]{2}$")] | None = None
    type: OrganisationType = "district"


class Fill(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Slots of the act `fill`. Null, or a text without words, empties a slot; one that is left out stays as it is."""

    needs: Annotated[tuple[NeedField, ...], Meta(min_length=1, max_length=10)] | None = None
    kind: KindField | None = None
    audience: Names | None = None
    participants: RangeField | None = None
    schools: RangeField | None = None
    students: RangeField | None = None
    budget: RangeField | None = None
    format: Format | None = None
    timing: TimingField | None = None
    district: DistrictField | None = None
    name: ShortText | None = None
    role: ShortText | None = None
    email: ShortText | None = None
    phone: ShortText | None = None
