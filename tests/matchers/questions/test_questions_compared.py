"""Comparisons, sums of money, what a price is for: only what is compared, and starting prices called so."""

from pathlib import Path

import pytest

from knowledge.load import load
from matchers.questions import Questions, Talk, talk_of
from matchers.text import Text

FOLDER = Path(__file__).parents[3] / "knowledge"
CONFLICT, IBB, SERIES = "conflict_resolution", "interest_based_bargaining", "labor_management_series"
STARTING = "is where the price begins"


@pytest.fixture(scope="module")
def questions() -> Questions:
    return Questions(load(FOLDER, partial=True))


def answer(questions: Questions, *messages: str, language: str = "en", about: str | None = None) -> str:
    talk = Talk((about,)) if about else None
    said = ""
    for message in messages:
        found = questions.find(Text(message), language, talk)
        talk = talk_of(found, talk)
        said = "\n".join(questions.answer(one, language) for one in found)
    return said


def test_the_cheapest_is_all_that_have_the_lowest_price_and_starting_prices_are_called_so(questions: Questions) -> None:
    said = answer(questions, "which is the cheapest?")
    assert said.startswith("The lowest published price is $2,500:")
    assert STARTING in said
    assert "$7,500" not in said


def test_the_dearest_is_told_without_a_note_where_its_price_is_fixed(questions: Questions) -> None:
    said = answer(questions, "what's the most expensive one?")
    assert "$7,500" in said
    assert STARTING not in said


def test_two_prices_are_compared_by_their_prices_alone(questions: Questions) -> None:
    said = answer(questions, "is IBB cheaper than the series?")
    assert [line.split(":")[1].split()[0] for line in said.splitlines()[:2]] == ["starting", "$7,500."]
    assert "joint teams" not in said


def test_an_offering_that_is_not_the_cheapest_is_said_not_to_be(questions: Questions) -> None:
    assert answer(questions, "is the leadership series your cheapest one?").startswith("No. The lowest published price")


def test_what_takes_least_time_is_told_beside_what_is_customizable(questions: Questions) -> None:
    said = answer(questions, "which takes the least time?")
    assert "half-days" in said
    assert "customizable" in said
    assert "3 full days" not in said


def test_a_sum_of_money_is_answered_with_what_costs_no_more(questions: Questions) -> None:
    said = answer(questions, "what could we get for $3,000?")
    assert said.startswith("Published for $3,000 or less:")
    assert "$7,500" not in said


def test_a_sum_below_every_price_is_answered_with_the_lowest(questions: Questions) -> None:
    said = answer(questions, "do you have anything under $1,000?")
    assert said.startswith("Nothing is published for $1,000 or less. The lowest published price is $2,500")


def test_a_sum_told_before_is_the_one_that_is_meant(questions: Questions) -> None:
    assert "Published for $5,000 or less" in answer(questions, "I only have $5000. what can we get for that?")


@pytest.mark.parametrize(("sum_", "verdict"), [("$10,000", "Yes."), ("$5,000", "No.")])
def test_whether_a_sum_is_enough_for_a_fixed_price(questions: Questions, sum_: str, verdict: str) -> None:
    assert answer(questions, f"would {sum_} be enough for the leadership series?").startswith(verdict)


def test_a_starting_price_is_never_said_to_be_enough(questions: Questions) -> None:
    said = answer(questions, "would $4,000 be enough for IBB?")
    assert not said.startswith("Yes")
    assert STARTING in said


@pytest.mark.parametrize("unit", ["per person", "per session", "per hour", "for the whole group"])
def test_no_price_per_unit_is_made_up(questions: Questions, unit: str) -> None:
    said = answer(questions, "how much is the conflict training?", f"is that {unit}?")
    assert "$2,500" in said
    assert "not a price per person, session, day or hour" in said


def test_the_same_thing_is_asked_of_another_service(questions: Questions) -> None:
    said = answer(questions, "how much is the leadership series?", "and the conflict one?")
    assert "$2,500" in said
    assert "$7,500" not in said


def test_the_other_one_is_the_other_session(questions: Questions) -> None:
    said = answer(questions, "what happens in session one?", "and the other one?")
    assert "dialogue" in said
    assert "telling when" not in said


def test_after_a_comparison_that_one_may_be_either(questions: Questions) -> None:
    said = answer(questions, "what's the difference between IBB and the conflict training?", "how long is that one?")
    assert "customizable" in said
    assert "half-days" in said


def test_a_question_to_the_organisation_that_nothing_answers_is_left_to_it(questions: Questions) -> None:
    assert answer(questions, "do you have a fax number?").endswith("CEC will tell you.")


def test_groups_are_told_once(questions: Questions) -> None:
    said = answer(questions, "how much for 120 people, and can 120 people come?", about=CONFLICT)
    assert said.count("3 groups") == 1
    assert "$7,500" not in said


def test_another_number_of_people_asks_the_same_again(questions: Questions) -> None:
    said = answer(questions, "how much is the conflict training?", "and for 75?")
    assert "2 groups" in said
    assert "$5,000" not in said
