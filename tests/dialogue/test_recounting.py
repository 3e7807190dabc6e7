"""A head count told on: what is held, what is said next, and the count that follows."""

import pytest

from bot.dialogue.core import Core
from bot.dialogue.hearing import Hearing
from bot.dialogue.recounting import recount
from bot.dialogue.state import State
from matchers.frame import Frame, Range
from matchers.text import Text


def retold(held: Range, said: str, core: Core) -> Range | None:
    """The count after a message, where it changes the one held."""
    text = Text(said)
    state = State(frame=Frame(participants=held), last_filled="participants")
    found = core.quantities.find(text)
    again = recount(Hearing(text, core.signals.hear(text), state, core, "en", None), found)
    value = again.mention.value if again else None
    return value if isinstance(value, Range) else None


def of(number: int, words: str, *, approximate: bool = False) -> Range:
    return Range(number, number, approximate=approximate, text=words)


@pytest.mark.parametrize(
    ("held", "said", "number", "words"),
    [
        # a part corrected
        (of(22, "12 principals and 10 union reps"), "make that 8 principals", 18, "8 principals and 10 union reps"),
        (of(22, "12 principals and 10 union reps"), "the principals are only 9", 19, None),
        # a part added
        (of(7, "6 teachers and me"), "plus 2 paras", 9, "6 teachers and me, 2 paras"),
        (of(7, "6 teachers and me"), "the AP is joining too", 8, "6 teachers and me, the AP"),
        (of(14, "14"), "add another 3 teachers", 17, "14, 3 teachers"),
        (of(13, "12 maestros y el director"), "agregue a la consejera", 14, None),
        # more of a part
        (of(25, "25 teachers"), "add 5 more teachers", 30, "30 teachers"),
        (of(17, "15 maestras y 2 secretarias"), "agregue una secretaria más", 18, "15 maestras y 3 secretarias"),
        (of(14, "14"), "3 more", 17, "14, 3 more"),
        # a part taken out, or some of it
        (of(22, "12 principals and 10 union reps"), "without the principals", 10, "10 union reps"),
        (of(7, "6 teachers and the principal"), "actually the principal can't come", 6, "6 teachers"),
        (of(17, "15 maestras y 2 secretarias"), "quite a una maestra", 16, "14 maestras y 2 secretarias"),
        (of(28, "28 teachers"), "2 teachers can't make it", 26, "26 teachers"),
        # the whole
        (of(22, "12 principals and 10 union reps"), "8 principals, so 18 total", 18, None),
    ],
)
def test_the_whole_follows_from_its_parts(held: Range, said: str, number: int, words: str | None, core: Core) -> None:
    value = retold(held, said, core)
    assert value is not None
    assert (value.min, value.max) == (number, number)
    assert words is None or value.text == words


@pytest.mark.parametrize(
    "said",
    [
        "the principals are coming",
        "and my principal is Dana Whitlock",
        "can the principals come?",
        "my AP is coming to the meeting on Friday",
        "we work at Lincoln",
    ],
)
def test_what_changes_no_part_leaves_the_count(said: str, core: Core) -> None:
    assert retold(of(22, "12 principals and 10 union reps"), said, core) is None


def test_an_exact_whole_is_no_longer_roughly_known(core: Core) -> None:
    value = retold(of(20, "unas 20", approximate=True), "perdón, son 24", core)
    assert value is not None
    assert (value.min, value.approximate, value.text) == (24, False, "24")


def test_a_rate_is_not_told_on(core: Core) -> None:
    held = Range(15, 15, per="school", text="15 teachers per school")
    assert retold(held, "plus 2 paras", core) is None
