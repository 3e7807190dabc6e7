"""Number words with a slip in them: "fity teachers", "forteen", "tweny five"."""

from collections import defaultdict

from rapidfuzz.distance import OSA

from matchers.common_words import COMMON_WORDS
from matchers.number_words import HUNDREDS, STARTERS, TENS, UNITS
from matchers.wording import Wording

LEAST_LETTERS = 4
"""Shorter words are one slip away from too many others."""
SHORT = 5
"""Words of an answer short enough for any of them to be a mistyped number."""

_KNOWN = COMMON_WORDS | STARTERS
_NEAR: dict[tuple[str, int], list[str]] = defaultdict(list)
for _word in sorted({*UNITS, *TENS, *HUNDREDS, "hundred", "thousand", "dozen", "docena"}):
    if len(_word) >= LEAST_LETTERS:
        for _length in range(len(_word) - 1, len(_word) + 2):
            _NEAR[_word[0], _length].append(_word)


def mended(wording: Wording, requested: bool, counted: frozenset[str]) -> Wording | None:
    """The wording with its first mistyped number word put right; None where there is none.

    Where no number was asked for, one of the `counted` words or a slip in one has to follow.
    """
    unknown = wording.vocabulary - _KNOWN
    if not unknown:
        return None
    asked = requested and len(wording.forms) <= SHORT
    for index, form in enumerate(wording.forms):
        if form not in unknown or len(form) < LEAST_LETTERS or (form[0], len(form)) not in _NEAR:
            continue
        if not asked and not _counts(wording, index, counted):
            continue
        meant = next(
            (word for word in _NEAR[form[0], len(form)] if OSA.distance(form, word, score_cutoff=1) <= 1), None
        )
        if meant is not None:
            return wording.with_form(index, meant)
    return None


def _counts(wording: Wording, index: int, counted: frozenset[str]) -> bool:
    """Whether a counted noun, or an unknown plural that may be one with a slip, follows directly."""
    following = wording.form(index + 1)
    unknown = following.endswith("s") and following not in COMMON_WORDS and len(following) > LEAST_LETTERS + 1
    return wording.is_close(index + 1) and (following in counted or unknown)
