"""Children and schools of a story: a class, pupils who were suspended, schools that close, somebody else's schools."""

from matchers.quantities.bounds import Amount
from matchers.quantities.roles import is_wished
from matchers.quantities.surroundings import LAST_TIME, WISHES, YEARS, is_fact_alone, is_number, neighbours_a_count
from matchers.wording import Phrases, Wording

_CLASS = Phrases(
    "in my class|in our class|in a class|in the class|in each class|in his class|in her class|my classroom|in my room"
    "|in a room|in class|in classes|per class|in one class|class|classes|periods|preps|classroom|classrooms|caseload"
    "|roster|per teacher|to"
    " a class|in a classroom|salon|aula|clase|por maestro|por aula|my period|homeroom|section|sections|bus"
    "|rosters".split("|")
)
_TAUGHT = frozenset("class classes teach caseload preps periods sections clases grupos".split())
"""Words before pupils of one teacher: "3 preps and 150 students"."""
_SIZE_WORDS = frozenset(
    "district enrollment enrolled serve serves serving school schools building enroll k12 distrito escuela escuelas"
    " matricula atendemos sirve servimos campus system k".split()
)
_CLOSING = frozenset("close closing closed closes shut shutting cerrar cerraron cierran cerrando cerro opened".split())
_ONLY = frozenset("just only for at in from it's is we're are solo sola para en and y".split())
_LEAST_LISTED = 20
"""Students from which a number in a list of counts is a small school's: "9 staff, 40 kids"."""
_SCHOOLS_AND_PUPILS = frozenset(
    "students kids pupils schools buildings campuses alumnos estudiantes escuelas planteles".split()
)
_OF_A_SCHOOL = frozenset("school district building campus escuela distrito plantel".split())
_SOMEBODY_ELSES = frozenset("they it that which ellos".split())
_HAS = frozenset("have has tiene tienen".split())
_ROLL_WITHIN = 9
_MOST_ON_ROLL = 10
"""So few people counted beside a school's pupils work there; more may be all that take part."""


def is_on_roll(wording: Wording, told: Amount) -> bool:
    """Whether people are counted with a school's pupils, as what it has: "they have 1,900 students and 2 APs"."""
    if is_wished(wording, told):
        return False
    first, _ = wording.sentence(told.core[0])
    for k in range(told.first - 1, max(first, told.first - _ROLL_WITHIN), -1):
        if wording.forms[k] in _HAS:
            owner = wording.forms[k - 1]
            owned = owner in _SOMEBODY_ELSES or (owner in _OF_A_SCHOOL and told.size <= _MOST_ON_ROLL)
            return owned and not _SCHOOLS_AND_PUPILS.isdisjoint(wording.forms[k : told.first])
    return False


def is_class(wording: Wording, told: Amount, asked: bool) -> bool:
    first, last = wording.sentence(told.core[0])
    for k in range(told.last, min(last, told.last + 4)):
        if "," in wording.gap(k) or wording.form(k) in ("and", "y"):
            break
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
        if wording.form(k) in YEARS or LAST_TIME.starting(wording, k):
            return True
    before = wording.forms[max(first, told.core[0] - 4) : told.core[0]]
    if not {"lost", "perdimos", "suspended", "expelled", "losing", *_TAUGHT}.isdisjoint(before):
        return True
    if told.per or asked or (told.size >= _LEAST_LISTED and neighbours_a_count(wording, told)):
        return False
    near = wording.forms[max(first, told.first - 4) : min(last, told.last + 4)]
    return told.size < 100 and _SIZE_WORDS.isdisjoint(near)


def is_other_schools(wording: Wording, told: Amount, asked: bool) -> bool:
    first, last = wording.sentence(told.core[0])
    before = wording.forms[max(first, told.core[0] - 3) : told.core[0]]
    behind = wording.forms[told.last : min(last, told.last + 3)]
    if not _CLOSING.isdisjoint(before) or not _CLOSING.isdisjoint(behind) or "ago" in behind:
        return True
    if ("new" in before and told.size == 1) or before[-1:] in (["other"], ["otras"], ["otros"]):
        return not is_wished(wording, told)
    if asked and before[-2:-1] == ["of"] and is_number(before[0]):
        return True  # "3 of our 9 schools"
    if any(LAST_TIME.starting(wording, k) for k in range(told.last, min(last, told.last + 2))):
        return True
    if told.size == 1 and not asked and before[-1:] == ["from"]:
        return True
    if told.size != 1 or asked or told.per or neighbours_a_count(wording, told):
        return False
    if wording.form(told.core[1]) in ("of", "de"):
        return True
    article = wording.form(told.core[0]) in ("una", "un")  # as much an article as a number
    if article and before[-1:] in (["de"], ["en"]):
        return {"solo", "sola", "unica", "solamente"}.isdisjoint(before + behind)
    if is_fact_alone(wording, told) or (behind[:1] in (["con"], ["with"]) and behind[1:2] and behind[1][0].isdigit()):
        return False
    if article:
        return {"solo", "sola", "unica", "solamente"}.isdisjoint(before + behind)
    beside = any(is_number(form) for form in wording.forms[max(first, told.first - 6) : told.first])
    if (
        not beside
        and not {"at", "in", "from", "en"}.isdisjoint(before[-1:])
        and WISHES.isdisjoint(wording.forms[first:last])
    ):
        return True
    return _ONLY.isdisjoint(before[-2:]) or not {"is", "has", "where", "that", "keeps", "donde", "que"}.isdisjoint(
        behind[:1]
    )
