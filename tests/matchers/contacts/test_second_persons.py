"""The part of a message that speaks of another person."""

import pytest

from matchers.contacts.second_persons import SecondPersons
from matchers.text import Text

PERSONS = SecondPersons(
    relations=("boss", "assistant", "asistente", "superintendent"),
    copying=("also copy", "cc"),
    replacing=("instead", "not me"),
)


@pytest.mark.parametrize(
    ("said", "own"),
    [
        ("Lorna Vick, my boss is Bob Hale", "Lorna Vick,"),
        ("cc Dr. Tully, jtully@x.org", ""),
        ("Yes. My assistant can be reached at plowe@x.org", "Yes."),
        ("mi asistente Nora Vigil puede ayudar; soy Ana Soto", "; soy Ana Soto"),
        ("you can reach my boss at 785-555-0100", "you can reach"),
        ("James Tully, our superintendent, will sign off", ""),
        ("my boss Rita Long said yes, I'm Kate Brennan", ", I'm Kate Brennan"),
    ],
)
def test_what_is_told_of_others_is_left_out(said: str, own: str) -> None:
    assert PERSONS.own_part(Text(said)).raw.strip() == own


@pytest.mark.parametrize(
    "said",
    ["write to my boss instead, Rita Long", "not me, my boss: Rita Long", "my boss is fine with it", "cc me too"],
)
def test_all_of_a_text_counts_where_nobody_is_named_or_somebody_takes_ones_place(said: str) -> None:
    text = Text(said)
    assert PERSONS.own_part(text) is text


def test_positions_stay() -> None:
    said = "my boss Rita Long said yes, I'm Kate Brennan"
    own = PERSONS.own_part(Text(said)).raw
    assert len(own) == len(said)
    assert own.index("Kate") == said.index("Kate")
