"""Buttons and forms in the transcript: staff read words, in the language of the conversation."""

from typing import get_args

import pytest

from bot.dialogue.acts import ChannelAct, ChannelActName
from bot.dialogue.core import Core
from bot.dialogue.transcript import act_in_words
from matchers.frame import Frame, Range


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("name", get_args(ChannelActName))
def test_every_button_has_words(core: Core, language: str, name: ChannelActName) -> None:
    words = act_in_words(ChannelAct(name), core.speech(language))
    assert words
    assert "[" not in words


def test_a_button_is_named_as_it_is_labelled(core: Core) -> None:
    assert act_in_words(ChannelAct("skip"), core.speech("en")) == "Pressed: Skip"
    assert act_in_words(ChannelAct("back"), core.speech("es")) == "Pulsó: Atrás"


def test_a_form_says_what_was_filled_in_and_what_was_emptied(core: Core) -> None:
    act = ChannelAct("fill", Frame(name="Joe Kim", budget=Range(min=3000, max=3000)), emptied=("phone",))
    assert act_in_words(act, core.speech("en")) == "Filled in: budget: $3,000; name: Joe Kim; phone: emptied"
