"""Whether "no idea" or "the board decides" leaves the asked number open, or belongs to a story or a question."""

from matchers.wording import Phrases, Wording

_NOT_DONE = Phrases(
    "has to decide|will decide|decides|gets to decide|tiene que decidir|va a decidir|decide|whatever you|lo que"
    " ustedes|ask my|ask our|ask the|pregunte a|haven't|havent|hasn't|hasnt|have not|has not"
    "|no hemos|no he|no ha|no han"
    "|aun no|todavia no|up to the|up to"
    " my|up to our|handles the money|handles money|handles that|handles the budget|lo ve|lo maneja|lo lleva".split("|")
)
"""What was not done yet, or is for others to say, answers a question for a number: "the board hasn't voted on it"."""
_PASSING = frozenset("skip pass next paso salta saltar saltemos siguiente omitir".split())
_DECIDING = frozenset("decide decides decidir".split())
_THAT = frozenset("on that it this later yet still eso sobre despues luego".split())
_GOES_ON = frozenset(
    "in by next when after at soon tonight tomorrow and but so before once if how what cuando en y pero cuanto cuantos"
    " cuantas la el".split()
)
_OPENERS = frozenset("how what why when where which como cuando donde cuanto cuantos cual".split())
_VERBS = frozenset("do does did is are was can could should would have has will".split())
_SUBJECTS = frozenset("i you we they he she it the my our your this that people teachers".split())
"""Behind a verb these make a question, unlike "would have to ask"."""
_MANY = frozenset("many much big large high exactly cuanto cuantos cuantas".split())
_OF_AMOUNTS = frozenset(
    "budget number numbers cost costs spend afford amount total figure funds funding money price have has headcount"
    " turnout size count limit enrollment range set allotted available left get allowed approve approved be many much"
    " pay presupuesto numero cantidad monto dinero total".split()
)
"""Words one of which speaks of an amount behind "no idea what"."""


def is_left_to_others(wording: Wording, index: int) -> bool:
    """Whether the number is said to be not settled, or for others to say: "the superintendent decides"."""
    size = _NOT_DONE.starting(wording, index)
    if not size or is_asked_about(wording, index) or _is_skipped(wording):
        return False
    last = index + size
    if wording.form(last - 1) not in _DECIDING:
        return True
    while wording.form(last) in _THAT and wording.is_close(last):
        last += 1
    ended = wording.is_break(last) or not wording.is_close(last)
    return ended or (wording.form(last) in _GOES_ON and is_of_an_amount(wording, last))


def _is_skipped(wording: Wording) -> bool:
    """Whether the question is passed over first, so that the rest is only why: "paso, eso lo decide el distrito"."""
    return wording.form(0) in _PASSING and not wording.is_close(1)


def is_asked_about(wording: Wording, index: int) -> bool:
    """Whether the clause around a word is a question: "how did you decide on that"."""
    first, _ = wording.sentence(index)
    first = max((k for k in range(first, index + 1) if "," in wording.gap(k)), default=first)
    if first == index:
        return False
    opener, second = wording.form(first), wording.form(first + 1)
    if opener in _VERBS:
        return second in _SUBJECTS
    return opener in ("who", "quien", "quienes") or (opener in _OPENERS and second in _VERBS)


def is_of_an_amount(wording: Wording, index: int) -> bool:
    """Whether "how", "what" or "de" at a word leads on to an amount: "no idea how many", not "no idea how to teach"."""
    form, following = wording.form(index), wording.form(index + 1)
    if form == "how":
        return following in _MANY
    if form == "de":
        return following not in ("que", "como", "quien", "donde")
    if form == "what":
        _, last = wording.sentence(index)
        return following != "to" and not _OF_AMOUNTS.isdisjoint(wording.forms[index + 1 : last])
    return True


def _is_wondered(wording: Wording, index: int) -> int:
    """ "No sé todavía de cuánto dinero disponemos", "we don't know yet how much we can spend"."""
    if not _WONDERING.starting(wording, index):
        return 0
    words = wording.forms[index : index + _WONDERED_WITHIN]
    many = next((k for k, form in enumerate(words) if form in ("cuanto", "cuantos", "much")), None)
    if many is None or not all(map(wording.is_close, range(index + 1, index + many + 1))):
        return 0
    about = next((k for k in range(many, len(words)) if words[k] in _OF_MONEY), None)
    return 0 if about is None else about + 1


_WONDERING = Phrases(
    "don't know|dont know|not sure|no idea|do not know|no se|no sabemos|no tenemos claro|ni idea".split("|")
)
_WONDERED_WITHIN = 12
_OF_MONEY = frozenset("money spend budget pay afford funding dinero presupuesto gastar pagar disponemos fondos".split())


def left_open(wording: Wording, index: int) -> int:
    """How many words say that the budget is not settled ("the budget isn't known yet"); 0 for none."""
    if asked := _is_wondered(wording, index):
        return asked
    if wording.form(index) not in ("budget", "presupuesto"):
        return 0
    denied = False
    for k in range(index + 1, min(index + _SETTLED_WITHIN, len(wording.forms))):
        if not wording.is_close(k) or wording.form(k) in ("but", "and", "because", "pero", "y", "porque"):
            return 0
        denied = denied or wording.form(k) in _NOT
        if denied and wording.form(k) in _SETTLED:
            return k + 1 - index
    return 0


_SETTLED_WITHIN = 7
_NOT = frozenset("isn't isnt not hasn't hasnt no unknown still aun todavia tampoco never wasn't won't".split())
_SETTLED = frozenset(
    "known set clear decided finalized final approved confirmed determined settled released fixed pending unclear"
    " undecided definido definida sabe conoce decidido aprobado listo claro confirmado asignado fijo"
    " determinado".split()
)
