"""Organisations however they are named: exact ones are certain, all others are asked about."""

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge import plain
from knowledge.directory import read_directory
from knowledge.model import OtherNames
from matchers.districts.choice import by_level
from matchers.districts.find import Districts
from matchers.districts.names import display
from matchers.frame import District
from matchers.text import Text

FOLDER = Path(__file__).parents[3] / "knowledge" / "districts"


@cache
def matcher():
    names = OtherNames.model_validate(plain.read((FOLDER / "names.yaml").read_text(encoding="utf-8")))
    return Districts.compile(read_directory(FOLDER / "districts.csv"), names.other_names)


def find(text, requested="district"):
    mentions = matcher().find(Text(text), requested)
    return mentions[0] if mentions else None


@pytest.mark.parametrize(
    ("answer", "nces_id"),
    [
        ("Hoover City Schools", "0100007"),
        ("hoover city", "0100007"),
        ("Distrito Escolar de Hoover", "0100007"),
        ("District 65 in Evanston", "1714460"),
        ("Evanston/Skokie School District 65", "1714460"),
        ("U-46", "1713710"),
        ("Elgin U46", "1713710"),
        ("Chicago Public Schools", "1709930"),
        ("escuelas públicas de Chicago", "1709930"),
        ("LAUSD", "0622710"),
        ("LA Unified", "0622710"),
        ("JCPS", "2102990"),
        ("NYC DOE", "3620580"),
        ("Clark County in Nevada", "3200060"),
        ("Springfield, IL", "1737080"),
        ("Peoria, Ill.", "1731230"),
        ("Portland Public Schools, Maine", "2309930"),
        ("Kansas City, MO", "2916400"),
        ("jeffco", "0804800"),
        ("i work at naperville 203", "1727710"),
        ("we are unit 5 in normal", "1728620"),
        ("cps in ohio", "3904375"),
        ("lagrange 102", "1721600"),
        ("Prince Georges County", "2400510"),
    ],
)
def test_a_name_that_fits_one_district_is_certain(answer, nces_id):
    mention = find(answer)
    assert (mention.value.nces_id, mention.guess, mention.candidates) == (nces_id, False, ())


@pytest.mark.parametrize(
    ("answer", "nces_id"),
    [
        ("springfeild public schools, Missouri", "2928860"),
        ("rockferd school distrct 205", "1734510"),
        ("Milwakee public schools", "5509600"),
        ("albequerque public schools", "3500060"),
        ("Gwinett County", "1302550"),
        ("arlington hieghts 25", "1704140"),
        ("Evanston Townshp High School", "1714490"),
        ("Grosse Point public schools Michigan", None),
    ],
)
def test_typing_errors_are_guessed(answer, nces_id):
    mention = find(answer)
    assert mention.guess
    assert nces_id in (None, mention.value.nces_id)


@pytest.mark.parametrize(
    "answer", ["Springfield", "Washington", "Lincoln", "Jefferson County", "D65", "Unit 5", "Evanston", "CPS"]
)
def test_ambiguous_names_are_asked_about(answer):
    mention = find(answer)
    assert mention.guess
    assert len(mention.candidates) > 1
    assert mention.value == mention.candidates[0]


def test_the_state_narrows_and_size_orders():
    springfields = find("Springfield").candidates
    assert springfields[0].state == "MA"
    assert {"IL", "MO", "OR"} <= {candidate.state for candidate in springfields}
    assert find("Springfield in Oregon").candidates == ()


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        ("the Evanston Teachers Association (D65)", "union"),
        ("AFT Local 604", "union"),
        ("Champaign Federation of Teachers", "union"),
        ("somos el sindicato de maestros de Cicero", "union"),
        ("Noble Network of Charter Schools", "charter"),
        ("St. Mary's Catholic School", "private"),
        ("Loyola Academy", "private"),
        ("Lake County ROE", "agency"),
        ("Kane County Regional Office of Education", "agency"),
        ("Capital Area IU 15", "agency"),
        ("Los Angeles County Office of Education", "agency"),
        ("Illinois State Board of Education", "agency"),
        ("Northwestern University", "other"),
        ("Zzyzx Unified", "district"),
        ("Franklin West Supervisory Union in Vermont", "district"),
    ],
)
def test_the_kind_of_organisation(answer, kind):
    assert find(answer).value.type == kind


def test_an_unlisted_one_is_taken_as_typed_with_its_state():
    mention = find("blorptown community schools in Ohio")
    assert mention.value == District(None, "Blorptown Community Schools", "OH", "district")
    assert not mention.guess
    assert find("the Evanston Teachers Association (D65)").value.name == "Evanston Teachers Association"


@pytest.mark.parametrize(
    "answer",
    [
        "none",
        "we're not a district",
        "skip",
        "I'd rather not say",
        "why do you ask?",
        "no",
        "I work for myself",
        "not sure",
        "ninguno",
    ],
)
def test_refusals_name_nothing(answer):
    assert find(answer) is None


@pytest.mark.parametrize(
    ("text", "nces_id"),
    [
        ("I'm the principal at Hoover City Schools and we need help", "0100007"),
        ("I work in Evanston District 65, and morale is low", "1714460"),
        ("LAUSD teachers here", "0622710"),
        ("at U-46 we have trouble", "1713710"),
        ("naperville 203 needs ibb", "1727710"),
        ("i teach in springfield illinois", "1737080"),
        ("Soy maestra en Waukegan, Illinois y busco un taller", "1741250"),
        ("Trabajo en las Escuelas Públicas de Chicago", "1709930"),
        ("We're from Hoover City Schools in Alabama, 12 principals.", "0100007"),
        ("We are Unit 4 in Champaign", "1709420"),
    ],
)
def test_free_text_with_strong_signs(text, nces_id):
    assert find(text, None).value.nces_id == nces_id


def test_a_union_in_free_text():
    assert find("I'm president of the Evanston Teachers Association", None).value.type == "union"


@pytest.mark.parametrize(
    "text",
    [
        "Washington is cutting funds",
        "Lincoln said so",
        "in Union County jail we met",
        "our public schools are failing",
        "we are a district in Illinois with 40 teachers",
        "hope schools get it",
        "our union is on strike",
        "Unity is what we need",
        "Hope is not a strategy, and Liberty is just a word.",
        "unit 5 of the curriculum is bad",
        "the district 5 years ago",
        "in our district 3 schools closed",
        "neighboring districts like Naperville 203 did it",
        "Unlike Oak Park District 97, we have no coaches.",
        "the Illinois Education Association told us",
        "high school district",
        "board and union are at odds",
        "In Texas this would be illegal",
        "Franklin and Marshall are two of our principals.",
        "my mail is jane@d65.net",
    ],
)
def test_ordinary_words_are_no_districts(text):
    assert find(text, None) is None


@pytest.mark.parametrize(
    ("name", "state", "shown"),
    [
        ("HOOVER CITY", "AL", "Hoover City"),
        ("ARLINGTON HEIGHTS SD 25", "IL", "Arlington Heights SD 25"),
        ("PONTOTOC CO SCHOOL DIST", "MS", "Pontotoc County School District"),
        ("MCHENRY CCSD 15", "IL", "McHenry CCSD 15"),
        ("PRINCE GEORGE'S COUNTY PUBLIC SCHOOLS", "MD", "Prince George's County Public Schools"),
        ("BUCKEYE ELEMENTARY DISTRICT (4269)", "AZ", "Buckeye Elementary District"),
        ("SPRINGFIELD R-XII", "MO", "Springfield R-XII"),
        ("CLAY", "FL", "Clay County"),
        ("DES MOINES INDEPENDENT COMM SCHOOL DISTRICT", "IA", "Des Moines Independent Community School District"),
        ("SCHOOL DISTRICT NO. 1 IN THE COUNTY OF DENVER AND STATE OF C", "CO", "Denver County School District No. 1"),
    ],
)
def test_names_are_shown_readably(name, state, shown):
    assert display(name, state, 1) == shown


def test_every_district_is_found_by_its_own_name_and_state():
    agencies = read_directory(FOLDER / "districts.csv")
    regular = [agency for agency in agencies if agency.agency_type == 1 and (agency.students or 0) > 3000][::25]
    missed = []
    for agency in regular:
        mention = find(f"{display(agency.name, agency.state, 1)}, {agency.state}")
        named = {mention.value.nces_id, *(candidate.nces_id for candidate in mention.candidates)} if mention else set()
        if agency.nces_id not in named:
            missed.append(agency.name)
    assert len(missed) <= len(regular) * 0.02, missed


@settings(deadline=None)
@given(st.text(max_size=80), st.sampled_from([None, "district"]))
def test_any_text_is_read_and_spans_lie_within(text, requested):
    for mention in matcher().find(Text(text), requested):
        assert 0 <= mention.start < mention.end <= len(text)


def test_a_slip_in_a_name_with_a_number_keeps_the_number():
    assert (find("Crystal Lke 155").value.nces_id, find("Crystal Lke 155").guess) == ("1711370", True)


def test_the_whole_name_of_a_far_larger_district_is_beyond_doubt():
    assert (find("Omaha Public Schools").value.nces_id, find("Omaha Public Schools").guess) == ("3174820", False)


@pytest.mark.parametrize("answer", ["Omaha", "Aurora", "Albany City School District", "northside isd"])
def test_a_name_of_several_is_never_picked_silently(answer):
    assert find(answer).guess
    assert len(find(answer).candidates) > 1


@pytest.mark.parametrize("text", ["my friend at Boston Public Schools recommended you", "no pertenezco a un distrito"])
def test_districts_of_others_and_refusals_are_none(text):
    assert find(text, None) is None


@pytest.mark.parametrize("requested", ["district", None])
@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        ("No, not Springfield, Illinois, the one in Missouri", "Springfield", "MO"),
        ("no es Springfield, Illinois, es el de Massachusetts", "Springfield", "MA"),
        ("No, not Portland, Oregon, the one in Maine", "Portland", "ME"),
        ("Not Columbia, South Carolina, the one in Missouri", "Columbia", "MO"),
        ("it isn't Aurora, Illinois, it's Aurora, Colorado", "Aurora", "CO"),
        ("Oshkosh Area School District in Wisconsin", "Oshkosh", "WI"),
        ("Scranton School District, Pennsylvania", "Scranton", "PA"),
        ("Springfeild, Illinois schools", "Springfield", "IL"),
    ],
)
def test_the_one_meant_and_never_the_one_denied(text, name, state, requested):
    value = find(text, requested).value
    assert (value.name.startswith(name), value.state) == (True, state)


@pytest.mark.parametrize("text", ["not Peoria, Illinois", "No, not Springfield, Illinois"])
def test_a_denial_alone_names_nothing(text):
    assert find(text) is None
    assert find(text, None) is None


@pytest.mark.parametrize("text", ["Downers Grove", "Crystal Lake", "Libertyville", "Downers Grove schools"])
def test_a_place_with_two_numbers_is_asked_about(text):
    mention = find(text)
    assert (mention.guess, len(mention.candidates)) == (True, 2)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("district sixty five", "65"),
        ("district two oh three", "203"),
        ("district one fifteen", "115"),
        ("district ninety nine", "99"),
        ("distrito sesenta y cinco", "65"),
        ("unit district five", "5"),
    ],
)
def test_a_number_in_words(text, number):
    mention = find(text)
    assert number in mention.value.name.split()


@pytest.mark.parametrize(
    ("text", "nces_id"),
    [
        ("The Glenbard 87 board and our union are at war", "1716830"),
        ("the Naperville 203 union is upset", "1727710"),
        ("I work for Rockford 205", "1734510"),
    ],
)
def test_a_name_with_its_number_is_certain(text, nces_id):
    mention = find(text, None)
    assert (mention.value.nces_id, mention.guess) == (nces_id, False)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("our local is NEA Riverside", "NEA Riverside"),
        ("I'm president of AFT Lowell", "AFT Lowell"),
        ("our union is IEA Danville", "IEA Danville"),
        ("a union in Illinois: the Joliet Federation of Teachers", "Joliet Federation of Teachers"),
        ("we are the Toledo Federation of Teachers", "Toledo Federation of Teachers"),
    ],
)
def test_a_union_is_taken_as_typed(text, name):
    value = find(text, None).value
    assert (value.name, value.type) == (name, "union")


@pytest.mark.parametrize(
    ("text", "nces_id"),
    [
        ("HR director at Elk Grove Unified School District, California", "0612330"),
        ("counselor at Bowling Green Independent School District, Kentucky", "2100570"),
        ("teacher in Spring Grove Area School District, Pennsylvania", "4222590"),
        ("dean at Fremont Union High School District, California", "0614430"),
        ("trabajo en el Distrito Escolar Unificado de Elk Grove, California", "0612330"),
        ("Anoka-Hennepin, Minnesota", "2703180"),
        ("soy Nora Valdés, de Miami-Dade, Florida", "1200390"),
        ("We are in Winston-Salem/Forsyth, North Carolina", "3701500"),
        ("20 people at Carrollton-Farmers Branch, Texas", "4813050"),
        ("trabajo en San Mateo-Foster City, California", "0634920"),
    ],
)
def test_a_longer_or_compound_name_wins_over_its_part(text, nces_id):
    mention = find(text, None)
    assert (mention.value.nces_id, mention.guess) == (nces_id, False)


@pytest.mark.parametrize("text", ["Raleigh-Durham, North Carolina", "Champaign-Urbana, Illinois"])
def test_a_part_of_a_compound_is_none(text):
    assert find(text, None) is None


@pytest.mark.parametrize("answer", ["in person", "In-person", "virtual please", "por zoom", "virtual, not in person"])
def test_a_format_is_no_organisation(answer):
    assert find(answer) is None


@pytest.mark.parametrize(
    ("answer", "nces_id"),
    [
        ("Bozeman H S", "3004590"),
        ("bozeman hs", "3004590"),
        ("I meant the high school district, Bozeman H S", "3004590"),
        ("Bozeman Elementary", "3004560"),
    ],
)
def test_the_level_tells_districts_of_one_place_apart(answer, nces_id):
    mention = find(answer)
    assert (mention.value.nces_id, mention.guess) == (nces_id, False)


@pytest.mark.parametrize(
    ("answer", "picked"),
    [
        ("the high school district", (1,)),
        ("el de secundaria", (1,)),
        ("the elementary one", (0,)),
        ("not the elementary", ()),
        ("Helena high school", ()),
        ("the unified one", ()),
        ("Bozeman", ()),
    ],
)
def test_one_of_several_is_picked_by_its_level(answer, picked):
    several = [District(str(n), f"Bozeman {level}", "MT", "district") for n, level in enumerate(("Elementary", "High"))]
    assert by_level(Text(answer), several) == picked


@pytest.mark.parametrize("requested", [None, "district"])
@pytest.mark.parametrize(
    "text", ["St. Cloud Area Schools", "Saint Cloud Area Schools", "I'm from St. Cloud Area Schools"]
)
def test_saint_may_be_shortened(text, requested):
    assert find(text, requested).value.name == "St. Cloud Public School District"


@pytest.mark.parametrize("requested", [None, "district"])
@pytest.mark.parametrize(
    "text",
    [
        "I've been on the board here in Naperville",
        "I teach here in Naperville",
        "we serve families in Naperville",
        "soy maestra en Naperville",
    ],
)
def test_a_place_where_one_serves_is_a_guess(text, requested):
    mention = find(text, requested)
    assert mention.guess
    assert "Naperville CUSD 203" in {one.name for one in mention.candidates}


@pytest.mark.parametrize(
    "text", ["I grew up in Naperville", "my sister teaches in Rockford", "we work in Spanish", "I teach in May"]
)
def test_other_places_and_words_are_no_district(text):
    assert find(text, None) is None


def test_de_behind_a_comma_is_no_delaware():
    assert find("hola, soy Silvia Arreola, de Calexico Unified", None).value.state == "CA"
