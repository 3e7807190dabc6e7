"""The built file: fresh, small, and of a kind that strict websites accept."""

import gzip
import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from bot.handlers.widget.script import BUILT, MAX_GZIPPED

FOLDER = BUILT.parents[1]
FORBIDDEN = (
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "eval(",
    "new Function",
    "document.write",
    ".cookie",
    "<style",
)


def test_built_file_is_what_the_sources_give(tmp_path: Path) -> None:
    node = shutil.which("node")
    if node is None or not (FOLDER / "node_modules" / "esbuild").is_dir():
        missing = "NOT TESTED WHETHER static/widget.js IS STALE. Install Node and run `npm ci` in bot/handlers/widget."
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    fresh = tmp_path / "widget.js"
    subprocess.run([node, "build.mjs", str(fresh)], cwd=FOLDER, check=True)
    assert fresh.read_bytes() == BUILT.read_bytes(), "static/widget.js is stale: run `make widget`"


def test_built_file_is_small() -> None:
    assert len(gzip.compress(BUILT.read_bytes(), 9)) <= MAX_GZIPPED


@pytest.mark.parametrize("construct", FORBIDDEN)
def test_built_file_does_nothing_that_strict_websites_forbid(construct: str) -> None:
    assert construct not in BUILT.read_text("utf-8")


def test_built_file_names_no_address_but_svgs_namespace() -> None:
    addresses = set(re.findall(r"(?:https?|wss?)://[\w./-]+", BUILT.read_text("utf-8")))
    assert addresses <= {"http://www.w3.org/2000/svg"}


def test_versions_are_pinned_and_no_registry_is_named() -> None:
    package = json.loads((FOLDER / "package.json").read_text("utf-8"))
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in package["devDependencies"].values())
    lock = (FOLDER / "package-lock.json").read_text("utf-8")
    assert '"resolved"' not in lock
    assert "http" not in lock


def test_both_languages_have_the_same_texts() -> None:
    source = (FOLDER / "source" / "texts.js").read_text("utf-8")
    english, spanish = source.split("\nconst es = ")
    keys = re.compile(r"^ *(\w+):", re.MULTILINE)
    assert keys.findall(english.split("const en = ")[1]) == keys.findall(spanish.split("\nexport")[0])
