"""Replies leave once, whatever Slack does."""

import asyncio
from datetime import datetime, timedelta
from typing import Any

import pytest
from slack_hands import Hands, until, until_async
from slack_world import NEED, TOKEN, World
from sqlalchemy import select, update

from bot.handlers.slack import blocks_turn
from bot.ports import Intent, StoreUnavailable
from bot.storage import tables


def posts(world: World) -> list[dict[str, Any]]:
    """Every attempt to send."""
    return [arguments for method, arguments in world.standin.calls if method == "chat.postMessage"]


async def failed(world: World) -> int:
    return (await world.app.store.outbox.counts())["failed"]


async def waiting(world: World) -> int:
    return (await world.app.store.outbox.counts())["waiting"]


async def attempted(world: World, times: int = 1) -> None:
    await until(lambda: len(posts(world)) >= times)
    await asyncio.sleep(0.2)


async def test_a_reply_whose_answer_was_lost_is_not_sent_again(world: World) -> None:
    pat = world.person()
    world.standin.fail("chat.postMessage", "lost")
    await pat.say(NEED)
    await attempted(world)
    await world.hurry()

    async def is_done() -> bool:
        return await waiting(world) == 0

    await until_async(is_done)
    assert len(pat.answers()) == 1
    assert len(posts(world)) == 1
    assert any(method == "conversations.replies" for method, _ in world.standin.calls)


async def test_a_reply_that_did_not_reach_slack_is_sent_again(world: World) -> None:
    pat = world.person()
    world.standin.fail("chat.postMessage", "down")
    await pat.say(NEED)
    await attempted(world)
    await world.hurry()
    await pat.next_answer(0)

    assert len(pat.answers()) == 1


async def test_a_lost_answer_is_found_behind_many_other_messages(world: World) -> None:
    pat = world.person()
    said = await pat.say(NEED)
    await pat.next_answer(0)
    for number in range(40):  # several pages of fifteen
        pat.written(f"and {number}", said["ts"])
    world.standin.fail("chat.postMessage", "lost")
    await pat.say("50 people, not 40", said["ts"])
    await attempted(world, 2)
    for number in range(40):
        pat.written(f"then {number}", said["ts"])
    await world.hurry()

    async def is_done() -> bool:
        return await waiting(world) == 0

    await until_async(is_done)
    assert len(pat.answers()) == 2


async def test_the_look_up_waits_where_it_is_limited(world: World) -> None:
    """Slack may allow one `conversations.replies` a minute."""
    pat = world.person()
    world.standin.fail("chat.postMessage", "lost")
    world.standin.fail("conversations.replies", "ratelimited", retry_after=60)
    await pat.say(NEED)
    await attempted(world)
    await world.hurry()
    await until(lambda: any(method == "conversations.replies" for method, _ in world.standin.calls))
    await asyncio.sleep(0.2)

    assert len(posts(world)) == 1, "nothing is sent before the look-up has an answer"
    await world.hurry()
    await world.settled()
    assert len(pat.answers()) == 1


async def test_a_server_that_dies_after_sending_does_not_send_again(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    posts = world.app.store.slack.posts
    settle, calls = posts.settle, []

    async def broken_at_first(*arguments: Any) -> None:
        calls.append(arguments)
        if len(calls) == 1:
            raise StoreUnavailable("died")
        await settle(*arguments)

    monkeypatch.setattr(posts, "settle", broken_at_first)
    pat = world.person()
    await pat.say(NEED)
    await attempted(world)
    await world.hurry()
    await until(lambda: len(calls) == 2)

    assert len(pat.answers()) == 1


async def test_a_rate_limit_is_kept(world: World) -> None:
    pat = world.person()
    world.standin.fail("chat.postMessage", "ratelimited", retry_after=90)
    await pat.say(NEED)
    await attempted(world)
    with world.app.store.database.transaction() as connection:
        due = connection.execute(select(tables.outbox.c.due_at).where(tables.outbox.c.state == "waiting")).scalar_one()
    assert datetime.fromisoformat(due) > world.app.clock() + timedelta(seconds=80)
    await world.hurry()
    await pat.next_answer(0)

    assert not any(method == "conversations.replies" for method, _ in world.standin.calls), "it was refused for sure"


@pytest.mark.parametrize("error", ["internal_error", "fatal_error"])
async def test_an_error_that_leaves_it_open_is_looked_up(world: World, error: str) -> None:
    pat = world.person()
    world.standin.fail("chat.postMessage", error)
    await pat.say(NEED)
    await attempted(world)
    await world.hurry()
    await pat.next_answer(0)

    assert any(method == "conversations.replies" for method, _ in world.standin.calls)


@pytest.mark.parametrize("error", ["missing_scope", "token_revoked", "invalid_auth", "not_in_channel"])
async def test_what_an_administrator_can_mend_waits_and_is_sent_then(
    world: World, error: str, capsys: pytest.CaptureFixture[str]
) -> None:
    pat = world.person()
    world.standin.fail("chat.postMessage", error)
    await pat.say(NEED)
    await attempted(world)

    assert (await waiting(world), await failed(world)) == (1, 0)
    assert error in capsys.readouterr().out, "the operator is told"
    await world.hurry()
    await pat.next_answer(0)


async def test_a_revoked_token_loses_nothing(world: World) -> None:
    pat = world.person()
    world.standin.tokens[TOKEN].revoked = True
    await pat.say(NEED)
    await attempted(world)
    world.standin.tokens[TOKEN].revoked = False
    await world.hurry()

    await pat.next_answer(0)


async def test_an_archived_channel_and_a_person_who_left_end_it(world: World) -> None:
    pat = world.person()
    world.team.users["U1"]["deleted"] = True
    await pat.say(NEED)

    async def is_given_up() -> bool:
        return await failed(world) == 1

    await until_async(is_given_up)
    world.team.channels["C1"].archived = True
    await pat.mention("C1", "What does it cost?")

    async def are_given_up() -> bool:
        return await failed(world) == 2

    await until_async(are_given_up)


async def test_blocks_that_slack_refuses_are_sent_as_words(world: World) -> None:
    pat = world.person()
    world.standin.fail("chat.postMessage", "invalid_blocks")
    answer = await pat.ask(NEED)

    assert "blocks" not in answer
    assert answer["text"]


async def test_a_slow_slack_delays_only_itself(world: World) -> None:
    pat, kim = world.person("U1"), world.person("U2")
    world.standin.fail("chat.postMessage", "slow", seconds=2)
    await pat.say(NEED)
    await attempted(world)
    await kim.say(NEED)
    await until(lambda: kim.answers(), 1)
    assert pat.answers() == []
    await until(lambda: pat.answers())


async def test_replies_arrive_in_order_even_if_the_first_one_has_to_wait(world: World) -> None:
    pat = world.person()
    world.standin.fail("chat.postMessage", "ratelimited", retry_after=90)
    await pat.say(NEED)
    await attempted(world)
    await pat.say("50 people, not 40")
    await asyncio.sleep(0.3)
    assert pat.answers() == []
    await world.hurried(lambda: len(pat.answers()) == 2)

    assert "a program, not a person" in pat.answers()[0]["text"]


async def test_a_direct_message_that_is_not_open_yet_is_opened(world: World) -> None:
    pat = world.person()
    await pat.command(NEED)
    await pat.next_answer(0)

    assert any(method == "conversations.open" for method, _ in world.standin.calls)


async def test_a_person_whom_slack_does_not_know_ends_it(world: World) -> None:
    pat = world.person()
    ghost = Hands(world.standin, world.team, "U404", pat.way)
    await ghost.command(NEED)

    async def is_given_up() -> bool:
        return await failed(world) == 1

    await until_async(is_given_up)


async def test_what_was_erased_is_not_sent(world: World) -> None:
    pat = world.person()
    await pat.ask(NEED)
    conversation = await world.conversation(pat)
    await world.app.store.outbox.put(Intent("slack_reply", "gone", "slack_reply/gone/m/1"), world.app.clock())

    async def is_given_up() -> bool:
        return await failed(world) == 1

    await until_async(is_given_up)
    assert conversation != "gone"
    assert len(pat.answers()) == 1


async def test_while_a_person_of_staff_leads_the_bot_is_silent(world: World) -> None:
    pat = world.person()
    await pat.ask(NEED)
    with world.app.store.database.transaction() as connection:
        connection.execute(update(tables.conversations).values(led_by="staff"))
    await pat.say("Are you there?")
    await world.settled()

    assert len(pat.answers()) == 1
    assert await failed(world) == 0


async def test_what_staff_write_reaches_the_person_once(world: World) -> None:
    pat = world.person()
    await pat.ask(NEED)
    conversation = await world.conversation(pat)
    with world.app.store.database.transaction() as connection:
        row = {"conversation": conversation, "sequence": 4, "author": "staff", "text": "I <can> help.", "at": "2026"}
        connection.execute(tables.lines.insert(), row)
    for _ in range(2):
        await world.app.store.outbox.put(
            Intent("slack_line", conversation, f"slack_line/{conversation}/4"), world.app.clock()
        )
    world.wake()
    answer = await pat.next_answer(1)
    await world.settled()

    assert answer["text"] == "A person at CEC writes:\nI <can> help."
    assert len(pat.answers()) == 2


async def test_a_reply_that_cannot_be_rendered_gives_way_to_the_next(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    render = blocks_turn.render
    with monkeypatch.context() as patched:
        patched.setattr(blocks_turn, "render", lambda *_, **__: [][0])
        pat = world.person()
        await pat.say(NEED)

        async def is_given_up() -> bool:
            await world.hurry()
            return await failed(world) == 1

        await until_async(is_given_up)
    assert blocks_turn.render is render
    await pat.ask("50 people, not 40")

    assert len(pat.answers()) == 1
