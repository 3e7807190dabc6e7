"""The words of a question, its choices and its form."""

from bot.dialogue.answers import clarification_choices
from bot.dialogue.core import Core
from bot.dialogue.events import Request
from bot.dialogue.picking import CANDIDATES_SHOWN, district_label
from bot.dialogue.reply import FormField
from bot.dialogue.state import State
from matchers.frame import SLOT_NAMES, SlotName

_FORM: tuple[tuple[SlotName, str, str, bool], ...] = (
    ("name", "text", "name", True),
    ("role", "text", "organization-title", False),
    ("email", "email", "email", True),
    ("phone", "tel", "tel", False),
)
"""The contact form: slot, input type, autocomplete token (HTML standard), whether it is required."""
_CORRECTED = frozenset(("name", "email", "phone", "budget", "participants", "role", "district"))
"""Slots that are asked for once more by their names: "What is the right name?"."""


def question(request: Request, state: State, core: Core, *, again: bool = False, back: bool = False) -> str:
    """A question in words. Asked once more it is worded differently; `again` makes it easier, with choices. What is
    known is asked as a correction, unless the person only went `back`."""
    speech, turn = core.speech(state.language), state.repeated
    is_odd = turn % 2 == 1
    if request.slot == "confirmation":
        about, values = request.about or "", {}
        if about in SLOT_NAMES and (guess := getattr(request.guess, about)) is not None:
            values = {about: speech.value(about, guess)}
        return speech.say(f"again_confirm_{about}" if is_odd else f"confirm_{about}", **values)
    if request.slot == "district" and request.candidates:
        return speech.say("ask_district_which", turn)
    if request.slot in _CORRECTED and turn == 0 and not back and getattr(state.frame, request.slot) is not None:
        return speech.say("ask_right", slot=speech.say(f"right_{request.slot}"))
    if not is_odd and (again or (request.slot == "district" and state.rejected)):
        return speech.say(f"again_{request.slot}")
    return speech.say(f"ask_{request.slot}", turn)


def choices(request: Request, state: State, core: Core, *, again: bool = False) -> tuple[str, ...]:
    """What may be answered by choosing. Numbers are asked openly first; ranges come with the second try."""
    speech = core.speech(state.language)
    slot = request.slot
    if slot == "clarification":
        return clarification_choices(request, core, speech.language)
    if slot == "confirmation":
        if request.about == "filing":
            return speech.say("choice_send"), speech.say("choice_change")
        return speech.say("choice_yes"), speech.say("choice_no")
    if slot == "district" and request.candidates:
        return tuple(dict.fromkeys(district_label(one) for one in request.candidates[:CANDIDATES_SHOWN]))
    if slot == "format":
        return speech.choices("choices_format")
    if slot == "kind":
        return (
            *(kind.name.in_(speech.language) for kind in core.knowledge.kinds.values()),
            speech.say("choice_unknown"),
        )
    if slot in ("participants", "budget"):
        return speech.choices(f"choices_{slot}") if again else (speech.say("choice_unknown"),)
    if slot == "needs":
        situations = (one.situation.in_(speech.language) for one in core.knowledge.offerings.values())
        return tuple(situations) if again else ()
    return (speech.say("choice_skip"),) if again else ()


def form(request: Request | None, state: State, core: Core) -> tuple[FormField, ...]:
    """The contact form, while contact details are asked for."""
    if request is None or request.slot not in ("name", "email", "phone"):
        return ()
    speech = core.speech(state.language)
    return tuple(
        FormField(slot, speech.say(f"slot_{slot}"), kind, complete, required, getattr(state.frame, slot))
        for slot, kind, complete, required in _FORM
    )
