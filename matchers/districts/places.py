"""Organisations named by a place: in front of "schools" or "ISD", behind "school district of", with a state."""

from collections.abc import Iterator

from matchers.common_words import COMMON_WORDS
from matchers.contacts.given_names import WORDLIKE
from matchers.districts.aliases import Aliases
from matchers.districts.found import NOTHING, Found
from matchers.districts.hits import PLACE_LEADS, Hit, may_name, told
from matchers.districts.index import DistrictIndex
from matchers.districts.words import AREAS, GENERIC, LEVELS, Query, take_apart
from matchers.states import State
from matchers.wording import Wording

_SHORTENED = frozenset("st ste ft mt".split())
"""Before a place these end with a point: "St. Cloud"."""
_LEAST_LETTERS = 3
_LEAST_MISTYPED = 6
_WINDOW = 6
"""Words before a district word or a state that may be a name."""
_HEADS = frozenset(
    "schools district districts isd cisd cusd ccsd usd hsd chsd csd unified boces escuelas distrito diocese"
    " corporation".split()
)
_DIVIDERS = frozenset("/ | ; ,".split())
"""Signs between the items of a list."""
_AROUND = frozenset("near outside around cerca afueras of de".split())
"""Before a place these say that the organisation is another."""
_DOUBTFUL = COMMON_WORDS | WORDLIKE
_PLAINLY_DISTRICTS = frozenset("isd cisd cusd ccsd usd hsd chsd csd unified".split())
"""Behind these even a first name is a place: "austin isd"."""


class Places:
    """Finds places that stand for their districts."""

    def __init__(self, index: DistrictIndex, aliases: Aliases) -> None:
        self._index = index
        self._aliases = aliases

    def by_district_word(self, wording: Wording, states: list[State]) -> Iterator[Hit]:
        """A name in front of "schools", "school district", "ISD", or behind "school district of"."""
        raw, telling = wording.text.raw, wording.text.has_telling_capitals
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
            while first > 0 and index - first < _WINDOW and may_name(wording, first - 1) and is_joined(wording, first):
                first -= 1
            found: Hit | None = None
            for start in range(first, index):
                if telling and not raw[wording.words[start].start].isupper() and wording.forms[start] not in GENERIC:
                    continue
                span = (start, index + 1)
                hit = self._named(
                    wording, span, (wording.words[start].start, wording.words[index].end), states, telling
                )
                if hit is None:
                    continue
                if found is None or (hit.found.exact and wording.form(start - 1) in PLACE_LEADS):
                    found = hit  # "Nora Ruiz de Laredo ISD": what the whole is only like stands back
                if found.found.exact:
                    break
            if found:
                yield found

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
        doubtful = COMMON_WORDS if wording.form(span[1] - 1) in _PLAINLY_DISTRICTS else _DOUBTFUL
        return not telling and not any(token in doubtful or len(token) < _LEAST_LETTERS for token in query.core)

    def by_place(self, wording: Wording, states: list[State], *, requested: bool) -> Iterator[Hit]:
        """A place with its state: "Springfield, IL", "Clark County in Nevada", "in Peoria Illinois"."""
        raw, telling = wording.text.raw, wording.text.has_telling_capitals
        for state in states:
            last = state.first
            if last and wording.form(last - 1) in ("in", "en", "of", "de"):
                last -= 1
            first = last
            while (
                first > 0
                and last - first < _WINDOW
                and may_name(wording, first - 1)
                and (first == last or is_joined(wording, first))
            ):
                first -= 1
            if wording.gap(state.first).strip() not in ("", ",", "(", "."):
                continue
            for start in range(first, last):
                query = take_apart(wording.folded[wording.words[start].start : wording.words[last - 1].end])
                if not query.core:
                    continue
                capital = raw[wording.words[start].start].isupper()
                lead = wording.form(start - 1) in PLACE_LEADS or start == 0 or wording.gap(start).strip() in _DIVIDERS
                if not ((telling and capital) or (lead and not telling) or requested):
                    continue
                if any(token in COMMON_WORDS for token in query.core) and not (capital and telling):
                    continue
                found = self._index.search(query, state.code, lenient=False)
                if not found.agencies and capital and telling and start == first and "," in wording.gap(state.first):
                    found = self._mistyped(query, state.code)
                if found.agencies:
                    meant = self._aliases.beside(found, query, states)
                    whole = not query.is_bare or bool(query.areas) or _is_compound(wording, start, last)
                    yield Hit(
                        wording.words[start].start,
                        wording.words[state.last - 1].end,
                        meant,
                        sure=whole or (_is_only(meant) and wording.form(start - 1) not in _AROUND),
                    )
                    break

    def _mistyped(self, query: Query, state: str) -> Found:
        """The only place of a state that is like a word no district's name has: "Springfeild, Illinois"."""
        if any(self._index.knows_word(token) for token in query.core) or len("".join(query.core)) < _LEAST_MISTYPED:
            return NOTHING
        return self._index.search(query, state, lenient=True)


def _is_only(found: Found) -> bool:
    """Whether a place with its state is the name of one organisation and of no other."""
    return found.exact and len(found.agencies) == 1


def is_joined(wording: Wording, index: int) -> bool:
    """Whether a word belongs to the one before: "New Trier", "Barre/Montpelier", "St. Cloud"."""
    shortened = wording.form(index - 1) in _SHORTENED and wording.gap(index) == ". "
    return wording.is_close(index) or wording.gap(index) == "/" or shortened


def _is_compound(wording: Wording, first: int, last: int) -> bool:
    """Whether a dash or stroke joins the words of a place, as in names of districts: "Anoka-Hennepin"."""
    return any(wording.gap(index) in ("-", "/") for index in range(first + 1, last))
