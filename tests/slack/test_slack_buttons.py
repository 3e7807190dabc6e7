"""Buttons: done before they are acknowledged, or the person sees that they failed."""

import asyncio
import json
from typing import Any

import pytest
from slack_hands import until
from slack_workspace import buttons
from slack_world import NEED, World, answer_all

from bot.ports import StoreUnavailable


async def test_a_double_click_files_one_inquiry(world: World) -> None:
    pat = world.person()
    await pat.ask(NEED)
    summary = await answer_all(world, pat)
    seen = len(pat.answers())
    answered = await asyncio.gather(*(pat.press(summary, "Yes, send it") for _ in range(5)))
    await pat.next_answer(seen)
    await world.settled()

    assert {one.status for one in answered} == {200}
    assert len(await world.inquiries()) == 1
    assert len(pat.answers()) == seen + 1


async def test_what_was_chosen_takes_the_place_of_the_buttons(world: World) -> None:
    pat = world.person()
    await pat.ask(NEED)
    summary = await answer_all(world, pat)
    await pat.press(summary, "Yes, send it")

    await until(lambda: "✓ Yes, send it" in json.dumps(summary["blocks"], ensure_ascii=False))
    assert "Yes, send it" not in [label for label, _, _ in buttons(summary)]


async def test_a_button_on_an_old_message_answers_politely(world: World) -> None:
    pat = world.person()
    await pat.ask(NEED)
    summary = await answer_all(world, pat)
    await pat.ask("50 people, not 40")
    seen = len(pat.answers())
    answered = await pat.press(summary, "Yes, send it")
    await until(lambda: world.standin.whispers)

    assert answered.status == 200
    assert "behind us" in world.standin.whispers[0]["text"]
    assert world.standin.whispers[0]["response_type"] == "ephemeral"
    assert await world.inquiries() == []
    assert len(pat.answers()) == seen


async def test_buttons_of_an_erased_conversation_answer_politely(world: World) -> None:
    pat = world.person()
    await pat.ask(NEED)
    summary = await answer_all(world, pat)
    await world.app.store.erase("pat.doe@d203.org")
    for label in ("Yes, send it", "Change an answer"):
        await pat.press(summary, label)
    await until(lambda: len(world.standin.whispers) == 2)

    assert world.standin.views == []


async def test_somebody_elses_buttons_do_nothing(world: World) -> None:
    pat, kim = world.person("U1"), world.person("U2")
    await pat.ask(NEED)
    summary = await answer_all(world, pat)
    for label in ("Yes, send it", "Change an answer"):
        await kim.press(summary, label)
    await until(lambda: len(world.standin.whispers) == 2)

    assert world.standin.views == []
    assert await world.inquiries() == []


async def test_a_button_of_a_version_that_is_gone_answers_politely(world: World) -> None:
    pat = world.person()
    answer = await pat.ask(NEED)
    block: dict[str, Any] = {"block_id": "b", "type": "actions"}
    await pat.act(answer, block, {"type": "button", "action_id": "rate_us", "value": "5"})
    await pat.act(answer, block, {"type": "button", "action_id": "choose_0", "value": "not json"})

    await until(lambda: len(world.standin.whispers) == 2)


async def test_why_is_answered_once(world: World) -> None:
    pat = world.person()
    await pat.ask("We want the conflict resolution training. " + NEED)
    await answer_all(world, pat)
    shown = next(one for one in pat.answers() if any(label == "Why this?" for label, _, _ in buttons(one)))
    seen = len(pat.answers())
    await pat.press(shown, "Why this?")
    answer = await pat.next_answer(seen)
    await pat.press(shown, "Why this?")
    await world.settled()

    assert "because" in answer["text"]
    assert len(pat.answers()) == seen + 1


async def test_a_press_that_cannot_be_stored_is_not_acknowledged_and_said_to_have_failed(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    pat = world.person()
    await pat.ask(NEED)
    summary = await answer_all(world, pat)

    async def locked(*_: object) -> None:
        raise StoreUnavailable("locked")

    with monkeypatch.context() as patched:
        patched.setattr(world.app.store, "commit", locked)
        failed = await pat.press(summary, "Yes, send it")
    await until(lambda: world.standin.whispers)

    assert failed.status == 503
    assert "try again" in world.standin.whispers[0]["text"]
    assert (await pat.press(summary, "Yes, send it")).status == 200
    assert len(await world.inquiries()) == 1
