"""What a person's name looks like: where it ends, how sure it is, and how it is capitalised."""

import re
from typing import NamedTuple

from matchers.common_words import COMMON_WORDS
from matchers.contacts.given_names import GIVEN_NAMES, WORDLIKE
from matchers.contacts.name_words import NEVER, PARTICLES, SUFFIXES, TITLES
from matchers.wording import Wording

_WORDLY_TITLES = frozenset(("sister", "coach", "miss", "fr"))
_SURNAMES_WITH_DE = frozenset("leon jesus anda cruz luna castro soto oca lima guzman paz rosa mata".split())
_SHORT_NAMES = frozenset("st ma vda fco sta wm jos".split())
_ROMAN = frozenset(("ii", "iii", "iv"))
_JOINED = frozenset((" ", "-", "  ", "\t", "'"))
_LONGEST = 6
_VOWEL = re.compile(r"[aeiouy]")


class Name(NamedTuple):
    """A name at words [first, last)."""

    first: int
    last: int
    known: bool
    """It begins with a title or with a frequent first name that is not also a common word."""
    capitals: bool
    """Every word that should has a capital, in a text that uses them."""
    said: str = ""
    """The name itself where other words stand in between ("First name Ana, last name Soto")."""
    guess: bool = False
    """Too little tells that it is a name: the person must confirm it."""

    @property
    def size(self) -> int:
        """How many words, hyphened parts counted apart."""
        return self.last - self.first


def read_name(wording: Wording, index: int, *, lenient: bool) -> Name | None:
    """The name that starts at word `index`, as long as it goes.

    Strict reading wants a frequent first name or capitals that tell. A lenient one takes any word that is neither
    common nor barred, and belongs where a name is announced or asked for.
    """
    first = index
    titled = False
    while (
        wording.form(index) in TITLES and index - first < 2 and (lenient or wording.form(index) not in _WORDLY_TITLES)
    ):
        titled, index = True, index + 1
        if wording.gap(index).replace(".", "") not in (" ", ""):
            return None
    telling = wording.text.has_telling_capitals
    form = wording.form(index)
    if not _is_start(wording, index, form, telling=telling, lenient=lenient or titled):
        return None
    capital = _is_capital(wording, index)
    known = titled or (form in GIVEN_NAMES and (form not in WORDLIKE or (telling and capital)))
    capitals = telling and capital
    telling = capitals or (telling and not (lenient or known))  # who writes his name small writes all of it small
    last = index + 1
    while last < len(wording.forms) and last - first < _LONGEST:
        if _leads_to_place(wording, index, last):
            break
        announced = known or (lenient and capitals)
        step = _next(wording, last, telling=telling, lenient=lenient or known or capitals, known=announced)
        if not step:
            break
        last += step
        capitals = capitals and (_is_capital(wording, last - 1) or wording.gap(last - 1) == "-")
    if titled and last == index:
        return None
    return Name(first, last, known, capitals)


def _leads_to_place(wording: Wording, first: int, index: int) -> bool:
    """Whether "de" behind a whole name leads to a place: "Inés Cordero de Aurora", but "Ana Ruiz de la Cruz"."""
    if wording.form(index) != "de" or index + 1 >= len(wording.forms):
        return False
    if not _is_capital(wording, first) and _is_capital(wording, index + 1):
        return True  # "lidia campos de Santa Ana"
    if index - first < 2:
        return False
    return wording.form(index + 1) not in PARTICLES | _SURNAMES_WITH_DE and not wording.form(index + 1).endswith("ez")


def _is_start(wording: Wording, index: int, form: str, *, telling: bool, lenient: bool) -> bool:
    if not form or not form[0].isalpha() or form in NEVER or form.endswith(("'s", "'re", "'ll", "'ve", "n't", "'d")):
        return False
    if len(form) == 1 and (form in "ay" or wording.gap(index + 1)[:1] != "."):
        following = wording.form(index + 1)
        if not (lenient and form not in "aeiouy" and len(following) > 1 and following not in COMMON_WORDS | NEVER):
            return False
    capital = telling and _is_capital(wording, index)
    if form in GIVEN_NAMES or form in WORDLIKE:
        return form not in WORDLIKE or (capital and form in GIVEN_NAMES) or lenient
    if (form in COMMON_WORDS and len(form) > 1) or form in PARTICLES - {"van", "del", "san", "von", "mac", "el"}:
        return False
    return lenient or capital


def _next(wording: Wording, index: int, *, telling: bool, lenient: bool, known: bool) -> int:
    """How many words the name goes on for at word `index`: 0 for none, 2 and more with a particle."""
    gap = wording.gap(index)
    form = wording.form(index)
    before = wording.form(index - 1)
    if form in SUFFIXES and gap.strip(" ,.") == "" and "\n" not in gap and form not in ("phd", "edd", "esq"):
        return 1 if gap != "," else 0
    if gap not in _JOINED and not (gap in (". ", ".") and (len(before) == 1 or before in _SHORT_NAMES)):
        return 0
    if form in NEVER and form not in ("el",):
        return 0 if form not in PARTICLES else _particle(wording, index, telling=telling)
    if form in PARTICLES:
        return _particle(wording, index, telling=telling)
    return int(_goes_on(wording, index, form, telling=telling, lenient=lenient, known=known))


def _particle(wording: Wording, index: int, *, telling: bool) -> int:
    last = index
    while wording.form(last) in PARTICLES and last - index < 3 and (last == index or wording.gap(last) == " "):
        last += 1
    form = wording.form(last)
    if wording.gap(last) == "-":
        return last - index + 1 if form and form not in NEVER else 0
    if wording.gap(last) != " " or not _goes_on(wording, last, form, telling=telling, lenient=True, known=False):
        return 0
    link = wording.form(index)
    if link in ("y", "e", "o", "do", "el", "st") and not (telling and _is_capital(wording, last)):
        return 0
    if link in ("de", "del", "la") and telling and not _is_capital(wording, last):
        return 0
    return last - index + 1


def _goes_on(wording: Wording, index: int, form: str, *, telling: bool, lenient: bool, known: bool) -> bool:
    if not form or not form[0].isalpha() or form in NEVER or form.endswith(("'s", "n't", "'re", "'ll")):
        return False
    capital = telling and _is_capital(wording, index)
    if len(form) == 1:
        return capital or wording.gap(index + 1)[:1] == "."
    if form in COMMON_WORDS:
        # "James Brown": a capital behind a first name outweighs the dictionary; "jane is" never passes.
        return capital and known and not wording.is_break(index)
    if telling:
        return capital or wording.gap(index) in ("-", "'")
    return lenient


def _is_capital(wording: Wording, index: int) -> bool:
    word = wording.words[index]
    return wording.text.raw[word.start].isupper()


def is_readable(name: str) -> bool:
    """Whether every longer word has a vowel: "asdf" and "xyz" hardly are names."""
    return all(
        _VOWEL.search(part) or len(part) <= 2 for part in re.findall(r"[a-z]+", name.casefold()) if len(part) > 1
    )


_PART = re.compile(r"[^\W\d_]+")


def capitalise(raw: str) -> str:
    """The name as given, with capitals where the writer did without: "jane o'brien" is "Jane O'Brien"."""
    raw = re.sub(
        r"\s+",
        " ",
        raw.strip(" ,.-\"'()<>") + ("." if re.search(r"\b[A-Za-z]\.$|\b[JSjs][Rr]\.$", raw.strip(" ,")) else ""),
    )
    words = raw.split(" ")
    plain = raw.islower() or raw.isupper() or raw == raw.swapcase().title()
    return " ".join(_word(word, position, plain=plain) for position, word in enumerate(words))


def _word(word: str, position: int, *, plain: bool) -> str:
    lower = word.lower()
    if lower.strip(".,") in _ROMAN:
        return word.upper()
    if position and lower in PARTICLES and (plain or word.islower()):
        return lower
    mixed = not word.islower() and not word.isupper() and word[0].isupper()
    if mixed or (word.isupper() and not plain and len(word.strip(".")) <= 3):
        return word
    if word.isupper() and len(word) == 2 and lower not in GIVEN_NAMES and not _VOWEL.search(lower):
        return word
    cased = _PART.sub(lambda part: _part(part.group(), part.start()), lower)
    return re.sub(r"(['’][A-Z])$", lambda end: end.group().lower(), cased) if not plain else cased


def _part(part: str, start: int) -> str:
    if part.startswith("mc") and len(part) > 4:
        return "Mc" + part[2:].capitalize()
    return part.capitalize()
