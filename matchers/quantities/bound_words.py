"""Words that bound an amount, and the small words that may stand between, in English and Spanish, folded."""

from matchers.wording import Phrases

ABOUT = (
    "odd something about around roughly bout abt abuot abotu aobut aroudn arround aproximately"
    " approximatly approx approximately circa ca maybe probably perhaps like some"
    " nearly almost ballpark estimated guessing aprox aproximadamente como unos unas casi quizas quiza alrededor"
    "|somewhere around|close to|in the neighborhood of|give or take|more or less|i think|i guess|i would say|i'd say"
    "|an estimated|or so|ish|alrededor de|cerca de|mas o menos|tal vez|a lo mejor|creo que|y pico|y algo|y tantos|y"
    " tantas|o asi|o por ahi|por ahi"
    "|say|just about|in the range of|on the order of|aproximado|somewhere near|pretty much|digamos"
    "|rondando|ronda|rondan|just over|just under|poco mas de|un poco mas de|something like|somewhere in the"
    " neighborhood of|i believe|i'd guess|i would guess|my guess is|i suppose|id guess|id say|ill say|im"
    " guessing|i'm guessing|my best guess is"
)
AT_MOST = (
    "under below max maximum within hasta maximo limit cap ceiling tope|less than|fewer than|up to|no more than|not"
    " more than|at most|at the most|not over|not to exceed|not exceed|not above|or less|or fewer|or under|or below"
    "|tops|capped at|cap of|limit of|max of|maximum of|as much as|as many as|as high as|stay under|no mas de|no"
    " mas que|menos de"
    "|como maximo|a lo mucho|a lo sumo|cuando mucho|por debajo de|o menos|maximo de|un maximo de|limite de|tope de|go"
    " over|go above|exceed|max out at|no higher than|no greater than|limited to|limite|y no mas|no pasamos|no pasan"
    "|and no more|a mas tardar|a lo mas|cuanto mucho|no pasa de|no pasar de|sin pasar de|que no pase de|can't go past"
    "|can go to|can go up to|go up to|go as high as|puedo llegar a|podemos llegar a|llegar hasta|not a"
    " penny more|not a dime more|not a cent more|not a dollar more|not one more|ni un centavo mas|ni un peso"
    " mas|ni uno mas"
    ""
    "|at the outside|no more|no mas|a lo maximo"
)
AT_LEAST = (
    "over above plus minimum exceeding minimo|at least|more than|min|minimum of|min of|no less than|no fewer than|not"
    " less than|upwards of|upward of|as low as|north of|or more|and up|or above|and above|greater than|in excess"
    " of|not under"
    "|not below|al menos|por lo menos|mas de|como minimo|minimo de|un minimo de|o mas|no menos de|arriba de|para"
    " arriba|pase de|pasan de|pasen de|pasa de|pasamos de|superior a|por encima de|at the least|a minimum of|at a"
    " minimum"
)
BEFORE_ONLY = {
    "some",
    "like",
    "como",
    "over",
    "under",
    "below",
    "above",
    "within",
    "hasta",
    "say",
    "go over",
    "exceed",
}
AFTER_ONLY = {
    "odd",
    "something",
    "ish",
    "or so",
    "or more",
    "or less",
    "tops",
    "y pico",
    "y algo",
    "plus",
    "o mas",
    "o menos",
    "o asi",
    "o por ahi",
    "por ahi",
    "no more",
    "no mas",
}
CEILINGS_EXCEEDED = frozenset(("more than", "over", "above", "mas de", "exceeding", "in excess of", "greater than"))


def _split(row: str) -> set[str]:
    singles, *phrases = row.split("|")
    return {*singles.split(), *phrases}


KINDS: dict[str, str] = {}
for _kind, _row in (("about", ABOUT), ("most", AT_MOST), ("least", AT_LEAST)):
    KINDS.update(dict.fromkeys(_split(_row), _kind))
BEFORE = Phrases(set(KINDS) - AFTER_ONLY)
AFTER = Phrases(set(KINDS) - BEFORE_ONLY - {"min", "max of", "i think", "or above"} | {"i think"})
FILLERS = frozenset(
    "budget budget's is of all the a an be usd our would at total es de presupuesto un una el sea que spend gastar are"
    " was were".split()
)
VERBS_BETWEEN = frozenset(
    "we can could i there'd there'll we'd we'll have spend pay send bring vendrian vendran serian seriamos"
    " seran somos son irian"
    " asistirian"
    " participarian tendriamos podemos podriamos mandariamos".split()
)
"""Verbs that may stand between firm bounding words and the amount: "at most there'd be 25"."""
FIRM = frozenset(
    "at most|at the most|no more than|maximum|max|at least|at the least|minimum|a lo mucho|a lo sumo|a lo mas|como"
    " maximo"
    "|cuando mucho|maximo|por lo menos|al menos|como minimo|minimo".split("|")
)
OPINIONS = frozenset(
    ("i would say", "i'd say", "i think", "i guess", "i believe", "i suppose", "i'd guess", "creo que")
)
"""Before a bound these make nothing approximate: "I'd say no more than 15"."""
CEILING_NAMES = frozenset("max maximum limit cap ceiling top tops most uppermost maximo tope limite techo".split())
"""What an amount is called behind it: "$4,800 is my absolute max", "es nuestro tope"."""
NEGATIONS = frozenset(
    "not no never cannot can't cant don't dont won't wont isn't couldn't wouldn't shouldn't nothing nunca nada".split()
)
DOLLARS = frozenset("dollars dollar bucks usd dolares dolar pesos".split())
JOINS = frozenset(("to", "or", "a", "o", "thru", "through", "til", "till", "hasta", "u", "maybe"))
ARTICLES = frozenset("a an another the our un una otro otra los las".split())
