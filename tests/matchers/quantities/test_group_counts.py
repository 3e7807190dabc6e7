"""A group and the number of its people are one and the same."""

from pathlib import Path

import pytest

from bot.dialogue.core import nouns_of
from knowledge import plain
from knowledge.model import People
from matchers.quantities.find import Quantities
from matchers.text import Text

PEOPLE = Path(__file__).parents[3] / "knowledge" / "people.yaml"


@pytest.fixture(scope="module")
def quantities():
    return Quantities(nouns_of(People.model_validate(plain.read(PEOPLE.read_text(encoding="utf-8")))))


@pytest.mark.parametrize("requested", [None, "participants"])
@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("We need negotiation training for our bargaining team, 16 people", 16),
        ("for our leadership team, 14 people", 14),
        ("for our school board, 7 people", 7),
        ("our team: 16 people", 16),
        ("nuestro equipo, 12 personas", 12),
        ("16 people, our bargaining team", 16),
        ("40 teachers, our staff", 40),
        ("24 teachers and our leadership team", 24),
        ("including our bargaining team, 16 people", 16),
        ("25 teachers and their principal", 26),
        ("for our principal, 6 teachers", 7),
        ("it would be the principal, 2 APs and 6 teachers", 9),
    ],
)
def test_a_group_is_no_one_more(quantities, text, count, requested):
    (mention,) = quantities.find(Text(text), requested)
    assert (mention.slot, mention.value.min, mention.value.max) == ("participants", count, count)
