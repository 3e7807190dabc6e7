"""When help is wished. "Today" is 24 September 2026, a Thursday."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchers.frame import Timing
from matchers.text import Text
from matchers.timing.find import find

TODAY = date(2026, 9, 24)

ANSWERS = [
    ("this fall", "2026-09-01", "2026-11-30"),
    ("next spring", "2027-03-01", "2027-05-31"),
    ("spring", "2027-03-01", "2027-05-31"),
    ("spring 2028", "2028-03-01", "2028-05-31"),
    ("early spring", "2027-03-01", "2027-03-31"),
    ("before August", None, "2027-07-31"),
    ("by the end of March", None, "2027-03-31"),
    ("by March", None, "2027-03-31"),
    ("in January", "2027-01-01", "2027-01-31"),
    ("late January", "2027-01-21", "2027-01-31"),
    ("on March 3", "2027-03-03", "2027-03-03"),
    ("March 3rd, 2027", "2027-03-03", "2027-03-03"),
    ("March 3-5", "2027-03-03", "2027-03-05"),
    ("the week of March 8", "2027-03-08", "2027-03-14"),
    ("3/15", "2027-03-15", "2027-03-15"),
    ("3/15/2027", "2027-03-15", "2027-03-15"),
    ("2027-03-15", "2027-03-15", "2027-03-15"),
    ("asap", None, None),
    ("as soon as possible", None, None),
    ("over the summer", "2027-06-01", "2027-08-31"),
    ("after winter break", "2027-01-05", None),
    ("before winter break", None, "2026-12-20"),
    ("after spring break", None, None),
    ("before Thanksgiving", None, "2026-11-25"),
    ("second semester", "2027-01-05", "2027-06-15"),
    ("next semester", "2027-01-05", "2027-06-15"),
    ("next school year", "2027-08-15", "2028-06-15"),
    ("next year", "2027-08-15", "2028-06-15"),
    ("sometime in the fall", "2026-09-01", "2026-11-30"),
    ("2026-27", "2026-08-15", "2027-06-15"),
    ("2027-2028", "2027-08-15", "2028-06-15"),
    ("starting in January", "2027-01-01", None),
    ("not until January", "2027-01-01", None),
    ("next month", "2026-10-01", "2026-10-31"),
    ("next week", "2026-09-28", "2026-10-04"),
    ("in two weeks", None, "2026-10-08"),
    ("this fall or next spring", "2026-09-01", "2027-05-31"),
    ("October or November", "2026-10-01", "2026-11-30"),
    ("before school starts", None, "2027-08-14"),
    ("by the end of the school year", None, "2027-06-15"),
    ("no rush", None, None),
    ("whenever works", None, None),
    ("not sure yet", None, None),
    ("soon", None, None),
    ("may", "2027-05-01", "2027-05-31"),
    ("en agosto", "2027-08-01", "2027-08-31"),
    ("antes de marzo", None, "2027-02-28"),
    ("este otoño", "2026-09-01", "2026-11-30"),
    ("lo antes posible", None, None),
    ("el próximo verano", "2027-06-01", "2027-08-31"),
    ("la primavera que viene", "2027-03-01", "2027-05-31"),
    ("el 3 de marzo", "2027-03-03", "2027-03-03"),
    ("a finales de enero", "2027-01-21", "2027-01-31"),
    ("el próximo año escolar", "2027-08-15", "2028-06-15"),
    ("segundo semestre", "2027-01-05", "2027-06-15"),
    ("a partir de enero", "2027-01-01", None),
    ("después de navidad", "2027-01-05", None),
    ("sin prisa", None, None),
    ("cuanto antes", None, None),
]

WISHES = [
    ("We need training for our leadership team this fall", "this fall"),
    ("40 teachers, $5k, this fall", "this fall"),
    ("looking for a workshop in January", "in January"),
    ("Could someone come out in October?", "in October"),
    ("We'd like to start next spring", "next spring"),
    ("need help asap", "asap"),
    ("No rush, whenever works for you", "No rush"),
    ("we want this done before winter break", "before winter break"),
    ("Ideally before the end of March", "before the end of March"),
    ("Hoping for something over the summer for 30 people", "over the summer"),
    ("Necesitamos un taller en agosto para 40 maestros", "en agosto"),
    ("Quisiéramos empezar el próximo semestre", "el próximo semestre"),
    ("40 maestros, $5,000, este otoño", "este otoño"),
    ("necesitamos ayuda lo antes posible", "lo antes posible"),
]

OTHER_TIMES = """
since March nobody talks to me
last spring we had a strike
in 2019 the board changed everything
our contract expires in June
our principal leaves in May
she left in December
the strike was in October
negotiations broke down last fall
desde marzo no nos hablan
el año pasado perdimos maestros
el contrato vence en junio
nuestra directora se jubila en mayo
we may need help
we march on
things fall apart
we fall behind every day
in June our contract ran out
this year has been hard
40 teachers
I have been here 20 years
he springs surprises on us
the last two weeks were hell
""".strip().splitlines()


@pytest.mark.parametrize(("said", "first", "last"), ANSWERS)
def test_an_answer_becomes_dates_where_they_can_be_told(said: str, first: str | None, last: str | None) -> None:
    (mention,) = find(Text(said), TODAY, "timing")
    assert isinstance(mention.value, Timing)
    assert (mention.value.from_, mention.value.to) == (first, last)


@pytest.mark.parametrize(("said", "words"), WISHES)
def test_a_wished_time_is_taken_unasked(said: str, words: str) -> None:
    (mention,) = find(Text(said), TODAY)
    assert isinstance(mention.value, Timing)
    assert mention.value.text == words == said[mention.start : mention.end]


@pytest.mark.parametrize("said", OTHER_TIMES)
def test_times_of_a_story_are_not_the_wished_time(said: str) -> None:
    assert find(Text(said), TODAY) == ()


_DAYS = st.dates(date(2020, 1, 1), date(2090, 12, 31))


@given(st.text(max_size=80), _DAYS, st.sampled_from([None, "timing"]))
def test_any_text_is_read_without_failing(raw: str, today: date, slot: str | None) -> None:
    for mention in find(Text(raw), today, slot):
        assert isinstance(mention.value, Timing)
        assert mention.value.text == raw[mention.start : mention.end].strip()


_PIECES = st.sampled_from(
    "by before after in the next this early end of March May 3 31 2027 - / fall spring winter break semester second"
    " week month two asap or to year school enero de antes otoño próximo que viene , . need".split()
)


@given(st.lists(_PIECES, max_size=10), _DAYS)
def test_dates_are_real_in_order_and_not_past(pieces: list[str], today: date) -> None:
    for mention in find(Text(" ".join(pieces)), today, "timing"):
        assert isinstance(mention.value, Timing)
        first, last = (date.fromisoformat(d) if d else None for d in (mention.value.from_, mention.value.to))
        assert first is None or last is None or first <= last
        assert last is None or last >= today


@pytest.mark.parametrize(
    ("said", "start", "end"),
    [
        ("in person in January", "2027-01-01", "2027-01-31"),
        ("online in February", "2027-02-01", "2027-02-28"),
        ("in person in the spring", "2027-03-01", "2027-05-31"),
        ("25 people in person in January", "2027-01-01", "2027-01-31"),
        ("presencial en enero", "2027-01-01", "2027-01-31"),
        ("en enero por zoom", "2027-01-01", "2027-01-31"),
        ("remote before Thanksgiving", None, "2026-11-25"),
    ],
)
def test_a_time_beside_a_format_is_wished(said, start, end):
    (mention,) = find(Text(said), TODAY)
    assert (mention.value.from_, mention.value.to) == (start, end)


@pytest.mark.parametrize(
    "said",
    ["our school was online in February", "we met in person in January and it went badly", "clases en línea en enero"],
)
def test_a_time_of_what_was_held_so_is_not_wished(said):
    assert find(Text(said), TODAY) == ()


@pytest.mark.parametrize("requested", [None, "timing"])
@pytest.mark.parametrize(
    "said",
    [
        "there's a strategic plan from 2017 nobody has looked at",
        "since 2019",
        "en 2018",
        "a partir de 2018",
        "starting in 2019 we lost 3 principals",
        "a plan after 2016 training",
        "from March 2019",
    ],
)
def test_a_year_gone_by_is_never_wished(said, requested):
    assert find(Text(said), TODAY, requested) == ()
