"""Kind of help, format and audience: wished for, ruled out, or only mentioned."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge import plain
from knowledge.model import Kinds, People
from matchers.frame import KindWish
from matchers.text import Text
from matchers.wishes.find import Wishes

FOLDER = Path(__file__).parents[3] / "knowledge"


def load(model, name):
    return model.model_validate(plain.read((FOLDER / name).read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def wishes():
    return Wishes(load(Kinds, "kinds.yaml").kinds, load(People, "people.yaml"))


def read(wishes, text, slot, requested=None):
    return next((mention.value for mention in wishes.find(Text(text), requested) if mention.slot == slot), None)


@pytest.mark.parametrize(
    ("text", "wanted", "unwanted"),
    [
        ("no coaching please, a workshop", ["training"], ["coaching"]),
        ("we want someone to coach us", ["coaching"], []),
        ("not another training", [], ["training"]),
        ("nada de talleres", [], ["training"]),
        ("not training but coaching", ["coaching"], ["training"]),
        ("We don't want coaching or training, just facilitation", ["facilitation"], ["coaching", "training"]),
        ("We'd prefer coaching over a one-day workshop.", ["coaching"], []),
        ("tired of workshops", [], ["training"]),
        ("a three day series would be great", ["leadership_series"], []),
        ("necesitamos acompañamiento, no más talleres", ["coaching"], ["training"]),
        ("talleres sí, coaching no", ["training"], ["coaching"]),
        ("we need a facilitator for bargaining", ["facilitation"], []),
        ("training", ["training"], []),
    ],
)
def test_kinds_wanted_and_ruled_out(wishes, text, wanted, unwanted):
    expected = KindWish(tuple(wanted), tuple(unwanted))
    assert read(wishes, text, "kind", "kind" if text.startswith("talleres") else None) == expected


@pytest.mark.parametrize(
    "text",
    [
        "We had a training last year and it flopped",
        "Our coaching staff is great",
        "how much is coaching?",
        "we need smaller classes",
        "we already did the training",
        "Mediation failed twice and now we strike",
        "Our reading coach quit and classes are huge",
    ],
)
def test_a_kind_that_is_only_mentioned_is_no_wish(wishes, text):
    assert read(wishes, text, "kind") is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("we'd like virtual training", "virtual"),
        ("prefer in person", "in_person"),
        ("no virtual please", "in_person"),
        ("not on zoom, we want people in the room", "in_person"),
        ("It has to be online, we are spread over 3 counties", "virtual"),
        ("looking for a workshop on site", "in_person"),
        ("hybrid is fine", "either"),
        ("queremos un taller presencial", "in_person"),
        ("preferimos en línea", "virtual"),
    ],
)
def test_formats_in_free_text(wishes, text, value):
    assert read(wishes, text, "format") == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("zoom", "virtual"),
        ("remoto", "virtual"),
        ("face to face", "in_person"),
        ("we can't do in person", "virtual"),
        ("either", "either"),
        ("some virtual, some in person", "either"),
        ("no preference", "either"),
        ("da igual", "either"),
        ("no me importa", "either"),
        ("what do you offer?", None),
    ],
)
def test_formats_in_answers(wishes, text, value):
    assert read(wishes, text, "format", "format") == value


@pytest.mark.parametrize(
    "text",
    [
        "our teachers hate the online grading system",
        "remote learning killed morale",
        "virtual academy teachers are upset",
        "is it virtual or in person?",
        "Teachers sat through online meetings all year",
    ],
)
def test_things_of_the_school_are_no_format(wishes, text):
    assert read(wishes, text, "format") is None


@pytest.mark.parametrize(
    ("text", "audience"),
    [
        ("training for our principals and APs", ("principals",)),
        ("board members and the union will attend", ("board_members", "union_leaders")),
        ("12 principals and 30 teachers", ("principals", "teachers")),
        ("it would be for 15 teachers, 3 APs and the board", ("teachers", "principals", "board_members")),
        ("We would bring our bargaining team and the administration.", ("union_leaders", "administrators")),
        ("un taller para maestros y directores", ("teachers", "principals")),
        ("help our department chairs run better meetings", ("school_leaders",)),
    ],
)
def test_who_will_take_part(wishes, text, audience):
    assert read(wishes, text, "audience") == audience


@pytest.mark.parametrize(
    "text",
    [
        "our superintendent won't listen",
        "30 teachers quit last year",
        "respect for teachers is gone",
        "The board and the union are fighting",
        "our principals bully teachers",
        "The superintendent yelled at 3 principals",
        "Teachers don't trust administrators",
    ],
)
def test_who_is_only_mentioned_is_no_audience(wishes, text):
    assert read(wishes, text, "audience") is None


@pytest.mark.parametrize(
    ("text", "audience"),
    [
        ("teachers", ("teachers",)),
        ("the board and the union", ("board_members", "union_leaders")),
        ("not the board, just principals", ("principals",)),
        ("all staff", ("teachers", "support_staff")),
        ("maestros y directores", ("teachers", "principals")),
        ("no idea", None),
    ],
)
def test_audience_in_answers(wishes, text, audience):
    assert read(wishes, text, "audience", "audience") == audience


def test_everyone_is_every_audience(wishes):
    assert set(read(wishes, "everyone", "audience", "audience")) == set(load(People, "people.yaml").audiences)


@given(text=st.text(max_size=200), requested=st.sampled_from([None, "kind", "format", "audience"]))
def test_any_text_is_read_and_spans_lie_within(wishes, text, requested):
    for mention in wishes.find(Text(text), requested):
        assert 0 <= mention.start < mention.end <= len(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Can we do it over zoom?", "virtual"),
        ("¿Podríamos reunirnos en persona?", "in_person"),
        ("could we do it over zoom please, half our staff is remote", "virtual"),
        ("could you run an in-person workshop for us?", "in_person"),
        ("do you offer online training?", None),
        ("can this be done on zoom?", None),
        ("¿se puede por zoom?", None),
    ],
)
def test_a_question_tells_a_format_only_if_it_proposes_one(wishes, text, value):
    assert read(wishes, text, "format") == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("in our gym", "in_person"),
        ("we can't travel", "virtual"),
        ("doesn't have to be in person", "either"),
        ("zoom didn't work last time so in person", "in_person"),
        ("lo que ustedes recomienden", "either"),
        ("how does virtual work?", None),
    ],
)
def test_formats_only_an_answer_can_tell(wishes, text, value):
    assert read(wishes, text, "format", "format") == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("for 36 administrators, in person, budget $3,000", "in_person"),
        ("25 staff, $2,500, in person.", "in_person"),
        ("for 14 principals, virtual, budget $2,000", "virtual"),
        ("En persona, con un presupuesto de $4,000", "in_person"),
        ("20 docentes, en línea, $2,000", "virtual"),
        ("25 personas, en persona, para marzo", "in_person"),
        ("30 people. Online. $4k.", "virtual"),
        ("in person please, 22 of us", "in_person"),
        ("in person or over zoom, we don't mind", "either"),
        ("Virtually, please, nobody wants to be in the same room", "virtual"),
        ("on zoom if possible", "virtual"),
        ("Must be on site.", "in_person"),
        ("would prefer virtual", "virtual"),
        ("tiene que ser presencial", "in_person"),
        ("We meet in person every week, and nothing changes for our 30 teachers", None),
        ("Our teachers fight in person and online all day long every day", None),
    ],
)
def test_a_format_that_is_an_item_of_its_own_is_told(wishes, text, value):
    assert read(wishes, text, "format") == value


@pytest.mark.parametrize(
    "text",
    [
        "no importa",
        "sin preferencia",
        "doesn't matter",
        "it does not matter to us",
        "it makes no difference",
        "not important",
        "es igual",
        "nos da lo mismo",
        "whatever the facilitator prefers",
        "lo que sea más barato",
    ],
)
def test_not_minding_is_either(wishes, text):
    assert read(wishes, text, "format", "format") == "either"


@pytest.mark.parametrize(
    ("text", "wanted", "unwanted"),
    [
        ("Conflict resolution training, 25 people. No coaching.", [], ["coaching"]),
        ("coaching, not training", ["coaching"], ["training"]),
        ("facilitation, not a workshop", ["facilitation"], ["training"]),
        ("coaching rather than training", ["coaching"], ["training"]),
        ("un facilitador, no un curso", ["facilitation"], ["training"]),
        ("training instead of coaching", ["training"], ["coaching"]),
        ("just the training, no coaching please", ["training"], ["coaching"]),
        ("nada de coaching, solo capacitación", ["training"], ["coaching"]),
        ("leave out the coaching", [], ["coaching"]),
        ("facilitación sí, capacitación no", ["facilitation"], ["training"]),
        ("bargaining training for 14 in Ohio, no coaching, 3k", [], ["coaching"]),
    ],
)
def test_one_kind_set_against_another(wishes, text, wanted, unwanted):
    assert read(wishes, text, "kind") == KindWish(tuple(wanted), tuple(unwanted))


@pytest.mark.parametrize(
    "text",
    [
        "we have no training in conflict resolution",
        "our teachers have had no training",
        "there is no coaching at our school",
        "no one gets training here",
        "no hay capacitación para los maestros",
        "nunca hemos recibido capacitación",
        "conflict resolution training for 30",
    ],
)
def test_what_is_lacking_is_not_ruled_out(wishes, text):
    assert read(wishes, text, "kind") is None
    assert read(wishes, text, "format") is None


def test_no_other_fact_lies_in_the_words_of_a_kind(wishes):
    text = "we want training for 25 people. No coaching."
    (kind,) = (one for one in wishes.find(Text(text)) if one.slot == "kind")
    assert text[kind.start : kind.end] == "coaching"
