"""The knowledge base as it is in this folder."""

from pathlib import Path

import pytest

from knowledge.load import load
from knowledge.model import Knowledge

BASE = Path(__file__).parents[2] / "knowledge"


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """All files that are there; a missing one is another test's matter."""
    return load(BASE, partial=True)
