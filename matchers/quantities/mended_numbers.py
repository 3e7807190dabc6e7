"""Number words with a slip in them: "fity teachers", "forteen", "tweny five", "4 thosand"."""

from collections import defaultdict

from rapidfuzz.distance import OSA

from matchers.common_words import COMMON_WORDS
from matchers.function_words import ENGLISH, SPANISH
from matchers.language import language_of
from matchers.number_words import HUNDREDS, SIGNS, SPANISH_NUMBERS, STARTERS, TENS, UNITS
from matchers.wording import Wording

LEAST_LETTERS = 4
"""Shorter words are one slip away from too many others."""
SHORT = 5
"""Words of an answer short enough for any of them to be a mistyped number."""

_ORDINARY = frozenset(
    "dose doze dozes seas sews nite fort forte foul flour sever thirsty trace dock dope dove docs tries ties trek tree"
    " fife fifth sixth seventh eighth ninth thee duce cinch cierto vente siente cine cuarto grant gran grants"
    " nieve".split()
)
"""Words of the dictionary that are a slip away from a number, and are not among the common ones."""
_KNOWN = COMMON_WORDS | STARTERS | ENGLISH | SPANISH | _ORDINARY
_SCALES = ("thousand", "thousands", "hundred", "hundreds", "grand", "million", "dozen")


def _by_opening(numbers: set[str]) -> dict[tuple[str, int], list[str]]:
    """The words that one slip may have made of another one, by its first letter and its length."""
    near: dict[tuple[str, int], list[str]] = defaultdict(list)
    for number in sorted(numbers):
        for length in range(len(number) - 1, len(number) + 2):
            if len(number) >= LEAST_LETTERS:
                near[number[0], length].append(number)
    return dict(near)


_NEAR = _by_opening({*UNITS, *TENS, *HUNDREDS, "hundred", "thousand", "dozen", "docena"})
_NEAR_SCALES = _by_opening(set(_SCALES))


def mended(wording: Wording, requested: bool, counted: frozenset[str]) -> Wording | None:
    """The wording with its first mistyped number word put right; None where there is none.

    Where no number was asked for, one of the `counted` words or a slip in one has to follow. A word of another
    language than the text's is none: "who sees this" says nothing of "seis".
    """
    unknown = wording.vocabulary - _KNOWN
    if not unknown:
        return None
    asked = requested and len(wording.forms) <= SHORT
    for index, form in enumerate(wording.forms):
        if form not in unknown or (form[0], len(form)) not in _NEAR or _is_plural(form):
            continue
        if (asked or _counts(wording, index, counted)) and (meant := _meant(_NEAR, form, language_of(wording.text))):
            return wording.with_form(index, meant)
    return None


def with_scale(wording: Wording) -> Wording | None:
    """The wording with a mistyped "thousand" or the like right behind a number put right; None where there is none."""
    for index, form in enumerate(wording.forms):
        if index and (form[0], len(form)) in _NEAR_SCALES and form not in _KNOWN and wording.is_close(index):
            before = wording.forms[index - 1]
            if (before[0].isdigit() or before in SIGNS) and (meant := _meant(_NEAR_SCALES, form, "en")):
                return wording.with_form(index, meant)
    return None


def _meant(near: dict[tuple[str, int], list[str]], form: str, language: str | None) -> str | None:
    """The number one slip away, of the text's language where that can be told."""
    for number in near[form[0], len(form)]:
        if language is not None and (number in SPANISH_NUMBERS) != (language == "es"):
            continue
        if OSA.distance(form, number, score_cutoff=1) <= 1:
            return number
    return None


def _is_plural(form: str) -> bool:
    """Whether it is a known word with an ending: "sees", "threes"."""
    return form.endswith("s") and form[:-1] in _KNOWN


def _counts(wording: Wording, index: int, counted: frozenset[str]) -> bool:
    """Whether a counted noun, or an unknown plural that may be one with a slip, follows directly."""
    following = wording.form(index + 1)
    unknown = following.endswith("s") and following not in COMMON_WORDS and len(following) > LEAST_LETTERS + 1
    return wording.is_close(index + 1) and (following in counted or unknown)
