"""The format as an answer: mistyped, indifferent, proposed; and questions about it."""

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


def told(wishes: Wishes, text: str, requested: str | None) -> object:
    return next((one.value for one in wishes.find(Text(text), requested) if one.slot == "format"), None)


@pytest.mark.parametrize(
    "text",
    [
        "no preference",
        "no pref",
        "doesn't matter",
        "I don't mind",
        "either is fine",
        "no importa",
        "nos da igual",
        "cualquiera de los dos",
        "mitad y mitad",
        "whatever you recommend",
    ],
)
def test_who_does_not_mind_takes_either(wishes: Wishes, text: str) -> None:
    assert told(wishes, text, "format") == "either"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("virtaul", "virtual"),
        ("virtural pls", "virtual"),
        ("in peson", "in_person"),
        ("prescencial", "in_person"),
    ],
)
def test_a_mistyped_answer_is_read_as_it_was_meant(wishes: Wishes, text: str, value: str) -> None:
    assert told(wishes, text, "format") == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Could it be virtual?", "virtual"),
        ("could this be done online?", "virtual"),
        ("¿podría ser en línea?", "virtual"),
        ("tendría que ser en línea", "virtual"),
        ("would virtual work?", "virtual"),
        ("is it virtual?", None),
        ("do you do zoom?", None),
    ],
)
def test_a_proposal_is_a_wish_and_a_question_is_none(wishes: Wishes, text: str, value: str | None) -> None:
    assert told(wishes, text, None) == value


def test_a_question_is_no_answer(wishes: Wishes) -> None:
    assert told(wishes, "is virtual cheaper?", "format") is None


@pytest.mark.parametrize(("text", "kind"), [("coching", "coaching"), ("trainning", "training")])
def test_a_mistyped_kind_is_read_as_it_was_meant(wishes: Wishes, text: str, kind: str) -> None:
    assert [one.value.wanted for one in wishes.find(Text(text), "kind") if one.slot == "kind"] == [(kind,)]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("change of plan: 30 people, $3,500 and in person", "in_person"),
        ("cambio de planes: 30 personas, $3,500 y presencial", "in_person"),
        ("scrap that, on site with 25 people", "in_person"),
        ("new plan: 18 people and on zoom", "virtual"),
        ("mejor 15 personas y por zoom", "virtual"),
        ("students learn 3 days at home and online", None),
        ("teachers handle 30 emails and online forms", None),
    ],
)
def test_a_format_joined_to_a_number(wishes: Wishes, text: str, value: str | None) -> None:
    assert told(wishes, text, None) == value
