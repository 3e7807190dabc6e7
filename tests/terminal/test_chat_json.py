"""`app.py chat --json`: one message a line in, one Turn object a line out."""

import json
from collections.abc import Callable
from typing import Any

from click.testing import Result

Converse = Callable[[str], list[dict[str, Any]]]

KEYS = {
    "sequence",
    "reply",
    "choices",
    "requested_slot",
    "language",
    "led_by",
    "slots",
    "recommendations",
    "form",
    "inquiry",
}
WHOLE = (
    "we've been at impasse since March and both sides are worn out, about 24 of us, 5-8k",
    "Hoover City, Alabama",
    "Maria Lopez, union president, mlopez@example.org",
    "yes",
)


def test_every_line_gets_one_turn_and_the_conversation_ends_in_an_inquiry(
    converse: Converse, run: Callable[..., Result]
) -> None:
    turns = converse("\n".join(WHOLE) + "\n")
    assert len(turns) == len(WHOLE)
    assert all(turn.keys() == KEYS for turn in turns)
    assert [turn["requested_slot"] for turn in turns] == ["district", "name", "confirmation", None]
    assert turns[-1]["recommendations"][0]["offering"] == "interest_based_bargaining"
    assert turns[-1]["slots"]["budget"] == {
        "min": 5000,
        "max": 8000,
        "approximate": False,
        "per": None,
        "text": "5-8k",
    }
    reference = turns[-1]["inquiry"]["reference"]
    shown = run("inquiries", "show", reference.lower())
    assert shown.exit_code == 0
    assert "Maria Lopez" in shown.output
    assert run("inquiries", "replay", reference).exit_code == 0
    assert reference in run("inquiries", "list").output
    exported = json.loads(run("inquiries", "export").output.splitlines()[0])
    assert exported["email"] == "mlopez@example.org"
    assert run("inquiries", "export", "--format", "csv").output.count(reference) == 1


def test_objects_acts_and_broken_objects_each_get_a_turn(converse: Converse) -> None:
    turns = converse(
        '{"text": "our staff meetings turn into shouting matches between two camps"}\n'
        '{"act": {"name": "fill", "slots": {"participants": {"min": 40, "max": 40}}}}\n'
        '{"act": "why"}\n'
        '{"act": {"name": "no such act"}}\n'
        "{broken\n"
        "\n"
    )
    assert len(turns) == 6
    assert turns[1]["slots"]["participants"]["min"] == 40
    assert all(turn["slots"]["participants"] is not None for turn in turns[1:])


def test_control_characters_and_bytes_that_are_no_utf8_lose_nothing(converse: Converse) -> None:
    turns = converse("about 40 teachers\x07 in our PLCs just tick boxes\nna\udcefve \x00 words\n")
    assert len(turns) == 2
    assert turns[0]["slots"]["participants"]["max"] == 40


def test_a_very_long_line_is_answered(converse: Converse) -> None:
    turns = converse("word " * 20_000 + "\n40 people\n")
    assert len(turns) == 2
    assert turns[1]["slots"]["participants"]["max"] == 40


def test_lines_from_a_file_are_answered_like_typed_ones(run: Callable[..., Result]) -> None:
    told = run("chat", stdin="we are at impasse with our teachers union\n14\n1\n")
    assert told.exit_code == 0
    assert "interest-based bargaining" in told.output
    assert "Which district" in told.output  # "1" chose the first choice, "I don't know yet"
