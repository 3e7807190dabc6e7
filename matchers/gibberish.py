"""Text that is no language: keys hit in a row, one letter held down, no vowel anywhere."""

import re

from matchers.text import Text, Word

_RUNS = re.compile(
    "qwer|rtyu|tyui|yuio|poiu|oiuy|iuyt|uytr|rewq|asdf|sdfg|dfgh|fghj|ghjk|hjkl|lkjh|kjhg|jhgf|hgfd|gfds|fdsa"
    "|zxcv|xcvb|cvbn|vbnm|mnbv|nbvc|bvcx|vcxz"
)
"""Four neighbouring keys that no word holds ("erty" is in "liberty")."""
_HELD = re.compile(r"(\w)\1{3}")
_NO_VOWEL = re.compile(r"^[bcdfghjklmnpqrstvwxz]{5,}$")
LEAST = 4
"""Letters from which a word can be told to be none."""
MOST_WORDS = 6


def is_gibberish(text: Text) -> bool:
    """Whether no word of a short text is one. Text without words is empty, not gibberish."""
    words = text.words
    return 0 < len(words) <= MOST_WORDS and all(_is_mashed(word, text) for word in words)


def _is_mashed(word: Word, text: Text) -> bool:
    folded = word.folded
    if len(folded) < LEAST or not folded.isalpha():
        return False
    if _RUNS.search(folded) or _HELD.search(folded):
        return True
    return not text.raw[word.start : word.end].isupper() and bool(_NO_VOWEL.match(folded))
