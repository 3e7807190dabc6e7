"""What the real knowledge base makes of plain needs: one line an offering and language, and the nearest misses."""

from pathlib import Path

import pytest

from knowledge.load import load
from knowledge.model import Knowledge
from matchers.needs.reading import Needs
from matchers.outcome import NeedReading
from matchers.text import Text


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load(Path(__file__).parents[3] / "knowledge", partial=True)


@pytest.fixture(scope="module")
def needs(knowledge: Knowledge) -> Needs:
    return Needs.compile(knowledge)


def read(needs: Needs, text: str) -> NeedReading:
    return needs.read((Text(text),), "en")


@pytest.mark.parametrize(
    ("text", "offering"),
    [
        ("Our contract talks are at impasse and a strike vote is coming", "interest_based_bargaining"),
        ("The union and the superintendent do not trust each other and grievances pile up", "labor_management_series"),
        ("Two of my teachers stopped talking and every staff meeting ends in yelling", "conflict_resolution"),
        ("Our new principals were great teachers but nobody prepared them to lead adults", "leadership_development"),
        ("The cabinet works in silos and nobody monitors our strategic plan", "district_learning_team"),
        (
            "Our building leadership team only hears announcements, the principal decides alone",
            "school_leadership_team",
        ),
        ("PLC time is wasted on paperwork and nobody looks at student work", "professional_learning_communities"),
        (
            "What the district decides never reaches classrooms and every school does its own thing",
            "leadership_teams_integration",
        ),
        ("La negociación del contrato está estancada y el sindicato votó la huelga", "interest_based_bargaining"),
        ("Las maestras de mi escuela no se hablan y hay gritos en las reuniones", "conflict_resolution"),
        ("Las reuniones de PLC son puro papeleo", "professional_learning_communities"),
    ],
)
def test_a_plain_need_leads_to_its_offering(needs: Needs, text: str, offering: str) -> None:
    reading = read(needs, text)
    assert reading.in_scope
    assert reading.matches[0].offering == offering


@pytest.mark.parametrize(
    "text",
    [
        "Does anybody train students for peer mediation?",
        "We need a reading coach for the primary grades",
        "I need a lawyer to look over my contract",
        "Which search firm should we use for the superintendent search?",
        "When are union dues taken out of my paycheck?",
        "The boiler broke and the gym is freezing",
        "Necesito un abogado",
        "¿Quién arregla la gotera del techo?",
    ],
)
def test_near_misses_are_out_of_scope(needs: Needs, text: str) -> None:
    assert not read(needs, text).in_scope


def test_every_offering_has_examples_in_both_languages(knowledge: Knowledge) -> None:
    told = {(examples.offering, batch.language) for examples in knowledge.examples for batch in examples.examples}
    assert told >= {(offering, language) for offering in (*knowledge.offerings, None) for language in ("en", "es")}


def test_typing_errors_do_not_lose_a_need(needs: Needs) -> None:
    reading = read(needs, "our contarct negotations with the uniom are at an impase")
    assert reading.in_scope
    assert reading.matches[0].offering == "interest_based_bargaining"


@pytest.mark.parametrize(
    "text",
    [
        "I am writing a dissertation on collective bargaining and would like to interview somebody",
        "Nuestro equipo es una maravilla y la directora vale oro, sólo escribo para felicitarlos",
    ],
)
def test_praise_and_studies_are_no_need(needs: Needs, text: str) -> None:
    assert not read(needs, text).in_scope


def test_praise_does_not_hide_a_need(needs: Needs) -> None:
    text = "I love my school, but two of my colleagues have not spoken since May and every meeting ends in yelling"
    reading = read(needs, text)
    assert reading.in_scope
    assert reading.matches[0].offering == "conflict_resolution"


@pytest.mark.parametrize("text", ["Mis colegas no se hablan", "negociación", "la junta no escucha a nadie"])
def test_trouble_told_in_spanish_is_a_need(needs: Needs, text: str) -> None:
    assert needs.has_need(Text(text), "es")
