"""What a search of the directory found."""

from typing import NamedTuple

from knowledge.directory import Agency

MOST = 12
"""Candidates kept."""


class Found(NamedTuple):
    """What a search found, best first."""

    agencies: tuple[Agency, ...]
    exact: bool
    """Whether the name is the directory's, not only like it or a part of it."""

    def is_in(self, state: str | None) -> bool:
        """Whether one of them is in a state; any state will do where none is told."""
        return state is None or any(agency.state == state for agency in self.agencies)


NOTHING = Found((), exact=False)
