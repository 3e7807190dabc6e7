"""The table of acts and what is written of them are of the same acts."""

from typing import get_args

from bot.dialogue.acts import ActName
from bot.dialogue.core import Core
from bot.dialogue.heard_acts import ACTS, HeardAct, contract_of
from bot.dialogue.likely_acts import ANSWER


def test_every_act_with_wordings_is_in_the_table_and_no_other(core: Core) -> None:
    assert set(ACTS) == set(get_args(HeardAct)) == set(core.knowledge.acts.acts)


def test_every_label_of_the_examples_is_an_act_a_question_or_what_is_answered_calmly(core: Core) -> None:
    labels = {label for file in core.knowledge.act_examples for label in file.acts}
    assert labels <= {*ACTS, *core.knowledge.questions.topics, *core.knowledge.acts.unsettled, ANSWER}


def test_acts_are_called_what_the_contract_calls_them() -> None:
    assert {act.contract for act in ACTS.values() if act.contract} <= set(get_args(ActName))
    assert contract_of("farewell") == "cancel"
    assert contract_of("nod") is None
    assert contract_of(None) is None
