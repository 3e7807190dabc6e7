"""The need in a person's words, without the facts and questions told beside it."""

import pytest

from bot.dialogue.clauses import Clauses
from bot.dialogue.core import Core
from matchers.text import Text

PLC = "our PLCs are a box-checking exercise"


def need_of(core: Core, raw: str, facts: tuple[str, ...] = (), questions: tuple[str, ...] = ()) -> str:
    """The need of a text in which these words are known to be facts and questions."""
    spans = [[(raw.index(words), raw.index(words) + len(words)) for words in known] for known in (facts, questions)]
    return Clauses(Text(raw), spans[0], spans[1], core, "en").need()


@pytest.mark.parametrize(
    ("raw", "facts"),
    [
        (f"{PLC}, about 40 teachers, maybe $5k", ("40 teachers", "$5k")),
        (f"about 40 teachers: {PLC}", ("40 teachers",)),
        (f"We are 40 teachers. {PLC}", ("40 teachers",)),
    ],
)
def test_facts_beside_the_need_are_left_out(core: Core, raw: str, facts: tuple[str, ...]) -> None:
    assert need_of(core, raw, facts) == PLC


def test_facts_inside_the_need_stay(core: Core) -> None:
    raw = "our 40 teachers treat the PLCs as a box-checking exercise"
    assert need_of(core, raw, ("40 teachers",)) == raw


@pytest.mark.parametrize("between", [". ", ", ", " - "])
def test_a_question_behind_the_need_is_left_out(core: Core, between: str) -> None:
    raw = f"{PLC}{between}what would that cost?"
    assert need_of(core, raw, (), ("what would that cost?",)).rstrip(".") == PLC


def test_a_fact_in_the_middle_leaves_one_sentence(core: Core) -> None:
    raw = f"{PLC}, we are 40, and nobody looks at student data"
    assert need_of(core, raw, ("40",)) == f"{PLC}, nobody looks at student data"


def test_a_question_alone_is_no_need(core: Core) -> None:
    assert need_of(core, "who are you guys exactly", (), ("who are you",)) == ""


def test_an_amount_with_a_comma_is_not_torn(core: Core) -> None:
    assert need_of(core, f"{PLC} and we have $5, 000", ("$5, 000",)).endswith("$5, 000")
