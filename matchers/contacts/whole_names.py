"""How far an announced name goes: told again in full, or with a surname that is also a word."""

from matchers.common_words import COMMON_WORDS
from matchers.contacts.given_names import GIVEN_NAMES, WORDLIKE
from matchers.contacts.introduction_words import AFTER
from matchers.contacts.name_words import NEVER
from matchers.contacts.names import Name, read_name
from matchers.states import NAMES
from matchers.wording import Wording

_SHORTEST_SURNAME = 4
_NO_SURNAMES = frozenset("okay also again sure actually sorry need ayuda perdon help though anyway aqui".split())


def reversed_name(wording: Wording, name: Name) -> Name | None:
    """The whole name where the surname was told first and a frequent first name ends the text: "alvarez, juan"."""
    given = wording.form(name.last)
    ends = name.last == len(wording.forms) - 1 and wording.gap(name.last) == ", "
    if not ends or given not in GIVEN_NAMES - WORDLIKE or (given,) in NAMES or wording.form(name.first) in GIVEN_NAMES:
        return None
    raw, words = wording.text.raw, wording.words
    surname = raw[words[name.first].start : words[name.last - 1].end]
    said = f"{raw[words[name.last].start : words[name.last].end]} {surname}"
    return Name(name.first, name.last + 1, known=True, capitals=False, said=said)


def repeated(wording: Wording, name: Name) -> Name | None:
    """The whole name behind a part of it: "Bond, James Bond", "callie, callie brandt"."""
    if name.last >= len(wording.forms) or wording.gap(name.last) not in (", ", ". "):
        return None
    full = read_name(wording, name.last, lenient=True)
    if full is None or full.size < 2:
        return None
    same_surname = wording.form(full.last - 1) == wording.form(name.last - 1)
    return full if same_surname or wording.form(full.first) == wording.form(name.first) else None


def has_wordlike_surname(wording: Wording, name: Name) -> bool:
    """Whether one dictionary word in lower case ends the clause behind a frequent first name: "nombre: ana bell"."""
    form = wording.form(name.last)
    ends = wording.is_break(name.last + 1) or not wording.is_close(name.last + 1)
    return (
        name.size == 1
        and wording.form(name.first) in GIVEN_NAMES
        and wording.gap(name.last) == " "
        and len(form) >= _SHORTEST_SURNAME
        and form in COMMON_WORDS
        and form not in NEVER | AFTER | _NO_SURNAMES
        and ends
    )
