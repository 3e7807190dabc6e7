"""A head count told by parts: which numbers are parts, who they are, and which of them are added up."""

import pytest
from quantity_nouns import NOUNS

from matchers.quantities.find import Quantities
from matchers.quantities.parts import Part
from matchers.text import Text

QUANTITIES = Quantities(NOUNS)


def parts(said: str) -> list[Part]:
    return list(QUANTITIES.parts(Text(said)))


def numbers(said: str) -> list[int]:
    return [part.number for part in parts(said)]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("6 principals and 10 teachers", [6, 10]),
        ("7 math, 2 sped", [7, 2]),
        ("8 from us and 6 from them", [8, 6]),
        ("the custodians are 18", [18]),
        ("the custodians are only 9", [9]),
        ("6 teachers and me", [6, 1]),
        ("12 maestros y la directora", [12, 1]),
    ],
)
def test_each_number_with_who_it_counts_is_a_part(said: str, expected: list[int]) -> None:
    assert numbers(said) == expected


@pytest.mark.parametrize("said", ["3 schools", "$4,000", "2 sessions", "5k", "$90 a person", "10 to 12"])
def test_what_counts_no_people_is_no_part(said: str) -> None:
    assert numbers(said) == []


def test_a_part_says_where_it_stands_and_where_its_number_stands() -> None:
    said = "about 6 principals"
    (part,) = parts(said)
    assert said[part.start : part.end] == "6 principals"
    assert said[slice(*part.digits)] == "6"


def test_a_part_knows_whether_it_is_taken_back_or_only_roughly_known() -> None:
    denied, told = parts("not 8 teachers, 7 teachers")
    assert (denied.denied, told.denied) == (True, False)
    assert parts("roughly 20")[0].approximate


def test_parts_are_of_the_same_people_where_their_names_agree() -> None:
    teachers, principals = parts("6 teachers and 2 principals")
    (again,) = parts("7 teachers")
    assert again.is_same(teachers)
    assert not again.is_same(principals)


def test_a_shortened_name_agrees_with_the_whole_one() -> None:
    (short,) = parts("5 admins")
    (whole,) = parts("5 administrators")
    assert short.is_same(whole)
