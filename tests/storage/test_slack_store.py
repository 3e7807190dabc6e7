"""What the Slack channel keeps, on both databases."""

import asyncio
from collections.abc import Callable
from datetime import timedelta

import pytest
from fake_clock import FakeClock
from stored_samples import converse, filing, opening

from bot.ports import Intent
from bot.storage import DatabaseStore
from bot.storage.slack import Place
from bot.storage.slack_installations import Installation
from bot.storage.slack_posts import Post


async def leased(store: DatabaseStore, clock: FakeClock) -> list[str]:
    leases = await store.slack.inbox.lease({"slack_event"}, clock(), clock() + timedelta(minutes=1), 10)
    return [lease.intent.key for lease in leases]


async def add(store: DatabaseStore, clock: FakeClock, key: str, subject: str = "T1:U1") -> bool:
    clock.advance(seconds=1)
    return await store.slack.inbox.add(Intent("slack_event", subject, key), f'{{"text": "{key}"}}')


async def test_an_event_is_stored_once(store: DatabaseStore, clock: FakeClock) -> None:
    added = await asyncio.gather(*(add(store, clock, "e1") for _ in range(5)))

    assert sorted(added) == [False] * 4 + [True]
    assert await store.slack.inbox.body("e1") == '{"text": "e1"}'
    assert await store.slack.inbox.body("e2") == ""


async def test_events_of_a_person_come_one_after_the_other(store: DatabaseStore, clock: FakeClock) -> None:
    for key, subject in (("e2", "T1:U1"), ("e1", "T1:U1"), ("e3", "T1:U2")):
        await add(store, clock, key, subject)

    first = await store.slack.inbox.lease({"slack_event"}, clock(), clock() + timedelta(minutes=1), 10)
    assert [lease.intent.key for lease in first] == ["e2", "e3"]
    assert await leased(store, clock) == [], "e1 waits for e2, which is under way"
    await store.slack.inbox.postpone(first[0], clock() + timedelta(minutes=5), "later")
    assert await leased(store, clock) == [], "and for its next attempt"
    clock.advance(minutes=5)
    again = await store.slack.inbox.lease({"slack_event"}, clock(), clock() + timedelta(minutes=1), 10)
    held = next(lease for lease in again if lease.intent.key == "e2")
    await store.slack.inbox.complete(held)
    assert await leased(store, clock) == ["e1"]


async def test_an_event_is_forgotten_once_it_is_dealt_with(store: DatabaseStore, clock: FakeClock) -> None:
    await add(store, clock, "e1")
    await add(store, clock, "e2", "T1:U2")
    leases = await store.slack.inbox.lease({"slack_event"}, clock(), clock() + timedelta(minutes=1), 10)
    await store.slack.inbox.complete(leases[0])
    await store.slack.inbox.give_up(leases[1], "no use")

    assert [await store.slack.inbox.body(key) for key in ("e1", "e2")] == ["", ""]
    assert await add(store, clock, "e1") is False, "it is still known"


async def test_a_thread_gets_one_conversation_however_many_ask_at_once(store: DatabaseStore) -> None:
    for name in ("c1", "c2", "c3"):
        await store.commit(opening(name))
    bound = await asyncio.gather(*(store.slack.bind("T1", "U1", "", name) for name in ("c1", "c2", "c3")))

    assert len(set(bound)) == 1
    assert await store.slack.thread("T1", "U1", "") == bound[0]
    other = next(name for name in ("c1", "c2", "c3") if name != bound[0])
    assert await store.slack.bind("T1", "U1", "", other, instead_of=bound[0]) == other
    assert await store.slack.bind("T1", "U1", "", bound[0], instead_of="c9") == other
    assert await store.slack.thread("T2", "U1", "") is None


async def test_a_place_keeps_its_channel_and_what_was_shown(store: DatabaseStore) -> None:
    await store.commit(opening("c1"))
    await store.slack.move(Place("c1", "T1", "U1", "", ""))
    await store.slack.show("c1", "D1", "conflict_resolution")
    await store.slack.move(Place("c1", "T1", "U1", "", "1.1"))
    place = await store.slack.place("c1")

    assert place is not None
    assert (place.channel, place.thread, place.shown) == ("D1", "1.1", "conflict_resolution")


async def test_a_post_that_may_be_out_is_remembered_since_its_first_attempt(
    store: DatabaseStore, clock: FakeClock
) -> None:
    post = Post("k", "c1", "T1", "D1")
    await store.slack.posts.begin(post)
    first = await store.slack.posts.find("k")
    clock.advance(hours=1)
    await store.slack.posts.begin(post)

    assert await store.slack.posts.find("k") == first
    await store.slack.posts.settle("k", "D1", None)
    refused = await store.slack.posts.find("k")
    assert refused is not None
    assert (refused.begun_at, refused.ts) == (None, None)
    await store.slack.posts.settle("k", "D1", "1.1")
    assert await store.slack.posts.subject_at("D1", "1.1") == "c1"


async def test_a_language_is_chosen_and_changed(store: DatabaseStore) -> None:
    assert await store.slack.language("T1", "U1") is None
    await store.slack.speak("T1", "U1", "es")
    await store.slack.speak("T1", "U1", "en")

    assert await store.slack.language("T1", "U1") == "en"


async def test_an_installation_replaces_the_one_before(store: DatabaseStore) -> None:
    made = Installation("", "T1", "A1", "B1", "U0", "chat:write", "secret-1", "2025")
    await store.slack.installations.add(made)
    await store.slack.installations.add(Installation("", "T1", "A1", "B1", "U0", "chat:write", "secret-2", "2026"))

    found = await store.slack.installations.find("", "T1")
    assert found is not None
    assert found.token == "secret-2"
    await store.slack.installations.remove("", "T1")
    assert await store.slack.installations.find("", "T1") is None


@pytest.mark.parametrize(("age", "holds"), [(0, True), (9, True), (11, False)])
async def test_a_state_counts_once_and_not_for_long(
    store: DatabaseStore, clock: FakeClock, age: int, holds: bool
) -> None:
    await store.slack.installations.issue_state("d", clock() + timedelta(minutes=10))
    clock.advance(minutes=age)

    assert await store.slack.installations.take_state("d") is holds
    assert await store.slack.installations.take_state("d") is False


async def test_erasing_a_person_leaves_nothing_in_slacks_tables(
    store: DatabaseStore, clock: FakeClock, all_texts: Callable[[], list[str]]
) -> None:
    state = await converse(store, 2, "c1")
    await store.commit(filing(2, state, "c1", reference="R-1", email="ann@example.org"))
    await store.slack.bind("T1", "U777", "", "c1")
    await store.slack.move(Place("c1", "T1", "U777", "D777", ""))
    await store.slack.speak("T1", "U777", "es")
    await store.slack.posts.begin(Post("slack_reply/c1/m1", "c1", "T1", "D777"))
    await store.slack.posts.begin(Post("slack_card/R-1", "R-1", "T1", "C1"))
    await add(store, clock, "e1", "T1:U777")
    await store.erase("ann@example.org")

    assert not [text for text in all_texts() if "U777" in text or "D777" in text]
    due = await store.outbox.lease({"slack_card"}, clock() + timedelta(days=9999), clock() + timedelta(days=9999), 10)
    assert [lease.intent.subject for lease in due] == ["R-1"], "the card in Slack is to be emptied"
