"""What the check says of examples, concepts and rules that do not hold together."""

from small_knowledge import CONCEPTS, FRICTION, SENTENCES, STUDENTS, TALKS, TEAMS, knowledge_of

from knowledge.model import Localized, Rule, Sentence
from matchers.measuring.overlap import Finding, overlap_of

MISLABELLED = "Contract negotiations are at an impasse after the bargaining at the table and the strike vote"


def with_sentences(label: str | None, *more: str | Sentence) -> dict[str | None, tuple[str | Sentence, ...]]:
    return {**SENTENCES, label: (*SENTENCES[label], *more)}


def found(kind: str, findings: tuple[Finding, ...]) -> list[Finding]:
    return [one for one in findings if one.kind == kind]


def test_most_sentences_are_read_rightly_by_the_others() -> None:
    copies = {
        label: tuple(f"{one if isinstance(one, str) else one.text} {letter}" for letter in "abcd" for one in said)
        for label, said in SENTENCES.items()
    }
    overlap = overlap_of(knowledge_of(copies))
    assert overlap.agreement > 0.9
    assert set(overlap.by_offering) == {TALKS, FRICTION, TEAMS, "none"}


def test_a_sentence_nearer_to_another_offering_is_named_with_its_file_and_batch() -> None:
    many = with_sentences(TEAMS, MISLABELLED)
    many[TALKS] = tuple(f"{one if isinstance(one, str) else one.text} {n}" for n in "abcd" for one in SENTENCES[TALKS])
    (finding,) = [
        one for one in found("nearer", overlap_of(knowledge_of(many)).findings) if one.sentence == MISLABELLED
    ]
    assert (finding.file, finding.batch) == ("examples/teams.yaml", "first")
    assert TALKS in finding.message


def test_a_sentence_with_both_labels_is_no_finding() -> None:
    toss_up = Sentence(text=MISLABELLED, also=(TALKS,))
    findings = overlap_of(knowledge_of(with_sentences(TEAMS, toss_up))).findings
    assert MISLABELLED not in {one.sentence for one in found("nearer", findings)}


def test_the_same_sentence_in_two_files_is_a_finding() -> None:
    findings = overlap_of(knowledge_of(with_sentences(TEAMS, "Contract negotiations are at an impasse"))).findings
    assert [one.file for one in found("same_words", findings)] == ["examples/teams.yaml"]


def test_a_concept_that_is_never_said_is_a_finding() -> None:
    concepts = {**CONCEPTS, "wolves": ("wolves", ("a pack of wolves",), ())}
    messages = " ".join(
        one.message for one in found("silent_concept", overlap_of(knowledge_of(concepts=concepts)).findings)
    )
    assert "wolves" in messages
    assert "clash" not in messages


def test_an_offering_without_examples_is_a_finding() -> None:
    findings = overlap_of(knowledge_of({**SENTENCES, TEAMS: ()}, {})).findings
    assert "examples/teams.yaml" in {one.file for one in found("unreached", findings)}


def test_two_words_of_one_stem_that_mean_different_needs_are_a_finding() -> None:
    said = dict(SENTENCES)
    said[TALKS] = tuple(f"the organizing of talk {n}" for n in "abcdefghijklmnopqrstuvwxyz")
    said[None] = tuple(f"an organized closet {n}" for n in "abcdefghijklmnopqrstuvwxyz")
    (finding,) = found("colliding_stems", overlap_of(knowledge_of(said)).findings)
    assert '"organized" and "organizing"' in finding.message


def test_rules_that_contradict_each_other_are_a_finding() -> None:
    against = Rule(id="against", when=("students",), offering=None, weight=-1.0, reason=Localized(en="no"))
    assert len(found("rules", overlap_of(knowledge_of(rules=(STUDENTS, against))).findings)) == 1
    other = Rule(id="other", when=("students",), offering=TALKS, weight=-1.0, reason=Localized(en="no"))
    assert found("rules", overlap_of(knowledge_of(rules=(STUDENTS, other))).findings) == []


def test_a_rule_that_can_never_speak_is_a_finding() -> None:
    rule = Rule(id="mute", when=("clash",), unless=("clash",), offering=None, weight=1.0, reason=Localized(en="no"))
    (finding,) = found("rules", overlap_of(knowledge_of(rules=(rule,))).findings)
    assert "never speaks" in finding.message
