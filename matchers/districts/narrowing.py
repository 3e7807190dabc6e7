"""Which of the agencies that a name may mean is meant by the rest of its words; and which stands out."""

from knowledge.directory import Agency
from matchers.districts.found import MOST, Found
from matchers.districts.name_tables import REGULAR, NameTables
from matchers.districts.words import CHARTER, Query

_ORDER = {1: 0, 3: 1, 2: 2, 7: 4}
"""NCES types of agencies in the order in which they are shown."""
OUTSTANDING = 10
"""Times as many students as any namesake from which a whole name, written as the directory does, is beyond doubt."""
_FIELDS = ("levels", "kinds", "areas")


class Narrowing:
    """Chooses among agencies by their numbers in the tables."""

    def __init__(self, tables: NameTables) -> None:
        self._queries = tables.queries
        self._agencies = tables.agencies

    def narrow(self, pool: list[int], query: Query) -> list[int]:
        """Leaves out step by step what fits less, never everything."""
        queries, agencies = self._queries, self._agencies
        pool = [index for index in pool if queries[index].core == query.core or not query.core] or pool
        if not query.charter:
            pool = [index for index in pool if agencies[index].agency_type in REGULAR] or pool
        else:
            pool = [index for index in pool if queries[index].charter] or pool
        if query.number:
            pool = [index for index in pool if queries[index].number == query.number] or pool
        if query.letters:
            pool = [index for index in pool if query.letters <= queries[index].letters] or pool
        for field in _FIELDS:
            asked = getattr(query, field)
            if asked:
                pool = [index for index in pool if asked <= getattr(queries[index], field)] or pool
        if query.areas == frozenset(("city",)):
            pool = [index for index in pool if "county" not in queries[index].areas] or pool
        if query.soft and pool:
            most = max(len(query.soft & queries[index].soft) for index in pool)
            pool = [index for index in pool if len(query.soft & queries[index].soft) == most]
        return pool

    def outstanding(self, pool: list[int], query: Query) -> list[int]:
        """The only one whose whole name was written, if it is far larger than the others: "Omaha Public Schools"."""
        if len(pool) < 2 or query.is_bare:
            return pool
        agencies = self._agencies
        same = [index for index in pool if wording_of(self._queries[index]) == wording_of(query)]
        largest = max(pool, key=lambda index: size(agencies[index]))
        second = max(size(agencies[index]) for index in pool if index != largest)
        stands = same == [largest] and size(agencies[largest]) >= OUTSTANDING * second
        return [largest] if stands else pool

    def same_charter(self, pool: list[int], query: Query) -> bool:
        """Whether "charter" and "academy" are said as the directory does: a charter school is no academy, and a place
        alone is no charter school."""
        if not query.charter:
            return not (query.is_bare and all(self._queries[index].charter for index in pool))
        return any(self._queries[index].soft & CHARTER == query.soft & CHARTER for index in pool)

    def found(self, pool: list[int], query: Query, *, exact: bool) -> Found:
        """These as they are shown: by what they are, then by size."""

        def rank(index: int) -> tuple[bool, int, int]:
            agency = self._agencies[index]
            differs = bool(query.areas) and self._queries[index].areas != query.areas
            return (differs, _ORDER.get(agency.agency_type, 3), -size(agency))

        ranked = sorted(pool, key=rank)[:MOST]
        return Found(tuple(self._agencies[index] for index in ranked), exact)


def size(agency: Agency) -> int:
    """How many students; 0 where the directory does not say."""
    return agency.students or 0


def wording_of(query: Query) -> tuple[frozenset[str], ...]:
    """A name's common words as far as they tell two names apart."""
    generic = frozenset(word.removesuffix("s") for word in query.generic) - {"district", "dist", "of", "the", "no"}
    return generic, query.areas, query.levels, query.kinds, query.soft
