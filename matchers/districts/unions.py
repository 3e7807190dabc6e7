"""Union locals named in a text: taken as typed, for no directory lists them."""

import re
from collections.abc import Iterator

from matchers.districts.found import NOTHING
from matchers.districts.hits import Hit, told
from matchers.districts.organisations import is_affiliate, kind_of_words
from matchers.frame import District
from matchers.states import State
from matchers.text import fold
from matchers.wording import Wording

_UNION_ENDS = frozenset(("association", "federation", "union", "local"))
_UNION_NAME = re.compile(
    r"(?:[A-Z][\w.'’-]*(?: (?:of|and|&|de))? |District \w+ |[A-Z]-?\d+ ){1,6}"
    r"(?:(?:Teachers?['’]?s?['’]?|Educators?['’]?|Education|Faculty|Classified|Employees['’]?|Support (?:Staff"
    r"|Personnel)) )?"
    r"(?:Association|Federation(?: of (?:Teachers|Educators))?|Union|Local \d+)(?! (?:School|High|Free|County|City"
    r"|Elementary|Public|District|#|of School Boards))"
    r"(?:,? Local \d+)?"
)


def unions(wording: Wording, states: list[State]) -> Iterator[Hit]:
    """Unions named in full, and by their initials with a place."""
    yield from _acronyms(wording, states)
    if _UNION_ENDS.isdisjoint(wording.vocabulary):
        return
    for match in _UNION_NAME.finditer(wording.text.raw):
        name = re.sub(r"^(?:The|the|Our|our|My|my|Soy|El|La) ", "", match.group()).strip()
        if is_affiliate(fold(name)) or kind_of_words(fold(name)) != "union":
            continue
        start = match.end() - len(name)
        typed = District(None, name, told(states), "union")
        yield Hit(start, match.end(), NOTHING, typed=typed)


def _acronyms(wording: Wording, states: list[State]) -> Iterator[Hit]:
    """ "Our local is NEA Riverside", "I'm with AFT Lowell": a union's short name with a place."""
    if _UNIONS.isdisjoint(wording.vocabulary) or _LEADS_UNION.isdisjoint(wording.vocabulary):
        return
    for match in _UNION_ACRONYM.finditer(wording.text.raw):
        typed = District(None, match.group(), told(states), "union")
        yield Hit(match.start(), match.end(), NOTHING, typed=typed)


_UNIONS = frozenset("nea aft iea ift seiu afscme csea cta".split())
_LEADS_UNION = frozenset("local union sindicato represent represento president member chapter are i'm from".split())
_UNION_ACRONYM = re.compile(
    r"\b(?:NEA|AFT|IEA|IFT|SEIU|AFSCME|CSEA|CTA)[ -](?:Local \d+|(?!(?:Local|Region|President|UniServ|Contract)\b)"
    r"[A-Z][a-z]+(?: [A-Z][a-z]+)?(?! (?:is|are|was) a\b))"
)
