"""Questions in many voices, alone and after one another, and messages that ask nothing: see question_messages.txt."""

from pathlib import Path
from typing import NamedTuple

import pytest

from knowledge.load import load
from matchers.questions import Question, Questions, Talk, talk_of
from matchers.text import Text

FOLDER = Path(__file__).parents[3] / "knowledge"


class Row(NamedTuple):
    """One line of the file."""

    language: str
    about: str | None
    messages: list[str]
    must: list[str]
    """Empty: nothing is asked."""
    must_not: list[str]


def _rows() -> list[Row]:
    rows = []
    for line in (Path(__file__).parent / "question_messages.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            language, about, messages, must, *must_not = (cell.strip() for cell in line.split("|"))
            rows.append(
                Row(
                    language,
                    None if about == "-" else about,
                    [one.strip() for one in messages.split(">>")],
                    [] if must == "-" else _parts(must),
                    _parts(must_not[0]) if must_not else [],
                )
            )
    return rows


def _parts(cell: str) -> list[str]:
    return [one.strip() for one in cell.split(";")]


ROWS = _rows()


@pytest.fixture(scope="module")
def questions() -> Questions:
    return Questions(load(FOLDER, partial=True))


@pytest.mark.parametrize("row", ROWS, ids=[" >> ".join(row.messages) for row in ROWS])
def test_the_last_message_is_answered_right(questions: Questions, row: Row) -> None:
    talk = Talk((row.about,)) if row.about else None
    found: tuple[Question, ...] = ()
    for message in row.messages:
        found = questions.find(Text(message), row.language, talk)
        talk = talk_of(found, talk) if found else talk
    if not row.must:
        assert not found
        return
    answer = "\n".join(questions.answer(one, row.language) for one in found).lower()
    for part in row.must:
        assert any(one.strip().lower() in answer for one in part.split("/")), f"{part!r} is not in {answer!r}"
    for part in row.must_not:
        assert part.lower() not in answer
