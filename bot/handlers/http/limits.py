"""How often: token buckets by address and by conversation."""

import math
import time
from collections import OrderedDict
from collections.abc import Callable

from bot.handlers.http.problems import too_many

REMEMBERED = 50_000
"""Buckets kept in memory, about 5 MB; the one not used for longest is forgotten first."""


class Buckets:
    """A token bucket for each key: it holds `burst` tokens and gets `per_second` back."""

    def __init__(self, burst: float, per_second: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._burst = max(1.0, burst)
        self._per_second = per_second
        self._clock = clock
        self._held: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def take(self, key: str) -> float:
        """Takes a token: 0, or the seconds until there is one."""
        now = self._clock()
        tokens, since = self._held.pop(key, (self._burst, now))
        tokens = min(self._burst, tokens + (now - since) * self._per_second)
        wait = 0.0 if tokens >= 1 else (1 - tokens) / self._per_second
        self._held[key] = (tokens if wait else tokens - 1, now)
        if len(self._held) > REMEMBERED:
            self._held.popitem(last=False)
        return wait


class Limits:
    """The limits of one server."""

    def __init__(self, requests_per_minute: int, conversations_per_hour: int, messages_per_minute: int) -> None:
        self._requests = Buckets(requests_per_minute, requests_per_minute / 60)
        self._openings = Buckets(conversations_per_hour, conversations_per_hour / 3600)
        self._messages = Buckets(messages_per_minute, messages_per_minute / 60)

    def request(self, address: str) -> None:
        """Counts a request of an address. Raises ProblemError (429), as all here."""
        _refuse(self._requests.take(address), "requests")

    def opening(self, address: str) -> None:
        """Counts a conversation opened from an address."""
        _refuse(self._openings.take(address), "conversations")

    def message(self, conversation: str) -> None:
        """Counts a message of a conversation."""
        _refuse(self._messages.take(conversation), "messages")


def _refuse(wait: float, what: str) -> None:
    if wait:
        raise too_many(what, max(1, math.ceil(wait)))
