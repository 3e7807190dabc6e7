"""Loading is strict, tells all faults at once, and tells where they are and what to do."""

import shutil
import time
from pathlib import Path

import pytest

from knowledge import plain
from knowledge.additions import sort_out
from knowledge.faults import Fault, KnowledgeError
from knowledge.load import load
from knowledge.model import Addition
from knowledge.patterns import PatternError, parse

LIBRARY = Path(__file__).parent / "library"
BASE = Path(__file__).parents[2] / "knowledge"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(LIBRARY, tmp_path / "library"))


def change(folder: Path, name: str, old: str, new: str) -> int:
    """Replaces a text in a file and returns the line it stands in."""
    text = (folder / name).read_text()
    assert old in text
    (folder / name).write_text(text.replace(old, new, 1))
    return text[: text.index(old)].count("\n") + 1


def faults(folder: Path, **options: object) -> tuple[Fault, ...]:
    with pytest.raises(KnowledgeError) as caught:
        load(folder, **options)
    assert caught.value.faults
    assert str(caught.value) == "\n".join(map(str, caught.value.faults))
    return caught.value.faults


def only_fault(folder: Path) -> Fault:
    (fault,) = faults(folder)
    return fault


def test_a_whole_knowledge_base_loads() -> None:
    knowledge = load(LIBRARY)
    assert list(knowledge.offerings) == ["lending", "woodworking", "repair_cafe"]
    assert knowledge.offerings["woodworking"].sessions[0].hours == 2.5
    assert knowledge.acts.acts["affirm"]["en"].whole == ("yes", "no problem")
    assert knowledge.rules[0].weight == 1.5
    assert {one.offering for one in knowledge.examples} == {"lending", "woodworking", "repair_cafe", None}


def test_words_that_yaml_guesses_stay_words(folder: Path) -> None:
    change(
        folder, "kinds.yaml", "en: [borrow]", "en: [no, NO, yes, on, 2024-01-05, 1_000, 0x1F, 1e3, ~, 12:30, 0123, 40]"
    )
    phrases = load(folder).kinds["lending"].phrases["en"]
    assert phrases == ("no", "NO", "yes", "on", "2024-01-05", "1_000", "0x1F", "1e3", "~", "12:30", "0123", "40")


@pytest.mark.parametrize("word", ["yes", "on", "True", "TRUE", "1", '"true"'])
def test_only_true_and_false_are_booleans(folder: Path, word: str) -> None:
    line = change(folder, "questions.yaml", "bare: true", f"bare: {word}")
    fault = only_fault(folder)
    assert fault == Fault("questions.yaml", line, "aspects.price.bare", "only true and false are booleans here")


@pytest.mark.parametrize("amount", ['"60"', "1_000", "6e1", "$60", "060", "true", "60.5", "-60", "0"])
def test_numbers_are_plain_digits(folder: Path, amount: str) -> None:
    line = change(folder, "offerings.yaml", "amount: 60", f"amount: {amount}")
    fault = only_fault(folder)
    assert (fault.line, fault.key) == (line, "offerings.woodworking.price.amount")


def test_true_as_a_phrase_needs_quotes(folder: Path) -> None:
    change(folder, "kinds.yaml", "en: [borrow]", "en: [true]")
    assert "quotes" in only_fault(folder).message


def test_a_key_that_stands_twice_is_a_fault(folder: Path) -> None:
    change(folder, "people.yaml", "roles: ", "audiences: {}\nroles: ")
    fault = only_fault(folder)
    assert (fault.file, fault.key) == ("people.yaml", "audiences")
    assert "twice" in fault.message


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("a: &here [x]\nb: *here", "anchor"),
        ("a: [x]\nb: !!set {x}", "tag"),
        ("a: !important x", "tag"),
        ("<<: {a: 1}", "key"),
        ("? [a, b]\n: c", "key"),
        ("a: 1\n---\nb: 2", "document"),
        ("a: [1, 2", "YAML"),
        ("a: 'x", "YAML"),
        ("a: b: c", "YAML"),
        ("\tx: 1", "YAML"),
        ("a: \x07", "character"),
    ],
)
def test_yaml_that_could_mean_something_else_is_refused(text: str, word: str) -> None:
    with pytest.raises(plain.PlainError) as caught:
        plain.read(text)
    assert any(word in message for _, _, message in caught.value.faults)
    assert all(line > 0 for line, _, _ in caught.value.faults)


def test_an_alias_is_told_beside_its_anchor() -> None:
    with pytest.raises(plain.PlainError) as caught:
        plain.read("a: &here x\nb: *here\n")
    assert [(line, key) for line, key, _ in caught.value.faults] == [(1, "a"), (2, "b")]


def test_nesting_without_end_is_refused() -> None:
    with pytest.raises(plain.PlainError):
        plain.read("[" * 50_000)


def test_an_unknown_key_is_a_fault_with_the_key_that_was_meant(folder: Path) -> None:
    line = change(folder, "offerings.yaml", "    also_called: [woodworking", "    also_caled: [woodworking")
    found = faults(folder)
    assert (found[0].line, found[0].key) == (line - 3, "offerings.woodworking.also_called")
    assert found[1] == Fault(
        "offerings.yaml", line, "offerings.woodworking.also_caled", "unknown key; did you mean `also_called`?"
    )


def test_two_unlike_faults_in_two_files_are_both_told(folder: Path) -> None:
    first = change(folder, "kinds.yaml", "  lending:", "  lending: &kind")
    second = change(folder, "rules.yaml", "offering: repair_cafe", "offering: repair_shop")
    found = faults(folder)
    assert [(one.file, one.line) for one in found] == [("kinds.yaml", first), ("rules.yaml", second)]


def test_all_faults_of_one_file_are_told_in_the_order_of_lines(folder: Path) -> None:
    change(folder, "offerings.yaml", "amount: 20", "amount: twenty")
    change(folder, "offerings.yaml", "max: 8", "max: eight")
    change(folder, "offerings.yaml", "hours: 2.5", "hours: long")
    found = faults(folder)
    assert len(found) == 3
    assert [one.line for one in found] == sorted(one.line for one in found)


@pytest.mark.parametrize(
    ("name", "old", "new", "key"),
    [
        ("offerings.yaml", "kinds: [lending]", "kinds: [lendings]", "offerings.lending.kinds[1]"),
        (
            "offerings.yaml",
            "audiences: [neighbours]",
            "audiences: [friends]",
            "offerings.woodworking.personnel.audiences[1]",
        ),
        ("offerings.yaml", "requires: safety", "requires: safe", "offerings.woodworking.sessions[2].requires"),
        ("offerings.yaml", "requires: safety", "requires: building", "offerings.woodworking.sessions[2].requires"),
        ("offerings.yaml", "- id: building", "- id: safety", "offerings.woodworking.sessions[2].id"),
        ("offerings.yaml", "kinds: [lending]", "part_of: nothing", "offerings.lending.part_of"),
        ("offerings.yaml", "kinds: [lending]", "part_of: lending", "offerings.lending.part_of"),
        (
            "offerings.yaml",
            "also_called: [repair cafe",
            "also_called: [Woodworking",
            "offerings.repair_cafe.also_called[1]",
        ),
        ("offerings.yaml", "what * borrow", "what * (borrow", "offerings.lending.lists[1].asked_by.en[2]"),
        (
            "questions.yaml",
            "asked_by: {en: [how long]",
            "asked_by: {en: ['[long]']",
            "aspects.commitment.asked_by.en[1]",
        ),
        ("questions.yaml", '"We offer:\\n{offerings}"', '"{offers}"', "topics.offerings.answer.en"),
        ("questions.yaml", 'es: "{next_step}. {response_time}"', 'es: "{next_step}"', "topics.response_time.answer.es"),
        ("rules.yaml", "when: [broken]", "when: [[broken, rotten]]", "rules[1].when[1][2]"),
        ("rules.yaml", "when: [broken]", "when: [broken]\n    unless: [new]", "rules[1].unless[1]"),
        ("examples/lending.yaml", "offering: lending", "offering: loans", "offering"),
        ("examples/lending.yaml", "also: [repair_cafe]", "also: [repairs]", "examples[1].sentences[2].also[1]"),
        ("replies/es.yaml", 'fact_item: "- {offering}: {fact}"', 'fact_item: "- {offering}"', "fact_item"),
        ("replies/es.yaml", "fact_item:", "fact_things:", "fact_things"),
        ("replies/en.yaml", 'fact_item: "- {offering}: {fact}"', 'fact_item: "- {offering}: {fact"', "fact_item"),
        ("districts/names.yaml", '"0100002"', '"12"', "other_names[1].nces_id"),
    ],
)
def test_what_does_not_hold_together_is_told_with_its_place(
    folder: Path, name: str, old: str, new: str, key: str
) -> None:
    line = change(folder, name, old, new)
    found = faults(folder)
    at_place = [one for one in found if (one.file, one.key) == (name, key)]
    assert at_place, found
    assert abs(at_place[0].line - line) <= 1


def test_offerings_that_are_part_of_each_other_are_a_fault(folder: Path) -> None:
    change(folder, "offerings.yaml", "kinds: [lending]", "part_of: repair_cafe")
    change(
        folder,
        "offerings.yaml",
        "kinds: [class]\n    summary: {en: Volunteers",
        "part_of: lending\n    summary: {en: Volunteers",
    )
    assert {one.key for one in faults(folder)} == {"offerings.lending.part_of", "offerings.repair_cafe.part_of"}


def test_wordings_of_a_reply_have_the_same_placeholders(folder: Path) -> None:
    change(folder, "replies/en.yaml", 'fact_bullet: "- {item}"', 'fact_bullet: ["- {item}", "* {thing}"]')
    assert {(one.file, one.key) for one in faults(folder)} >= {("replies/en.yaml", "fact_bullet[2]")}


def test_a_reply_that_the_program_needs_is_a_fault_where_it_is_missing(folder: Path) -> None:
    (fault,) = faults(
        folder, required_replies={"fact_item": frozenset({"offering", "fact"}), "farewell": frozenset({"name"})}
    )
    assert (fault.file, fault.key) == ("replies/en.yaml", "farewell")
    assert "{name}" in fault.message


@pytest.mark.parametrize(
    "name", ["offerings.yaml", "concepts.yaml", "replies/es.yaml", "districts/names.yaml", "acts.yaml"]
)
def test_a_missing_file_is_a_fault(folder: Path, name: str) -> None:
    (folder / name).unlink()
    assert Fault(name, 0, "", "the file is missing; add it") in faults(folder)


def test_parts_load_without_what_stands_deeper(folder: Path) -> None:
    for name in ("concepts.yaml", "rules.yaml", "replies/es.yaml", "acts.yaml"):
        (folder / name).unlink()
    shutil.rmtree(folder / "examples")
    knowledge = load(folder, partial=True)
    assert knowledge.concepts == {}
    assert knowledge.examples == ()


def test_an_unknown_file_is_a_fault(folder: Path) -> None:
    (folder / "offering.yaml").write_text("offerings: {}\n")
    assert only_fault(folder).file == "offering.yaml"


def test_a_file_that_is_not_utf_8_is_a_fault_with_its_line(folder: Path) -> None:
    (folder / "kinds.yaml").write_bytes(b"kinds:\n  class: \xe9\n")
    assert [(one.file, one.line) for one in faults(folder)] == [("kinds.yaml", 2)]


def test_an_empty_file_is_a_fault(folder: Path) -> None:
    (folder / "kinds.yaml").write_text("")
    assert only_fault(folder).file == "kinds.yaml"


def test_a_missing_spanish_text_falls_back_to_english(folder: Path) -> None:
    change(
        folder, "offerings.yaml", "name: {en: Tool Lending, es: Préstamo de Herramientas}", "name: {en: Tool Lending}"
    )
    assert load(folder).offerings["lending"].name.in_("es") == "Tool Lending"


def test_the_version_changes_with_every_byte_and_name_and_with_nothing_else(folder: Path) -> None:
    version = load(folder).version
    assert version == load(LIBRARY).version
    (folder / "README.md").write_text("not knowledge")
    assert load(folder).version == version
    change(folder, "kinds.yaml", "borrow", "borrow ")
    assert load(folder).version != version
    shutil.copy(LIBRARY / "kinds.yaml", folder / "kinds.yaml")
    (folder / "examples" / "lending.yaml").rename(folder / "examples" / "loans.yaml")
    assert load(folder).version != version


def test_what_staff_taught_is_applied_in_order_and_changes_the_version() -> None:
    additions = (
        Addition(kind="phrase", of="broken", language="en", text="kaputt"),
        Addition(kind="name", of="lending", language="en", text="tool rental"),
        Addition(kind="sentence", of=None, language="es", text="¿venden pintura?"),
        Addition(kind="sentence", of="lending", language="en", text="who has a ladder"),
    )
    base, taught = load(LIBRARY), load(LIBRARY, additions)
    assert taught.concepts["broken"].phrases["en"][-1] == "kaputt"
    assert taught.offerings["lending"].also_called[-1] == "tool rental"
    assert [one.offering for one in taught.examples[-2:]] == [None, "lending"]
    assert len({base.version, taught.version, load(LIBRARY, additions[:1]).version}) == 3
    assert load(LIBRARY, additions).version == taught.version


def test_additions_that_the_files_hold_or_that_no_longer_fit_are_left_out() -> None:
    held = Addition(kind="phrase", of="broken", language="en", text="Broken")
    told = Addition(kind="sentence", of="lending", language="en", text="I need a drill for one weekend")
    unfit = Addition(kind="name", of="sharpening", language="en", text="knife sharpening")
    knowledge = load(LIBRARY)
    assert sort_out(knowledge, (held, told, unfit)) == ((), (held, told), (unfit,))
    assert load(LIBRARY, (held, told, unfit)) == knowledge


def test_loading_six_thousand_sentences_takes_less_than_a_second(folder: Path) -> None:
    sentences = "\n".join(
        f"      - sentence number {n} of a neighbour who needs this or that tool soon" for n in range(6000)
    )
    head = "offering: lending\nexamples:\n  - batch: big\n    language: en\n    voice: neighbour\n    sentences:\n"
    (folder / "examples" / "lending.yaml").write_text(head + sentences + "\n")
    started = time.perf_counter()
    load(folder)
    assert time.perf_counter() - started < 1


@pytest.mark.parametrize("pattern", ["(a", "a)", "[a]", "* a", "a *", "{count} a", "[a] [b]", "()", "a {"])
def test_a_pattern_that_matches_everything_or_nothing_is_refused(pattern: str) -> None:
    with pytest.raises(PatternError):
        parse(pattern)
