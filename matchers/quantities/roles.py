"""Whose number a count is: of several counts the one stands whose clause says that help is wished for these.

The clause around a count tells its role: help is wished for them, they are the person's own group, they are just told,
or they only stand around (of a school, of a union that is represented, people who do something in the story).
"""

from enum import IntEnum

from matchers.quantities.bounds import Amount
from matchers.wording import Phrases, Wording


class Role(IntEnum):
    """What the clause does with a count; the higher one is meant."""

    CONTEXT = 0
    TOLD = 1
    OWN = 2
    WISHED = 3
    TOTAL = 4
    ALONE = 5


_NEAR = frozenset(
    "for train training coach coaching attend send bring help need enroll register para capacitar formar involve"
    " include workshop session participants participate capacitacion".split()
)
"""Words right before a count that say it is meant."""
_FAR = frozenset(
    "want wants need needs like help helping looking train training trainings coach coaching workshop session retreat"
    " facilitator facilitators facilitate facilitation mediator mediation attend send sending bring bringing"
    " participate include involve invite hoping hope goal plan planning wish book prepare something anything"
    " someone somebody"
    " reunir juntar gather together algo repetirlo repetir quiero queremos quisiera quisieramos necesito"
    " necesitamos busco buscamos ayuda ayudar taller capacitar"
    " capacitacion formar formacion entrenar sesion facilitador facilitadora participaria participarian mandar"
    " inscribir incluir curso gustaria preparar acompanar acompanamiento".split()
)
"""Words anywhere before a count in its clause that wish for help."""
_ENDING = frozenset(
    "because since but so when while although if unless who which whose after before than where pero porque cuando"
    " aunque si mientras donde".split()
)
"""A clause begins behind these."""
_FINITE = frozenset(
    "have has had is are was were got i've we've we're he's she's there's there hay tenemos tengo tiene tienen somos"
    " es son eran estan there're".split()
)
"""Verbs that make a statement of their own of what follows."""
_LINKED = frozenset("to would will could should can may might a".split())
"""Before such a verb: "would like to have 40 people"."""
_REACH = 14
_WISHING = frozenset(
    "would love should must deben deberian necesitamos need needs want wants necesitan necesita quieren could deserve"
    " require".split()
)
_WISHED = frozenset(
    "help training coaching support something to learn use trained coached facilitation ayuda apoyo capacitacion"
    " formacion aprender algo this it esto these series leadership workshop session taller".split()
)
_AROUND = Phrases(
    "represents|represent|representing|we represent|handles|handle|handling|covers|cover|covering|supports"
    " over|serves|serve|serving|answer to|answers to|report to|reports to"
    "|sees|see|seeing|reach|reaching|employs|employing|representa|representamos|representando|atiende|atendemos"
    "|atendiendo|responden a|rinden cuentas a|reportan a".split("|")
)
"""Before a count of people who stand around those that help is wished for."""
_PLACES = frozenset(
    "school district building campus local union association distrito escuela sindicato plantel secundaria primaria"
    " preparatoria elementary high middle".split()
)
_DOING = frozenset("are is were was keep kept start started estan sigue siguen andan".split())
_WHOLES = frozenset("staff faculty personal claustro plantilla membership".split())
_MINE = frozenset("my our mis nuestros nuestras mi nuestro us".split())


def is_wished(wording: Wording, amount: Amount) -> bool:
    """Whether help is wished for these: "train 40 teachers", "looking for a day of coaching for the 11 leads"."""
    first, _ = wording.sentence(amount.core[0])
    if not _NEAR.isdisjoint(wording.forms[max(first, amount.first - 4) : amount.first + 1]):
        return True
    return _is_in_wish(wording, amount, first) or _wishes_behind(wording, amount.last)


def _is_alone(wording: Wording, amount: Amount) -> bool:
    """Whether nobody else is meant: "300 teachers, but this is only for the 24 coaches"."""
    first, _ = wording.sentence(amount.core[0])
    before = wording.forms[max(first, amount.first - _ALONE_WITHIN) : amount.first]
    wished = _wishes_behind(wording, amount.last) or not _FOR.isdisjoint(before)
    only = max((k for k, form in enumerate(before) if form in _ONLY), default=None)
    if only is None or _BUT.isdisjoint(before):
        return False
    return wished and _OF_OTHERS.isdisjoint(before[only:])


_FOR = frozenset("for para".split())
_OF_OTHERS = frozenset("me we i we're we've i'm somos yo tenemos have".split())
_ALONE_WITHIN = 12
_ONLY = frozenset("only just solo solamente nada unicamente".split())
_BUT = frozenset("but pero this it esto though aunque proyecto project training".split())


def _is_in_wish(wording: Wording, amount: Amount, first: int) -> bool:
    """Whether the clause wishes for something before it comes to the count."""
    for k in range(amount.first - 1, max(first, amount.first - _REACH) - 1, -1):
        form = wording.forms[k]
        if form in _FAR:
            return True
        if form in _ENDING or (
            form in _FINITE and wording.form(k - 1) not in _LINKED and wording.form(k - 1) not in ("que", "who")
        ):
            return False
    return False


def mentions_wish(wording: Wording, first: int, last: int) -> bool:
    """Whether words of a sentence wish for help."""
    return not _FAR.isdisjoint(wording.forms[first:last])


def _wishes_behind(wording: Wording, last: int) -> bool:
    """ "12 principals who need help", "24 docentes que necesitan apoyo"."""
    at = last + (wording.form(last) in ("who", "that", "que", "really", "all"))
    if not (wording.is_close(last) or wording.gap(last) == ") ") or wording.form(at) not in _WISHING:
        return False
    return not _WISHED.isdisjoint(wording.forms[at + 1 : at + 4])


def role(wording: Wording, amount: Amount, *, own: bool) -> Role:
    """The role of a count of people or schools. `own`: its words say that it is the person's own group."""
    if _is_bygone(wording, amount):
        return Role.CONTEXT
    if _is_alone(wording, amount):
        return Role.ALONE
    if is_wished(wording, amount):
        return Role.WISHED
    opener = wording.forms[amount.first] if own else ""
    if own and (_is_some_of_us(wording, amount) or wording.form(amount.last - 1) == "strong"):
        return Role.TOLD
    own = own or _is_group(wording, amount.first)
    if own and opener not in _WHOLES:
        return Role.OWN
    return Role.CONTEXT if _stands_around(wording, amount) else Role.TOLD


def _is_group(wording: Wording, first: int) -> bool:
    """Whether the words before lead from the person's group to its number: "we are", "la mesa son", "my team has"."""
    if wording.gap(first).strip() == "(" and wording.form(first - 1) in _OWN_GROUPS:
        return True  # "our council (8 labor, 8 management)"
    leads = first - 1 - (wording.form(first - 1) in _MINE | _THE)
    if wording.form(leads) in _LEADERS and wording.form(leads - 1) in _I:
        return True
    if not wording.is_close(first) or wording.form(first - 1) not in _LEADING:
        return False
    if wording.form(first - 1) in _BEING_US or wording.forms[max(0, first - 2) : first] == ["we", "are"]:
        return True
    return not _OWN_GROUPS.isdisjoint(wording.forms[max(0, first - 5) : first - 1])


def _is_some_of_us(wording: Wording, amount: Amount) -> bool:
    """Whether "3 of us have explained it" tells of some; "the three of us", "there are 9 of us" are all."""
    if wording.forms[amount.core[1] : amount.core[1] + 2] not in (["of", "us"], ["de", "nosotros"], ["de", "nosotras"]):
        return False
    whole = wording.is_break(amount.last) or not wording.is_close(amount.last)
    return not whole and wording.form(amount.first - 1) not in _ALL_OF and wording.form(amount.last) in _HAVE


_ALL_OF = frozenset("the all only just are there's there're los las todos son".split())
_HAVE = frozenset("have had went tried were did hemos fuimos".split())
_THE = frozenset("the los las al a".split())
_LEADERS = frozenset(
    "lead supervise manage oversee run coach evaluate chair direct dirijo superviso coordino tengo encabezo".split()
)
_I = frozenset("i we yo also and who que y".split())
_BEING_US = frozenset("we're somos seriamos seremos quedamos".split())
_LEADING = _BEING_US | frozenset("are is has have had son es tiene de seria serian be includes".split())
_OWN_GROUPS = frozenset(
    "team board committee council cabinet table panel delegation equipo comite consejo mesa grupo gabinete".split()
)


def _is_bygone(wording: Wording, amount: Amount) -> bool:
    """Whether the sentence tells of years ago: "we tried in 2022 with 45 people", "hace 2 años capacitaron a 40"."""
    first, last = wording.sentence(amount.core[0])
    for k in range(first, last):
        form = wording.forms[k]
        if form in _NOWADAYS and k < amount.first:
            return False
        ago = form == "ago" or (
            form == "hace" and wording.form(k + 2) in ("anos", "meses") and wording.form(k + 3) != "que"
        )
        dated = form in ("in", "en") and len(wording.form(k + 1)) == 4 and wording.form(k + 1).startswith("20")
        if ago or dated:
            return True
    return False


_NOWADAYS = frozenset("now today ahora hoy currently next".split())


def _stands_around(wording: Wording, amount: Amount) -> bool:
    before = amount.first - 1
    if wording.form(before) in _MINE:
        return False
    if _AROUND.ending(wording, before):
        return True
    if wording.form(before) in ("with", "of", "con", "de") and (
        wording.form(before - 1) in _PLACES or wording.form(before - 1)[:1].isdigit()
    ):
        return True
    return wording.form(amount.last) in _DOING and wording.form(amount.last + 1).endswith(("ing", "ando", "iendo"))
