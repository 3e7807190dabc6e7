"""What grows with the knowledge: ten times the examples, and a hundred times the offerings.

Both are made from what is there, always the same way. More examples: each sentence again, its telling words turned into
words that do not exist, so that the vocabulary grows as much as the sentences do (real vocabularies grow slower). More
offerings: copies of each, its example sentences dealt out among them.
"""

import gc
from collections.abc import Sequence
from pathlib import Path
from time import process_time

from benchmarks.timing import per_call
from benchmarks.understanding import KNOWLEDGE, TWENTY_WORDS
from knowledge.load import load
from knowledge.model import Knowledge
from matchers.function_words import is_function_word
from matchers.needs.examples import Example, examples_of
from matchers.needs.reading import Needs
from matchers.text import Text, fold

EXAMPLES = (1, 2, 5, 10)
OFFERINGS = (10, 100)
ROUNDS = 50
"""Short rounds, of which the least counts: other programs do not disturb all of them."""
VOWELS, CONSONANTS = "aeiou", "bcdfghjklmnpqrstvwxyz"


def main(folder: Path = KNOWLEDGE) -> None:
    """Prints a table."""
    knowledge = load(folder)
    examples = tuple(examples_of(knowledge.examples))
    print("| examples | offerings | features | counting, s of processor time | reading 20 words, us |")
    print("|---|---|---|---|---|")
    for times in EXAMPLES:
        _measure(knowledge, more_examples(examples, times))
    for times in OFFERINGS:
        _measure(more_offerings(knowledge, times), dealt_out(examples, times))


def _measure(knowledge: Knowledge, examples: Sequence[Example]) -> None:
    gc.collect()
    start = process_time()
    needs = Needs.compile(knowledge, examples)
    seconds = process_time() - start
    features = len(set().union(*needs.counts.held))

    def read() -> None:
        for text in TWENTY_WORDS:
            needs.read([Text(text)], "en")

    least, _, _ = per_call(read, len(TWENTY_WORDS), ROUNDS)
    figures = (f"{len(examples):,}", len(knowledge.offerings), f"{features:,}", f"{seconds:.2f}", f"{least:,.0f}")
    print(f"| {' | '.join(map(str, figures))} |", flush=True)


def more_examples(examples: Sequence[Example], times: int) -> list[Example]:
    """So many times the sentences, all but the first in words of their own."""
    return [one._replace(text=_turned(one.text, turn)) for turn in range(times) for one in examples]


def _turned(text: str, turn: int) -> str:
    """The same text with every letter of its telling words moved on by `turn`, vowels among vowels."""
    if not turn:
        return text
    moved = str.maketrans(VOWELS + CONSONANTS, _moved(VOWELS, turn) + _moved(CONSONANTS, turn))
    raw = fold(text)
    for word in reversed(Text(text).words):
        if not is_function_word(word.folded):
            raw = raw[: word.start] + word.folded.translate(moved) + raw[word.end :]
    return raw


def _moved(letters: str, turn: int) -> str:
    return letters[turn % len(letters) :] + letters[: turn % len(letters)]


def more_offerings(knowledge: Knowledge, times: int) -> Knowledge:
    """So many copies of each offering; names of copies bear a number."""
    offerings = {}
    for offering, one in knowledge.offerings.items():
        for copy in range(times):
            names = {"also_called": _numbered(one.also_called, copy), "titles": _numbered(one.titles, copy)}
            offerings[_copy_of(offering, copy)] = one.model_copy(update=names) if copy else one
    return knowledge.model_copy(update={"offerings": offerings})


def dealt_out(examples: Sequence[Example], times: int) -> list[Example]:
    """The sentences, each for one copy of its offerings."""
    return [
        one._replace(labels=tuple(label and _copy_of(label, at % times) for label in one.labels))
        for at, one in enumerate(examples)
    ]


def _copy_of(offering: str, copy: int) -> str:
    return f"{offering}_{copy}" if copy else offering


def _numbered(names: Sequence[str], copy: int) -> tuple[str, ...]:
    return tuple(f"{name} {copy}" for name in names)


if __name__ == "__main__":
    main()
