"""Modals: contact details, changing an answer, and asking about a message."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.dialogue.core import Core
from bot.handlers.slack import blocks as b
from bot.handlers.slack import limits
from bot.handlers.slack.limits import Block
from bot.handlers.slack.words import say
from matchers.frame import RANGE_SLOTS, District, Format, Frame, KindWish, Language, SlotName, Timing

CONTACT = "contact"
CHANGE = "change"
ASK = "ask"
CONTACT_SLOTS: tuple[SlotName, ...] = ("name", "role", "email", "phone")
FORMATS: tuple[Format, ...] = ("in_person", "virtual", "either")


def contact_form(
    frame: Frame, profile: Mapping[str, str], core: Core, language: Language, metadata: str
) -> dict[str, Any]:
    """The contact form: what was told, else what the person's Slack profile says, to be checked by the person."""
    intro = say("contact_intro", language, organisation=core.knowledge.organisation.short)
    values = {slot: getattr(frame, slot) or profile.get(slot) for slot in CONTACT_SLOTS}
    return b.view(
        CONTACT,
        say("contact_title", language),
        say("save", language),
        say("close", language),
        [*b.sections(b.escape(intro)), *(_contact(slot, values[slot], core, language) for slot in CONTACT_SLOTS)],
        metadata,
    )


def change_form(frame: Frame, core: Core, language: Language, metadata: str) -> dict[str, Any]:
    """All slots in one form, filled in with what is known."""
    blocks = [
        *b.sections(b.escape(say("change_intro", language))),
        _text("needs", needs_text(frame), core, language, multiline=True),
        *_kinds(frame.kind, core, language),
        _audience(frame.audience, core, language),
        *(_number(slot, frame, core, language) for slot in RANGE_SLOTS),
        _format(frame.format, core, language),
        _text("timing", frame.timing.text if isinstance(frame.timing, Timing) else None, core, language),
        _text("district", district_text(frame.district), core, language, hint=say("hint_district", language)),
        *(_contact(slot, getattr(frame, slot), core, language) for slot in CONTACT_SLOTS),
    ]
    return b.view(
        CHANGE, say("change_title", language), say("save", language), say("close", language), blocks, metadata
    )


def ask_form(text: str, core: Core, language: Language, metadata: str) -> dict[str, Any]:
    """A message's words, to be put into the person's own before anything is asked about them."""
    short = core.knowledge.organisation.short
    first = limits.split_text(text, limits.INPUT_TEXT)[0]
    field = b.entry(
        "text", say("ask_label", language), b.text_element(first, multiline=True), optional=False, block="text"
    )
    return b.view(
        ASK,
        say("ask_title", language, organisation=short),
        say("send", language),
        say("close", language),
        [*b.sections(b.escape(say("ask_intro", language))), field],
        metadata,
    )


def needs_text(frame: Frame) -> str | None:
    """All needs as one text, a paragraph each."""
    return "\n\n".join(need.text for need in frame.needs) if frame.needs else None


def district_text(district: District | None) -> str | None:
    """An organisation as people write it."""
    if district is None:
        return None
    return f"{district.name}, {district.state}" if district.state else district.name


def number_text(slot: SlotName, frame: Frame, core: Core, language: Language) -> str | None:
    """A quantity in words."""
    value = getattr(frame, slot)
    return None if value is None else core.speech(language).value(slot, value)


def _label(slot: SlotName, core: Core, language: Language) -> str:
    return core.speech(language).say(f"slot_{slot}")


def _text(
    slot: SlotName,
    value: str | None,
    core: Core,
    language: Language,
    *,
    multiline: bool = False,
    hint: str | None = None,
) -> Block:
    """A text field. A value too long for Slack's fields is left out, not cut: empty then means unchanged."""
    fits = value if value is not None and len(value) <= limits.INPUT_TEXT else None
    return b.entry(slot, _label(slot, core, language), b.text_element(fits, multiline=multiline), hint=hint)


def _number(slot: SlotName, frame: Frame, core: Core, language: Language) -> Block:
    return _text(slot, number_text(slot, frame, core, language), core, language, hint=say("hint_number", language))


def _contact(slot: SlotName, value: str | None, core: Core, language: Language) -> Block:
    kind = "email_text_input" if slot == "email" else "plain_text_input"
    return b.entry(slot, _label(slot, core, language), b.text_element(value, kind=kind))


def _kinds(wish: KindWish | None, core: Core, language: Language) -> list[Block]:
    """The kinds wanted; those ruled out stand beside, and stay unless they are wanted now."""
    options = [b.option(kind.name.in_(language), name) for name, kind in core.knowledge.kinds.items()]
    chosen = _chosen(options, wish.wanted if wish else ())
    block = b.entry("kind", _label("kind", core, language), _menu(options, chosen))
    if wish is None or not wish.unwanted:
        return [block]
    names = ", ".join(core.knowledge.kinds[kind].name.in_(language) for kind in wish.unwanted)
    return [block, *b.context(say("unwanted", language, kinds=names))]


def _audience(audience: Sequence[str] | None, core: Core, language: Language) -> Block:
    options = [b.option(one.name.in_(language), name) for name, one in core.knowledge.people.audiences.items()]
    return b.entry("audience", _label("audience", core, language), _menu(options, _chosen(options, audience or ())))


def _format(value: Format | None, core: Core, language: Language) -> Block:
    speech = core.speech(language)
    options = [b.option(speech.say(f"value_{one}"), one) for one in FORMATS]
    element: Block = {"type": "radio_buttons", "options": options}
    if value is not None:
        element["initial_option"] = options[FORMATS.index(value)]
    return b.entry("format", _label("format", core, language), element)


def _menu(options: list[Block], chosen: list[Block]) -> Block:
    """Checkboxes while they are few, a menu beyond."""
    if len(options) <= limits.FEW_OPTIONS:
        element: Block = {"type": "checkboxes", "options": options}
    else:
        element = {"type": "multi_static_select", "options": options[: limits.OPTIONS]}
    return element | {"initial_options": chosen} if chosen else element


def _chosen(options: list[Block], names: Sequence[str]) -> list[Block]:
    return [option for option in options if option["value"] in names]
