"""A text's words as questions need them: no apostrophes, numbers as numbers, sums of money joined, slips mended."""

from typing import NamedTuple

from knowledge.patterns import MONEY, NUMBER
from matchers.questions.numerals import joined
from matchers.questions.vocabulary import Vocabulary
from matchers.text import Text, Word

_THOUSANDS = ("k", "grand", "mil", "thousand")
_DOLLARS = ("dollar", "dollars", "bucks", "usd", "dolares", "dolar")

LEAST_SUM = 200
"""The least bare number that may be a sum of money."""


class Token(NamedTuple):
    """One word or number with its place in the raw text."""

    start: int
    end: int
    word: str
    """Folded and without apostrophes; mended where it was mistyped."""
    number: float | None
    is_money: bool
    keys: tuple[str, ...]
    """What a pattern may call it: the word, {number}, {money}, {people}."""


def tokens_of(text: Text, vocabulary: Vocabulary) -> list[Token]:
    """The tokens of a text, without the words that patterns pass over."""
    words, found, at = text.words, list[Token](), 0
    while at < len(words):
        word = words[at]
        plain, number, named = vocabulary[word.folded]
        if number is None:
            at += 1
            for mended, keys in named:
                found.append(Token(word.start, word.end, mended, None, False, keys))
            continue
        token, at = _amount(text, words, at, plain, number)
        found.append(token)
    return found


def _amount(text: Text, words: tuple[Word, ...], at: int, plain: str, number: float) -> tuple[Token, int]:
    """A number with what belongs to it ("$2,500", "5k", "3 thousand dollars"), and the place after it."""
    start, end = words[at].start, words[at].end
    is_money = text.folded[:start].rstrip().endswith("$")
    at += 1
    if at < len(words) and (both := joined(plain, words[at].folded)):
        number, end, at = both, words[at].end, at + 1
    if at < len(words) and words[at].folded in _THOUSANDS and plain not in _THOUSANDS:
        number, end, at = number * 1000, words[at].end, at + 1
        is_money = is_money or words[at - 1].folded in ("k", "grand")
    if at < len(words) and words[at].folded in _DOLLARS:
        is_money, end, at = True, words[at].end, at + 1
    keys = (plain, MONEY) if is_money else (plain, NUMBER, MONEY) if number >= LEAST_SUM else (plain, NUMBER)
    return Token(start, end, plain, number, is_money, keys), at
