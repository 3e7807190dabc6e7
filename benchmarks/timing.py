"""Timing that can be repeated: processor time, the median of several rounds, the machine's noise shown beside it."""

from collections.abc import Callable
from statistics import median
from time import thread_time_ns

ROUNDS = 7


def per_call(call: Callable[[], object], calls: int, rounds: int = ROUNDS) -> tuple[float, float, float]:
    """Microseconds of processor time a call: least, median and greatest of the rounds. `call` makes `calls` calls."""
    call()
    taken = []
    for _ in range(rounds):
        start = thread_time_ns()
        call()
        taken.append((thread_time_ns() - start) / calls / 1000)
    return min(taken), median(taken), max(taken)


def shown(name: str, figures: tuple[float, float, float]) -> str:
    """One line of a report."""
    least, middle, most = figures
    return f"{name:<46} {middle:9.1f} us   ({least:.1f} to {most:.1f})"
