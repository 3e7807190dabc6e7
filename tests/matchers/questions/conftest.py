"""The questions of the real knowledge base, read once."""

from pathlib import Path

import pytest

from knowledge.load import load
from matchers.questions import REPLIES, Questions


@pytest.fixture(scope="session")
def questions() -> Questions:
    folder = Path(__file__).parents[3] / "knowledge"
    return Questions(load(folder, partial=True, required_replies=REPLIES))
