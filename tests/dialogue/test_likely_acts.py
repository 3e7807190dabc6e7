"""What a message does where no phrase tells: heard by examples, in the light of what was asked."""

import pytest

from bot.dialogue.core import Core
from bot.dialogue.likely_acts import LikelyActs


@pytest.fixture
def likely(core: Core) -> LikelyActs:
    return core.likely_acts


@pytest.mark.parametrize(
    ("asked", "text", "language", "act"),
    [
        ("participants", "hold that thought, parent on line two", "en", "wait"),
        ("budget", "I'd just as soon keep that one to myself", "en", "skip"),
        ("budget", "the superintendent decides that, not me", "en", "unknown"),
        ("needs", "sorry, the coffee hasn't kicked in yet", "en", "chat"),
        ("name", "will anybody at the district office get to see this", "en", "readers"),
        ("budget", "what on earth do you need that for", "en", "why"),
        ("participants", "espéreme tantito que llegó una mamá", "es", "wait"),
        ("budget", "eso mejor me lo reservo", "es", "skip"),
    ],
)
def test_an_act_in_words_of_ones_own_is_heard(
    likely: LikelyActs, asked: str, text: str, language: str, act: str
) -> None:
    heard = likely.read(text, asked, language)

    assert heard is not None
    assert heard.name == act


@pytest.mark.parametrize(
    ("asked", "text", "language"),
    [
        ("participants", "no more than fifteen of us from the north campus", "en"),
        ("district", "Pass Christian, down on the coast", "en"),
        ("needs", "we can't wait any longer, three more teachers are leaving", "en"),
        ("needs", "help us get the two sides back to the table", "en"),
        ("district", "la escuela está en el condado de Paso Robles", "es"),
        ("needs", "ya nadie se habla en la sala de maestros", "es"),
    ],
)
def test_an_answer_that_sounds_alike_is_no_act(likely: LikelyActs, asked: str, text: str, language: str) -> None:
    assert likely.read(text, asked, language) is None


def test_a_long_story_is_never_an_act(likely: LikelyActs) -> None:
    story = "hold on a second I'd rather not say but " + "the meetings in our building go nowhere " * 3

    assert likely.read(story, "needs", "en") is None


def test_without_examples_nothing_is_guessed(core: Core) -> None:
    bare = LikelyActs(core.knowledge.model_copy(update={"act_examples": ()}))

    assert bare.read("I'd rather skip that one", "budget", "en") is None
