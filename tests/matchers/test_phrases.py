"""Known phrases in a text, whole, inside, and mistyped."""

import pytest

from matchers.phrases import Found, PhraseBook
from matchers.text import Text

BOOK = PhraseBook(
    [("go back", "back"), ("back", "back"), ("don't know", "unknown"), ("start over", "restart"), ("Sí", "yes")]
)


def words(raw: str) -> list[str]:
    return Text(raw).plain


def test_the_longest_phrase_at_a_place_counts() -> None:
    assert BOOK.find(words("please go back now")) == [Found(1, 3, "back")]


def test_phrases_are_found_in_reading_order_without_overlap() -> None:
    assert [found.value for found in BOOK.find(words("back, then start over"))] == ["back", "restart"]


def test_a_phrase_that_only_begins_is_not_found() -> None:
    assert BOOK.find(words("we start tomorrow")) == []


@pytest.mark.parametrize("raw", ["don't know", "dont know", "DON’T KNOW"])
def test_apostrophes_and_case_do_not_matter(raw: str) -> None:
    assert BOOK.whole(words(raw)) == "unknown"


def test_accents_do_not_matter() -> None:
    assert BOOK.whole(words("si")) == BOOK.whole(words("SÍ")) == "yes"


def test_a_phrase_inside_more_words_is_not_the_whole() -> None:
    assert BOOK.whole(words("go back please")) is None


@pytest.mark.parametrize(
    ("raw", "value"), [("start ovr", "restart"), ("strat over", "restart"), ("dont knwo", "unknown")]
)
def test_a_slip_is_forgiven(raw: str, value: str) -> None:
    assert BOOK.nearest(words(raw)) == value


@pytest.mark.parametrize("raw", ["bak", "start a union", "over", "known"])
def test_short_or_other_words_are_not_mended(raw: str) -> None:
    assert BOOK.nearest(words(raw)) is None


def test_the_first_value_of_a_phrase_counts() -> None:
    assert PhraseBook([("no", 1), ("no", 2)]).whole(["no"]) == 1


def test_an_empty_book_finds_nothing() -> None:
    assert PhraseBook[int]([]).find(["a"]) == []
    assert PhraseBook[int]([("...", 1)]).whole([]) is None
