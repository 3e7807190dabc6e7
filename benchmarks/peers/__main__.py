"""Runs all comparisons, or those named: `python -m benchmarks.peers needs quantities`."""

import importlib
import sys

PARTS = ("needs", "quantities")

if __name__ == "__main__":
    for part in sys.argv[1:] or PARTS:
        print(f"\n== {part}", flush=True)
        sys.argv = sys.argv[:1]
        importlib.import_module(f"benchmarks.peers.{part}").main()
