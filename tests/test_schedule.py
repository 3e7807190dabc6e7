"""Jobs run once a period, on both databases."""

from datetime import timedelta

from fake_clock import FakeClock

from bot.schedule import Schedule, Task
from bot.storage import DatabaseStore


class Counter:
    """Counts its runs; fails as often as it is told to."""

    def __init__(self, failures: int = 0) -> None:
        self.runs = 0
        self.failures = failures

    async def run(self) -> None:
        self.runs += 1
        if self.runs <= self.failures:
            raise OSError


async def test_a_job_runs_once_a_period(store: DatabaseStore, clock: FakeClock) -> None:
    counter = Counter()
    schedule = Schedule(store.jobs, {"purge": Task(timedelta(days=1), counter.run)}, clock=clock)

    for _ in range(6):
        await schedule.step()
        clock.advance(hours=8)

    # Noon, evening; night, morning, noon; night: three days were touched.
    assert counter.runs == 3


async def test_several_servers_run_it_once_together(store: DatabaseStore, clock: FakeClock) -> None:
    counter = Counter()
    tasks = {"purge": Task(timedelta(days=1), counter.run)}
    for _ in range(3):
        await Schedule(store.jobs, tasks, clock=clock).step()

    assert counter.runs == 1


async def test_periods_without_a_server_are_left_out(store: DatabaseStore, clock: FakeClock) -> None:
    counter = Counter()
    schedule = Schedule(store.jobs, {"purge": Task(timedelta(days=1), counter.run)}, clock=clock)
    await schedule.step()
    clock.advance(days=30)
    await schedule.step()
    await schedule.step()

    assert counter.runs == 2


async def test_a_failed_job_runs_again(store: DatabaseStore, clock: FakeClock) -> None:
    counter = Counter(failures=1)
    schedule = Schedule(store.jobs, {"purge": Task(timedelta(days=1), counter.run)}, clock=clock)
    await schedule.step()
    clock.advance(seconds=30)
    await schedule.step()

    assert counter.runs == 2
    assert await store.jobs.counts() == {"waiting": 0, "done": 1, "failed": 0}


async def test_jobs_with_other_periods_do_not_mix(store: DatabaseStore, clock: FakeClock) -> None:
    hourly, daily = Counter(), Counter()
    tasks = {"tidy": Task(timedelta(hours=1), hourly.run), "purge": Task(timedelta(days=1), daily.run)}
    schedule = Schedule(store.jobs, tasks, clock=clock)
    for _ in range(3):
        await schedule.step()
        clock.advance(hours=1)

    assert (hourly.runs, daily.runs) == (3, 1)
