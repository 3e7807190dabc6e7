"""What matchers find in short texts, kept for all conversations: people answer alike."""

from collections.abc import Callable
from typing import Generic, TypeVar, TypeVarTuple

from matchers.text import Text

V = TypeVar("V")
Beside = TypeVarTuple("Beside")

KEPT = 4096
"""Texts kept, in memory alone."""


class ByWording(Generic[*Beside, V]):
    """A matcher whose findings are kept by the words of a text, and by what it is told beside.

    What is not kept is found in the text at hand, not in a copy: other matchers have cut it into words already.
    """

    def __init__(self, find: Callable[[Text, *Beside], V]) -> None:
        self._find = find
        self._found: dict[tuple[object, ...], V] = {}

    def __call__(self, text: Text, *beside: *Beside) -> V:
        """What the matcher finds in a text."""
        key = (text.raw, *beside)
        try:
            return self._found[key]
        except KeyError:
            pass
        found = self._find(text, *beside)
        if len(self._found) >= KEPT:
            self._found.clear()
        self._found[key] = found
        return found

    def __len__(self) -> int:
        return len(self._found)

    def forget(self) -> None:
        """Lets go of all that is kept."""
        self._found.clear()
