"""Reading quantities: this project and its peers, over the same messages (benchmarks/data/quantities.jsonl).

Each row is a message with what it tells: participants, schools, students or budget with bounds, "not known" (no
bounds), or nothing. A number "found" that tells nothing of these (a year, a grade, a raise) counts as invented.
"""

import json
import sys
from collections.abc import Callable, Sequence
from statistics import median
from typing import Any, NamedTuple

from benchmarks.peers.environments import PEERS, ROOT, NotAsked, answer_of, python_of

ROWS = ROOT / "benchmarks" / "data" / "quantities.jsonl"
HEAD = (
    "| who | number found | range right | money told apart | nothing invented | wholly right | us: median | 95 % |\n"
    "|---|---|---|---|---|---|---|---|"
)
WARM_UP = 20


class Peer(NamedTuple):
    """Who reads, and in what languages."""

    name: str
    module: str
    function: str
    languages: tuple[str, ...] = ("en", "es")


PEERS_COMPARED = (
    Peer("this project, the open question known", "our_amounts", "quantities"),
    Peer("this project, each text by itself", "our_amounts", "unasked"),
    Peer("Recognizers-Text, numbers and currency", "amounts", "recognizers"),
    Peer("Recognizers-Text, all its models", "amounts", "all_recognizers"),
    Peer("quantulum3", "amounts", "quantulum", ("en",)),
    Peer("text2num and digits", "amounts", "text2num"),
)


class Read(NamedTuple):
    """A row with what was made of it: (lower, upper, is it money, slot, approximate, per), the last three only ours."""

    tells: dict[str, dict[str, Any]]
    found: list[list[Any]]
    microseconds: float

    @property
    def bounds(self) -> list[tuple[str, tuple[float | None, float | None]]]:
        """Slot and bounds of all that is told with a number."""
        told = ((slot, (one["min"], one["max"])) for slot, one in self.tells.items())
        return [(slot, pair) for slot, pair in told if pair != (None, None)]


def compare(_slow: bool) -> None:
    """Prints a table a language, and who was not asked and why. None of them learns."""
    rows = [json.loads(line) for line in ROWS.read_text("utf-8").splitlines()]
    PEERS.mkdir(exist_ok=True)
    task_file, rows_file = PEERS / "quantities-task.json", PEERS / "quantities-rows.json"
    task_file.write_text(json.dumps({"examples": rows[:WARM_UP], "rows": rows}), "utf-8")
    rows_file.write_text(json.dumps([{"text": one["text"], "language": one["language"]} for one in rows]), "utf-8")
    lines: dict[str, list[str]] = {"en": [], "es": []}
    missing = []
    for peer in PEERS_COMPARED:
        try:
            python = sys.executable if peer.module == "our_amounts" else str(python_of("quantities"))
            files = [str(task_file), str(rows_file)]
            answer = json.loads(answer_of([python, "-m", "benchmarks.peers.run", peer.module, peer.function, *files]))
        except NotAsked as reason:
            missing.append(f"{peer.name}: not asked, {reason}")
            continue
        for tongue in peer.languages:
            read = [
                Read(row["tells"], *reading)
                for row, reading in zip(rows, answer["readings"], strict=True)
                if row["language"] == tongue
            ]
            lines[tongue].append(f"| {peer.name} | {_figures(read)} | {_times(read)} |")
    for tongue, name in (("en", "English"), ("es", "Spanish")):
        of = [row for row in rows if row["language"] == tongue]
        silent = sum(not row["tells"] for row in of)
        print(f"\n{name}: {len(of)} messages, {silent} of them with numbers that tell nothing of the kind.\n")
        print(HEAD, *lines[tongue], sep="\n")
    print("", *missing, sep="\n")


def _figures(read: Sequence[Read]) -> str:
    told = [one for one in read if one.bounds]
    ranged = [one for one in told if any(low != high for _, (low, high) in one.bounds)]
    silent = [one for one in read if not one.tells]
    tells_money = any(amount[2] is not None for one in read for amount in one.found)
    tells_range = any(amount[0] != amount[1] for one in read for amount in one.found)
    tells_slot = any(len(amount) > 3 for one in read for amount in one.found)
    return " | ".join(
        (
            _share(told, _has_numbers),
            _share(ranged, _has_ranges) if tells_range else "-",
            _share(told, _tells_money) if tells_money else "-",
            _share(silent, lambda one: not one.found),
            _share(read, _is_whole) if tells_slot else "-",
        )
    )


def _share(rows: Sequence[Read], holds: Callable[[Read], bool]) -> str:
    return f"{sum(map(holds, rows)) / len(rows):.2f}"


def _has_numbers(one: Read) -> bool:
    """Whether every bound that is told is among the numbers found."""
    found = {bound for low, high, *_ in one.found for bound in (low, high)}
    return all(bound in found for _, pair in one.bounds for bound in pair if bound is not None)


def _has_ranges(one: Read) -> bool:
    """Whether every range is found with both ends, the open ones open."""
    found = {(low, high) for low, high, *_ in one.found}
    return all(pair in found for _, pair in one.bounds if pair[0] != pair[1])


def _tells_money(one: Read) -> bool:
    """Whether what is told of money is found as money, and what is told of people or schools as none."""
    return all(
        any((slot == "budget") == amount[2] and not {*pair, None}.isdisjoint(amount[:2]) for amount in one.found)
        for slot, pair in one.bounds
    )


def _is_whole(one: Read) -> bool:
    """Whether slots, bounds, "approximate" and "per" are all as labelled, and nothing else is found."""
    found = {slot: (low, high, approximate, per) for low, high, _, slot, approximate, per in one.found}
    told = {
        slot: (value["min"], value["max"], value.get("approximate", False), value.get("per"))
        for slot, value in one.tells.items()
    }
    return found == told


def _times(read: Sequence[Read]) -> str:
    times = sorted(one.microseconds for one in read)
    return f"{median(times):,.0f} | {times[int(len(times) * 0.95)]:,.0f}"
