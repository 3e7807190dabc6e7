"""Whose money an amount is: what the person can spend, or a price, a raise, a deficit, money already gone."""

from matchers.quantities.bounds import Amount
from matchers.quantities.counting_words import EVENTS, FUNCTION_WORDS
from matchers.quantities.roles import mentions_wish
from matchers.quantities.sums import BUDGET_WORDS
from matchers.wording import Phrases, Wording

_OWN = BUDGET_WORDS | frozenset(
    "available has approved cover covers covered enough have we've ive i've got aside us use manage ofrece"
    " ofrecen offers offered offering reserved work works range"
    " ballpark ours ceiling cap limit max maximum scrape scraped leftover remaining left secured awarded approve"
    " approves allows tenemos tengo contamos cuento alcanza alcanzaria suficiente bastan nos hay podemos podriamos"
    " quedan asignaron aprobaron".split()
)
_WEAK = frozenset("have got has left hay use cover enough work works".split())
_OTHERS = frozenset(
    "booked hotel catering renewed renewal lawyer attorney lawyers speaker venue pagamos lawsuit gastando spending"
    " raise raises salary salaries bond bonds levy deficit shortfall settlement settlements lawsuits bonus bonuses"
    " stipend stipends makes earns earn making earning paid debt owed owe owes overspent wasted blew stole"
    " embezzled wage wages paycheck paychecks pension premium premiums deductible insurance tuition cut cuts"
    " cutting referendum spent dues mileage lunch renovation stadium turf consultant lost losing loses fined fines"
    " severance buyout buyouts payout gap hole short surplus reserve reserves worth sued arrears overrun audit"
    " missing rent mortgage copay unpaid bill billed household homes million millions aumento aumentos sueldo"
    " sueldos salario salarios bono bonos deuda gana ganan demanda pagaron pago pagan seguro matricula recorte"
    " recortes recortaron recorto cortaron quitaron gastaron gastamos gasto perdimos perdio millones debe deben"
    " multa hueco threw tossed poured sank".split()
)
_PRICES = frozenset(
    "cost costs costing costed price priced prices pricing charge charges charged charging fee fees expensive steep"
    " pricey cheap cheaper quote quoted website site brochure flyer listed lists starts starting really why seems"
    " sounds much too cuesta cuestan costo cuestan precio precios cobran cobra vale valen tarifa caro cara barato"
    " cotizaron realmente desde".split()
)
_STRANGERS = frozenset(
    "speaker presenter trainer company firm consultant they he she him her his them their board superintendent"
    " vendor ellos ella el".split()
)
_DEMANDING = frozenset("they he she company firm vendor consultant ellos empresa".split())
_OUTSIDE = Phrases(
    "neighboring|neighbouring|neighbor|neighbors|next door|next district|other district|other districts"
    "|another district|other side|vecino|vecina|otro distrito|otra escuela|another school".split("|")
)
"""Those whose money is not the asker's."""
_SPEAKING = frozenset(
    "have has had says say said told tells thinks thought gave okayed allows allowed can could will would authorized"
    " tienen tiene dice dicen dijo dijeron puede pueden autorizo autorizaron cree creen".split()
)
"""Verbs by which others tell what the asker can spend, where that was asked: "she says $3,000"."""
_IFS = frozenset(("if", "si"))
"""Behind a sum that was asked for: "$2,500 if that's what it costs"."""
_OVER = frozenset("ran expired dried agoto acabo vencio".split())
"""Said behind an amount: the money is gone."""
_ASKING = frozenset("why is isnt isn't does do did are how what whats what's cuanto cuesta es".split())
_FOR = frozenset(
    ("for", "with", "por", "con", "on", "under", "below", "within", "hasta", "than", "around", "about", "of", "on")
)
_TIMES = frozenset(
    "hour hours hr day week month session sessions night hora dia semana mes sesion pupil student alumno".split()
)
_ANYTHING = frozenset(
    "anything everything purchases purchase contracts contract expenses spending todo cualquier compras gastos"
    " contratos".split()
)
_APPROVAL = frozenset("board approval bid bids rfp approve signs junta aprobacion licitacion".split())
_MUST = frozenset("can't cant cannot must has have should needs keep stay puede debe tiene".split())
_REACH = 9
_NATION = 1_000_000
_SMALL_CHANGE = 500
"""Dollars below this in a sentence that speaks of no budget are a story's ("it ate two dollars")."""


def is_own(wording: Wording, amount: Amount, asked: bool) -> bool:
    """Whether an amount of money is what the person can spend, judged by the nearest telling word in its sentence.

    `asked`: the budget was asked for, so that only clear signs speak against it.
    """
    if amount.size >= _NATION and not asked:
        return False  # a district's whole budget, a bond: never what one training may cost
    first, last = wording.sentence(amount.core[0])
    if _is_of_a_thing(wording, amount) or _is_rate(wording, amount.last) or _is_threshold(wording, amount, first, last):
        return False
    if _OUTSIDE.within(wording, first, amount.first) >= 0:
        return False
    if _is_offer(wording, amount, first) or _is_for_help(wording, amount):
        return True
    own = _distance(wording, amount, first, last, _OWN, weak=True)
    others = _distance(wording, amount, first, last, _OTHERS, weak=False)
    price = _distance(wording, amount, first, last, _PRICES, weak=False)
    if _is_ceiling(wording, amount, last) or (asked and wording.form(amount.last) in _IFS):
        price = _REACH
    if min(others, price) < _REACH and min(others, price) <= own:
        return False
    if not _OVER.isdisjoint(wording.forms[amount.last : min(last, amount.last + 5)]):
        return False
    if wording.form(amount.first - 1) in ("the", "los", "el") and wording.is_question(last):
        return False  # "does the $1,500 cover materials?"
    if own < _REACH:
        return True
    if amount.size < _SMALL_CHANGE and not asked and not amount.per and last - first > 6:
        return False
    before = wording.forms[max(first, amount.first - 4) : amount.first]
    if (
        amount.min is not None
        and not _DEMANDING.isdisjoint(before)
        and not ((asked or _are_ours(wording, amount)) and not _SPEAKING.isdisjoint(before))
    ):
        return False
    if asked and last - first <= 4:
        return True
    if not asked and last - first > _LONG and not _is_offered(wording, amount, first, last):
        return False
    opener = wording.form(first + 1) if wording.form(first) == "por" else wording.form(first)  # "por cuánto"
    asking = wording.is_question(last) or opener in _ASKING
    opening = amount.max is None or _FOR.isdisjoint(wording.forms[max(0, amount.core[0] - 2) : amount.core[0]])
    return not (asking and opening and amount.min is not None)


_LONG = 10
"""Words of a sentence in which a sum needs a word that says whose it is."""


def _is_offered(wording: Wording, amount: Amount, first: int, last: int) -> bool:
    """Whether a sum is an item of its own, what help may cost ("for $4,000"), or beside a wish."""
    ends = wording.is_break(amount.last) or not wording.is_close(amount.last)
    leads = not wording.is_close(amount.first) or wording.form(amount.first - 1) in ("for", "por", "with", "con")
    return ends or leads or amount.min is None or amount.per is not None or mentions_wish(wording, first, last)


def _is_offer(wording: Wording, amount: Amount, first: int) -> bool:
    """Whether the person says that so much can be paid: "we can pay up to $4,000 from dues"."""
    for k in range(amount.core[0] - 1, max(first, amount.core[0] - 6) - 1, -1):
        form = wording.forms[k]
        if form in _PAID and not _CAN.isdisjoint(wording.forms[max(first, k - 3) : k]):
            return True
        if "," in wording.gap(k + 1) or form[0].isdigit():
            return False
    return False


def _is_for_help(wording: Wording, amount: Amount) -> bool:
    """Whether a helper or a training is to be had for it: "there's $5,400 for a consultant"."""
    following = wording.forms[amount.last : amount.last + 4]
    if following[:2] in (["from", "our"], ["de", "nuestro"], ["de", "nuestra"]):
        return True
    given = wording.form(amount.first - 1) in _GIVING
    return following[:1] in (["for"], ["para"]) and not (_HELPERS if not given else _HELPERS | EVENTS).isdisjoint(
        following
    )


_GIVING = frozenset("there's hay ofrece ofrecen offers offered gave given tenemos have got es is".split())
_HELPERS = frozenset(
    "consultant facilitator trainer mediator coach speaker consultor consultora facilitador mediador".split()
)
_PAID = frozenset("pay spend afford do swing manage go offer contribute gastar pagar ofrecer invertir aportar".split())
_CAN = frozenset("can could able willing we'd i'd podemos puedo podriamos podria ready".split())


def _is_threshold(wording: Wording, amount: Amount, first: int, last: int) -> bool:
    """Whether it is the sum from which others decide: "anything over $10,000 has to go to the board"."""
    if amount.max is not None:
        return False
    before = wording.forms[max(first, amount.first - 5) : amount.first]
    return not _ANYTHING.isdisjoint(before) or not _APPROVAL.isdisjoint(wording.forms[amount.last : last])


def _is_ceiling(wording: Wording, amount: Amount, last: int) -> bool:
    """Whether a price is told to stay below it: "the total cost can't exceed $9,999"."""
    if amount.min is not None or amount.max is None:
        return False
    named = amount.first - 1 - (wording.form(amount.first - 1) in ("of", "de", "is", "es"))
    if wording.form(named) in _PRICES and not wording.is_question(last):
        return True  # "cost under 3k please"
    if "," in wording.gap(amount.first):
        return True  # "we'd split the cost, up to 6k in all"
    return not _MUST.isdisjoint(wording.forms[max(0, amount.first - 4) : amount.core[0]])


def _is_of_a_thing(wording: Wording, amount: Amount) -> bool:
    """Whether it only says what something costs: "a $90,000 scoreboard", but "a $5,000 grant"."""
    if wording.form(amount.first - 1) not in ("a", "an", "un", "una") or not wording.is_close(amount.last):
        return False
    things = wording.forms[amount.last : amount.last + _THING_WITHIN]
    return things[0] not in FUNCTION_WORDS and (_OWN | EVENTS | _SUMS).isdisjoint(things)


_THING_WITHIN = 3


_SUMS = frozenset(
    "donation gift award allotment allocation allowance purse account pot stipend line item pot balance amount"
    " sum total minimum figure pd"
    " training one school head person day de por para".split()
)


def _is_rate(wording: Wording, last: int) -> bool:
    """Whether a time or a pupil follows: "$50 an hour", "$200 per session", "$9,000 per pupil"."""
    return wording.form(last) in ("a", "an", "per", "each", "por", "la", "al") and wording.form(last + 1) in _TIMES


def _distance(wording: Wording, amount: Amount, first: int, last: int, words: frozenset[str], weak: bool) -> int:
    """How many words the nearest of `words` is away inside the sentence; a comma or another amount counts as three."""
    best = _REACH
    for places, toward in ((range(amount.core[0] - 1, first - 1, -1), 1), (range(amount.last, last), 0)):
        away = 0
        for k in places:
            away += 4 if "," in wording.gap(k + toward) else 1
            if away >= best:
                break
            form = wording.forms[k]
            if form == "site" and wording.form(k - 1) in ("on", "off"):
                continue
            if form in words and not (
                weak and form in _WEAK and amount.min is not None and _is_strangers(wording, k, first)
            ):
                best = away + 2 * (form in ("us", "nos"))  # "quoted us 6k"
            elif form[0].isdigit():
                away += 3
    return best


def _are_ours(wording: Wording, amount: Amount) -> bool:
    """Whether "they" are people of the asker's own side, told right before: "our principals need it. They have 6k"."""
    before = wording.forms[max(0, amount.first - _ANTECEDENT_WITHIN) : amount.first]
    return not _OUR.isdisjoint(before) and (_DEMANDING - _PRONOUNS).isdisjoint(before)


_ANTECEDENT_WITHIN = 20
_OUR = frozenset("our my we nuestro nuestra nuestros nuestras mi mis union sindicato".split())
_PRONOUNS = frozenset("they he she ellos".split())


def _is_strangers(wording: Wording, index: int, first: int) -> bool:
    """Whether others have it: "they have 50k", "the board has got"."""
    return not _STRANGERS.isdisjoint(wording.forms[max(first, index - 2) : index])
