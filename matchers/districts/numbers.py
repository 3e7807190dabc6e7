"""Organisations named with a number: "District 65 in Evanston", "Naperville 203", "U-46"."""

import re
from collections.abc import Iterator

from matchers.digits import has_digit
from matchers.districts.aliases import Aliases
from matchers.districts.found import NOTHING, Found
from matchers.districts.hits import Hit, may_name, told
from matchers.districts.index import DistrictIndex
from matchers.districts.words import Query, take_apart
from matchers.states import State
from matchers.text import fold
from matchers.wording import Wording

_NUMBERED = re.compile(
    r"\b(?:(?:school |high school |elementary |community |unit |consolidated |township )*(?:district|dist\.?"
    r"|distrito(?: escolar)?)\s*(?:no\.?|number|#|numero)?\s*#?"
    r"(?P<a>[ur]?-?\d{1,4}(?:-?[a-z])?)|(?P<d>[du]-?\d{1,4}[a-z]?)|(?:sd|cusd|ccsd|chsd|hsd|usd|csd|thsd|esd|isd"
    r"|sped)\s*#?-?\s?(?P<b>[ur]?-?\d{1,4}[a-z]?)"
    r"|unit\s*(?:district\s*)?#?(?P<u>\d{1,3}))(?![\w%]|[.,]\d|-\d)"
)
_LEAST_MISTYPED = 6
"""Letters of a name that may have a slip in it."""
_WINDOW = 6
"""Words before a district word that may be its name."""
_OWN = re.compile(r"\b(?:our|my|this|that|each|per|nuestro|mi|este) $")
"""Words before "district" after which a number is none of its name ("in our district 3 schools closed")."""
_AFTER_COUNT = frozenset(
    "year years week weeks month months day days hour hours time times people percent dollars minutes semesters anos"
    " semanas meses dias veces personas of".split()
)


NAME_AND_NUMBER = re.compile(r"\b(?:[A-Z][a-z]+ ){1,3}\d{2,3}(?![\w%]|[.,:/-]\d)")
"""A name in capitals with a number behind."""


class Numbered:
    """Finds names with numbers."""

    def __init__(self, index: DistrictIndex, aliases: Aliases) -> None:
        self._index = index
        self._aliases = aliases

    def by_number(self, wording: Wording, states: list[State]) -> Iterator[Hit]:
        if not any(form[0].isdecimal() for form in wording.forms):
            return
        for match in _NUMBERED.finditer(wording.folded):
            said = wording.text.raw[match.start() : match.end()]
            if match["u"] and not said[0].isupper():
                continue
            if match["d"] and "-" not in said and len(match["d"]) < 3 and not said[0].isupper():
                continue
            if _counts_time(wording, match.end(), match.group()) or _OWN.search(wording.folded, 0, match.start()):
                continue
            query = take_apart(match.group())
            before = self._named_before(wording, match.start(), query, states)
            if before:
                yield Hit(before[0], match.end(), before[1])
                continue
            start, end = match.span()
            found = NOTHING
            if behind := self._named_behind(wording, match.end()):
                if (called := self._aliases.at_place(behind[0], query.number, states)).agencies:
                    yield Hit(start, behind[1], called)
                    continue
                found = self._index.search(query._replace(core=behind[0]), told(states), lenient=False)
                found = found if found.exact else NOTHING
                end = behind[1] if found.agencies else end
            found = found if found.agencies else self._index.search(query, told(states), lenient=False)
            if found.agencies:
                yield Hit(start, end, found)

    def by_name_and_number(self, wording: Wording, states: list[State]) -> Iterator[Hit]:
        """ "I work for Rockford 205": a name and a number that only one district bears together."""
        if not has_digit(wording.folded):
            return
        for match in NAME_AND_NUMBER.finditer(wording.text.raw):
            said = match.group()
            for start in (0, *(space + 1 for space, char in enumerate(said) if char == " ")):
                query = take_apart(fold(said[start:]))
                if not query.core or _counts_people(wording, match.end()):
                    break
                mistyped = not any(self._index.knows_word(token) for token in query.core)
                found = self._index.search(query, told(states), lenient=mistyped and len(query.key) >= _LEAST_MISTYPED)
                sure = found.exact or mistyped
                if sure and len(found.agencies) == 1 and self._index.has_number(found, query):
                    yield Hit(match.start() + start, match.end(), found)
                    break

    def _named_before(
        self, wording: Wording, position: int, query: Query, states: list[State]
    ) -> tuple[int, Found] | None:
        """The place in front of a number: "Evanston/Skokie School District 65", "Naperville 203"."""
        last = next((i for i, word in enumerate(wording.words) if word.start >= position), len(wording.words))
        first = last
        while (
            first > 0
            and last - first < _WINDOW
            and may_name(wording, first - 1)
            and (first == last or wording.is_close(first) or wording.gap(first) == "/")
        ):
            first -= 1
        for start in range(first, last):
            if not (wording.is_close(last) or wording.gap(last) in ("/", ", ")):
                return None
            joined = take_apart(wording.folded[wording.words[start].start : wording.words[last - 1].end])
            if not joined.core:
                continue
            found = self._index.search(
                query._replace(core=joined.core, areas=joined.areas), told(states), lenient=False
            )
            if found.exact and found.agencies:
                return wording.words[start].start, found
        return None

    def _named_behind(self, wording: Wording, position: int) -> tuple[tuple[str, ...], int] | None:
        """The place behind a number: "District 65 in Evanston"."""
        first = next((i for i, word in enumerate(wording.words) if word.start >= position), len(wording.words))
        if wording.form(first) in ("in", "en", "of", "de", "at", "from") or wording.gap(first).strip() in (",", "("):
            first += wording.form(first) in ("in", "en", "of", "de", "at", "from")
            for last in range(min(first + 4, len(wording.words)), first, -1):
                core = take_apart(wording.folded[wording.words[first].start : wording.words[last - 1].end]).core
                if core and all(self._index.knows_word(token) for token in core):
                    return core, wording.words[last - 1].end
        return None


def _counts_people(wording: Wording, position: int) -> bool:
    """Whether a number counts the plural behind it: "in Rockford 205 teachers voted"."""
    index = next((i for i, word in enumerate(wording.words) if word.start >= position), len(wording.words))
    form = wording.form(index)
    return wording.is_close(index) and form.endswith("s") and form not in _NOT_COUNTED


_NOT_COUNTED = frozenset("schools is has was us needs wants does gets".split())


def _counts_time(wording: Wording, position: int, said: str) -> bool:
    """Whether the number counts what follows: "the district 5 years ago", "in our district 3 schools closed"."""
    index = next((i for i, word in enumerate(wording.words) if word.start >= position), len(wording.words))
    form = wording.form(index)
    if not wording.is_close(index):
        return False
    small = sum(map(str.isdecimal, said)) == 1
    return form in _AFTER_COUNT or (small and form.endswith("s") and form not in ("schools", "is", "has", "was"))
