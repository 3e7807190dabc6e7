"""A budget told without a figure: nothing, next to nothing, or money of others."""

import pytest
from quantity_notation import written
from quantity_nouns import NOUNS

from matchers.quantities.find import Quantities
from matchers.text import Text

QUANTITIES = Quantities(NOUNS)


@pytest.mark.parametrize(
    "said",
    [
        "no money really",
        "nothing budgeted",
        "nothing was budgeted for it",
        "we're broke",
        "not one dime",
        "money is super tight",
        "no tenemos ni un peso",
        "nada presupuestado",
        "the super handles the money",
        "eso lo ve la directora",
    ],
)
def test_denied_money_without_a_figure_leaves_the_budget_open(said: str) -> None:
    assert written(QUANTITIES.find(Text(said), "budget")) == "b=?"


@pytest.mark.parametrize("said", ["zero budget", "zilch", "no hay dinero", "free only", "we have no money"])
def test_no_money_at_all_is_zero(said: str) -> None:
    assert written(QUANTITIES.find(Text(said), "budget")) == "b=0"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("our principals need help. they have $6,000 to spend", "b=6000"),
        ("the union and our district are stuck. they have $6,000", "b=6000"),
        ("our union has $2,000 and the district has $3,000", "b=5000"),
        ("they have 50k for turf but nothing for us", ""),
        ("the neighboring district has $20,000 for this kind of thing", ""),
        ("a vendor wants to run it. they have a $9,000 minimum", ""),
        ("we threw $18,000 at a retreat that did nothing", ""),
    ],
)
def test_money_of_the_own_side_is_the_budget(said: str, expected: str) -> None:
    assert written(QUANTITIES.find(Text(said))) == expected
