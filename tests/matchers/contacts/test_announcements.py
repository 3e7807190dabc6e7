"""Names announced with a slip of the pen."""

from pathlib import Path

import pytest

from knowledge import plain
from knowledge.model import People
from matchers.contacts.persons import Persons
from matchers.text import Text

PEOPLE = Path(__file__).parents[3] / "knowledge" / "people.yaml"


@pytest.fixture(scope="module")
def persons():
    people = People.model_validate(plain.read(PEOPLE.read_text(encoding="utf-8")))
    return Persons(title for titles in people.roles.values() for title in titles)


@pytest.mark.parametrize("requested", [None, "name"])
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("me yamo Rosa Delgado", "Rosa Delgado"),
        ("me yamo rosa delgado", "Rosa Delgado"),
        ("hola me iamo jorge", "Jorge"),
        ("mi nonbre es Rosa Delgado", "Rosa Delgado"),
        ("mi nombe es Ana Soto", "Ana Soto"),
        ("my nme is Harold Finch", "Harold Finch"),
        ("my naem is harold finch", "Harold Finch"),
        ("my name si Petra Lind", "Petra Lind"),
        ("mu name is Petra Lind", "Petra Lind"),
        ("thsi is Harold Finch", "Harold Finch"),
        ("this is Harold Finch", "Harold Finch"),
        ("I'am Harold Finch", "Harold Finch"),
    ],
)
def test_a_slip_in_the_announcement_hides_no_name(persons, text, name, requested):
    found = {mention.slot: (mention.value, mention.guess) for mention in persons.find(Text(text), requested)}
    assert found["name"] == (name, False)


@pytest.mark.parametrize(
    "text", ["my game is on", "my fame is great", "mi hombre es bueno", "me llama la directora", "my nose is red"]
)
def test_other_words_announce_nothing(persons, text):
    assert not [mention for mention in persons.find(Text(text), None) if mention.slot == "name"]
