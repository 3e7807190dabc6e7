"""What is asked next: one thing, only what is missing, only what can change something."""

import pytest
from conversing import HOOVER, TOLD
from msgspec.structs import replace

from bot.dialogue.core import Core
from bot.dialogue.events import Request
from bot.dialogue.policy import next_request
from bot.dialogue.state import State
from matchers.frame import District, Frame, Range
from matchers.outcome import Match, NeedReading

CLEAR = NeedReading((Match("conflict_resolution", 0.9, ()),), 0.1, in_scope=True, leaders=("conflict_resolution",))
OUT = NeedReading((Match("conflict_resolution", 0.1, ()),), 0.9, in_scope=False)
OPEN = NeedReading(
    (Match("interest_based_bargaining", 0.4, ()), Match("labor_management_series", 0.39, ())),
    0.1,
    in_scope=True,
    leaders=("interest_based_bargaining", "labor_management_series"),
    is_clear=False,
)


def asks(core: Core, state: State, reading: NeedReading | None = CLEAR) -> tuple[str, str | None] | None:
    request = next_request(state, reading, core)
    return (request.slot, request.about) if request else None


def without(*slots: str) -> Frame:
    return replace(TOLD, **dict.fromkeys(slots))


def test_the_need_comes_first(core: Core) -> None:
    assert asks(core, State(), None) == ("needs", None)


@pytest.mark.parametrize("slot", ["participants", "budget", "district", "name", "email"])
def test_what_is_missing_is_asked(core: Core, slot: str) -> None:
    assert asks(core, State(frame=without(slot))) == (slot, None)


def test_the_order_is_people_budget_district_name_address(core: Core) -> None:
    order = ["participants", "budget", "district", "name", "email"]
    for at, slot in enumerate(order):
        assert asks(core, State(frame=without(*order[at:]))) == (slot, None)


@pytest.mark.parametrize("slot", ["participants", "budget", "district", "name"])
def test_what_was_skipped_is_not_asked_again(core: Core, slot: str) -> None:
    assert asks(core, State(frame=without(slot), skipped=(slot,))) == ("confirmation", "filing")  # type: ignore[arg-type]


def test_not_known_yet_is_an_answer(core: Core) -> None:
    assert asks(core, State(frame=replace(TOLD, budget=Range()))) == ("confirmation", "filing")


def test_everything_told_leads_to_filing(core: Core) -> None:
    assert asks(core, State(frame=TOLD)) == ("confirmation", "filing")


def test_a_skipped_address_asks_for_a_phone_number_once(core: Core) -> None:
    assert asks(core, State(frame=without("email"), skipped=("email",))) == ("phone", None)
    assert asks(core, State(frame=without("email"), skipped=("email", "phone"))) == ("confirmation", "filing")


def test_a_phone_number_does_instead_of_an_address(core: Core) -> None:
    frame = replace(TOLD, email=None, phone="+13125550142")
    assert asks(core, State(frame=frame)) == ("confirmation", "filing")


@pytest.mark.parametrize("slot", ["participants", "budget"])
def test_amounts_per_school_ask_for_the_schools(core: Core, slot: str) -> None:
    frame = replace(TOLD, **{slot: Range(min=15, max=15, per="school")})
    assert asks(core, State(frame=frame)) == ("schools", None)
    assert asks(core, State(frame=frame, skipped=("schools",))) == ("confirmation", "filing")


def test_an_unclear_need_is_clarified_once(core: Core) -> None:
    request = next_request(State(frame=TOLD), OPEN, core)
    assert request is not None
    assert request.slot == "clarification"
    assert request.offerings[:2] == OPEN.leaders
    clear = replace(OPEN, is_clear=True)
    assert asks(core, State(frame=TOLD, clarified=("interest_based_bargaining",)), clear) == ("confirmation", "filing")


def test_the_kind_of_help_is_asked_where_it_decides(core: Core) -> None:
    state = State(frame=TOLD, skipped=("clarification",))
    assert asks(core, state, OPEN) == ("kind", None)
    assert asks(core, replace(state, skipped=("clarification", "kind")), OPEN) == ("confirmation", "filing")


def test_what_fits_nothing_is_offered_to_a_person(core: Core) -> None:
    assert asks(core, State(frame=TOLD), OUT) == ("confirmation", "out_of_scope")
    assert asks(core, State(frame=TOLD, passed_on=True), OUT) == ("confirmation", "filing")


def test_guesses_are_confirmed_and_several_are_given_as_choices(core: Core) -> None:
    state = State(frame=without("district"), guesses=Frame(district=HOOVER))
    assert asks(core, state) == ("confirmation", "district")
    other = District("2", "Hoover", "TX", "district")
    request = next_request(replace(state, candidates=(HOOVER, other)), CLEAR, core)
    assert request == Request("district", candidates=(HOOVER, other))


def test_whoever_wants_a_person_is_asked_only_how_to_be_reached(core: Core) -> None:
    assert asks(core, State(wants_person=True), None) == ("name", None)
    assert asks(core, State(wants_person=True, frame=Frame(name="Joe")), None) == ("email", None)
    reached = Frame(name="Joe", email="a@b.org")
    assert asks(core, State(wants_person=True, frame=reached), None) == ("confirmation", "filing")


@pytest.mark.parametrize("phase", ["filed", "cancelled"])
def test_nothing_is_asked_when_all_is_done(core: Core, phase: str) -> None:
    assert asks(core, State(phase=phase, frame=without("budget"))) is None  # type: ignore[arg-type]
