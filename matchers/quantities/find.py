"""How many people, schools and students, and what can be spent: the range slots as a person tells them in a text.

What is decided here, where the words leave it open:
- "A few thousand" has no bounds but its words. "No budget yet" and "money is not an issue" have none either.
- "No money" is 0, unless it is a story ("no money for subs").
- Two or three people with nothing else said ("two teachers don't speak") are a story, not participants; so are people
  who left, were hired, voted or signed. "28 kids in my class" is no school's number of students.
- A number without a noun or a money sign counts only for the slot that was asked for.
"""

from collections.abc import Iterable, Sequence
from typing import cast

import msgspec

from matchers.digits import has_digit
from matchers.estimates import headcount, total
from matchers.frame import RANGE_SLOTS, Mention, SlotName
from matchers.numbers import find_numbers
from matchers.quantities import stories
from matchers.quantities.arithmetic import reckoned, with_me
from matchers.quantities.bare_numbers import (
    ONE,
    SIZE_OF_MONEY,
    adds,
    continues,
    corrects,
    each_costs,
    has_number,
    is_article,
    is_bare,
    points_back,
)
from matchers.quantities.bounds import Amount, bounded, trailing
from matchers.quantities.companions import both, both_schools, companions, only_me, only_people, only_school
from matchers.quantities.correction_words import CORRECTING_HEADS
from matchers.quantities.corrections import Correction, find_corrections, is_denied
from matchers.quantities.counting import Counting, QuantityNouns
from matchers.quantities.counts import Count
from matchers.quantities.facts import Fact
from matchers.quantities.joins import join
from matchers.quantities.mended_numbers import mended, with_scale
from matchers.quantities.money import is_own
from matchers.quantities.money_facts import money_fact
from matchers.quantities.no_money import BUDGET_TRIGGERS, find_budget_words
from matchers.quantities.parts import Part, as_list, parts_of
from matchers.quantities.rates import per as per_of
from matchers.quantities.resolve import is_total, settle
from matchers.quantities.shares import part_of
from matchers.quantities.strays import is_stray, stray_spans
from matchers.quantities.sums import has_budget_word
from matchers.quantities.two_facts import people_and_money
from matchers.quantities.unknowns import find_unknown
from matchers.text import Text
from matchers.wording import Wording

__all__ = ["Correction", "Quantities", "QuantityNouns", "headcount", "total"]

_ARTICLES = frozenset(("un", "una"))
SHORT = 5
"""Words of an answer short enough for its noun to be mended."""


class Quantities:
    """Finds the range slots in texts; built once from the nouns of a knowledge base."""

    def __init__(self, nouns: QuantityNouns) -> None:
        self._nouns = Counting(nouns)

    def find(self, text: Text, requested_slot: str | None = None) -> tuple[Mention, ...]:
        """Mentions of participants, schools, students and budget, at most one a slot, in that order.

        `requested_slot` is what the person was asked; bare numbers and "not sure yet" answer only that.
        """
        wording = self._mended(Wording.of(text), asked=requested_slot in RANGE_SLOTS)
        found: dict[SlotName, Mention] = {}
        if has_number(wording):
            by_slot: dict[SlotName, list[Fact]] = {}
            for fact in self._facts(wording, requested_slot):
                if fact.slot is not None:
                    by_slot.setdefault(fact.slot, []).append(fact)
            for slot, facts in by_slot.items():
                if mention := settle(wording, slot, facts):
                    found[slot] = mention
            people = by_slot.get("participants", ())
            if mention := as_list(self._nouns, wording, self._amounts(wording), people, requested_slot):
                found["participants"] = mention
        asked = requested_slot == "budget"
        spoken = "budget" not in found and (asked or not BUDGET_TRIGGERS.isdisjoint(wording.vocabulary))
        if spoken and (mention := find_budget_words(wording, asked)):
            found["budget"] = mention
        if requested_slot in RANGE_SLOTS and not found:
            mention = self._wordless(wording, requested_slot)
            if mention:
                found[requested_slot] = mention
        return tuple(found[slot] for slot in RANGE_SLOTS if slot in found)

    def parts(self, text: Text) -> tuple[Part, ...]:
        """The parts of a head count in a text: "6 principals and 10 union reps"."""
        wording = Wording.of(text)
        return parts_of(self._nouns, wording, self._amounts(wording))

    def _wordless(self, wording: Wording, slot: SlotName) -> Mention | None:
        """An answer without a number: not known, "just the high school", "me and my AP", "both"."""
        return (
            find_unknown(wording, slot)
            or only_school(self._nouns, wording, slot)
            or only_people(self._nouns, wording, slot)
            or (both(wording, slot) if slot != "budget" else None)
        )

    def _mended(self, wording: Wording, *, asked: bool) -> Wording:
        """The wording with a mistyped number word put right, where it has no other number or is a short answer."""
        if has_number(wording):
            wording = with_scale(wording) or wording
            if not asked or has_digit(wording.folded):
                return wording
        return mended(wording, asked, self._nouns.heads) or wording

    def may_correct(self, text: Text) -> bool:
        """Whether a text has a number, and a word with which a correction may begin: a quick look."""
        wording = Wording.of(text)
        return has_number(wording) and not CORRECTING_HEADS.isdisjoint(wording.vocabulary)

    def corrections(self, text: Text, *, announced: bool = True) -> tuple[Correction, ...]:
        """Numbers without a noun that correct something said before: "actually 60", "60, not 40".

        `announced`: other words say already that something is corrected, so that "it's 60" and "but 60" do too. `find`
        cannot know what they correct. A caller that does (the slot that holds the denied number, or the one
        filled last) should look here first.
        """
        wording = Wording.of(text)
        if not has_number(wording):
            return ()
        every = self._amounts(wording)
        bare = [amount for amount in every if not is_article(wording, amount)]
        bare = [amount for amount in bare if self._count(wording, amount) is None]
        counted = [Fact("participants", amount) for amount in every if amount not in bare]
        bare = [amount for amount in bare if not any(adds(wording, amount, fact) for fact in counted)]
        return find_corrections(wording, bare, announced=announced)

    def _amounts(self, wording: Wording) -> list[Amount]:
        """The amounts of a text, whatever they count; kept with the text: a message is read for several slots."""
        if wording.amounts is None:
            wording.amounts = self._read(wording)
        return cast("list[Amount]", wording.amounts)

    def _count(self, wording: Wording, amount: Amount) -> Count | None:
        """What one of these amounts counts; kept in the same way."""
        kept = cast("dict[tuple[int, int], Count | None]", wording.counts)
        if amount.core not in kept:
            kept[amount.core] = self._nouns.count(wording, amount)
        return kept[amount.core]

    @staticmethod
    def _read(wording: Wording) -> list[Amount]:
        numbers = find_numbers(wording)
        if not numbers:
            return []
        spans = stray_spans(wording.folded)
        words = wording.words
        numbers = [
            n for n in numbers if not any(s < words[n.last - 1].end and words[n.first].start < e for s, e in spans)
        ]
        amounts = [bounded(wording, group) for group in join(wording, numbers) if not is_stray(wording, group)]
        return reckoned(wording, amounts)

    def _facts(self, wording: Wording, requested: str | None) -> list[Fact]:
        read = [(amount, self._fact(wording, amount, requested)) for amount in self._amounts(wording)]
        beside = people_and_money(wording, read, requested)
        read = [(amount, fact) for amount, fact in read if amount.start not in beside]
        read = [(amount, None if _is_people_again(wording, amount, fact, read) else fact) for amount, fact in read]
        facts = [fact for _, fact in read if fact is not None and fact.slot is not None]
        facts += beside.values()
        bare = [amount for amount, fact in read if fact is None]
        facts += [Fact("schools", amount, "schools") for amount in both_schools(self._nouns, wording)]
        facts += only_me(wording)
        facts += self._bare(wording, bare, facts, requested)
        facts += companions(self._nouns, wording, facts, requested)
        return sorted(facts, key=lambda fact: fact.amount.start)

    def _fact(self, wording: Wording, amount: Amount, requested: str | None) -> Fact | None:
        """What an amount says; a fact without a slot where it says something else; None where nothing tells."""
        count = None if amount.money else self._count(wording, amount)
        if count is not None and not count.noun and amount.size >= SIZE_OF_MONEY and has_budget_word(wording, amount):
            count = None  # "there's 6000 in title II"
        if count is None:
            mended = requested in RANGE_SLOTS and not is_bare(wording, amount.last)
            if mended and self._may_answer(wording, amount, str(requested)):
                return None
            return money_fact(self._nouns, wording, amount, requested)
        if amount.size != int(amount.size) or amount.size < 0:
            return Fact(None, amount)
        if count.noun in stories.REFERENCES and (meant := _REFERRED_TO.get(requested or "")):
            return Fact(meant, count.amount)  # "there are 7 of them"
        told = with_me(wording, trailing(wording, count.amount, count.amount.last))
        per, last = per_of(self._nouns, wording, told, told.last)
        if per == "other":
            return Fact(None, told)
        if per == "school" and count.slot != "schools":
            told = msgspec.structs.replace(told.reach(wording, told.first, last), per=per)
        article = wording.forms[told.core[0]] in _ARTICLES and told.core[1] - told.core[0] == 1
        if count.slot == "participants" and article and requested != "participants":
            return Fact(None, told)  # "un equipo de liderazgo" counts nobody
        if count.slot != "students":
            told = part_of(wording, told, asked=requested == count.slot)
        if stories.is_story(wording, count, told, requested):
            return Fact(None, told)
        return Fact(count.slot, told, count.noun, count.attending)

    def _bare(self, wording: Wording, bare: list[Amount], facts: list[Fact], requested: str | None) -> Iterable[Fact]:
        """Numbers without a noun, where the request or a corrected neighbour says what they count."""
        told = {fact.slot for fact in facts if not fact.guess and not is_denied(wording, fact.amount)}
        for amount in bare:
            neighbour = next((fact for fact in facts if corrects(wording, fact, amount)), None)
            if any(adds(wording, amount, fact) for fact in facts):
                yield Fact("participants", amount)
            elif first := continues(wording, amount, facts):
                yield Fact("participants", amount.reach(wording, first, amount.last))
            elif requested not in RANGE_SLOTS and points_back(wording, amount, facts):
                yield Fact("participants", with_me(wording, amount), "those", attending=True)
            elif price := each_costs(wording, amount, facts):
                yield Fact("budget", price)
            elif neighbour is not None:
                yield Fact(neighbour.slot, amount, neighbour.noun)
            elif requested in RANGE_SLOTS and requested not in told and self._may_answer(wording, amount, requested):
                if fact := self._answer(wording, amount, requested):
                    yield fact
            elif (
                amount.size < SIZE_OF_MONEY
                and is_total(wording, amount)
                and any(fact.slot == "participants" for fact in facts)
            ):
                yield Fact("participants", amount, total=True)
            elif amount.size >= SIZE_OF_MONEY and is_total(wording, amount) and "budget" in told:
                yield Fact("budget", msgspec.structs.replace(amount, money=True))  # "another 500, so 2500"

    def _may_answer(self, wording: Wording, amount: Amount, requested: str) -> bool:
        """Whether a number stands without a noun, or a short answer has the asked noun with a slip ("30 poeple")."""
        if is_bare(wording, amount.last):
            return True
        return len(wording.forms) <= SHORT and self._nouns.nearly(requested, wording.form(amount.last))

    def _answer(self, wording: Wording, amount: Amount, requested: SlotName) -> Fact | None:
        """A bare number as the answer to what was asked; "one" only in a short answer, not in "we don't have one"."""
        amount = msgspec.structs.replace(amount, money=requested == "budget")
        per, last = per_of(self._nouns, wording, amount, amount.last)
        if wording.forms[amount.core[0]] in ONE and (requested == "budget" or (len(wording.forms) > 4 and not per)):
            return None
        if requested == "budget":
            if not is_own(wording, amount, asked=True):
                return None
        elif amount.size != int(amount.size):
            return None
        if per == "other":
            return None
        if requested == "participants":
            amount = part_of(wording, with_me(wording, amount), asked=True)
        return Fact(requested, msgspec.structs.replace(amount.reach(wording, amount.first, last), per=per))


def _is_people_again(
    wording: Wording, amount: Amount, meant: Fact | None, read: Sequence[tuple[Amount, Fact | None]]
) -> bool:
    """Whether a number guessed to be thousands corrects people counted beside it: "5k, not 30 people but 34"."""
    if meant is None or not meant.guess:
        return False
    told = [fact for _, fact in read if fact is not None and fact.slot == "participants"]
    return any(is_denied(wording, fact.amount) and corrects(wording, fact, amount) for fact in told)


_REFERRED_TO: dict[str, SlotName] = {"schools": "schools", "students": "students"}
"""What "of them" counts where it is asked for."""
