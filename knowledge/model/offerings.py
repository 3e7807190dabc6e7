"""The offerings and all that is published of them."""

from typing import Annotated, Literal

from pydantic import Field

from knowledge.model.base import Identifier, Kind, Line, Localized, Model, Number, Patterns, Whole


class Price(Model):
    """A published price in US dollars."""

    amount: Whole
    basis: Literal["fixed", "from"]
    """`fixed`: the published price; `from`: "starting at"."""
    hours: Whole | None = None
    """For `from`: the hours that the starting price covers at most."""
    text: Localized


class Commitment(Model):
    """The published time an offering takes. `days` are full days, a half-day counts 0.5."""

    text: Localized
    days: Number | None = None
    customizable: bool = False


class Capacity(Model):
    """The published number of participants of one group."""

    max: Whole
    text: Localized


class Personnel(Model):
    """Who an offering is for: audience ids of people.yaml (`everyone`: all of them) and the published wording."""

    audiences: tuple[Identifier, ...] = ()
    everyone: bool = False
    joint: bool = False
    """Meant for union and management together."""
    text: Localized


class Formats(Model):
    """How an offering is held, where that is published."""

    values: tuple[Literal["virtual", "in_person"], ...]
    text: Localized


class Session(Model):
    """A part of an offering that is booked or taken by itself."""

    id: Identifier
    name: Localized
    also_called: tuple[Line, ...] = ()
    hours: Number | None = None
    requires: Identifier | None = None
    """The session that has to be completed before."""
    stands_alone: bool = False
    objectives: tuple[Localized, ...] = ()


class Listing(Model):
    """A published list about an offering (objectives, functions, training areas, issues)."""

    id: Identifier
    title: Localized
    asked_by: Patterns
    """How people ask for the list; it answers only where its offering is named or talked of."""
    items: Annotated[tuple[Localized, ...], Field(min_length=1)]


class Fact(Model):
    """One published fact that has no field of its own."""

    id: Identifier
    asked_by: Patterns
    """How people ask for it; it answers only where its offering, or a part of it, is named or talked of."""
    general: bool = False
    """It answers also where no offering is named ("is there research behind this?")."""
    text: Localized


class Offering(Model):
    """One service. Fields left out are not published."""

    name: Localized
    """The published title."""
    short: Localized
    """The name in a sentence."""
    also_called: tuple[Line, ...]
    """Names people use for it, any language; saying one names the offering outright."""
    titles: tuple[Line, ...] = ()
    """Names that nothing else has, any language: saying one decides, where `also_called` only counts."""
    near_names: tuple[Line, ...] = ()
    """Words that point to it only within a question about services ("the bargaining one")."""
    part_of: Identifier | None = None
    kinds: tuple[Kind, ...] = ()
    summary: Localized
    """What it is, one or two sentences."""
    situation: Localized
    """When it helps, as a plain description of a person's situation: a choice in a clarifying question."""
    commitment: Commitment | None = None
    price: Price | None = None
    capacity: Capacity | None = None
    personnel: Personnel | None = None
    formats: Formats | None = None
    sessions: tuple[Session, ...] = ()
    lists: tuple[Listing, ...] = ()
    facts: tuple[Fact, ...] = ()


class Offerings(Model):
    """offerings.yaml: every service by id, in the order they are published."""

    offerings: dict[Identifier, Offering]
