"""Number words with a slip in them, and words that only look like one."""

import pytest
from quantity_notation import written
from quantity_nouns import NOUNS

from matchers.quantities.find import Quantities
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
        ("cuartro personas", "participants", "p=4"),
        ("fiften people", None, "p=15"),
        ("4 thosand", "budget", "b=4000"),
        ("three thousnd dollars", None, "b=3000"),
        ("2 hundrd people", None, "p=200"),
        ("4 grnad", "budget", "b=4000"),
    ],
)
def test_a_mistyped_number_is_read_as_it_was_meant(said: str, requested: str | None, quantities: str) -> None:
    assert written(QUANTITIES.find(Text(said), requested)) == quantities


@pytest.mark.parametrize("said", ["seen teachers crying", "night schools are a mess", "fort worth teachers are tired"])
def test_a_word_of_the_dictionary_is_no_mistyped_number(said: str) -> None:
    assert QUANTITIES.find(Text(said)) == ()


@pytest.mark.parametrize(
    "said",
    [
        "who sees this",
        "she dies inside at meetings",
        "thirsty work",
        "the fifth graders",
        "does it matter",
        "dose it matter",
        "el cuarto grado",
        "5 grandparents",
    ],
)
def test_a_number_is_not_seen_in_a_word_of_another_language_or_kind(said: str) -> None:
    assert QUANTITIES.find(Text(said), "participants") == ()
