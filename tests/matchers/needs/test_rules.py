"""Rules and names: what counting cannot know."""

from pathlib import Path

import pytest
from small_knowledge import FRICTION, STUDENTS, TALKS, knowledge_of

from knowledge.load import load
from knowledge.model import Localized, Rule
from matchers.frame import Language
from matchers.needs.concepts import Found
from matchers.needs.reading import Needs
from matchers.needs.rules import ASKED, NAMED, Rulings, speaks
from matchers.text import Text

CONFLICT, SERIES = "conflict_resolution", "labor_management_series"
REFUSALS: tuple[tuple[str, Language], ...] = (
    ("We do not want the labor-management series, we want the conflict resolution training", "en"),
    ("conflict resolution training instead of the leadership series", "en"),
    ("Ya no queremos la serie de liderazgo, queremos el taller de resolución de conflictos", "es"),
)

RULINGS = Rulings(knowledge_of().offerings, (STUDENTS,))


def test_a_service_named_outright_is_found_by_its_longest_name() -> None:
    words = Text("Do you offer joint talks for districts?").words
    said = RULINGS.of(words, ["do", "you", "offer", "joint", "talk", "for", "district"], (), "en")
    assert [(one.phrase, one.rule) for one in said] == [("joint talks for districts", None)]


@pytest.mark.parametrize(
    "text", ["joint talks in our districts", "Joint talk for the district", "joint talks for our district"]
)
def test_a_name_is_found_in_other_forms_and_with_other_links(text: str) -> None:
    reading = Needs.compile(knowledge_of()).read((Text(f"Somebody spoke of {text} last year"),), "en")
    assert NAMED in {one.weight for one in reading.matches[0].evidence}


def test_a_service_that_is_only_spoken_of_gains_a_little_and_is_not_asked_for_by_name() -> None:
    reading = Needs.compile(knowledge_of()).read((Text("Our joint talks sessions are a waste"),), "en")
    assert ("joint talks", NAMED) in {(one.phrase, one.weight) for one in reading.matches[0].evidence}
    assert not any(match.named for match in reading.matches)


def test_a_service_asked_for_by_one_of_its_names_is_decided() -> None:
    reading = Needs.compile(knowledge_of()).read((Text("We want joint talks sessions"),), "en")
    assert reading.matches[0].offering == TALKS
    assert reading.matches[0].named
    assert ("joint talks", ASKED) in {(one.phrase, one.weight) for one in reading.matches[0].evidence}


def test_a_service_refused_by_name_makes_room_for_the_one_that_is_asked_for() -> None:
    needs = Needs.compile(load(Path(__file__).parents[3] / "knowledge", partial=True))
    for text, language in REFUSALS:
        reading = needs.read((Text(text),), language)
        assert [reading.matches[0].offering, *reading.refused] == [CONFLICT, SERIES], text
        assert reading.several == ()


def test_a_title_decides_and_says_that_the_service_was_asked_for_by_name() -> None:
    known = knowledge_of()
    titled = known.offerings[TALKS].model_copy(update={"titles": ("joint talks",)})
    needs = Needs.compile(known.model_copy(update={"offerings": {**known.offerings, TALKS: titled}}))
    assert needs.read((Text("We want joint talks sessions"),), "en").matches[0].named


def test_a_rule_speaks_where_all_its_concepts_are_said_and_nothing_excludes_it() -> None:
    assert speaks(STUDENTS, {"students", "clash"})
    assert not speaks(STUDENTS, {"clash"})
    assert not speaks(STUDENTS, {"students", "clash", "no_say"})


def test_a_nested_list_asks_for_any_of_its_concepts() -> None:
    rule = Rule(id="any", when=(("a", "b"), "c"), offering=None, weight=1.0, reason=Localized(en="because"))
    assert speaks(rule, {"b", "c"})
    assert not speaks(rule, {"a", "b"})


def test_a_ruling_stands_on_the_words_of_its_first_concept() -> None:
    hits = [Found(1, 2, "students"), Found(2, 3, "clash")]
    (ruling,) = RULINGS.of(Text("two students fight").words, ["two", "student", "fight"], hits, "en")
    assert (ruling.first, ruling.last, ruling.rule, ruling.weight) == (1, 2, "students_clash", 2.0)


def test_conflicts_of_students_are_not_conflicts_of_staff() -> None:
    text = Text("Students yell at each other in the hallway")
    ruled, unruled = (Needs.compile(knowledge_of(rules=rules)).read((text,), "en") for rules in ((STUDENTS,), ()))
    assert ruled.none > unruled.none
    friction = {match.offering: match.score for match in ruled.matches}[FRICTION]
    assert friction < {match.offering: match.score for match in unruled.matches}[FRICTION]


@pytest.mark.parametrize(
    ("text", "language", "meant"),
    [
        ("quiero el training de conflict resolution para mi staff", "es", CONFLICT),
        ("quiero el taller de conflict resolution para mi staff", "es", CONFLICT),
        ("busco un facilitador de interest based bargaining para el contrato", "es", "interest_based_bargaining"),
        ("We need PLC training and we already have an SLT that works fine", "en", "professional_learning_communities"),
        (
            "We already have a district leadership team, school leadership teams and PLCs but they don't connect. "
            "We want help aligning all three levels.",
            "en",
            "leadership_teams_integration",
        ),
    ],
)
def test_what_is_asked_for_stands_above_names_that_are_only_spoken_of(
    text: str, language: Language, meant: str
) -> None:
    needs = Needs.compile(load(Path(__file__).parents[3] / "knowledge", partial=True))

    assert needs.read((Text(text),), language).matches[0].offering == meant
