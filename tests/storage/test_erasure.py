"""Removing people: nothing of them is left, and nobody else loses anything."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from fake_clock import FakeClock
from stored_samples import AT, NEED, converse, filing, following, inquiry, opening

from bot.dialogue.events import Request, SlotFilled, SlotRequested
from bot.dialogue.state import fold
from bot.ports import Conflict, Intent, Line
from bot.storage import DatabaseStore, open_store
from matchers.frame import Frame

EMAIL = "Ann.Lee@Example.org"
Texts = Callable[[], list[str]]


async def file(store: DatabaseStore, conversation: str, reference: str, email: str) -> None:
    state = await converse(store, 2, conversation)
    await store.commit(filing(2, state, conversation, reference=reference, email=email))


def traces(texts: Texts, *words: str) -> list[str]:
    return [text for text in texts() if any(word.casefold() in text.casefold() for word in words)]


async def test_nothing_of_an_erased_person_is_left_in_any_table(store: DatabaseStore, all_texts: Texts) -> None:
    await file(store, "c1", "R-1", EMAIL)
    assert traces(all_texts, "ann.lee", NEED)

    assert await store.erase("ann.lee@EXAMPLE.ORG ") == 1

    assert traces(all_texts, "ann.lee", NEED, "https://example.org/services") == []
    assert await store.conversation("c1") is None
    assert await store.lines("c1") == ()
    assert await store.events("c1") == ()
    assert await store.stored_turn("c1", "m1") is None


async def test_an_erased_inquiry_says_that_its_inputs_are_gone(store: DatabaseStore, clock: FakeClock) -> None:
    await file(store, "c1", "R-1", EMAIL)
    clock.advance(days=2)
    await store.erase(EMAIL)

    left = await store.inquiry("R-1")

    assert left is not None
    assert left.erased_at == "2025-03-05T12:00:00.000+00:00"
    assert (left.frame, left.recommendations, left.flags, left.page) == (Frame(), (), (), None)
    assert (left.status, left.filed_at, left.channel) == ("closed", AT, "web")
    assert await store.inquiries() == (left,)


async def test_what_was_still_to_be_sent_about_them_is_not_sent(store: DatabaseStore) -> None:
    await file(store, "c1", "R-1", EMAIL)
    await store.erase(EMAIL)

    assert (await store.outbox.counts())["waiting"] == 0


async def test_an_address_that_was_corrected_or_emptied_later_still_counts(store: DatabaseStore) -> None:
    """The frame held it once, so the transcript and the events still do."""
    await file(store, "c1", "R-1", EMAIL)
    found = await store.conversation("c1")
    assert found is not None
    await store.commit(
        msgspec.structs.replace(following(3, found.state), state=found.state.__class__(), message_id="restart")
    )

    assert await store.erase(EMAIL) == 1
    assert await store.conversation("c1") is None


async def test_a_guessed_address_counts(store: DatabaseStore, all_texts: Texts) -> None:
    events = (SlotRequested(Request("confirmation", about="email", guess=Frame(email=EMAIL))),)
    await store.commit(msgspec.structs.replace(opening(), events=events, state=fold(events)))

    assert await store.erase(EMAIL) == 1
    assert traces(all_texts, "ann.lee") == []


async def test_an_address_that_only_the_inquiry_holds_counts(store: DatabaseStore, all_texts: Texts) -> None:
    filed = inquiry("c1", Frame(email=EMAIL))
    await store.commit(msgspec.structs.replace(opening(), inquiry=filed))

    assert await store.erase(EMAIL) == 1
    assert traces(all_texts, "ann.lee") == []


async def test_all_conversations_of_a_person_go_and_others_stay(store: DatabaseStore) -> None:
    await file(store, "c1", "R-1", EMAIL)
    await file(store, "c2", "R-2", EMAIL.upper())
    await file(store, "c3", "R-3", "joann.lee@example.org")

    assert await store.erase(EMAIL) == 2

    assert await store.conversation("c3") is not None
    assert [one.reference for one in await store.inquiries() if one.erased_at is None] == ["R-3"]
    assert (await store.outbox.counts())["waiting"] == 1


async def test_others_who_mention_the_address_keep_their_conversation_without_it(
    store: DatabaseStore, all_texts: Texts
) -> None:
    text = f"my colleague <{EMAIL}> knows, not joann.lee@example.org"
    changes = opening(text=text)
    await store.commit(changes)

    assert await store.erase(EMAIL) == 1

    struck = "my colleague <[erased]> knows, not joann.lee@example.org"
    assert (await store.lines("c1"))[0].text == struck
    found = await store.conversation("c1")
    assert found is not None
    assert found.state.frame.needs is not None
    assert found.state.frame.needs[0].text == struck
    assert fold(await store.events("c1")) == found.state
    assert not [text for text in traces(all_texts, EMAIL) if "joann" not in text]


async def test_a_turn_under_way_cannot_bring_back_what_is_gone(store: DatabaseStore) -> None:
    await file(store, "c1", "R-1", EMAIL)
    await store.commit(opening("c2", text=f"ask {EMAIL}"))
    erased, struck = await store.conversation("c1"), await store.conversation("c2")
    assert erased is not None
    assert struck is not None
    await store.erase(EMAIL)

    with pytest.raises(Conflict):
        await store.commit(following(erased.version, erased.state, "c1"))
    with pytest.raises(Conflict):
        await store.commit(following(struck.version, struck.state, "c2"))


async def test_nobody_of_that_address_is_nothing_done(store: DatabaseStore) -> None:
    await converse(store, 2)

    assert await store.erase("nobody@example.org") == 0
    assert await store.erase("  ") == 0
    assert len(await store.lines("c1")) == 4


async def test_the_database_files_hold_no_trace(sqlite_url: str) -> None:
    store = open_store(sqlite_url)
    for number in range(40):
        await file(store, f"c{number}", f"R-{number}", EMAIL)
    await converse(store, 3, "other")

    assert await store.erase(EMAIL) == 40

    files = Path(sqlite_url.removeprefix("sqlite:///")).parent.glob("intake.db*")
    held = b"".join(path.read_bytes() for path in files)
    store.close()
    assert b"other" in held
    assert b"ann.lee" not in held.lower()


async def test_abandoned_conversations_are_purged_and_filed_ones_kept(
    store: DatabaseStore, clock: FakeClock, all_texts: Texts
) -> None:
    await store.commit(opening("abandoned", text="something private"))
    await file(store, "filed", "R-1", EMAIL)
    clock.advance(days=20)
    await store.commit(opening("young"))
    clock.advance(days=20)

    assert await store.purge(clock() - timedelta(days=30)) == 1

    assert traces(all_texts, "private") == []
    assert await store.conversation("filed") is not None
    assert await store.conversation("young") is not None


async def test_intents_about_a_purged_conversation_go_with_it(store: DatabaseStore, clock: FakeClock) -> None:
    intent = Intent("copy_requested", "c1", "copy:c1")
    events = (SlotFilled("name", Frame(name="Ann")),)
    await store.commit(
        msgspec.structs.replace(
            opening(), events=events, state=fold(events), intents=(intent,), lines=(Line(1, "visitor", "Ann", AT),)
        )
    )
    clock.advance(days=1)

    assert await store.purge(clock()) == 1
    assert (await store.outbox.counts())["waiting"] == 0


async def test_done_intents_are_purged_and_failed_ones_stay_visible(store: DatabaseStore, clock: FakeClock) -> None:
    for key in ("done", "failed", "waiting"):
        await store.outbox.put(Intent("reply", key, key), clock())
    leases = {lease.intent.key: lease for lease in await store.outbox.lease({"reply"}, clock(), clock(), 10)}
    await store.outbox.complete(leases["done"])
    await store.outbox.give_up(leases["failed"], "no such channel")
    clock.advance(days=1)
    await store.purge(clock())

    assert await store.outbox.counts() == {"waiting": 1, "done": 0, "failed": 1}
