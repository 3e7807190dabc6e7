"""Numbers without a noun of their own: whether one is bare, what it corrects, what it is added to."""

from collections.abc import Sequence

import msgspec

from matchers.digits import has_digit
from matchers.number_words import SIGNS
from matchers.quantities.bounds import Amount
from matchers.quantities.corrections import is_correction
from matchers.quantities.counting_words import FUNCTION_WORDS
from matchers.quantities.facts import Fact, as_range
from matchers.quantities.roles import is_wished
from matchers.quantities.sums import has_budget_word
from matchers.wording import Phrases, Wording

TRIGGERS = SIGNS | frozenset(("both", "ambos", "ambas"))
"""Words without which a text without digits tells no quantity."""
ONE = frozenset(("one", "un", "uno", "una"))
FAR_APART = 25
"""Times as large as a number without a unit from which a sum of money is not corrected by it."""
_MY = frozenset("my our mis nuestros the los".split())


def has_number(wording: Wording) -> bool:
    return not TRIGGERS.isdisjoint(wording.vocabulary) or has_digit(wording.folded)


def is_bare(wording: Wording, last: int) -> bool:
    """Whether no noun follows that the number could count."""
    following = wording.form(last)
    return (
        not wording.is_close(last) or following in FUNCTION_WORDS or following[:1].isdigit() or wording.is_break(last)
    )


def corrects(wording: Wording, told: Fact, bare: Amount) -> bool:
    """Whether a bare amount corrects a told one, is corrected by it, or is the other end of its range."""
    if told.slot == "budget" and not bare.unit and bare.size * FAR_APART < told.amount.size:
        return False  # "5 grand to make it 5"
    if told.slot == "participants" and bare.size >= SIZE_OF_MONEY and told.amount.size * FAR_APART < bare.size:
        return False  # "3000 and make it 5 nurses"
    other = Fact(told.slot, bare)
    earlier, later = (told, other) if told.amount.start < bare.start else (other, told)
    return is_correction(wording, earlier.amount, later.amount) or as_range(wording, earlier, later) is not None


def adds(wording: Wording, bare: Amount, fact: Fact) -> bool:
    """Whether counted people come on top of a bare number: "make it 12, plus our 3 APs"."""
    between = wording.forms[bare.last : fact.amount.first]
    listed = bare.min is not None and fact.slot == "participants" and not bare.money and not fact.amount.per
    if bare.last == fact.amount.first:
        return listed and wording.gap(bare.last).strip() in ("+", "&")  # "6 + 6 people"
    return (
        listed
        and 0 < len(between) <= _BETWEEN_ADDED
        and (between[0] in _PLUS or (between[0] in ("and", "y") and len(between) > 1))
        and _MY.issuperset(between[1:])
        and bare.size < SIZE_OF_MONEY
        and not has_budget_word(wording, bare)
    )


def continues(wording: Wording, bare: Amount, facts: Sequence[Fact]) -> int:
    """The word from which a bare number goes on with people just counted, 0 where it does not: "6 personas de nuestro
    lado y 6 del distrito", "our team is 7 and theirs is 5"."""
    theirs = _THEIRS.ending(wording, bare.first - 1)
    joint = bare.first - 1 - (theirs or wording.form(bare.first - 1) in _POINTING)
    if bare.money or bare.unit or wording.form(joint) not in _JOINED:
        return 0
    if not theirs and wording.form(bare.last) not in _ORIGINS:
        return 0
    before = max(
        (fact for fact in facts if fact.amount.last < bare.first), key=lambda fact: fact.amount.last, default=None
    )
    if before is None or before.slot != "participants" or bare.first - before.amount.last > _CONTINUES_WITHIN:
        return 0
    return 0 if any(map(wording.is_break, range(before.amount.last, bare.first + 1))) else joint + 1


def points_back(wording: Wording, bare: Amount, facts: Sequence[Fact]) -> bool:
    """Whether a bare number means people told before: "something for those ten", "the seven of us and me"."""
    if bare.money or bare.unit or not _POINTING_LEAST <= bare.size < SIZE_OF_MONEY:
        return False
    if wording.form(bare.first - 1) not in _POINTING or not wording.is_close(bare.first):
        return False
    if wording.form(bare.last) in ("who", "que") and wording.form(bare.last + 1) in _REMAIN:
        return True  # "the 27 who remain", "los 22 que quedamos"
    return wording.form(bare.first - 2) in _LONE or is_wished(wording, bare)


def each_costs(wording: Wording, bare: Amount, facts: Sequence[Fact]) -> Amount | None:
    """A sum for each of those counted before: "40 people at 100 each"."""
    at = wording.form(bare.first - 1) in ("at", "a", "for", "por", "x") or "@" in wording.gap(bare.first)
    last = bare.last + 1 + (wording.form(bare.last) == "cada")
    if not at or wording.form(bare.last) not in ("each", "apiece", "cada") or bare.size < _LEAST_EACH:
        return None
    before = next((fact for fact in facts if fact.slot == "participants" and fact.amount.last == bare.first - 1), None)
    if before is None:
        return None
    return msgspec.structs.replace(bare.reach(wording, bare.first, last), per="person", money=True)


_LEAST_EACH = 20
_REMAIN = frozenset("remain remained stayed stay survived quedamos quedan somos seguimos siguen".split())
_LONE = frozenset("just only solo".split())
_ORIGINS = frozenset("from on del de in at".split())
_JOINED = frozenset("and y plus mas e".split())
_THEIRS = Phrases(
    "theirs is|theirs has|theirs|their team is|their team has|their side is|their side has|they are|they're|they have"
    "|they bring|ellos son|ellos|ellas son|ellas|los otros son|el de ellos es de|el de ellos es".split("|")
)
"""Words between the two sides' numbers."""
_POINTING = frozenset("all my our todos todas mis the those these that esos esas los las estos estas".split())
_POINTING_LEAST = 4
_CONTINUES_WITHIN = 6
_PLUS = frozenset(("plus", "mas"))
SIZE_OF_MONEY = 500
_BETWEEN_ADDED = 3


def is_article(wording: Wording, amount: Amount) -> bool:
    """Whether "una" or "one" only leads a noun on that is not counted ("una corrección: son 35")."""
    one = amount.core[1] - amount.core[0] == 1 and wording.forms[amount.core[0]] in ONE
    return one and not is_bare(wording, amount.last)


def are_people(wording: Wording, amount: Amount) -> bool:
    """Whether "son 24" counts people though money was asked for: sums are told in the singular, or in thousands."""
    return wording.form(amount.first - 1) in ("son", "seran", "serian") and counts_people(wording, amount)


def counts_people(wording: Wording, amount: Amount) -> bool:
    """Whether "6 per school" counts people: nothing speaks of money."""
    return (
        not amount.money
        and not amount.unit
        and 0 <= amount.size < SIZE_OF_MONEY
        and not has_budget_word(wording, amount)
    )
