"""A question that is not understood: explained with an example, then put differently, then left out or handed on."""

import pytest
from conversing import asked, say

from bot.dialogue.core import Core
from bot.dialogue.turn import Outcome
from matchers.frame import SLOT_NAMES


def confused(core: Core, requested: str, *lines: str) -> Outcome:
    return say(core, *lines, state=asked(requested))


@pytest.mark.parametrize("slot", SLOT_NAMES)
def test_every_question_is_explained(core: Core, slot: str) -> None:
    outcome = confused(core, slot, "I don't understand")
    assert core.speech("en").say(f"unclear_{slot}") in outcome.reply.text
    assert outcome.state.requested is not None
    assert outcome.state.requested.slot == slot


def test_the_second_time_it_is_put_differently_and_a_person_offered(core: Core) -> None:
    outcome = confused(core, "budget", "huh?", "what do you mean")
    assert core.speech("en").say("again_budget") in outcome.reply.text
    assert "Talk to a person" in outcome.reply.choices


def test_the_third_time_the_question_is_left_out(core: Core) -> None:
    outcome = confused(core, "budget", "huh?", "what do you mean", "???")
    assert "budget" in outcome.state.skipped
    assert outcome.state.requested is not None
    assert outcome.state.requested.slot != "budget"


def test_what_the_need_is_has_to_be_told_to_a_person_then(core: Core) -> None:
    outcome = confused(core, "needs", "huh?", "what do you mean", "???")
    assert "talk to a person" in outcome.reply.text
    assert outcome.state.requested is not None
    assert outcome.state.requested.slot == "needs"


def test_an_answer_in_between_begins_anew(core: Core) -> None:
    outcome = confused(core, "participants", "huh?", "20", "huh?")
    assert outcome.state.unclear == 1
