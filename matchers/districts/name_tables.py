"""The directory's names taken apart, and looked up by what they are made of."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.directory import Agency
from matchers.districts.likeness import LikeNames
from matchers.districts.words import Query, canonical, take_apart
from matchers.text import fold

HOME = "IL"
"""The state whose district numbers are meant where only a number is given: the organisation's own."""
REGULAR = frozenset((1, 2, 3))
"""NCES types of agencies that are districts."""
LARGER = 3
"""Times as many students from which another district whose name holds the place may be meant by it."""
_LEAST_REJOINED = 3
"""Words of a name from which two of them may be one in the directory."""
_MOST_SHARING = 400
"""Agencies whose names share a word, from which the word alone tells none of them."""
_SIDES = ("east", "west", "north", "south")
_LEAST_CORRECTED = 5
_LONG_WORD = 8
"""Letters from which a common word may have two slips."""
_COMMON = tuple(
    "schools school district public county township elementary unified community independent consolidated central"
    " regional unit city high corporation municipal special academy supervisory exempted village metropolitan"
    " department education union joint local office association".split()
)
"""Words of many names, to put mistyped ones right."""


class NameTables:
    """All agencies, numbered from 0, by their core words, numbers and the places of letters."""

    def __init__(self, directory: Sequence[Agency]) -> None:
        self.agencies = directory
        self.queries = [listed(agency) for agency in directory]
        self._by_core: dict[str, list[int]] = defaultdict(list)
        self._by_tight: dict[str, list[int]] = defaultdict(list)
        self._by_number: dict[str, list[int]] = defaultdict(list)
        self._by_token: dict[str, list[int]] = defaultdict(list)
        for index, query in enumerate(self.queries):
            if query.core:
                self._by_core[query.key].append(index)
                self._by_tight["".join(query.core)].append(index)
            if query.number:
                self._by_number[query.number].append(index)
            for token in set(query.core):
                self._by_token[token].append(index)
        self._like = LikeNames(self._by_tight)

    def knows(self, core: tuple[str, ...]) -> bool:
        """Whether some regular district is called exactly so."""
        return any(
            self.agencies[index].agency_type in REGULAR for index in self._by_core.get(" ".join(sorted(core)), ())
        )

    def knows_word(self, token: str) -> bool:
        """Whether a district's name holds the word."""
        return token in self._by_token

    def corrected(self, folded: str) -> str:
        """The name with mistyped common words put right ("townshp", "publick"), where no name has the word."""
        words = folded.split()
        for place, word in enumerate(words):
            if len(word) < _LEAST_CORRECTED or word in self._by_token or word in _COMMON or not word.isalpha():
                continue
            near = process.extractOne(
                word, _COMMON, scorer=OSA.distance, score_cutoff=1 if len(word) < _LONG_WORD else 2
            )
            words[place] = near[0] if near else word
        return " ".join(words)

    def kept(self, indices: Iterable[int], state: str | None, types: frozenset[int] | None) -> list[int]:
        """Those of a state and of NCES agency types; any will do where none is told."""
        agencies = self.agencies
        return [
            index
            for index in indices
            if (state is None or agencies[index].state == state)
            and (types is None or agencies[index].agency_type in types)
        ]

    def exact(self, query: Query, state: str | None, types: frozenset[int] | None) -> list[int]:
        """Those whose names are made of exactly these words, written together or apart."""
        if not query.core:
            return []
        pool = self.kept(self._by_core.get(query.key, ()), state, types)
        return pool or self.kept(self._by_tight.get("".join(query.core), ()), state, types)

    def wider(self, words: Iterable[str]) -> set[int]:
        """The agencies whose names hold all the words."""
        pools = [self._by_token.get(word, ()) for word in set(words)]
        return set(pools[0]).intersection(*pools[1:]) if pools else set()

    def narrower(self, words: set[str]) -> set[int]:
        """The agencies whose names are made of some of the words, without those of very many names."""
        pools = (self._by_token.get(word, []) for word in words)
        near = (index for pool in pools if len(pool) < _MOST_SHARING for index in pool)
        return {index for index in near if words.issuperset(self.queries[index].core)}

    def larger(self, chosen: int, query: Query, state: str | None) -> list[int]:
        """Far larger districts with the place in a longer name: "Savannah" may be Savannah-Chatham County."""
        size = self.agencies[chosen].students or 0
        wider = self.kept(self.wider(query.core), state, frozenset(REGULAR))
        return [index for index in wider if (self.agencies[index].students or 0) > LARGER * size and index != chosen]

    def sides(self, query: Query, state: str | None) -> list[int]:
        """Districts of the home state named by a side of the place: "Aurora East" beside all called Aurora."""
        if state not in (None, HOME):
            return []
        keys = [" ".join(sorted((*query.core, side))) for side in _SIDES]
        return [
            index
            for key in keys
            for index in self._by_core.get(key, ())
            if self.agencies[index].state == HOME and self.agencies[index].agency_type in REGULAR
        ]

    def numbered(self, number: str | None, state: str | None, types: frozenset[int] | None) -> list[int]:
        """Those with a number."""
        return self.kept(self._by_number.get(number or "", ()), state, types)

    def bearing(
        self, query: Query, state: str | None, types: frozenset[int] | None, fits: Callable[[tuple[str, ...]], bool]
    ) -> list[int]:
        """Districts with the number asked for whose core words fit, in the state told or the home state."""
        pool = self.numbered(query.number, state or HOME, types)
        return [index for index in pool if fits(self.queries[index].core)]

    def rejoined(self, query: Query) -> Query | None:
        """The name with two words that the directory writes as one: "Bend-La Pine" is Bend-LaPine."""
        words = query.core
        if len(words) < _LEAST_REJOINED or self.wider(words):
            return None
        for at in range(len(words) - 1):
            joined = (*words[:at], words[at] + words[at + 1], *words[at + 2 :])
            if self.wider(joined):
                return query._replace(core=joined)
        return None

    def like(self, core: tuple[str, ...], state: str | None, types: frozenset[int] | None) -> list[int]:
        """Those whose names have the fewest typing errors beside the words; a first letter may be the only one."""
        asked = "".join(core)
        best: float | None = None
        pool: list[int] = []
        for distance, name in self._like.near(asked):
            if best is not None and distance > best:
                break
            kept = self.kept(self._by_tight[name], state, types)
            if kept and (name[0] == asked[0] or distance <= 1):
                best = distance
                pool += kept
        return pool


def listed(agency: Agency) -> Query:
    """The agency's name taken apart. Florida's districts are its counties, and NCES leaves the word out."""
    query = take_apart(canonical(fold(agency.name)), listed=True)
    if agency.state == "FL" and agency.agency_type == 1 and not query.areas:
        return query._replace(areas=frozenset(("county",)))
    return query
