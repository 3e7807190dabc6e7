"""What a number counts: people who take part, schools or students, by the words around it."""

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
    HEADING,
    LEVELS,
    OF_US,
    PLURAL_FORMS,
    PLURAL_TEAMS,
    STOPS,
)
from matchers.quantities.counts import BEING, Count, Counted, both_sides, by_sentence, ends_here, is_attending
from matchers.quantities.nouns import Nouns, QuantityNouns
from matchers.quantities.surroundings import is_number
from matchers.wording import Phrases, Wording

__all__ = ["Counting", "QuantityNouns"]

_OURS_AND_THEIRS = Phrases(
    f"{link} {side}"
    for link in ("on", "from", "of", "de")
    for side in ("ours", "theirs", "mine", "our side", "their side", "the other side", "my side", "nuestro lado")
)
_PARTIES = frozenset(
    "association local guild district administration admin gerencia sindicato distrito asociacion".split()
)
"""Those that send people to the table, named for them: "seven from the association"."""
_LARGEST_PARTY = 500
LEAST_MENDED_UNASKED = 6
"""Letters it needs where nobody asked for the number."""
_THEIRS = frozenset("their your his her".split())
_OF_PUPILS = frozenset(
    "school district campus academy building elementary escuela primaria secundaria distrito".split()
)
_LEAST_SCHOOL = 60
"""Below this "a school of 40" counts its people."""
_US = frozenset("us nosotros nosotras".split())
_JOINED = frozenset("and plus y mas".split())
_THERE_ARE = frozenset("are there's theres they're theyre son hay".split())
_NAMED_WITHIN = 12
_LEAST_ALL = 6
"""Below this "of them" behind a comma are some of those named."""


def _is_beside_ours(wording: Wording, amount: Amount, last: int) -> bool:
    """Whether those counted of the asker's own side are joined to "6 of them": "6 of us and 6 of them"."""
    before = amount.first - 1
    if wording.form(before) in _JOINED and OF_US.ending(wording, before - 1):
        return wording.form(before - 1) in _US
    ours = last + 2
    joined = wording.form(last) in _JOINED and is_number(wording.form(last + 1))
    return joined and OF_US.starting(wording, ours) > 0 and wording.form(ours + 1) in _US


class Counting(Nouns):
    """What amounts count, by the nouns of a knowledge base."""

    def count(self, wording: Wording, amount: Amount) -> Count | None:
        """What an amount counts, None where nothing says it."""
        return (
            both_sides(wording, amount, self.participants)
            or self._by_noun_behind(wording, amount)
            or self._by_apposition(wording, amount)
            or self._by_group_before(wording, amount)
            or self._by_origin(wording, amount)
            or self._by_heading(wording, amount)
            or by_sentence(wording, amount)
            or self._by_those_named(wording, amount)
            or self._by_mistyped(wording, amount)
        )

    def _by_noun_behind(self, wording: Wording, amount: Amount) -> Count | None:
        at = amount.last
        if wording.is_close(at) and (size := OF_US.starting(wording, at)):
            count = self._counted(wording, amount, "participants", at, at + size)
            meant = "us" in count.noun or count.attending or self._names_all(wording, amount, at + size)
            meant = meant or _is_beside_ours(wording, amount, at + size)
            return Count(count.slot, count.amount, count.noun, meant)
        if wording.form(at) == "of" and wording.form(at + 1) in _THEIRS:
            return None  # "worked with 200 of their people"
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

    def _names_all(self, wording: Wording, amount: Amount, last: int) -> bool:
        """Whether "of them" says how many those are that were just named: "the stewards, 22 of them, never met",
        "training for principals. There are 22 of them."."""
        if wording.form(amount.first - 1) in _THERE_ARE and ends_here(wording, last):
            return amount.size >= _LEAST_ALL and self._named_last(wording, amount.first) == "participants"
        at = amount.first - 1
        aside = wording.gap(amount.first).strip() in (",", "(", "-", "--") and not wording.is_close(last)
        size = self.participants.ending(wording, at) if aside and amount.size >= _LEAST_ALL else 0
        return size > 0 and self._is_plural(wording.form(at)) and not wording.form(at - size)[:1].isdigit()

    def _by_those_named(self, wording: Wording, amount: Amount) -> Count | None:
        """ "A workshop for our counselors. They're 9 in all.": a number of those named before."""
        they_are = wording.form(amount.first - 1) in _THERE_ARE and ends_here(wording, amount.last)
        if not they_are or amount.money or not _LEAST_ALL <= amount.size < _LARGEST_PARTY:
            return None
        named = self._named_last(wording, amount.first)
        return Count("participants", amount, "", True) if named == "participants" else None

    def _named_last(self, wording: Wording, before: int) -> Counted | None:
        """Which of several were named last before a word, without a number of their own."""
        for k in range(before - 1, max(-1, before - _NAMED_WITHIN), -1):
            found = self.at(wording, k)
            if found and self._is_plural(wording.form(k + found[1] - 1)):
                return None if is_number(wording.form(k - 1)) else found[0]
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
        for slot, nouns in self.single.items():
            near = process.extractOne(word, nouns, scorer=OSA.distance, score_cutoff=1)
            if near and near[0][0] == word[0]:
                return self._counted(wording, amount, slot, amount.last, amount.last + 1)
        return None

    def _by_apposition(self, wording: Wording, amount: Amount) -> Count | None:
        """ "Our teachers (48)", "my teachers (n=48)", "the equipment committee - 9"."""
        at = amount.first - (wording.form(amount.first - 1) == "n" and wording.gap(amount.first).strip() in ("=", ""))
        sign = wording.gap(at).strip()
        closed = wording.gap(amount.last).startswith(")") or not wording.is_close(amount.last)
        if sign not in ("(", "-", "--", "=") or (sign == "-" and wording.gap(at) == "-") or not closed:
            return None
        for slot, table in self.tables:
            if (size := table.ending(wording, at - 1)) and self._is_plural(wording.form(at - 1)):
                return Count(slot, amount.reach(wording, at - size, amount.last), wording.form(at - 1), True)
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
        if head in _OF_PUPILS and amount.size >= _LEAST_SCHOOL and ends_here(wording, amount.last):
            return Count("students", amount.reach(wording, at - 2, amount.last))
        if head in ("enrollment", "matricula", "enrolment", "enrollment's") and ends_here(wording, amount.last):
            return Count("students", amount.reach(wording, at - 2, amount.last))
        return None

    def _by_origin(self, wording: Wording, amount: Amount) -> Count | None:
        """ "8 from management and 8 from the union", "6 on theirs"."""
        at = amount.last
        if not amount.money and (size := _OURS_AND_THEIRS.starting(wording, at)) and wording.is_close(at):
            noun = " ".join(wording.forms[at : at + size])
            return Count("participants", amount.reach(wording, amount.first, at + size), noun, True)
        if amount.money or wording.form(at) not in ("from", "de", "del", "por") or not wording.is_close(at):
            return None
        article = wording.form(at + 1) in ("the", "our", "la", "el")
        if wording.form(at) == "por" and not article:
            return None  # "150 por persona"
        first = at + 1 + article
        size = self.participants.starting(wording, first) or (wording.form(first) in _PARTIES)
        if amount.size >= _LARGEST_PARTY:
            return None  # "5,000 from the union"
        return self._counted(wording, amount, "participants", first, first + size) if size else None

    def _by_heading(self, wording: Wording, amount: Amount) -> Count | None:
        """ "Participants: 40", "number of schools is 3", "enrollment 1,200"."""
        if not ends_here(wording, amount.last):
            return None
        at, verbs = amount.first, 0
        while verbs < 2 and wording.form(at - 1) in BEING:
            at, verbs = at - 1, verbs + 1
        sign = wording.gap(at).strip(" $~(")
        if wording.form(at - 1) in ("enrollment", "matricula", "enrolment", "enrollment's") and (
            sign in ("", ":", "=", "-")
        ):
            return Count("students", amount.reach(wording, at - 1, amount.last))
        for slot, table in self.tables:
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
