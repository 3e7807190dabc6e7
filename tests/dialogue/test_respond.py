"""What is said: briefly, in the right order, and never the same twice in a row."""

import pytest
from conversing import CONFLICT, TODAY, TOLD, asked, say

from bot.dialogue.core import Core
from bot.dialogue.state import State
from bot.dialogue.turn import Message, turn
from matchers.frame import Frame, Need, Range

TO_PLACE = Frame(needs=TOLD.needs, participants=Range(), budget=Range())
"""What is known when the organisation is asked for."""


def test_the_question_stands_last(core: Core) -> None:
    text = say(core, CONFLICT).reply.text
    assert text.splitlines()[-1] == core.speech("en").say("ask_participants", 0)


def test_a_question_asked_once_more_is_worded_differently(core: Core) -> None:
    heard = set()
    state = say(core, CONFLICT).state
    for raw in ("how much is it?", "thanks", "why?"):
        outcome = turn(state, Message("c", TODAY, raw), core)
        last = outcome.reply.text.splitlines()[-1]
        assert last not in heard
        heard, state = {last}, outcome.state


def test_the_second_misunderstanding_gives_choices_and_the_third_offers_a_person(core: Core) -> None:
    state = asked("participants", frame=Frame(needs=(Need(CONFLICT),)))
    first = say(core, "purple", state=state)
    second = say(core, "banana", state=first.state)
    third = say(core, "dishwasher", state=second.state)
    assert len(second.reply.choices) > len(first.reply.choices)
    assert core.speech("en").say("choice_person") in third.reply.choices
    assert "person" in third.reply.text


def test_a_single_answer_is_not_repeated(core: Core) -> None:
    assert "Noted" not in say(core, "5k", state=asked("budget")).reply.text


def test_facts_told_beside_the_answer_are_repeated(core: Core) -> None:
    text = say(core, "5k, and we'd like to meet online", state=asked("budget")).reply.text
    assert "online" in text


def test_a_correction_names_the_new_and_the_old_value(core: Core) -> None:
    state = asked("district", frame=Frame(needs=TOLD.needs, participants=Range(min=40, max=40), budget=TOLD.budget))
    text = say(core, "actually 60, not 40", state=state).reply.text
    assert "60" in text
    assert "40" in text


def test_a_verdict_that_changed_is_said_where_the_recommendation_stays(core: Core) -> None:
    told = say(core, CONFLICT, "40 people", "3000")
    text = say(core, "change the budget to 1000", state=told.state).reply.text
    assert "more than your budget" in text
    assert "still" not in text


def test_a_correction_that_changes_nothing_says_so(core: Core) -> None:
    told = say(core, CONFLICT, "40 people", "3000")
    text = say(core, "actually 38 people", state=told.state).reply.text
    assert "still what fits best" in text


def test_another_recommendation_names_the_new_and_the_old_one(core: Core) -> None:
    told = say(core, CONFLICT)
    state = State(
        language="en",
        frame=told.state.frame,
        recommended=("labor_management_series", "conflict_resolution"),
        requested=told.state.requested,
    )
    text = say(core, "20 people", state=state).reply.text
    speech = core.speech("en")
    assert speech.offering("labor_management_series") in text
    assert speech.offering("conflict_resolution") in text.lower()


def test_the_summary_is_shown_once(core: Core) -> None:
    told = say(core, f"{CONFLICT}. 40 people, 3000 dollars. I'm Joe Kim, Hoover City Schools, Alabama, jkim@hoover.org")
    heading = core.speech("en").say("summary")
    assert heading in told.reply.text
    assert heading not in say(core, "actually 38 people", state=told.state).reply.text
    assert heading in say(core, "can you repeat that?", state=told.state).reply.text


def test_nothing_is_said_twice_in_one_answer(core: Core) -> None:
    text = say(core, "yes, and what happens next?", state=asked("confirmation", "filing", TOLD)).reply.text
    assert text.count("reviews your inquiry") == 1


def test_what_is_asked_and_what_is_told_are_both_answered(core: Core) -> None:
    told = say(core, CONFLICT)
    text = say(core, "40 people. how much is it? and who reads this?", state=told.state).reply.text
    assert "$2,500" in text
    assert "CEC staff" in text
    assert text.splitlines()[-1] == core.speech("en").say("ask_budget", 0)


def test_a_masked_number_is_said_to_be_taken_out(core: Core) -> None:
    assert "identification number" in say(core, "my ssn is [number removed]", state=asked("name")).reply.text


@pytest.mark.parametrize("raw", ["", "   ", "asdfasdf", "you stupid bot", "free money, click here", "hmm", "ok", "?"])
@pytest.mark.parametrize("phase", ["filed", "cancelled"])
def test_something_is_said_even_when_all_is_done(core: Core, raw: str, phase: str) -> None:
    state = State(language="en", phase=phase, frame=TOLD, reference="CEC-1" if phase == "filed" else None)  # type: ignore[arg-type]
    assert say(core, raw, state=state).reply.text.strip()


def test_the_contact_form_comes_with_contact_questions(core: Core) -> None:
    outcome = say(
        core,
        "Hoover City, AL",
        state=asked("district", frame=TO_PLACE),
    )
    assert [field.slot for field in outcome.reply.form] == ["name", "role", "email", "phone"]


def test_no_more_than_four_organisations_are_given_as_choices(core: Core) -> None:
    outcome = say(
        core,
        "Springfield",
        state=asked("district", frame=TO_PLACE),
    )
    assert 1 < len(outcome.reply.choices) <= 4
    assert "type" in outcome.reply.text


def test_every_reply_has_its_spanish(core: Core) -> None:
    state = State(language="es", frame=TOLD, requested=asked("confirmation", "filing").requested)
    text = turn(state, Message("c", TODAY, "¿qué tiene anotado?"), core).reply.text
    assert "Organización" in text
    assert "Budget" not in text
