"""What is committed is read again as it was, also by other programs, until the store is closed."""

import asyncio

import pytest
from stored_samples import AT, NEED, PAGE, converse, filing, following, opening

from bot.dialogue.state import fold
from bot.ports import Conflict, StoreUnavailable
from bot.storage import DatabaseStore, open_store


@pytest.fixture
def store(every_store: DatabaseStore) -> DatabaseStore:
    return every_store


async def test_nothing_is_there_before_the_first_commit(store: DatabaseStore) -> None:
    assert await store.conversation("c1") is None
    assert await store.stored_turn("c1", "m1") is None
    assert await store.last_turn("c1") is None
    assert await store.lines("c1") == ()
    assert await store.events("c1") == ()
    assert await store.inquiry("R-1") is None
    assert await store.inquiries() == ()


async def test_an_opened_conversation_is_read_as_it_was_committed(store: DatabaseStore) -> None:
    changes = opening()
    await store.commit(changes)

    found = await store.conversation("c1")

    assert found is not None
    assert (found.id, found.channel, found.owner, found.page) == ("c1", "web", "c1", PAGE)
    assert (found.version, found.sequence, found.led_by) == (1, 2, "bot")
    assert (found.token_hash, found.token_expires_at) == ("a" * 64, AT)
    assert found.state == changes.state
    assert await store.lines("c1") == changes.lines
    assert await store.events("c1") == changes.events
    assert await store.last_turn("c1") == changes.turn


async def test_a_further_commit_adds_and_counts(store: DatabaseStore) -> None:
    state = await converse(store, 3)

    found = await store.conversation("c1")

    assert found is not None
    assert (found.version, found.sequence, found.state) == (3, 6, state)
    assert [line.sequence for line in await store.lines("c1", after=2)] == [3, 4, 5, 6]
    assert await store.last_turn("c1") == b'{"sequence":6,"reply":"Thanks.","answers":"m3"}'


async def test_the_state_is_the_fold_of_the_stored_events(store: DatabaseStore) -> None:
    state = await converse(store, 12)
    await store.commit(filing(12, state))

    found = await store.conversation("c1")

    assert found is not None
    assert fold(await store.events("c1")) == found.state


async def test_conversations_do_not_mix(store: DatabaseStore) -> None:
    await converse(store, 2, "c1")
    await converse(store, 3, "c2")

    assert len(await store.lines("c1")) == 4
    assert len(await store.lines("c2")) == 6


async def test_texts_come_back_as_written(store: DatabaseStore) -> None:
    text = 'ñandú 👩🏽‍🏫 "quoted" \\ {"email":"x"}\n\u2028 100%%s :name'
    await store.commit(opening(text=text))

    assert (await store.lines("c1"))[0].text == text
    found = await store.conversation("c1")
    assert found is not None
    assert found.state.frame.needs is not None
    assert found.state.frame.needs[0].text == text


async def test_a_nul_character_does_not_stop_a_commit(store: DatabaseStore) -> None:
    await store.commit(opening(text="before\0after"))

    assert (await store.lines("c1"))[0].text == "before\ufffdafter"


async def test_a_closed_store_says_so(store: DatabaseStore) -> None:
    store.close()

    with pytest.raises(StoreUnavailable, match="closed"):
        await store.commit(opening())
    with pytest.raises(StoreUnavailable, match="closed"):
        await store.conversation("c1")


async def test_closing_writes_what_was_handed_over(sqlite_url: str) -> None:
    store = open_store(sqlite_url)
    commits = [asyncio.ensure_future(store.commit(opening(f"c{number}"))) for number in range(50)]
    await asyncio.sleep(0)
    store.close()
    await asyncio.gather(*commits)

    again = open_store(sqlite_url)
    found = [await again.conversation(f"c{number}") for number in range(50)]
    again.close()
    assert all(found)


async def test_ping_answers(store: DatabaseStore) -> None:
    await store.ping()


async def test_what_one_program_commits_another_reads(database_url: str) -> None:
    server, command_line = open_store(database_url), open_store(database_url)
    state = await converse(server, 1)
    await command_line.commit(following(1, state))

    with pytest.raises(Conflict):
        await server.commit(following(1, state, message_id="behind"))

    found = await server.conversation("c1")
    assert found is not None
    assert (found.version, NEED) == (2, (await server.lines("c1"))[0].text)
    server.close()
    command_line.close()
