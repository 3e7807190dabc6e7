"""Several questions in one text: each is answered by itself."""

import pytest
from answering import CONFLICT, check

from matchers.questions import Questions
from matchers.text import Text

SEVERAL = [
    (
        "How much is the conflict training, how long does it take and who should come?",
        None,
        [["$2,500"], ["half-days"], ["all levels"]],
    ),
    ("price and length of IBB?", None, [["8 hours"], ["customizable"]]),
    (
        "We like the leadership series. What does it cost? Can it be split into half days?",
        None,
        [["$7,500"], ["6 half-day"]],
    ),
    ("what does the series cost and how many people can come to the conflict training?", None, [["$7,500"], ["50"]]),
    ("what is IBB, and is there a discount?", None, [["contract negotiations"], ["discounts"]]),
    ("¿Cuánto cuesta la serie y quién debe ir?", None, [["$7,500"], ["sindicales"]]),
    ("how much and how long?", CONFLICT, [["$2,500"], ["half-days"]]),
]


@pytest.mark.parametrize(("text", "about", "parts"), SEVERAL, ids=[row[0] for row in SEVERAL])
def test_each_of_several_questions_is_answered(
    questions: Questions, text: str, about: str | None, parts: list[list[str]]
) -> None:
    language = "es" if text.startswith("¿") else "en"
    found = questions.find(Text(text), language, about)
    assert len(found) == len(parts)
    for question, must in zip(found, parts, strict=True):
        check(questions.answer(question, language), must)
