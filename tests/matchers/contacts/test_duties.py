"""What people say they do instead of a title."""

import pytest

from matchers.contacts.duties import find_duty
from matchers.text import Text
from matchers.wording import Wording


def words(said: str) -> str | None:
    text = Text(said)
    duty = find_duty(Wording.of(text))
    return text.raw[text.words[duty.first].start : text.words[duty.last - 1].end] if duty else None


@pytest.mark.parametrize(
    ("said", "duty"),
    [
        ("I teach 4th grade", "teach 4th grade"),
        ("I teach math and science at Lincoln and nobody talks", "teach math and science"),
        ("I run curriculum", "run curriculum"),
        ("i oversee special ed for the district", "oversee special ed"),
        ("I drive a bus", "drive a bus"),
        ("doy clases de tercer grado en Joliet", "doy clases de tercer grado"),
        ("enseño matemáticas", "enseño matemáticas"),
    ],
)
def test_a_duty_is_told_in_the_persons_words(said: str, duty: str) -> None:
    assert words(said) == duty


@pytest.mark.parametrize(
    "said",
    [
        "I run into problems",
        "they teach math",
        "I manage our HR team",
        "I teach at Lincoln",
        "no enseño arte",
        "I lead a teachers union local",
        "I manage a team and they fight",
        "i manage a school",
    ],
)
def test_what_is_no_field_or_somebody_elses_is_none(said: str) -> None:
    assert words(said) is None
