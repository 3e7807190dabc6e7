"""Addresses and numbers that cannot be: said aloud, and never mistaken for people or money."""

import pytest
from conversing import asked, say

from bot.dialogue.core import Core
from bot.dialogue.events import Request
from bot.dialogue.invalid import find_invalid
from matchers.text import Text


@pytest.mark.parametrize(
    ("raw", "requested", "words"),
    [
        ("858 555 01", "email", "858 555 01"),
        ("call 12345", "phone", "12345"),
        ("no email. call me at 555-123", "email", "555-123"),
        ("my cell is 205-555-011", "confirmation", "205-555-011"),
        ("928 555 014", "participants", "928 555 014"),
        ("956-555-012", "email", "956-555-012"),
    ],
)
def test_a_number_that_nobody_can_call_is_seen(raw: str, requested: str, words: str) -> None:
    found = find_invalid(Text(raw), Request(requested), ())  # type: ignore[arg-type]
    assert found is not None
    assert (found.slot, found.words) == ("phone", words)


@pytest.mark.parametrize(
    ("raw", "requested"),
    [("2024-2025", "participants"), ("$2,500", "budget"), ("room 204", "email"), ("20 to 30 people", "participants")],
)
def test_other_numbers_are_no_phone_numbers(raw: str, requested: str) -> None:
    assert find_invalid(Text(raw), Request(requested), ()) is None  # type: ignore[arg-type]


def test_what_is_wrong_is_said_and_asked_again(core: Core) -> None:
    outcome = say(core, "312-555-01", state=asked("email"))
    assert "312-555-01" in outcome.reply.text
    assert "ten digits" in outcome.reply.text
    assert outcome.state.requested == Request("email")


def test_an_impossible_number_counts_nobody(core: Core) -> None:
    assert say(core, "928 555 014", state=asked("participants")).state.frame.participants is None
