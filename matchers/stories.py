"""Counts that belong to a story: people who left, voted or quarrel, a class of children, schools that close."""

from matchers.bounds import Amount
from matchers.counting import Count
from matchers.number_words import SIGNS as NUMBER_WORDS
from matchers.wording import Phrases, Wording

_GONE_BEFORE = frozenset(
    "lost lose losing fired fire firing cut cutting hired hire hiring rehire replaced replace replacing missing short"
    " down transferred riffed eliminated eliminate eliminating suspended arrested laid through recruit recruiting"
    " vacancy vacancies against between lacking lack openings opening another sub subs fight survey surveyed"
    " emailed texted told poll polled petition signatures fueron renunciaron firmaron votaron jubilaron dejaron"
    " perdimos perdido perdio perdieron despidieron renunciaron faltan falta contratar contratamos contrataron"
    " despedir sancionaron".split()
)
_GONE_AFTER = frozenset(
    "left leave leaving quit quitting quits resigned resign resigning retired retiring retire transferred"
    " transferring walked fired gone short voted vote signed complained complain complaining filed grieved told said"
    " say says cried crying refuse refused fight fighting fought argue arguing quarrel quarreling quarrelling clash"
    " clashing hate yelled screamed ago pregnant absent sick suspended expelled arrested failing failed bullied"
    " bullying killed died stopped came cornered called emailed testified showed spoke went got dont threatened"
    " reported protested picketed accused renunciaron renuncio dejaron jubilaron jubilan pelean pelearon discuten"
    " discutieron firmaron votaron fueron lloraron quejaron dijeron dijo dejaron enfermos enfermas ausentes llorando"
    " peleando peleados".split()
)
_LAST_TIME = Phrases(
    "last year|last spring|last fall|last summer|last winter|last week|last month|last june|last may|last school year"
    "|this past|in the last|in the past|over the last|over the past|out sick|on leave|out on leave|since|el ano"
    " pasado|en los ultimos|en el ultimo|la semana pasada|el mes pasado|on maternity|per class|per teacher|per room|a"
    " day|a year|per day|so far|el semestre pasado|in front of|in a row|every year|each year|cada ano|al ano|por"
    " salon|por clase".split("|")
)
_YEARS = frozenset("year years months month weeks week days anos ano meses semanas dias decade yrs".split())
_WISHES = frozenset(
    "help training train trained trainings coach coaching need needs want attend participate come send sign enroll"
    " join workshop looking would involved interested participants attendees for register bring session facilitation"
    " total capacitacion capacitar taller ayuda necesitamos necesita necesito queremos asistir participar para somos"
    " seriamos formacion quisieramos entrenamiento team headcount group equipo".split()
)
_WISH_BEFORE = frozenset(
    "for train training coach coaching attend send bring help need enroll register para capacitar formar involve with"
    " include workshop session participants participate all only just capacitacion would".split()
)
_CLASS = Phrases(
    "in my class|in our class|in a class|in the class|in each class|in his class|in her class|my classroom|in my room"
    "|in a room|in class|in classes|per class|in one class|class|classroom|classrooms|caseload|roster|per teacher|to"
    " a class|in a classroom|salon|aula|clase|por maestro|por aula|my period|homeroom|section|sections|bus"
    "|rosters".split("|")
)
_SIZE_WORDS = frozenset(
    "district enrollment enrolled serve serves serving school schools building enroll k12 distrito escuela escuelas"
    " matricula atendemos sirve servimos campus system k".split()
)
_CLOSING = frozenset("close closing closed closes shut shutting cerrar cerraron cierran cerrando cerro opened".split())
_ONLY = frozenset("just only for at in from it's is we're are solo sola para en and y".split())
_REFERENCES = frozenset(("of them", "of you", "de ellos", "de ellas"))
_HEADS = ("superintendents", "principals", "bosses", "directores", "directors", "superintendentes")


def is_story(wording: Wording, count: Count, told: Amount, requested: str | None) -> bool:
    """Whether a count is part of what happened and not the number that takes part or a school's size."""
    asked = requested == count.slot
    if count.slot == "students":
        return _is_class(wording, told, asked)
    if count.slot == "schools":
        return _is_other_schools(wording, told, asked)
    if not asked and (
        (count.noun in _REFERENCES and not count.attending)
        or _is_under(wording, count, told)
        or _is_succession(wording, count, told)
    ):
        return True
    return _is_gone(wording, told) or (not asked and _is_handful(wording, count, told))


def _is_succession(wording: Wording, count: Count, told: Amount) -> bool:
    """ "We've had 4 superintendents" tells of those before."""
    return count.noun.endswith(_HEADS) and wording.form(told.first - 1) == "had"


def _is_under(wording: Wording, count: Count, told: Amount) -> bool:
    """ "Under three superintendents" speaks of years, not of a bound."""
    return told.min is None and wording.form(told.first) in ("under", "bajo") and count.noun.endswith(_HEADS)


def is_wished(wording: Wording, amount: Amount) -> bool:
    """Whether help is wished for these: "train 40 teachers", "a workshop for 30 people"."""
    first, _ = wording.sentence(amount.core[0])
    return not _WISH_BEFORE.isdisjoint(wording.forms[max(first, amount.first - 4) : amount.first + 1])


def _is_gone(wording: Wording, told: Amount) -> bool:
    first, last = wording.sentence(told.core[0])
    before = _before(wording, first, told)
    if (
        wording.form(told.core[1]) in ("fewer", "less", "menos")
        or _is_share(wording, told)
        or _is_bygone(wording, told, first, last)
    ):
        return True
    if not _GONE_BEFORE.isdisjoint(before) and not (
        before[-1:] == ["from"] or ("need" in before and "hire" not in before)
    ):
        return not ("between" in before and told.min != told.max)
    for k in range(told.last, min(last, told.last + 4)):
        if "," in wording.gap(k) or wording.form(k) in ("and", "y"):
            break
        if wording.form(k) in _GONE_AFTER:
            return wording.form(k - 1) not in ("to", "all")  # "all told"
        if wording.form(k) == "out" and wording.form(k + 1) not in ("of",):
            return True
        if _LAST_TIME.starting(wording, k):
            return True
        if wording.form(k) in ("in", "en") and wording.form(k + 2) in _YEARS:
            return True
    return False


def _before(wording: Wording, first: int, told: Amount) -> list[str]:
    """The four words before a count, not those before a colon; "write down" and the like lose nobody."""
    start = max(first, told.core[0] - 4)
    start = max((k for k in range(start, told.core[0] + 1) if ":" in wording.gap(k)), default=start)
    return [
        form
        for k, form in enumerate(wording.forms[start : told.core[0]], start)
        if not (form == "down" and not _NOTED.isdisjoint(wording.forms[max(0, k - 2) : k]))
    ]


_NOTED = frozenset("write put jot mark note written writing".split())


def _is_bygone(wording: Wording, told: Amount, first: int, last: int) -> bool:
    """Whether "last year" or the "last" meeting is spoken of close by."""
    near = range(max(first, told.first - 5), min(last, told.last + 4))
    return any(
        wording.form(k) in ("last", "pasado", "pasada") and wording.form(k + 1) not in ("minute", "name") for k in near
    )


_DETERMINERS = ("the", "our", "my", "these", "their")


def _is_share(wording: Wording, told: Amount) -> bool:
    """Whether it is a part of a whole, or that whole: "four of the six principals"; with a wish the part counts."""
    before = wording.forms[max(0, told.first - 3) : told.first]
    if before[:1] == ["one"] and wording.form(told.first - 4) in ("every", "each", "not"):
        return False  # "every one of the 40 teachers"
    if before[-2:-1] == ["of"] and before[-1] in _DETERMINERS and _is_number(before[0]):
        return True
    if before[-1:] == ["of"] and len(before) > 1 and _is_number(before[-2]):
        return True
    at = told.core[1]
    whole = at + 2 if wording.form(at + 1) in _DETERMINERS else at + 1
    part = wording.form(at) == "of" and _is_number(wording.form(whole))
    first, last = wording.sentence(told.core[0])
    return part and _WISHES.isdisjoint(wording.forms[first:last])


def _is_number(form: str) -> bool:
    return form[:1].isdigit() or form in NUMBER_WORDS


def _is_handful(wording: Wording, count: Count, told: Amount) -> bool:
    """Whether one to three people are named without any wish in the sentence or beside other facts."""
    if told.size > 3 or told.per or (told.approximate and told.size == 3):
        return False
    first, last = wording.sentence(told.core[0])
    words = wording.forms[first : told.first] + wording.forms[told.last : last]
    if told.size == 1 and wording.form(told.core[1]) in ("of", "de"):
        return True
    if count.noun == "of us" and wording.form(told.first - 1) in ("the", "all", "only", "just", "los", "las"):
        return False
    if wording.form(told.core[1]) in ("of", "de") and count.noun not in ("of us", "de nosotros"):
        return True
    if _neighbours_a_count(wording, told):
        return False
    if count.noun in ("person", "persona") and _is_fact_alone(wording, told):
        return False
    if len(words) <= 2 or _is_fact_alone(wording, told):
        return told.size == 1 and len(words) > 2
    return _WISHES.isdisjoint(words) or (
        told.size == 1 and _WISHES.isdisjoint(wording.forms[max(0, told.first - 3) : told.first])
    )


def _neighbours_a_count(wording: Wording, told: Amount) -> bool:
    """Whether the handful is part of a list of counts: "2 principals and 30 teachers"."""
    before = wording.form(told.first - 1 - (wording.form(told.first - 1) in ("our", "my", "the", "mis", "nuestros")))
    if wording.form(told.last) in ("and", "plus", "y") and any(
        _is_number(form) for form in wording.forms[told.last + 1 : told.last + 3]
    ):
        return True
    if wording.gap(told.first).strip() in (",", "+", "&") and any(
        _is_number(form) for form in wording.forms[max(0, told.first - 4) : told.first]
    ):
        return True
    if wording.gap(told.last).strip() in (",", "+", "&", "/") and wording.form(told.last)[:1].isdigit():
        return True
    return before in ("and", "plus", "y") and any(
        _is_number(form) for form in wording.forms[max(0, told.first - 5) : told.first]
    )


def _is_fact_alone(wording: Wording, told: Amount) -> bool:
    """Whether commas or the sentence's ends stand on both sides: "2 principals, $4,000, this fall"."""
    before = wording.is_break(told.first) or "," in wording.gap(told.first)
    return before and (wording.is_break(told.last) or "," in wording.gap(told.last))


def _is_class(wording: Wording, told: Amount, asked: bool) -> bool:
    first, last = wording.sentence(told.core[0])
    for k in range(told.last, min(last, told.last + 4)):
        if _CLASS.starting(wording, k):
            return True
        if wording.form(k) in (
            "suspended",
            "expelled",
            "fighting",
            "fought",
            "failing",
            "failed",
            "transferred",
            "left",
            "died",
        ):
            return True
        if wording.form(k) in _YEARS or _LAST_TIME.starting(wording, k):
            return True
    before = wording.forms[max(first, told.core[0] - 4) : told.core[0]]
    if not {"lost", "class", "classes", "perdimos", "suspended", "expelled", "teach", "losing", "caseload"}.isdisjoint(
        before
    ):
        return True
    if told.per or asked:
        return False
    near = wording.forms[max(first, told.first - 4) : min(last, told.last + 4)]
    return told.size < 100 and _SIZE_WORDS.isdisjoint(near)


def _is_other_schools(wording: Wording, told: Amount, asked: bool) -> bool:
    first, last = wording.sentence(told.core[0])
    before = wording.forms[max(first, told.core[0] - 3) : told.core[0]]
    behind = wording.forms[told.last : min(last, told.last + 3)]
    if not _CLOSING.isdisjoint(before) or not _CLOSING.isdisjoint(behind) or "ago" in behind:
        return True
    if "new" in before and told.size == 1:
        return True
    if any(_LAST_TIME.starting(wording, k) for k in range(told.last, min(last, told.last + 2))):
        return True
    if told.size != 1 or asked or told.per or _neighbours_a_count(wording, told):
        return False
    if wording.form(told.core[1]) in ("of", "de"):
        return True
    if _is_fact_alone(wording, told) or (behind[:1] in (["con"], ["with"]) and behind[1:2] and behind[1][0].isdigit()):
        return False
    if wording.form(told.core[0]) in ("una", "un"):  # as much an article as a number
        return {"solo", "sola", "unica", "solamente"}.isdisjoint(before + behind)
    beside = any(_is_number(form) for form in wording.forms[max(first, told.first - 6) : told.first])
    if (
        not beside
        and not {"at", "in", "from", "en"}.isdisjoint(before[-1:])
        and _WISHES.isdisjoint(wording.forms[first:last])
    ):
        return True
    return _ONLY.isdisjoint(before[-2:]) or not {"is", "has", "where", "that", "keeps", "donde", "que"}.isdisjoint(
        behind[:1]
    )
