"""Searches the directory by what a name is made of: exact, then in part, then with typing errors."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.directory import Agency
from matchers.districts.likeness import LikeNames, is_meant
from matchers.districts.words import CHARTER, Query, canonical, take_apart
from matchers.states import NAMES
from matchers.text import fold

HOME = "IL"
"""The state whose district numbers are meant where only a number is given: the organisation's own."""
_REGULAR = (1, 2, 3)
_ORDER = {1: 0, 3: 1, 2: 2, 7: 4}
OUTSTANDING = 10
"""Times as many students as any namesake from which a whole name, written as the directory does, is beyond doubt."""
LARGER = 3
"""Times as many students from which another district whose name holds the place may be meant by it."""
MOST = 12
"""Candidates kept."""
_LEAST_REJOINED = 3
"""Words of a name from which two of them may be one in the directory."""


_COMMON = (
    "schools school district public county township elementary unified community independent consolidated central"
    " regional unit city high corporation municipal special academy supervisory exempted village metropolitan"
    " department education union joint local office association"
)
_VOCABULARY = tuple(_COMMON.split())
"""Words of many names, to put mistyped ones right."""


class Found(NamedTuple):
    """What a search found, best first."""

    agencies: tuple[Agency, ...]
    exact: bool
    """Whether the name is the directory's, not only like it or a part of it."""

    def is_in(self, state: str | None) -> bool:
        """Whether one of them is in a state; any state will do where none is told."""
        return state is None or any(agency.state == state for agency in self.agencies)


NOTHING = Found((), exact=False)


class DistrictIndex:
    """All agencies by their core words, numbers and the places of letters."""

    def __init__(self, directory: Sequence[Agency]) -> None:
        self._agencies = directory
        self._queries = [_listed(agency) for agency in directory]
        self._by_core: dict[str, list[int]] = defaultdict(list)
        self._by_tight: dict[str, list[int]] = defaultdict(list)
        self._by_number: dict[str, list[int]] = defaultdict(list)
        self._by_token: dict[str, list[int]] = defaultdict(list)
        for index, query in enumerate(self._queries):
            if query.core:
                self._by_core[query.key].append(index)
                self._by_tight["".join(query.core)].append(index)
            if query.number:
                self._by_number[query.number].append(index)
            for token in set(query.core):
                self._by_token[token].append(index)
        self._names = LikeNames(self._by_tight)

    def knows(self, core: tuple[str, ...]) -> bool:
        """Whether some regular district is called exactly so."""
        return any(
            self._agencies[index].agency_type in _REGULAR for index in self._by_core.get(" ".join(sorted(core)), ())
        )

    def has_number(self, found: Found, query: Query) -> bool:
        """Whether one of the agencies found bears the number asked for."""
        return any(_listed(agency).number == query.number for agency in found.agencies)

    def bears(self, agency: Agency, number: str | None) -> bool:
        """Whether the agency has the number."""
        return _listed(agency).number == number

    def knows_word(self, token: str) -> bool:
        """Whether a district's name holds the word."""
        return token in self._by_token

    def corrected(self, folded: str) -> str:
        """The name with mistyped common words put right ("townshp", "publick"), where no name has the word."""
        words = folded.split()
        for place, word in enumerate(words):
            if len(word) < 5 or word in self._by_token or word in _VOCABULARY or not word.isalpha():
                continue
            near = process.extractOne(word, _VOCABULARY, scorer=OSA.distance, score_cutoff=1 if len(word) < 8 else 2)
            words[place] = near[0] if near else word
        return " ".join(words)

    def search(self, query: Query, state: str | None, *, lenient: bool, types: frozenset[int] | None = None) -> Found:
        """The agencies a name may mean. `lenient`: also those it is like. `types`: only these NCES agency types."""
        pool = self._exact(query, state, types)
        if pool:
            chosen = self._outstanding(self._narrow(pool, query), query)
            if query.is_bare and not query.areas:
                chosen += self._sides(query, state) if len(chosen) > 1 else self._larger(chosen[0], query, state)
            agrees = query.number is None or any(self._queries[index].number == query.number for index in chosen)
            if agrees:
                sure = self._same_charter(chosen, query) and not _is_state(query, state)
                return self._found(chosen, query, exact=sure)
            nameless = self._bearing(query, state, types, lambda core: not core)
            return self._partial(query, state, types) or self._found(nameless or chosen, query, exact=False)
        if rejoined := self._rejoined(query):
            return self.search(rejoined, state, lenient=lenient, types=types)
        if query.core and query.is_bare and not query.areas and (sides := self._sides(query, state)):
            return self._found(sides, query, exact=True)  # "Aurora, Illinois" is its east or its west
        if query.number and (partial := self._partial(query, state, types)):
            return partial
        if not query.core and query.number:
            return self._numbered(query, state, types)
        if not lenient or not query.core:
            return NOTHING
        if query.number and (alike := self._bearing(query, state, types, lambda core: is_meant(query.core, core))):
            return self._found(alike, query, exact=False)
        # A word that no name has is likely mistyped: then the whole is compared before parts of it.
        if any(token not in self._by_token for token in query.core) and (near := self._fuzzy(query, state, types)):
            return near
        return self._partial(query, state, types) or self._fuzzy(query, state, types) or NOTHING

    def _exact(self, query: Query, state: str | None, types: frozenset[int] | None) -> list[int]:
        if not query.core:
            return []
        pool = self._kept(self._by_core.get(query.key, ()), state, types)
        return pool or self._kept(self._by_tight.get("".join(query.core), ()), state, types)

    def _rejoined(self, query: Query) -> Query | None:
        """The name with two words that the directory writes as one: "Bend-La Pine" is Bend-LaPine."""
        words = query.core
        if len(words) < _LEAST_REJOINED or self._wider(words):
            return None
        for at in range(len(words) - 1):
            joined = (*words[:at], words[at] + words[at + 1], *words[at + 2 :])
            if self._wider(joined):
                return query._replace(core=joined)
        return None

    def _wider(self, words: Iterable[str]) -> set[int]:
        """The agencies whose names hold all the words."""
        pools = [self._by_token.get(word, ()) for word in set(words)]
        return set(pools[0]).intersection(*pools[1:]) if pools else set()

    def _larger(self, chosen: int, query: Query, state: str | None) -> list[int]:
        """Far larger districts with the place in a longer name: "Savannah" may be Savannah-Chatham County."""
        size = self._agencies[chosen].students or 0
        wider = self._kept(self._wider(query.core), state, frozenset(_REGULAR))
        return [index for index in wider if (self._agencies[index].students or 0) > LARGER * size and index != chosen]

    def _same_charter(self, pool: list[int], query: Query) -> bool:
        """Whether "charter" and "academy" are said as the directory does: a charter school is no academy, and a place
        alone is no charter school."""
        if not query.charter:
            return not (query.is_bare and all(self._queries[index].charter for index in pool))
        return any(self._queries[index].soft & CHARTER == query.soft & CHARTER for index in pool)

    def _outstanding(self, pool: list[int], query: Query) -> list[int]:
        """The one whose whole name was written, if it is far larger than the others: "Omaha Public Schools"."""
        if len(pool) < 2 or query.is_bare:
            return pool
        agencies = self._agencies
        same = [index for index in pool if wording_of(self._queries[index]) == wording_of(query)]
        largest = max(pool, key=lambda index: agencies[index].students or 0)
        second = max(agencies[index].students or 0 for index in pool if index != largest)
        stands = largest in same and (agencies[largest].students or 0) >= OUTSTANDING * second
        return [largest] if stands else pool

    def _sides(self, query: Query, state: str | None) -> list[int]:
        """Districts of the home state named by a side of the place: "Aurora East" beside all called Aurora."""
        if state not in (None, HOME):
            return []
        keys = [" ".join(sorted((*query.core, side))) for side in ("east", "west", "north", "south")]
        return [
            index
            for key in keys
            for index in self._by_core.get(key, ())
            if self._agencies[index].state == HOME and self._agencies[index].agency_type in _REGULAR
        ]

    def _kept(self, indices: Iterable[int], state: str | None, types: frozenset[int] | None) -> list[int]:
        agencies = self._agencies
        return [
            index
            for index in indices
            if (state is None or agencies[index].state == state)
            and (types is None or agencies[index].agency_type in types)
        ]

    def _partial(self, query: Query, state: str | None, types: frozenset[int] | None) -> Found | None:
        """Names that hold all the words asked for, or whose words are all among them; a number decides."""
        core = set(query.core)
        pools = [self._by_token.get(token, []) for token in core]
        wider = self._wider(core)
        narrower = {
            index for pool in pools for index in pool if len(pool) < 400 and set(self._queries[index].core) <= core
        }
        for indices in (wider, narrower):
            pool = self._kept(sorted(indices), state, types)
            if query.number:
                pool = [index for index in pool if self._queries[index].number == query.number]
            if not pool:
                continue
            if indices is narrower:
                longest = max(len(self._queries[index].core) for index in pool)
                pool = [index for index in pool if len(self._queries[index].core) == longest]
                if longest * 2 <= len(core) and not query.number:
                    continue
            chosen = self._narrow(pool, query)
            is_one = len(chosen) == 1 and (
                bool(query.number)
                or (state is not None and not _is_state(query, state) and self._opens(chosen[0], query))
            )
            return self._found(chosen, query, exact=is_one)
        return None

    def _opens(self, index: int, query: Query) -> bool:
        """Whether a place is what the longer name of a district begins with: "Savannah" of Savannah-Chatham County."""
        begins = self._queries[index].core[: len(query.core)] == query.core
        return begins and self._agencies[index].agency_type in _REGULAR

    def _numbered(self, query: Query, state: str | None, types: frozenset[int] | None) -> Found:
        """Districts of a number alone: of the state told, else of the home state and then of the others."""
        pool = self._kept(self._by_number.get(query.number or "", ()), state, types)
        home = [index for index in pool if self._agencies[index].state == HOME]
        chosen = self._narrow(home or pool, query)
        alone = len(chosen) == 1 and (state is not None or bool(query.letters))
        return self._found(chosen, query, exact=alone)

    def _bearing(
        self, query: Query, state: str | None, types: frozenset[int] | None, fits: Callable[[tuple[str, ...]], bool]
    ) -> list[int]:
        """Districts with the number asked for whose core words fit, in the state told or the home state."""
        pool = self._kept(self._by_number.get(query.number or "", ()), state or HOME, types)
        return [index for index in pool if fits(self._queries[index].core)]

    def _fuzzy(self, query: Query, state: str | None, types: frozenset[int] | None) -> Found | None:
        asked = "".join(query.core)
        best: float | None = None
        pool: list[int] = []
        for distance, name in self._names.near(asked):
            if best is not None and distance > best:
                break
            kept = self._kept(self._by_tight[name], state, types)
            if kept and (name[0] == asked[0] or distance <= 1):
                best = distance
                pool += kept
        return self._found(self._narrow(pool, query), query, exact=False) if pool else None

    def _narrow(self, pool: list[int], query: Query) -> list[int]:
        """Leaves out step by step what fits less, never everything."""
        queries, agencies = self._queries, self._agencies
        pool = [index for index in pool if queries[index].core == query.core or not query.core] or pool
        if not query.charter:
            pool = [index for index in pool if agencies[index].agency_type in _REGULAR] or pool
        else:
            pool = [index for index in pool if queries[index].charter] or pool
        if query.number:
            pool = [index for index in pool if queries[index].number == query.number] or pool
        if query.letters:
            pool = [index for index in pool if query.letters <= queries[index].letters] or pool
        for field in ("levels", "kinds", "areas"):
            asked = getattr(query, field)
            if asked:
                pool = [index for index in pool if asked <= getattr(queries[index], field)] or pool
        if query.areas == frozenset(("city",)):
            pool = [index for index in pool if "county" not in queries[index].areas] or pool
        if query.soft and pool:
            most = max(len(query.soft & queries[index].soft) for index in pool)
            pool = [index for index in pool if len(query.soft & queries[index].soft) == most]
        return pool

    def _found(self, pool: list[int], query: Query, *, exact: bool) -> Found:
        def rank(index: int) -> tuple[bool, int, int]:
            agency = self._agencies[index]
            differs = bool(query.areas) and self._queries[index].areas != query.areas
            return (differs, _ORDER.get(agency.agency_type, 3), -(agency.students or 0))

        ranked = sorted(pool, key=rank)[:MOST]
        return Found(tuple(self._agencies[index] for index in ranked), exact)


def _is_state(query: Query, state: str | None) -> bool:
    """Whether nothing but the state itself is named: "Iowa" alone is hardly Iowa City."""
    named = NAMES.get(query.core) if query.is_bare and not query.areas else None
    return named is not None and state in (None, named)


def wording_of(query: Query) -> tuple[frozenset[str], ...]:
    """A name's common words as far as they tell two names apart."""
    generic = frozenset(word.removesuffix("s") for word in query.generic) - {"district", "dist", "of", "the", "no"}
    return generic, query.areas, query.levels, query.kinds, query.soft


def _listed(agency: Agency) -> Query:
    """The agency's name taken apart. Florida's districts are its counties, and NCES leaves the word out."""
    query = take_apart(canonical(fold(agency.name)), listed=True)
    if agency.state == "FL" and agency.agency_type == 1 and not query.areas:
        return query._replace(areas=frozenset(("county",)))
    return query
