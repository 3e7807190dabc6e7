"""What stands around a number in its sentence: a wish, a time gone by, a list of counts."""

from matchers.number_words import SIGNS as NUMBER_WORDS
from matchers.quantities.bounds import Amount
from matchers.wording import Phrases, Wording

LAST_TIME = Phrases(
    "last year|last spring|last fall|last summer|last winter|last week|last month|last june|last may|last school year"
    "|this past|in the last|in the past|over the last|over the past|out sick|on leave|out on leave|since|el ano"
    " pasado|en los ultimos|en el ultimo|la semana pasada|el mes pasado|on maternity|per class|per teacher|per room|a"
    " day|a year|per day|so far|el semestre pasado|in front of|in a row|every year|each year|cada ano|al ano|por"
    " salon|por clase".split("|")
)
YEARS = frozenset("year years months month weeks week days anos ano meses semanas dias decade yrs".split())
WISHES = frozenset(
    "help training train trained trainings coach coaching need needs want attend participate come send sign enroll"
    " join workshop looking would involved interested participants attendees for register bring session facilitation"
    " total capacitacion capacitar taller ayuda necesitamos necesita necesito queremos asistir participar para somos"
    " seriamos formacion quisieramos entrenamiento team headcount group equipo".split()
)


_MOVED = frozenset(
    "went gone go goes going dropped drop fell fallen falling down shrank shrunk shrinking declined decreased decline"
    " slid grew grown growing rose risen rising jumped up increased climbed cut moved enrollment attendance scores paso"
    " pasamos pasaron bajo bajamos bajaron cayo cayeron subio subimos subieron crecio crecimos aumento disminuyo"
    " matricula".split()
)


def moved_from(wording: Wording, first: int) -> bool:
    """Whether a number is where a change began: "dropped from 3,100 to 2,650"."""
    return (
        wording.form(first - 1) in ("from", "de")
        and wording.is_close(first)
        and not _MOVED.isdisjoint(wording.forms[max(0, first - 4) : first - 1])
    )


_CHANGING = frozenset(
    "change changed changing move raise bump switch update lower cambiar cambia cambie subir suba bajar baje".split()
)
_MAKING = _CHANGING | frozenset("make up down".split())


def is_changed_from(wording: Wording, first: int) -> bool:
    """Whether a number is the one that is to be changed: "change it from 20 to 30", "change the 12 to 14"."""
    before = wording.form(first - 1)
    if before in ("from", "de"):
        return not _MAKING.isdisjoint(wording.forms[max(0, first - 5) : first - 1])
    return before in _CHANGING or (before in ("the", "el", "los", "las") and wording.form(first - 2) in _MAKING)


def is_number(form: str) -> bool:
    return form[:1].isdigit() or form in NUMBER_WORDS


def neighbours_a_count(wording: Wording, told: Amount) -> bool:
    """Whether the handful is part of a list of counts: "2 principals and 30 teachers"."""
    before = wording.form(
        told.first - 1 - (wording.form(told.first - 1) in ("our", "my", "the", "their", "mis", "sus", "nuestros"))
    )
    if wording.form(told.last) in ("and", "plus", "y") and any(
        is_number(form) for form in wording.forms[told.last + 1 : told.last + 3]
    ):
        return True
    if not wording.gap(told.first).strip() and any(map(is_number, wording.forms[max(0, told.first - 2) : told.first])):
        return True
    if wording.gap(told.first).strip() in (",", "+", "&") and any(
        is_number(form) for form in wording.forms[max(0, told.first - 4) : told.first]
    ):
        return True
    if wording.gap(told.last).strip() in ("", ",", "+", "&", "/") and wording.form(told.last)[:1].isdigit():
        return True
    return before in ("and", "plus", "y") and any(
        is_number(form) for form in wording.forms[max(0, told.first - 5) : told.first]
    )


def is_fact_alone(wording: Wording, told: Amount) -> bool:
    """Whether commas or the sentence's ends stand on both sides: "2 principals, $4,000, this fall"."""
    before = wording.is_break(told.first) or not {",", "("}.isdisjoint(wording.gap(told.first))
    return before and (wording.is_break(told.last) or not {",", ")"}.isdisjoint(wording.gap(told.last)))
