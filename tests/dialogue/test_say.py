"""Values and replies in words, in both languages."""

import pytest

from bot.dialogue.core import Core
from bot.dialogue.say import listing, money, number, phone
from matchers.frame import District, KindWish, Need, Range, SlotName, SlotValue, Timing


@pytest.mark.parametrize(("amount", "text"), [(2500, "$2,500"), (12.5, "$12.50"), (0, "$0"), (1_000_000, "$1,000,000")])
def test_money(amount: float, text: str) -> None:
    assert money(amount, "en") == money(amount, "es") == text


def test_numbers_and_lists() -> None:
    assert number(1200, "en") == "1,200"
    assert listing(("a", "b", "c"), "en") == "a, b, and c"
    assert listing(("a", "b"), "es") == "a y b"


@pytest.mark.parametrize(
    ("given", "shown"), [("+13125550142", "312-555-0142"), ("+442071838750", "+442071838750"), ("+1312", "+1312")]
)
def test_phone_numbers_as_they_are_dialled(given: str, shown: str) -> None:
    assert phone(given) == shown


@pytest.mark.parametrize(
    ("value", "english", "spanish"),
    [
        (Range(min=40, max=40), "40", "40"),
        (Range(min=40, max=40, approximate=True), "about 40", "unos 40"),
        (Range(min=20, max=30), "20 to 30", "de 20 a 30"),
        (Range(max=1000), "up to 1,000", "hasta 1,000"),
        (Range(min=3), "at least 3", "al menos 3"),
        (Range(min=15, max=15, per="school"), "15 a school", "15 por escuela"),
        (Range(), "not known yet", "todavía no se sabe"),
    ],
)
def test_ranges(core: Core, value: Range, english: str, spanish: str) -> None:
    assert core.speech("en").value("participants", value) == english
    assert core.speech("es").value("participants", value) == spanish


@pytest.mark.parametrize(
    ("slot", "value", "text"),
    [
        ("budget", Range(min=5000, max=8000), "$5,000 to $8,000"),
        ("budget", Range(min=100, max=100, per="person"), "$100 a person"),
        ("needs", (Need("a"), Need("b")), "a / b"),
        ("kind", KindWish(wanted=("training",), unwanted=("coaching",)), "training, no coaching"),
        ("audience", ("teachers",), "teachers"),
        ("format", "virtual", "online"),
        ("timing", Timing("next fall"), "next fall"),
        ("district", District("1", "Hoover City", "AL", "district"), "Hoover City, AL"),
        ("district", District(None, "Acme", None, "other"), "Acme"),
        ("name", "Joe Kim", "Joe Kim"),
        ("phone", "+13125550142", "312-555-0142"),
    ],
)
def test_values(core: Core, slot: SlotName, value: SlotValue, text: str) -> None:
    assert core.speech("en").value(slot, value) == text


def test_wordings_take_turns(core: Core) -> None:
    speech = core.speech("en")
    assert speech.say("ask_budget", 0) != speech.say("ask_budget", 1)
    assert speech.say("ask_budget", 0) == speech.say("ask_budget", 2)


def test_the_organisation_is_named_everywhere(core: Core) -> None:
    assert "CEC" in core.speech("en").say("greeting")


def test_an_unknown_reply_is_a_fault(core: Core) -> None:
    with pytest.raises(KeyError):
        core.speech("en").say("nonsense")


def test_offerings_are_named_in_both_languages_outside_english(core: Core) -> None:
    english = core.speech("en").offering_in_both("conflict_resolution")
    assert english == core.speech("en").offering("conflict_resolution")
    assert english in core.speech("es").offering_in_both("conflict_resolution")
