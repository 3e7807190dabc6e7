"""Names said in an order of their own: "first name Ana, last name Soto", "Petra Lind is my name"."""

from matchers.contacts.names import Name, read_name
from matchers.wording import Phrases, Wording

_FIRST = frozenset("first given nombre".split())
LAST = frozenset("last family surname apellido apellidos".split())
_JOINTS = frozenset("and y first at the".split())
_LONGEST_NAME = 6


_BEHIND_NAME = Phrases(
    "is my name|is my full name|that's my name|thats my name|that is my name|is the name|that's me|es mi nombre|ese es"
    " mi nombre|asi me llamo|me llaman".split("|")
)


def postponed(wording: Wording) -> Name | None:
    """ "Petra Lind is my name", "Beau Langley, that's my name", "Ana Soto es mi nombre"."""
    if _NAMED_BEHIND.isdisjoint(wording.vocabulary):
        return None
    for index in range(1, min(len(wording.forms), _LATEST_BEHIND)):
        if not _BEHIND_NAME.starting(wording, index):
            continue
        for first in range(max(0, index - _LONGEST_NAME), index):
            name = read_name(wording, first, lenient=True)
            if name and name.last == index and (wording.is_break(first) or not wording.is_close(first)):
                return name
    return None


_NAMED_BEHIND = frozenset("name nombre llamo me".split())
_LATEST_BEHIND = 20
"""Words before which a name with "is my name" behind it is looked for."""


def in_parts(wording: Wording) -> Name | None:
    """ "First name Ana, last name Soto", "nombre: Ana, apellido: Soto"."""
    forms = wording.forms
    last = next((k for k, form in enumerate(forms) if form in LAST and k and wording.form(k - 1) not in _JOINTS), 0)
    first = next((k for k, form in enumerate(forms[:last]) if form in _FIRST), None)
    if first is None:
        return None
    given, family = _part(wording, first), _part(wording, last)
    if given is None or family is None:
        return None
    given = given._replace(last=min(given.last, last))
    words, raw = wording.words, wording.text.raw
    said = " ".join(raw[words[name.first].start : words[name.last - 1].end] for name in (given, family))
    return Name(given.first, family.last, known=True, capitals=False, said=said)


def _part(wording: Wording, index: int) -> Name | None:
    """The name behind "first name", "last:" and the like."""
    start = index + 1
    while wording.form(start) in ("name", "is", "es"):
        start += 1
    says_name = start > index + 1 or wording.form(index) in ("apellido", "apellidos", "surname", "nombre")
    if not says_name and ":" not in wording.gap(start):
        return None
    return read_name(wording, start, lenient=True)
