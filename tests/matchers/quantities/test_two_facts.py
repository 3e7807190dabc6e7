"""People and money in one line, and two numbers that are one range."""

import pytest
from quantity_notation import written
from quantity_nouns import NOUNS

from matchers.quantities.find import Quantities
from matchers.text import Text

QUANTITIES = Quantities(NOUNS)


@pytest.mark.parametrize("requested", ["participants", "budget"])
@pytest.mark.parametrize(
    ("said", "quantities"),
    [
        ("38 and up to 3200", "p=38 b=..3200"),
        ("24 people, 5k to 8k", "p=24 b=5000..8000"),
        ("30, 3k", "p=30 b=3000"),
        ("22 people, 3500", "p=22 b=3500"),
        ("4000 for 25", "p=25 b=4000"),
        ("15 y 2000", "p=15 b=2000"),
        ("unas 20 personas, hasta 5 mil", "p~20 b=..5000"),
        ("30 maestros, 3 mil", "p=30 b=3000"),
        ("20 people max, 5000 max", "p=..20 b=..5000"),
    ],
)
def test_a_group_and_a_sum_are_two_facts(said: str, quantities: str, requested: str) -> None:
    assert written(QUANTITIES.find(Text(said), requested)) == quantities


@pytest.mark.parametrize(
    ("said", "requested", "quantities"),
    [
        ("30, 3k", None, "p=30 b=3000"),
        ("18 and 4k", None, "p=18 b=4000"),
        ("20 to 25, 30 at most", "participants", "p=20..30"),
        ("3k, 4k at most", "budget", "b=3000..4000"),
        ("between 4 and 5k", "budget", "b=4000..5000"),
        ("5 grand, maybe 6", "budget", "b=5000..6000"),
        ("three grand. wait no four", "budget", "b=4000"),
        ("3k no 4", "budget", "b=4000"),
        ("tres mil, no, cuatro", "budget", "b=4000"),
        ("change it from 20 to 30", "participants", "p=30"),
    ],
)
def test_numbers_of_one_kind_stay_one_fact(said: str, requested: str | None, quantities: str) -> None:
    assert written(QUANTITIES.find(Text(said), requested)) == quantities


@pytest.mark.parametrize(
    ("said", "requested", "quantities"),
    [
        ("there's only 16 of us", "district", "p=16"),
        ("it's 24 people by the way", "district", "p=24"),
        ("we are about 40 by the way", "name", "p~40"),
        ("oh it's 3 schools btw", "name", "s=3"),
        ("solo somos 16", "district", "p=16"),
        ("por cierto son 24 personas", "name", "p=24"),
        ("123 Harding Way", "district", ""),
    ],
)
def test_a_number_is_heard_at_another_question(said: str, requested: str, quantities: str) -> None:
    assert written(QUANTITIES.find(Text(said), requested)) == quantities
