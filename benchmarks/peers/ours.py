"""This project's own matcher, asked like every peer."""

from pathlib import Path

from benchmarks.peers.task import Read, Reading, Task
from knowledge.load import load
from matchers.needs.examples import NONE, Example
from matchers.needs.reading import Needs
from matchers.text import Text

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"


def needs(task: Task) -> Read:
    """`Needs`, with the examples of the task in place of those of the knowledge base."""
    examples = [
        Example(
            one["text"],
            tuple(None if label == NONE else label for label in one["labels"]),
            one["multi"],
            "es" if one["language"] == "es" else "en",
            "",
            "",
        )
        for one in task["examples"]
    ]
    matcher = Needs.compile(load(KNOWLEDGE), examples)

    def read(text: str, language: str) -> Reading:
        reading = matcher.read([Text(text)], "es" if language == "es" else "en")
        return Reading([match.offering for match in reading.matches[:3]], 1 - reading.none, reading.is_sure)

    return read
