"""The real dialogue, compiled once."""

import pytest

import app
from bot.dialogue.core import Core
from bot.settings import Settings


@pytest.fixture(scope="session")
def core() -> Core:
    """The core of the knowledge base."""
    return app.build_core(Settings())
