"""The name that an e-mail address holds: "Jen Abel" beside jabel@example.org is the writer's."""

import re
from collections.abc import Iterator

from matchers.common_words import COMMON_WORDS
from matchers.contacts.given_names import GIVEN_NAMES
from matchers.contacts.introduction_words import AFTER
from matchers.contacts.items import CUT_SHORT
from matchers.contacts.name_words import NEVER, PARTICLES, SUFFIXES, TITLES
from matchers.contacts.names import Name
from matchers.districts.words import AREAS, GENERIC, LEVELS
from matchers.states import NAMES
from matchers.text import fold
from matchers.wording import Wording

_LETTERS = re.compile(r"[a-z]+")
_LONGEST = 4
"""Words of a name."""
_SHORTEST = 3
"""Letters of a surname that an address is known by."""
_SHARED = frozenset(
    "office info admin hr contact contacts district main hello mail email help support team secretary board union"
    " oficina contacto ayuda distrito school frontdesk reception".split()
)


def is_shared(address: str) -> bool:
    """Whether an address is an office's, so that a name beside it may be that of a place."""
    return not _SHARED.isdisjoint(_LETTERS.findall(fold(address.partition("@")[0])))


_NO_PERSON = frozenset(
    word for word in GENERIC | AREAS.keys() | LEVELS.keys() | {"isd", "cisd"} if len(word) > 2 and word not in AFTER
)
_MEMBERS = frozenset("teachers staff principals educators employees team families students leaders educators".split())
"""Behind these words a place: "Lake Forest teachers"."""
_JOINED = frozenset((" ", "-", "  ", "'", ". "))


def name_in_address(wording: Wording, address: str) -> Name | None:
    """The words that an address's local part is made of: initial and surname, both names in full, or either order.

    Where it holds less than both in full, the words have capitals, begin with a frequent first name, or are in no
    dictionary. None where they name a place with its state or a district.
    """
    local = "".join(_LETTERS.findall(fold(address.partition("@")[0])))
    if len(local) < _SHORTEST:
        return None
    held = (name for name in _runs(wording, local) if _is_held(wording, name, local))
    shortest = min(held, key=lambda name: name.size, default=None)
    return shortest and _whole(wording, shortest)


def _runs(wording: Wording, local: str) -> Iterator[Name]:
    """Two to four words in a row that may be a person's name, one of them a part of the address."""
    held = {index for index, form in enumerate(wording.forms) if len(form) >= _SHORTEST and _plain(form) in local}
    for index in sorted({first for place in held for first in range(max(0, place - _LONGEST + 1), place + 1)}):
        for last in range(min(len(wording.forms), index + _LONGEST), index + 1, -1):
            if not held.isdisjoint(range(index, last)) and _may_be_name(wording, index, last):
                yield _run(wording, index, last)


def _plain(form: str) -> str:
    return form.replace("'", "")


def _run(wording: Wording, first: int, last: int) -> Name:
    suffix = wording.form(last) in SUFFIXES - {"phd", "edd", "esq"} and wording.gap(last).strip(" ,") == ""
    title = wording.form(first - 1) in TITLES and wording.gap(first).strip(". ") == "" and first > 0
    return Name(first - title, last + suffix, known=True, capitals=wording.text.has_telling_capitals)


def _may_be_name(wording: Wording, first: int, last: int) -> bool:
    forms = wording.forms[first:last]
    if not all(wording.gap(index) in _JOINED for index in range(first + 1, last)):
        return False
    if any(wording.gap(i) == ". " and not _is_short(wording.form(i - 1)) for i in range(first + 1, last)):
        return False
    if any(not form[0].isalpha() or (form in NEVER and form not in PARTICLES) or form in _NO_PERSON for form in forms):
        return False
    return forms[0] not in PARTICLES | TITLES and not _is_place(wording, last)


def _is_short(form: str) -> bool:
    return len(form) == 1 or form in CUT_SHORT


def _is_place(wording: Wording, last: int) -> bool:
    """Whether a state or a district word follows: "Grand Island, Nebraska", "Mount Vernon School District"."""
    if wording.form(last) in _NO_PERSON | _MEMBERS and wording.is_close(last):
        return True
    behind = tuple(wording.forms[last : last + 2])
    if len(wording.form(last)) <= 2 and not _is_code(wording, last):
        return False  # "lidia campos de Santa Ana"
    return wording.gap(last).strip() in ("", ",") and (behind[:1] in NAMES or behind in NAMES)


def _is_code(wording: Wording, index: int) -> bool:
    """Whether a short word is a state's code: in capitals or behind a comma."""
    if index >= len(wording.words):
        return False
    word = wording.words[index]
    return wording.text.raw[word.start : word.end].isupper() or "," in wording.gap(index)


def _whole(wording: Wording, name: Name) -> Name:
    """The name with what an address leaves out: a second surname up to the end of an item, or a hyphened one."""
    last = name.last
    while wording.gap(last) == "-" and last < len(wording.forms):
        last += 1
    end = last
    while end < len(wording.forms) and wording.gap(end) == " " and _has_capitals(wording, name._replace(last=end + 1)):
        end += 1
    barred = any(form in NEVER | _NO_PERSON or not form[0].isalpha() for form in wording.forms[last:end])
    whole = not wording.is_close(end) and not barred and end - name.first <= _LONGEST and name.capitals
    return name._replace(last=end if whole else last)


def _is_held(wording: Wording, name: Name, local: str) -> bool:
    forms = [_plain(form) for form in wording.forms[name.first : name.last]]
    forms = [form for form in forms if form not in TITLES | SUFFIXES]
    if len(forms) < 2:
        return False
    given, known = forms[0], forms[0] in GIVEN_NAMES
    if given in COMMON_WORDS and not known and forms[-1] in COMMON_WORDS:
        return False  # "effective communication"
    middle = "".join(form[0] for form in forms[1:-1])
    whole = "".join(form for form in forms[1:] if len(form) > 1)
    surnames = [one for one in {whole, forms[-1], forms[1]} if len(one) >= _SHORTEST]
    if any(local in (given + one, one + given) for one in surnames):
        return True
    capitals = wording.text.has_telling_capitals and _has_capitals(wording, name)
    if any(local in (given[0] + one, one + given[0], given[0] + middle + one, given + one[0]) for one in surnames):
        return capitals or known or COMMON_WORDS.isdisjoint(forms)
    return known and (capitals or _is_item(wording, name)) and local in (given, *surnames)


def _has_capitals(wording: Wording, name: Name) -> bool:
    raw, words = wording.text.raw, wording.words
    return all(
        raw[words[index].start].isupper()
        for index in range(name.first, name.last)
        if wording.form(index) not in PARTICLES and wording.gap(index) not in ("-", "'")
    )


def _is_item(wording: Wording, name: Name) -> bool:
    """Whether nothing goes on with the name on either side."""
    return not wording.is_close(name.first) and not wording.is_close(name.last)
