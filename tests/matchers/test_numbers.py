"""Numbers in digits and words, English and Spanish."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchers.numbers import digits, find_numbers
from matchers.text import Text
from matchers.wording import Wording

CASES = [
    ("forty-two", [42]),
    ("forty two", [42]),
    ("fourty", [40]),
    ("a dozen", [12]),
    ("two dozen", [24]),
    ("couple of dozen", [24]),
    ("half a dozen", [6]),
    ("a couple of schools", [2]),
    ("a hundred and twenty", [120]),
    ("one hundred twenty five", [125]),
    ("two and a half thousand", [2500]),
    ("two thousand five hundred", [2500]),
    ("twenty five hundred", [2500]),
    ("5 hundred", [500]),
    ("12 hundred", [1200]),
    ("5k", [5000]),
    ("5 k", [5000]),
    ("$2.5K", [2500]),
    ("2½k", [2500]),
    ("1,200", [1200]),
    ("1.200", [1200]),
    ("1,200,000", [1200000]),
    ("12.000,50", [12000.5]),
    ("$1,234.50", [1234.5]),
    ("2.5", [2.5]),
    ("10 grand", [10000]),
    ("five grand", [5000]),
    ("half a million", [500000]),
    ("1.5 million", [1500000]),
    ("2 and a half thousand", [2500]),
    ("a few thousand", [None]),
    ("several hundred", [None]),
    ("a couple hundred", [200]),
    ("a thousand", [1000]),
    ("eleven hundred", [1100]),
    ("one hundred and two hundred", [100, 200]),
    ("five, six", [5, 6]),
    ("twenty or thirty", [20, 30]),
    ("5 K-8 schools", [5, 8]),
    ("zero", [0]),
    ("cuarenta y dos", [42]),
    ("una docena", [12]),
    ("media docena", [6]),
    ("veinticinco", [25]),
    ("veintiún", [21]),
    ("dieciséis", [16]),
    ("ciento veinte", [120]),
    ("doscientos cincuenta", [250]),
    ("dos mil quinientos", [2500]),
    ("dos mil", [2000]),
    ("mil", [1000]),
    ("mil doscientos", [1200]),
    ("cien mil", [100000]),
    ("2 mil 500", [2500]),
    ("2,5 mil", [2500]),
    ("medio millón", [500000]),
    ("un millón", [1000000]),
    ("un par de escuelas", [2]),
    ("treinta y cinco mil", [35000]),
    ("once maestros", [11]),
    ("once teachers are heard", []),
    ("few people", []),
    ("a teacher", []),
    ("half our teachers", []),
    ("second", []),
    ("9" * 5000, []),
    ("1,2,3", []),
]


@pytest.mark.parametrize(("said", "expected"), CASES)
def test_numbers_are_read(said: str, expected: list[float | None]) -> None:
    assert [number.value for number in find_numbers(Wording(Text(said)))] == expected


@pytest.mark.parametrize("said", ["a couple of dozen", "a couple of schools", "un par de maestros"])
def test_a_couple_is_approximate(said: str) -> None:
    assert find_numbers(Wording(Text(said)))[0].approximate


_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
).split()
_TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()


def _english(number: int, joint: str, hyphen: str) -> str:
    if number >= 1000:
        rest = number % 1000
        return f"{_english(number // 1000, joint, hyphen)} thousand" + (
            f" {_english(rest, joint, hyphen)}" if rest else ""
        )
    if number >= 100:
        rest = number % 100
        return f"{_ONES[number // 100]} hundred" + (f"{joint}{_english(rest, joint, hyphen)}" if rest else "")
    if number >= 20:
        return _TENS[number // 10] + (f"{hyphen}{_ONES[number % 10]}" if number % 10 else "")
    return _ONES[number]


_UNOS = (
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete"
    " dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete"
    " veintiocho veintinueve"
).split()
_DECENAS = "- - - treinta cuarenta cincuenta sesenta setenta ochenta noventa".split()
_CIENTOS = (
    "- ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos".split()
)


def _spanish(number: int) -> str:
    if number >= 1000:
        head = "mil" if number < 2000 else f"{_spanish(number // 1000)} mil"
        return head + (f" {_spanish(number % 1000)}" if number % 1000 else "")
    if number == 100:
        return "cien"
    if number > 100:
        return _CIENTOS[number // 100] + (f" {_spanish(number % 100)}" if number % 100 else "")
    if number >= 30:
        return _DECENAS[number // 10] + (f" y {_UNOS[number % 10]}" if number % 10 else "")
    return _UNOS[number]


@given(st.integers(0, 999_999), st.sampled_from([" ", " and "]), st.sampled_from(["-", " "]))
def test_every_english_number_in_words_is_read_back(number: int, joint: str, hyphen: str) -> None:
    (found,) = find_numbers(Wording(Text(_english(number, joint, hyphen))))
    assert found.value == number


@given(st.integers(0, 999_999))
def test_every_spanish_number_in_words_is_read_back(number: int) -> None:
    (found,) = find_numbers(Wording(Text(f"son {_spanish(number)} personas")))
    assert found.value == number


@given(st.integers(0, 999_999_999))
def test_digits_are_read_back_with_either_separator(number: int) -> None:
    assert digits(str(number)) == number
    assert digits(f"{number:,}") == number
    assert digits(f"{number:,}".replace(",", ".")) == number


@given(st.text(max_size=60))
def test_any_text_is_read_without_failing(raw: str) -> None:
    wording = Wording(Text(raw))
    for number in find_numbers(wording):
        assert 0 <= number.first < number.last <= len(wording.words)
