"""Dialogue acts: what a person does with a message. The words are those of the field (DAMSL, ISO 24617-2, Rasa)."""

from typing import Literal

from msgspec import Struct

from matchers.frame import Frame, SlotName

ActName = Literal[
    "inform",
    "correct",
    "deny",
    "affirm",
    "ask",
    "skip",
    "back",
    "restart",
    "cancel",
    "resume",
    "why",
    "help",
    "repeat",
    "hand_off",
    "thank",
    "greet",
]

ChannelActName = Literal[
    "fill", "skip", "back", "restart", "cancel", "resume", "why", "help", "repeat", "hand_off", "affirm", "deny"
]
"""What a channel may send instead of text: a button or a form. `fill` carries slots."""


class ChannelAct(Struct, frozen=True):
    """An act done with a button or a form rather than in words."""

    name: ChannelActName
    slots: Frame = Frame()
    """For `fill`: the slots to set."""
    emptied: tuple[SlotName, ...] = ()
    """For `fill`: the slots the person cleared (null in the form)."""
    about: str | None = None
    """For `why`: an offering's id or a slot's name; for `back`: the slot to return to."""
