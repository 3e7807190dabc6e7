"""Amounts that take another one back: "not 40, 14", "actually 60", "12 no, 20"."""

from collections.abc import Sequence
from operator import itemgetter

from msgspec import Struct

from matchers.frame import Range
from matchers.numbers import is_spanish
from matchers.quantities.bounds import Amount
from matchers.wording import Phrases, Wording

_CORRECTING = Phrases(
    "too many|too much|demasiados|demasiadas|let's start with|we'll start with|we can start with|empecemos con"
    "|empezamos con|actually|sorry|i mean|i meant|meant|make that|make it|rather|or rather"
    "|wait|no wait|correction|scratch that|oops|more like|let's say|it's|its actually|should be|should say|i misspoke"
    "|my mistake|typo|now it's|and now there are|now there are|now there's|ahora somos|ahora son"
    "|y ahora somos|now|no|mejor dicho|digo|perdon|sino|en realidad|corrijo|quise decir|quiero decir|me"
    " equivoque|mas bien|son|mejor|but|instead|change that to|changed to|update that to|nope|rectifico|ahora|now we"
    " are|now we're|down to|no son|perdona|disculpa|that's wrong|exactly|precisely|exactamente|realistically|in reality"
    "|realmente|siendo realistas|in practice|en la practica".split("|")
)
_WEAK = frozenset(("no", "but", "son", "it's", "now", "mejor", "rather", "instead"))
"""Marks that correct only a number denied or one without a noun right behind them."""
_EXACTLY = Phrases(
    "in all|in total|altogether|all told|en total|exactly|exact|precisely|to be exact|to be"
    " precise|exactamente|exactos|exactas|para ser exactos"
    "|para ser exactas|para ser exacto|para ser exacta".split("|")
)
"""Said right beside a number: it stands for the one told before."""
_EACH = frozenset("each apiece cada".split())
_LEAVING = frozenset("so leaves leaving makes now then entonces quedan quedamos quedando".split())
"""Words right before the number that is left: "not 40, two dropped out, so 38"."""
_TURNS = frozenset("but pero though however except".split())
_BEING = frozenset(
    "it is it's its it'll that'll will would we we'll we'd is be been only just really actually more like about around"
    " going gonna to have likely probably maybe end ended up at realistically in reality should son sera seran seria"
    " serian somos seremos solo solamente van va a ser vamos unos unas en realidad quedan quedamos como realmente"
    " they approved allowed gave let us aprobaron dieron autorizaron nos the i i'll can bring get send expect"
    " puedo podemos llevar mandar".split()
)
"""Words between "but" and a number that stands in place of the one before: "but it'll only be 12"."""
_DENYING = Phrases(
    "not|instead of|rather than|en vez de|en lugar de|down from|up from|no es|no era|no son|no eran|no|isn't|isnt"
    "|aren't|it's not|not the|scratch|scratch the|forget the|drop the|olvide los|olvide las".split("|")
)


_TAKEN_BACK = Phrases(
    "was wrong|is wrong|was a guess|was just a guess|was an estimate|was rough|was a typo|is a typo|was a mistake"
    "|was too high|was too low|was before|was last year|was back then|was then|era el ano pasado|era antes|anymore"
    "|i gave you|era un error|era un calculo|estaba mal|esta mal".split("|")
)
"""Behind a number: it does not hold any more."""


class Correction(Struct, frozen=True):
    """A number that replaces one said before; `denied` is the number taken back, where it is told ("60, not 40")."""

    value: Range
    start: int
    end: int
    denied: int | float | None = None
    is_sure: bool = False
    """Said to be the exact number or the whole, or announced right before: it stands for the one told before, whatever
    is asked."""
    is_rate: bool = False
    """Said to be "each": it corrects what is told per person or school."""


def is_denied(wording: Wording, amount: Amount) -> bool:
    """Whether the words before take the amount back: "not 40", "instead of 40", "no 40, sino 14"."""
    at = amount.first
    if wording.is_close(amount.last) and _TAKEN_BACK.starting(wording, amount.last):
        return True
    size = _DENYING.ending(wording, at - 1)
    if not size or not wording.is_close(at):
        return False
    if wording.form(at - 1) != "no":
        return True
    first, last = wording.sentence(amount.core[0])  # "no 60" corrects; "no 40, sino 14" and "45, no 54" deny
    if any(wording.form(k)[:1].isdigit() for k in range(amount.core[1], last)) or "sino" in wording.forms[at:]:
        return True
    return is_spanish(wording.forms) and any(wording.form(k)[:1].isdigit() for k in range(first, at))


def is_correction(wording: Wording, earlier: Amount, later: Amount) -> bool:
    """Whether one of two amounts takes the other back."""
    distance = later.first - earlier.last
    if is_denied(wording, earlier):
        return distance <= 6
    if is_denied(wording, later):
        return distance <= 5
    if _turns(wording, earlier, later):
        return True
    if distance > 7:
        return False
    for k in range(max(earlier.last, 0), later.first):
        if size := _CORRECTING.starting(wording, k):
            phrase = " ".join(wording.forms[k : k + size])
            if phrase not in _WEAK or (k + size == later.first and phrase in ("no", "rather")):
                return True
    return False


def _is_announced(wording: Wording, amount: Amount) -> bool:
    """Whether words of correcting stand right before it, none that may also mean something else: "actually 45"."""
    size = _CORRECTING.ending(wording, amount.first - 1)
    return bool(size) and " ".join(wording.forms[amount.first - size : amount.first]) not in _WEAK


def _turns(wording: Wording, earlier: Amount, later: Amount) -> bool:
    """Whether only "but" and a verb of being lead from one number to the other: "all 60, but it'll be 12"."""
    turns = [k for k in range(earlier.last, later.first) if wording.form(k) in _TURNS]
    if not turns or turns[-1] - earlier.last > _TURNS_WITHIN:
        return False
    between = wording.forms[turns[-1] + 1 : later.first]
    return bool(between) and _BEING.issuperset(between)


_TURNS_WITHIN = 5
"""Words of a clause that may still follow the first number."""


def find_corrections(wording: Wording, amounts: Sequence[Amount]) -> tuple[Correction, ...]:
    """The standing amounts of a text that correct another one or one said before."""
    denied = [amount for amount in amounts if is_denied(wording, amount)]
    found = []
    for amount in amounts:
        if amount in denied:
            continue
        first, _ = wording.sentence(amount.core[0])
        marked = any(_CORRECTING.starting(wording, k) for k in range(max(first, amount.first - 4), amount.first))
        exact = bool(_EXACTLY.starting(wording, amount.last) or _EXACTLY.ending(wording, amount.first - 1))
        sure = exact or _is_announced(wording, amount)
        if denied or marked or exact:
            text = wording.text.cut(amount.start, amount.end)
            taken = denied[0].size if denied else _taken_back(wording, amounts, amount)
            rate = wording.form(amount.last) in _EACH
            found.append(
                (
                    wording.form(amount.first - 1) not in _LEAVING,
                    Correction(amount.range(text), amount.start, amount.end, taken, sure, rate),
                )
            )
    return tuple([one for _, one in sorted(found, key=itemgetter(0))])


def _taken_back(wording: Wording, amounts: Sequence[Amount], amount: Amount) -> int | float | None:
    """The number right before a bare "no": "40 no, 35"."""
    before = [other for other in amounts if other.last < amount.first and wording.form(other.last) == "no"]
    return before[-1].size if before and amount.first == before[-1].last + 1 else None
