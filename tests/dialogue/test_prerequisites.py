"""Who has taken the first session may take the second."""

import pytest
from conversing import say

from bot.dialogue.core import Core
from bot.dialogue.turn import Outcome

TOLD = "We want the conflict resolution training for our staff"


def reason(outcome: Outcome) -> str:
    best = outcome.reply.recommendations[0]
    return next(one.reason for one in best.criteria if one.criterion == "prerequisite")


@pytest.mark.parametrize(
    "raw",
    [
        "we already did session one, want session two",
        "we completed the first session in May",
        "ya hicimos la primera sesión",
    ],
)
def test_a_prerequisite_is_met_at_any_time(core: Core, raw: str) -> None:
    before, after = say(core, TOLD, "20"), say(core, TOLD, "20", raw)
    assert reason(before) != reason(after)
    assert after.state.completed_first
    assert after.state.requested == before.state.requested
    assert after.state.frame.needs == before.state.frame.needs


def test_told_first_it_says_which_training_is_meant(core: Core) -> None:
    outcome = say(core, "already did session one, want session two")
    assert outcome.state.recommended[0] == "conflict_resolution"
    assert "second is open to you" in outcome.reply.text


def test_asking_for_the_second_session_alone_meets_nothing(core: Core) -> None:
    assert not say(core, TOLD, "20", "can we book session two?").state.completed_first
