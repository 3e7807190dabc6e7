"""When "no idea" answers the question for a number, and when it belongs to a story or asks something back."""

import pytest
from quantity_notation import written
from quantity_nouns import NOUNS

from matchers.quantities.find import Quantities
from matchers.text import Text

QUANTITIES = Quantities(NOUNS)


@pytest.mark.parametrize(
    "said",
    [
        "no idea",
        "no idea how many will come",
        "no clue how much we get",
        "not sure what we can spend",
        "let me decide on that later",
        "the superintendent decides that",
        "the board has to decide on that",
        "would need to check",
        "it depends on the price",
        "no tengo idea",
        "ni idea de cuanto",
    ],
)
def test_an_open_number_is_not_known_yet(said: str) -> None:
    assert written(QUANTITIES.find(Text(said), "budget")) == "b=?"


@pytest.mark.parametrize(
    "said",
    [
        "how did you decide on that",
        "who decides on that",
        "we can't decide on that rubric together",
        "teachers decide everything here",
        "my principal has no idea how to run a meeting",
        "they have no idea what a plc is",
        "people don't know what to do in plcs",
        "i dont know what you mean",
        "i'm not sure how to answer that",
        "no tengo idea de que me preguntas",
    ],
)
def test_a_story_or_a_question_leaves_no_number_open(said: str) -> None:
    assert QUANTITIES.find(Text(said), "participants") == ()
