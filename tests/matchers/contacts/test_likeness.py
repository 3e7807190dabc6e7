"""Which part of a name a word is."""

import pytest

from matchers.contacts.likeness import begins_with_given_name, is_full_name, is_like
from matchers.text import Text


@pytest.mark.parametrize(("name", "known"), [("Brennen", "Brennan"), ("Kate Brenan", "Kate Brennan"), ("kate", "Kate")])
def test_a_name_with_a_slip_is_like_the_one_meant(name: str, known: str) -> None:
    assert is_like(name, known)


def test_other_names_are_not_alike() -> None:
    assert not is_like("Rita Long", "Kate Brennan")
    assert not is_like("Ann", "Ana Soto")


def test_a_frequent_first_name_or_a_title_begins_a_name() -> None:
    assert begins_with_given_name("Teresa Zamora")
    assert begins_with_given_name("Dr. Tully")
    assert not begins_with_given_name("Grand Forks")


def test_strange_words_are_a_name_in_capitals() -> None:
    assert is_full_name(Text("Bryn Halloway"), capitals=True)
    assert not is_full_name(Text("bryn halloway"), capitals=True)
    assert is_full_name(Text("bryn halloway"), capitals=False)
    assert not is_full_name(Text("Title One"), capitals=True)
