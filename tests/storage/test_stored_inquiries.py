"""Inquiries, filed and amended with their conversations, and what is to be sent about them."""

import pytest
from stored_samples import AT, changed, converse, filing, following, inquiry, opening

from bot.ports import Conflict, Intent, ReferenceTaken
from bot.storage import DatabaseStore
from matchers.frame import Frame


@pytest.fixture
def store(every_store: DatabaseStore) -> DatabaseStore:
    return every_store


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
