"""The compiled core of the real knowledge base, built once."""

from pathlib import Path

import pytest

from bot.dialogue.core import Core
from knowledge.directory import read_directory
from knowledge.load import load

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"


@pytest.fixture(scope="session")
def core() -> Core:
    return Core(load(KNOWLEDGE), read_directory(KNOWLEDGE / "districts" / "districts.csv"))
