"""Districts named beside one that is taken back, and names that may mean a larger one."""

from functools import cache
from pathlib import Path

import pytest

from knowledge import plain
from knowledge.directory import read_directory
from knowledge.model import OtherNames
from matchers.districts.find import Districts
from matchers.frame import District, Mention
from matchers.text import Text

FOLDER = Path(__file__).parents[3] / "knowledge" / "districts"


@cache
def matcher() -> Districts:
    names = OtherNames.model_validate(plain.read((FOLDER / "names.yaml").read_text(encoding="utf-8")))
    return Districts.compile(read_directory(FOLDER / "districts.csv"), names.other_names)


def find(text: str, requested: str | None = "district") -> Mention | None:
    return next(iter(matcher().find(Text(text), requested)), None)


def name_of(mention: Mention | None) -> str | None:
    return mention.value.name if mention and isinstance(mention.value, District) else None


@pytest.mark.parametrize(
    ("answer", "name"),
    [
        ("no Naperville 203, Naperville 204", "Indian Prairie CUSD 204"),
        ("no, Naperville 204", "Indian Prairie CUSD 204"),
        ("not Peoria, we are Pekin 303", "Pekin CSD 303"),
        ("no somos de Peoria, somos de Naperville 203", "Naperville CUSD 203"),
    ],
)
def test_the_one_behind_the_denied_one_is_meant(answer: str, name: str) -> None:
    assert name_of(find(answer)) == name


@pytest.mark.parametrize(
    ("answer", "name"),
    [
        ("somos del distrito 46 en Elgin", "Elgin Area School District U-46"),
        ("new york city dept of ed", "NYC Chancellor's Office"),
        ("Im from the austin isd and we need help with PLCs", "Austin ISD"),
    ],
)
def test_a_name_in_other_words_is_certain(answer: str, name: str) -> None:
    mention = find(answer, None) or find(answer)
    assert (name_of(mention), mention and mention.guess) == (name, False)


@pytest.mark.parametrize(
    ("answer", "name"),
    [
        ("Savannah", "Savannah-Chatham County"),
        ("Noble charter schools", "Noble Academy"),
        ("ours is Rockfrod 205", "Rockford SD 205"),
        ("Aurora, IL", "Aurora East USD 131"),
    ],
)
def test_a_name_that_is_like_another_or_part_of_a_larger_one_is_asked_about(answer: str, name: str) -> None:
    mention = find(answer)
    assert (name_of(mention), mention and mention.guess) == (name, True)


def test_a_place_may_be_called_by_its_state_alone_in_a_story() -> None:
    mention = find("Somos de las escuelas de Aurora, Illinois", None)
    assert mention is not None
    assert [one.name for one in mention.candidates] == ["Aurora East USD 131", "Aurora West USD 129"]


def test_a_mistyped_name_with_its_number_is_a_guess_in_a_story() -> None:
    mention = find("Rockfrod 205 needs help", None)
    assert (name_of(mention), mention and mention.guess) == ("Rockford SD 205", True)


def test_a_number_that_no_district_bears_is_taken_as_typed() -> None:
    assert name_of(find("local 4324")) == "Local 4324"


def test_initials_stay_in_capitals() -> None:
    assert name_of(find("MCCSC")) == "MCCSC"
