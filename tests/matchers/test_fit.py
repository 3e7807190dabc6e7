"""How an offering fits what is known, criterion by criterion."""

import pytest
from offerings import BARE, SERIES, TRAINING

from knowledge.model import Offering
from matchers.fit import groups_needed, judge
from matchers.frame import Frame, Range
from matchers.outcome import Criterion, Match


def criterion(name: str, frame: Frame, offering: Offering = TRAINING, score: float = 0.9) -> Criterion:
    return next(c for c in judge(offering, Match("x", score, ()), frame) if c.criterion == name)


def budget(low: float | None, high: float | None, per: str | None = None) -> Frame:
    return Frame(budget=Range(min=low, max=high, per=per), participants=Range(min=20, max=20))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("low", "high", "verdict"),
    [
        (3000, 3000, "fits"),
        (2500, 2500, "fits"),
        (2000, 4000, "fits"),
        (None, 2499, "stretches"),
        (2000, 2000, "stretches"),
        (None, 1999, "misfits"),
        (0, 0, "misfits"),
        (1000, None, "stretches"),
        (2500, None, "fits"),
        (None, None, "unknown"),
    ],
)
def test_budget_against_a_price(low: float | None, high: float | None, verdict: str) -> None:
    assert criterion("budget", budget(low, high)).verdict == verdict


def test_budget_per_person_counts_times_the_people() -> None:
    assert criterion("budget", budget(125, 125, "person")).verdict == "fits"
    assert criterion("budget", budget(50, 50, "person")).verdict == "misfits"


def test_budget_per_person_without_people_is_unknown() -> None:
    told = criterion("budget", Frame(budget=Range(min=100, max=100, per="person")))
    assert (told.verdict, told.reason.id) == ("unknown", "reason_budget_per_unknown")


def test_budget_without_a_published_price_is_unknown() -> None:
    assert criterion("budget", budget(9000, 9000), BARE).reason.id == "reason_budget_not_published"


def test_a_starting_price_is_called_one() -> None:
    told = criterion("budget", budget(5000, 5000), SERIES)
    assert told.reason.id == "reason_budget_fits_from"
    assert told.reason.values == {"price": 5000, "hours": 8}


@pytest.mark.parametrize(
    ("people", "verdict", "groups"),
    [
        (Range(min=50, max=50), "fits", 1),
        (Range(min=51, max=51), "stretches", 2),
        (Range(min=120, max=120), "stretches", 3),
        (Range(min=30, max=60), "stretches", 2),
        (Range(min=60), "stretches", 2),
        (Range(), "unknown", None),
        (Range(min=15, max=15, per="school"), "unknown", None),
        (None, "unknown", None),
    ],
)
def test_people_against_the_group_size(people: Range | None, verdict: str, groups: int | None) -> None:
    assert criterion("size", Frame(participants=people)).verdict == verdict
    assert groups_needed(TRAINING, people) == groups


def test_people_per_school_make_groups_once_the_schools_are_known() -> None:
    frame = Frame(participants=Range(min=15, max=15, per="school"), schools=Range(min=4, max=4))
    told = criterion("size", frame)
    assert (told.verdict, told.reason.values["groups"]) == ("stretches", 2)


def test_a_size_that_is_not_published_is_never_invented() -> None:
    assert criterion("size", Frame(participants=Range(min=9, max=9)), SERIES).reason.id == "reason_size_not_published"


@pytest.mark.parametrize(
    ("audience", "verdict"),
    [(None, "unknown"), (("teachers",), "fits"), (("teachers", "parents"), "stretches"), (("parents",), "misfits")],
)
def test_who_takes_part(audience: tuple[str, ...] | None, verdict: str) -> None:
    assert criterion("people", Frame(audience=audience)).verdict == verdict


@pytest.mark.parametrize(("wished", "verdict"), [("virtual", "fits"), ("in_person", "misfits"), ("either", "fits")])
def test_format(wished: str, verdict: str) -> None:
    assert criterion("format", Frame(format=wished)).verdict == verdict  # type: ignore[arg-type]


def test_a_format_nobody_wished_for_is_unknown() -> None:
    assert criterion("format", Frame()).verdict == "unknown"


def test_a_format_that_is_not_published_is_unknown() -> None:
    assert criterion("format", Frame(format="virtual"), SERIES).verdict == "unknown"


def test_only_offerings_with_ordered_sessions_have_a_prerequisite() -> None:
    assert criterion("prerequisite", Frame()).verdict == "fits"
    assert "prerequisite" not in {c.criterion for c in judge(SERIES, Match("x", 0.9, ()), Frame())}


def test_a_need_fits_where_it_is_likelier_than_all_else_or_named() -> None:
    assert criterion("need", Frame(), score=0.5).verdict == "fits"
    assert criterion("need", Frame(), score=0.49).verdict == "stretches"
    named = judge(TRAINING, Match("x", 0.1, (), named=True), Frame())[0]
    assert (named.verdict, named.reason.id) == ("fits", "reason_need_named")
