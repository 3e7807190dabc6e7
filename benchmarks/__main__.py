"""Runs all benchmarks, or those named: `python -m benchmarks understanding recognisers growth storage serving`."""

from collections.abc import Callable

import click

from benchmarks import growth, recognisers, serving, storage, understanding

PARTS: dict[str, Callable[[], None]] = {
    "understanding": understanding.main,
    "recognisers": recognisers.main,
    "growth": growth.main,
    "storage": storage.main,
    "serving": serving.main,
}


@click.command()
@click.argument("parts", nargs=-1, type=click.Choice(list(PARTS)))
def main(parts: tuple[str, ...]) -> None:
    """Measures speed and growth."""
    for part in parts or PARTS:
        print(f"\n== {part}", flush=True)
        PARTS[part]()


if __name__ == "__main__":
    main()
