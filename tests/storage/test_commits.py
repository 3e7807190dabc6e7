"""Committing: all or nothing, once, and only on top of what was read."""

import asyncio

import pytest
from stored_samples import AT, changed, converse, following, opening

from bot.ports import Conflict, Line, RepeatedMessage, StoreError
from bot.storage import DatabaseStore


@pytest.fixture
def store(every_store: DatabaseStore) -> DatabaseStore:
    return every_store


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


async def test_a_cancelled_caller_disturbs_nobody(store: DatabaseStore) -> None:
    given_up = asyncio.ensure_future(store.commit(opening("c1")))
    await asyncio.sleep(0)
    given_up.cancel()
    await store.commit(opening("c2"))

    assert await store.conversation("c2") is not None
