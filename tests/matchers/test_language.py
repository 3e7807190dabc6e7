"""Which language a text is in."""

import pytest

from matchers.language import language_of
from matchers.text import Text


@pytest.mark.parametrize(
    "text",
    [
        "Our superintendente won't listen to us",
        "We need training en español for our maestros",
        "hello",
        "don't",
        "The CBA talks are stuck and the PLCs are not working",
    ],
)
def test_english_is_told_by_its_small_words(text: str) -> None:
    assert language_of(Text(text)) == "en"


@pytest.mark.parametrize(
    "text",
    [
        "Los teachers y el principal no se hablan",
        "necesitamos ayuda con el CBA y los grievances",
        "hola",
        "sí",
        "¿y ahora?",
        "La junta aprobo el horario sin preguntar",
    ],
)
def test_spanish_is_told_even_with_english_school_terms_and_without_accents(text: str) -> None:
    assert language_of(Text(text)) == "es"


@pytest.mark.parametrize(
    "text", ["", "40", "PLC", "no", "Orlando", "San Diego Unified", "Juan Garcia", "$5,000", "IBB"]
)
def test_too_short_to_tell_is_not_guessed(text: str) -> None:
    assert language_of(Text(text)) is None
