"""What a wording was taken for the last time it was tried, so that a change of the knowledge base shows."""

import hashlib
from contextlib import suppress
from pathlib import Path

import msgspec

from matchers.outcome import NeedReading

KEPT = 200
"""Wordings remembered: the latest."""

Scores = dict[str, float]


class Tried:
    """Scores by wording, in a file of the cache folder. The wordings themselves are not kept: they may be personal."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "tried.json"

    def remember(self, text: str, reading: NeedReading) -> Scores | None:
        """The scores by offering when this text was tried before, None at the first time; keeps today's instead."""
        key = hashlib.sha256(text.encode()).hexdigest()
        tried: dict[str, Scores] = {}
        with suppress(OSError, msgspec.MsgspecError):
            tried = msgspec.json.decode(self._path.read_bytes(), type=dict[str, Scores])
        before = tried.pop(key, None)
        tried[key] = {match.offering: round(match.score, 4) for match in reading.matches}
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._path.write_bytes(msgspec.json.encode(dict(list(tried.items())[-KEPT:])))
        return before
