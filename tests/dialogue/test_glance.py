from bot.dialogue.core import Core
from bot.dialogue.glance import SHORT
from matchers.gibberish import is_gibberish
from matchers.language import language_of
from matchers.questions import Talk
from matchers.text import Text

MESSAGES = (
    "",
    "yes",
    "not sure yet",
    "¿cuánto cuesta?",
    "how much does it cost?",
    "asdfgh",
    "I want to kill myself",
    "hold on, it's 45",
    "nadie escucha a los maestros y las reuniones terminan en pleitos",
    "we've been at impasse since March and both sides are worn out",
)


def test_a_glance_is_what_each_matcher_says_also_when_it_is_kept(core: Core) -> None:
    assert {len(raw) <= SHORT for raw in MESSAGES} == {True, False}
    for raw in (*MESSAGES, *MESSAGES):
        text = Text(raw)
        heard, dangers = core.signals.hear(text), core.safety.find(text)
        assert core.glances.at(Text(raw)) == (heard, language_of(text), dangers, is_gibberish(text))


def test_a_short_question_is_found_for_what_was_talked_of_and_in_its_language(core: Core) -> None:
    offering = next(iter(core.knowledge.offerings))
    for raw in MESSAGES:
        for about in (Talk(), Talk((offering,)), Talk()):
            for language in ("en", "es"):
                assert core.questions_in(Text(raw), language, about) == core.questions.find(Text(raw), language, about)


def test_what_is_kept_can_be_let_go_and_changes_nothing(core: Core) -> None:
    before = [core.glances.at(Text(raw)) for raw in MESSAGES]
    core.forget()
    assert [core.glances.at(Text(raw)) for raw in MESSAGES] == before
