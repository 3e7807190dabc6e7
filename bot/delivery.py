"""The outbox worker: hands each intent to the channel registered for its kind, which renders it and sends it."""

import random
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bot.ports import Intent, Queue
from bot.worker import USUAL_RETRY, HopelessError, Retry, TryLaterError, Worker

__all__ = ["Deliver", "HopelessError", "Retry", "TryLaterError", "delivery", "fan_out"]


class Deliver(Protocol):
    """A channel's way of sending. It reads what it needs by the intent's subject, which may be erased meanwhile."""

    async def __call__(self, intent: Intent) -> None:
        """Renders and sends. Raises HopelessError (never again), TryLaterError (wait so long), or anything (again)."""
        ...


def delivery(
    outbox: Queue,
    delivers: Mapping[str, Deliver],
    *,
    clock: Callable[[], datetime],
    jitter: Callable[[], float] = random.random,
    retry: Retry = USUAL_RETRY,
) -> Worker:
    """The worker of the outbox. Kinds that nobody delivers stay where they are until somebody does."""
    return Worker(outbox, delivers, clock=clock, jitter=jitter, retry=retry)


def fan_out(outbox: Queue, kinds: Sequence[str], clock: Callable[[], datetime]) -> Deliver:
    """Hands an intent on to several kinds, each delivered and retried by itself."""

    async def deliver(intent: Intent) -> None:
        for kind in kinds:
            await outbox.put(Intent(kind, intent.subject, f"{kind}/{intent.key}"), clock())

    return deliver
