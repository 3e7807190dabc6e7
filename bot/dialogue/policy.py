"""What to ask next. One question at a time, only what is missing and what can change something."""

from bot.dialogue.core import Core
from bot.dialogue.events import Request, RequestName
from bot.dialogue.state import State
from matchers.frame import Frame, SlotName
from matchers.outcome import NeedReading
from matchers.rank import deciding

_ALWAYS: tuple[SlotName, ...] = ("participants", "budget")
"""Asked once in every conversation, unless told or skipped: what the organisation wants to know of everybody."""


def next_request(state: State, reading: NeedReading | None, core: Core) -> Request | None:
    """The next question, or None where there is nothing to ask."""
    if state.phase != "open":
        return None
    return _about_need(state, reading, core) or _about_facts(state, reading, core) or _about_person(state) or _filing()


def _about_need(state: State, reading: NeedReading | None, core: Core) -> Request | None:
    if state.wants_person:
        return None
    if _is_open(state, "needs"):
        return Request("needs")
    if reading is None:
        return None
    if not reading.in_scope:
        return None if state.passed_on else Request("confirmation", about="out_of_scope")
    if reading.is_clear or state.clarified is not None or "clarification" in state.skipped:
        return None
    offerings = core.needs.question(reading)
    return Request("clarification", offerings=offerings) if len(offerings) > 1 else None


def _about_facts(state: State, reading: NeedReading | None, core: Core) -> Request | None:
    if state.wants_person:
        return None
    for slot in _ALWAYS:
        if (guess := getattr(state.guesses, slot)) is not None:
            return Request("confirmation", about=slot, guess=Frame().with_slot(slot, guess))
        if _is_open(state, slot):
            return Request(slot)
    if _needs_schools(state.frame) and _is_open(state, "schools"):
        return Request("schools")
    if reading is not None and reading.in_scope:
        for slot in deciding(reading, state.frame, core.knowledge.offerings):
            if _is_open(state, slot):
                return Request(slot)
    return None


def _about_person(state: State) -> Request | None:
    order: tuple[SlotName, ...] = ("name", "email") if state.wants_person else ("district", "name", "email")
    for slot in order:
        if (guess := getattr(state.guesses, slot)) is not None:
            if slot == "district" and len(state.candidates) > 1:
                return Request("district", candidates=state.candidates)
            return Request("confirmation", about=slot, guess=Frame().with_slot(slot, guess))
        if slot == "email" and state.frame.phone is not None:
            continue
        if _is_open(state, slot):
            return Request(slot)
    if "email" in state.skipped and _is_open(state, "phone"):
        return Request("phone")
    return None


def _filing() -> Request:
    return Request("confirmation", about="filing")


def _needs_schools(frame: Frame) -> bool:
    """Whether an amount was told per school, so that the number of schools gives the total."""
    return any(told is not None and told.per == "school" for told in (frame.participants, frame.budget))


def _is_open(state: State, slot: SlotName) -> bool:
    """Neither told nor skipped."""
    name: RequestName = slot
    return getattr(state.frame, slot) is None and name not in state.skipped
