"""Runs all comparisons, or those named: `python -m benchmarks.peers [needs] [quantities] [--slow]`."""

from collections.abc import Callable

import click

from benchmarks.peers import needs, quantities

PARTS: dict[str, Callable[[bool], None]] = {"needs": needs.compare, "quantities": quantities.compare}


@click.command()
@click.argument("parts", nargs=-1, type=click.Choice(list(PARTS)))
@click.option("--slow", is_flag=True, help="Also peers that learn for many minutes.")
def main(parts: tuple[str, ...], slow: bool) -> None:
    """Puts other libraries to the same sentences and prints tables."""
    for part in parts or PARTS:
        print(f"\n== {part}", flush=True)
        PARTS[part](slow)


if __name__ == "__main__":
    main()
