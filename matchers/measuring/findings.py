"""What the check of the knowledge base says of its evidence, and the sentences it looks at."""

from typing import Literal

from msgspec import Struct

from matchers.needs.evidence import Labels
from matchers.needs.examples import NONE, Example

Kind = Literal["nearer", "overlap", "unreached", "silent_concept", "colliding_stems", "same_words", "rules"]


class Finding(Struct, frozen=True):
    """One thing that someone should look at."""

    kind: Kind
    file: str
    batch: str
    sentence: str
    message: str
    """What is the matter and what to do."""


class Counted(Struct, frozen=True):
    """A sentence with its labels and features."""

    example: Example
    labels: Labels
    keys: frozenset[str]


def file_of(example: Example) -> str:
    """The file that a sentence stands in."""
    return f"examples/{example.labels[0] or NONE}.yaml"


def finding_of(kind: Kind, example: Example, message: str) -> Finding:
    """A finding about one sentence."""
    return Finding(kind, file_of(example), example.batch, example.text, message)
