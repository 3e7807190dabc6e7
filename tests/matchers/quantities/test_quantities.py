"""What people say about how many and how much, as the contract's table wants it. The notation: quantity_notation.py."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from quantity_notation import written
from quantity_nouns import NOUNS

from matchers.frame import Range
from matchers.quantities.find import Quantities, headcount, total
from matchers.text import Text

QUANTITIES = Quantities(NOUNS)

UNASKED = [
    # exact and approximate
    ("40 teachers", "p=40"),
    ("about 40 people", "p~40"),
    ("40ish people", "p~40"),
    ("40-ish teachers", "p~40"),
    ("bout 40 folks", "p~40"),
    ("roughly 40 of us", "p~40"),
    ("there are 12 of us", "p=12"),
    ("team of 5", "p=5"),
    ("5-person team", "p=5"),
    ("a 12-member committee", "p=12"),
    ("forty-two teachers", "p=42"),
    ("a dozen principals", "p=12"),
    ("a couple of dozen teachers", "p~24"),
    ("a hundred and twenty staff", "p=120"),
    ("we'd be 40", "p=40"),
    ("all 40 teachers in 3 schools", "p=40 s=3"),
    ("one school", "s=1"),
    ("two buildings", "s=2"),
    ("both schools", "s=2"),
    ("three elementary campuses", "s=3"),
    ("three elementary and two middle schools", "s=5"),
    ("40 high school teachers", "p=40"),
    ("40 people or so", "p~40"),
    ("participants: 40", "p=40"),
    ("number of participants is about 40", "p~40"),
    ("staff of 60", "p=60"),
    ("we serve 450 students", "t=450"),
    ("a 1,200-student district with 4 schools", "s=4 t=1200"),
    ("enrollment is 4,870", "t=4870"),
    ("300 kids and 25 teachers", "p=25 t=300"),
    # bounds
    ("20 or 30 people", "p=20..30"),
    ("20 to 30 teachers", "p=20..30"),
    ("between 20 and 30 teachers", "p=20..30"),
    ("20-30 staff", "p=20..30"),
    ("at least 3 schools", "s=3.."),
    ("over 100 people", "p=100.."),
    ("more than 100 teachers", "p=100.."),
    ("40+ teachers", "p=40.."),
    ("40 plus teachers", "p=40.."),
    ("minimum of 10 people", "p=10.."),
    ("up to 50 staff", "p=..50"),
    ("40 teachers max", "p=..40"),
    ("no more than 25 people", "p=..25"),
    ("at least 20 but no more than 30 people", "p=20..30"),
    # sums and totals
    ("12 principals and 30 teachers", "p=42"),
    ("12 principals, 30 teachers and 4 board members", "p=46"),
    ("6 admins + 6 teachers, 12 in all", "p=12"),
    ("6 admins and 6 teachers", "p=12"),
    ("40 people: 30 teachers and 10 principals", "p=40"),
    ("40 people (30 teachers and 10 principals)", "p=40"),
    ("40 people including 10 principals", "p=40"),
    ("about 12 principals and 30 teachers", "p~42"),
    ("team of 12, 6 teachers and 6 admins", "p=12"),
    # corrections
    ("not 40 teachers, 14", "p=14"),
    ("40 teachers, actually 45 teachers", "p=45"),
    ("40 teachers, no wait, 45", "p=45"),
    ("12 principals and 30 teachers, sorry, 14 principals", "p=44"),
    ("60 people, not 40", "p=60"),
    ("60 people instead of 40", "p=60"),
    # per
    ("15 teachers per school", "p=15/school"),
    ("15 people per building", "p=15/school"),
    ("15 teachers at each school", "p=15/school"),
    ("$150 a person", "b=150/person"),
    ("$100 per head", "b=100/person"),
    ("$100 each", "b=100/person"),
    ("$150 per teacher", "b=150/person"),
    ("$2,000 per school", "b=2000/school"),
    # money
    ("our budget is $4,000", "b=4000"),
    ("5-8k", "b=5000..8000"),
    ("between 5 and 8k", "b=5000..8000"),
    ("$5-8 thousand", "b=5000..8000"),
    ("5 to 8 grand", "b=5000..8000"),
    ("500 to 2k", "b=500..2000"),
    ("$2,000-$3,000", "b=2000..3000"),
    ("under 10k", "b=..10000"),
    ("less than $5000", "b=..5000"),
    ("up to $7,500", "b=..7500"),
    ("no more than 5k", "b=..5000"),
    ("max 10k", "b=..10000"),
    ("10k max", "b=..10000"),
    ("at most $3,000", "b=..3000"),
    ("not over 5k", "b=..5000"),
    ("we can't spend more than $5,000", "b=..5000"),
    ("our limit is 5k", "b=..5000"),
    ("at least $2,500", "b=2500.."),
    ("around five thousand dollars", "b~5000"),
    ("five grand", "b=5000"),
    ("somewhere around $7,500", "b~7500"),
    ("$2.5K", "b=2500"),
    ("two and a half thousand dollars", "b=2500"),
    ("a few thousand dollars", "b=?"),
    ("we have a $4,000 grant", "b=4000"),
    ("title II money 6000", "b=6000"),
    ("6000 in title II funds", "b=6000"),
    ("budget 5000", "b=5000"),
    ("our budget for this is around 5000", "b~5000"),
    ("money is not an issue", "b=?"),
    ("no budget yet", "b=?"),
    ("budget TBD", "b=?"),
    ("we have no money", "b=0"),
    ("zero budget", "b=0"),
    ("$4k from the PTA plus $2k from title I", "b=6000"),
    ("40 teachers, $5k, this fall", "p=40 b=5000"),
    ("can we do it for $5,000?", "b=5000"),
    ("is $4,000 enough?", "b=4000"),
    ("we have 30 teachers in 2 schools and about $4,000 to spend", "p=30 s=2 b~4000"),
    ("how much for 40 people", "p=40"),
    ("need training for 35 staff budget around 3000 we have 2 buildings", "p=35 s=2 b~3000"),
    # Spanish
    ("unas 40 personas", "p~40"),
    ("como 40 maestros", "p~40"),
    ("somos 40", "p=40"),
    ("seríamos unas 25 personas", "p~25"),
    ("cuarenta y dos maestros", "p=42"),
    ("una docena de directores", "p=12"),
    ("veinticinco docentes", "p=25"),
    ("12 directores y 30 maestros", "p=42"),
    ("al menos 3 escuelas", "s=3.."),
    ("más de 100 maestros", "p=100.."),
    ("las dos escuelas", "s=2"),
    ("ambas escuelas", "s=2"),
    ("una escuela", "s=1"),
    ("entre 20 y 30 personas", "p=20..30"),
    ("de 20 a 30 maestros", "p=20..30"),
    ("entre 5 y 8 mil dólares", "b=5000..8000"),
    ("entre 5 y 8 mil", "b=5000..8000"),
    ("hasta 10 mil", "b=..10000"),
    ("no más de 5 mil dólares", "b=..5000"),
    ("no podemos gastar más de $5,000", "b=..5000"),
    ("cinco mil dólares", "b=5000"),
    ("dos mil quinientos dólares", "b=2500"),
    ("un presupuesto de 4.500 dólares", "b=4500"),
    ("tenemos un presupuesto de 4000", "b=4000"),
    ("$150 por persona", "b=150/person"),
    ("15 maestros por escuela", "p=15/school"),
    ("no tenemos dinero", "b=0"),
    ("todavía no tenemos presupuesto", "b=?"),
    ("no 40 maestros, sino 14", "p=14"),
    ("una escuela con 450 alumnos", "s=1 t=450"),
    ("40 maestros en 3 escuelas, unos 5 mil dólares", "p=40 s=3 b~5000"),
]

ASKED = [
    ("40", "participants", "p=40"),
    ("about 40, maybe 5k", "participants", "p~40 b~5000"),
    ("20 or 30", "participants", "p=20..30"),
    ("not 40, 14", "participants", "p=14"),
    ("actually 60", "participants", "p=60"),
    ("60, not 40", "participants", "p=60"),
    ("no, 60", "participants", "p=60"),
    ("make that 60", "participants", "p=60"),
    ("I meant 60", "participants", "p=60"),
    ("15 per building", "participants", "p=15/school"),
    ("probably 40 if everyone comes", "participants", "p~40"),
    ("two", "participants", "p=2"),
    ("2 principals", "participants", "p=2"),
    ("just me", "participants", "p=1"),
    ("don't know yet", "participants", "p=?"),
    ("not sure yet", "budget", "b=?"),
    ("TBD", "budget", "b=?"),
    ("it depends", "participants", "p=?"),
    ("no budget yet", "budget", "b=?"),
    ("4000", "budget", "b=4000"),
    ("2000", "budget", "b=2000"),
    ("4 k", "budget", "b=4000"),
    ("4k", "budget", "b=4000"),
    ("half a million", "budget", "b=500000"),
    ("150 each", "budget", "b=150/person"),
    ("maybe a few thousand", "budget", "b~?"),
    ("2500 to 3000", "budget", "b=2500..3000"),
    ("0", "budget", "b=0"),
    ("3", "schools", "s=3"),
    ("just one", "schools", "s=1"),
    ("450", "students", "t=450"),
    ("no 40, sino 14", "participants", "p=14"),
    ("todavía no sabemos", "participants", "p=?"),
    ("ninguno todavía", "budget", "b=?"),
    ("como 40", "participants", "p~40"),
    ("cuarenta", "participants", "p=40"),
    ("mil", "budget", "b=1000"),
    ("unos 5 mil", "budget", "b~5000"),
    ("40 people", "budget", "p=40"),
    ("40 teachers and 5k", "budget", "p=40 b=5000"),
    ("twelve + 30", "participants", "p=42"),
]

STRAYS = """
since 2019 nothing has changed
I have taught here for 20 years
in 2025 we had a strike
our 5th grade team is a mess
grade 4 and grade 5 do not talk
a K-8 building
grades 3-5 are struggling
Article 7 of the contract
we meet in room 12
District 65
Local 1420 filed a grievance
Unit 5 and U-46
PS 118
School 45
call me at 555-123-4567
(212) 555-0199
Springfield IL 62704
1200 Main Street
on March 3
3/15 works
by the 14th
let's talk at 4
3:30 would be good
8 hours of training
3 days
two half-days
6 sessions
about 30% of staff
half our teachers
a third of our teachers
the vote was 20 to 1
a 5-2 vote
they got a $2,000 raise
the superintendent makes 300k
a $4 million deficit
we passed a $12 million bond
is it really $2,500?
does it cost 7500
why $2,500
how come the price is $7,500
one of our teachers cried
a teacher told me
one teacher told me to leave
two people quarrel all day
two of our teachers hate each other
lost 12 teachers last year
we lost 12 teachers
3 principals in 4 years
28 kids in my class
I have 28 kids in my class
no one listens
our number one priority is trust
they call 24/7
split 50/50
one-on-one coaching
zero trust
12 teachers quit in June
we need to hire 5 teachers
nine teachers voted no
40 grievances
40 teacher contracts
the two schools closed
closing two buildings
three principals left
9 out of 10 teachers are angry
1 in 4 teachers leave
$50 an hour
we paid a consultant $20,000
they cut $300k from the budget
no money for subs
1-800-555-1234
see www.school12.org
jane40@school12.org
2026-27
tier 2 supports
once teachers feel heard they stay
nobody trusts anyone after year one
we are 2 miles away
I am 45
en 2019 cambió todo
tengo 20 años aquí
el artículo 7
8 horas
el 3 de marzo
a las 4
30% de los maestros
uno de nuestros maestros
perdimos 12 maestros el año pasado
el superintendente gana 300 mil
cuesta $2,500?
cuánto cuesta, 7500?
los maestros de quinto grado
28 niños en mi clase
""".strip().splitlines()


@pytest.mark.parametrize(("said", "expected"), UNASKED)
def test_an_amount_speaks_for_itself(said: str, expected: str) -> None:
    assert written(QUANTITIES.find(Text(said))) == expected


@pytest.mark.parametrize(("said", "slot", "expected"), ASKED)
def test_an_answer_fills_the_slot_that_was_asked_for(said: str, slot: str, expected: str) -> None:
    assert written(QUANTITIES.find(Text(said), slot)) == expected


@pytest.mark.parametrize("said", STRAYS)
def test_numbers_of_a_story_fill_no_slot(said: str) -> None:
    assert written(QUANTITIES.find(Text(said))) == ""


@pytest.mark.parametrize("said", ["40", "actually 60", "20 or 30", "we have been here since 8", "forty"])
def test_a_bare_number_means_nothing_unasked(said: str) -> None:
    assert QUANTITIES.find(Text(said)) == ()


def test_the_words_are_cut_from_the_text_as_it_was_written() -> None:
    (mention,) = QUANTITIES.find(Text("So — About 40 Teachers, please"))
    assert isinstance(mention.value, Range)
    assert mention.value.text == "About 40 Teachers"


def test_a_correction_without_a_noun_is_offered_to_the_caller() -> None:
    (correction,) = QUANTITIES.corrections(Text("60, not 40"))
    assert (correction.value.min, correction.denied) == (60, 40)
    (correction,) = QUANTITIES.corrections(Text("actually 60"))
    assert (correction.value.min, correction.denied) == (60, None)
    assert QUANTITIES.corrections(Text("40 teachers")) == ()


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("I can give an exact number now: 23", 23),
        ("ok final number 33", 33),
        ("el numero exacto es 21", 21),
        ("26, four dropped out", 26),
        ("you have 30 but i said 13", 13),
        ("45, no 54", 54),
    ],
)
def test_a_number_corrects_the_one_before_by_the_words_around_it(said: str, meant: int) -> None:
    text = Text(said)
    assert QUANTITIES.may_correct(text)
    assert [one.value.min for one in QUANTITIES.corrections(text, announced=False)] == [meant]


@given(st.text(max_size=80), st.sampled_from([None, "participants", "schools", "students", "budget", "timing"]))
def test_any_text_is_read_without_failing(raw: str, slot: str | None) -> None:
    for mention in QUANTITIES.find(Text(raw), slot):
        assert isinstance(mention.value, Range)
        assert mention.value.text == raw[mention.start : mention.end].strip()


_PIECES = st.sampled_from(
    "40 teachers not actually $5,000 5-8k between and , . about at least max per school one no dozen half a million"
    " of us % / - + sino 14 y mil dólares unas personas 2026-27 ½ ２０ in all total budget".split(" ")
)


@given(st.lists(_PIECES, max_size=14), st.sampled_from([None, "participants", "budget"]))
def test_bounds_stand_in_order_and_spans_hold_the_words(pieces: list[str], slot: str | None) -> None:
    raw = " ".join(pieces)
    mentions = QUANTITIES.find(Text(raw), slot)
    assert len({mention.slot for mention in mentions}) == len(mentions)
    for mention in mentions:
        value = mention.value
        assert isinstance(value, Range)
        assert value.text == raw[mention.start : mention.end].strip()
        assert value.text
        assert value.min is None or value.max is None or value.min <= value.max


@given(st.integers(min_value=4, max_value=99_999))
def test_any_number_of_teachers_is_counted(number: int) -> None:
    for said in (f"{number} teachers", f"{number:,} teachers", f"training for {number} teachers please"):
        assert written(QUANTITIES.find(Text(said))) == f"p={number}"


@given(st.integers(min_value=100, max_value=900_000))
def test_any_sum_of_dollars_is_a_budget(number: int) -> None:
    for said in (
        f"${number}",
        f"${number:,}",
        f"{number} dollars",
        f"our budget is {number}",
        f"presupuesto: {number}",
    ):
        assert written(QUANTITIES.find(Text(said))) == f"b={number}"


def test_totals_are_estimates_of_amounts_per_person_and_per_school() -> None:
    forty, three = Range(40, 40), Range(3, 3)
    assert total(Range(150, 150, per="person"), forty, None) == Range(6000, 6000, approximate=True)
    assert total(Range(150, 150, per="person"), Range(15, 20, per="school"), three) == Range(
        6750, 9000, approximate=True
    )
    assert total(Range(None, 2000, per="school"), None, three) == Range(None, 6000, approximate=True)
    assert total(Range(4000, 4000), None, None) == Range(4000, 4000)
    assert headcount(Range(15, 15, per="school"), three) == Range(45, 45, approximate=True)


def test_a_total_that_cannot_be_told_is_none() -> None:
    assert total(Range(150, 150, per="person"), None, None) is None
    assert total(Range(150, 150, per="person"), Range(), None) is None
    assert total(Range(None, 150, per="person"), Range(40, None), None) is None
    assert total(Range(), Range(40, 40), None) is None
    assert headcount(Range(15, 15, per="school"), None) is None


@pytest.mark.parametrize(
    ("said", "requested", "told"),
    [
        ("just write it down: 16 people", None, "p=16"),
        ("put us down for 14 people", None, "p=14"),
        ("15 personas, ¿contento?", None, "p=15"),
        ("Una corrección: son 35 personas, no 30", None, "p=35"),
        ("Son 29 personas, no 27", None, "p=29"),
        ("And it's 19 people, not 18", None, "p=19"),
        ("abuot 45 poeple", None, "p~45"),
        ("unos 20 maetsros", None, "p~20"),
        ("aproximately 16 prinicpals", None, "p~16"),
        ("our budegt is 2,500", None, "b=2500"),
        ("the number of people shall be 12", None, "p=12"),
        ("el número de participantes será 20", None, "p=20"),
        ("change the number of people to 22", None, "p=22"),
        ("make it 12, plus our 3 APs", None, "p=15"),
        ("make it 12, plus our 3 APs", "participants", "p=15"),
        ("son 15 y nuestros 2 directores", "participants", "p=17"),
        ("12 teachers + me", "participants", "p=13"),
        ("20 minus the two who quit", "participants", "p=18"),
        ("FORTY", "participants", "p=40"),
        ("podemos gastar 4 mil", None, "b=4000"),
        ("our budget went up to 7k", None, "b=7000"),
        ("3000 and 30 teachers", "budget", "p=30 b=3000"),
        ("the Glenbard 87 board and our union are at war", None, ""),
        ("we are down 16 people", None, ""),
    ],
)
def test_numbers_in_the_middle_of_a_conversation(said, requested, told):
    assert written(QUANTITIES.find(Text(said), requested)) == told


@pytest.mark.parametrize(
    "said",
    [
        "the budget isn't known yet either",
        "no budget yet",
        "no budget so far",
        "we still have no budget",
        "todavía no hay presupuesto",
        "no hay presupuesto por ahora",
        "el presupuesto aún no está definido",
        "budget hasn't been decided",
        "the budget is still not approved",
        "we don't have a budget yet",
    ],
)
def test_a_budget_that_is_not_settled_has_no_bounds(said):
    assert written(QUANTITIES.find(Text(said))) == "b=?"


@pytest.mark.parametrize("said", ["Una corrección: son 35 personas, no 30", "make it 12, plus our 3 APs"])
def test_articles_and_parts_of_a_sum_correct_nothing(said):
    assert all(correction.value.min not in (1, 12) for correction in QUANTITIES.corrections(Text(said)))
