"""Other names of districts: acronyms, nicknames and numbers, and which district is meant by them."""

import re
from collections.abc import Iterator, Mapping, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.directory import Agency
from knowledge.model import OtherName
from matchers.common_words import COMMON_WORDS
from matchers.districts.found import MOST, NOTHING, Found
from matchers.districts.hits import PLACE_LEADS, STOP, Hit, plain, told
from matchers.districts.index import DistrictIndex
from matchers.districts.narrowing import OUTSTANDING, wording_of
from matchers.districts.words import AREAS, GENERIC, Query, take_apart
from matchers.states import State
from matchers.text import fold
from matchers.wording import Wording

_ACRONYM = re.compile(r"[A-Z][A-Z&/-]{2,}\d{0,3}|[A-Z]{2,}\d{1,3}")


_SCHOOLS = frozenset("school schools public of the district".split())


class Aliases:
    """The other names, compiled with the directory's index."""

    def __init__(self, index: DistrictIndex, agencies: Mapping[str, Agency], other_names: Sequence[OtherName]) -> None:
        self._index = index
        self._ids: dict[str, list[Agency]] = {}
        for other in other_names:
            for name in other.names:
                held = self._ids.setdefault(plain(name), [])
                if other.nces_id in agencies and agencies[other.nces_id] not in held:
                    held.append(agencies[other.nces_id])
        self._ids = {name: held for name, held in self._ids.items() if held}
        self._orders = {_order(name.split()): name for name in self._ids}
        self._heads = frozenset(name.split()[0] for name in self._ids)
        self.signs = frozenset(max(name.split(), key=len) for name in self._ids) - COMMON_WORDS - {"public"}
        """Words without which a text hardly holds one of the names."""
        self._by_place = self._places()
        self._longest = max((name.count(" ") + 1 for name in self._ids), default=0)

    def _places(self) -> dict[str, list[Agency]]:
        """The districts that people call by a place and a number ("Downers Grove 99"), by the place."""
        places: dict[str, list[Agency]] = {}
        for name, held in self._ids.items():
            query = take_apart(name)
            if query.core and query.number and name.split()[-1] == query.number:
                known = places.setdefault(query.key, [])
                known += [agency for agency in held if agency not in known]
        return places

    def beside(self, found: Found, query: Query, states: list[State]) -> Found:
        """The one found by a place alone, with the others that are called by that place and a number."""
        if query.number or query.levels or query.areas or query.kinds or query.soft or not query.generic <= _SCHOOLS:
            return found
        called = self._by_place.get(query.key, [])
        homes = {agency.state for agency in found.agencies}
        code = told(states)
        more = tuple(
            one for one in called if one not in found.agencies and one.state in homes and code in (None, one.state)
        )
        return Found((*found.agencies, *more)[:MOST], found.exact) if more else found

    def named(self, folded: str) -> str | None:
        """The other name that a text is, in any order of words and without "in" and "of"; None for none."""
        whole = plain(folded)
        words = [word for word in whole.split() if word not in ("in", "of", "the", "at", "de")]
        for said in (whole, " ".join(words)):
            if said in self._ids:
                return said
        return self._orders.get(_order(words))

    def at_place(self, core: tuple[str, ...], number: str | None, states: list[State]) -> Found:
        """The districts of a number that people call by a place, as in "distrito 46 en Elgin"."""
        code = told(states)
        called = self._by_place.get(" ".join(sorted(core)), ())
        fitting = [one for one in called if code in (None, one.state) and self._index.bears(one, number)]
        return Found(tuple(fitting), exact=True)

    def joined(self, found: Found, query: Query, states: list[State]) -> Found:
        """What was found by a place, with the districts that people call by that place alone ("Elgin")."""
        called = () if query.number or query.soft else self._ids.get(" ".join(query.core), ())
        code = told(states)
        more = tuple(one for one in called if one not in found.agencies and code in (None, one.state))
        return Found((*more, *found.agencies)[:MOST], found.exact) if more and len(found.agencies) > 1 else found

    def hits(self, wording: Wording, states: list[State], *, requested: bool) -> Iterator[Hit]:
        raw, index = wording.text.raw, 0
        telling = wording.text.has_telling_capitals
        while index < len(wording.forms):
            size = self._at(wording, index) if wording.forms[index] in self._heads else 0
            if not size:
                index += 1
                continue
            start, end = wording.words[index].start, wording.words[index + size - 1].end
            said = raw[start:end]
            words = wording.forms[index : index + size]
            numbered = any(word.isdecimal() for word in words)
            named = any(word in GENERIC or word in AREAS for word in words)
            acronym = bool(_ACRONYM.fullmatch(said)) and (not raw.isupper() or size == len(wording.forms) or requested)
            capitals = telling and all(
                raw[word.start].isupper() for word in wording.words[index : index + size] if word.folded not in STOP
            )
            lead = wording.form(index - 1) in PLACE_LEADS or wording.form(index + size) in (
                "district",
                "schools",
                "isd",
            )
            counts = numbered or (named and (size > 1)) or acronym or (capitals and (size > 1 or lead)) or requested
            if words[0] == "unit" and not requested:
                counts = (said[0].isupper() or lead) and wording.form(index + size) not in (
                    "of",
                    "test",
                    "exam",
                    "lesson",
                    "plan",
                )
            if not numbered and size == 1 and words[0] in COMMON_WORDS and not acronym and not requested:
                counts = False
            found = self.meant(words, wording, states) if counts else NOTHING
            if found.agencies:
                yield Hit(start, end, found, sure=numbered or named or acronym or size > 1)
            index += size

    def _at(self, wording: Wording, index: int) -> int:
        forms = wording.forms
        for size in range(min(self._longest, len(forms) - index), 0, -1):
            if " ".join(forms[index : index + size]).replace("'", "") in self._ids:
                return (
                    size
                    if all(
                        wording.is_close(k) or wording.gap(k) in ("/", ". ", ".")
                        for k in range(index + 1, index + size)
                    )
                    else 0
                )
        return 0

    def meant(self, words: list[str], wording: Wording, states: list[State]) -> Found:
        alias = " ".join(words).replace("'", "")
        agencies = list(self._ids[alias])
        query = take_apart(alias)
        if query.core and not query.number:
            namesakes = [agency for agency in self._namesakes(query) if agency not in agencies]
            agencies += [] if _is_whole(query) and _stands_out(agencies, namesakes) else namesakes
        if not query.core and query.number:  # "D65" is more than one district
            same = self._index.search(query, None, lenient=False).agencies
            agencies += [agency for agency in same if agency not in agencies]
        code = told(states)
        if code:
            inside = [agency for agency in agencies if agency.state == code]
            if not inside and query.number:
                inside = list(self._index.search(query, code, lenient=False).agencies)
            agencies = inside or ([] if query.number else agencies)
        place = _place_words(wording, words)
        if len(agencies) > 1 and place:
            near = [agency for agency in agencies if place & set(take_apart(fold(agency.name)).core)]
            agencies = near or agencies
        return Found(tuple(agencies[:MOST]), exact=True)

    def _namesakes(self, query: Query) -> list[Agency]:
        """Others called exactly so: by the whole name, or by the place where nothing else was said."""
        found = self._index.search(query, None, lenient=False)
        if query.is_bare and not query.areas and not query.soft:
            return list(found.agencies)
        return [
            agency
            for agency in found.agencies
            if wording_of(take_apart(fold(agency.name), listed=True)) == wording_of(query)
        ]

    def mistyped(self, folded: str) -> Found | None:
        asked = plain(folded)
        if len(asked) < 8:
            return None
        near = process.extractOne(asked, self._ids.keys(), scorer=OSA.distance, score_cutoff=2)
        same_number = near and [c for c in near[0] if c.isdecimal()] == [c for c in asked if c.isdecimal()]
        return Found(tuple(self._ids[near[0]]), exact=False) if near and same_number else None


_IN_FULL = {
    "dept": "department", "doe": "department", "ed": "education", "dist": "district", "sch": "school",
    "schs": "schools",    "cnty": "county", "co": "county", "st": "saint", "ft": "fort", "mt": "mount",
}  # fmt: skip


def _order(words: list[str]) -> str:
    """The words of a name in a fixed order, the usual abbreviations in full and without "of"."""
    return " ".join(sorted(_IN_FULL.get(word, word) for word in words if word not in ("of", "the")))


def _is_whole(query: Query) -> bool:
    """Whether more than a place is said."""
    return not query.is_bare or bool(query.soft)


def _stands_out(agencies: Sequence[Agency], others: Sequence[Agency]) -> bool:
    """Whether the one meant by a name is far larger than all others that are called so too."""
    size = agencies[0].students or 0
    return len(agencies) == 1 and all(size >= OUTSTANDING * (other.students or 0) for other in others)


def _place_words(wording: Wording, words: list[str]) -> set[str]:
    """Words of the text that may say which of several districts of one number is meant."""
    return {
        form
        for form in wording.forms
        if form not in words and form not in GENERIC and form not in COMMON_WORDS and len(form) > 2
    }
