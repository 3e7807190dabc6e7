"""Numbers that are never stored."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchers.masking import MARKER, mask


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("student id 123456", "123456"),
        ("SSN 123-45-6789", "123-45-6789"),
        ("my number is 123 45 6789", "123 45 6789"),
        ("ID# 123456789", "123456789"),
        ("the student's ID is S1234567", "S1234567"),
        ("número de estudiante 998877", "998877"),
        ("estudiante con id 123456", "123456"),
        ("seguro social 123456789", "123456789"),
        ("his ssn ends in 6789", "6789"),
        ("student #48213 was suspended", "48213"),
        ("card 4111 1111 1111 1111 exp 12/28", "4111 1111 1111 1111"),
        ("5500005555555559", "5500005555555559"),
        ("lunch pin 445566", "445566"),
    ],
)
def test_personal_numbers_are_replaced(text, number):
    assert mask(text) == text.replace(number, MARKER)


@pytest.mark.parametrize(
    "text",
    [
        "call 217-555-0134 or (312) 555-0199 x12",
        "+1 312 555 0199",
        "3125550199",
        "zip 60202-1234",
        "NCES id 1711850",
        "district id 1234567",
        "our vendor id 5551234",
        "zoom id 123456789012",
        "$125,000,000 and $4500",
        "District 65 has 12345 students",
        "student enrollment 2024-2025",
        "number of students 5400",
        "budget 4500-5000 for 2026",
        "4111 1111 1111 1112",
        "we are 30 teachers",
        "",
    ],
)
def test_other_numbers_stay(text):
    assert mask(text) == text


@given(st.text())
def test_masking_twice_changes_nothing_more(text):
    assert mask(mask(text)) == mask(text)


@given(st.text(alphabet=st.characters(exclude_categories=["Nd", "No", "Nl"])))
def test_text_without_digits_stays(text):
    assert mask(text) == text
