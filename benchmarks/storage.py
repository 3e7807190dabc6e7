"""Durable commits a second: `python -m benchmarks.storage [DATABASE_URL ...]`.

Each committer has conversations of its own, as concurrent visitors have, and starts a new one after TURNS commits. A
commit is of common size: two transcript rows, two events, a state and a turn (about 4 KB together). Latency is seen
from the coroutine. `busy` adds what serving a message costs the same event loop, as pure computing.
"""

import asyncio
import statistics
import sys
import tempfile
import time
from pathlib import Path

from bot.dialogue.events import Request, SlotFilled, SlotRequested
from bot.dialogue.state import State, fold
from bot.ports import Changes, Line, Opening
from bot.storage import DatabaseStore, open_store
from matchers.frame import Frame, Need, Range

SECONDS = 4.0
TURNS = 8
COMMITTERS = (1, 8, 64)
BUSY_SECONDS = 0.0003
"""About what understanding and answering one message over HTTP takes."""

NEED = "Our teachers and the central office do not trust each other, and every meeting ends in a grievance. " * 2
TURN = b'{"sequence":2,"reply":"' + b"x" * 1800 + b'"}'
EVENTS = (
    SlotFilled("needs", Frame(needs=(Need(NEED),))),
    SlotFilled("participants", Frame(participants=Range(40, 40, text="40"))),
    SlotRequested(Request("budget")),
)
STATE: State = fold(EVENTS)


def changes(conversation: str, version: int) -> Changes:
    """One turn of a conversation."""
    return Changes(
        conversation=conversation,
        expected_version=version,
        message_id=f"m{version}",
        digest="0" * 64,
        lines=(
            Line(2 * version + 1, "visitor", NEED, "2025-01-01T00:00:00.000+00:00"),
            Line(
                2 * version + 2, "bot", "What can you spend, roughly? A range is fine.", "2025-01-01T00:00:00.000+00:00"
            ),
        ),
        events=EVENTS,
        state=STATE,
        turn=TURN,
        opening=Opening("web", conversation, token_hash="0" * 64) if version == 0 else None,
    )


async def measure(store: DatabaseStore, committers: int, busy: bool, reads: bool) -> str:
    """Commits for SECONDS; the figures as a line."""
    ends = time.perf_counter() + SECONDS
    latencies: list[float] = []

    async def commit_all(number: int) -> None:
        run = 0
        while time.perf_counter() < ends:
            run += 1
            conversation = f"{hash((number, run, ends)) & 0xFFFFFFFFFFFF:012x}"
            for version in range(TURNS):
                started = time.perf_counter()
                if reads:
                    await store.conversation(conversation)
                if busy:
                    until = time.perf_counter() + BUSY_SECONDS
                    while time.perf_counter() < until:
                        pass
                await store.commit(changes(conversation, version))
                latencies.append(time.perf_counter() - started)

    started = time.perf_counter()
    await asyncio.gather(*(commit_all(number) for number in range(committers)))
    rate = len(latencies) / (time.perf_counter() - started)
    cuts = statistics.quantiles(latencies, n=100)
    kind = "commit" + (" after read" if reads else "") + (", busy loop" if busy else "")
    return f"{kind:<30}{committers:>4}{rate:>10,.0f}/s{cuts[49] * 1000:>10.2f} ms{cuts[98] * 1000:>10.2f} ms"


async def run(url: str, name: str) -> None:
    """All measurements of one database."""
    store = open_store(url)
    try:
        print(f"{name}\n{'':<26}{'at once':>4}{'commits':>10}{'median':>13}{'99 %':>13}")
        for busy, reads in ((False, False), (False, True), (True, True)):
            for committers in COMMITTERS:
                print(await measure(store, committers, busy, reads), flush=True)
    finally:
        store.close()


def main(*urls: str) -> None:
    """Measures SQLite in a temporary folder, and every database named."""
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(run(f"sqlite:///{Path(folder) / 'benchmark.db'}", "SQLite"))
    for number, url in enumerate(urls, 1):
        asyncio.run(run(url, f"database {number}"))


if __name__ == "__main__":
    main(*sys.argv[1:])
