"""Organisations in free text: only where the words leave little doubt that one is meant."""

from collections.abc import Iterator

from matchers.districts.aliases import Aliases
from matchers.districts.found import NOTHING
from matchers.districts.hits import Hit, is_compared, is_denied, is_part, is_ruled_out, may_name, merged
from matchers.districts.index import DistrictIndex
from matchers.districts.numbers import Numbered
from matchers.districts.places import Places
from matchers.districts.service import by_service
from matchers.districts.unions import unions
from matchers.districts.words import take_apart
from matchers.states import State
from matchers.wording import Wording


class Sightings:
    """Finds names with numbers, district words, states, and the names of unions."""

    def __init__(self, index: DistrictIndex, aliases: Aliases) -> None:
        self._index = index
        self._aliases = aliases
        self._numbered = Numbered(index, aliases)
        self._places = Places(index, aliases)

    def hits(self, wording: Wording, states: list[State], *, requested: bool) -> Iterator[Hit]:
        hits = [
            *unions(wording, states),
            *self._aliases.hits(wording, states, requested=requested),
            *self._numbered.by_number(wording, states),
            *self._numbered.by_name_and_number(wording, states),
            *self._places.by_district_word(wording, states),
            *self._places.by_place(wording, states, requested=requested),
            *by_service(wording, states, self._index, self._aliases),
        ]
        kept = [hit for hit in hits if not is_compared(wording, hit.start) and not is_part(wording, hit)]
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


def _unlisted(wording: Wording, states: list[State]) -> Iterator[Hit]:
    """A place that is taken back with its state and has no district of its name: "not Columbia, South Carolina"."""
    for state in states:
        first = next((k + 1 for k in range(state.first - 1, -1, -1) if wording.form(k) == "not"), state.first)
        if is_ruled_out(wording, state) and first < state.first and may_name(wording, first):
            yield Hit(wording.words[first].start, wording.words[state.last - 1].end, NOTHING)
