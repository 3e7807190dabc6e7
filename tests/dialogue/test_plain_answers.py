"""Answers that hold nothing but what was asked for; anything beside it is looked at more closely."""

import pytest
from conversing import asked

from bot.dialogue.core import Core
from bot.dialogue.plain_answers import plain_answer
from matchers.text import Text


def slots(core: Core, raw: str, requested: str) -> list[str]:
    text = Text(raw)
    return [one.slot for one in plain_answer(text, asked(requested), core, core.signals.hear(text))]


@pytest.mark.parametrize(
    ("raw", "requested"),
    [
        ("40", "participants"),
        ("about 40 people", "participants"),
        ("$3,000", "budget"),
        ("we are about 25", "participants"),
        ("Hoover City, AL", "district"),
        ("jkim@hoover.org", "email"),
    ],
)
def test_what_was_asked_for_and_nothing_else(core: Core, raw: str, requested: str) -> None:
    assert requested in slots(core, raw, requested)


@pytest.mark.parametrize(
    ("raw", "requested"),
    [
        ("40, what does it cost?", "participants"),
        ("actually 40", "budget"),
        ("no, 40", "participants"),
        ("40 and 3000 dollars", "participants"),
        ("40, and can I talk to a person", "participants"),
        ("Springfield", "district"),
        ("3", "budget"),
    ],
)
def test_more_than_that_is_no_plain_answer(core: Core, raw: str, requested: str) -> None:
    assert slots(core, raw, requested) == []


def test_at_a_yes_or_no_nothing_is_plain(core: Core) -> None:
    text = Text("40")
    assert plain_answer(text, asked("confirmation", "filing"), core, core.signals.hear(text)) == ()
