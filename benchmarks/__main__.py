"""Runs all benchmarks, or those named: `python -m benchmarks understanding recognisers growth storage serving`."""

import importlib
import sys

PARTS = ("understanding", "recognisers", "growth", "storage", "serving")

if __name__ == "__main__":
    for part in sys.argv[1:] or PARTS:
        print(f"\n== {part}")
        sys.argv = sys.argv[:1]
        importlib.import_module(f"benchmarks.{part}").main()
