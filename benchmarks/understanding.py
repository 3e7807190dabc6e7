"""The pure core: loading, reading a need, and the turns of a whole conversation."""

from datetime import date
from pathlib import Path
from time import perf_counter

from benchmarks.timing import per_call, shown
from bot.dialogue.core import Core
from bot.dialogue.state import State
from bot.dialogue.turn import Message, opening, turn
from knowledge.directory import read_directory
from knowledge.load import load
from matchers.text import Text

KNOWLEDGE = Path(__file__).parents[1] / "knowledge"
TODAY = date(2026, 11, 24)
TWENTY_WORDS = (
    "nobody at our table listens any more and the contract ran out in June so people are tired and angry",
    "we sit in the library every Wednesday filling in the form about data that nobody will ever read again sadly",
    "the principal decides alone and tells us afterwards in an email so the good teachers are looking for other jobs",
)
CONVERSATION = (
    "we've been at impasse since March and both sides are worn out",
    "about 24 people",
    "how much does it cost?",
    "5-8k",
    "actually 30, not 24",
    "Hoover City, Alabama",
    "Maria Lopez",
    "mlopez@example.org",
    "yes",
)


def main() -> None:
    """Prints the figures."""
    start = perf_counter()
    knowledge = load(KNOWLEDGE)
    loaded = perf_counter()
    core = Core(knowledge, read_directory(KNOWLEDGE / "districts" / "districts.csv"))
    print(f"load the files {loaded - start:.2f} s, compile the core {perf_counter() - loaded:.2f} s")
    sentences = sum(len(batch.sentences) for examples in knowledge.examples for batch in examples.examples)
    print(f"{sentences} example sentences, {len(knowledge.concepts)} concepts, {len(knowledge.offerings)} offerings")

    def read() -> None:
        for text in TWENTY_WORDS * 20:
            core.needs.read([Text(text)], "en")

    print(shown("reading a need of 20 words", per_call(read, 60)))
    steps = _steps(core)

    def talk() -> None:
        for state, words in steps:
            turn(state, Message("benchmark", TODAY, words), core)

    def talk_first() -> None:
        core.forget()
        talk()

    print(shown("a pure turn, nothing kept, mean of a conversation", per_call(talk_first, len(steps), 40)))
    print(shown("the same, its words written by others before", per_call(talk, len(steps), 40)))
    for state, words in steps:

        def one(state: State = state, words: str = words) -> None:
            for _ in range(10):
                turn(state, Message("benchmark", TODAY, words), core)

        print(shown(f"  {words[:40]}", per_call(one, 10, 40)))


def _steps(core: Core) -> list[tuple[State, str]]:
    state, steps = opening(core).state, []
    for words in CONVERSATION:
        steps.append((state, words))
        state = turn(state, Message("benchmark", TODAY, words), core).state
    return steps


if __name__ == "__main__":
    main()
