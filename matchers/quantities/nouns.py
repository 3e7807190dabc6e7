"""The nouns that are counted, ready to be found beside numbers."""

from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from matchers.quantities.counting_words import GUESTS
from matchers.quantities.counts import Counted
from matchers.wording import Phrases, Wording

LEAST_MENDED = 5
"""Letters a mistyped noun needs: shorter ones are a slip away from too many words."""
_SEVERAL_GROUPS = frozenset(
    "unions boards teams groups committees councils equipos grupos sindicatos comites consejos".split()
)
"""Groups are not people: "2 unions" counts nobody."""


@dataclass(frozen=True)
class QuantityNouns:
    """Folded phrases for what is counted, singular and plural, all languages together (from people.yaml)."""

    participants: frozenset[str]
    schools: frozenset[str]
    students: frozenset[str]


class Nouns:
    """The nouns of a knowledge base, ready to be found beside numbers."""

    def __init__(self, nouns: QuantityNouns) -> None:
        self.participants = Phrases(noun for noun in nouns.participants if noun.split(" ")[-1] not in _SEVERAL_GROUPS)
        self.schools = Phrases(nouns.schools)
        self.students = Phrases(nouns.students)
        self.tables: tuple[tuple[Counted, Phrases], ...] = (
            ("students", self.students),
            ("schools", self.schools),
            ("participants", self.participants),
            ("participants", GUESTS),
        )

        self.heads = frozenset().union(*(table.heads for _, table in self.tables))
        """First words of everything that is counted."""
        self.single: dict[Counted, tuple[str, ...]] = {
            "participants": _mendable(nouns.participants),
            "schools": _mendable(nouns.schools),
            "students": _mendable(nouns.students),
        }

    def at(self, wording: Wording, index: int) -> tuple[Counted, int] | None:
        """The slot and length of the longest counted noun that starts at word `index`."""
        best: tuple[Counted, int] | None = None
        if wording.form(index) not in self.heads:
            return None
        for slot, table in self.tables:
            size = table.starting(wording, index)
            if size and (best is None or size > best[1]):
                best = slot, size
        return best

    def is_person(self, wording: Wording, index: int) -> bool:
        """Whether someone who takes part is named at word `index`."""
        return bool(self.participants.starting(wording, index))

    def is_school(self, wording: Wording, index: int) -> bool:
        """Whether a school is named at word `index`."""
        return bool(self.schools.starting(wording, index))

    def nearly(self, slot: str, word: str) -> bool:
        """Whether a word is a mistyped noun of a slot ("poeple"). Meant for short answers to the question for it."""
        nouns = next((words for name, words in self.single.items() if name == slot), ())
        if len(word) < LEAST_MENDED:
            return False
        return process.extractOne(word, nouns, scorer=OSA.distance, score_cutoff=1 + (len(word) > 6)) is not None


def _mendable(phrases: frozenset[str]) -> tuple[str, ...]:
    """The single words that are long enough to be known with a slip in them, in a fixed order."""
    return tuple(sorted(noun for noun in phrases if " " not in noun and len(noun) >= LEAST_MENDED))
