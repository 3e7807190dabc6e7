"""What people say they do instead of a title: "I teach 4th grade", "I run curriculum", "doy clases de tercer grado"."""

from matchers.contacts.title_words import FIELDS, INNER, QUALIFIERS, TAILS
from matchers.contacts.titles import Title
from matchers.wording import Wording

VERBS = frozenset(
    "teach run oversee supervise manage coordinate direct head lead drive enseno dirijo coordino superviso"
    " manejo administro doy imparto".split()
)
_SUBJECTS = (
    FIELDS
    | QUALIFIERS
    | frozenset(
        "payroll pd sel preschool chemistry algebra geometry latin civics writing phonics intervention gym bus buses"
        " clases coaching nursing counseling tercer cuarto matematicas kindergarten testing attendance library".split()
    )
)
_GROUPS = frozenset(
    "team teams department dept association union local board school schools district students student staff teachers"
    " educators personnel sindicato asociacion junta maestros docentes equipo escuela distrito".split()
)
"""Whom one leads: that is no title ("I lead a teachers union local")."""
_LONGEST = 6


def find_duty(wording: Wording) -> Title | None:
    """The words of a duty that the writer tells as the own one; None where none is."""
    if VERBS.isdisjoint(wording.vocabulary):
        return None
    for index, form in enumerate(wording.forms):
        if form not in VERBS or not _is_own(wording, index):
            continue
        last = index + 1
        end = last
        while last - index < _LONGEST and wording.is_close(last) and _is_of_subject(wording, last):
            last += 1
            if wording.form(last - 1) not in INNER | {"de", "a", "of"}:
                end = last
        closed = not wording.is_close(end) or wording.form(end) in TAILS or wording.is_break(end)
        if end > index + 1 and closed and wording.form(end - 1) not in _GROUPS:
            return Title(index, end)
    return None


def _is_own(wording: Wording, index: int) -> bool:
    """Whether the verb opens with "I", or in Spanish stands for itself."""
    if wording.form(index).endswith("o") or wording.form(index) == "doy":
        return wording.form(index - 1) != "no"
    before = wording.form(index - 1)
    return before == "i" or (before in ("currently", "also") and wording.form(index - 2) == "i")


def _is_of_subject(wording: Wording, index: int) -> bool:
    form = wording.form(index)
    return form in _SUBJECTS or form in INNER or form in ("de", "a", "of") or form[:1].isdigit()
