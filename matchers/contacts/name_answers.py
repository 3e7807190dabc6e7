"""The bare answer to the question for the name: "jane doe", "Doe, Jane", "it's callie, callie brandt"."""

from matchers.common_words import COMMON_WORDS
from matchers.contacts.answer_words import WRAPPERS
from matchers.contacts.given_names import GIVEN_NAMES
from matchers.contacts.introduction_words import AFTER
from matchers.contacts.items import begins_known, chunks, has_long_number
from matchers.contacts.name_words import NEVER, PARTICLES
from matchers.contacts.names import Name, is_readable, read_name
from matchers.contacts.titles import Titles
from matchers.contacts.whole_names import repeated, reversed_name
from matchers.wording import Wording

_LONGEST_ANSWER = 16
"""Words; what is longer is a story, not the answer to a question for a name."""
_LONGEST_SURNAME = 4
"""Words of a surname that stands before the first name."""
_MOST_PLAIN = 3
"""Words of a name that no list knows; longer ones must be confirmed."""
_VERBS = frozenset(("will", "may", "hope", "mark", "grant"))
"""First names that are more often verbs."""
_IS_MINE = (["is", "my"], ["es", "mi"])
_SHORT_OF_DISTRICTS = ("isd", "usd", "csd", "psd", "msd", "ssd")
_INITIALS = 2
_UNIONS = frozenset("isbe boces roe nea aft iea ift seiu afscme csea utla uft nysut".split())


def answered_name(titles: Titles, wording: Wording) -> Name | None:
    """The name in an answer, item by item; None where no item is one."""
    if len(wording.forms) > _LONGEST_ANSWER and "@" not in wording.folded:
        return None
    items = list(chunks(wording))
    if flipped := _flipped(wording, items):
        return flipped
    return next((name for first, last in items if (name := _of_item(titles, wording, first, last))), None)


def _of_item(titles: Titles, wording: Wording, first: int, last: int) -> Name | None:
    """The name that an item is, without the courtesies and the title before it."""
    index = first
    while index < last and wording.form(index) in WRAPPERS and wording.form(index) not in GIVEN_NAMES:
        index += 1
    if index >= last or titles.listed(wording, index):
        return None
    title = titles.at(wording, index)
    name = read_name(wording, title.last if title and title.last < last else index, lenient=True)
    if name and (full := repeated(wording, name) or reversed_name(wording, name)):
        return full
    if name is None or name.last > last:
        return None
    name = _with_surname(wording, name, last)
    if wording.forms[name.last : name.last + 2] in _IS_MINE:
        return name
    if _is_organisation(wording, name) or _goes_on(titles, wording, name, last):
        return None
    if "?" in wording.gap(last) and not name.known:
        return None
    raw = wording.text.raw[wording.words[name.first].start : wording.words[name.last - 1].end]
    long = name.size > _MOST_PLAIN and not name.known and not begins_known(wording, name)
    return name._replace(guess=long or not is_readable(raw))


def _with_surname(wording: Wording, name: Name, last: int) -> Name:
    """The name with a dictionary word as its surname, where that ends the item: "marcus bell"."""
    given = name.known or wording.form(name.first) in GIVEN_NAMES - _VERBS
    form = wording.form(name.last)
    plain = form in COMMON_WORDS and form not in NEVER | AFTER | WRAPPERS
    ends = name.last == last - 1 and wording.gap(name.last).strip(" .") == ""
    return name._replace(last=last) if given and plain and ends else name


def _goes_on(titles: Titles, wording: Wording, name: Name, last: int) -> bool:
    """Whether the words behind a name make it a part of something else: "teachers in rockford", "ana my boss"."""
    following = wording.form(name.last)
    if name.size == 1 and following == "my" and wording.is_close(name.last) and not wording.is_break(name.last):
        return True
    numbered = following[:1].isdigit() and has_long_number(wording.folded)
    ends = following in AFTER or titles.at(wording, name.last) or numbered
    return name.last < last and not ends


def _flipped(wording: Wording, items: list[tuple[int, int]]) -> Name | None:
    """ "Doe, Jane" is Jane Doe."""
    if len(items) != 2:
        return None
    (_, end), (first, last) = items
    if last - first != 1 or end > _LONGEST_SURNAME or "," not in wording.gap(first):
        return None
    surname, given = wording.forms[end - 1], wording.forms[-1]
    if any(form not in PARTICLES for form in wording.forms[: end - 1]):
        return None
    raw, words = wording.text.raw, wording.words
    capital = raw[words[-1].start].isupper() and not raw.isupper()
    strange = capital and given not in COMMON_WORDS and given not in NEVER and surname not in GIVEN_NAMES
    is_given = given in GIVEN_NAMES or strange
    is_surname = surname not in COMMON_WORDS | NEVER and (surname not in GIVEN_NAMES or len(wording.forms) > 2)
    if not (is_given and is_surname):
        return None
    said = f"{raw[words[-1].start : words[-1].end]} {raw[words[0].start : words[-2].end]}"
    return Name(0, len(wording.forms), known=True, capitals=False, said=said)


def listed_name(wording: Wording) -> Name | None:
    """A name that is an item beside an address or number: "602-555-0199, Jane Doe"."""
    if "@" not in wording.folded and not has_long_number(wording.folded):
        return None
    for first, last in chunks(wording):
        name = read_name(wording, first, lenient=False)
        if name and name.last == last and name.capitals and (name.known or name.size > 1):
            return name
    return None


def _is_organisation(wording: Wording, name: Name) -> bool:
    """Whether one word is the short name of a district or a union: "LAUSD"."""
    form = wording.form(name.first)
    if name.size > 1 or form in GIVEN_NAMES:
        return False
    word = wording.words[name.first]
    letters = len(form) > _INITIALS and wording.text.raw[word.start : word.end].isupper() and not is_readable(form)
    return letters or form.endswith(_SHORT_OF_DISTRICTS) or form in _UNIONS
