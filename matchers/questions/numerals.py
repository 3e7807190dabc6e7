"""Numbers that questions hold, in digits and in words."""

from matchers.number_words import HUNDREDS, SCALES, TENS, UNITS

_PRONOUNS = frozenset("one uno un una once zero cero".split())
"""Left out: they are more often pronouns ("the shorter one"), and "once" is English too."""
_SPOKEN = {word: float(SCALES[word]) for word in ("dozen", "docena", "hundred", "thousand", "mil")}
_SMALL = {word: float(number) for word, number in (UNITS | TENS | HUNDREDS | _SPOKEN).items() if word not in _PRONOUNS}
"""Numbers in words that groups are told in."""


def number_of(plain: str) -> float | None:
    """The number a word stands for, None for other words."""
    if plain[0].isdigit():
        try:
            return float(plain.replace(",", ""))
        except ValueError:
            return None
    return _SMALL.get(plain)


def joined(word: str, behind: str) -> float | None:
    """The number of two words that tell one: "thirty five", "two hundred"."""
    if behind == "hundred" and word in UNITS:
        return UNITS[word] * 100.0
    if word in TENS and 0 < UNITS.get(behind, 0) < 10:
        return float(TENS[word] + UNITS[behind])
    return None
