"""How the name of a format stands in its sentence: wished for, in place of another, or only spoken of."""

from pathlib import Path

import pytest

from knowledge import plain
from knowledge.model import Kinds, People
from matchers.text import Text
from matchers.wishes.find import Wishes

FOLDER = Path(__file__).parents[3] / "knowledge"


@pytest.fixture(scope="module")
def wishes() -> Wishes:
    kinds = Kinds.model_validate(plain.read((FOLDER / "kinds.yaml").read_text(encoding="utf-8")))
    people = People.model_validate(plain.read((FOLDER / "people.yaml").read_text(encoding="utf-8")))
    return Wishes(kinds.kinds, people)


def told(wishes: Wishes, text: str, slot: str = "format", requested: str | None = None) -> object:
    return next((one.value for one in wishes.find(Text(text), requested) if one.slot == slot), None)


@pytest.mark.parametrize(
    "text",
    [
        "our union and admin can't be in the same room without yelling",
        "the board and the union have not been in the same room since August",
        "our in-house coach left",
        "parents attack us online",
        "we met over zoom last year and nobody talked",
        "no importa si es virtual",
    ],
)
def test_a_format_that_is_only_spoken_of_is_none(wishes: Wishes, text: str) -> None:
    assert told(wishes, text) is None


@pytest.mark.parametrize("requested", [None, "format", "district"])
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Virtual won't do. In person.", "in_person"),
        ("Actually forget virtual, in person.", "in_person"),
        ("online no longer works, so in person", "in_person"),
        ("olvide lo virtual, presencial", "in_person"),
        ("virtual no nos sirve. presencial.", "in_person"),
    ],
)
def test_a_format_takes_the_place_of_one_that_is_dropped(
    wishes: Wishes, text: str, value: str, requested: str | None
) -> None:
    assert told(wishes, text, requested=requested) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In person then. Between $5,000 and $6,000", "in_person"),
        ("nuestro contrato vence pronto. Puede ser por zoom", "virtual"),
        ("en línea porque estamos lejos", "virtual"),
        ("que vengan a la escuela por favor", "in_person"),
    ],
)
def test_a_format_is_told_by_what_stands_around_it(wishes: Wishes, text: str, value: str) -> None:
    assert told(wishes, text) == value


@pytest.mark.parametrize(
    "text", ["The admin won't meet unless there's a referee", "nothing ever happens without training"]
)
def test_what_is_missed_is_not_refused(wishes: Wishes, text: str) -> None:
    assert told(wishes, text, "kind") is None
