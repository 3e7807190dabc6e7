"""Numbers without a noun of their own: whether one is bare, what it corrects, what it is added to."""

from matchers.digits import has_digit
from matchers.number_words import SIGNS
from matchers.quantities.bounds import Amount
from matchers.quantities.corrections import is_correction
from matchers.quantities.counting_words import FUNCTION_WORDS
from matchers.quantities.facts import Fact, as_range
from matchers.quantities.money import has_budget_word
from matchers.wording import Wording

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
    other = Fact(told.slot, bare)
    earlier, later = (told, other) if told.amount.start < bare.start else (other, told)
    return is_correction(wording, earlier.amount, later.amount) or as_range(wording, earlier, later) is not None


def adds(wording: Wording, bare: Amount, fact: Fact) -> bool:
    """Whether counted people come on top of a bare number: "make it 12, plus our 3 APs"."""
    between = wording.forms[bare.last : fact.amount.first]
    listed = bare.min is not None and fact.slot == "participants" and not bare.money and not fact.amount.per
    return (
        listed
        and 0 < len(between) <= _BETWEEN_ADDED
        and (between[0] in _PLUS or (between[0] in ("and", "y") and len(between) > 1))
        and _MY.issuperset(between[1:])
        and bare.size < SIZE_OF_MONEY
        and not has_budget_word(wording, bare)
    )


_PLUS = frozenset(("plus", "mas"))
SIZE_OF_MONEY = 500
_BETWEEN_ADDED = 3


def is_article(wording: Wording, amount: Amount) -> bool:
    """Whether "una" or "one" only leads a noun on that is not counted ("una corrección: son 35")."""
    one = amount.core[1] - amount.core[0] == 1 and wording.forms[amount.core[0]] in ONE
    return one and not is_bare(wording, amount.last)


def counts_people(wording: Wording, amount: Amount) -> bool:
    """Whether "6 per school" counts people: nothing speaks of money."""
    return (
        not amount.money
        and not amount.unit
        and 0 <= amount.size < SIZE_OF_MONEY
        and not has_budget_word(wording, amount)
    )
