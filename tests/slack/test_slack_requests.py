"""What comes in over HTTP: signed, fresh, on disk before it is acknowledged."""

import asyncio
import json
import time
from typing import Any

import aiohttp
import pytest
from slack_hands import Http
from slack_standin import signature
from slack_world import SECRET, World

from bot.ports import StoreUnavailable

JSON = "application/json"


def http(world: World, secret: str = SECRET) -> Http:
    return Http(f"{world.url}/slack/events", secret)


def message(world: World, event_id: str = "Ev1") -> str:
    pat = world.person()
    event = {"type": "message", "user": "U1", "text": "hello", "channel": "DU1", "channel_type": "im"}
    said = world.standin.ts()
    world.team.channels["DU1"].messages.append(event | {"ts": said})
    return json.dumps(pat.wrapped(event | {"ts": said}, event_id))


async def test_an_event_signed_with_another_secret_is_refused(world: World) -> None:
    assert (await http(world, "wrong").post(message(world), JSON)).status == 401
    await asyncio.sleep(0.2)
    assert world.person().answers() == []


@pytest.mark.parametrize("age", [301, 3600, -301])
async def test_an_old_signature_is_refused(world: World, age: float) -> None:
    assert (await http(world).post(message(world), JSON, at=time.time() - age)).status == 401


async def test_an_event_without_signature_is_refused(world: World) -> None:
    async with aiohttp.ClientSession() as session:
        async with session.post(f"{world.url}/slack/events", data=message(world)) as answer:
            assert answer.status == 401
        async with session.get(f"{world.url}/slack/events") as answer:
            assert answer.status == 405


async def test_a_signature_holds_for_its_own_body_only(world: World) -> None:
    body = message(world)
    way = http(world)
    headers = signature(SECRET, body) | {"Content-Type": JSON}
    other = body.replace("hello", "other")
    async with aiohttp.ClientSession() as session, session.post(way.url, data=other, headers=headers) as answer:
        assert answer.status == 401


async def test_a_replayed_request_changes_nothing(world: World) -> None:
    body = message(world)
    for _ in range(3):
        assert (await http(world).post(body, JSON)).status == 200
    pat = world.person()
    await pat.next_answer(0)
    await world.settled()

    assert len(pat.answers()) == 1


@pytest.mark.parametrize("body", ["", "{", "null", "[1]", '"text"', "\x00", "payload=%7B", "payload=null"])
@pytest.mark.parametrize("kind", [JSON, "application/x-www-form-urlencoded"])
async def test_bodies_that_make_no_sense_do_no_harm(world: World, body: str, kind: str) -> None:
    assert (await http(world).post(body, kind)).status < 500


async def test_bytes_that_are_no_text_are_refused(world: World) -> None:
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{world.url}/slack/events", data=b"\xff\xfe", headers={"Content-Type": JSON}) as answer,
    ):
        assert answer.status == 400


async def test_slack_verifies_the_address(world: World) -> None:
    asked = json.dumps({"type": "url_verification", "challenge": "abc", "token": "x"})
    assert (await http(world).post(asked, JSON)).body["challenge"] == "abc"


async def test_an_unknown_event_is_acknowledged(world: World) -> None:
    pat = world.person()
    assert (await pat.event({"type": "reaction_added", "user": "U1"})).status == 200


async def test_an_event_that_cannot_be_stored_is_refused_and_taken_in_when_it_comes_again(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    inbox = world.app.store.slack.inbox
    add, calls = inbox.add, []

    async def locked_at_first(*arguments: Any) -> bool:
        calls.append(arguments)
        if len(calls) == 1:
            raise StoreUnavailable("locked")
        return await add(*arguments)

    monkeypatch.setattr(inbox, "add", locked_at_first)
    assert (await http(world).post(message(world), JSON)).status == 503
    pat = world.person()
    await pat.ask("hello")  # Slack sends it again until it is acknowledged

    assert len(pat.answers()) == 1


async def test_an_event_that_is_not_durable_in_two_seconds_is_refused(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def slow(*_: object) -> bool:
        await asyncio.sleep(10)
        return True

    monkeypatch.setattr(world.app.store.slack.inbox, "add", slow)
    begin = time.monotonic()
    answered = await http(world).post(message(world), JSON)

    assert answered.status == 503
    assert 1.8 < time.monotonic() - begin < 2.8


async def test_an_event_is_acknowledged_before_slack_is_asked_anything(world: World) -> None:
    world.standin.fail("chat.postMessage", "slow", seconds=2.5)
    world.standin.fail("assistant.threads.setStatus", "slow", seconds=2.5)
    begin = time.monotonic()
    assert (await http(world).post(message(world), JSON)).status == 200

    assert time.monotonic() - begin < 1


async def test_a_message_whose_handling_fails_is_handled_again(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    store = world.app.store
    commit, calls = store.commit, []

    async def locked_at_first(changes: Any) -> None:
        calls.append(changes)
        if len(calls) <= 2:
            raise StoreUnavailable("locked")
        await commit(changes)

    monkeypatch.setattr(store, "commit", locked_at_first)
    pat = world.person()
    await pat.say("hello")
    await world.hurried(lambda: pat.answers())

    assert len(pat.answers()) == 1


async def test_a_fault_of_ours_is_told_and_holds_nobody_back(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    service = world.app.conversations
    receive = service.receive

    async def faulty(actor: Any, message: Any) -> bytes:
        if message.text == "poison":
            raise KeyError("poison")
        return await receive(actor, message)

    monkeypatch.setattr(service, "receive", faulty)
    pat = world.person()
    await pat.say("poison")
    await pat.say("hello")
    await world.hurried(lambda: len(pat.answers()) == 2)

    texts = " ".join(one["text"] for one in pat.answers())
    assert "send it again" in texts
    assert "a program, not a person" in texts
    assert "poison" not in texts


async def test_nothing_that_people_write_is_logged(world: World, capsys: pytest.CaptureFixture[str]) -> None:
    pat = world.person("U1", real_name="Pat Sensitive")
    world.standin.fail("chat.postMessage", "invalid_blocks")
    world.standin.fail("chat.postMessage", "internal_error")
    await pat.say("Our sensitive matter concerns 40 people, write to secret@d203.org")
    await world.hurried(lambda: pat.answers())
    await pat.event({"type": "message", "channel": "DU1", "channel_type": "im", "user": "U1", "text": "sensitive"})

    told = capsys.readouterr()
    assert "ensitive" not in told.out + told.err
    assert "secret@" not in told.out + told.err
