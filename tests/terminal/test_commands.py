"""The other commands: explaining, checking, measuring, looking after inquiries; and their exit status."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
ROOT = Path(__file__).parents[2]


def test_explain_tells_acts_slots_and_evidence_with_spans(run: Run) -> None:
    text = "The contract ran out in June and nobody will sit at the table. 24 people."
    found = json.loads(run("explain", "--json", stdin=text + "\n").output)
    assert found["in_scope"] is True
    assert found["acts"] == ["inform"]
    assert found["slots"]["participants"]["max"] == 24
    best = found["matches"][0]
    assert best["offering"] == "interest_based_bargaining"
    assert best["score"] >= found["matches"][-1]["score"]
    assert any("contract" in text[slice(*one["span"])] for one in best["evidence"])


def test_explain_understands_an_answer_by_what_was_asked(run: Run) -> None:
    line = json.dumps({"text": "40", "requested_slot": "participants"})
    assert json.loads(run("explain", "--json", stdin=line + "\n").output)["slots"]["participants"]["min"] == 40
    assert json.loads(run("explain", "--json", stdin="40\n").output)["slots"]["participants"] is None


def test_explain_for_people_names_the_words(run: Run) -> None:
    output = run("explain", stdin="our PLC time is a box-checking exercise\n").output
    assert "professional_learning_communities" in output


def test_try_shows_what_a_text_is_taken_for(run: Run) -> None:
    assert "interest_based_bargaining" in run("knowledge", "try", "we are at impasse").output


def test_schema_is_json_for_every_file(run: Run, tmp_path: Path) -> None:
    assert "offerings.yaml" in json.loads(run("knowledge", "schema").output)
    run("knowledge", "schema", str(tmp_path / "schemas"))
    assert any((tmp_path / "schemas").iterdir())


def test_evaluate_prints_figures_and_compares_with_an_earlier_run(run: Run, tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text(
        '{"text": "we are at impasse and talks broke down", "labels": ["interest_based_bargaining"]}\n'
        '{"text": "the roof of the gym leaks", "labels": []}\n',
        "utf-8",
    )
    saved = tmp_path / "figures.json"
    first = run("evaluate", str(rows), "--save", str(saved))
    assert first.exit_code == 0, first.output
    assert run("evaluate", str(rows), "--compare", str(saved), "--misses").exit_code == 0


def test_evaluate_wants_a_file_or_cross(run: Run) -> None:
    assert run("evaluate").exit_code == 2


def test_an_unknown_inquiry_is_a_no(run: Run) -> None:
    assert run("inquiries", "show", "CEC-0000-0000").exit_code == 1


def test_erasing_somebody_unknown_is_a_no(run: Run) -> None:
    assert run("erase", "--yes", "nobody@example.org").exit_code == 1


def test_resume_needs_a_database(run: Run) -> None:
    assert run("chat", "--resume", "abc").exit_code == 2


@pytest.mark.parametrize(
    ("environment", "says"),
    [
        ({"CEC_KNOWLEDGE": "broken"}, "offerings.yaml"),
        ({"DATABASE_URL": "mysql://x"}, "Error"),
        ({"DATABASE_URL": "sqlite:////no/such/folder/x.db"}, "Error"),
        ({"CEC_MESSAGES_PER_MINUTE": "many"}, "messages_per_minute"),
    ],
)
def test_what_cannot_start_says_where_and_ends_with_1(environment: dict[str, str], says: str, tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "offerings.yaml").write_text("offerings: {a: [}\n", "utf-8")
    given = {key: str(broken) if value == "broken" else value for key, value in environment.items()}
    done = subprocess.run(
        [sys.executable, str(ROOT / "app.py"), "migrate"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env={"PATH": "", **given},
        timeout=60,
        check=False,
    )
    assert done.returncode == 1, done.stderr
    assert says in done.stderr
    assert "Traceback" not in done.stderr
