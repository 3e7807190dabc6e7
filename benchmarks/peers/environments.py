"""Throw-away environments for peers, under `.peers/`: made once from pinned versions, and again when those change."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PEERS = ROOT / ".peers"
PINNED_NODE = ("package.json", "package-lock.json", ".npmrc")
LONGEST = 30 * 60
"""Seconds after which an installation or a peer is broken off: three times what the slowest took on two cores."""


class NotAsked(Exception):
    """A peer could not be installed, or failed, or took too long; the text says why, in a line."""


def python_of(name: str) -> Path:
    """The Python that has what `requirements-NAME.txt` pins."""
    pinned, folder = HERE / f"requirements-{name}.txt", PEERS / name
    python = folder / "bin" / "python"
    if _is_made(folder, pinned.read_bytes()):
        return python
    shutil.rmtree(folder, ignore_errors=True)
    _run([sys.executable, "-m", "venv", str(folder)], ROOT)
    _run([str(python), "-m", "pip", "install", "--quiet", "-r", str(pinned)], ROOT)
    _stamp(folder).write_bytes(pinned.read_bytes())
    return python


def node_folder() -> Path:
    """The folder with the node modules that `package-lock.json` pins."""
    folder, lock = PEERS / "node", (HERE / "package-lock.json").read_bytes()
    if _is_made(folder, lock):
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name in PINNED_NODE:
        shutil.copy(HERE / name, folder)
    _run(["npm", "ci", "--silent"], folder)
    _stamp(folder).write_bytes(lock)
    return folder


def answer_of(command: list[str], environment: dict[str, str] | None = None) -> str:
    """What a peer prints. Raises NotAsked."""
    return _run(command, ROOT, {**os.environ, **(environment or {})})


def _stamp(folder: Path) -> Path:
    return folder / ".pinned"


def _is_made(folder: Path, pinned: bytes) -> bool:
    return _stamp(folder).is_file() and _stamp(folder).read_bytes() == pinned


def _run(command: list[str], folder: Path, environment: dict[str, str] | None = None) -> str:
    try:
        done = subprocess.run(
            command, cwd=folder, env=environment, capture_output=True, text=True, check=True, timeout=LONGEST
        )
    except FileNotFoundError as error:
        raise NotAsked(f"{error.filename} is not on this machine") from error
    except subprocess.TimeoutExpired as error:
        raise NotAsked(f"{command[0]} took more than {LONGEST // 60} minutes") from error
    except subprocess.CalledProcessError as error:
        lines = (error.stderr or error.stdout or "").strip().splitlines()
        telling = [line for line in lines if "error" in line.lower()] or lines
        raise NotAsked(telling[-1] if telling else f"{command[0]} ended with {error.returncode}") from error
    return done.stdout
