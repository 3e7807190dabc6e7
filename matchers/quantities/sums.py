"""Numbers without a sign that are money all the same: beside a word for a budget, in thousands, or paid."""

from matchers.quantities.bound_words import DOLLARS
from matchers.quantities.bounds import Amount
from matchers.quantities.counting_words import EVENTS
from matchers.quantities.roles import mentions_wish
from matchers.wording import Wording

BUDGET_WORDS = frozenset(
    "budegt budjet bugdet buget budgt budet presupesto presupuetso presupusto persupuesto budget"
    " budget's budgeted spend afford funding funds fund grant grants allocated allotted earmarked title money"
    " dollars pto pta presupuesto gastar fondos subvencion beca dinero disponemos disponible destinado asignado"
    " partida pagar invertir presupuestado presupuestados disponibles gave given granted approved dieron aprobaron"
    " asignaron".split()
)
"""Words that make a bare number near them a budget."""


def is_in_thousands(wording: Wording, amount: Amount) -> bool:
    """Whether an amount is too small for a budget but for one in thousands: "5-8", "$5", but not "5 dollars"."""
    spelled = not DOLLARS.isdisjoint(wording.forms[amount.first : amount.last])
    return not amount.unit and not spelled and 0 < amount.size < _LEAST_BUDGET


_LEAST_BUDGET = 100
"""Dollars: nobody has less to spend on a training and says so."""


def is_headed(wording: Wording, amount: Amount) -> bool:
    """Whether the word "budget" leads directly to the amount: "budget 5-8", "our budget is about 10"."""
    at = amount.first - 1
    while wording.form(at) in _LEADING and wording.is_close(at + 1):
        at -= 1
    headed = wording.form(at) in _HEADS and not wording.gap(at + 1).strip(" :=-~$")
    return headed and (not wording.is_close(amount.last) or wording.is_break(amount.last))


def heads_budget(wording: Wording, amount: Amount) -> bool:
    """Whether "budget" follows: "2,500 budget"."""
    return wording.form(amount.last) in _HEADS and wording.is_close(amount.last)


_HEADS = frozenset("budget budjet bugdet buget presupuesto".split())
_LEADING = frozenset("is of es de around about roughly would be seria".split())


def is_sum(wording: Wording, amount: Amount) -> bool:
    """Whether a number without a sign is money: round, and paid, or what help must cost ("something under 5,000")."""
    if amount.money or amount.unit or not _LEAST_SUM <= amount.size <= _LARGEST_SUM or amount.size % _ROUND:
        return False
    first, _ = wording.sentence(amount.core[0])
    before = wording.forms[max(first, amount.first - 3) : amount.core[0]]
    if not _PAYING.isdisjoint(before):
        return True
    if amount.min is None and mentions_wish(wording, first, amount.first):
        return True
    if amount.min is None and wording.is_break(amount.first) and wording.is_break(amount.last):
        return True  # "Max 10,000."
    if wording.forms[amount.last : amount.last + 2] in (["en", "total"], ["in", "total"]) and _paid(
        wording, first, amount
    ):
        return True
    if wording.form(amount.last) in _ENOUGH or wording.form(amount.last + 1) in _ENOUGH:
        return True
    if "$" not in wording.folded and _SIGNS_OF_MONEY.isdisjoint(wording.vocabulary):
        return False
    ends = wording.is_break(amount.last) or (
        wording.form(amount.last) in ("for", "para") and wording.form(amount.last + 1) in EVENTS
    )
    return ends and not _HAVING.isdisjoint(before)


def _paid(wording: Wording, first: int, amount: Amount) -> bool:
    return not _PAYING.isdisjoint(wording.forms[first : amount.first])


_ENOUGH = frozenset("alcanza alcanzan alcanzaria bastan basta enough suffice suficiente".split())
_SIGNS_OF_MONEY = frozenset("k dollars dolares bucks budget presupuesto".split())
_LEAST_SUM = 500
_LARGEST_SUM = 100_000
_ROUND = 50
_PAYING = frozenset(
    "pay offer offered offering promised ofrecio spare cueste cuesten cost swing contribute scrape chip pagar"
    " ofrecer aportar juntar juntamos invertir".split()
)
_HAVING = frozenset("quedan sobran left have got hay tenemos tengo has only about solo unos".split())


def has_budget_word(wording: Wording, amount: Amount) -> bool:
    """Whether a word for a budget is near enough to make a number without a sign an amount of money."""
    first, last = wording.sentence(amount.core[0])
    before = range(amount.core[0] - 1, max(first, amount.core[0] - 7) - 1, -1)
    for k in before:
        if wording.form(k) in BUDGET_WORDS:
            return True
        if wording.form(k)[0].isdigit() or "," in wording.gap(k + 1):
            break
    for k in range(amount.last, min(last, amount.last + 5)):
        if wording.form(k)[0].isdigit() or "," in wording.gap(k):
            break
        if wording.form(k) in BUDGET_WORDS:
            return True
    return False
