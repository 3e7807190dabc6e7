"""The name behind words that other things follow more often: "I'm Jane", "this is Jane", "soy Ana"."""

from matchers.contacts.given_names import GIVEN_NAMES, WORDLIKE
from matchers.contacts.introduction_words import AFTER, COMES_FROM
from matchers.contacts.items import begins_known
from matchers.contacts.names import Name, read_name
from matchers.contacts.signatures import THIRD
from matchers.contacts.titles import Titles
from matchers.contacts.whole_names import repeated, reversed_name
from matchers.states import NAMES
from matchers.wording import Wording

_OWN = frozenset("i'm im i soy yo le les habla".split())
"""First words that speak of the writer and of nobody else."""
_FROM = frozenset("from with calling here de".split())
"""Behind "I'm" and a word these make a name of it: "I'm hope from Joliet"."""
_WORD_ENDS = ("ed", "ing", "ly", "ous", "ful", "ive", "able", "ado", "ada", "ido", "ida", "mente")
"""Ends of adjectives rather than of names."""


def introduced(titles: Titles, wording: Wording, index: int, start: int) -> Name | None:
    """The name at word `start` behind the introduction at word `index`: only what looks like one."""
    if not _leads_on(wording, index, start):
        return None
    name = read_name(wording, start, lenient=False)
    told = name or read_name(wording, start, lenient=True)
    if told and (full := repeated(wording, told)):
        return full
    if told and (whole := reversed_name(wording, told)):
        return whole._replace(guess=name is None)
    if name is None and _is_wordlike_name(wording, index, start):
        return Name(start, start + 1, known=True, capitals=False)
    if name is None and not _is_pronoun(wording, index, start) and (strange := _strange(wording, start)):
        return strange
    title = titles.at(wording, start)
    if title and wording.text.raw[wording.words[start].start].isupper():
        return _behind_capital_title(wording, title.last)
    if name is None or title or _is_of_others(wording, name) or _is_place(wording, name):
        return None
    return _weighed(wording, name, own=wording.form(index) in _OWN)


def _is_pronoun(wording: Wording, index: int, start: int) -> bool:
    return wording.forms[index:start] == ["i"]


def _leads_on(wording: Wording, index: int, start: int) -> bool:
    """Whether nothing parts the introduction from the name, but a comma behind "I, Jane" and "it's me, Jane"."""
    gap = wording.gap(start)
    if _is_pronoun(wording, index, start):
        return gap.strip() == ","
    return not gap.strip(" *_," if wording.form(start - 1) == "me" else " *_")


def _is_wordlike_name(wording: Wording, index: int, start: int) -> bool:
    """Whether a first name that is also a word is meant as a name: "I'm hope from Joliet", "soy dolores"."""
    form = wording.form(start)
    if form in WORDLIKE and wording.form(start + 1) in _FROM:
        return True
    return form in WORDLIKE & GIVEN_NAMES and _is_all(wording, index, start)


def _is_all(wording: Wording, first: int, index: int) -> bool:
    """Whether "soy" or "I'm" and the one word behind are a whole sentence: "soy dolores"."""
    whole = wording.is_break(first) and (wording.is_break(index + 1) or "," in wording.gap(index + 1))
    return whole and wording.form(first) in ("soy", "yo")


def _strange(wording: Wording, start: int) -> Name | None:
    """A name no list has, in lower case: "i'm ngozi okafor", "this is dmitri from the district". To be confirmed."""
    name = read_name(wording, start, lenient=True)
    if name is None or any(form.endswith(_WORD_ENDS) for form in wording.forms[name.first : name.last]):
        return None
    ends = wording.is_break(name.last) or not wording.is_close(name.last)
    meant = _comes_from(wording, name) or (name.size == 2 and ends)
    return name._replace(guess=True) if meant else None


def _comes_from(wording: Wording, name: Name) -> bool:
    return wording.form(name.last) in COMES_FROM and wording.is_close(name.last)


def _behind_capital_title(wording: Wording, start: int) -> Name | None:
    """ "I'm Principal Jane Doe"."""
    name = read_name(wording, start, lenient=False) if wording.is_close(start) else None
    return name._replace(guess=not name.known) if name and (name.known or name.capitals) else None


def _is_of_others(wording: Wording, name: Name) -> bool:
    """Whether somebody else is named: "this is Ana who told me", "I'm Dr. Hale's secretary"."""
    form = wording.form(name.last)
    return form in THIRD or (form.endswith("'s") and wording.is_close(name.last))


def _is_place(wording: Wording, name: Name) -> bool:
    """Whether a state follows behind a comma: "it's Aurora, Colorado"."""
    if "," not in wording.gap(name.last):
        return False
    behind = wording.forms[name.last : name.last + 2]
    if behind[:1] == ["del"]:
        return False  # "Danilo Urbina, del sindicato", not Delaware
    return tuple(behind[:1]) in NAMES or tuple(behind) in NAMES


def _weighed(wording: Wording, name: Name, *, own: bool) -> Name | None:
    """The name where enough speaks for one. `own`: the words before it are said of oneself only."""
    ends = not wording.is_close(name.last) or wording.form(name.last) in AFTER or wording.is_break(name.last)
    whole = name.size > 1
    if name.known and (name.capitals or whole or ends):
        return name
    if not name.known and begins_known(wording, name) and ends:
        return name._replace(guess=not (own or whole))
    if name.capitals and ends and (own or whole or _comes_from(wording, name)):
        return name._replace(guess=not (own and whole))
    return None
