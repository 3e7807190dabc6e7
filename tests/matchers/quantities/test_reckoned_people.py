"""People who are to be reckoned: teams of a size, a part of a staff, parents beside teachers, and what is no count."""

import pytest
from quantity_notation import written
from quantity_nouns import NOUNS

from matchers.quantities.find import Quantities
from matchers.text import Text

QUANTITIES = Quantities(NOUNS)


@pytest.mark.parametrize(
    ("said", "quantities"),
    [
        ("4 teams w/ 5 ppl each", "p=20"),
        ("3 groups of 8 teachers", "p=24"),
        ("five teams, six people each", "p=30"),
        ("6 grade level teams, 4 people per team", "p=24"),
        ("eight teams, each with 4 teachers", "p=32"),
        ("4 equipos con 5 personas cada uno", "p=20"),
        ("2 cohorts of 15-20 people", "p=30..40"),
        ("2 teams and 5 coaches", "p=5"),
        ("we have 4 teams. 5 people want coaching", "p=5"),
        ("3 teams with 20 kids each", ""),
    ],
)
def test_teams_times_their_size(said: str, quantities: str) -> None:
    assert written(QUANTITIES.find(Text(said))) == quantities


@pytest.mark.parametrize(
    ("said", "quantities"),
    [
        ("we have 5 schools, each with its own team of six", "p=6/school s=5"),
        ("8 schools, each has a team of five", "p=5/school s=8"),
        ("each school has its own team of six", "p=6/school"),
        ("6 escuelas, cada una con su equipo de 4", "p=4/school s=6"),
        ("each with its own team of six", ""),
    ],
)
def test_a_team_of_each_school_is_told_per_school(said: str, quantities: str) -> None:
    assert written(QUANTITIES.find(Text(said))) == quantities


@pytest.mark.parametrize(
    ("said", "requested", "quantities"),
    [
        ("half our staff of 80", "participants", "p=40"),
        ("maybe half of the 50 teachers", "participants", "p~25"),
        ("a third of our 90 teachers", "participants", "p=30"),
        ("half our faculty of 45", "participants", "p~23"),
        ("la mitad de nuestros 80 maestros", "participants", "p=40"),
        ("la mitad del personal de 60", "participants", "p=30"),
        ("we want to train half of our 40 teachers", None, "p=20"),
        ("half my staff of 60 is new", None, "p=60"),
        ("half of our 30 teachers quit", "participants", ""),
        ("half a dozen people", "participants", "p=6"),
    ],
)
def test_a_part_of_the_staff_counts_where_it_takes_part(said: str, requested: str | None, quantities: str) -> None:
    assert written(QUANTITIES.find(Text(said), requested)) == quantities


@pytest.mark.parametrize(
    ("said", "requested", "quantities"),
    [
        ("12 teachers and 6 parents", None, "p=18"),
        ("8 staff plus 4 parents", None, "p=12"),
        ("our council: 6 teachers, 6 parents, 2 community members", None, "p=14"),
        ("5 maestros y 4 padres de familia", None, "p=9"),
        ("workshop for 25 parents", None, "p=25"),
        ("20 parents", "participants", "p=20"),
        ("two parents yelled at my teachers", None, ""),
        ("30 parents emailed the board", None, ""),
        ("50 families left the district", None, ""),
        ("60 teachers and 900 parents in the district", None, "p=60"),
    ],
)
def test_parents_count_where_they_take_part(said: str, requested: str | None, quantities: str) -> None:
    assert written(QUANTITIES.find(Text(said), requested)) == quantities


@pytest.mark.parametrize(
    "said",
    [
        "enrollment went from 3,100 to 2,650",
        "we grew from 800 to 1,100 students",
        "we went from 60 teachers to 45",
        "bajamos de 500 a 420 alumnos",
        "scores fell from 61 to 48",
    ],
)
def test_a_change_gone_by_is_no_range(said: str) -> None:
    assert QUANTITIES.find(Text(said)) == ()


def test_a_range_may_begin_with_from() -> None:
    assert written(QUANTITIES.find(Text("anywhere from 15 to 20 teachers"))) == "p=15..20"
