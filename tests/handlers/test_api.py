"""The web API over a real port: every status of the contract."""

import asyncio
from typing import Any

import pytest
from handlers_site import NEED, Site, Sites, Visitor

PROBLEM = "application/problem+json"


async def problem(response: Any, status: int) -> dict[str, Any]:
    """The problem of a refused request."""
    assert response.status == status, await response.text()
    assert response.content_type == PROBLEM
    body: dict[str, Any] = await response.json(content_type=PROBLEM)
    assert body["status"] == status
    assert body["title"]
    assert body["detail"]
    return body


def fields(body: dict[str, Any]) -> set[str]:
    """The fields that a 422 complains of."""
    return {error["field"] for error in body["errors"]}


async def test_opening_gives_a_key_and_the_greeting(site: Site) -> None:
    response = await site.client.post(
        "/api/v1/conversations", json={"page": {"address": "https://x.org/", "title": "X"}}
    )
    assert response.status == 201
    body = await response.json()
    assert set(body) == {"conversation", "token", "turn"}
    assert body["turn"]["sequence"] == 1
    assert body["turn"]["reply"]
    assert body["turn"]["requested_slot"] == "needs"


async def test_a_conversation_in_spanish_begins_in_spanish(site: Site) -> None:
    assert (await site.visitor(language="es")).turn["language"] == "es"


async def test_a_conversation_goes_from_greeting_to_filed_inquiry(visitor: Visitor, site: Site) -> None:
    await visitor.say(NEED)
    await visitor.say(name="fill", slots={"district": {"name": "Springfield Local", "type": "union"}})
    turn = await visitor.say(
        name="fill", slots={"name": "Dana Reyes", "role": "president", "email": "dana@example.org", "phone": ""}
    )
    for _ in range(6):
        if turn["requested_slot"] == "confirmation":
            break
        turn = await visitor.say(name="skip")
    turn = await visitor.say(name="affirm")
    assert turn["inquiry"], turn
    inquiry = await site.services.store.inquiry(turn["inquiry"]["reference"])
    assert inquiry is not None
    assert inquiry.frame.email == "dana@example.org"


async def test_the_transcript_is_read_past_a_sequence(visitor: Visitor) -> None:
    turn = await visitor.say("Hello there")
    whole = await visitor.read()
    assert [line["author"] for line in whole["messages"]] == ["bot", "visitor", "bot"]
    assert [line["sequence"] for line in whole["messages"]] == [1, 2, 3]
    assert whole["turn"] == turn
    assert [line["sequence"] for line in (await visitor.read(after=2))["messages"]] == [3]
    assert (await visitor.read(after=99))["messages"] == []


async def test_the_same_message_again_changes_nothing(visitor: Visitor) -> None:
    first = await (await visitor.post(message_id="a", text=NEED)).json()
    again = await (await visitor.post(message_id="a", text=NEED)).json()
    assert first == again
    assert len((await visitor.read())["messages"]) == 3


async def test_the_same_id_with_other_content_is_refused(visitor: Visitor) -> None:
    await visitor.post(message_id="a", text=NEED)
    await problem(await visitor.post(message_id="a", text="other"), 409)
    await problem(await visitor.post(message_id="a", act={"name": "help"}), 409)


async def test_messages_at_the_same_time_are_all_answered_in_some_order(visitor: Visitor) -> None:
    answers = await asyncio.gather(*(visitor.post(message_id=f"m{n}", text=f"We are {n} people") for n in range(5)))
    assert [answer.status for answer in answers] == [200] * 5
    sequences = sorted([(await answer.json())["turn"]["sequence"] for answer in answers])
    assert sequences == [3, 5, 7, 9, 11]
    lines = (await visitor.read())["messages"]
    assert [line["sequence"] for line in lines] == list(range(1, 12))


async def test_the_same_message_at_the_same_time_counts_once(visitor: Visitor) -> None:
    answers = await asyncio.gather(*(visitor.post(message_id="a", text="We are 40 people") for _ in range(5)))
    assert len({await answer.text() for answer in answers}) == 1
    assert len((await visitor.read())["messages"]) == 3


@pytest.mark.parametrize(
    "body", [b"", b"{", b"nonsense", b'{"a": NaN}', b'{"a": 1} x', b"[" * 5000, b'{"message_id": "a", "text": "\xff"}']
)
async def test_what_is_not_json_in_utf8_is_400(visitor: Visitor, body: bytes) -> None:
    headers = {**visitor.headers, "Content-Type": "application/json"}
    await problem(await visitor.client.post(f"{visitor.address}/messages", data=body, headers=headers), 400)


async def test_half_a_character_is_refused(visitor: Visitor) -> None:
    headers = {**visitor.headers, "Content-Type": "application/json"}
    body = b'{"message_id": "a", "text": "a\\ud800b"}'
    await problem(await visitor.client.post(f"{visitor.address}/messages", data=body, headers=headers), 400)


@pytest.mark.parametrize(
    "header", [None, "", "Bearer", "Bearer ", "Basic abc", "Bearer wrong", "Bearer \xff", "x" * 3000]
)
async def test_no_or_a_wrong_token_is_401(visitor: Visitor, header: str | None) -> None:
    headers = {} if header is None else {"Authorization": header}
    for method, address in (("POST", f"{visitor.address}/messages"), ("GET", visitor.address)):
        response = await visitor.client.request(method, address, headers=headers, json={"message_id": "a", "text": "b"})
        await problem(response, 401)
        assert response.headers["WWW-Authenticate"] == "Bearer"


async def test_unknown_and_foreign_conversations_look_alike(site: Site, visitor: Visitor) -> None:
    other = await site.visitor()
    bodies = []
    for conversation in ("0" * 24, "%00", "a" * 500, other.id):
        response = await site.client.get(f"/api/v1/conversations/{conversation}", headers=visitor.headers)
        bodies.append(await problem(response, 404))
    assert all(body == bodies[0] for body in bodies)


async def test_unknown_addresses_are_404_and_other_methods_405(site: Site) -> None:
    await problem(await site.client.get("/api/v1/nothing"), 404)
    response = await site.client.get("/api/v1/conversations")
    await problem(response, 405)
    assert response.headers["Allow"] == "POST"


async def test_too_large_a_body_is_413_with_and_without_its_length(visitor: Visitor) -> None:
    headers = {**visitor.headers, "Content-Type": "application/json"}
    body = b'{"message_id": "a", "text": "' + b"x" * 300_000 + b'"}'
    await problem(await visitor.client.post(f"{visitor.address}/messages", data=body, headers=headers), 413)

    async def parts() -> Any:
        yield body

    await problem(await visitor.client.post(f"{visitor.address}/messages", data=parts(), headers=headers), 413)


async def test_the_longest_text_fits_however_it_is_escaped(visitor: Visitor) -> None:
    headers = {**visitor.headers, "Content-Type": "application/json"}
    body = b'{"message_id": "a", "text": "' + b"\\ud83d\\ude00" * 8000 + b'"}'
    assert (await visitor.client.post(f"{visitor.address}/messages", data=body, headers=headers)).status == 200


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "application/json; charset=latin-1", ""]
)
async def test_other_content_types_are_415(visitor: Visitor, kind: str) -> None:
    headers = {**visitor.headers, "Content-Type": kind}
    await problem(await visitor.client.post(f"{visitor.address}/messages", data=b"{}", headers=headers), 415)


FILL = "act.slots"


@pytest.mark.parametrize(
    ("body", "wrong"),
    [
        ({}, {"message_id"}),
        ({"message_id": "a"}, {"text", "act"}),
        ({"message_id": "a", "text": "b", "act": {"name": "help"}}, {"text", "act"}),
        ({"message_id": "", "text": "b"}, {"message_id"}),
        ({"message_id": "a\x00", "text": "b"}, {"message_id"}),
        ({"message_id": "a" * 121, "text": "b"}, {"message_id"}),
        ({"message_id": 1, "text": "b"}, {"message_id"}),
        ({"message_id": "a", "text": 1}, {"text"}),
        ({"message_id": "a", "text": "x" * 8001}, {"text"}),
        ({"message_id": "a", "text": "b", "extra": 1}, {"extra"}),
        ({"message_id": "a", "act": {"name": "dance"}}, {"act.name"}),
        ({"message_id": "a", "act": {"name": "fill"}}, {FILL}),
        ({"message_id": "a", "act": {"name": "help", "slots": {}}}, {FILL}),
        ({"message_id": "a", "act": {"name": "back", "about": "nothing"}}, {"act.about"}),
        ({"message_id": "a", "act": {"name": "why", "about": "nothing"}}, {"act.about"}),
    ],
)
async def test_a_wrong_message_is_422_and_says_which_field(visitor: Visitor, body: Any, wrong: set[str]) -> None:
    assert fields(await problem(await visitor.post(**body), 422)) == wrong


@pytest.mark.parametrize(
    ("slots", "wrong"),
    [
        ({"shoe_size": 1}, {"shoe_size"}),
        ({"email": "dana"}, {"email"}),
        ({"email": 1, "phone": "12"}, {"email", "phone"}),
        ({"budget": 5000}, {"budget"}),
        ({"budget": {"min": -1}}, {"budget.min"}),
        ({"budget": {"min": 5, "max": 4}}, {"budget"}),
        ({"budget": {"min": 1e30}}, {"budget.min"}),
        ({"participants": {"min": 1.5}}, {"participants"}),
        ({"participants": {"per": "person"}}, {"participants"}),
        ({"participants": {"min": True}}, {"participants.min"}),
        ({"participants": {"least": 1}}, {"participants.least"}),
        ({"needs": []}, {"needs"}),
        ({"needs": [{"text": "a"}, {"text": "\x00"}]}, {"needs"}),
        ({"kind": {"wanted": ["magic"]}}, {"kind"}),
        ({"kind": {"wanted": ["training"], "unwanted": ["training"]}}, {"kind"}),
        ({"audience": ["martians"]}, {"audience"}),
        ({"format": "by post"}, {"format"}),
        ({"timing": {"text": "fall", "from": "2025-02-30"}}, {"timing"}),
        ({"timing": {"text": "fall", "from": "2025-03-01", "to": "2025-02-01"}}, {"timing"}),
        ({"district": {"name": ""}}, {"district.name"}),
        ({"district": {"name": "X", "state": "Florida"}}, {"district.state"}),
    ],
)
async def test_a_wrong_slot_is_422_and_changes_nothing(visitor: Visitor, slots: Any, wrong: set[str]) -> None:
    response = await visitor.post(message_id="a", act={"name": "fill", "slots": slots})
    assert fields(await problem(response, 422)) == {f"{FILL}.{one}" for one in wrong}
    assert len((await visitor.read())["messages"]) == 1


async def test_an_error_never_repeats_what_was_sent(visitor: Visitor) -> None:
    secret = "jane.doe@secret"
    for body in (
        {"message_id": "a", "act": {"name": "fill", "slots": {"email": secret}}},
        {"message_id": "a", "act": {"name": "fill", "slots": {secret: 1}}},
        {"message_id": "a", "act": {"name": secret}},
        {"message_id": "a", secret: 1},
        {"message_id": "a", "act": {"name": "fill", "slots": {"kind": {"wanted": [secret]}, "format": secret}}},
    ):
        response = await visitor.post(**body)
        assert response.status == 422
        assert "jane" not in await response.text()


async def test_fill_takes_a_form_and_null_empties_a_slot(visitor: Visitor) -> None:
    turn = await visitor.say(
        name="fill",
        slots={
            "name": "  Dana   Reyes ",
            "email": "dana@example.org",
            "phone": "(312) 555-0142 x7",
            "participants": {"min": 40, "max": 40.0, "approximate": True, "text": "about 40"},
        },
    )
    assert turn["slots"]["name"] == "Dana Reyes"
    assert turn["slots"]["phone"] == "+13125550142"
    assert turn["slots"]["participants"]["max"] == 40
    turn = await visitor.say(name="fill", slots={"phone": None, "name": ""})
    assert turn["slots"]["phone"] is None
    assert turn["slots"]["name"] is None
    assert turn["slots"]["email"] == "dana@example.org"


async def test_control_characters_are_taken_out_and_empty_texts_answered(visitor: Visitor) -> None:
    await visitor.say("a\x00b\x1b[31m\tc\r\nd")
    assert (await visitor.read(1))["messages"][0]["text"] == "ab[31m\tc\nd"
    for empty in ("", "  ", "\x00\x01"):
        assert (await visitor.say(empty))["reply"]


async def test_every_act_is_answered(visitor: Visitor) -> None:
    for name in ("help", "why", "repeat", "skip", "back", "hand_off", "deny", "affirm", "cancel", "resume", "restart"):
        assert (await visitor.say(name=name))["reply"], name
    assert (await visitor.say(name="back", about="budget"))["requested_slot"] == "budget"


@pytest.mark.parametrize("after", ["-1", "x", "1.5", "99999999999", "٣", ""])
async def test_a_wrong_cursor_is_422(visitor: Visitor, after: str) -> None:
    response = await visitor.client.get(visitor.address, params={"after": after}, headers=visitor.headers)
    assert fields(await problem(response, 422)) == {"after"}


async def test_without_a_database_it_says_when_to_try_again(sites: Sites) -> None:
    site = await sites()
    visitor = await site.visitor()
    site.services.store.close()
    for response in (await visitor.post(message_id="a", text="b"), await site.client.get("/readyz")):
        await problem(response, 503)
        assert int(response.headers["Retry-After"]) > 0
    assert (await site.client.get("/healthz")).status == 200


async def test_it_is_alive_and_ready(site: Site) -> None:
    assert (await site.client.get("/healthz")).status == 200
    assert (await site.client.get("/readyz")).status == 200
