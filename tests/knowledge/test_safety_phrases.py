"""The phrases that stand for danger: they mean it, figures of speech do not, and answers name a place to turn to."""

import re

import pytest

from knowledge.model import Knowledge


@pytest.mark.parametrize("topic", ["self_harm", "violence", "child_abuse", "sexual_violence"])
def test_safety_answers_name_a_place_to_turn_to(knowledge: Knowledge, topic: str) -> None:
    safety = knowledge.organisation.safety[topic]
    for language in ("en", "es"):
        assert "911" in safety.answer.in_(language)
    assert knowledge.organisation.safety["self_harm"].answer.en.count("988") == 1
    assert "1-800-422-4453" in knowledge.organisation.safety["child_abuse"].answer.en


HARMLESS = [
    "this schedule is killing morale",
    "This job is killing me",
    "shoot me an email",
    "the plan is dying on the vine",
    "no need to beat a dead horse",
    "they made a threat to strike",
    "we want a suicide prevention curriculum",
    "would it kill you to answer",
    "the board will shoot down anything we bring",
    "teachers are killing themselves for a contract that is a year late",
    "this is not the hill I want to die on",
    "the cuts are hitting kids hardest and hurting students",
    "sick leave is being abused",
    "he touched on the evaluation issue",
    "we are planning an active shooter drill",
    "our sexual harassment policy is out of date",
    "they are holding a gun to our heads in bargaining",
    "prices shoot up every year",
    "estamos matando la moral",
    "este horario me está matando",
    "queremos capacitación sobre prevención del suicidio",
]
DANGER = [
    ("I want to kill myself", "self_harm"),
    ("a student told me she has been thinking about suicide", "self_harm"),
    ("I don't want to live anymore", "self_harm"),
    ("no quiero vivir más", "self_harm"),
    ("a parent threatened to shoot the principal", "violence"),
    ("we got a bomb threat", "violence"),
    ("he said he is going to kill her", "violence"),
    ("recibimos amenazas de muerte", "violence"),
    ("I think a student is being abused by his father", "child_abuse"),
    ("sospecho que maltratan a un niño", "child_abuse"),
    ("she was sexually assaulted by a colleague", "sexual_violence"),
    ("hay acoso sexual en mi escuela", "sexual_violence"),
]


def flagged(knowledge: Knowledge, text: str) -> set[str]:
    """The safety topics of a text by the rule that organisation.yaml states: whole words, side by side."""

    def words(line: str) -> str:
        plain = line.lower().replace("’", "'").translate(str.maketrans("áéíóúüñ", "aeiouun"))
        return f" {' '.join(re.findall(r'[a-z0-9]+', plain.replace(chr(39), '')))} "

    found = set()
    for key, safety in knowledge.organisation.safety.items():
        rest = words(text)
        for phrase in sorted((one for lines in safety.unless.values() for one in lines), key=len, reverse=True):
            rest = rest.replace(words(phrase), " | ")
        if any(words(phrase) in rest for lines in safety.phrases.values() for phrase in lines):
            found.add(key)
    return found


@pytest.mark.parametrize("text", HARMLESS)
def test_figures_of_speech_are_no_danger(knowledge: Knowledge, text: str) -> None:
    assert flagged(knowledge, text) == set()


@pytest.mark.parametrize(("text", "topic"), DANGER)
def test_danger_is_recognised(knowledge: Knowledge, text: str, topic: str) -> None:
    assert topic in flagged(knowledge, text)
