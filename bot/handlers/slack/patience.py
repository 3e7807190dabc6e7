"""Faults that another attempt does not mend: a fault of ours must not hold back what waits behind it."""

from collections import OrderedDict
from typing import Final

from bot.handlers.slack.faults import OTHERS
from bot.worker import HopelessError

ATTEMPTS: Final = 3
REMEMBERED: Final = 1000


class Patience:
    """Counts the attempts at what fails for a reason of ours. In memory: after a new start it counts anew."""

    def __init__(self) -> None:
        self._failed: OrderedDict[str, int] = OrderedDict()

    def judge(self, key: str, error: Exception) -> Exception:
        """The error to raise: itself while another attempt may help, else HopelessError.

        For others' faults (the database, Slack, the network) the worker's own number of attempts holds.
        """
        if isinstance(error, OTHERS):
            return error
        times = self._failed.pop(key, 0) + 1
        self._failed[key] = times
        if len(self._failed) > REMEMBERED:
            self._failed.popitem(last=False)
        return error if times < ATTEMPTS else HopelessError(f"a fault of the program: {type(error).__name__}")
