"""Organisations in free text: only where the words leave little doubt that one is meant."""

import re
from collections.abc import Iterator

from matchers.common_words import COMMON_WORDS
from matchers.digits import has_digit
from matchers.district_aliases import Aliases
from matchers.district_hits import PLACE_LEADS, Hit, is_compared, is_denied, is_ruled_out, may_name, merged, told
from matchers.district_index import NOTHING, DistrictIndex, Found
from matchers.district_words import AREAS, GENERIC, LEVELS, Query, take_apart
from matchers.frame import District
from matchers.given_names import WORDLIKE
from matchers.names import has_telling_capitals
from matchers.organisations import is_affiliate, kind_of_words
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
_LEAST_LETTERS = 3
_LEAST_MISTYPED = 6
_WINDOW = 6
"""Words before a district word that may be its name."""
_HEADS = frozenset(
    "schools district districts isd cisd cusd ccsd usd hsd chsd csd unified boces escuelas distrito diocese"
    " corporation".split()
)
_UNION_ENDS = frozenset(("association", "federation", "union", "local"))
_UNION_NAME = re.compile(
    r"(?:[A-Z][\w.'’-]*(?: (?:of|and|&|de))? |District \w+ |[A-Z]-?\d+ ){1,6}"
    r"(?:(?:Teachers?['’]?s?['’]?|Educators?['’]?|Education|Faculty|Classified|Employees['’]?|Support (?:Staff"
    r"|Personnel)) )?"
    r"(?:Association|Federation(?: of (?:Teachers|Educators))?|Union|Local \d+)(?! (?:School|High|Free|County|City"
    r"|Elementary|Public|District|#|of School Boards))"
    r"(?:,? Local \d+)?"
)
_OWN = re.compile(r"\b(?:our|my|this|that|each|per|nuestro|mi|este) $")
"""Words before "district" after which a number is none of its name ("in our district 3 schools closed")."""
_AFTER_COUNT = frozenset(
    "year years week weeks month months day days hour hours time times people percent dollars minutes semesters anos"
    " semanas meses dias veces personas of".split()
)


NAME_AND_NUMBER = re.compile(r"\b(?:[A-Z][a-z]+ ){1,3}\d{2,3}(?![\w%]|[.,:/-]\d)")
"""A name in capitals with a number behind."""


class Sightings:
    """Finds names with numbers, district words, states, and the names of unions."""

    def __init__(self, index: DistrictIndex, aliases: Aliases) -> None:
        self._index = index
        self._aliases = aliases

    def hits(self, wording: Wording, states: list[State], *, requested: bool) -> Iterator[Hit]:
        hits = [
            *self._unions(wording, states),
            *self._aliases.hits(wording, states, requested=requested),
            *self._by_number(wording, states),
            *self._by_name_and_number(wording, states),
            *self._by_district_word(wording, states),
            *self._by_place(wording, states, requested=requested),
        ]
        kept = [hit for hit in hits if not is_compared(wording, hit.start)]
        denied = [hit for hit in kept if is_denied(wording, hit.start, hit.end)]
        denied = denied or list(_unlisted(wording, states))
        if denied:
            kept = [hit for hit in kept if not any(hit.start < one.end and one.start < hit.end for one in denied)]
            kept += self._elsewhere(wording, denied, states)
        kept.sort(
            key=lambda hit: (
                hit.typed is None,
                not hit.sure,
                len(hit.found.agencies) > 1,
                hit.start,
                -(hit.end - hit.start),
            )
        )
        yield from merged(kept)

    def _elsewhere(self, wording: Wording, denied: list[Hit], states: list[State]) -> Iterator[Hit]:
        """ "Not Springfield, Illinois, the one in Missouri": the denied name in the other state."""
        for hit in denied:
            for state in states:
                start, end = wording.words[state.first].start, wording.words[state.last - 1].end
                if start < hit.end and hit.start < end:
                    continue
                inside = [one for one in states if hit.start <= wording.words[one.first].start < hit.end]
                name = wording.folded[hit.start : wording.words[inside[0].first].start if inside else hit.end]
                found = self._index.search(take_apart(name), state.code, lenient=False)
                if found.agencies:
                    yield Hit(start, end, found)
                    return

    def _by_number(self, wording: Wording, states: list[State]) -> Iterator[Hit]:
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
            if behind := self._named_behind(wording, match.end(), states):
                found = self._index.search(query._replace(core=behind[0]), told(states), lenient=False)
                found = found if found.exact else NOTHING
                end = behind[1] if found.agencies else end
            found = found if found.agencies else self._index.search(query, told(states), lenient=False)
            if found.agencies:
                yield Hit(start, end, found)

    def _by_name_and_number(self, wording: Wording, states: list[State]) -> Iterator[Hit]:
        """ "I work for Rockford 205": a name and a number that only one district bears together."""
        if not has_digit(wording.folded):
            return
        for match in NAME_AND_NUMBER.finditer(wording.text.raw):
            said = match.group()
            for start in (0, *(space + 1 for space, char in enumerate(said) if char == " ")):
                query = take_apart(fold(said[start:]))
                if not query.core or _counts_people(wording, match.end()):
                    break
                found = self._index.search(query, told(states), lenient=False)
                if found.exact and len(found.agencies) == 1 and self._index.has_number(found, query):
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

    def _named_behind(self, wording: Wording, position: int, states: list[State]) -> tuple[tuple[str, ...], int] | None:
        """The place behind a number: "District 65 in Evanston"."""
        first = next((i for i, word in enumerate(wording.words) if word.start >= position), len(wording.words))
        if wording.form(first) in ("in", "en", "of", "de", "at", "from") or wording.gap(first).strip() in (",", "("):
            first += wording.form(first) in ("in", "en", "of", "de", "at", "from")
            for last in range(min(first + 4, len(wording.words)), first, -1):
                core = take_apart(wording.folded[wording.words[first].start : wording.words[last - 1].end]).core
                if core and all(self._index.knows_word(token) for token in core):
                    return core, wording.words[last - 1].end
        return None

    def _by_district_word(self, wording: Wording, states: list[State]) -> Iterator[Hit]:
        """A name in front of "schools", "school district", "ISD", or behind "school district of"."""
        raw, telling = wording.text.raw, has_telling_capitals(wording.text.raw)
        for index, form in enumerate(wording.forms):
            if form not in _HEADS:
                continue
            if span := self._behind_of(wording, index):
                if hit := self._named(
                    wording, span, (wording.words[index].start, wording.words[span[1] - 1].end), states, telling
                ):
                    yield hit
                continue
            first = index
            while (
                first > 0
                and index - first < _WINDOW
                and may_name(wording, first - 1)
                and (wording.is_close(first) or wording.gap(first) == "/")
            ):
                first -= 1
            for start in range(first, index):
                if telling and not raw[wording.words[start].start].isupper() and wording.forms[start] not in GENERIC:
                    continue
                span = (start, index + 1)
                hit = self._named(
                    wording, span, (wording.words[start].start, wording.words[index].end), states, telling
                )
                if hit:
                    yield hit
                    break

    def _behind_of(self, wording: Wording, index: int) -> tuple[int, int] | None:
        if wording.form(index) not in ("district", "distrito", "schools", "escuelas", "diocese", "district's"):
            return None
        first = index + 1
        while wording.form(first) in ("escolar", "publicas", "unificado", "independiente", "primaria"):
            first += 1
        if wording.form(first) not in ("of", "de", "del"):
            return None
        first += 1
        last = first
        while (
            last < len(wording.words)
            and last - first < 5
            and may_name(wording, last)
            and (last == first or wording.is_close(last))
        ):
            last += 1
        return (first, last) if last > first else None

    def _named(
        self, wording: Wording, span: tuple[int, int], place: tuple[int, int], states: list[State], telling: bool
    ) -> Hit | None:
        first, last = span
        folded = wording.folded[wording.words[first].start : wording.words[last - 1].end]
        if wording.words[first].start > place[0]:  # "school district of Hoover": longest name first
            for end in range(last, first, -1):
                query = take_apart(wording.folded[place[0] : wording.words[end - 1].end])
                if query.core and self._index.knows(query.core):
                    found = self._index.search(query, told(states), lenient=False)
                    return Hit(place[0], wording.words[end - 1].end, found) if found.agencies else None
            return None
        query = take_apart(folded)
        if not query.core or not self._is_a_name(wording, span, query, telling):
            return None
        found = self._index.search(query, told(states), lenient=False)
        if not found.agencies and telling and len("".join(query.core)) > 4:
            found = self._index.search(query, told(states), lenient=True)
            if not found.agencies or len(query.core) > 3:
                return None
        return Hit(*place, self._aliases.joined(found, query, states)) if found.agencies else None

    @staticmethod
    def _is_a_name(wording: Wording, span: tuple[int, int], query: Query, telling: bool) -> bool:
        """Ordinary words are a name only with capitals: "Liberty Public Schools", never "hope schools get it"."""
        core = [
            word
            for word in wording.words[span[0] : span[1]]
            if word.folded.replace("'", "") in query.core or word.folded in AREAS | LEVELS
        ]
        capitals = telling and all(wording.text.raw[word.start].isupper() for word in core)
        if capitals:
            opens = wording.is_break(span[0])  # there a capital tells nothing
            return not opens or len(query.core) > 1 or query.core[0] not in COMMON_WORDS
        return not telling and not any(
            token in COMMON_WORDS or token in WORDLIKE or len(token) < _LEAST_LETTERS for token in query.core
        )

    def _by_place(self, wording: Wording, states: list[State], *, requested: bool) -> Iterator[Hit]:
        """A place with its state: "Springfield, IL", "Clark County in Nevada", "in Peoria Illinois"."""
        raw, telling = wording.text.raw, has_telling_capitals(wording.text.raw)
        for state in states:
            last = state.first
            if last and wording.form(last - 1) in ("in", "en", "of", "de"):
                last -= 1
            first = last
            while (
                first > 0
                and last - first < 4
                and may_name(wording, first - 1)
                and (first == last or wording.is_close(first))
            ):
                first -= 1
            if wording.gap(state.first).strip() not in ("", ",", "(", "."):
                continue
            for start in range(first, last):
                query = take_apart(wording.folded[wording.words[start].start : wording.words[last - 1].end])
                if not query.core:
                    continue
                capital = raw[wording.words[start].start].isupper()
                lead = wording.form(start - 1) in PLACE_LEADS or start == 0
                if not ((telling and capital) or (lead and not telling) or requested):
                    continue
                if any(token in COMMON_WORDS for token in query.core) and not (capital and telling):
                    continue
                found = self._index.search(query, state.code, lenient=False)
                if not found.agencies and capital and telling and start == first and "," in wording.gap(state.first):
                    found = self._mistyped(query, state.code)
                if found.agencies:
                    yield Hit(
                        wording.words[start].start,
                        wording.words[state.last - 1].end,
                        self._aliases.beside(found, query, states),
                        sure=not query.is_bare or bool(query.areas),
                    )
                    break

    def _mistyped(self, query: Query, state: str) -> Found:
        """The only place of a state that is like a word no district's name has: "Springfeild, Illinois"."""
        if any(self._index.knows_word(token) for token in query.core) or len("".join(query.core)) < _LEAST_MISTYPED:
            return NOTHING
        return self._index.search(query, state, lenient=True)

    def _unions(self, wording: Wording, states: list[State]) -> Iterator[Hit]:
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


def _unlisted(wording: Wording, states: list[State]) -> Iterator[Hit]:
    """A place that is taken back with its state and has no district of its name: "not Columbia, South Carolina"."""
    for state in states:
        first = next((k + 1 for k in range(state.first - 1, -1, -1) if wording.form(k) == "not"), state.first)
        if is_ruled_out(wording, state) and first < state.first and may_name(wording, first):
            yield Hit(wording.words[first].start, wording.words[state.last - 1].end, NOTHING)


def _acronyms(wording: Wording, states: list[State]) -> Iterator[Hit]:
    """ "Our local is NEA Riverside", "I'm with AFT Lowell": a union's short name with a place."""
    if UNIONS.isdisjoint(wording.vocabulary) or _LEADS_UNION.isdisjoint(wording.vocabulary):
        return
    for match in _UNION_ACRONYM.finditer(wording.text.raw):
        typed = District(None, match.group(), told(states), "union")
        yield Hit(match.start(), match.end(), NOTHING, typed=typed)


UNIONS = frozenset("nea aft iea ift seiu afscme csea cta".split())
_LEADS_UNION = frozenset("local union sindicato represent represento president member chapter are i'm from".split())
_UNION_ACRONYM = re.compile(
    r"\b(?:NEA|AFT|IEA|IFT|SEIU|AFSCME|CSEA|CTA)[ -](?:Local \d+|(?!(?:Local|Region|President|UniServ|Contract)\b)"
    r"[A-Z][a-z]+(?: [A-Z][a-z]+)?(?! (?:is|are|was) a\b))"
)


def _counts_people(wording: Wording, position: int) -> bool:
    """Whether a number counts the plural behind it: "in Rockford 205 teachers voted"."""
    index = next((i for i, word in enumerate(wording.words) if word.start >= position), len(wording.words))
    form = wording.form(index)
    return wording.is_close(index) and form.endswith("s") and form not in ("schools", "is", "has", "was", "us")


def _counts_time(wording: Wording, position: int, said: str) -> bool:
    """Whether the number counts what follows: "the district 5 years ago", "in our district 3 schools closed"."""
    index = next((i for i, word in enumerate(wording.words) if word.start >= position), len(wording.words))
    form = wording.form(index)
    if not wording.is_close(index):
        return False
    small = sum(map(str.isdecimal, said)) == 1
    return form in _AFTER_COUNT or (small and form.endswith("s") and form not in ("schools", "is", "has", "was"))
