"""Words of danger are found, harmless ones with the same words are not."""

from pathlib import Path

import pytest

from knowledge.load import load
from matchers.safety import Safety
from matchers.text import Text

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"


@pytest.fixture(scope="module")
def safety() -> Safety:
    return Safety(load(KNOWLEDGE).organisation)


@pytest.mark.parametrize(
    ("raw", "topic"),
    [
        ("I want to kill myself", "self_harm"),
        ("my colleague said she is suicidal", "self_harm"),
        ("YA NO QUIERO VIVIR", "self_harm"),
        ("a parent threatened to shoot our president", "violence"),
        ("there was a bomb threat at the board meeting", "violence"),
        ("a teacher is threatening another teacher with a knife right now", "violence"),
        ("a parent attacked our secretary today", "violence"),
        ("hay un hombre con un cuchillo en la escuela", "violence"),
        ("my principal touches me", "sexual_violence"),
        ("a kid told me his dad beats him", "child_abuse"),
    ],
)
def test_danger_is_heard(safety: Safety, raw: str, topic: str) -> None:
    assert safety.find(Text(raw)) == (topic,)


@pytest.mark.parametrize(
    "raw",
    [
        "we are killing ourselves with meetings",
        "I'm killing myself grading papers every night",
        "we need suicide prevention posters",
        "negotiations are dead",
        "the board attacked our proposal",
        "they are threatening another lawsuit",
        "we cut the cake with a knife",
        "the union and the board are at each other's throats",
        "",
    ],
)
def test_figures_of_speech_are_not_danger(safety: Safety, raw: str) -> None:
    assert safety.find(Text(raw)) == ()


def test_each_topic_is_told_once(safety: Safety) -> None:
    assert safety.find(Text("I want to die. I want to kill myself.")) == ("self_harm",)


def test_every_topic_answers_in_both_languages() -> None:
    for topic in load(KNOWLEDGE).organisation.safety.values():
        assert topic.answer.en
        assert topic.answer.es
        assert topic.flag
