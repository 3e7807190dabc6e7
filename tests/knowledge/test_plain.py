"""The knowledge files are read alike by the parser in C and by the one in Python: not every machine has libyaml."""

import re
from pathlib import Path

import pytest

from knowledge.plain import PARSERS, read

FOLDER = Path(__file__).parents[2] / "knowledge"
FILES = sorted(FOLDER.rglob("*.yaml"))

PLAIN_ITEM = re.compile(r"^ +- (?:[a-z][\w ,.]*|\"[^\"\\\n]+\")\n", re.MULTILINE)
"""An item of words alone, or quoted. There are thousands, slow to read in Python; nothing in them reads in two ways."""


@pytest.mark.skipif(len(PARSERS) < 2, reason="libyaml is not installed")
@pytest.mark.parametrize("file", FILES, ids=[str(one.relative_to(FOLDER)) for one in FILES])
def test_both_parsers_read_a_file_alike(file: Path) -> None:
    text = PLAIN_ITEM.sub("", file.read_text("utf-8"))
    assert read(text, parser=PARSERS[0]) == read(text, parser=PARSERS[1])
