"""The person's own words as reasons: telling pieces, or none."""

import pytest
from conversing import CONFLICT, TODAY

from bot.dialogue.core import Core
from bot.dialogue.quoting import own_words, words_for_people
from bot.dialogue.state import State
from bot.dialogue.turn import Message, turn
from matchers.frame import Need
from matchers.outcome import Evidence, Recommendation

ROLES = frozenset(("teachers", "principal", "people"))


def quoted(text: str, *told: tuple[str, float]) -> tuple[str, ...]:
    """The quotations of a text in which these pieces weigh that much."""
    evidence = tuple(
        Evidence(text.index(piece), text.index(piece) + len(piece), piece, weight) for piece, weight in told
    )
    return own_words(Recommendation("any", 0.9, (), evidence), (Need(text),), ROLES)


def test_neighbouring_words_are_one_quotation() -> None:
    text = "Grievances stay unsolved between the teachers here and a principal who leaves"
    assert quoted(text, ("Grievances", 0.6), ("stay", 0.3), ("unsolved", 0.2)) == ("Grievances stay unsolved",)


def test_a_short_clause_is_quoted_whole() -> None:
    text = "our PLCs are a box-checking exercise, since nobody from the office ever asks us what we need"
    assert quoted(text, ("PLCs", 0.9), ("box", 0.4)) == ("PLCs are a box-checking exercise",)


def test_one_word_in_a_long_clause_is_quoted_only_where_it_tells_much() -> None:
    text = "pretty much all of our people here have been in this since the very first day of it"
    assert quoted(text, ("pretty", 0.6)) == ()


def test_small_words_between_telling_ones_stay() -> None:
    assert quoted("They dread the hard talks", ("dread", 0.5), ("hard talks", 0.9)) == ("dread the hard talks",)


def test_words_that_deny_open_a_quotation() -> None:
    text = "There is no trust here"
    assert quoted(text, ("no", 0.3), ("trust", 0.8)) == ("no trust here",)


def test_a_comma_parts_quotations() -> None:
    text = "endless grievances, broken promises"
    told = quoted(text, ("endless grievances", 1.2), ("broken promises", 1.1))
    assert told == ("endless grievances", "broken promises")


@pytest.mark.parametrize("weak", ["people", "teachers", "March", "decide", "2024", "the"])
def test_general_words_numbers_and_months_are_no_reason(weak: str) -> None:
    assert quoted(f"It was {weak} after all", (weak, 3.0)) == ()


def test_words_of_little_weight_are_no_reason() -> None:
    assert quoted("The copier is loud", ("copier", 0.2)) == ()


def test_words_that_speak_against_an_offering_are_not_quoted() -> None:
    assert quoted("The copier is loud", ("copier", -2.0)) == ()


def test_the_knowledge_says_what_people_are_called(core: Core) -> None:
    assert {"teachers", "principals", "maestros"} <= words_for_people(core.knowledge.people)


def test_quotations_stand_in_the_reply(core: Core) -> None:
    reply = turn(State(), Message("c", TODAY, CONFLICT), core).reply
    assert "\u201c" in reply.text
