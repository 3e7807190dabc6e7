"""How many people, schools and students, and what can be spent: the range slots as a person tells them in a text.

What is decided here, where the words leave it open:
- "A few thousand" has no bounds but its words. "No budget yet" and "money is not an issue" have none either.
- "No money" is 0, unless it is a story ("no money for subs").
- Two or three people with nothing else said ("two teachers don't speak") are a story, not participants; so are people
  who left, were hired, voted or signed. "28 kids in my class" is no school's number of students.
- A number without a noun or a money sign counts only for the slot that was asked for.
"""

from collections.abc import Iterable

import msgspec

from matchers import stories
from matchers.bounds import Amount, bounded, join, trailing
from matchers.companions import both_schools, companions, only_school
from matchers.corrections import Correction, find_corrections, is_correction, is_denied
from matchers.counting import Nouns, QuantityNouns
from matchers.counting_words import FUNCTION_WORDS, PLURAL_TEAMS
from matchers.digits import has_digit, whole
from matchers.estimates import headcount, total
from matchers.facts import Fact, as_range
from matchers.frame import RANGE_SLOTS, Mention, SlotName
from matchers.money import has_budget_word, is_own
from matchers.number_words import SIGNS
from matchers.numbers import find_numbers
from matchers.rates import per as per_of
from matchers.resolve import is_total, settle
from matchers.strays import is_stray, stray_spans
from matchers.text import Text
from matchers.unknowns import BUDGET_TRIGGERS, find_budget_words, find_unknown
from matchers.wording import Wording

__all__ = ["Correction", "Quantities", "QuantityNouns", "headcount", "total"]

_BOTH = frozenset(("both", "ambos", "ambas"))
_ONE = frozenset(("one", "un", "uno", "una"))
_ARTICLES = frozenset(("un", "una"))
_TRIGGERS = SIGNS | _BOTH
SHORT = 5
"""Words of an answer short enough for its noun to be mended."""
_FEW_WITH_ME = 20
_WITH_ME = {(me, link) for me in ("me", "myself", "i", "yo") for link in ("and", "plus", "y", "con", "with")}
_MY = frozenset("my our mis nuestros the los".split())
_MONEY_UNITS = frozenset(("k", "grand"))
_LARGE_UNITS = frozenset(("thousand", "mil", "hundred"))


class Quantities:
    """Finds the range slots in texts; built once from the nouns of a knowledge base."""

    def __init__(self, nouns: QuantityNouns) -> None:
        self._nouns = Nouns(nouns)

    def find(self, text: Text, requested_slot: str | None = None) -> tuple[Mention, ...]:
        """Mentions of participants, schools, students and budget, at most one a slot, in that order.

        `requested_slot` is what the person was asked; bare numbers and "not sure yet" answer only that.
        """
        wording = Wording.of(text)
        found: dict[SlotName, Mention] = {}
        if _has_number(wording):
            by_slot: dict[SlotName, list[Fact]] = {}
            for fact in self._facts(wording, requested_slot):
                if fact.slot is not None:
                    by_slot.setdefault(fact.slot, []).append(fact)
            for slot, facts in by_slot.items():
                if mention := settle(wording, slot, facts):
                    found[slot] = mention
        asked = requested_slot == "budget"
        spoken = "budget" not in found and (asked or not BUDGET_TRIGGERS.isdisjoint(wording.vocabulary))
        if spoken and (mention := find_budget_words(wording, asked)):
            found["budget"] = mention
        if requested_slot in RANGE_SLOTS and not found:
            mention = find_unknown(wording, requested_slot) or only_school(self._nouns, wording, requested_slot)
            if mention:
                found[requested_slot] = mention
        return tuple(found[slot] for slot in RANGE_SLOTS if slot in found)

    def corrections(self, text: Text) -> tuple[Correction, ...]:
        """Numbers without a noun that correct something said before: "actually 60", "60, not 40".

        `find` cannot know what they correct. A caller that does (the slot that holds the denied number, or the one
        filled last) should look here first.
        """
        wording = Wording.of(text)
        if not _has_number(wording):
            return ()
        every = self._amounts(wording)
        bare = [amount for amount in every if not _is_article(wording, amount)]
        bare = [amount for amount in bare if self._nouns.count(wording, amount) is None]
        counted = [Fact("participants", amount) for amount in every if amount not in bare]
        bare = [amount for amount in bare if not any(_adds(wording, amount, fact) for fact in counted)]
        return find_corrections(wording, bare)

    def _amounts(self, wording: Wording) -> list[Amount]:
        numbers = find_numbers(wording)
        if not numbers:
            return []
        spans = stray_spans(wording.folded)
        words = wording.words
        numbers = [
            n for n in numbers if not any(s < words[n.last - 1].end and words[n.first].start < e for s, e in spans)
        ]
        amounts = [bounded(wording, group) for group in join(wording, numbers) if not is_stray(wording, group)]
        return _multiplied(wording, amounts)

    def _facts(self, wording: Wording, requested: str | None) -> list[Fact]:
        facts: list[Fact] = []
        bare: list[Amount] = []
        for amount in self._amounts(wording):
            fact = self._fact(wording, amount, requested)
            if fact is None:
                bare.append(amount)
            elif fact.slot is not None:
                facts.append(fact)
        facts += [Fact("schools", amount, "schools") for amount in both_schools(self._nouns, wording)]
        facts += self._bare(wording, bare, facts, requested)
        facts += companions(self._nouns, wording, [fact for fact in facts if fact.slot == "participants"], requested)
        return sorted(facts, key=lambda fact: fact.amount.start)

    def _fact(self, wording: Wording, amount: Amount, requested: str | None) -> Fact | None:
        """What an amount says; a fact without a slot where it says something else; None where nothing tells."""
        count = None if amount.money else self._nouns.count(wording, amount)
        if count is None:
            mended = requested in RANGE_SLOTS and not _is_bare(wording, amount.last)
            if mended and self._may_answer(wording, amount, str(requested)):
                return None
            return self._money(wording, amount, requested)
        if amount.size != int(amount.size) or amount.size < 0:
            return Fact(None, amount)
        told = _with_me(wording, trailing(wording, count.amount, count.amount.last))
        per, last = per_of(self._nouns, wording, told, told.last)
        if per == "other":
            return Fact(None, told)
        if per == "school" and count.slot != "schools":
            told = msgspec.structs.replace(told.reach(wording, told.first, last), per=per)
        article = wording.forms[told.core[0]] in _ARTICLES and told.core[1] - told.core[0] == 1
        if count.slot == "participants" and article and requested != "participants":
            return Fact(None, told)  # "un equipo de liderazgo" counts nobody
        if stories.is_story(wording, count, told, requested):
            return Fact(None, told)
        return Fact(count.slot, told, count.noun, count.attending)

    def _money(self, wording: Wording, amount: Amount, requested: str | None) -> Fact | None:
        asked = requested == "budget"
        per, last = per_of(self._nouns, wording, amount, amount.last)
        signed = amount.money or (amount.unit in _MONEY_UNITS and requested != "students")
        if not signed:
            if not _is_bare(wording, amount.last) and not per:
                return Fact(None, amount)
            near = has_budget_word(wording, amount)
            large = amount.unit in _LARGE_UNITS and amount.size >= 500
            if not (
                (near and (amount.size >= 100 or amount.size == 0 or per))
                or (large and requested is None)
                or (large and near)
            ):
                return None
        elif not amount.money and not _is_bare(wording, amount.last) and not has_budget_word(wording, amount):
            return Fact(None, amount)  # "5k run"
        amount = msgspec.structs.replace(amount, per=None if per == "other" else per)
        if per == "other" or not is_own(wording, amount, asked):
            return Fact(None, amount)
        told = trailing(wording, amount, last)
        return Fact("budget", msgspec.structs.replace(told, money=True))

    def _bare(self, wording: Wording, bare: list[Amount], facts: list[Fact], requested: str | None) -> Iterable[Fact]:
        """Numbers without a noun, where the request or a corrected neighbour says what they count."""
        told = {fact.slot for fact in facts if not is_denied(wording, fact.amount)}
        for amount in bare:
            neighbour = next((fact for fact in facts if _corrects(wording, fact, amount)), None)
            if any(_adds(wording, amount, fact) for fact in facts):
                yield Fact("participants", amount)
            elif neighbour is not None:
                yield Fact(neighbour.slot, amount, neighbour.noun)
            elif requested in RANGE_SLOTS and requested not in told and self._may_answer(wording, amount, requested):
                if fact := self._answer(wording, amount, requested):
                    yield fact
            elif is_total(wording, amount) and any(fact.slot == "participants" for fact in facts):
                yield Fact("participants", amount, total=True)

    def _may_answer(self, wording: Wording, amount: Amount, requested: str) -> bool:
        """Whether a number stands without a noun, or a short answer has the asked noun with a slip ("30 poeple")."""
        if _is_bare(wording, amount.last):
            return True
        return len(wording.forms) <= SHORT and self._nouns.nearly(requested, wording.form(amount.last))

    def _answer(self, wording: Wording, amount: Amount, requested: SlotName) -> Fact | None:
        """A bare number as the answer to what was asked; "one" only in a short answer, not in "we don't have one"."""
        amount = msgspec.structs.replace(amount, money=requested == "budget")
        per, last = per_of(self._nouns, wording, amount, amount.last)
        if wording.forms[amount.core[0]] in _ONE and (requested == "budget" or (len(wording.forms) > 4 and not per)):
            return None
        if requested == "budget":
            if not is_own(wording, amount, asked=True):
                return None
        elif amount.size != int(amount.size):
            return None
        if per == "other":
            return None
        if requested == "participants":
            amount = _with_me(wording, amount)
        return Fact(requested, msgspec.structs.replace(amount.reach(wording, amount.first, last), per=per))


def _has_number(wording: Wording) -> bool:
    return not _TRIGGERS.isdisjoint(wording.vocabulary) or has_digit(wording.folded)


def _is_bare(wording: Wording, last: int) -> bool:
    """Whether no noun follows that the number could count."""
    following = wording.form(last)
    return (
        not wording.is_close(last) or following in FUNCTION_WORDS or following[:1].isdigit() or wording.is_break(last)
    )


def _corrects(wording: Wording, told: Fact, bare: Amount) -> bool:
    """Whether a bare amount corrects a told one, is corrected by it, or is the other end of its range."""
    other = Fact(told.slot, bare)
    earlier, later = (told, other) if told.amount.start < bare.start else (other, told)
    return is_correction(wording, earlier.amount, later.amount) or as_range(wording, earlier, later) is not None


def _adds(wording: Wording, bare: Amount, fact: Fact) -> bool:
    """Whether counted people come on top of a bare number: "make it 12, plus our 3 APs"."""
    between = wording.forms[bare.last : fact.amount.first]
    listed = bare.min is not None and fact.slot == "participants" and not bare.money and not fact.amount.per
    return (
        listed
        and 0 < len(between) <= _BETWEEN_ADDED
        and (between[0] in _PLUS or (between[0] in ("and", "y") and len(between) > 1))
        and _MY.issuperset(between[1:])
        and bare.size < _SIZE_OF_MONEY
        and not has_budget_word(wording, bare)
    )


_PLUS = frozenset(("plus", "mas"))
_SIZE_OF_MONEY = 500
_BETWEEN_ADDED = 3


def _is_article(wording: Wording, amount: Amount) -> bool:
    """Whether "una" or "one" only leads a noun on that is not counted ("una corrección: son 35")."""
    one = amount.core[1] - amount.core[0] == 1 and wording.forms[amount.core[0]] in _ONE
    return one and not _is_bare(wording, amount.last)


def _with_me(wording: Wording, amount: Amount) -> Amount:
    """ "Me and 3 principals" are four."""
    if amount.min is None or amount.min != amount.max or amount.size > _FEW_WITH_ME:
        return amount
    first = amount.first - (wording.form(amount.first - 1) in _MY)
    if tuple(wording.forms[max(0, first - 2) : first]) in _WITH_ME:
        more = msgspec.structs.replace(amount, min=amount.min + 1, max=amount.min + 1)
        return more.reach(wording, first - 2, amount.last)
    plus = wording.gap(amount.last).strip() == "+"
    last = amount.last + (not plus)
    joined = plus or wording.form(last - 1) in ("plus", "and", "y", "mas")
    ends = wording.is_break(last + 1) or not wording.is_close(last + 1)
    if joined and ends and wording.form(last) in ("me", "myself", "yo"):
        more = msgspec.structs.replace(amount, min=amount.min + 1, max=amount.min + 1)
        return more.reach(wording, amount.first, last + 1)
    return amount


def _multiplied(wording: Wording, amounts: list[Amount]) -> list[Amount]:
    """ "Three teams of five" as fifteen."""
    made: list[Amount] = []
    for amount in amounts:
        teams = made[-1] if made else None
        if teams is not None and teams.min == teams.max and teams.size > 0 and _are_teams(wording, teams, amount):
            factor = teams.size
            low = None if amount.min is None else whole(amount.min * factor)
            high = None if amount.max is None else whole(amount.max * factor)
            made[-1] = msgspec.structs.replace(amount.reach(wording, teams.first, amount.last), min=low, max=high)
        elif teams is not None and teams.min == teams.max and _is_less(wording, teams, amount):
            left = whole(teams.size - amount.size)
            made[-1] = msgspec.structs.replace(teams.reach(wording, teams.first, amount.last), min=left, max=left)
        else:
            made.append(amount)
    return made


def _is_less(wording: Wording, amount: Amount, taken: Amount) -> bool:
    """Whether the second amount is taken from the first: "20 minus the two who quit"."""
    between = wording.forms[amount.last : taken.first]
    minus = between[:1] in (["minus"], ["menos"]) and _MY.issuperset(between[1:])
    return minus and taken.min == taken.max and 0 < taken.size < amount.size and amount.money == taken.money


def _are_teams(wording: Wording, teams: Amount, amount: Amount) -> bool:
    between = wording.forms[teams.last : amount.first]
    return len(between) in (2, 3) and between[-2] in PLURAL_TEAMS and between[-1] in ("of", "de") and not amount.money
