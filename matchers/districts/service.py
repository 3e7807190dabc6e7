"""A place alone where one says to serve or work there: "I've been on the board here in Naperville". Always a guess."""

from collections.abc import Iterator

from matchers.common_words import COMMON_WORDS
from matchers.contacts.name_words import NEVER
from matchers.districts.aliases import Aliases
from matchers.districts.hits import Hit, told
from matchers.districts.index import DistrictIndex
from matchers.districts.places import is_joined
from matchers.districts.words import GENERIC, take_apart
from matchers.states import NAMES, State
from matchers.wording import Wording

_ONESELF = frozenset(
    "i i'm i've im ive we we're we've soy somos trabajo trabajamos estoy formo sirvo servimos enseno llevo doy"
    " represento".split()
)
SERVICE = frozenset(
    "board teach teaching taught teacher teachers principal superintendent counselor administrator coach work working"
    " serve serving served trustee maestra maestro maestros maestras docente docentes directora director junta trabajo"
    " trabajamos enseno ensenando trabajando consejera consejero administradora administrador sirvo servimos"
    " superintendente union sindicato".split()
)
_IN = frozenset(("in", "en"))
_OF_OTHERS = frozenset("my his her their mi su sus grew live lived vivo used formerly retired".split())
_BEFORE = 12
"""Words before the place within which the work is told."""
_LONGEST = 3
_COMMON = COMMON_WORDS | GENERIC


def by_service(wording: Wording, states: list[State], index: DistrictIndex, aliases: Aliases) -> Iterator[Hit]:
    """The districts of a place in capitals that ends a statement of where one works."""
    if SERVICE.isdisjoint(wording.vocabulary) or not wording.text.has_telling_capitals:
        return
    for k, form in enumerate(wording.forms):
        if form not in _IN or not _serves(wording, k):
            continue
        last = k + 1
        while last - k <= _LONGEST and _is_of_place(wording, last) and (last == k + 1 or is_joined(wording, last)):
            last += 1
        if _COMMON.issuperset(wording.forms[k + 1 : last]) or tuple(wording.forms[k + 1 : last]) in NAMES:
            continue
        start, end = wording.words[k + 1].start, wording.words[last - 1].end
        query = take_apart(wording.folded[start:end])
        found = index.search(query, told(states), lenient=False)
        if found.agencies:
            one = found.exact and len(found.agencies) == 1
            meant = aliases.beside(found, query, states) if one else aliases.joined(found, query, states)
            yield Hit(start, end, meant, sure=False)


def _serves(wording: Wording, index: int) -> bool:
    """Whether the clause up to a word says where one works oneself."""
    first = max(wording.sentence(index)[0], index - _BEFORE)
    before = wording.forms[first:index]
    return (
        not SERVICE.isdisjoint(before)
        and not _ONESELF.isdisjoint(before)
        and _OF_OTHERS.isdisjoint(before)
        and not wording.is_question(wording.sentence(index)[1])
    )


def _is_of_place(wording: Wording, index: int) -> bool:
    form = wording.form(index)
    if not form or form in NEVER:
        return False
    return wording.text.raw[wording.words[index].start].isupper()
