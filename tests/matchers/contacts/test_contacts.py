"""E-mail addresses and phone numbers in what people write."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge import plain
from knowledge.model import People
from matchers.contacts.find import Contacts, invalid_email
from matchers.text import Text

PEOPLE = Path(__file__).parents[3] / "knowledge" / "people.yaml"


@pytest.fixture(scope="module")
def contacts():
    return Contacts(People.model_validate(plain.read(PEOPLE.read_text(encoding="utf-8"))))


def found(contacts, text, slot, requested=None):
    return next((m for m in contacts.find(Text(text), requested) if m.slot == slot), None)


@pytest.mark.parametrize(
    ("text", "email"),
    [
        ("jane@x.org", "jane@x.org"),
        ("You can write to Jane.Doe@D65.K12.IL.US.", "Jane.Doe@d65.k12.il.us"),
        ("mailto:jane@x.org", "jane@x.org"),
        ("<jane@x.org>, thanks", "jane@x.org"),
        ("email:jane@x.org", "jane@x.org"),
        ("(a.b+c@sub.example.co)", "a.b+c@sub.example.co"),
        ("not jdoe@x.org, it's jadoe@x.org", "jadoe@x.org"),
        ("my old email was a@x.org, the new one is b@x.org", "b@x.org"),
        ("jane@x.org/bob@y.org", "jane@x.org"),
        ("mi correo es ana@escuelas.org y nada más", "ana@escuelas.org"),
    ],
)
def test_addresses_are_cut_out(contacts, text, email):
    mention = found(contacts, text, "email")
    assert (mention.value, mention.guess) == (email, False)
    assert text[mention.start : mention.end].lower() == email.lower()


@pytest.mark.parametrize(
    ("text", "email"),
    [
        ("jane at example dot org", "jane@example.org"),
        ("email me at jane dot doe at example dot org", "jane.doe@example.org"),
        ("jane(at)gmail(dot)com", "jane@gmail.com"),
        ("ines arroba d131 punto org", "ines@d131.org"),
        ("email: jsmith @ d65.org", "jsmith@d65.org"),
    ],
)
def test_spoken_addresses_are_guesses(contacts, text, email):
    mention = found(contacts, text, "email", "email")
    assert (mention.value, mention.guess) == (email, True)


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("jane@x", "jane@x"),
        ("it's jane.doe@@x.org.", "jane.doe@@x.org"),
        ("jsmith@d65,org", "jsmith@d65"),
        ("jane@", "jane@"),
    ],
)
def test_an_invalid_address_is_told_and_not_taken(contacts, text, typed):
    assert found(contacts, text, "email", "email") is None
    assert invalid_email(Text(text)) == typed


@pytest.mark.parametrize(
    "text", ["I don't have one", "meet @ 5", "look at our site, it is not good", "@jane", "jane@x.org", "at the table"]
)
def test_nothing_invalid_is_told_of_other_texts(text):
    assert invalid_email(Text(text)) is None


@pytest.mark.parametrize(
    ("text", "phone", "guess"),
    [
        ("217-555-0134", "+12175550134", False),
        ("call (312) 555-0199 x23 after 3", "+13125550199", False),
        ("1-630-555-0199 ext 4", "+16305550199", False),
        ("+1 (217) 555 0122", "+12175550122", False),
        ("my cell is 3125550167", "+13125550167", False),
        ("fax 224-555-0134, phone 224-555-0135", "+12245550135", False),
        ("+52 55 1234 5678", "+525512345678", False),
        ("555-123-4567", "+15551234567", True),
    ],
)
def test_phones_are_e164(contacts, text, phone, guess):
    mention = found(contacts, text, "phone")
    assert (mention.value, mention.guess) == (phone, guess)


@pytest.mark.parametrize(
    "text",
    [
        "we have 4,500 students in 2024-2025",
        "the grant number is 2175550122",
        "our id is 3125551234",
        "NCES 1711850, zip 60202-1234",
        "$3125550199",
        "555 0133",
        "123-456-7890",
        "000-000-0000",
        "112 555 0133",
        "Room 2245, building 3",
        "call after 3pm",
    ],
)
def test_other_numbers_are_no_phones(contacts, text):
    assert found(contacts, text, "phone") is None


@given(st.text(max_size=200), st.sampled_from([None, "name", "role", "email", "phone"]))
def test_any_text_is_read_and_spans_lie_within(contacts, text, requested):
    for mention in contacts.find(Text(text), requested):
        assert 0 <= mention.start < mention.end <= len(text)
        assert mention.value
    invalid_email(Text(text))
