"""Counts of the example sentences, kept in a folder from one start to the next: a start then takes a second less.

A file holds a digest of all that its counts depend on: the sentences, the concepts and the program. Whatever does not
fit is counted anew and written over, so the folder may be deleted at any time, and nothing in it is believed unchecked.
"""

import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

import msgspec
from msgspec import Struct

import matchers
from matchers.needs.tally import Tally


class _Kept(Struct, frozen=True):
    digest: bytes
    """Of all that the tally depends on."""
    tally: msgspec.Raw
    check: bytes
    """Of the tally: a file cut short or changed by hand is not believed."""


class KeptTallies:
    """A `Keep` for tallies. A folder that cannot be read or written is done without."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._program = _digest(*(path.read_bytes() for path in sorted(Path(matchers.__path__[0]).rglob("*.py"))))

    def __call__(self, name: str, material: bytes, count: Callable[[], Tally]) -> Tally:
        """What was counted from this very `material` by this very program before, else what `count` counts now."""
        path, digest = self._folder / f"{name}.tally", _digest(self._program, material)
        with suppress(OSError, msgspec.MsgspecError):
            kept = msgspec.msgpack.decode(path.read_bytes(), type=_Kept)
            if kept.digest == digest and kept.check == _digest(bytes(kept.tally)):
                return msgspec.msgpack.decode(kept.tally, type=Tally)
        tally = count()
        raw = msgspec.msgpack.encode(tally)
        with suppress(OSError):
            _write(path, msgspec.msgpack.encode(_Kept(digest, msgspec.Raw(raw), _digest(raw))))
        return tally


def _write(path: Path, content: bytes) -> None:
    """Writes a file whole or not at all: another program may read it at the same time."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=path.parent, delete=False) as file:
        file.write(content)
    os.replace(file.name, path)


def _digest(*parts: bytes) -> bytes:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.digest()
