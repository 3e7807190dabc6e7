"""A sighting of an organisation in a text, and what decides whether words around it make it one."""

from collections.abc import Iterator
from typing import NamedTuple

from matchers.districts.found import Found
from matchers.districts.words import AREAS, GENERIC, KINDS, LEVELS, SOFT
from matchers.frame import District
from matchers.states import State
from matchers.text import Text
from matchers.wording import Wording

PLACE_LEADS = frozenset("in at from for with of near outside en de desde para at serving serve represent".split())
_ACQUAINTANCES = frozenset(
    "friend friends colleague colleagues cousin sister brother neighbor wife husband buddy amiga amigo colega prima"
    " primo presenter speaker vendor author ponente".split()
)
_UNLIKE = frozenset(
    "like unlike than neighboring neighbouring versus vs nearby compared left former formerly formally previously"
    " toward live lives lived living vivo viven conference conferencia congreso visited visit visiting grew born"
    " retreat flew".split()
)
STOP = frozenset(
    "unlike like than neighboring a an the our my your their his her this that these those all some many most other"
    " another every each any no what which whose whole entire private and or but to of in at from for with by on as"
    " is are was were be been it its we they you i he she who if when nuestro nuestra mi su este esta un una el la"
    " los las y o pero para con por del al de en que un otra otro neighboring big small large rural urban suburban"
    " local good bad great new old several few two three four five six ten feeder title same said across between into"
    " about have has had get our's district's school's high middle elementary whose like unlike poor rich".split()
) - {"new", "old", "big", "high", "elementary", "de", "la", "el", "los", "las", "of", "rich", "great"}
_NAME_WORDS = (GENERIC | LEVELS.keys() | KINDS.keys() | SOFT) - frozenset(
    "y e en de del and of we our the in at for n s h our".split()
)
_BEHIND_STATE = frozenset(
    "beach springs valley heights falls lake grove center trail park island hills creek union university state".split()
)


class Hit(NamedTuple):
    """An organisation found at raw positions [start, end)."""

    start: int
    end: int
    found: Found
    sure: bool = True
    """The words leave no doubt that an organisation is meant."""
    typed: District | None = None


def plain(name: str) -> str:
    return " ".join(word.folded.replace("'", "") for word in Text(name).words)


def told(states: list[State]) -> str | None:
    """The state told: the first that is beyond doubt, else the first at all."""
    return next((state.code for state in states if state.certain), states[0].code if states else None)


def is_told(wording: Wording, state: State) -> bool:
    """Whether the state says where, and is no part of a name ("Kansas City", "Virginia Beach")."""
    following = wording.form(state.last) if wording.is_close(state.last) else ""
    if following in AREAS or following in _BEHIND_STATE:
        return False
    if state.first == 0 and following and following not in STOP:
        return False
    before = wording.form(state.first - 1) if wording.is_close(state.first) else ""
    if following in _NAME_WORDS and "," in wording.gap(state.first) and state.certain:
        return True
    if following in _NAME_WORDS:
        return before in PLACE_LEADS or (bool(before) and state.code != "WA" and before not in STOP)
    return state.last - state.first < len(wording.forms)


def may_name(wording: Wording, index: int) -> bool:
    form = wording.form(index)
    return (
        bool(form) and form not in STOP and form not in ("school's", "district's") and not form.endswith("'s")
    ) or form in ("george's",)


def is_compared(wording: Wording, start: int) -> bool:
    """Whether somebody else's district is meant: "unlike Hoover City Schools"."""
    index = next((i for i, word in enumerate(wording.words) if word.start >= start), 0)
    before = wording.forms[max(wording.sentence(index)[0], index - 4) : index]
    return not _UNLIKE.isdisjoint(before) or not _ACQUAINTANCES.isdisjoint(before)


def is_part(wording: Wording, hit: Hit) -> bool:
    """Whether a dash joins a place to another that the name leaves out: the "Durham" of "Raleigh-Durham"."""
    raw, folded = wording.text.raw, wording.folded
    if hit.typed or "-" not in folded[max(0, hit.start - 1) : hit.end + 1]:
        return False
    before = folded[hit.start - 1 : hit.start] == "-" and folded[max(0, hit.start - 2) : hit.start - 1].isalpha()
    behind = folded[hit.end : hit.end + 1] == "-" and raw[hit.end + 1 : hit.end + 2].isupper()
    if before:
        word = next((word for word in wording.words if word.end == hit.start - 1), None)
        before = word is not None and raw[word.start].isupper() and word.end - word.start >= _LEAST_PART
    return before or behind


_LEAST_PART = 4
"""Letters of a place before a dash: "PK-Hoover" says no other place."""


def is_denied(wording: Wording, start: int, end: int) -> bool:
    """Whether a name is taken back: "not Springfield, Illinois", "no es Peoria"; not so "no, Springfield"."""
    if _DENIES.isdisjoint(wording.vocabulary) and "no" not in wording.vocabulary:
        return False
    index = next((i for i, word in enumerate(wording.words) if word.start >= start), 0)
    for k in range(index - 1, max(-1, index - _DENIES_WITHIN - 1), -1):
        if wording.is_break(k + 1) or (wording.gap(k + 1).strip() and k + 1 < index):
            return False
        form = wording.form(k)
        if form in _DENIES:
            return not wording.gap(k + 1).strip() and wording.form(k + 1) not in ("only", "just", "sure", "solo")
        if form == "no" and wording.gap(k + 1) == " ":
            return wording.form(k + 1) in ("es", "el", "la", "somos", "de", "soy", "son") or k > 0
        if form not in _BETWEEN_DENIAL:
            return False
    return False


def is_ruled_out(wording: Wording, state: State) -> bool:
    """Whether "not" governs a state: "not the one in Arizona", "not Springfield, Illinois"."""
    if _DENIES.isdisjoint(wording.vocabulary):
        return False
    for k in range(state.first - 1, max(-1, state.first - _DENIES_WITHIN - 2), -1):
        if wording.is_break(k + 1) or ("," in wording.gap(k + 1) and k + 1 < state.first):
            return False
        if wording.form(k) in _DENIES:
            return True
    return False


_DENIES = frozenset("not isn't aren't isnt wasn't".split())
_DENIES_WITHIN = 4
_BETWEEN_DENIAL = frozenset("the in from at one it's el la de es en somos of with that".split())


def merged(hits: list[Hit]) -> Iterator[Hit]:
    """Hits that overlap belong together: the one that leaves fewer candidates counts."""
    while hits:
        first, *rest = hits
        same = [hit for hit in rest if hit.start < first.end and first.start < hit.end]
        rivals = [hit for hit in [first, *same] if hit.typed or hit.found.agencies]
        best = (
            min(
                rivals,
                key=lambda hit: (hit.typed is None, not hit.found.exact, len(hit.found.agencies), hit.start - hit.end),
            )
            if rivals
            else first
        )
        yield best
        hits = [hit for hit in rest if hit not in same]
