"""How people say their name unasked: announced ("my name is"), introduced ("I'm"), or behind their own title."""

from matchers.common_words import COMMON_WORDS
from matchers.contacts.announcements import may_announce, mistyped
from matchers.contacts.duties import VERBS
from matchers.contacts.introduced import introduced
from matchers.contacts.introduction_words import AFTER, CONTACT_ME, HEADS, LABELS, SIGNS, STRONG, WEAK
from matchers.contacts.items import begins_known, has_long_number
from matchers.contacts.name_parts import LAST, in_parts, postponed
from matchers.contacts.name_words import NEVER
from matchers.contacts.names import Name, read_name
from matchers.contacts.titles import Title, Titles
from matchers.contacts.whole_names import has_wordlike_surname, repeated, reversed_name
from matchers.text import Text
from matchers.wording import Wording

_SCHOOLS = frozenset("school escuela primaria secundaria preparatoria colegio plantel academy academia".split())
"""A title that ends with one of these is followed by the school's name."""
_DENIES = ("not", "no", "isn't", "if", "when")
"""Directly before an introduction these take it back."""
_IS = ("is", "es", "llamo")
_GREETS = ("hi", "hello", "hola", "good", "buen")


class Introductions:
    """Finds the name by the words and signs around it."""

    def __init__(self, titles: Titles) -> None:
        self._titles = titles

    def has_signs(self, text: Text, forms: frozenset[str]) -> bool:
        """A quick look: without any of these words and signs a text says nothing about its writer."""
        if (
            not SIGNS.isdisjoint(forms)
            or not LAST.isdisjoint(forms)
            or "this is" in text.folded
            or "i go by" in text.folded
            or text.folded.startswith(_GREETS)
            or not VERBS.isdisjoint(forms)
            or self._titles.may_be_in(forms)
            or may_announce(Wording.of(text))
        ):
            return True
        return "-" in text.folded or "~" in text.folded or has_long_number(text.folded)

    def announced(self, wording: Wording) -> Name | None:
        """A name behind words that announce one: the first that is sure, else the first guess."""
        if told := in_parts(wording) or postponed(wording) or _behind_slip(wording):
            return told
        if HEADS.isdisjoint(wording.forms):
            return None
        unsure: Name | None = None
        for index, form in enumerate(wording.forms):
            if form not in HEADS or (wording.form(index - 1) in _DENIES and not wording.gap(index).strip()):
                continue
            name = self._announced_at(wording, index)
            if name and not name.guess:
                return name
            unsure = unsure or name
        return unsure

    def _announced_at(self, wording: Wording, index: int) -> Name | None:
        if name := _contact(wording, index):
            return name
        if (size := STRONG.starting(wording, index)) and not _is_of_another(wording.form(index - 1)):
            return _named(wording, index, index + size)
        size = WEAK.starting(wording, index)
        return introduced(self._titles, wording, index, index + size) if size else None

    @staticmethod
    def behind_title(wording: Wording, title: Title | None) -> Name | None:
        """The name behind one's own title: "soy el director Ramiro Fuentes", "I am board president, Sam Okafor"."""
        if (
            title is None
            or wording.form(title.last - 1) in _SCHOOLS
            or wording.gap(title.last).strip() not in ("", ",")
            or title.last >= len(wording.forms)
        ):
            return None
        name = read_name(wording, title.last, lenient=False)
        if name is None or not (name.known or name.capitals):
            return None
        ends = not wording.is_close(name.last) or wording.is_break(name.last) or wording.form(name.last) in AFTER
        whole = name.size > 1 or not wording.gap(title.last).strip()
        return name._replace(guess=not name.known) if ends and whole else None


def _behind_slip(wording: Wording) -> Name | None:
    """The name behind an announcement with a slip in it; a guess where nothing else tells that it is one."""
    for index in range(len(wording.forms)):
        size = mistyped(wording, index)
        if size and (name := read_name(wording, index + size, lenient=True)):
            sure = name.known or name.capitals or begins_known(wording, name) or name.size > 1
            return name._replace(guess=not sure)
    return None


def _contact(wording: Wording, index: int) -> Name | None:
    """ "Contact me, Jane Doe, at 217-555-0134"."""
    size = CONTACT_ME.starting(wording, index)
    gap = wording.gap(index + size) if size else ""
    if not size or gap.strip() not in (",", "(", ":", ""):
        return None
    name = read_name(wording, index + size, lenient=False)
    return name if name and (name.known or (name.capitals and gap.strip())) else None


def _is_of_another(form: str) -> bool:
    """Whether a word before "name" makes it somebody else's: "the principal's name is"."""
    return form.endswith("'s") or form == "whose"


def _named(wording: Wording, index: int, start: int) -> Name | None:
    """The name at word `start` behind the announcement at word `index`, in full."""
    if not (_labels(wording, index, start) if _is_label(wording, index, start) else _leads_on(wording, start)):
        return None
    name = read_name(wording, start, lenient=True)
    if name is None:
        return _wordlike(wording, start)
    if full := repeated(wording, name) or reversed_name(wording, name):
        return full
    return name._replace(last=name.last + 1) if has_wordlike_surname(wording, name) else name


def _leads_on(wording: Wording, start: int) -> bool:
    return start < len(wording.forms) and not wording.gap(start).strip(" :,?\"'\n*_-")


def _wordlike(wording: Wording, start: int) -> Name | None:
    """One word of the dictionary that its capital makes a name, where it ends the sentence: "the name is Bond"."""
    form = wording.form(start)
    if form not in COMMON_WORDS or form in NEVER | AFTER or wording.form(start - 1) not in _IS:
        return None
    capital = wording.text.has_telling_capitals and wording.text.raw[wording.words[start].start].isupper()
    return Name(start, start + 1, known=False, capitals=True) if capital and wording.is_break(start + 1) else None


def _is_label(wording: Wording, index: int, start: int) -> bool:
    """Whether a noun alone announces the name ("Name: Jane Doe"), without "is"."""
    short = wording.form(index) in LABELS and start - index <= 2
    return short and not wording.form(start - 1).endswith(("is", "'s", "es"))


def _labels(wording: Wording, index: int, start: int) -> bool:
    """Whether such a noun stands as a label: at the beginning or in a list, and mostly with a colon behind it."""
    listed = not {";", ",", "("}.isdisjoint(wording.gap(index))
    signed = not {":", "=", "-"}.isdisjoint(wording.gap(start))
    opens = not index or wording.is_break(index) or bool(wording.gap(index).strip())
    return (listed or signed) and opens
