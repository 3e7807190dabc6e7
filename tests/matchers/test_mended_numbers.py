"""Number words with a slip in them, and words that only look like one."""

import pytest
from quantity_notation import written
from quantity_nouns import NOUNS

from matchers.quantities import Quantities
from matchers.text import Text

QUANTITIES = Quantities(NOUNS)


@pytest.mark.parametrize(
    ("said", "requested", "quantities"),
    [
        ("fity teachrs", None, "p=50"),
        ("twelv principals need help", None, "p=12"),
        ("we are twentyfive teachers", None, "p=25"),
        ("treintaicinco maestros", None, "p=35"),
        ("forteen", "participants", "p=14"),
        ("tweny five", "participants", "p=25"),
        ("veinticico", "participants", "p=25"),
    ],
)
def test_a_mistyped_number_is_read_as_it_was_meant(said: str, requested: str | None, quantities: str) -> None:
    assert written(QUANTITIES.find(Text(said), requested)) == quantities


@pytest.mark.parametrize("said", ["seen teachers crying", "night schools are a mess", "fort worth teachers are tired"])
def test_a_word_of_the_dictionary_is_no_mistyped_number(said: str) -> None:
    assert QUANTITIES.find(Text(said)) == ()
