"""What every store does, on SQLite, on PostgreSQL and in memory."""

import asyncio
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
from fake_clock import FakeClock
from stored_samples import AT, NEED, PAGE, converse, filing, following, inquiry, opening

from bot.dialogue.state import fold
from bot.ports import (
    Conflict,
    Intent,
    Line,
    ReferenceTaken,
    RepeatedMessage,
    StoreError,
    StoreUnavailable,
)
from bot.storage import DatabaseStore, open_store
from matchers.frame import Frame


@pytest.fixture(params=["sqlite", "postgres", "memory"])
def store(request: pytest.FixtureRequest, clock: FakeClock) -> Iterator[DatabaseStore]:
    url = "sqlite://" if request.param == "memory" else request.getfixturevalue(f"{request.param}_url")
    opened = open_store(url, clock=clock)
    yield opened
    opened.close()


def changed(changes: Any, **fields: Any) -> Any:
    return msgspec.structs.replace(changes, **fields)


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


async def test_a_stale_commit_is_a_conflict_and_leaves_nothing(store: DatabaseStore) -> None:
    state = await converse(store, 2)

    with pytest.raises(Conflict):
        await store.commit(following(1, state, message_id="late"))

    assert await store.stored_turn("c1", "late") is None
    assert len(await store.lines("c1")) == 4


async def test_a_commit_ahead_of_the_conversation_is_a_conflict(store: DatabaseStore) -> None:
    state = await converse(store, 1)

    with pytest.raises(Conflict):
        await store.commit(following(5, state))


async def test_a_commit_to_no_conversation_is_a_conflict(store: DatabaseStore) -> None:
    with pytest.raises(Conflict):
        await store.commit(following(1, opening().state))


async def test_a_conversation_opens_once(store: DatabaseStore) -> None:
    await store.commit(opening())

    with pytest.raises(Conflict):
        await store.commit(opening(message_id="another"))


async def test_opening_needs_an_opening(store: DatabaseStore) -> None:
    with pytest.raises(ValueError, match="opening"):
        await store.commit(changed(opening(), opening=None))


async def test_a_message_is_answered_once_and_its_answer_kept(store: DatabaseStore) -> None:
    await store.commit(opening())

    with pytest.raises(RepeatedMessage):
        await store.commit(opening())

    stored = await store.stored_turn("c1", "m1")
    assert stored is not None
    assert (stored.digest, stored.turn) == ("digest of m1", opening().turn)


async def test_a_message_repeated_on_the_newest_version_is_refused(store: DatabaseStore) -> None:
    state = await converse(store, 2)

    with pytest.raises(RepeatedMessage):
        await store.commit(following(2, state, message_id="m1"))

    found = await store.conversation("c1")
    assert found is not None
    assert (found.version, len(await store.lines("c1"))) == (2, 4)


async def test_the_same_message_id_in_two_conversations_is_no_repetition(store: DatabaseStore) -> None:
    await store.commit(opening("c1"))
    await store.commit(opening("c2"))

    assert await store.stored_turn("c2", "m1") is not None


async def test_of_racing_commits_exactly_one_wins(store: DatabaseStore) -> None:
    state = await converse(store, 1)
    racing = [following(1, state, message_id=f"race{number}") for number in range(20)]

    outcomes = await asyncio.gather(*(store.commit(changes) for changes in racing), return_exceptions=True)

    assert sum(outcome is None for outcome in outcomes) == 1
    assert sum(isinstance(outcome, Conflict) for outcome in outcomes) == 19
    assert len(await store.lines("c1")) == 4


async def test_of_racing_openings_exactly_one_wins(store: DatabaseStore) -> None:
    racing = [opening(message_id=f"race{number}") for number in range(12)]

    outcomes = await asyncio.gather(*(store.commit(changes) for changes in racing), return_exceptions=True)

    assert sum(outcome is None for outcome in outcomes) == 1
    assert sum(isinstance(outcome, Conflict) for outcome in outcomes) == 11


async def test_of_one_message_sent_twice_at_once_one_is_a_repetition(store: DatabaseStore) -> None:
    state = await converse(store, 1)

    outcomes = await asyncio.gather(
        store.commit(following(1, state)), store.commit(following(1, state)), return_exceptions=True
    )

    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["NoneType", "RepeatedMessage"]


async def test_one_bad_commit_among_many_is_refused_alone(store: DatabaseStore) -> None:
    """The stale, the repeated, and one that the database itself refuses (a transcript row that is there already)."""
    states = {name: await converse(store, 2, name) for name in ("good", "stale", "repeated", "clashing")}
    clashing = following(2, states["clashing"], "clashing")
    clashing = changed(clashing, lines=(Line(1, "visitor", "again", AT),))
    commits = [opening(f"new{number}") for number in range(30)]
    commits[10:10] = [
        following(2, states["good"], "good"),
        following(1, states["stale"], "stale", message_id="late"),
        following(2, states["repeated"], "repeated", message_id="m1"),
        clashing,
    ]

    outcomes = await asyncio.gather(*(store.commit(changes) for changes in commits), return_exceptions=True)

    refused = [outcome for outcome in outcomes if outcome is not None]
    assert [type(outcome) for outcome in refused] == [Conflict, RepeatedMessage, StoreError]
    assert outcomes[10] is None
    versions = {}
    for name in states:
        found = await store.conversation(name)
        assert found is not None
        versions[name] = found.version
    assert versions == {"good": 3, "stale": 2, "repeated": 2, "clashing": 2}
    assert all([await store.conversation(f"new{number}") for number in range(30)])


async def test_a_takeover_makes_a_bot_turn_under_way_conflict(store: DatabaseStore) -> None:
    state = await converse(store, 1)
    takeover = changed(following(1, state, message_id="takeover"), led_by="staff", events=(), lines=(), state=state)
    await store.commit(takeover)

    with pytest.raises(Conflict):
        await store.commit(following(1, state))

    found = await store.conversation("c1")
    assert found is not None
    assert (found.led_by, found.version, found.sequence) == ("staff", 2, 2)


async def test_an_inquiry_is_filed_with_the_conversation(store: DatabaseStore) -> None:
    state = await converse(store, 2)
    changes = filing(2, state)
    await store.commit(changes)

    assert await store.inquiry("R-1") == changes.inquiry
    assert await store.inquiries() == (changes.inquiry,)
    assert (await store.outbox.counts())["waiting"] == 1


async def test_a_refused_commit_files_nothing_and_sends_nothing(store: DatabaseStore) -> None:
    state = await converse(store, 2)

    with pytest.raises(Conflict):
        await store.commit(changed(filing(1, state), message_id="late"))

    assert await store.inquiries() == ()
    assert (await store.outbox.counts())["waiting"] == 0


async def test_an_amended_inquiry_replaces_the_filed_one(store: DatabaseStore) -> None:
    state = await converse(store, 1)
    filed = filing(1, state)
    await store.commit(filed)
    amended = inquiry("c1", Frame(email="ann@example.org", name="Ann"), reference="R-1")
    await store.commit(changed(following(2, filed.state), inquiry=amended))

    assert await store.inquiries() == (amended,)


async def test_a_reference_belongs_to_one_conversation(store: DatabaseStore) -> None:
    filed = filing(1, await converse(store, 1, "c1"), "c1")
    await store.commit(filed)
    state = await converse(store, 1, "c2")

    with pytest.raises(ReferenceTaken):
        await store.commit(filing(1, state, "c2", reference="R-1"))

    assert await store.inquiry("R-1") == filed.inquiry
    found = await store.conversation("c2")
    assert found is not None
    assert found.version == 1


async def test_an_intent_is_stored_once(store: DatabaseStore) -> None:
    state = await converse(store, 1)
    intent = Intent("inquiry_filed", "R-1", "once")
    await store.commit(changed(following(1, state), intents=(intent,)))
    await store.commit(changed(following(2, state), intents=(intent,)))

    assert (await store.outbox.counts())["waiting"] == 1


async def test_inquiries_are_listed_newest_first_page_by_page(store: DatabaseStore) -> None:
    for number in range(5):
        changes = opening(f"c{number}")
        # Two of them in the same moment: no page may lose or repeat one.
        filed_at = AT.replace("12:00", f"12:0{number // 2}")
        filed = inquiry(f"c{number}", Frame(), reference=f"R-{number}", filed_at=filed_at)
        await store.commit(changed(changes, inquiry=filed))

    first = await store.inquiries(limit=3)
    second = await store.inquiries(limit=3, before=first[-1].reference)

    assert [one.reference for one in (*first, *second)] == ["R-4", "R-3", "R-2", "R-1", "R-0"]


async def test_a_cancelled_caller_disturbs_nobody(store: DatabaseStore) -> None:
    given_up = asyncio.ensure_future(store.commit(opening("c1")))
    await asyncio.sleep(0)
    given_up.cancel()
    await store.commit(opening("c2"))

    assert await store.conversation("c2") is not None


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
