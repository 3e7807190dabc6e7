"""The organisation a person writes for: a district of the public directory however it is called, or another as typed.

Several that fit are never decided silently: the mention is then a guess with all candidates, best first. The state told
narrows the choice; size only orders it.
"""

import re
from collections.abc import Sequence

from knowledge.directory import Agency
from knowledge.model import OtherName
from matchers.addresses import without_addresses
from matchers.common_words import COMMON_WORDS
from matchers.digits import has_digit
from matchers.districts.aliases import Aliases
from matchers.districts.answers import Answers
from matchers.districts.bare_answers import is_refusal
from matchers.districts.hits import Hit, is_ruled_out, is_told
from matchers.districts.index import DistrictIndex
from matchers.districts.names import display
from matchers.districts.numbers import NAME_AND_NUMBER
from matchers.districts.organisations import kind_of_agency, kind_of_words
from matchers.districts.service import SERVICE
from matchers.districts.sightings import Sightings
from matchers.districts.spelled_numbers import in_digits
from matchers.districts.words import canonical, take_apart
from matchers.frame import District, Mention
from matchers.states import find_states
from matchers.text import Text, fold
from matchers.wishes.format_items import is_format_alone
from matchers.wording import Wording

_ANCHORS = frozenset(
    "district districts schools isd cisd cusd ccsd usd hsd chsd sd csd unified distrito escuelas boces esd roe county"
    " parish unit u d dist corporation d. academy charter diocese association federation union nea"
    " aft iea ift seiu afscme csea cta".split()
)
_CODES_TOLD = frozenset(
    "ak az ar ca co ct fl ga ia il ks ky la ma md mi mn mo ms mt nc nd ne nh nj nm nv ny oh ok pa ri sc sd tn tx ut"
    " va vt wa wi wv wy or in me id hi al de"
    .split()
)  # fmt: skip
_CODE_TOLD = re.compile(
    rf",\s*(?i:{'|'.join(sorted(_CODES_TOLD))})\b|\b(?:{'|'.join(sorted(_CODES_TOLD)).upper()})\b"
    rf"|[,;/|]\s*[a-z][a-z .'-]{{2,30}} (?:{'|'.join(sorted(_CODES_TOLD))})\s*[,;/|]"
)
"""A state's code behind a comma, in capitals, or at the end of an item."""
_STATE_WORDS = frozenset(
    "alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois"
    " indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri"
    " montana nebraska nevada hampshire jersey mexico york carolina dakota ohio oklahoma oregon pennsylvania"
    " tennessee texas utah vermont virginia wisconsin wyoming ill mass calif wis minn mich tejas".split()
)


_TAKES_BACK = ("no ", "no, ", "nope, ", "not ", "it's not ", "its not ", "we're not ", "no somos ", "no es ", "no soy ")


def _names_number(raw: str) -> bool:
    """Whether a number follows a capital word that is no common one: "Rockford 205", but not "Somos 25"."""
    match = NAME_AND_NUMBER.search(raw)
    return match is not None and match.group().lower().split()[-2] not in COMMON_WORDS


def _is_all(wording: Wording, hit: Hit) -> bool:
    """Whether the answer is exactly one district's name, and its state, and no more."""
    whole = hit.start == wording.words[0].start and hit.end == wording.words[-1].end
    one = (
        hit.sure
        and hit.found.exact
        and len(hit.found.agencies) == 1
        and kind_of_agency(hit.found.agencies[0]) == "district"
    )
    return whole and one and kind_of_words(wording.folded) is None


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

    def find(self, text: Text, requested_slot: str | None = None) -> tuple[Mention, ...]:
        """At most one mention of the slot `district`."""
        requested = requested_slot == "district"
        if not requested and not self._has_signs(text):
            return ()
        if requested and (meant := self._instead(text)):
            return meant
        text = in_digits(without_addresses(text))
        wording = Wording.of(text)
        if requested and (is_refusal(text.folded) or is_format_alone(wording)):
            return ()
        states = [state for state in find_states(wording) if is_told(wording, state)]
        states.sort(key=lambda state: is_ruled_out(wording, state))
        hit = next(self._sightings.hits(wording, states, requested=requested), None)
        if requested and not (states and hit and _is_all(wording, hit)):
            told = [state for state in states if not is_ruled_out(wording, state)]
            hit = self._answers.answer(wording, told, hit) or hit
        denied = {state.code for state in states if is_ruled_out(wording, state)}
        if hit and (standing := tuple(one for one in hit.found.agencies if one.state not in denied)):
            hit = hit._replace(found=hit.found._replace(agencies=standing))
        return (self._mention(hit, requested=requested),) if hit else ()

    def _instead(self, text: Text) -> tuple[Mention, ...]:
        """What is named behind another that is taken back: "no Naperville 203, Naperville 204"."""
        comma = text.raw.find(",")
        if comma < 0 or not text.folded.startswith(_TAKES_BACK):
            return ()
        rest = Text(" " * (comma + 1) + text.raw[comma + 1 :])
        if any(state.first == 0 for state in find_states(Wording.of(rest))):
            return ()  # "not Peoria, Illinois" says no other
        return tuple(one for one in self.find(rest, "district") if getattr(one.value, "nces_id", None))

    def _has_signs(self, text: Text) -> bool:
        forms = Wording.of(text).vocabulary
        return (
            not _ANCHORS.isdisjoint(forms)
            or not self._aliases.signs.isdisjoint(forms)
            or (not _CODES_TOLD.isdisjoint(forms) and _CODE_TOLD.search(text.raw) is not None)
            or not _STATE_WORDS.isdisjoint(forms)
            or not SERVICE.isdisjoint(forms)
            or (has_digit(text.folded) and _names_number(text.raw))
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
