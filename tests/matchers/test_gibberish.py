"""Text that is no language is told from names, abbreviations and rare words."""

import pytest

from matchers.gibberish import is_gibberish
from matchers.text import Text


@pytest.mark.parametrize(
    "raw", ["asdf", "asdfasdf", "qwerqwer lkjlkj", "xcvbnm", "aaaaaa", "hjkl!!!", "sdkjfh", "Zxcvbn"]
)
def test_mashed_keys_are_gibberish(raw: str) -> None:
    assert is_gibberish(Text(raw))


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "40",
        "lol",
        "Liberty",
        "poverty",
        "NTPSD",
        "CCSD 59",
        "Lynch",
        "rhythm",
        "ok",
        "Mc Hsu",
        "Alaska",
        "sí",
        "we asdf too",
    ],
)
def test_words_names_and_abbreviations_are_not(raw: str) -> None:
    assert not is_gibberish(Text(raw))
