"""What happens every hour or every day, once, however many servers run."""

import random
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime, timedelta

from msgspec import Struct

from bot.ports import Intent, Queue
from bot.worker import Run, Worker

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Task(Struct, frozen=True):
    """Something to do once a period, for example purging abandoned conversations. It may run again after a failure."""

    period: timedelta
    run: Callable[[], Awaitable[object]]


class Schedule(Worker):
    """Stores a job a period, keyed by the period's begin, so several servers store it once; works jobs off.

    Periods count from 1970-01-01 UTC. Those during which no server ran are left out.
    """

    def __init__(
        self,
        jobs: Queue,
        tasks: Mapping[str, Task],
        *,
        clock: Callable[[], datetime],
        jitter: Callable[[], float] = random.random,
    ) -> None:
        super().__init__(
            jobs,
            {kind: _as_run(task) for kind, task in tasks.items()},
            clock=clock,
            jitter=jitter,
            lease=timedelta(minutes=15),
            timeout=timedelta(minutes=10),
            poll=timedelta(seconds=30),
        )
        self._jobs = jobs
        self._tasks = dict(tasks)
        self._stored: dict[str, str] = {}

    async def step(self) -> int:
        """Stores the jobs of periods that began, then runs what is due; how many. Raises StoreUnavailable."""
        now = self._clock()
        for kind, task in self._tasks.items():
            begin = now - (now - _EPOCH) % task.period
            key = f"{kind}:{begin.isoformat(timespec='seconds')}"
            if self._stored.get(kind) != key:
                await self._jobs.put(Intent(kind, kind, key), now)
                self._stored[kind] = key
        return await super().step()


def _as_run(task: Task) -> Run:
    async def run(intent: Intent) -> None:
        await task.run()

    return run
