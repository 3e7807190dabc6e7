"""Long messages with many numbers: only those that are meant fill a slot."""

from pathlib import Path

import pytest
from quantity_notation import written
from quantity_nouns import NOUNS

from matchers.quantities.find import Quantities
from matchers.text import Text

QUANTITIES = Quantities(NOUNS)
_LINES = Path(__file__).with_name("long_stories.txt").read_text(encoding="utf-8").splitlines()
ROWS = [tuple(line.rsplit(" | ", 1)) for line in _LINES if line and not line.startswith("#")]


@pytest.mark.parametrize(("said", "quantities"), ROWS)
def test_a_long_story_tells_only_the_numbers_that_are_meant(said: str, quantities: str) -> None:
    assert (written(QUANTITIES.find(Text(said))) or "-") == quantities


@pytest.mark.parametrize(
    ("said", "quantities"),
    [
        ("admin team - 11 people", "p=11"),
        ("three crews of 4", "p=12"),
        ("half our 6 schools", "s=3"),
        ("40 people at 100 each", "p=40 b=100/person"),
        ("we're in year 2 of 3", ""),
        ("300 teachers in all, but this is only for the 24 coaches", "p=24"),
        ("our teachers (48) and the aides (12)", "p=60"),
        ("a joint training, 10 people from each side", "p=20"),
        ("both teams, five people apiece", "p=10"),
        ("4 unions with 35 members each", ""),
        ("a training for just me, we're a staff of 17", "p=1"),
        ("26 coaches spread over 9 campuses", "p=26 s=9"),
        ("you worked with 200 of their people", ""),
        ("the last speaker got 5k, we have 3500", "b=3500"),
    ],
)
def test_the_words_around_a_number_tell_whose_it_is(said: str, quantities: str) -> None:
    assert written(QUANTITIES.find(Text(said))) == quantities
