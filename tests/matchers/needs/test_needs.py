"""What a person's words say about needs: scores that add up, scope, questions, separate needs, texts without a need."""

from math import isclose, log

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_knowledge import FRICTION, SENTENCES, TALKS, TEAMS, knowledge_of

from matchers.function_words import is_function_word
from matchers.needs.reading import Needs
from matchers.needs.reasons import REST
from matchers.outcome import NeedReading
from matchers.text import Text, words_of

NEEDS = Needs.compile(knowledge_of())
VOCABULARY = sorted(
    {
        word
        for said in SENTENCES.values()
        for one in said
        for word in words_of(one if isinstance(one, str) else one.text)
    }
)


def read(text: str, clarified: tuple[str, ...] | None = None) -> NeedReading:
    return NEEDS.read((Text(text),), "en", clarified)


@pytest.mark.parametrize(
    ("text", "offering"),
    [
        ("We negotiate a contract and bargaining is at an impasse", TALKS),
        ("My colleagues yell, gossip and avoid each other", FRICTION),
        ("The PLC looks at no data and team time is wasted", TEAMS),
    ],
)
def test_the_offering_whose_people_speak_like_this_comes_first(text: str, offering: str) -> None:
    reading = read(text)
    assert reading.in_scope
    assert reading.matches[0].offering == offering
    assert reading.leaders[0] == offering


@pytest.mark.parametrize(
    "text", ["The roof leaks and the copier is broken", "Whom do I call, my paycheck is wrong", "ok", ""]
)
def test_what_no_offering_fits_is_out_of_scope(text: str) -> None:
    reading = read(text)
    assert not reading.in_scope
    assert reading.leaders == ()


@given(st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=20).map(" ".join))
def test_scores_add_up_from_the_evidence_shown(text: str) -> None:
    reading = read(text)
    assert isclose(sum(match.score for match in reading.matches) + reading.none, 1.0, abs_tol=1e-6)
    first = reading.matches[0]
    for other in reading.matches[1:]:
        if other.score > 1e-12:
            shown = sum(one.weight for one in first.evidence) - sum(one.weight for one in other.evidence)
            assert isclose(log(first.score / other.score), shown, abs_tol=1e-6)


@given(st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=20).map(" ".join))
def test_function_words_are_never_shown_as_a_reason(text: str) -> None:
    for match in read(text).matches:
        for one in match.evidence:
            assert one.phrase == REST or not all(is_function_word(word) for word in one.phrase.split())


@given(st.text(max_size=80))
def test_any_text_is_read_and_spans_lie_within_it(raw: str) -> None:
    for match in read(raw).matches:
        assert all(0 <= one.start <= one.end <= len(raw) for one in match.evidence)


def test_spans_are_those_of_the_raw_text() -> None:
    raw = "  Négotiations — BARGAINING!  "
    evidence = {one.phrase: raw[one.start : one.end] for one in read(raw).matches[0].evidence}
    assert evidence["bargaining"] == "BARGAINING"
    assert evidence["negotiations"] == "Négotiations"


def test_words_count_for_and_against() -> None:
    weights = {
        match.offering: {one.phrase: one.weight for one in match.evidence} for match in read("bargaining").matches
    }
    assert weights[TALKS]["bargaining"] > 0 > weights[TEAMS]["bargaining"]


def test_evidence_adds_up_over_statements_and_a_repetition_adds_nothing() -> None:
    once = NEEDS.read((Text("an impasse"),), "en")
    twice = NEEDS.read((Text("an impasse"), Text("an impasse")), "en")
    both = NEEDS.read((Text("an impasse"), Text("a strike vote")), "en")
    assert once.matches[0].offering == both.matches[0].offering == TALKS
    assert twice.matches[0].score == once.matches[0].score
    assert both.matches[0].score > once.matches[0].score


def test_what_was_said_before_is_shown_without_a_place_in_the_last_statement() -> None:
    last = Text("and the negotiator left")
    reading = NEEDS.read((Text("Bargaining stalled"), last), "en")
    spans = {one.phrase: (one.start, one.end) for one in reading.matches[0].evidence}
    assert spans["bargaining"] == (0, 0)
    assert last.raw[slice(*spans["negotiator"])] == "negotiator"


def test_separate_needs_are_both_found() -> None:
    reading = read(
        "Contract bargaining is at an impasse and a strike looms. My colleagues yell, gossip and avoid each other."
    )
    assert set(reading.several) == {TALKS, FRICTION}
    assert {match.offering for match in reading.matches[:2]} == {TALKS, FRICTION}


def test_one_need_in_two_sentences_stays_one() -> None:
    assert read("Bargaining stalled. The contract negotiations are at an impasse.").several == ()


def test_a_toss_up_asks_and_a_plain_need_does_not() -> None:
    assert not read(
        "Our PLC team data and a colleague who yelled in an argument and gossip at the bargaining table"
    ).is_clear
    assert read("Contract negotiations are at an impasse, bargaining stalled").is_clear


def test_the_question_offers_two_to_four_situations_best_first() -> None:
    reading = read("The team had an argument about the contract")
    choices = NEEDS.question(reading)
    assert 2 <= len(choices) <= 4
    assert choices[0] == reading.matches[0].offering


def test_the_situation_chosen_decides() -> None:
    text = "The team had an argument about the contract"
    for choice in NEEDS.question(read(text)):
        reading = read(text, (choice,))
        assert reading.matches[0].offering == choice
        assert reading.is_clear
        assert reading.in_scope


def test_the_choice_is_shown_as_evidence_so_that_scores_still_add_up() -> None:
    reading = read("The team had an argument about the contract", (TEAMS,))
    first, second = reading.matches[:2]
    shown = sum(one.weight for one in first.evidence) - sum(one.weight for one in second.evidence)
    assert isclose(log(first.score / second.score), shown, abs_tol=1e-6)


def test_none_of_the_situations_lowers_what_was_offered() -> None:
    before, after = read("bargaining stalled"), read("bargaining stalled", ())
    assert after.matches[0].score < before.matches[0].score
    assert after.none > before.none


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yes",
        "about 40 people, $5k",
        "Jane Smith",
        "October, virtual",
        "12 principals",
        "jane@x.org",
        "unas 40 personas",
    ],
)
def test_facts_names_and_courtesies_are_no_need(text: str) -> None:
    assert not NEEDS.has_need(Text(text))
    assert NEEDS.need_text(Text(text)) == ""


@pytest.mark.parametrize("text", ["bargaining", "colleagues yell", "the roof leaks", "joint talks"])
def test_whatever_troubles_someone_is_a_need_even_if_no_offering_fits(text: str) -> None:
    assert NEEDS.has_need(Text(text))


def test_the_need_is_cut_out_of_a_message_with_facts_and_contacts() -> None:
    raw = "Hi, I'm Jane Smith. Bargaining stalled over the contract! We have 40 people and $5,000. Mail jane@x.org."
    assert NEEDS.need_text(Text(raw)) == "Bargaining stalled over the contract!"


def test_words_that_are_known_to_say_something_else_make_no_need() -> None:
    text = Text("We are the Contract Bargaining Academy")
    assert NEEDS.has_need(text)
    assert not NEEDS.has_need(text, exclude=[(11, len(text.raw))])


def test_spanish_is_read_by_its_own_words_and_by_those_counted_in_english() -> None:
    reading = NEEDS.read((Text("La negociación está estancada y el sindicato quiere un contrato"),), "en")
    assert reading.matches[0].offering == TALKS
