"""Faults that another attempt does not mend: a fault of ours must not hold back what waits behind it."""

from collections import OrderedDict
from typing import Final

from aiohttp import ClientError
from slack_sdk.errors import SlackApiError

from bot.ports import StoreError
from bot.worker import HopelessError, TryLaterError

ATTEMPTS: Final = 3
REMEMBERED: Final = 1000
PASSING: Final = (TryLaterError, HopelessError, StoreError, SlackApiError, ClientError, TimeoutError, OSError)
"""Others' faults (the database, Slack, the network): the worker's own number of attempts holds."""


class Patience:
    """Counts the attempts at what fails for a reason of ours. In memory: after a new start it counts anew."""

    def __init__(self) -> None:
        self._failed: OrderedDict[str, int] = OrderedDict()

    def judge(self, key: str, error: Exception) -> Exception:
        """The error to raise: itself while another attempt may help, else HopelessError."""
        if isinstance(error, PASSING):
            return error
        times = self._failed.pop(key, 0) + 1
        self._failed[key] = times
        if len(self._failed) > REMEMBERED:
            self._failed.popitem(last=False)
        return error if times < ATTEMPTS else HopelessError(f"a fault of the program: {type(error).__name__}")
