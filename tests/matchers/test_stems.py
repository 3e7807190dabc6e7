"""Stems: what falls together and what must not."""

import pytest

from matchers.stems import stem


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("negotiate negotiates negotiating negotiated negotiation negotiations", "en"),
        ("policy policies", "en"),
        ("class classes", "en"),
        ("teach taught", "en"),
        ("don't dont", "en"),
        ("principal principals principal's", "en"),
        ("negociar negociacion negociando", "es"),
        ("maestro maestra maestros maestras", "es"),
        ("sindicato sindicatos", "es"),
    ],
)
def test_forms_of_a_word_share_a_stem(words: str, language: str) -> None:
    assert len({stem(word, language) for word in words.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("aed", "a", "en"),
        ("united", "unit", "en"),
        ("unity", "unit", "en"),
        ("committee", "commit", "en"),
        ("committees", "committed", "en"),
        ("teacher", "teach", "en"),
        ("meeting", "meet", "en"),
        ("planning", "plan", "en"),
        ("news", "new", "en"),
        ("paro", "para", "es"),
        ("mesa", "mes", "es"),
    ],
)
def test_words_that_only_look_alike_stay_apart(one: str, other: str, language: str) -> None:
    assert stem(one, language) != stem(other, language)
