"""Messages from programs: what is taken, what is refused, and that nothing sent is repeated."""

import json
from contextlib import suppress
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.fill import Fill
from bot.inbound import InvalidError, UnreadableError, act_of, content_of, decode
from bot.slots import Vocabulary
from bot.wire import ActObject, MessageRequest
from matchers.frame import SLOT_NAMES, District, Need, Range

KNOWN = Vocabulary(frozenset({"teachers"}), frozenset({"training", "coaching"}), frozenset({"conflict_resolution"}))

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=10,
)


def fill(**slots: Any) -> Any:
    """The act of a form."""
    return act_of(ActObject("fill", slots), KNOWN)  # type: ignore[arg-type]


def faults(**slots: Any) -> dict[str, str]:
    """Field to reason."""
    with pytest.raises(InvalidError) as refused:
        fill(**slots)
    return {fault.field: fault.reason for fault in refused.value.faults}


def test_the_form_names_every_slot() -> None:
    assert tuple(field.name for field in msgspec.structs.fields(Fill)) == SLOT_NAMES


def test_a_form_becomes_a_frame() -> None:
    act = fill(
        needs=[{"text": " We\r\nargue "}],
        budget={"max": 2500.0, "per": "school"},
        district={"name": " Lake   County ", "state": "FL"},
        email="dana@Example.org",
        phone="312 555 0142",
        role=" ",
        timing=None,
    )
    assert act.slots.needs == (Need("We\nargue"),)
    assert act.slots.budget == Range(max=2500, per="school")
    assert act.slots.district == District(None, "Lake County", "FL", "district")
    assert act.slots.email == "dana@example.org"
    assert act.slots.phone == "+13125550142"
    assert act.emptied == ("timing", "role")


def test_personal_numbers_are_taken_out_of_a_form_too() -> None:
    assert "123-45-6789" not in fill(needs=[{"text": "My SSN is 123-45-6789"}]).slots.needs[0].text


def test_all_faults_are_told_at_once() -> None:
    assert faults(email="x", phone="1", budget={"min": 9, "max": 1}) == {
        "act.slots.budget": "min is greater than max",
        "act.slots.email": "is not a complete e-mail address, such as name@district.org",
        "act.slots.phone": "is not a phone number with area code, such as 312-555-0142",
    }


def test_a_fault_names_the_allowed_ids() -> None:
    assert faults(kind={"wanted": ["magic"]}) == {"act.slots.kind": "must be among: coaching, training"}


def test_text_keeps_tab_and_newline_and_no_other_control_character() -> None:
    request = decode(b'{"message_id": "a", "text": "a\\u0000b\\tc\\r\\nd\\u009f\\re"}', MessageRequest)
    assert content_of(request, KNOWN).text == "ab\tc\nd\ne"


def test_a_wrong_field_does_not_hide_that_the_rest_is_no_json() -> None:
    with pytest.raises(UnreadableError):
        decode(b'{"extra": 1, "message_id', MessageRequest)


@given(body=st.binary(max_size=80) | JSON.map(lambda value: json.dumps(value).encode()))
def test_whatever_bytes_come_they_are_read_or_refused(body: bytes) -> None:
    with suppress(UnreadableError, InvalidError):
        assert isinstance(decode(body, MessageRequest), MessageRequest)


@given(slot=st.sampled_from(SLOT_NAMES), value=JSON)
def test_whatever_a_slot_holds_it_is_taken_or_refused(slot: str, value: Any) -> None:
    try:
        act = fill(**{slot: value})
    except InvalidError as error:
        refused = error
    else:
        assert set(act.slots.filled()) | set(act.emptied) == {slot}
        return
    assert all(fault.field.startswith(f"act.slots.{slot}") for fault in refused.faults)
    assert not (isinstance(value, str) and len(value) > 3 and value in str(refused))
