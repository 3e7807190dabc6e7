"""What tests of questions share: names of services, parts of answers, and how an answer is looked at."""

from collections.abc import Sequence

from matchers.questions import Questions
from matchers.text import Text

DEVELOPMENT, CONFLICT = "leadership_development", "conflict_resolution"
INTEGRATION, DLT, SLT = "leadership_teams_integration", "district_learning_team", "school_leadership_team"
PLC, IBB, SERIES = "professional_learning_communities", "interest_based_bargaining", "labor_management_series"

HOURS = ("$2,500", "8 hours")
HORAS = ("$2,500", "8 horas")
UNPUBLISHED = ("not published", "will tell you")
NO_PUBLICADO = ("no ha publicado", "se lo dirá")

Row = tuple[str, str | None, Sequence[str], Sequence[str]]
"""A question, the offering talked of, parts of the answer ("|": one of them), and parts that must not be in it."""


def answers(questions: Questions, text: str, language: str, about: str | None) -> str:
    """All that is answered to a text; it must ask something."""
    found = questions.find(Text(text), language, about)
    assert found, "no question found"
    return "\n".join(questions.answer(question, language) for question in found)


def check(answer: str, must: Sequence[str], must_not: Sequence[str] = ()) -> None:
    """That an answer holds some parts and others not."""
    lower = answer.lower()
    for part in must:
        assert any(one.lower() in lower for one in part.split("|")), f"{part!r} is not in {answer!r}"
    for part in must_not:
        assert part.lower() not in lower, f"{part!r} is in {answer!r}"
