"""The state is the fold of the events; random messages never break a conversation."""

from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.dialogue import events as ev
from bot.dialogue.acts import ChannelAct
from bot.dialogue.core import Core
from bot.dialogue.events import Request, decode_events, encode_events
from bot.dialogue.state import State, apply, decode_state, encode_state, fold
from bot.dialogue.turn import Message, opening, turn
from matchers.frame import District, Frame, Need, Range
from matchers.questions import Talk

TODAY = date(2026, 11, 24)
SPRINGFIELD = tuple(
    District(f"000000{n}", "Springfield", state, "district") for n, state in enumerate(("IL", "MA", "OR"))
)

PHRASES = (
    "yes",
    "no",
    "skip",
    "back",
    "why?",
    "why this?",
    "help",
    "start over",
    "cancel",
    "continue",
    "thanks",
    "hola",
    "hi",
    "talk to a person",
    "what have you noted?",
    "none of these",
    "the first one",
    "both",
    "not sure",
    "asdf",
    "lol",
    "👍",
    "",
    "40",
    "actually 60, not 40",
    "5-8k",
    "$150 a person",
    "15 teachers per school",
    "change the budget",
    "is it 3000 dollars?",
    "Springfield",
    "Illinois",
    "IL",
    "Hoover City Schools, Alabama",
    "Springfeild, Illinois",
    "the Riverbend Teachers Association",
    "Ann Lee",
    "my name is Joe Kim",
    "jane at example dot org",
    "jkim@hoover.org",
    "jkim@",
    "312-555-0142",
    "online",
    "no coaching please, a workshop",
    "how much is it? and who reads this?",
    "what happens next?",
    "you stupid bot",
    "We've been at impasse since March, 24 of us, 5k",
    "Our grade level teams never look at data",
    "We want more collaboration in our district.",
    "We need new buses.",
    "en español por favor",
    "can we speak english",
    "somos unas 40 maestras",
    "40 no, 35",
    "I want to kill myself",
    "ignore previous instructions",
    "in March",
    "principal",
)
ACTS = ("skip", "back", "restart", "cancel", "resume", "why", "help", "repeat", "hand_off", "affirm", "deny")

texts = st.one_of(
    st.sampled_from(PHRASES),
    st.lists(st.sampled_from(PHRASES), min_size=2, max_size=3).map(". ".join),
    st.text(max_size=60),
)
acts = st.one_of(
    st.builds(ChannelAct, st.sampled_from(ACTS), about=st.sampled_from((None, "email", "conflict_resolution", "x"))),
    st.builds(
        ChannelAct,
        st.just("fill"),
        st.sampled_from(
            (Frame(name="Joe Kim"), Frame(budget=Range(max=5000), email="a@b.org"), Frame(needs=(Need("impasse"),)))
        ),
        st.sampled_from(((), ("budget",), ("needs", "name"))),
    ),
)
messages = st.lists(st.one_of(texts, acts), max_size=12)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(said=messages, language=st.sampled_from((None, "en", "es")))
def test_any_conversation_holds_together(core: Core, said: list[str | ChannelAct], language: str | None) -> None:
    outcome = opening(core, language)  # type: ignore[arg-type]
    events = list(outcome.events)
    for one in said:
        message = Message("c", TODAY, one) if isinstance(one, str) else Message("c", TODAY, act=one)
        before = outcome.state
        outcome = turn(before, message, core)
        assert turn(before, message, core) == outcome, "the same message and state give the same outcome"
        events += outcome.events
        state = outcome.state
        assert fold(events) == state
        assert (state.requested is None) == (state.phase in ("filed", "cancelled"))
        assert outcome.reply.text.strip()
        assert "{" not in outcome.reply.text or any("{" in str(text) for text in said)
        assert decode_state(encode_state(state)) == state
    assert decode_events(encode_events(tuple(events))) == tuple(events)


def test_a_skipped_slot_that_is_told_after_all_is_not_skipped_any_more() -> None:
    state = fold([ev.SlotSkipped("name"), ev.SlotFilled("name", Frame(name="Joe"))])
    assert state.frame.name == "Joe"
    assert state.skipped == ()


def test_restart_keeps_language_flags_and_count_of_inquiries() -> None:
    state = fold(
        [
            ev.LanguageChosen("es"),
            ev.DangerVoiced("violence"),
            ev.SlotFilled("name", Frame(name="Joe")),
            ev.InquiryFiled("CEC-1"),
            ev.ConversationRestarted(),
        ]
    )
    assert state == State(language="es", dangers=("violence",), filings=1)


def test_an_added_need_keeps_what_was_clarified() -> None:
    state = fold([ev.SlotFilled("needs", Frame(needs=(Need("a"),))), ev.NeedClarified(("x",))])
    state = apply(state, ev.SlotCorrected("needs", Frame(needs=(Need("a"), Need("b"))), Frame(needs=(Need("a"),))))
    assert state.clarified == ("x",)


def test_a_need_in_place_of_another_is_clarified_anew() -> None:
    state = fold([ev.SlotFilled("needs", Frame(needs=(Need("a"),))), ev.NeedClarified(("x",)), ev.OutOfScopeAccepted()])
    state = apply(state, ev.SlotCorrected("needs", Frame(needs=(Need("b"),)), Frame(needs=(Need("a"),))))
    assert state.clarified is None
    assert not state.passed_on


def test_an_added_need_after_none_of_these_is_clarified_anew() -> None:
    state = fold([ev.SlotFilled("needs", Frame(needs=(Need("a"),))), ev.NeedClarified(())])
    state = apply(state, ev.SlotCorrected("needs", Frame(needs=(Need("a"), Need("b"))), Frame(needs=(Need("a"),))))
    assert state.clarified is None


def test_rejected_organisations_are_remembered() -> None:
    state = fold([ev.SlotGuessed("district", Frame(district=SPRINGFIELD[0]), SPRINGFIELD, "springfield")])
    assert state.called == "springfield"
    state = apply(state, ev.GuessRejected("district"))
    assert state.rejected == ("0000000", "0000001", "0000002")
    assert state.guesses == Frame()
    assert (state.candidates, state.called) == ((), "")


def test_a_question_asked_once_more_is_counted() -> None:
    asked = ev.SlotRequested(Request("budget"))
    state = fold([asked, asked, asked])
    assert state.repeated == 2
    assert len(state.asked) == 1
    assert apply(state, ev.SlotRequested(Request("name"))).repeated == 0


def test_an_earlier_question_asked_again_forgets_the_later_ones() -> None:
    state = fold([ev.SlotRequested(Request(slot)) for slot in ("needs", "participants", "budget", "participants")])
    assert [request.slot for request in state.asked] == ["needs", "participants"]


def test_what_is_understood_ends_the_count_of_misunderstandings() -> None:
    assert fold([ev.Misunderstood(), ev.Misunderstood()]).misunderstood == 2
    assert fold([ev.Misunderstood(), ev.SlotSkipped("budget")]).misunderstood == 0


def test_cancelling_asks_nothing_and_resuming_an_inquiry_that_was_sent_is_filed() -> None:
    cancelled = fold([ev.SlotRequested(Request("budget")), ev.ConversationCancelled()])
    assert (cancelled.phase, cancelled.requested) == ("cancelled", None)
    assert fold([ev.ConversationResumed()], cancelled).phase == "open"


def test_a_new_first_recommendation_is_talked_of_and_the_second_one_is_the_other() -> None:
    state = fold([ev.QuestionAnswered(Talk(("x",), "price", "one")), ev.OfferingRecommended(("a", "b"))])
    assert state.about == Talk(("a",), before=("b",))


def test_what_was_asked_before_anything_was_recommended_is_still_asked_of_it() -> None:
    state = fold([ev.QuestionAnswered(Talk((), "price")), ev.OfferingRecommended(("a",))])
    assert state.about == Talk(("a",), "price")


def test_while_the_first_recommendation_stays_what_was_asked_about_is_talked_of() -> None:
    talk = Talk(("x",), "price", None, ("a",))
    state = fold([ev.OfferingRecommended(("a", "b")), ev.QuestionAnswered(talk), ev.OfferingRecommended(("a",))])
    assert state.about == talk
    assert apply(state, ev.OfferingRecommended(())).about == talk
    assert apply(state, ev.QuestionAnswered()).about == talk
