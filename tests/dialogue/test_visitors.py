"""Simulated visitors: nearly all file an inquiry, nearly all slots are right, and it does not take them long."""

from statistics import median

import pytest
from fact_sheets import SHEETS
from visitor import STYLES, Facts, Style, Visit, visit

from bot.dialogue.core import Core

FILED = 0.97
ALL_SLOTS_RIGHT = 0.90
MOST_MESSAGES: dict[Style, float] = {"at_once": 3, "terse": 9}
"""Median number of messages until an inquiry is filed."""

Visits = dict[Style, list[tuple[Facts, Visit]]]


@pytest.fixture(scope="module")
def visits(core: Core) -> Visits:
    return {style: [(facts, visit(facts, style, core)) for facts in SHEETS] for style in STYLES}


def test_there_are_enough_visitors_in_both_languages() -> None:
    languages = [facts.language for facts in SHEETS]
    assert languages.count("en") >= 24
    assert languages.count("es") >= 12


@pytest.mark.parametrize("style", STYLES)
def test_visitors_end_with_an_inquiry(style: Style, visits: Visits) -> None:
    stuck = [done.messages for _, done in visits[style] if not done.is_filed]
    assert 1 - len(stuck) / len(SHEETS) >= FILED, stuck


@pytest.mark.parametrize("style", STYLES)
def test_inquiries_hold_what_visitors_know(style: Style, visits: Visits) -> None:
    wrong = [(done.messages, slots) for facts, done in visits[style] if (slots := done.wrong_slots(facts.known))]
    assert 1 - len(wrong) / len(SHEETS) >= ALL_SLOTS_RIGHT, wrong


@pytest.mark.parametrize(("style", "most"), MOST_MESSAGES.items())
def test_visitors_are_not_kept_long(style: Style, most: float, visits: Visits) -> None:
    assert median(len(done.messages) for _, done in visits[style] if done.is_filed) <= most


def test_replies_follow_the_language_of_the_visitor(visits: Visits) -> None:
    for done in visits.values():
        for facts, one in done:
            assert one.state.language == facts.language, one.messages
