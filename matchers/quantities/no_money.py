"""A budget told without a number: nothing at all, next to nothing, not settled yet, or no matter."""

from matchers.frame import Mention
from matchers.quantities.left_open import left_open
from matchers.quantities.unknowns import LONGEST_ANSWER, YET, over_yet, worded
from matchers.wording import Phrases, Wording

_BUDGET_OPEN = Phrases(
    "no budget yet|no budget set|no set budget|no fixed budget|no firm budget|no exact budget|no specific budget"
    "|budget tbd|don't have a budget yet|dont have a budget yet|do not have a budget yet|no budget number yet|no"
    " budget figure|haven't set a budget|havent set a budget|haven't got a budget|havent got a budget|budget isn't"
    " set|budget is not set|budget isnt set|budget is open|budget is flexible|budget flexible|flexible budget|open"
    " budget|flexible on budget|flexible on price|budget unknown|unknown budget|budget is unknown|budget undecided"
    "|budget not known|budget not set|budget is tbd|budget to be determined|budget is to be determined|budget depends"
    "|not sure about budget|budget not sure|not sure about the budget|not sure on budget|not sure of the budget|not"
    " sure of budget|not sure what our budget|not sure what the budget|not sure about money|don't know the budget"
    "|dont know the budget|don't know our budget|dont know our budget|don't know about the budget|don't know budget"
    "|dont know budget|budget don't know|budget dont know|don't know what our budget|don't know what the budget|no"
    " idea about budget|no idea about the budget|no idea on budget|no idea what our budget|no idea what the budget"
    "|budget no idea|haven't figured out the budget|budget is up in the air|money is not an issue|money isn't an"
    " issue|money isnt an issue|money is no object|money isn't the issue|money is not the issue|no money has"
    " been set aside yet|no money set aside yet|nothing has been set aside yet|money is no issue|money no"
    " object|money's no object|moneys no"
    " object|money's no issue|price is no object|money's not an issue|budget is not an issue|budget isn't an issue"
    "|budget is no issue|cost is not an issue|budget no issue|cost isn't an issue|cost is no object|price is not an"
    " issue|money is not a problem|money isn't a problem|money is not a concern|budget is not a problem|budget isn't"
    " a problem|no budget limit|no limit on budget|no budget constraints|unlimited budget|not worried about money|not"
    " worried about cost|funding isn't an issue|funding is not an issue|no budget in mind|don't have a set budget"
    "|dont have a set budget|budget still up in the air|don't have a budget number|budget hasn't been set|budget has"
    " not been set|budget hasnt been set|haven't budgeted|budget not decided|budget is undecided|budget is not"
    " decided|budget hasn't been decided|budget not finalized|budget pending|budget is pending|sin presupuesto"
    " todavia|sin presupuesto definido|sin presupuesto fijo|no tenemos presupuesto todavia|todavia no tenemos"
    " presupuesto|aun no tenemos presupuesto|todavia no hay presupuesto|aun no hay presupuesto|presupuesto por"
    " definir|presupuesto abierto|presupuesto flexible|el dinero no es problema|el presupuesto no es problema|el"
    " dinero no es un problema|el presupuesto no es un problema|presupuesto por determinar|no sabemos el presupuesto"
    "|no se el presupuesto|no sabemos cuanto presupuesto|no hay presupuesto definido|no hay presupuesto todavia|no"
    " tenemos presupuesto definido|no tenemos un presupuesto definido|presupuesto no definido|presupuesto es flexible"
    "|presupuesto todavia no|presupuesto depende|presupuesto aun no|sin limite de presupuesto|todavia no sabemos el"
    " presupuesto|aun no sabemos el presupuesto|presupuesto todavia no sabemos".split("|")
)
_NO_MONEY = Phrases(
    "no money|isn't any money|isnt any money|is no money|nada de dinero|not a dime|not a cent|zero budget|zero"
    " dollars|no budget|no funding|no funds|zero money|zero funding|don't have any money|dont have any money"
    "|don't have money|dont have money|do not have any money|don't have a budget|dont have a budget|do not have a"
    " budget|don't have any budget|dont have any budget|without a budget|can't pay|cant pay|cannot pay|don't have"
    " funding|dont have funding|don't have funds|nothing to spend|sin dinero|sin presupuesto|no hay dinero|no hay"
    " presupuesto|no tenemos dinero|no tenemos presupuesto|no tenemos fondos|no hay fondos|sin fondos|cero"
    " presupuesto|cero dolares|presupuesto cero|no contamos con presupuesto|no podemos pagar|free only|has to be free"
    "|needs to be free|tiene que ser gratis|budget is zero|budget zero|budget of zero|presupuesto es cero|ningun"
    " presupuesto".split("|")
)
_LITTLE = Phrases(
    "not much money|not a lot of money|don't have much money|dont have much money|don't have a lot of money|dont have"
    " a lot of money|money is tight|money's tight|budget is tight|tight budget|very little money|hardly any money"
    "|limited budget|budget is limited|limited funds|small budget|no tenemos mucho dinero|no hay mucho dinero|no tengo"
    " mucho dinero|mucho presupuesto|muy poco dinero|poco dinero|poco presupuesto|pocos fondos|no tenemos muchos"
    " fondos|presupuesto limitado|presupuesto reducido|andamos cortos|estamos cortos|what budget"
    "|what money|que presupuesto|cual presupuesto|que dinero".split("|")
)
"""Little, but no number: the answer leaves the budget open."""
_THERE_IS_NONE = frozenset(
    (
        "no hay",
        "no tenemos",
        "there isn't",
        "there's none",
        "there is none",
        "we have none",
        "no hay nada",
        "i don't have one",
        "we don't have one",
        "i dont have one",
        "we dont have one",
        "don't have one",
        "no tenemos uno",
        "no tengo",
    )
)
_NOTHING = frozenset("free gratis gratuito nothing zip zilch none nada cero nil".split())
_NONE = frozenset(
    "no not none nothing nada ni never hardly barely without ain't aint isn't isnt don't dont doesn't doesnt haven't"
    " havent hasn't hasnt wasn't wasnt weren't sin ningun ninguno ninguna tampoco tight".split()
)
_MONEY = frozenset(
    "money moneys budget budgeted dime penny cent cents dollar dollars funds funding funded cash bucks dinero"
    " presupuesto presupuestado peso pesos centavo plata lana fondos recursos allocated allotted earmarked".split()
)
_POOR = frozenset("broke poor strapped skint penniless quebrados pelados".split())
_THIS = frozenset("this it that us pd training trainings outside esto eso anything extras consultants".split())
BUDGET_TRIGGERS = frozenset(
    "budget money cost price funding funds presupuesto dinero fondos dollars dolares free gratis budgeted pay"
    " spend pagar".split()
)
_SOFTENING = frozenset(
    "hopefully honestly ideally sadly literally basically whatsoever at all left available unfortunately pretty"
    " much it's i guess absolutely actually zero"
    " ojala honestamente practicamente pues".split()
)
_FOR_NOW = Phrases(
    "so far|for now|as of now|at this point|at the moment|at this time|as yet|right now|por ahora|por el momento|de"
    " momento|hasta ahora|at present|just yet".split("|")
)
_BY_NOW = Phrases(
    "after all|anymore|any more|this year|this time|at all|whatsoever|for it|for this|unfortunately|sadly|left|este"
    " ano|al final"
    "|despues de todo|para esto|para nada|lamentablemente|por desgracia".split("|")
)
"""What may follow "no budget" and changes nothing."""


def find_budget_words(wording: Wording, asked: bool) -> Mention | None:
    """A budget without a number: not known, without limit or next to nothing (no bounds), or no money at all (both
    bounds 0).

    "No money for subs" is a story; it has to be the whole clause, or be about this help.
    """
    asked = asked and not wording.is_question(len(wording.forms))
    if asked and 0 < len(wording.forms) <= 4 and (_is_nothing(wording) or " ".join(wording.forms) in _THERE_IS_NONE):
        return worded(wording, "budget", 0, len(wording.forms), 0)
    return _by_phrase(wording, asked) or (_next_to_nothing(wording) if asked else None)


def _by_phrase(wording: Wording, asked: bool) -> Mention | None:
    for k in range(len(wording.forms)):
        if asked and len(wording.forms) <= LONGEST_ANSWER and (size := _LITTLE.starting(wording, k)):
            return worded(wording, "budget", k, k + size)
        if size := _BUDGET_OPEN.starting(wording, k) or left_open(wording, k):
            return worded(wording, "budget", k, over_yet(wording, k + size))
        if size := _NO_MONEY.starting(wording, k):
            last = k + size
            if not YET.isdisjoint(wording.forms[max(wording.sentence(k)[0], k - 3) : k]):
                return worded(wording, "budget", k, last)  # "we still have no budget"
            if later := _FOR_NOW.starting(wording, last):
                return worded(wording, "budget", k, last + later)
            if wording.form(last) in YET or (wording.form(last + 1) in YET and wording.is_close(last)):
                return worded(wording, "budget", k, over_yet(wording, last))
            if _stands_alone(wording, k, last, asked):
                return worded(wording, "budget", k, last, 0)
    return None


def _next_to_nothing(wording: Wording) -> Mention | None:
    """An answer that denies money without a figure: "no money really", "nothing budgeted", "we're broke".

    It leaves the budget open: something may be found.
    """
    forms = wording.forms
    if len(forms) > LONGEST_ANSWER:
        return None
    poor = next((k for k, form in enumerate(forms) if form in _POOR), None)
    if poor is not None:
        return worded(wording, "budget", poor, poor + 1)
    nones = [k for k, form in enumerate(forms) if form in _NONE]
    sums = [k for k, form in enumerate(forms) if form in _MONEY]
    return worded(wording, "budget", min(nones + sums), max(nones + sums) + 1) if nones and sums else None


def _is_nothing(wording: Wording) -> bool:
    """Whether an answer is "free" or "nothing" and small words."""
    return not _NOTHING.isdisjoint(wording.forms) and (_NOTHING | _SOFTENING).issuperset(wording.forms)


def _stands_alone(wording: Wording, first: int, last: int, asked: bool) -> bool:
    last += _BY_NOW.starting(wording, last)
    following = wording.form(last)
    ends = (
        wording.is_break(last)
        or "," in wording.gap(last)
        or following in ("so", "at", "though", "right", "y", "and", "but")
    )
    if tuple(wording.forms[last : last + 3]) == ("in", "the", "budget") or (
        following == "en" and wording.form(last + 2) == "presupuesto"
    ):
        ends = True
    if following in ("for", "para", "available", "left"):
        ends = following in ("available", "left") or wording.form(last + 1) in _THIS
    start, _ = wording.sentence(first)
    before = wording.forms[start:first]
    told = (
        asked
        or not before
        or before[-1]
        in (
            "we",
            "have",
            "got",
            "is",
            "with",
            "there's",
            "and",
            "but",
            "a",
            "theres",
            "y",
            "literally",
            "basically",
            "absolutely",
            "really",
            "honestly",
            "no",
            "hay",
            "tenemos",
        )
    )
    return ends and (told or "," in wording.gap(first))
