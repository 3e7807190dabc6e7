"""The outbox worker, on both databases."""

import asyncio
from collections.abc import Callable
from datetime import timedelta

import pytest
from fake_clock import FakeClock

from bot.delivery import HopelessError, Retry, TryLaterError, delivery
from bot.ports import Intent
from bot.storage import DatabaseStore
from bot.worker import Worker

RETRY = Retry(attempts=3, first=timedelta(seconds=10), longest=timedelta(minutes=1))


class FakeChannel:
    """Sends into a list; fails as long as it is told to."""

    def __init__(self) -> None:
        self.sent: list[str] = []
        self.failure: Exception | None = None

    async def deliver(self, intent: Intent) -> None:
        if self.failure:
            raise self.failure
        self.sent.append(intent.key)


@pytest.fixture
def channel() -> FakeChannel:
    return FakeChannel()


@pytest.fixture
def worker(store: DatabaseStore, channel: FakeChannel, clock: FakeClock) -> Worker:
    return delivery(store.outbox, {"inquiry_filed": channel.deliver}, clock=clock, jitter=lambda: 0.0, retry=RETRY)


async def put(store: DatabaseStore, clock: FakeClock, *keys: str, kind: str = "inquiry_filed") -> None:
    for key in keys:
        await store.outbox.put(Intent(kind, f"subject of {key}", key), clock())


async def test_a_due_intent_is_delivered_once(
    store: DatabaseStore, worker: Worker, channel: FakeChannel, clock: FakeClock
) -> None:
    await put(store, clock, "a", "b")

    assert await worker.step() == 2
    assert await worker.step() == 0

    assert sorted(channel.sent) == ["a", "b"]
    assert await store.outbox.counts() == {"waiting": 0, "done": 2, "failed": 0}


async def test_an_intent_put_twice_is_one(store: DatabaseStore, clock: FakeClock) -> None:
    assert await store.outbox.put(Intent("k", "s", "a"), clock()) is True
    assert await store.outbox.put(Intent("k", "s", "a"), clock()) is False


async def test_an_intent_waits_until_it_is_due(
    store: DatabaseStore, worker: Worker, channel: FakeChannel, clock: FakeClock
) -> None:
    await store.outbox.put(Intent("inquiry_filed", "s", "a"), clock() + timedelta(minutes=5))

    assert await worker.step() == 0
    clock.advance(minutes=5)
    assert await worker.step() == 1


async def test_a_kind_that_nobody_delivers_stays_untouched(
    store: DatabaseStore, worker: Worker, clock: FakeClock, channel: FakeChannel
) -> None:
    await put(store, clock, "a", kind="copy_requested")
    await worker.step()
    later = delivery(store.outbox, {"copy_requested": channel.deliver}, clock=clock)

    [lease] = await store.outbox.lease({"copy_requested"}, clock(), clock(), 10)

    assert lease.attempt == 1
    assert await later.step() == 1


async def test_a_failed_delivery_is_tried_again_ever_later(
    store: DatabaseStore, worker: Worker, channel: FakeChannel, clock: FakeClock
) -> None:
    await put(store, clock, "a")
    channel.failure = OSError("could not send to ann@example.org")
    await worker.step()

    clock.advance(seconds=9)
    assert await worker.step() == 0
    clock.advance(seconds=1)
    assert await worker.step() == 1
    clock.advance(seconds=19)
    assert await worker.step() == 0
    channel.failure = None
    clock.advance(seconds=1)
    assert await worker.step() == 1

    assert channel.sent == ["a"]


async def test_after_the_last_attempt_it_is_given_up_visibly(
    store: DatabaseStore,
    worker: Worker,
    channel: FakeChannel,
    clock: FakeClock,
    all_texts: Callable[[], list[str]],
) -> None:
    await put(store, clock, "a")
    channel.failure = OSError("could not send to ann@example.org")
    for _ in range(3):
        await worker.step()
        clock.advance(hours=1)

    assert await worker.step() == 0
    assert await store.outbox.counts() == {"waiting": 0, "done": 0, "failed": 1}
    texts = all_texts()
    assert "OSError" in texts
    assert not [text for text in texts if "ann@" in text]


async def test_a_hopeless_delivery_is_given_up_at_once(
    store: DatabaseStore, worker: Worker, channel: FakeChannel, clock: FakeClock
) -> None:
    await put(store, clock, "a")
    channel.failure = HopelessError("the channel was archived")
    await worker.step()

    assert (await store.outbox.counts())["failed"] == 1


async def test_the_other_sides_wish_to_wait_is_respected(
    store: DatabaseStore, worker: Worker, channel: FakeChannel, clock: FakeClock
) -> None:
    await put(store, clock, "a")
    channel.failure = TryLaterError(timedelta(minutes=3))
    await worker.step()

    clock.advance(seconds=179)
    assert await worker.step() == 0
    clock.advance(seconds=1)
    assert await worker.step() == 1


async def test_one_failure_does_not_hold_up_the_others(
    store: DatabaseStore, channel: FakeChannel, clock: FakeClock
) -> None:
    async def fail(intent: Intent) -> None:
        raise OSError

    await put(store, clock, "bad", kind="reply")
    await put(store, clock, "good")
    await delivery(store.outbox, {"reply": fail, "inquiry_filed": channel.deliver}, clock=clock).step()

    assert channel.sent == ["good"]


async def test_several_servers_deliver_each_intent_once(
    store: DatabaseStore, channel: FakeChannel, clock: FakeClock
) -> None:
    await put(store, clock, *(f"k{number:02}" for number in range(40)))
    servers = [delivery(store.outbox, {"inquiry_filed": channel.deliver}, clock=clock) for _ in range(4)]

    for _ in range(4):
        await asyncio.gather(*(server.step() for server in servers))

    assert sorted(channel.sent) == [f"k{number:02}" for number in range(40)]


async def test_what_a_dead_server_held_is_due_again_when_its_lease_ends(
    store: DatabaseStore, worker: Worker, channel: FakeChannel, clock: FakeClock
) -> None:
    await put(store, clock, "a")
    await store.outbox.lease({"inquiry_filed"}, clock(), clock() + timedelta(minutes=2), 10)

    assert await worker.step() == 0
    clock.advance(minutes=2)
    assert await worker.step() == 1
    assert channel.sent == ["a"]


async def test_a_server_whose_lease_ended_cannot_settle(store: DatabaseStore, clock: FakeClock) -> None:
    await put(store, clock, "a")
    [slow] = await store.outbox.lease({"inquiry_filed"}, clock(), clock() + timedelta(minutes=2), 10)
    clock.advance(minutes=2)
    [quick] = await store.outbox.lease({"inquiry_filed"}, clock(), clock() + timedelta(minutes=2), 10)

    assert await store.outbox.postpone(slow, clock(), "late") is False
    assert await store.outbox.complete(quick) is True
    assert await store.outbox.give_up(slow, "later still") is False


async def test_an_intent_that_kills_every_server_is_given_up(
    store: DatabaseStore, worker: Worker, channel: FakeChannel, clock: FakeClock
) -> None:
    await put(store, clock, "a")
    for _ in range(3):
        await store.outbox.lease({"inquiry_filed"}, clock(), clock() + timedelta(minutes=2), 10)
        clock.advance(minutes=2)

    await worker.step()

    assert channel.sent == []
    assert (await store.outbox.counts())["failed"] == 1


async def test_one_subjects_intents_arrive_in_order(store: DatabaseStore, clock: FakeClock) -> None:
    sent: list[str] = []

    async def slow_at_first(intent: Intent) -> None:
        await asyncio.sleep(0.02 if intent.key == "1" else 0)
        sent.append(intent.key)

    for key in ("1", "2", "3"):
        await store.outbox.put(Intent("reply", "one person", key), clock())
        clock.advance(seconds=1)
    await delivery(store.outbox, {"reply": slow_at_first}, clock=clock).step()

    assert sent == ["1", "2", "3"]


async def test_a_running_worker_delivers_when_woken_and_stops_cleanly(
    store: DatabaseStore, channel: FakeChannel, clock: FakeClock
) -> None:
    delivered = asyncio.Event()

    async def deliver(intent: Intent) -> None:
        await channel.deliver(intent)
        delivered.set()

    worker = Worker(store.outbox, {"inquiry_filed": deliver}, clock=clock, poll=timedelta(minutes=1))
    worker.start()
    await asyncio.sleep(0.05)
    await put(store, clock, "a")
    worker.wake()
    await asyncio.wait_for(delivered.wait(), 5)
    await worker.stop()

    assert await store.outbox.counts() == {"waiting": 0, "done": 1, "failed": 0}


async def test_what_does_not_end_in_time_is_broken_off_and_due_again(store: DatabaseStore, clock: FakeClock) -> None:
    started = asyncio.Event()

    async def hang(intent: Intent) -> None:
        started.set()
        await asyncio.sleep(60)

    worker = delivery(store.outbox, {"inquiry_filed": hang}, clock=clock)
    await put(store, clock, "a")
    worker.start()
    await asyncio.wait_for(started.wait(), 5)
    await worker.stop(grace=timedelta(milliseconds=10))

    [lease] = await store.outbox.lease({"inquiry_filed"}, clock(), clock(), 10)
    assert lease.attempt == 2


async def test_a_delivery_that_hangs_is_a_failure(store: DatabaseStore, clock: FakeClock) -> None:
    async def hang(intent: Intent) -> None:
        await asyncio.sleep(60)

    await put(store, clock, "a")
    worker = Worker(
        store.outbox, {"inquiry_filed": hang}, clock=clock, timeout=timedelta(milliseconds=10), jitter=lambda: 0.0
    )
    await worker.step()

    assert (await store.outbox.counts())["waiting"] == 1


@pytest.mark.parametrize(
    ("attempt", "jitter", "seconds"), [(1, 0.0, 5), (2, 0.0, 10), (4, 0.0, 40), (4, 0.5, 30), (30, 0.0, 3600)]
)
def test_the_wait_doubles_up_to_a_limit(attempt: int, jitter: float, seconds: int) -> None:
    assert Retry().delay(attempt, jitter) == timedelta(seconds=seconds)
