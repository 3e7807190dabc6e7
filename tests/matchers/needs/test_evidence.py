"""Counted evidence: log-odds of what was observed over what was expected."""

from math import isclose, log

from hypothesis import given
from hypothesis import strategies as st
from small_knowledge import FRICTION, SENTENCES, TALKS, knowledge_of

from matchers.needs.concepts import Lexicon
from matchers.needs.evidence import EASE, Counts, shares_of, weigh
from matchers.needs.features import Stems, keys_of
from matchers.needs.reading import Needs
from matchers.needs.spelling import Spelling
from matchers.text import Text, words_of


def counts_of(*sentences: tuple[int, str]) -> Counts:
    counts = Counts(2)
    counts.add_all((((label, 1.0),), said.split()) for label, said in sentences)
    return counts


def test_a_word_weighs_the_observed_over_the_expected() -> None:
    counts = counts_of((0, "strike talks"), (0, "strike vote"), (1, "roof leaks"))
    weights = counts.weights("strike")
    assert weights is not None
    assert isclose(weights[0], log((2 + EASE) / (2 * 4 / 6 + EASE)))
    assert isclose(weights[1], log(EASE / (2 * 2 / 6 + EASE)))


def test_a_word_nobody_used_weighs_nothing() -> None:
    assert counts_of((0, "strike")).weights("boiler") is None


def test_a_word_used_as_often_as_expected_weighs_nothing() -> None:
    weights = counts_of((0, "we strike"), (1, "we leak")).weights("we")
    assert weights is not None
    assert all(isclose(weight, 0.0, abs_tol=1e-9) for weight in weights)


@given(st.lists(st.floats(0, 50), min_size=2, max_size=9))
def test_weights_are_finite_and_never_all_for_or_all_against(counts: list[float]) -> None:
    weights = weigh(counts, [100.0] * len(counts))
    assert min(weights) <= 1e-9
    assert max(weights) >= -1e-9


def test_a_rare_word_weighs_less_than_a_frequent_one() -> None:
    counts = counts_of(*[(0, "often")] * 8, (0, "once"), *[(1, "other")] * 9)
    often, once = counts.weights("often"), counts.weights("once")
    assert often is not None
    assert once is not None
    assert often[0] > once[0] > 0


def test_labels_share_a_sentence_the_first_one_most() -> None:
    assert shares_of([4], multi=False) == ((4, 1.0),)
    assert shares_of([4, 2], multi=False) == ((4, 0.6), (2, 0.4))
    assert shares_of([4, 2], multi=True) == ((4, 1.0), (2, 1.0))


def test_pieces_of_words_know_words_nobody_wrote() -> None:
    pieces = counts_of((0, "negotiat"), (0, "negotiator"), (1, "leak")).weights_of_grams("renegotiat")
    assert sum(weights[0] for weights in pieces) > 0


def test_adding_a_sentence_changes_the_weights_of_its_words_visibly() -> None:
    said = dict(SENTENCES)
    said[TALKS] = (*said[TALKS], "The flibber talks broke down")
    before, after = Needs.compile(knowledge_of()), Needs.compile(knowledge_of(said))
    assert before.counts.weights("flibb") is None
    assert before.counts.weights("flibber") is None
    weights = after.counts.weights("flibber")
    assert weights is not None
    assert weights[0] > 0
    text = Text("flibber")
    talks = [
        {m.offering: m.score for m in needs.read((text,), "en").matches}.get(TALKS, 0) for needs in (before, after)
    ]
    assert talks[1] > talks[0]


def test_counting_is_deterministic() -> None:
    text = Text("The negotiator yelled about planning time and the contract")
    one, other = (Needs.compile(knowledge_of()).read((text,), "en") for _ in range(2))
    assert one == other


def test_a_mistyped_word_is_taken_for_the_nearest_known_one_and_shows_both() -> None:
    reading = Needs.compile(knowledge_of()).read((Text("contarct bargianing"),), "en")
    phrases = {one.phrase for one in reading.matches[0].evidence}
    assert reading.matches[0].offering == TALKS
    assert "bargianing → bargaining" in phrases


def test_short_words_and_words_far_from_all_others_are_not_corrected() -> None:
    spelling = Spelling({"bargaining": 5, "team": 9, "seldom": 1})
    assert spelling.nearest("bargaimimg") == "bargaining"
    assert spelling.nearest("teem") is None
    assert spelling.nearest("seldon") is None
    assert spelling.nearest("boulevard") is None


def test_of_two_near_words_the_more_frequent_is_meant() -> None:
    assert Spelling({"marching": 2, "matching": 9}).nearest("maching") == "matching"


def test_concepts_are_named_in_the_evidence() -> None:
    reading = Needs.compile(knowledge_of()).read((Text("They had an argument"),), "en")
    friction = next(match for match in reading.matches if match.offering == FRICTION)
    assert "people clash" in {one.phrase for one in friction.evidence}


def test_the_first_word_and_the_marks_of_a_text_are_counted() -> None:
    stems, lexicon = Stems("en"), Lexicon({}, "en")
    raw = "Where is the bus?"
    keys = keys_of(raw, words_of(raw), stems, lexicon)
    assert {"^ where", "?"} <= keys
    assert "!" not in keys
    assert keys_of("?!", [], stems, lexicon) == set()


def test_pairs_of_two_small_words_are_counted_but_never_shown() -> None:
    said = dict(SENTENCES)
    said[TALKS] = (*said[TALKS], *[f"do we {word}" for word in ("strike", "bargain", "ratify", "vote")])
    needs = Needs.compile(knowledge_of(said))
    assert needs.counts.weights("do we")
    parts = {part.phrase: part for part in needs.weigh(Text("do we"), "en")}
    assert parts["do we"].is_small
