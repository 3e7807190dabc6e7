"""Figures for labelled rows."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_knowledge import FRICTION, TALKS, TEAMS, knowledge_of

from matchers.measuring import evaluate as measure
from matchers.measuring.evaluate import Report, Row, RowError, rows_of
from matchers.measuring.render import render
from matchers.measuring.typing_errors import mistyped
from matchers.needs.reading import Needs

NEEDS = Needs.compile(knowledge_of())
TALK = Row("Contract negotiations are at an impasse and bargaining stalled", (TALKS,), voice="negotiator")
YELL = Row("My colleagues yell and gossip and avoid each other", (FRICTION,), voice="teacher")
ROOF = Row("The roof of the gym leaks", (), voice="teacher")
BOTH = Row("Contract bargaining is at an impasse, and colleagues yell and gossip.", (TALKS, FRICTION), multi=True)


def test_rows_come_as_json_lines_and_unknown_fields_are_ignored() -> None:
    (row,) = rows_of(['{"text": "hello", "labels": ["talks"], "named": false}', "\n"], ("talks",), "es")
    assert row == Row("hello", ("talks",), language="es")


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ('{"labels": []}', "line 2: .*text"),
        ("hello", "line 2: "),
        ('{"text": "hello", "labels": ["talk"]}', "line 2: 'talk' is no offering; there are talks, teams"),
    ],
)
def test_a_line_that_is_no_row_is_named_with_what_to_do(line: str, says: str) -> None:
    with pytest.raises(RowError, match=says):
        rows_of(['{"text": "hello"}', line], ("talks", "teams"))


def test_all_right_is_one() -> None:
    figures = measure.evaluate(NEEDS, [TALK, YELL, ROOF, BOTH]).figures
    assert (figures.best, figures.three, figures.auc, figures.both, figures.after) == (1.0, 1.0, 1.0, 1.0, 1.0)
    assert figures.wrongly == 0.0
    assert figures.rows == 4


def test_a_wrong_label_is_a_miss_with_its_evidence() -> None:
    wrong = Row(TALK.text, (TEAMS,))
    report = measure.evaluate(NEEDS, [wrong, YELL])
    assert report.figures.best == 0.5
    assert report.confusion[TEAMS] == {TALKS: 1}
    (miss,) = report.misses
    assert miss.row == wrong
    assert miss.best == TALKS
    assert miss.evidence


def test_what_cannot_be_measured_is_left_out_and_not_zero() -> None:
    figures = measure.evaluate(NEEDS, [TALK]).figures
    assert figures.wrongly is None
    assert figures.auc is None
    assert figures.both is None


def test_the_question_helps_only_where_it_is_asked() -> None:
    toss_up = Row("argument at the bargaining table team", (TEAMS,))
    figures = measure.evaluate(NEEDS, [toss_up]).figures
    if figures.asked:
        assert figures.after == 1.0
    assert measure.evaluate(NEEDS, [TALK]).figures.asked == 0.0


def test_figures_are_told_by_voice_and_batch() -> None:
    report = measure.evaluate(NEEDS, [TALK, YELL, ROOF])
    assert set(report.by_voice) == {"negotiator", "teacher"}
    assert report.by_voice["teacher"].rows == 2


def test_cross_reads_each_batch_by_the_others() -> None:
    report = measure.cross(knowledge_of())
    assert set(report.by_batch) == {"first", "second", "spanish"}
    assert report.figures.rows == 31


def test_the_learning_curve_ends_with_all_examples() -> None:
    curve = measure.learning_curve(knowledge_of(), [TALK, YELL, ROOF])
    assert max(curve) == 31
    assert list(curve) == sorted(curve)


def test_typing_errors_are_the_same_each_time_and_in_every_seventh_word() -> None:
    text = "our bargaining team cannot reach an agreement about salaries this spring because nobody listens"
    noisy = mistyped(text)
    assert noisy == mistyped(text)
    changed = [a for a, b in zip(text.split(), noisy.split(), strict=True) if a != b]
    assert len(changed) == 2


@given(st.text(max_size=200))
def test_any_text_can_be_mistyped(text: str) -> None:
    assert len(mistyped(text).split(" ")) == len(text.split(" "))


def test_a_report_survives_as_json_and_is_compared_with_a_later_one() -> None:
    earlier = measure.evaluate(NEEDS, [TALK, ROOF])
    stored = msgspec.json.decode(msgspec.json.encode(earlier), type=Report)
    assert stored == earlier
    told = render(measure.evaluate(NEEDS, [TALK, YELL, ROOF]), stored)
    assert "earlier" in told
    assert "change" in told


def test_texts_are_told_only_when_asked_for() -> None:
    report = measure.evaluate(NEEDS, [Row(TALK.text, (TEAMS,))])
    assert TALK.text not in render(report)
    assert TALK.text in render(report, texts=True)
