"""Searches the directory by what a name is made of: exact, then in part, then with typing errors."""

from collections.abc import Sequence

from knowledge.directory import Agency
from matchers.districts.found import NOTHING, Found
from matchers.districts.likeness import is_meant
from matchers.districts.name_tables import HOME, REGULAR, NameTables, listed
from matchers.districts.narrowing import Narrowing
from matchers.districts.words import Query
from matchers.states import NAMES

Types = frozenset[int] | None
"""NCES agency types to search among; None for all."""


class DistrictIndex:
    """The directory's agencies, found by names."""

    def __init__(self, directory: Sequence[Agency]) -> None:
        self._tables = NameTables(directory)
        self._narrowing = Narrowing(self._tables)
        self.knows = self._tables.knows
        self.knows_word = self._tables.knows_word
        self.corrected = self._tables.corrected

    @staticmethod
    def has_number(found: Found, query: Query) -> bool:
        """Whether one of the agencies found bears the number asked for."""
        return any(listed(agency).number == query.number for agency in found.agencies)

    @staticmethod
    def bears(agency: Agency, number: str | None) -> bool:
        """Whether the agency has the number."""
        return listed(agency).number == number

    def search(self, query: Query, state: str | None, *, lenient: bool, types: Types = None) -> Found:
        """The agencies a name may mean. `lenient`: also those it is like."""
        if pool := self._tables.exact(query, state, types):
            return self._called(pool, query, state, types)
        if rejoined := self._tables.rejoined(query):
            return self.search(rejoined, state, lenient=lenient, types=types)
        if query.core and query.is_bare and not query.areas and (sides := self._tables.sides(query, state)):
            return self._found(sides, query, exact=True)  # "Aurora, Illinois" is its east or its west
        if query.number and (partial := self._partial(query, state, types)):
            return partial
        if not query.core and query.number:
            return self._numbered(query, state, types)
        return self._like(query, state, types) if lenient and query.core else NOTHING

    def _called(self, pool: list[int], query: Query, state: str | None, types: Types) -> Found:
        """The choice among those that are called so. Where none bears the number asked for, others may."""
        chosen = self._narrowing.outstanding(self._narrowing.narrow(pool, query), query)
        if query.is_bare and not query.areas:
            one = len(chosen) == 1
            chosen += self._tables.larger(chosen[0], query, state) if one else self._tables.sides(query, state)
        if query.number is None or any(self._tables.queries[index].number == query.number for index in chosen):
            sure = self._narrowing.same_charter(chosen, query) and not _is_state(query, state)
            return self._found(chosen, query, exact=sure)
        nameless = self._tables.bearing(query, state, types, lambda core: not core)
        return self._partial(query, state, types) or self._found(nameless or chosen, query, exact=False)

    def _like(self, query: Query, state: str | None, types: Types) -> Found:
        """Those a name is like: by its number, by words it shares, or with typing errors."""
        tables = self._tables
        if query.number and (alike := tables.bearing(query, state, types, lambda core: is_meant(query.core, core))):
            return self._found(alike, query, exact=False)
        # A word that no name has is likely mistyped: then the whole is compared before parts of it.
        if not all(map(tables.knows_word, query.core)) and (near := self._mistyped(query, state, types)):
            return near
        return self._partial(query, state, types) or self._mistyped(query, state, types) or NOTHING

    def _mistyped(self, query: Query, state: str | None, types: Types) -> Found | None:
        pool = self._tables.like(query.core, state, types)
        return self._found(self._narrowing.narrow(pool, query), query, exact=False) if pool else None

    def _partial(self, query: Query, state: str | None, types: Types) -> Found | None:
        """Names that hold all the words asked for, or whose words are all among them; a number decides."""
        core = set(query.core)
        return self._among(self._tables.wider(core), query, state, types) or self._among(
            self._tables.narrower(core), query, state, types, shorter=True
        )

    def _among(
        self, indices: set[int], query: Query, state: str | None, types: Types, *, shorter: bool = False
    ) -> Found | None:
        """The choice among names that share words. `shorter`: those made of some of the words; the longest count."""
        queries = self._tables.queries
        pool = self._tables.kept(sorted(indices), state, types)
        if query.number:
            pool = [index for index in pool if queries[index].number == query.number]
        if pool and shorter:
            longest = max(len(queries[index].core) for index in pool)
            pool = [index for index in pool if len(queries[index].core) == longest]
            if longest * 2 <= len(set(query.core)) and not query.number:
                return None
        if not pool:
            return None
        chosen = self._narrowing.narrow(pool, query)
        placed = state is not None and not _is_state(query, state) and self._opens(chosen[0], query)
        return self._found(chosen, query, exact=len(chosen) == 1 and (bool(query.number) or placed))

    def _opens(self, index: int, query: Query) -> bool:
        """Whether a place is what the longer name of a district begins with: "Savannah" of Savannah-Chatham County."""
        begins = self._tables.queries[index].core[: len(query.core)] == query.core
        return begins and self._tables.agencies[index].agency_type in REGULAR

    def _numbered(self, query: Query, state: str | None, types: Types) -> Found:
        """Districts of a number alone: of the state told, else of the home state and then of the others."""
        pool = self._tables.numbered(query.number, state, types)
        home = [index for index in pool if self._tables.agencies[index].state == HOME]
        chosen = self._narrowing.narrow(home or pool, query)
        alone = len(chosen) == 1 and (state is not None or bool(query.letters))
        return self._found(chosen, query, exact=alone)

    def _found(self, pool: list[int], query: Query, *, exact: bool) -> Found:
        return self._narrowing.found(pool, query, exact=exact)


def _is_state(query: Query, state: str | None) -> bool:
    """Whether nothing but the state itself is named: "Iowa" alone is hardly Iowa City."""
    named = NAMES.get(query.core) if query.is_bare and not query.areas else None
    return named is not None and state in (None, named)
