"""Small talk and questions of the world: answered calmly, nothing taken from them; talk of work is neither."""

import pytest
from conversing import asked, say

from bot.dialogue.core import Core


@pytest.mark.parametrize(
    "raw",
    [
        "what's the weather?",
        "can you order me a pizza",
        "who won the superbowl",
        "tell me a joke",
        "do you like pizza",
        "what's your favorite color",
        "quién ganó el partido",
        "knock knock",
    ],
)
@pytest.mark.parametrize("requested", ["needs", "participants", "budget", "district", "name"])
def test_small_talk_fills_no_slot_and_the_question_returns(core: Core, raw: str, requested: str) -> None:
    outcome = say(core, raw, state=asked(requested))
    assert outcome.state.frame.filled() == {}
    assert outcome.state.requested is not None
    assert outcome.state.requested.slot == requested
    assert outcome.state.misunderstood == 0


@pytest.mark.parametrize("raw", ["lol", "hahaha", "😂", "hmm", "ok", "jaja", "let me think"])
@pytest.mark.parametrize("requested", ["needs", "participants", "district"])
def test_a_noise_is_not_called_a_misunderstanding(core: Core, raw: str, requested: str) -> None:
    reply = say(core, raw, state=asked(requested)).reply.text
    assert "understood" not in reply
    assert "get that" not in reply


def test_work_in_the_words_of_small_talk_is_work(core: Core) -> None:
    told = "Our teachers fight over pizza in the lounge and nobody dares to have the difficult conversation"
    assert say(core, told).state.frame.needs
