"""Runs one peer where it is installed: `python -m benchmarks.peers.run MODULE FUNCTION TASK ROWS`, JSON in and out."""

import importlib
import json
import resource
import sys
from pathlib import Path
from time import process_time

WARM_UP = 20
"""Examples that are read before the clock counts."""


def main() -> None:
    """Learns, reads each row once, and prints what was read and how much processor time each took."""
    module, function, task_file, rows_file = sys.argv[1:]
    task, rows = json.loads(Path(task_file).read_text("utf-8")), json.loads(Path(rows_file).read_text("utf-8"))
    learn = getattr(importlib.import_module(f"benchmarks.peers.{module}"), function)
    start = process_time()
    read = learn(task)
    seconds = process_time() - start
    for one in task["examples"][:WARM_UP]:
        read(one["text"], one["language"])
    readings = []
    for row in rows:
        start = process_time()
        reading = read(row["text"], row["language"])
        readings.append([*reading, (process_time() - start) * 1e6])
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    json.dump({"seconds": seconds, "megabytes": megabytes, "readings": readings}, sys.stdout)


if __name__ == "__main__":
    main()
