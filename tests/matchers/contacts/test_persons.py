"""Names and titles that people give of themselves, and all that looks like them."""

from pathlib import Path

import pytest

from knowledge import plain
from knowledge.model import People
from matchers.contacts.names import capitalise
from matchers.contacts.persons import Persons
from matchers.text import Text

PEOPLE = Path(__file__).parents[3] / "knowledge" / "people.yaml"


@pytest.fixture(scope="module")
def persons():
    people = People.model_validate(plain.read(PEOPLE.read_text(encoding="utf-8")))
    return Persons(title for titles in people.roles.values() for title in titles)


def read(persons, text, requested=None):
    return {mention.slot: mention.value for mention in persons.find(Text(text), requested)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("I'm Jane Doe", "Jane Doe"),
        ("this is Jane", "Jane"),
        ("hey this is rob from the union", "Rob"),
        ("my name is jane doe", "Jane Doe"),
        ("We need help.\n- Jane", "Jane"),
        ("Help us.\n\nRegards,\nJane Doe", "Jane Doe"),
        ("Sincerely, Dr. Ophelia Grant", "Dr. Ophelia Grant"),
        ("soy Ana López", "Ana López"),
        ("me llamo maría de la cruz", "María de la Cruz"),
        ("contact me, Jane Doe, at 217-555-0134", "Jane Doe"),
        ("I'm Ngozi Okafor and I lead the local", "Ngozi Okafor"),
        ("Chen Wei here", "Chen Wei"),
        ("call me Jo", "Jo"),
        ("gracias,\nÓscar Peña", "Óscar Peña"),
    ],
)
def test_names_are_found_in_free_text(persons, text, name):
    assert read(persons, text).get("name") == name


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Jane Doe, superintendent", "Jane Doe", "superintendent"),
        ("Kim Lee\nPrincipal\nWashington Elementary", "Kim Lee", "Principal"),
        ("I'm Dana Whitfield, the assistant principal at Roosevelt.", "Dana Whitfield", "assistant principal"),
        ("soy el director Ramiro Fuentes", "Ramiro Fuentes", "director"),
        ("I'm Principal Jane Doe", "Jane Doe", "Principal"),
        ("Name: Ana Soto\nRole: dean of students", "Ana Soto", "dean of students"),
        ("im jane doe principal at lincoln", "Jane Doe", "principal"),
    ],
)
def test_name_and_role_together(persons, text, name, role):
    assert read(persons, text) == {"name": name, "role": role}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("I'm a principal", "principal"),
        ("as superintendent I feel stuck", "superintendent"),
        ("principal here, we need help", "principal"),
        ("I'm the Lincoln Elementary principal", "principal"),
        ("I'm a 4th grade teacher in Peoria", "4th grade teacher"),
        ("I'm the new HR director", "HR director"),
        ("I am president of the Evanston Teachers Association", "president"),
        ("As the local's president I hear everything", "president"),
        ("I am a teacher and union president", "teacher and union president"),
        ("I'm a mom of two and a para", "para"),
        ("I'm not the principal, I'm the dean", "dean"),
        ("soy maestra de cuarto grado", "maestra de cuarto grado"),
        ("Como directora necesito ayuda", "directora"),
        ("soy la directora de la primaria Lincoln", "directora"),
    ],
)
def test_titles_that_people_give_themselves(persons, text, role):
    assert read(persons, text) == {"role": role}


@pytest.mark.parametrize(
    "text",
    [
        "I'm tired of this",
        "this is urgent",
        "it's Monday",
        "I'm new here",
        "this is about bargaining",
        "I'm in Illinois",
        "I'm Catholic",
        "I'm from Springfield",
        "I'M TIRED OF THIS MESS",
        "I'm curious what it costs",
        "this is what Jane said",
        "I'm Jane's neighbor",
        "Mark Ellis is our superintendent and he is the problem.",
        "our superintendent won't listen",
        "our hr director, Linda Park, says no",
        "Superintendent Harris told us to wait",
        "the superintendent and I are at odds",
        "I'm working with the principal on trust",
        "I'm a former principal",
        "I was the principal until last year",
        "My wife is a teacher",
        "I'm on the board",
        "Thanks, that helps",
        "La directora Pérez no nos escucha",
        "soy nueva en esto",
        "we are two teachers",
        "it's me again",
    ],
)
def test_others_and_ordinary_words_are_no_mentions(persons, text):
    assert read(persons, text) == {}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("jane doe", "Jane Doe"),
        ("JANE DOE", "Jane Doe"),
        ("o'brien", "O'Brien"),
        ("marcus t. bell", "Marcus T. Bell"),
        ("Doe, Jane", "Jane Doe"),
        ("de la Rosa, Carmen", "Carmen de la Rosa"),
        ("dr. lena fischer", "Dr. Lena Fischer"),
        ("yes its Harold J. Finch III", "Harold J. Finch III"),
        ("I'm chen wei from peoria", "Chen Wei"),
        ("abdul-rahman el-sayed", "Abdul-Rahman El-Sayed"),
        ("bill", "Bill"),
        ("JP Morales", "JP Morales"),
        ("Ana M. Soto, Ed.D.", "Ana M. Soto"),
        ("ngozi", "Ngozi"),
    ],
)
def test_bare_answers_for_the_name(persons, text, name):
    assert read(persons, text, "name") == {"name": name}


@pytest.mark.parametrize(
    "text",
    [
        "why do you need it?",
        "skip",
        "no thanks",
        "i'd rather not say",
        "hello",
        "we need help with conflict",
        "anonymous",
        "my name is confidential",
        "what does it cost",
        "prefiero no decirlo",
        "later",
        "can i stay anonymous",
        "none",
        "Klk, soy principal de una primaria",
    ],
)
def test_refusals_and_sentences_are_no_names(persons, text):
    assert "name" not in read(persons, text, "name")


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("principal", "principal"),
        ("the union president", "union president"),
        ("4th grade teacher", "4th grade teacher"),
        ("assistant principal at Lincoln", "assistant principal"),
        ("soy directora", "directora"),
        ("teacher / union rep", "teacher / union rep"),
        ("lunch lady", "lunch lady"),
    ],
)
def test_bare_answers_for_the_role(persons, text, role):
    assert read(persons, text, "role") == {"role": role}


@pytest.mark.parametrize("text", ["not sure", "why?", "skip", "our superintendent is the problem", "it varies"])
def test_no_role_in_other_answers(persons, text):
    assert read(persons, text, "role") == {}


def test_an_unlisted_title_is_a_guess(persons):
    (mention,) = persons.find(Text("chief happiness wizard"), "role")
    assert (mention.value, mention.guess) == ("chief happiness wizard", True)


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("patrick mcdonald", "Patrick McDonald"),
        ("McDonald", "McDonald"),
        ("MACDONALD", "Macdonald"),
        ("DeShawn Lee", "DeShawn Lee"),
        ("mary-kate o'neil", "Mary-Kate O'Neil"),
        ("maría de la cruz", "María de la Cruz"),
        ("jANE dOE", "Jane Doe"),
        ("john smith iii", "John Smith III"),
    ],
)
def test_names_are_capitalised_as_given(raw, name):
    assert capitalise(raw) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("First name Ana, last name Soto", "Ana Soto"),
        ("Nombre: Irma Apellidos: Salas Peña", "Irma Salas Peña"),
        ("van der Berg, Ilse", "Ilse van der Berg"),
        ("the name is Fitzgerald, Pat Fitzgerald", "Pat Fitzgerald"),
        ("Inés Cordero de Aurora", "Inés Cordero"),
        ("María Ruiz de la Cruz", "María Ruiz de la Cruz"),
        ("Xiomara Quispe is my name", "Xiomara Quispe"),
        ("put me down as R. J. Castellanos", "R. J. Castellanos"),
        ("it's alvarez, juan", "Juan Alvarez"),
        ("My name is Petrov, Anna", "Anna Petrov"),
        ("the name is Bond", "Bond"),
    ],
)
def test_names_in_answers_of_any_order(persons, text, name):
    assert read(persons, text, "name").get("name") == name


def test_a_strange_name_in_lower_case_is_a_guess(persons):
    (mention,) = persons.find(Text("i'm ngozi okafor"), None)
    assert (mention.value, mention.guess) == ("Ngozi Okafor", True)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("I'm co-president of our local", "co-president"),
        ("I'm the superintendant of a small rural district", "superintendant"),
        ("I was elected union president last month", "union president"),
        ("I am writing as the chair of our negotiations team", "chair"),
        ("Superintendent Rivera here", "Superintendent"),
        ("Mi nombre es José Ángel, director de la secundaria", "director"),
    ],
)
def test_a_role_is_the_title_alone_as_it_is_spelled(persons, text, role):
    assert read(persons, text).get("role") == role


@pytest.mark.parametrize(
    "text", ["My son's name is Tyler", "I'm Dr. Hale's secretary", "I'm furious", "im ready to quit"]
)
def test_what_is_no_name_of_the_writer(persons, text):
    assert "name" not in read(persons, text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Petra Lind is my name", "Petra Lind"),
        ("Beau Langley, that's my name", "Beau Langley"),
        ("Rosalind Park is my name, by the way", "Rosalind Park"),
        ("Ana María López es mi nombre", "Ana María López"),
        ("Gail Summers here,", "Gail Summers"),
        ("Name's Joe Kim", "Joe Kim"),
        ("my name is Tess Young", "Tess Young"),
        ("My name is Faith Brooks", "Faith Brooks"),
        ("my name is tess young", "Tess Young"),
        ("You asked my name: Lynn Ho", "Lynn Ho"),
        ("I am called Kwame Boateng", "Kwame Boateng"),
        ("it's Tess Young here", "Tess Young"),
        ("soy dolores", "Dolores"),
        ("soy consuelo", "Consuelo"),
        ("me llamo Rosa Villarreal, del distrito de Hoover", "Rosa Villarreal"),
    ],
)
def test_a_name_is_whole_and_may_stand_before_its_announcement(persons, text, name):
    assert read(persons, text).get("name") == name


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Joe Kim, Hoover City Schools, principal", "Joe Kim", "principal"),
        ("Kai Brennan, Boulder Valley School District, assistant principal", "Kai Brennan", "assistant principal"),
        ("Lupe Ortiz, Distrito Escolar de Elgin, maestra", "Lupe Ortiz", "maestra"),
        ("Helen Cho, Naperville 203, HR director", "Helen Cho", "HR director"),
        ("Thanks! Joe Kim, principal, Hoover City Schools", "Joe Kim", "principal"),
    ],
)
def test_a_signature_in_one_line(persons, text, name, role):
    assert read(persons, text) == {"name": name, "role": role}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("petra lind", "Petra Lind"),
        ("tess young", "Tess Young"),
        ("gloria white", "Gloria White"),
        ("faith hill", "Faith Hill"),
        ("ISBE", None),
        ("will call", None),
        ("beth moore, NEA", "Beth Moore"),
        ("nombre: ana bell", "Ana Bell"),
        ("soy dolores", "Dolores"),
        ("LAUSD", None),
        ("SDUSD", None),
        ("CPS", None),
        ("NEA", None),
        ("Mark my words", None),
        ("hoover city schools", None),
        ("superintendent's office", None),
        ("JANE FOX", "Jane Fox"),
    ],
)
def test_an_answer_in_any_letters_is_a_name_and_an_organisation_none(persons, text, name):
    assert read(persons, text, "name").get("name") == name


def test_a_place_with_its_state_is_no_name(persons):
    assert "name" not in read(persons, "it isn't Aurora, Illinois, it's Aurora, Colorado")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("name: theo brandt / Olathe Schools", "Theo Brandt"),
        ("hi, im tamika rowe from Albuquerque Public Schools", "Tamika Rowe"),
        ("my name is dana whitlock, Tulsa", "Dana Whitlock"),
        ("soy lidia campos de Santa Ana Unified", "Lidia Campos"),
        ("me llamo pedro and I teach at Lincoln High", "Pedro"),
        ("this is maria with Cobb County", "Maria"),
    ],
)
def test_a_name_written_small_goes_on_beside_capitals(persons, text, name):
    assert read(persons, text).get("name") == name
