"""How a button or a form stands in the transcript: in words, for the person and for the staff who read it later."""

from bot.dialogue.acts import ChannelAct
from bot.dialogue.say import Speech
from matchers.frame import SLOT_NAMES, SlotName


def act_in_words(act: ChannelAct, speech: Speech) -> str:
    """ "Pressed: Skip", or what was filled in."""
    if act.name != "fill":
        return speech.say("pressed", button=speech.say(f"button_{act.name}"))
    told = [(slot, value) for slot in SLOT_NAMES if (value := getattr(act.slots, slot)) is not None]
    facts = [f"{_label(slot, speech)}: {speech.value(slot, value)}" for slot, value in told]
    facts += [f"{_label(slot, speech)}: {speech.say('value_emptied')}" for slot in act.emptied]
    return speech.say("filled_in", facts="; ".join(facts)) if facts else speech.say("filled_in_nothing")


def _label(slot: SlotName, speech: Speech) -> str:
    return speech.say(f"slot_{slot}").lower()
