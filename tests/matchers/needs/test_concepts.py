"""Concepts: phrases found by stems, next to each other or with a gap."""

from itertools import pairwise

from knowledge.model import Concept, Localized
from matchers.needs.concepts import Found, Lexicon
from matchers.stems import stem


def lexicon(language: str = "en", **phrases: tuple[str, ...]) -> Lexicon:
    tongue = "es" if language == "es" else "en"
    concepts = {
        name: Concept(name=Localized(en=name), group="trouble", phrases={tongue: said})
        for name, said in phrases.items()
    }
    return Lexicon(concepts, language)


def stems(text: str, language: str = "en") -> list[str]:
    return [stem(word, language) for word in text.split()]


def test_a_phrase_stands_for_all_forms_of_its_words() -> None:
    assert lexicon(clash=("yell",)).find(stems("she yelled again")) == [Found(1, 2, "clash")]


def test_the_longest_phrase_is_shown() -> None:
    found = lexicon(office=("central", "central office")).find(stems("our central office"))
    assert found == [Found(1, 3, "office")]


def test_a_gap_spans_at_most_three_words() -> None:
    book = lexicon(unheard=("nobody * listens",))
    assert book.find(stems("nobody in here ever listens")) == [Found(0, 5, "unheard")]
    assert book.find(stems("nobody listens")) == [Found(0, 2, "unheard")]
    assert book.find(stems("nobody in here would ever listen")) == []


def test_words_of_another_order_or_apart_are_no_phrase() -> None:
    book = lexicon(office=("central office",))
    assert book.find(stems("the office is central")) == []
    assert book.find(stems("central to the office")) == []


def test_a_concept_is_found_once_where_it_is_said_first() -> None:
    found = lexicon(clash=("yell", "fight")).find(stems("they fight and yell and fight"))
    assert found == [Found(1, 2, "clash")]


def test_several_concepts_may_share_words() -> None:
    found = lexicon(board=("board",), meeting=("board meeting",)).find(stems("the board meeting"))
    assert {one.concept for one in found} == {"board", "meeting"}


def test_phrases_belong_to_their_language() -> None:
    assert lexicon("es", clash=("gritar",)).find(stems("se gritaron ayer", "es")) == [Found(1, 2, "clash")]


def test_counting_and_showing_find_the_same() -> None:
    book = lexicon(a=("no say", "say"), b=("nobody * asked",), c=("asked",))
    for text in ("nobody ever asked us", "we have no say", "say nothing", "nobody", ""):
        said = stems(text)
        pairs = [" ".join(pair) for pair in pairwise(said)]
        assert book.names(said, pairs) == {one.concept for one in book.find(stems(text))}
