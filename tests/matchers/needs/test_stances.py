"""How the name of a service stands in its clause."""

import pytest

from matchers.needs.stances import Stance, stance_of
from matchers.text import Text


def stance(text: str, name: str) -> Stance:
    words = Text(text).words
    first = next(at for at, word in enumerate(words) if text.lower().find(name) == word.start)
    return stance_of(words, first, first + len(name.split()))


@pytest.mark.parametrize(
    "text",
    [
        "conflict resolution",
        "Conflict resolution for 20 staff",
        "hi, we'd like conflict resolution please",
        "can we get the conflict resolution",
        "can you train our people in conflict resolution",
        "I've read your page and we are interested in conflict resolution",
        "we need conflict resolution with our board",
    ],
)
def test_a_name_is_asked_for(text: str) -> None:
    assert stance(text, "conflict resolution") is Stance.ASKED


@pytest.mark.parametrize(
    "text",
    [
        "queremos plc",
        "nos interesa la plc",
        "un taller sobre plc",
        "plc para 12 maestros",
        "me interesa su servicio de plc",
        "capacitación para aprender a llevar plc",
    ],
)
def test_a_name_is_asked_for_in_spanish(text: str) -> None:
    assert stance(text, "plc") is Stance.ASKED


@pytest.mark.parametrize(
    "text",
    [
        "we don't want any more conflict resolution",
        "not the conflict resolution",
        "PLC training instead of conflict resolution",
        "forget the conflict resolution",
        "ya no queremos el conflict resolution",
        "conflict resolution no, mejor las PLC",
    ],
)
def test_a_name_is_refused(text: str) -> None:
    assert stance(text, "conflict resolution") is Stance.REFUSED


@pytest.mark.parametrize(
    "text",
    [
        "conflict resolution here is a joke",
        "conflict resolution has never worked in this building",
        "we did conflict resolution last year and nothing changed",
        "our principal loves conflict resolution workshops that change nothing",
    ],
)
def test_a_name_is_only_spoken_of(text: str) -> None:
    assert stance(text, "conflict resolution") is Stance.SPOKEN_OF
