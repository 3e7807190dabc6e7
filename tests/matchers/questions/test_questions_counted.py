"""Questions that no phrase covers are found by counted evidence; what is not clear is answered with more, not less."""

from pathlib import Path

import pytest

from knowledge.load import load
from matchers.questions import Question, Questions
from matchers.text import Text

FOLDER = Path(__file__).parents[3] / "knowledge"
SERIES, CONFLICT, IBB = "labor_management_series", "conflict_resolution", "interest_based_bargaining"

# language, the offering talked of, question, a part of the answer
WORDINGS = [
    ("en", None, "what would the three day series run us", "$7,500"),
    ("en", SERIES, "we can't spare three days in a row, is there another way", "6 half-day"),
    ("en", CONFLICT, "would nurses get anything out of it", "support staff"),
    ("en", CONFLICT, "there'll be 75 of us, can we still do it", "2 groups"),
    ("en", CONFLICT, "is this a one and done", "half-days"),
    ("en", IBB, "who calls the shots at the table", "owned jointly"),
    ("en", IBB, "so nothing online?", "virtual"),
    ("en", None, "r u a real person", "automated"),
    ("en", None, "what if we have to back out", "has not published"),
    ("es", SERIES, "no podemos faltar tres días seguidos, ¿hay otra forma?", "6 sesiones"),
    ("es", CONFLICT, "¿las enfermeras sacarían algo de esto?", "personal de apoyo"),
    ("es", None, "q es el dlt", "distrital"),
]

FIGURES = [
    ("what's included in the $7,500?", "mutual accountability"),
    ("what do we get for 7,500", "mutual accountability"),
    ("what's the three day thing", "Listen to Learn to Lead"),
    ("are the 8 hours all at once?", "customizable"),
]

UNLISTED = [
    ("en", "do you offer mediation?"),
    ("en", "do you run superintendent searches"),
    ("en", "can you help us with strategic planning?"),
    ("en", "do you offer therapy"),
    ("es", "¿ofrecen mediación?"),
    ("es", "¿hacen planificación estratégica?"),
]

RHETORICAL = [
    ("en", "who has patience for this anymore?"),
    ("en", "what's the point of another committee?"),
    ("en", "how do I make it to June?"),
    ("en", "why should my teachers believe a word of it?"),
    ("en", "who decided that was a good idea?"),
    ("en", "how do we get our board to listen to teachers?"),
    ("es", "¿para qué sirve un equipo que nunca se reúne?"),
    ("es", "¿quién aguanta esto?"),
]


@pytest.fixture(scope="module")
def questions() -> Questions:
    return Questions(load(FOLDER, partial=True))


def answer(questions: Questions, text: str, language: str = "en", about: str | None = None) -> str:
    found = questions.find(Text(text), language, about)
    assert found, "no question found"
    return "\n".join(questions.answer(one, language) for one in found)


@pytest.mark.parametrize(("language", "about", "text", "part"), WORDINGS, ids=[row[2] for row in WORDINGS])
def test_a_wording_that_no_phrase_covers_is_answered(
    questions: Questions, language: str, about: str | None, text: str, part: str
) -> None:
    assert part in answer(questions, text, language, about)


@pytest.mark.parametrize(("text", "part"), FIGURES)
def test_a_published_figure_names_its_service(questions: Questions, text: str, part: str) -> None:
    assert part in answer(questions, text)


@pytest.mark.parametrize(("language", "text"), UNLISTED)
def test_a_service_that_is_not_published_is_never_promised(questions: Questions, language: str, text: str) -> None:
    said = answer(questions, text, language)
    assert said.startswith("That is not among" if language == "en" else "Eso no está entre")
    assert "Leadership Development" in said or "Desarrollo de Liderazgo" in said


@pytest.mark.parametrize(("language", "closing"), [("en", "CEC will tell you."), ("es", "se la dirá CEC.")])
def test_where_it_is_not_clear_what_is_asked_the_service_is_told_in_short(
    questions: Questions, language: str, closing: str
) -> None:
    said = questions.answer(Question("overview", "", 0, 5, (CONFLICT,)), language)
    assert "$2,500" in said
    assert said.endswith(closing)


def test_where_two_things_are_about_as_likely_both_are_answered(questions: Questions) -> None:
    price = Question("aspect", "price", 0, 5, (SERIES,))
    both = Question("aspect", "commitment", 0, 5, (SERIES,), second=price)
    assert "6 half-day" in questions.answer(both, "en")
    assert "$7,500" in questions.answer(both, "en")


def test_words_of_an_example_that_is_no_question_are_none_in_any_conversation(questions: Questions) -> None:
    assert questions.find(Text("what would you call that"), "en", CONFLICT) == ()


@pytest.mark.parametrize(("language", "text"), RHETORICAL)
def test_a_question_that_wants_no_answer_gets_none(questions: Questions, language: str, text: str) -> None:
    assert questions.find(Text(text), language, None) == ()


def test_what_is_announced_or_opened_late_is_found_without_a_question_mark(questions: Questions) -> None:
    text = "Our teachers and the office do not talk. How much is the conflict training"
    assert "$2,500" in answer(questions, text)
    assert "$2,500" in answer(questions, "We are a small district in Maine. Price for the conflict training")
