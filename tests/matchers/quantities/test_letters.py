"""Numbers of letters in a spelled name are no amounts."""

import pytest
from quantity_nouns import NOUNS

from matchers.quantities.find import Quantities
from matchers.text import Text

QUANTITIES = Quantities(NOUNS)


@pytest.mark.parametrize(
    "text",
    [
        "It's Harold Finch, two n's, no, just one",
        "two m's in Emma",
        "Phillip, two l's",
        "with two Ls",
        "just one n",
        "no, two t's not one",
        "Ana con una n",
        "no, son dos eles",
        "it's spelled with two e's",
    ],
)
def test_letters_of_a_name_count_nothing_and_correct_nothing(text):
    assert QUANTITIES.find(Text(text)) == ()
    assert QUANTITIES.find(Text(text), "participants") == ()
    assert QUANTITIES.corrections(Text(text)) == ()


@pytest.mark.parametrize(
    ("text", "schools"), [("just 1", 1), ("3 schools, plan B", 3), ("4 schools, no, 3", 3), ("dos te sirven", 2)]
)
def test_other_small_numbers_count_as_before(text, schools):
    (mention,) = QUANTITIES.find(Text(text), "schools")
    assert mention.value.min == mention.value.max == schools
