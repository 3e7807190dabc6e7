"""A tool library, an organisation of quite another kind: the same code loads it and answers questions about it."""

from pathlib import Path

import pytest

from knowledge.check import check
from knowledge.load import load
from matchers.questions import REPLIES, Questions
from matchers.text import Text

LIBRARY = Path(__file__).parent / "library"

QUESTIONS = [
    ("how much is the woodworking course?", ["from $60", "5 hours"]),
    ("price of tool lending", ["$20 a year"]),
    ("how much", ["$20", "$60", "Elm Street will tell you"]),
    ("how long is the carpentry course", ["two evenings"]),
    ("can 20 people come to woodworking?", ["3 groups", "up to 8 people"]),
    ("what tools can we borrow?", ["drills", "saws"]),
    ("is the wood in the woodworking course?", ["included"]),
    ("can we skip the safety evening?", ["completed Safety Evening"]),
    ("what happens in the building evening?", ["2.5 hours", "building a shelf"]),
    ("is it $50? what is woodworking", ["small shelf"]),
    ("difference between tool lending and woodworking", ["lending", "a class"]),
    ("is parking free in the course?", ["has not published parking"]),
    ("what do you have?", ["Tool Lending", "Repair Café"]),
    ("when do i hear back", ["within two days"]),
]


@pytest.fixture(scope="module")
def questions() -> Questions:
    return Questions(load(LIBRARY, required_replies=REPLIES))


def test_the_library_has_no_faults_and_no_warnings() -> None:
    assert check(LIBRARY, REPLIES) == []


@pytest.mark.parametrize(("text", "parts"), QUESTIONS)
def test_its_questions_are_answered_from_its_own_facts(questions: Questions, text: str, parts: list[str]) -> None:
    answer = "\n".join(questions.answer(one, "en") for one in questions.find(Text(text), "en"))
    for part in parts:
        assert part in answer
    assert "CEC" not in answer


def test_a_spanish_question_is_answered_in_spanish(questions: Questions) -> None:
    (question,) = questions.find(Text("¿cuánto cuesta el curso de carpintería?"), "es")
    assert questions.answer(question, "es") == "El curso de carpintería: desde $60 por hasta 5 horas."


def test_what_is_not_offered_is_not_answered(questions: Questions) -> None:
    assert questions.find(Text("how much longer will the plumber take?"), "en") == ()
