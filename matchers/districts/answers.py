"""The bare answer to the question for the organisation: taken leniently, and as typed where the directory lacks it."""

from typing import NamedTuple

from matchers.common_words import COMMON_WORDS
from matchers.districts.aliases import Aliases
from matchers.districts.bare_answers import bare_name, denies
from matchers.districts.found import Found
from matchers.districts.hits import PLACE_LEADS, STOP, Hit, told
from matchers.districts.index import DistrictIndex
from matchers.districts.name_tables import REGULAR
from matchers.districts.organisations import OF_ANY_STATE, abbreviated, kind_of_agency, kind_of_words
from matchers.districts.typed_names import as_given
from matchers.districts.words import GENERIC, Query, take_apart
from matchers.frame import OrganisationType
from matchers.function_words import is_function_word
from matchers.states import State
from matchers.text import fold
from matchers.wording import Wording

_LONGEST = 12
"""Words of a name."""
_COVERS = 0.8
"""Part of the answer from which what was found in it is the answer."""
_CHARTERS = frozenset((7,))
_OFFICES = frozenset((4, 5, 6, 8, 9))
_DISTRICT_OFFICES = frozenset((1, 3))
"""NCES types of agencies; some offices bear those of districts."""


class Answer(NamedTuple):
    """The part of a message that names an organisation, at raw positions [start, end)."""

    wording: Wording
    start: int
    end: int
    states: list[State]

    @property
    def folded(self) -> str:
        """The words of the name."""
        return self.wording.folded[self.start : self.end]

    @property
    def state(self) -> str | None:
        """The state told beside it."""
        return told(self.states)

    @property
    def rest(self) -> str:
        """All from the name on."""
        return self.wording.folded[self.start :]

    def hit(self, found: Found) -> Hit:
        """What the directory has for it."""
        return Hit(self.start, self.end, found)

    def typed(self, kind: OrganisationType) -> Hit | None:
        """The name as typed."""
        return as_given(self.wording, (self.start, self.end), kind, self.states)


class Answers:
    """Reads a whole message as the name of an organisation."""

    def __init__(self, index: DistrictIndex, aliases: Aliases) -> None:
        self._index = index
        self._aliases = aliases

    def answer(self, wording: Wording, states: list[State], hit: Hit | None) -> Hit | None:
        """The organisation that a message names. `hit`: what was found in it as in any text."""
        if hit is None and denies(wording):
            return None
        span = bare_name(wording, states)
        if span is None:
            return None
        answer = Answer(wording, *span, states)
        if len(answer.folded.split()) > _LONGEST or ("?" in wording.folded and not hit):
            return None
        if alias := self._aliases.named(answer.folded):
            found = self._aliases.meant(alias.split(), wording, states)
            if found.agencies:
                return answer.hit(found)
        if hit and _is_told_in_full(answer, hit):
            return hit
        kind = self._kind(answer, hit)
        return self._of_kind(answer, kind) if kind else self._district(answer, hit)

    def _kind(self, answer: Answer, hit: Hit | None) -> OrganisationType | None:
        """What the words say the organisation is, if no district."""
        kind = kind_of_words(self._index.corrected(answer.rest))
        if kind in (None, "charter"):
            return kind
        if self._is_listed(answer, kind):
            return None
        covered = hit is not None and hit.sure and hit.found.exact and _covers(hit, answer)
        return None if covered and kind in ("other", "private") else kind

    def _is_listed(self, answer: Answer, kind: OrganisationType | None) -> bool:
        """Whether a district is called exactly so, whatever its words say: "Cupertino Union", "Christian County"."""
        found = self._index.search(take_apart(answer.folded), answer.state, lenient=False, types=REGULAR)
        if kind == "union":
            return found.exact and any(
                "union" in take_apart(fold(one.name), listed=True).soft for one in found.agencies
            )
        return found.exact and all(kind_of_agency(one) == "district" for one in found.agencies)

    def _of_kind(self, answer: Answer, kind: OrganisationType) -> Hit | None:
        """What is no district: an agency or charter school of the directory, or as typed."""
        if kind == "agency":
            return self._agency(answer)
        if kind in ("charter", "private"):
            found = self._index.search(take_apart(answer.folded), answer.state, lenient=False, types=_CHARTERS)
            listed = kind == "charter" or (found.exact and "academy" in answer.folded)
            if found.agencies and listed:
                return answer.hit(found)
        return answer.typed(kind)

    def _agency(self, answer: Answer) -> Hit | None:
        if not answer.states and OF_ANY_STATE.fullmatch(answer.folded):
            return answer.typed("agency")
        query = take_apart(abbreviated(self._index.corrected(answer.folded)))
        found = self._index.search(query, answer.state, lenient=False, types=_OFFICES)
        if not found.agencies:
            found = self._index.search(query, answer.state, lenient=False, types=_DISTRICT_OFFICES)
            found = Found(tuple(one for one in found.agencies if kind_of_agency(one) == "agency"), found.exact)
        return answer.hit(found) if found.agencies and query.core else answer.typed("agency")

    def _district(self, answer: Answer, hit: Hit | None) -> Hit | None:
        """A district: by its whole name, by what was found in the answer, else by what the answer is like."""
        if named := self._with_state_in_name(answer):
            return named
        query = take_apart(answer.folded)
        whole = self._index.search(query, answer.state, lenient=False)
        if whole.exact and len(whole.agencies) == 1:
            return answer.hit(self._aliases.beside(whole, query, answer.states))
        if hit and hit.sure and hit.found.agencies and hit.found.exact and _is_whole(answer, hit):
            return hit
        if not hit and _is_speech(answer.folded, query):
            return None
        found = self._like(answer, query)
        if hit and (not found.agencies or (query.number and not found.exact and hit.found.agencies)):
            return hit
        if found.agencies:
            return answer.hit(self._aliases.joined(found, query, answer.states))
        return answer.typed("district") if query.core or query.soft else None

    def _with_state_in_name(self, answer: Answer) -> Hit | None:
        """A name that ends with what is also a state: "Lake Washington"."""
        wording, states = answer.wording, answer.states
        if len(states) != 1 or states[0].last != len(wording.words) or wording.gap(states[0].first) != " ":
            return None
        named = self._index.search(take_apart(answer.rest.rstrip(" .!")), None, lenient=False)
        if named.exact and len(named.agencies) == 1:
            return Hit(answer.start, wording.words[-1].end, named)
        return None

    def _like(self, answer: Answer, query: Query) -> Found:
        """What the name is like, in the directory and among the other names."""
        found = self._index.search(query, answer.state, lenient=True)
        if not found.exact and (corrected := self._index.corrected(answer.folded)) != answer.folded:
            better = self._index.search(take_apart(corrected), answer.state, lenient=True)
            found = Found(better.agencies, exact=False) if better.exact or not found.agencies else found
        misses = not found.agencies or (query.number and not found.exact and not self._index.has_number(found, query))
        if misses and (fixed := self._aliases.mistyped(answer.folded)) and fixed.is_in(answer.state):
            return fixed
        return found


def _covers(hit: Hit, answer: Answer) -> bool:
    """Whether what was found is nearly all of the answer."""
    return hit.end - hit.start >= (answer.end - answer.start) * _COVERS


def _is_whole(answer: Answer, hit: Hit) -> bool:
    """Whether nothing in front of what was found can belong to the name ("Minugs | Union High School District")."""
    words = answer.wording.words
    before = [word.folded for word in words if answer.start <= word.start < hit.start]
    first = next((word.folded for word in words if word.start >= hit.start), "")
    led = before and not PLACE_LEADS.isdisjoint((before[-1], first))
    if led and hit.found.exact and len(hit.found.agencies) == 1:
        return True  # "Nora Ruiz de Laredo ISD"
    return all(word in STOP or word in GENERIC or word in COMMON_WORDS for word in before)


def _is_told_in_full(answer: Answer, hit: Hit) -> bool:
    """Whether an answer opens with one district and its state; what follows a mark then tells something else."""
    wording = answer.wording
    one = hit.sure and hit.found.exact and len(hit.found.agencies) == 1 and hit.start <= answer.start
    placed = any(hit.start < wording.words[state.first].start < hit.end for state in answer.states)
    ends = wording.folded[hit.end :].lstrip(" )")[:1] in (",", ".", ";", "-", "\n", "")
    return one and placed and ends and kind_of_words(wording.folded[hit.start : hit.end]) is None


def _is_speech(folded: str, query: Query) -> bool:
    """Whether words are ordinary speech, so that no name is only like them: "20 but it's 25" is not Butts County."""
    spoken = [word for word in query.core if word in COMMON_WORDS or is_function_word(word)]
    return len(spoken) == len(query.core) and any(map(is_function_word, folded.split()))
