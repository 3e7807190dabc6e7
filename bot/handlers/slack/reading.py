"""Submitted forms: what changed, as one act; or which field cannot be read."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import msgspec
from msgspec import Struct

from bot.dialogue.acts import ChannelAct
from bot.dialogue.core import Core
from bot.dialogue.explain import explain
from bot.handlers.slack.blocks_forms import CONTACT_SLOTS, district_text, needs_text, number_text
from bot.handlers.slack.limits import INPUT_TEXT
from bot.handlers.slack.words import say
from bot.slots import Vocabulary, read_slots
from matchers.frame import RANGE_SLOTS, SLOT_NAMES, Frame, Language, SlotName

Values = Mapping[SlotName, Any]
"""What the fields hold, by slot: a text, a list of ids, or None."""


class Submitted(Struct, frozen=True):
    """A form as it was understood."""

    act: ChannelAct | None
    """None: nothing was changed, or something is wrong."""
    faults: dict[str, str] = {}
    """Words for people, by slot."""


def values_of(view: Mapping[str, Any]) -> Values:
    """The fields of a submitted view. A block that is no slot is left out."""
    values: dict[SlotName, Any] = {}
    for slot in SLOT_NAMES:
        block = view["state"]["values"].get(slot)
        if block is not None:
            values[slot] = _value(block[slot])
    return values


def _value(state: Mapping[str, Any]) -> Any:
    if "selected_options" in state:
        return [option["value"] for option in state["selected_options"] or ()] or None
    if "selected_option" in state:
        option = state["selected_option"]
        return option["value"] if option else None
    return (state.get("value") or "").strip() or None


def read(values: Values, frame: Frame, core: Core, language: Language, today: date) -> Submitted:
    """The act that leads from what is known to what the form says."""
    slots: dict[SlotName, Any] = {}
    faults: dict[str, str] = {}
    for slot, value in values.items():
        if value == _shown(slot, frame, core, language):
            continue
        try:
            slots[slot] = None if value is None else _raw(slot, value, frame, core, today)
        except ValueError:
            faults[slot] = say("wrong_number", language)
    told, emptied, wrong = read_slots(slots, Vocabulary.of(core.knowledge))
    faults |= {slot: _fault(slot, language) for slot, _ in wrong}
    if faults:
        return Submitted(None, faults)
    emptied = tuple(slot for slot in emptied if getattr(frame, slot) is not None)
    if told == Frame() and not emptied:
        return Submitted(None)
    return Submitted(ChannelAct("fill", told, emptied))


def _shown(slot: SlotName, frame: Frame, core: Core, language: Language) -> Any:
    """What the form held when it was opened."""
    value = getattr(frame, slot)
    if slot in RANGE_SLOTS:
        return number_text(slot, frame, core, language)
    match slot:
        case "needs":
            text = needs_text(frame)
            return text if text is not None and len(text) <= INPUT_TEXT else None
        case "kind":
            return _in_order(value.wanted if value else (), core.knowledge.kinds)
        case "audience":
            return _in_order(value or (), core.knowledge.people.audiences)
        case "timing":
            return value.text if value else None
        case "district":
            return district_text(value)
        case _:
            return value


def _in_order(names: tuple[str, ...], known: Mapping[str, Any]) -> list[str] | None:
    return [name for name in known if name in names] or None


def _raw(slot: SlotName, value: Any, frame: Frame, core: Core, today: date) -> Any:
    """A field's value as `read_slots` takes it. Raises ValueError for a number that is none."""
    if slot in RANGE_SLOTS or slot in ("timing", "district"):
        understood = explain(value, core, today, slot)
        if slot in RANGE_SLOTS:
            return _range(slot, value, understood)
        return understood["slots"][slot] or ({"text": value} if slot == "timing" else {"name": value})
    match slot:
        case "needs":
            return [{"text": paragraph} for paragraph in value.split("\n\n") if paragraph.strip()]
        case "kind":
            unwanted = frame.kind.unwanted if frame.kind else ()
            return {"wanted": value, "unwanted": [kind for kind in unwanted if kind not in value]}
        case _:
            return value


def _range(slot: SlotName, value: str, understood: dict[str, Any]) -> dict[str, Any]:
    found = understood["slots"][slot]
    if found is not None:
        return dict(found)
    if "skip" in understood["acts"]:
        return {"text": value[:200]}
    raise ValueError


def _fault(slot: SlotName, language: Language) -> str:
    return say({"email": "wrong_email", "phone": "wrong_phone"}.get(slot, "wrong"), language)


def profile_of(user: Mapping[str, Any]) -> dict[str, str]:
    """What a Slack profile (users.info) tells of a person, as far as a form would accept it."""
    profile = user.get("profile") or {}
    told = {
        "name": profile.get("real_name") or user.get("real_name"),
        "role": profile.get("title"),
        "email": profile.get("email"),
        "phone": profile.get("phone"),
    }
    kept: dict[str, str] = {}
    for slot in CONTACT_SLOTS:
        frame, _, faults = read_slots({slot: told[slot] or None}, Vocabulary())
        value = getattr(frame, slot)
        if value is not None and not faults:
            kept[slot] = value
    return kept


def metadata(conversation: str, **more: str) -> str:
    """What a view carries along."""
    return msgspec.json.encode({"conversation": conversation} | more).decode()


def metadata_of(view: Mapping[str, Any]) -> dict[str, str]:
    """What a view carried along."""
    return msgspec.json.decode(view.get("private_metadata") or "{}", type=dict[str, str])
