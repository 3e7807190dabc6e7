"""What each recogniser of slots takes for a message: text, quantities, contacts, districts, wishes, timing."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from benchmarks.timing import per_call
from bot.dialogue.core import nouns_of
from knowledge.directory import read_directory
from knowledge.load import load
from matchers.contacts.find import Contacts
from matchers.districts.find import Districts
from matchers.quantities.find import Quantities
from matchers.text import Text
from matchers.timing import find as timing
from matchers.wishes.find import Wishes
from matchers.wording import Wording

KNOWLEDGE = Path(__file__).parents[1] / "knowledge"
TODAY = date(2026, 11, 24)
CALLS, ROUNDS = 100, 5
MESSAGES: tuple[tuple[str | None, str], ...] = (
    (None, "we've been at impasse since March and both sides are worn out"),
    ("participants", "about 24 people"),
    ("budget", "how much does it cost?"),
    ("budget", "5-8k"),
    ("budget", "actually 30, not 24"),
    ("district", "Hoover City, Alabama"),
    ("name", "Maria Lopez"),
    ("email", "mlopez@example.org"),
    ("confirmation", "yes"),
    (
        None,
        "we sit in the library every Wednesday filling in the form about data that nobody will ever read again sadly",
    ),
    (None, "the principal decides alone and tells us afterwards so the good teachers are looking for other jobs"),
    (None, "12 principals and 30 teachers, about $5k, this fall in Springfield, IL, I'm Jane Doe, jane@x.org"),
)


def main() -> None:
    """Prints microseconds a message, least of the rounds: the machine's noise only adds."""
    knowledge = load(KNOWLEDGE)
    quantities = Quantities(nouns_of(knowledge.people))
    contacts = Contacts(knowledge.people)
    districts = Districts.compile(read_directory(KNOWLEDGE / "districts" / "districts.csv"), knowledge.other_names)
    wishes = Wishes(knowledge.kinds, knowledge.people)
    recognisers: dict[str, Callable[[Text, str | None], object]] = {
        "text": lambda text, slot: text,
        "quantities": quantities.find,
        "contacts": contacts.find,
        "districts": districts.find,
        "wishes": wishes.find,
        "timing": lambda text, slot: timing.find(text, TODAY, slot),
    }
    print(f"{'':46}" + "".join(f"{name:>11}" for name in recognisers))
    for slot, words in MESSAGES:
        times = [_least(find, words, slot) for find in recognisers.values()]
        shown = [times[0], *(max(0.0, time - times[0]) for time in times[1:])]
        print(f"{words[:44]:46}" + "".join(f"{time:11.1f}" for time in shown))


def _least(find: Callable[[Text, str | None], object], words: str, slot: str | None) -> float:
    def run() -> None:
        for _ in range(CALLS):
            text = Text(words)
            Wording.of(text).gap(0)  # all recognisers of a message share it
            find(text, slot)

    return per_call(run, CALLS, ROUNDS)[0]


if __name__ == "__main__":
    main()
