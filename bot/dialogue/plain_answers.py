"""A plain answer: nothing but what was asked for. Most answers are; then nothing else has to be looked for."""

from bot.dialogue.amounts import read_amounts
from bot.dialogue.core import Core
from bot.dialogue.signals import Heard
from bot.dialogue.state import State
from matchers.frame import RANGE_SLOTS, Mention
from matchers.text import Text

LONGEST = 7
"""Words of a plain answer; longer ones tell something beside."""
_HEDGES = frozenset(
    "about around roughly maybe probably like just only say well um uh so ok okay i think guess we are we're it's its"
    " is be would the in of from with for please thanks approximately sure that me my us at"
    " unas unos como mas menos o quizas tal vez creo que somos seria serian es son pues bueno de la el en con por favor"
    " gracias soy".split()
)
"""Small words around a value that say nothing by themselves."""


def plain_answer(text: Text, state: State, core: Core, heard: Heard) -> tuple[Mention, ...]:
    """What was asked for, where a short text tells it beyond doubt and nothing beside; empty for any other text."""
    request = state.requested
    if request is None or request.about or request.candidates or not 0 < len(text.words) <= LONGEST:
        return ()
    if heard.correcting or heard.within or heard.lead or heard.unsettled or "?" in text.raw:
        return ()
    found = _found(text, request.slot, core)
    if not found or any(one.guess or one.slot not in (request.slot, "audience") for one in found):
        return ()
    for word in text.words:
        if word.folded not in _HEDGES and not any(one.start <= word.start < one.end for one in found):
            return ()
    return found if any(one.slot == request.slot for one in found) else ()


def _found(text: Text, slot: str, core: Core) -> tuple[Mention, ...]:
    if slot in RANGE_SLOTS:
        amounts = read_amounts(text, core, slot)
        return (*amounts, *core.wishes.find(text, slot)) if slot == "participants" else amounts
    if slot == "district":
        return tuple([one for one in core.places_in(text, slot) if getattr(one.value, "nces_id", None)])
    return core.contacts_in(text, slot) if slot in ("name", "email", "phone") else ()
