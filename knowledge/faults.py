"""What can be wrong in the knowledge files, said so that whoever edits them can put it right."""

from collections.abc import Mapping
from typing import NamedTuple

from knowledge.plain import Path, dotted


class Fault(NamedTuple):
    """One fault: where it is, and what to do."""

    file: str
    """Relative to the knowledge folder, with slashes."""
    line: int
    """From 1; 0 for the file as a whole."""
    key: str
    """The place as a dotted path, `offerings.mediation.price.amount`; empty for the file as a whole."""
    message: str
    """What is wrong and what to do."""

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.key}: {self.message}" if self.key else f"{place}: {self.message}"


class KnowledgeError(Exception):
    """Knowledge files that cannot be used. Carries all faults found, in the order of files and lines."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults


class Problem(NamedTuple):
    """A fault whose line is not worked out yet."""

    file: str
    path: Path
    message: str
    line: int = 0
    key: str = ""

    def located(self, lines: Mapping[Path, int]) -> Fault:
        """The fault, at the line of its path or, where something is missing, of what should hold it."""
        line, path = self.line, self.path
        while not line and path:
            line, path = lines.get(path, 0), path[:-1]
        return Fault(self.file, line, self.key or dotted(self.path), self.message)
