"""The example sentences of the knowledge base as they are counted."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from knowledge.model import Examples, Sentence
from matchers.frame import Language

NONE = "none"
"""How "none of these" is called where people read it, and its file."""
TONGUES: tuple[Language, ...] = ("en", "es")


class Example(NamedTuple):
    """One sentence with where it stands."""

    text: str
    labels: tuple[str | None, ...]
    """Offerings it is an example of, best first; None: none of them."""
    multi: bool
    language: Language
    batch: str
    voice: str


def examples_of(files: Sequence[Examples]) -> Iterator[Example]:
    """All sentences in the order of the files."""
    for file in files:
        yield from examples_in(file)


def examples_in(file: Examples) -> Iterator[Example]:
    """All sentences of one file."""
    for batch in file.examples:
        for sentence in batch.sentences:
            if isinstance(sentence, Sentence):
                text, also, multi = sentence.text, sentence.also, sentence.multi
            else:
                text, also, multi = sentence, (), False
            yield Example(text, (file.offering, *also), multi, batch.language, batch.batch, batch.voice)
