"""Numbers of letters, said to spell a name: "two n's, no, just one", "Ana con una n"."""

from matchers.number_words import SIGNS
from matchers.wording import Wording

_LETTERS = frozenset("bcdfghjlnpqrstvz")
"""Letters that are no words and no units."""
_NAMED = frozenset(
    "letter letters vowel vowels consonant consonants syllable syllables letra letras silaba silabas erre erres ere"
    " ene enes eme emes ele eles eses ce ces zeta zetas haches hache jota efe efes enie bs ds fs gs ls ns rs"
    " ts zs".split()
)
_SPELLING = frozenset("spelled spelling spelt spell deletreo deletrea".split())


def is_of_letters(wording: Wording, last: int) -> bool:
    """Whether the number that ends before word `last` counts letters, or corrects one that does."""
    if _is_letter(wording, last) and wording.gap(last) == " ":
        return True
    if wording.is_close(last) and not wording.is_break(last):
        return False
    near = range(max(1, last - _REACH), last)
    counted = any(_is_letter(wording, k) and _is_number(wording.form(k - 1)) for k in near)
    return counted or not _SPELLING.isdisjoint(wording.vocabulary)


_REACH = 6
"""Words behind a letter within which a number by itself is still about letters."""


def _is_number(form: str) -> bool:
    return form in SIGNS or form[:1].isdigit() or form in ("one", "un", "una")


def _is_letter(wording: Wording, index: int) -> bool:
    form = wording.form(index)
    bare = form.removesuffix("'s")
    return form in _NAMED or (len(bare) == 1 and bare.isalpha() and (bare != form or form in _LETTERS))
