"""What a number counts: people who take part, schools or students, by the words around it."""

from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from matchers.common_words import COMMON_WORDS
from matchers.quantities.bounds import Amount
from matchers.quantities.counting_words import (
    ATTENDING,
    COMPOUND_HEADS,
    DETERMINERS,
    FUNCTION_WORDS,
    GROUP_SIZES,
    GROUPS,
    GUESTS,
    HEADING,
    LEVELS,
    OF_US,
    PLURAL_FORMS,
    PLURAL_TEAMS,
    STOPS,
)
from matchers.quantities.counts import BEING, Count, Counted, by_sentence, ends_here, is_attending
from matchers.wording import Phrases, Wording

_OURS_AND_THEIRS = Phrases(
    f"{link} {side}"
    for link in ("on", "from", "de")
    for side in ("ours", "theirs", "mine", "our side", "their side", "the other side", "my side", "nuestro lado")
)
LEAST_MENDED_UNASKED = 6
"""Letters it needs where nobody asked for the number."""
LEAST_MENDED = 5
"""Letters a mistyped noun needs: shorter ones are a slip away from too many words."""


@dataclass(frozen=True)
class QuantityNouns:
    """Folded phrases for what is counted, singular and plural, all languages together (from people.yaml)."""

    participants: frozenset[str]
    schools: frozenset[str]
    students: frozenset[str]


class Nouns:
    """The nouns of a knowledge base, ready to be found beside numbers."""

    def __init__(self, nouns: QuantityNouns) -> None:
        self.participants = Phrases(nouns.participants)
        self.schools = Phrases(nouns.schools)
        self.students = Phrases(nouns.students)
        self._tables: tuple[tuple[Counted, Phrases], ...] = (
            ("students", self.students),
            ("schools", self.schools),
            ("participants", self.participants),
            ("participants", GUESTS),
        )

        self.heads = frozenset().union(*(table.heads for _, table in self._tables))
        """First words of everything that is counted."""
        self._single: dict[Counted, tuple[str, ...]] = {
            "participants": _mendable(nouns.participants),
            "schools": _mendable(nouns.schools),
            "students": _mendable(nouns.students),
        }

    def at(self, wording: Wording, index: int) -> tuple[Counted, int] | None:
        """The slot and length of the longest counted noun that starts at word `index`."""
        best: tuple[Counted, int] | None = None
        if wording.form(index) not in self.heads:
            return None
        for slot, table in self._tables:
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
        nouns = next((words for name, words in self._single.items() if name == slot), ())
        if len(word) < LEAST_MENDED:
            return False
        return process.extractOne(word, nouns, scorer=OSA.distance, score_cutoff=1 + (len(word) > 6)) is not None

    def count(self, wording: Wording, amount: Amount) -> Count | None:
        """What an amount counts, None where nothing says it."""
        return (
            self._by_noun_behind(wording, amount)
            or self._by_group_before(wording, amount)
            or self._by_origin(wording, amount)
            or self._by_heading(wording, amount)
            or by_sentence(wording, amount)
            or self._by_mistyped(wording, amount)
        )

    def _by_noun_behind(self, wording: Wording, amount: Amount) -> Count | None:
        at = amount.last
        if wording.is_close(at) and (size := OF_US.starting(wording, at)):
            count = self._counted(wording, amount, "participants", at, at + size)
            return Count(count.slot, count.amount, count.noun, "us" in count.noun or count.attending)
        k = at
        while k < at + 4:
            if not wording.is_close(k):
                return self._elided(wording, amount, k)
            if found := self.at(wording, k):
                slot, size = found
                if (
                    k > at
                    and amount.size > 1
                    and not self._is_plural(wording.form(k + size - 1))
                    and wording.form(k - 1) not in LEVELS
                ):
                    return None
                if self._is_head(wording, amount, slot, k, size):
                    return self._counted(wording, amount, slot, k, k + size)
                k += size
                continue
            if wording.form(k) in ("person", "member", "people", "miembros", "integrantes", "members"):
                return self._counted(wording, amount, "participants", k, k + 1)
            form = wording.form(k)
            opens = (
                form in DETERMINERS and form not in ("of", "de") and k > at and wording.form(k - 1) not in DETERMINERS
            )
            if opens or (form in STOPS and form not in DETERMINERS) or form[:1].isdigit():  # "2 mediators our board"
                return self._elided(wording, amount, k)
            k += 1
        return None

    def _elided(self, wording: Wording, amount: Amount, last: int) -> Count | None:
        """ "Three elementary and two middle schools": a level of school whose noun follows later."""
        if last == amount.last + 1 and wording.form(last - 1) in LEVELS:
            return Count("schools", amount.reach(wording, amount.first, last))
        return None

    @staticmethod
    def _is_plural(noun: str) -> bool:
        return noun.endswith("s") or noun in PLURAL_FORMS or noun in GROUPS or noun in ("office", "member", "members")

    def _is_head(self, wording: Wording, amount: Amount, slot: Counted, first: int, size: int) -> bool:
        """Whether the noun itself is counted, not something of its: "40 teachers" but not "40 teacher contracts"."""
        last = first + size
        if not wording.is_close(last) or wording.gap(last).strip() not in ("", "-"):
            return True
        following, noun = wording.form(last), wording.form(last - 1)
        if noun in ("person", "member") and not GROUPS.isdisjoint(wording.forms[last : last + 3]):
            return True  # "a 4 person bargaining team"
        if following in FUNCTION_WORDS or following in ATTENDING or following in LEVELS:
            return True
        if slot == "students" and (
            self.is_school(wording, last) or wording.form(amount.first - 1) in ("a", "an", "un")
        ):
            return True  # "a 250 kid school", "a 700 student K-12"
        if self.at(wording, last):
            return noun.endswith("s") and wording.gap(last) != "-"  # "high school teachers" are teachers
        if wording.gap(last) == "-" or following in COMPOUND_HEADS:
            return following in COMPOUND_HEADS
        if noun in PLURAL_FORMS:
            return not following.endswith(("ings", "nces", "ions", "days", "aints", "ngs", "its", "cars", "lounges"))
        return noun.endswith("s") or amount.size == 1

    def _counted(self, wording: Wording, amount: Amount, slot: Counted, first: int, last: int) -> Count:
        noun = " ".join(wording.forms[first:last])
        following = wording.form(last)
        if following in GROUPS and wording.is_close(last) and not noun.endswith("s"):
            last += 1
        attending = is_attending(wording, last)
        return Count(slot, amount.reach(wording, amount.first, last), noun, attending)

    def _by_mistyped(self, wording: Wording, amount: Amount) -> Count | None:
        """ "45 poeple", "12 teahcers": an unknown word right behind that is one slip away from a counted noun."""
        word = wording.form(amount.last)
        if len(word) < LEAST_MENDED_UNASKED or not wording.is_close(amount.last) or word in COMMON_WORDS:
            return None
        for slot, nouns in self._single.items():
            near = process.extractOne(word, nouns, scorer=OSA.distance, score_cutoff=1)
            if near and near[0][0] == word[0]:
                return self._counted(wording, amount, slot, amount.last, amount.last + 1)
        return None

    def _by_group_before(self, wording: Wording, amount: Amount) -> Count | None:
        """ "team of 5", "a staff of about 60", "un equipo de 5"; not when a noun that is not counted follows."""
        at = amount.first
        if not PLURAL_TEAMS.isdisjoint(wording.forms[at : amount.core[0]]) and ends_here(wording, amount.last):
            return Count("participants", amount, "", True)  # "three teams of five"
        if wording.form(at - 1) not in ("of", "de") or not wording.is_close(at):
            return None
        head = wording.form(at - 2)
        if head in GROUP_SIZES and (amount.size > 1 or ends_here(wording, amount.last)):
            first = at - 2
            return Count("participants", amount.reach(wording, first, amount.last), "", True)
        if head in ("enrollment", "matricula", "enrolment") and ends_here(wording, amount.last):
            return Count("students", amount.reach(wording, at - 2, amount.last))
        return None

    def _by_origin(self, wording: Wording, amount: Amount) -> Count | None:
        """ "8 from management and 8 from the union", "6 on theirs"."""
        at = amount.last
        if not amount.money and (size := _OURS_AND_THEIRS.starting(wording, at)) and wording.is_close(at):
            return Count("participants", amount.reach(wording, amount.first, at + size), "", True)
        if amount.money or wording.form(at) not in ("from", "de", "del") or not wording.is_close(at):
            return None
        first = at + 1 + (wording.form(at + 1) in ("the", "our", "la", "el"))
        size = self.participants.starting(wording, first)
        return self._counted(wording, amount, "participants", first, first + size) if size else None

    def _by_heading(self, wording: Wording, amount: Amount) -> Count | None:
        """ "Participants: 40", "number of schools is 3", "enrollment 1,200"."""
        if not ends_here(wording, amount.last):
            return None
        at, verbs = amount.first, 0
        while verbs < 2 and wording.form(at - 1) in BEING:
            at, verbs = at - 1, verbs + 1
        sign = wording.gap(at).strip(" $~(")
        if wording.form(at - 1) in ("enrollment", "matricula", "enrolment") and (sign in ("", ":", "=", "-")):
            return Count("students", amount.reach(wording, at - 1, amount.last))
        for slot, table in self._tables:
            size = table.ending(wording, at - 1)
            if not size:
                continue
            bare = wording.is_break(at - size) and (wording.is_break(amount.last) or "," in wording.gap(amount.last))
            if not sign and not verbs and bare and self._is_plural(wording.form(at - 1)):
                return Count(slot, amount.reach(wording, at - size, amount.last), wording.form(at - 1))  # "Staff 52."
            before = set(wording.forms[max(0, at - size - 2) : at - size])
            if (sign in (":", "=", "-") and not (sign == "-" and len(wording.gap(at)) < 2)) or (
                (verbs or not sign) and not HEADING.isdisjoint(before)
            ):
                return Count(
                    slot, amount.reach(wording, at - size, amount.last), " ".join(wording.forms[at - size : at])
                )
        return None


def _mendable(phrases: frozenset[str]) -> tuple[str, ...]:
    """The single words that are long enough to be known with a slip in them, in a fixed order."""
    return tuple(sorted(noun for noun in phrases if " " not in noun and len(noun) >= LEAST_MENDED))
