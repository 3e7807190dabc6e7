"""The check tells faults and warnings apart; the schemas for editors accept what loads."""

import shutil
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from knowledge import plain
from knowledge.check import check
from knowledge.schema import schemas

LIBRARY = Path(__file__).parent / "library"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(LIBRARY, tmp_path / "library"))


def change(folder: Path, name: str, old: str, new: str) -> None:
    text = (folder / name).read_text()
    assert old in text
    (folder / name).write_text(text.replace(old, new, 1))


def test_a_missing_spanish_text_is_a_warning_with_its_place(folder: Path) -> None:
    change(folder, "kinds.yaml", "name: {en: a class, es: una clase}", "name: {en: a class}")
    (finding,) = check(folder)
    assert finding.severity == "warning"
    assert (finding.fault.file, finding.fault.key) == ("kinds.yaml", "kinds.class.name.es")
    assert finding.fault.line > 0


def test_missing_spanish_phrases_and_replies_are_warnings(folder: Path) -> None:
    change(folder, "kinds.yaml", "phrases: {en: [class], es: [clase]}", "phrases: {en: [class]}")
    text = (folder / "replies/es.yaml").read_text().splitlines()
    (folder / "replies/es.yaml").write_text("\n".join(line for line in text if not line.startswith("fact_item")))
    found = check(folder)
    assert [one.severity for one in found] == ["warning", "warning"]
    assert [one.fault.key for one in found] == ["kinds.class.phrases.es", "fact_item"]


def test_faults_come_before_warnings_and_both_are_told(folder: Path) -> None:
    change(folder, "kinds.yaml", "name: {en: a class, es: una clase}", "name: {en: a class}")
    change(folder, "rules.yaml", "when: [broken]", "when: [bent]")
    assert [one.severity for one in check(folder)] == ["fault", "warning"]


def test_an_offering_without_examples_is_a_warning(folder: Path) -> None:
    (folder / "examples" / "woodworking.yaml").unlink()
    (finding,) = check(folder)
    assert finding.fault.key == "offerings.woodworking"


def test_a_sentence_told_for_two_offerings_is_a_warning(folder: Path) -> None:
    change(folder, "examples/none.yaml", "can you fix my car", "The toaster gave up after nine years")
    (finding,) = check(folder)
    assert "examples/none.yaml" in str(finding)


def test_a_name_for_an_unlisted_district_is_a_warning(folder: Path) -> None:
    (folder / "districts" / "districts.csv").write_text("nces_id,name\n0100001,Elm\n")
    (finding,) = check(folder)
    assert "0100002" in finding.fault.message


def _thawed(value: Any) -> Any:
    """Values as a JSON Schema knows them."""
    if isinstance(value, dict):
        return {key: _thawed(one) for key, one in value.items()}
    if isinstance(value, tuple):
        return [_thawed(one) for one in value]
    return plain.number(value)


def test_there_is_a_schema_for_every_file_and_it_accepts_what_loads() -> None:
    known = schemas()
    for path in LIBRARY.rglob("*.yaml"):
        name = path.relative_to(LIBRARY).as_posix()
        schema = known.get(name) or known["examples/*.yaml"]
        jsonschema.Draft202012Validator.check_schema(schema)
        jsonschema.validate(_thawed(plain.read(path.read_text())), schema)


def test_a_schema_refuses_unknown_keys() -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"kinds": {}, "sorts": {}}, schemas()["kinds.yaml"])
