"""Which of the given choices an answer picks."""

import pytest

from matchers.choices import choose
from matchers.text import Text

SITUATIONS = (
    "People here clash, or put off conversations they need to have",
    "One school needs a team that leads and decides together",
    "Union and administration need to trust each other and work as partners",
    "None of these",
)
SPANISH = ("Hay roces entre personas", "Una escuela necesita un equipo", "Ninguna de estas")


@pytest.mark.parametrize(
    ("said", "picked"),
    [
        (SITUATIONS[1], (1,)),
        ("one school needs a team that leads and decides together.", (1,)),
        ("People here clash", (0,)),
        ("the first one", (0,)),
        ("2", (1,)),
        ("number 3 please, I think it's 3", ()),
        ("3rd", (2,)),
        ("the last one", (3,)),
        ("b", (1,)),
        ("both", (0, 1, 2, 3)),
        ("1 and 3", (0, 2)),
        ("I'd say the second", (1,)),
        ("none of these", (3,)),
        ("union and admin need to trust each other and work as partners", (2,)),
        ("9", ()),
        ("we are 40 people", ()),
        ("", ()),
        ("what does it cost?", ()),
    ],
)
def test_english_answers(said: str, picked: tuple[int, ...]) -> None:
    assert choose(Text(said), SITUATIONS) == picked


@pytest.mark.parametrize(
    ("said", "picked"), [("la primera", (0,)), ("la segunda", (1,)), ("ninguna de estas", (2,)), ("hay roces", (0,))]
)
def test_spanish_answers(said: str, picked: tuple[int, ...]) -> None:
    assert choose(Text(said), SPANISH) == picked


def test_there_is_nothing_to_pick_from_no_choices() -> None:
    assert choose(Text("the first"), ()) == ()


def test_two_choices_with_the_same_beginning_are_not_guessed() -> None:
    assert choose(Text("springfield"), ("Springfield, IL", "Springfield, MA")) == ()
