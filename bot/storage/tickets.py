"""Work that coroutines hand to threads, and its way back. An event loop is woken once for a whole batch of answers:
waking costs more than most answers."""

import asyncio
import queue
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from bot.ports import StoreUnavailable

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Ticket(Generic[T]):
    """A task and the future its caller awaits."""

    task: T
    future: asyncio.Future[Any]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a task came to, where it did not fail."""

    value: Any = None


class Tickets(Generic[T]):
    """A queue between event loops and `threads` threads."""

    def __init__(self, threads: int) -> None:
        self._queue: queue.SimpleQueue[Ticket[T] | None] = queue.SimpleQueue()
        self._threads = threads
        self._closed = False

    def hand_over(self, task: T) -> asyncio.Future[Any]:
        """The future of the task's value. Raises StoreUnavailable once closed."""
        if self._closed:
            raise StoreUnavailable("The store is closed.")
        future: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._queue.put(Ticket(task, future))
        return future

    def take(self, most: int) -> list[Ticket[T]]:
        """Waits for a ticket; it and those behind it, up to `most`. Empty: closed, and all is taken."""
        first = self._queue.get()
        batch = [] if first is None else [first]
        while batch and len(batch) < most:
            try:
                ticket = self._queue.get_nowait()
            except queue.Empty:
                break
            if ticket is None:
                self._queue.put(None)  # for the next call, which then ends its thread
                break
            batch.append(ticket)
        return batch

    def close(self) -> None:
        """Takes nothing more; the threads end when all is taken."""
        self._closed = True
        for _ in range(self._threads):
            self._queue.put(None)


def attempt(task: Callable[..., Any], *arguments: Any) -> Answer | Exception:
    """The task's answer, or what it raised."""
    try:
        return Answer(task(*arguments))
    except Exception as error:  # raised again where it is awaited
        return error


def answer(tickets: Sequence[Ticket[Any]], answers: Sequence[Answer | Exception]) -> None:
    """Sends answers back to the callers."""
    loops: dict[asyncio.AbstractEventLoop, list[tuple[asyncio.Future[Any], Answer | Exception]]] = {}
    for ticket, outcome in zip(tickets, answers, strict=True):
        loops.setdefault(ticket.future.get_loop(), []).append((ticket.future, outcome))
    for loop, results in loops.items():
        try:
            loop.call_soon_threadsafe(_resolve, results)
        except RuntimeError:  # the loop is closed: nobody waits any more
            continue


def _resolve(results: Sequence[tuple[asyncio.Future[Any], Answer | Exception]]) -> None:
    for future, outcome in results:
        if future.done():  # the caller was cancelled
            continue
        if isinstance(outcome, Exception):
            future.set_exception(outcome)
        else:
            future.set_result(outcome.value)
