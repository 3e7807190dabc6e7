"""Small numbers at the question for the budget: thousands, and never taken without a yes."""

import pytest
from quantity_notation import written
from quantity_nouns import NOUNS

from matchers.quantities.find import Quantities
from matchers.text import Text

QUANTITIES = Quantities(NOUNS)


@pytest.mark.parametrize(
    ("said", "quantities"),
    [
        ("2-3", "b~2000..3000"),
        ("5 to 8", "b~5000..8000"),
        ("four or five", "b~4000..5000"),
        ("under 5", "b~..5000"),
        ("maybe 3, 4 at most", "b~3000..4000"),
        ("$4-5", "b~4000..5000"),
        ("entre 3 y 5", "b~3000..5000"),
    ],
)
def test_a_bare_small_number_is_thousands_and_a_guess(said: str, quantities: str) -> None:
    found = QUANTITIES.find(Text(said), "budget")
    assert written(found) == quantities
    assert [one.guess for one in found] == [True]


@pytest.mark.parametrize(
    ("said", "quantities"),
    [
        ("2-3k", "b=2000..3000"),
        ("3 or 4 grand", "b=3000..4000"),
        ("5 dollars", "b=5"),
        ("500", "b=500"),
        ("0", "b=0"),
        ("20 a person", "b=20/person"),
        ("$2500, could go to 3", "b=2500..3000"),
        ("ocho mil, máximo diez", "b=8000..10000"),
    ],
)
def test_what_says_its_unit_is_no_guess(said: str, quantities: str) -> None:
    found = QUANTITIES.find(Text(said), "budget")
    assert written(found) == quantities
    assert not any(one.guess for one in found)


def test_a_number_right_behind_the_word_budget_is_read_the_same_way() -> None:
    found = QUANTITIES.find(Text("24 people, budget 5-8"))
    assert written(found) == "p=24 b~5000..8000"
    assert [one.guess for one in found] == [False, True]


@pytest.mark.parametrize("said", ["our budget is 5 weeks late", "I have 2 questions", "the budget of 12 schools"])
def test_other_small_numbers_are_no_budget(said: str) -> None:
    assert "b" not in written(QUANTITIES.find(Text(said), "budget"))


@pytest.mark.parametrize(
    "text", ["no tenemos mucho dinero", "we don't have much money", "money is tight", "tenemos poco presupuesto"]
)
def test_little_money_leaves_the_asked_budget_open(text):
    (mention,) = Quantities(NOUNS).find(Text(text), "budget")
    assert mention.slot == "budget"
    assert not mention.value.is_known
    assert Quantities(NOUNS).find(Text(text)) == ()
