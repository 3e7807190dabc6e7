"""What every peer is given and gives back. It runs where only the peer is installed, so it needs nothing else."""

from collections.abc import Callable
from typing import NamedTuple, TypedDict

NONE = "none"
"""The label of sentences that need none of the offerings."""


class Example(TypedDict):
    """A sentence to learn from."""

    text: str
    labels: list[str]
    """Offerings, or `NONE`; best first."""
    multi: bool
    """Several needs, one a label."""
    language: str


class Task(TypedDict):
    """All that may be learned from."""

    examples: list[Example]
    offerings: dict[str, dict[str, list[str]]]
    """By offering and language: its names, summary and situation."""
    phrases: dict[str, dict[str, list[str]]]
    """By label and language: the phrases of the concepts that speak most for it; `*` stands for a few words."""


class Reading(NamedTuple):
    """What a peer makes of a text."""

    ranked: list[str]
    """Offerings, best first, at most three."""
    belief: float
    """How sure it is that any of them is needed: comparable between texts, on a scale of its own."""
    accepted: bool | None
    """Whether it takes the text for a need by itself; None where it has no such notion."""


Read = Callable[[str, str], Reading]
"""Reads a text, given its language."""


def lessons(task: Task) -> list[tuple[str, str, str]]:
    """Text, label and language of each example: its first label, and all where it holds several needs."""
    return [
        (one["text"], label, one["language"])
        for one in task["examples"]
        for label in (one["labels"] if one["multi"] else one["labels"][:1])
    ]


def reading_of(scores: dict[str, float]) -> Reading:
    """The reading of one who scores all labels, "none of these" among them, with scores that add up to 1."""
    ranked = sorted((label for label in scores if label != NONE), key=lambda label: -scores[label])[:3]
    none = scores.get(NONE, 0.0)
    return Reading(ranked, float(1 - none), bool(ranked and scores[ranked[0]] > none))
