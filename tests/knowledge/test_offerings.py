"""The published facts are all there, and nothing that is not published."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import BaseModel

from knowledge.check import check
from knowledge.model import Knowledge, Localized, Offering

BASE = Path(__file__).parents[2] / "knowledge"


def texts(value: object) -> Iterator[Localized]:
    """All texts for people within a model."""
    if isinstance(value, Localized):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from texts(getattr(value, name))
    elif isinstance(value, dict | tuple):
        for one in value.values() if isinstance(value, dict) else value:
            yield from texts(one)


def told(offering: Offering) -> str:
    return "\n".join(one.en for one in texts(offering)).lower()


IDS = [
    "leadership_development",
    "conflict_resolution",
    "leadership_teams_integration",
    "district_learning_team",
    "school_leadership_team",
    "professional_learning_communities",
    "interest_based_bargaining",
    "labor_management_series",
]
PARTS = IDS[3:6]
INTEGRATED = IDS[2:6]


def test_the_offerings_stand_in_published_order(knowledge: Knowledge) -> None:
    assert list(knowledge.offerings) == IDS


def test_names_are_as_published(knowledge: Knowledge) -> None:
    assert [one.name.en for one in knowledge.offerings.values()] == [
        "Leadership Development",
        "Conflict Resolution/Working Relationships",
        "District Leadership Teams, School Leadership Teams, Professional Learning Communities Integration",
        "District Learning Team (DLT)",
        "School Leadership Team (SLT)",
        "Grade Level/Content Area Teacher-Led Teams (PLCs)",
        "Interest Based Bargaining (IBB) and Interest Based Problem Solving (IBPS)",
        "Labor-Management Relationships",
    ]
    title = "Listen to Learn to Lead – Leadership Principles and Practices that Inspire and Support Student Learning"
    assert title in knowledge.offerings["labor_management_series"].summary.en


def test_prices_are_as_published(knowledge: Knowledge) -> None:
    prices = {
        key: one.price and (one.price.amount, one.price.basis, one.price.hours)
        for key, one in knowledge.offerings.items()
    }
    assert prices == {
        "leadership_development": None,
        "conflict_resolution": (2500, "fixed", None),
        **dict.fromkeys([*INTEGRATED, "interest_based_bargaining"], (2500, "from", 8)),
        "labor_management_series": (7500, "fixed", None),
    }


def test_commitments_are_as_published(knowledge: Knowledge) -> None:
    offerings = knowledge.offerings
    assert offerings["leadership_development"].commitment is None
    assert offerings["leadership_development"].kinds == ()
    for key in (*INTEGRATED, "interest_based_bargaining"):
        commitment = offerings[key].commitment
        assert commitment is not None
        assert commitment.customizable
        assert commitment.days is None
    series, conflict = offerings["labor_management_series"].commitment, offerings["conflict_resolution"].commitment
    assert series is not None
    assert (series.days, series.text.en) == (3, "3 full days or 6 half-day sessions")
    assert conflict is not None
    assert conflict.days == 1


def test_only_the_conflict_training_has_a_size_and_sessions(knowledge: Knowledge) -> None:
    assert {key for key, one in knowledge.offerings.items() if one.capacity or one.sessions} == {"conflict_resolution"}
    conflict = knowledge.offerings["conflict_resolution"]
    assert conflict.capacity is not None
    assert conflict.capacity.max == 50
    one, two = conflict.sessions
    assert (one.hours, one.stands_alone, one.requires) == (4, True, None)
    assert (two.hours, two.stands_alone, two.requires) == (4, False, one.id)
    assert (len(one.objectives), len(two.objectives)) == (3, 3)


def test_only_bargaining_has_a_format(knowledge: Knowledge) -> None:
    formats = {key: one.formats.values for key, one in knowledge.offerings.items() if one.formats}
    assert formats == {"interest_based_bargaining": ("virtual", "in_person")}


def test_the_parts_of_the_integration_are_marked(knowledge: Knowledge) -> None:
    parents = {key: one.part_of for key, one in knowledge.offerings.items() if one.part_of}
    assert parents == dict.fromkeys(PARTS, "leadership_teams_integration")


FACTS = {
    "leadership_development": """
        administrators; board members; association leaders; teachers; support staff; classroom; rural, suburban and
        urban; public, private and charter; distributed leadership; capacity; board of education; (dlt); (slts);
        (plcs); academic equity; transform schools
    """,
    "conflict_resolution": """
        uncomfortable; avoid; harm relationships; joint teams; smaller groups; strategies; difficult conversation is
        needed; interest-based problem solving; dialogue; own workplace; any stakeholder group; everyone who works
        there
    """,
    "leadership_teams_integration": """
        rutgers; cornell; climate; effective leadership; teacher efficacy; student learning; effective team
        practices; decision-making; goals and priorities; data; broadcasting; ongoing coaching; continuous
        improvement; high-performing; communication; central office; union leadership; principals
    """,
    "district_learning_team": """
        school board members; classified staff; union leaders; shared vision; coherence; empowers students; targeted
        supports; monitor progress; jointly; slts; inside and outside; listening and learning
    """,
    "school_leadership_team": """
        school vision; broad and deep; direction and pace; parents; expectations; curriculum; analyze; vertical and
        horizontal; school community; conditions; families
    """,
    "professional_learning_communities": """
        philosophy; strategies; expectations and commitments; forming; coherence; school leadership team; data;
        improve instruction; responsibility; every level
    """,
    "interest_based_bargaining": """
        contract negotiations; impact bargaining; problem-solving; owned; virtual; in person; proven; working
        conditions; evaluation; resources; technology; safety and security; joint teams; success
    """,
    "labor_management_series": """
        3-day; theory and practice; roles and responsibilities; mutual accountability; shared vision;
        research-based; coherent; grade-level and content teams; union leaders or representatives
    """,
}
"""What is published of each offering, in words that its texts must hold; divided by semicolons."""


@pytest.mark.parametrize("key", FACTS)
def test_every_published_fact_is_told(knowledge: Knowledge, key: str) -> None:
    text = told(knowledge.offerings[key])
    facts = [" ".join(fact.split()) for fact in FACTS[key].split(";")]
    assert [fact for fact in facts if fact not in text] == []


def test_all_published_lists_are_whole(knowledge: Knowledge) -> None:
    lengths = {(key, one.id): len(one.items) for key, offering in knowledge.offerings.items() for one in offering.lists}
    assert lengths == {
        ("leadership_teams_integration", "areas"): 5,
        ("district_learning_team", "composition"): 4,
        ("district_learning_team", "functions"): 8,
        ("school_leadership_team", "functions"): 7,
        ("professional_learning_communities", "training"): 5,
        ("interest_based_bargaining", "uses"): 3,
        ("interest_based_bargaining", "issues"): 5,
        ("labor_management_series", "goals"): 6,
    }


PUBLISHED_NUMBERS = {"2,500", "7,500", "8", "50", "3", "6"}
PUBLISHED_NUMBER_WORDS = {"two", "four", "one", "dos", "cuatro", "una", "uno"}
NUMBER_WORDS = set(
    "zero two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand "
    "dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cuarenta cincuenta cien mil".split()
)


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_number_is_told_that_is_not_published(knowledge: Knowledge, language: str) -> None:
    for offering in knowledge.offerings.values():
        for text in texts(offering):
            words = re.findall(r"\d[\d,.]*\d|\d|[^\W\d]+", text.in_(language).lower())
            assert {word for word in words if word[0].isdigit()} <= PUBLISHED_NUMBERS, text
            assert set(words) & NUMBER_WORDS <= PUBLISHED_NUMBER_WORDS, text


def test_texts_end_without_a_full_stop_for_replies_add_it(knowledge: Knowledge) -> None:
    assert [one.en for one in texts(knowledge.offerings) if one.en.endswith(".") or (one.es or "").endswith(".")] == []


def test_every_text_is_there_in_spanish() -> None:
    mine = ("organisation.yaml", "offerings.yaml", "people.yaml", "kinds.yaml", "questions.yaml")
    assert [str(one) for one in check(BASE) if one.fault.file in mine] == []


def test_the_organisation_promises_no_response_time(knowledge: Knowledge) -> None:
    assert knowledge.organisation.response_time is None
