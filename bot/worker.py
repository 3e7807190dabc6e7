"""Working off a queue of intents: leases, retries, giving up, a clean end. The outbox and the schedule both do it.

Every intent runs at least once: a server that dies, or loses the database, between doing and settling does it again.
"""

import asyncio
import random
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import groupby
from typing import Final, Protocol

import structlog
from msgspec import Struct

from bot.ports import Intent, Lease, Queue, StoreUnavailable

_log = structlog.get_logger()


class Run(Protocol):
    """Does what an intent says. An exception means: try again later."""

    async def __call__(self, intent: Intent) -> None:
        """Raises HopelessError where another attempt cannot help, TryLaterError where the other side says when."""
        ...


class HopelessError(Exception):
    """Another attempt cannot help. The text is stored: no personal data."""


class TryLaterError(Exception):
    """The other side asked to wait."""

    def __init__(self, after: timedelta) -> None:
        super().__init__(f"asked to wait {after.total_seconds():.0f} s")
        self.after = after


class Retry(Struct, frozen=True):
    """When to try again, and how often. Doubling from `first`, never more than `longest`."""

    attempts: int = 12
    """With the values below: given up after about five hours, most of a night's outage."""
    first: timedelta = timedelta(seconds=5)
    longest: timedelta = timedelta(hours=1)

    def delay(self, attempt: int, jitter: float) -> timedelta:
        """How long to wait after a failed attempt (from 1). `jitter` in [0, 1) takes off up to a half, so that many
        that failed together do not come back together."""
        return min(self.longest, self.first * (1 << min(attempt - 1, 30))) * (1 - jitter / 2)


USUAL_RETRY: Final = Retry()


class Worker:
    """Runs due intents of the kinds it was given. Others stay in the queue untouched."""

    def __init__(
        self,
        queue: Queue,
        runs: Mapping[str, Run],
        *,
        clock: Callable[[], datetime],
        jitter: Callable[[], float] = random.random,
        retry: Retry = USUAL_RETRY,
        lease: timedelta = timedelta(minutes=2),
        timeout: timedelta = timedelta(seconds=30),
        poll: timedelta = timedelta(seconds=1),
        batch: int = 16,
    ) -> None:
        self._queue = queue
        self._runs = dict(runs)
        self._clock = clock
        self._jitter = jitter
        self._retry = retry
        self._lease = lease
        self._timeout = timeout
        self._poll = poll
        self._batch = batch
        self._wake = asyncio.Event()
        self._stopping = False
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Works in the background until `stop`."""
        self._task = asyncio.create_task(self._work(), name="worker")

    def wake(self) -> None:
        """Looks into the queue at once rather than at the next poll."""
        self._wake.set()

    async def stop(self, grace: timedelta = timedelta(seconds=10)) -> None:
        """Takes nothing more and waits for what is under way. After `grace` it is broken off, and is due again."""
        self._stopping = True
        self._wake.set()
        if self._task is None:
            return
        _, late = await asyncio.wait([self._task], timeout=grace.total_seconds())
        for task in late:
            task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)

    async def step(self) -> int:
        """One look into the queue: runs what is due, up to a batch; how many. Raises StoreUnavailable."""
        now = self._clock()
        until = now + self._lease
        leases = await self._queue.lease(self._runs.keys(), now, until, self._batch)
        # One after the other where they concern the same subject: replies arrive in order.
        by_subject = groupby(sorted(leases, key=lambda lease: lease.intent.subject), lambda lease: lease.intent.subject)
        await asyncio.gather(*(self._handle_all(list(group), until) for _, group in by_subject))
        return len(leases)

    async def _work(self) -> None:
        while not self._stopping:
            self._wake.clear()
            try:
                more = await self.step() == self._batch
            except StoreUnavailable as error:
                _log.warning("queue_unavailable", reason=str(error))
                more = False
            if not more and not self._stopping:
                await self._pause()

    async def _pause(self) -> None:
        try:
            async with asyncio.timeout(self._poll.total_seconds()):
                await self._wake.wait()
        except TimeoutError:
            return

    async def _handle_all(self, leases: Sequence[Lease], until: datetime) -> None:
        for lease in leases:
            if self._clock() + self._timeout > until:
                return  # the others had taken too long; these are due again when the lease ends
            try:
                await self._handle(lease)
            except StoreUnavailable as error:
                _log.warning("intent_not_settled", key=lease.intent.key, reason=str(error))

    async def _handle(self, lease: Lease) -> None:
        if lease.attempt > self._retry.attempts:
            await self._give_up(lease, "every attempt was broken off")
            return
        try:
            async with asyncio.timeout(self._timeout.total_seconds()):
                await self._runs[lease.intent.kind](lease.intent)
        except asyncio.CancelledError:
            await self._queue.postpone(lease, self._clock(), "broken off by shutdown")
            raise
        except HopelessError as error:
            await self._give_up(lease, str(error))
        except Exception as error:  # whatever a channel or a job raises: the next attempt may do better
            await self._fail(lease, error)
        else:
            await self._queue.complete(lease)

    async def _fail(self, lease: Lease, error: Exception) -> None:
        # Texts of other people's exceptions may hold what was sent: only their class is kept.
        reason = str(error) if isinstance(error, TryLaterError) else type(error).__name__
        if lease.attempt >= self._retry.attempts:
            await self._give_up(lease, reason)
            return
        delay = self._retry.delay(lease.attempt, self._jitter())
        if isinstance(error, TryLaterError):
            delay = max(delay, error.after)
        _log.warning("intent_failed", key=lease.intent.key, attempt=lease.attempt, reason=reason)
        await self._queue.postpone(lease, self._clock() + delay, reason)

    async def _give_up(self, lease: Lease, reason: str) -> None:
        _log.error("intent_given_up", key=lease.intent.key, attempt=lease.attempt, reason=reason)
        await self._queue.give_up(lease, reason)
