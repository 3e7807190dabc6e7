"""The writer's name as an e-mail address tells it, and what stands beside an address and is no name."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge import plain
from knowledge.model import People
from matchers.contacts.address_names import name_in_address
from matchers.contacts.find import Contacts
from matchers.text import Text
from matchers.wording import Wording

PEOPLE = Path(__file__).parents[3] / "knowledge" / "people.yaml"


@pytest.fixture(scope="module")
def contacts() -> Contacts:
    return Contacts(People.model_validate(plain.read(PEOPLE.read_text(encoding="utf-8"))))


def name(contacts: Contacts, text: str) -> tuple[object, bool] | None:
    return next(((one.value, one.guess) for one in contacts.find(Text(text), None) if one.slot == "name"), None)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Mediation, 18 leaders, 4k, Anchorage School District, Priya Raman, praman@x.org", "Priya Raman"),
        ("coaching for principals, $5,000, Reno NV, Walt Pruitt wpruitt@x.com", "Walt Pruitt"),
        ("mediation, 12 people, tulsa public schools, marlon diggs, mdiggs@x.org", "Marlon Diggs"),
        ("22 maestros, Distrito Escolar de Yuma, Arizona, Nilda Cerda, ncerda@x.org", "Nilda Cerda"),
        ("presencial, 15 personas, Laredo ISD, m.lopez@x.org, Marta López", "Marta López"),
        ("Salem-Keizer, Oregon, 14 people, Beth Ortega-Hill, bortega-hill@x.org", "Beth Ortega-Hill"),
        ("Salem-Keizer, Oregon, 14 people, Beth Ortega-Hill, bortega@x.org", "Beth Ortega-Hill"),
        ("Iowa, reach me at lwest@x.org - Lou West", "Lou West"),
        ("somos 20 de Fresno Unified, presupuesto 3000, raul peña, rpena@x.org", "Raul Peña"),
        ("soy lidia campos de Santa Ana Unified, lidia.campos@x.net", "Lidia Campos"),
        ("hello im keisha moody at Jefferson County Public Schools, keisha_moody@x.org", "Keisha Moody"),
        ("I'm Bo Larsen, principal in Duluth, Minnesota. We need help. blarsen@x.org", "Bo Larsen"),
        ("40 staff, Spring Branch ISD, Texas, Hope Spring, hspring@x.org", "Hope Spring"),
        ("Luis Alberto García Peña, lgarcia@x.org, Yakima", "Luis Alberto García Peña"),
        ("Correo garcia.luis@x.org, Luis García, 30 docentes", "Luis García"),
        ("Mesa AZ / 25 people / Rosa M. Delgado / rmdelgado@x.org", "Rosa M. Delgado"),
        ("Akron City, Ohio, Thomas Quill Jr., tquill@x.org", "Thomas Quill Jr."),
        ("We heard of you from Paul Stone. 30 staff, Ogden. Bea Kimball bkimball@x.org", "Bea Kimball"),
        ("25 ppl / online / clovis unified / trish odom todom@x.org", "Trish Odom"),
    ],
)
def test_the_name_that_an_address_holds_is_the_writers(contacts: Contacts, text: str, value: str) -> None:
    assert name(contacts, text) == (value, False)


@pytest.mark.parametrize(
    "text",
    [
        "12 people, Grand Island, Nebraska, gisland@x.org",
        "Mount Vernon School District, mvernon@x.org, 12 people",
        "Harper Woods, Michigan, 30 people, hwoods@x.org",
        "Lake Forest teachers, lforest@x.org",
        "Effective Communication, 30 people, ecommunication@x.org",
        "Shared leadership, sleadership@x.org",
        "Interest-based bargaining, 12 people, ibargaining@x.org",
        "HR Director, Elk Grove Unified, hrdirector@x.org",
        "Union president here, upresident@x.org",
        "San Diego Unified, sdiego@x.org",
        "District office, Fresno, districtoffice@x.org",
        "Leadership Coaching, Des Moines, office@x.org, 5 principals",
        "Paul Stone sent us. Write to info@x.org",
    ],
)
def test_places_services_and_roles_beside_an_address_are_no_names(contacts: Contacts, text: str) -> None:
    assert name(contacts, text) is None


def test_what_a_person_says_of_themself_comes_first(contacts: Contacts) -> None:
    assert name(contacts, "I'm Joy Teller, my assistant Tom Gray is tgray@x.org") == ("Joy Teller", False)


@given(st.text(max_size=80), st.text(max_size=20))
def test_any_text_and_address_are_read(text: str, address: str) -> None:
    wording = Wording.of(Text(text))
    found = name_in_address(wording, address)
    assert found is None or 0 <= found.first < found.last <= len(wording.forms)
