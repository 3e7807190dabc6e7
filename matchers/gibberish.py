"""Text that is no language: keys hit in a row, one letter held down, no vowel anywhere."""

from matchers.text import Text, Word

_RUNS = frozenset(
    "qwer rtyu tyui yuio poiu oiuy iuyt uytr rewq asdf sdfg dfgh fghj ghjk hjkl lkjh kjhg jhgf hgfd gfds fdsa"
    " zxcv xcvb cvbn vbnm mnbv nbvc bvcx vcxz".split()
)
"""Four neighbouring keys that no word holds ("erty" is in "liberty")."""
_NO_VOWELS = frozenset("bcdfghjklmnpqrstvwxz")
LEAST, LEAST_WITHOUT_VOWEL = 4, 5
"""Letters from which a word can be told to be none."""
MOST_WORDS = 6


def is_gibberish(text: Text) -> bool:
    """Whether no word of a short text is one. Text without words is empty, not gibberish."""
    return 0 < len(text.forms) <= MOST_WORDS and all(_is_mashed(word, text) for word in text.words)


def _is_mashed(word: Word, text: Text) -> bool:
    folded = word.folded
    if len(folded) < LEAST or not folded.isalpha():
        return False
    fours = [folded[at : at + LEAST] for at in range(len(folded) - LEAST + 1)]
    if not _RUNS.isdisjoint(fours) or any(four == four[0] * LEAST for four in fours):
        return True
    if len(folded) < LEAST_WITHOUT_VOWEL or not _NO_VOWELS.issuperset(folded):
        return False
    return not text.raw[word.start : word.end].isupper()
