"""The organisation a person writes for: a district of the public directory however it is called, or another as typed.

Several that fit are never decided silently: the mention is then a guess with all candidates, best first. The state told
narrows the choice; size only orders it.
"""

from collections.abc import Sequence

from knowledge.directory import Agency
from knowledge.model import OtherName
from matchers.addresses import without_addresses
from matchers.district_aliases import Aliases
from matchers.district_answers import Answers, is_refusal
from matchers.district_hits import Hit, is_told
from matchers.district_index import DistrictIndex
from matchers.district_names import display
from matchers.district_sightings import Sightings
from matchers.district_words import canonical, take_apart
from matchers.frame import District, Mention
from matchers.organisations import kind_of_agency
from matchers.states import find_states
from matchers.text import Text, fold
from matchers.wording import Wording

_ANCHORS = frozenset(
    "district districts schools isd cisd cusd ccsd usd hsd chsd sd csd unified distrito escuelas boces esd roe county"
    " parish unit u d dist"
    " corporation d. academy charter diocese association federation union".split()
)
_CODES_TOLD = frozenset(
    "AK AZ AR CA CO CT FL GA IA IL KS KY LA MA MD MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK PA RI SC SD TN TX UT"
    " VA VT WA WI WV WY OR IN ME ID HI AL DE"
    .split()
)  # fmt: skip
_STATE_WORDS = frozenset(
    "alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois"
    " indiana iowa kansas kentucky"
    " louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada"
    " hampshire jersey mexico york carolina"
    " dakota ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming ill mass calif"
    " wis minn mich tejas".split()
)


class Districts:
    """Finds the organisation. Compiled once from the directory and the other names people use."""

    def __init__(self, directory: Sequence[Agency], other_names: Sequence[OtherName]) -> None:
        agencies = {agency.nces_id: agency for agency in directory}
        index = DistrictIndex(directory)
        self._aliases = Aliases(index, agencies, other_names)
        self._sightings = Sightings(index, self._aliases)
        self._answers = Answers(index, self._aliases)
        # Some names in the directory are a number and no more ("CUSD 308"): shown by the first other name.
        self._shown = {
            other.nces_id: other.names[0]
            for other in other_names
            if other.nces_id in agencies
            and not take_apart(canonical(fold(agencies[other.nces_id].name)), listed=True).core
        }

    @classmethod
    def compile(cls, directory: Sequence[Agency], other_names: Sequence[OtherName]) -> "Districts":
        """The matcher for a directory and its other names (names of agencies that the directory lacks are left out)."""
        return cls(directory, other_names)

    def find(self, text: Text, requested_slot: str | None = None, language: str = "en") -> tuple[Mention, ...]:
        """At most one mention of the slot `district`."""
        requested = requested_slot == "district"
        if not requested and not self._has_signs(text):
            return ()
        text = without_addresses(text)
        if requested and is_refusal(text.folded):
            return ()
        wording = Wording(text)
        states = [state for state in find_states(wording) if is_told(wording, state)]
        hit = next(self._sightings.hits(wording, states, requested=requested), None)
        if requested:
            hit = self._answers.answer(wording, states, hit) or hit
        return (self._mention(hit, requested=requested),) if hit else ()

    def _has_signs(self, text: Text) -> bool:
        forms = frozenset([word[2] for word in text.words])
        return (
            not _ANCHORS.isdisjoint(forms)
            or not self._aliases.signs.isdisjoint(forms)
            or (any(form.upper() in _CODES_TOLD for form in forms) and "," in text.raw)
            or not _STATE_WORDS.isdisjoint(forms)
        )

    def _mention(self, hit: Hit, *, requested: bool) -> Mention:
        if hit.typed:
            return Mention("district", hit.typed, hit.start, hit.end)
        candidates = tuple(self._district(agency) for agency in hit.found.agencies)
        guess = not (hit.found.exact and len(candidates) == 1 and (hit.sure or requested))
        return Mention(
            "district", candidates[0], hit.start, hit.end, guess, candidates if guess and len(candidates) > 1 else ()
        )

    def _district(self, agency: Agency) -> District:
        name = self._shown.get(agency.nces_id) or display(agency.name, agency.state, agency.agency_type)
        return District(agency.nces_id, name, agency.state, kind_of_agency(agency))
