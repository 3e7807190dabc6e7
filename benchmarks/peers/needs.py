"""Understanding a need: this project and its peers, taught by the same examples, read the same sentences.

Three whole batches of the examples are kept apart as rows; all others are taught. Nobody sees the labels of the rows.
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import mean, median
from typing import Any, NamedTuple, NotRequired, TypedDict

from benchmarks.peers.environments import PEERS, ROOT, NotAsked, answer_of, node_folder, python_of
from benchmarks.peers.task import NONE, Task
from knowledge.load import load
from knowledge.model import Knowledge
from matchers.frame import Language
from matchers.needs.examples import TONGUES, Example, examples_of
from matchers.needs.features import MARK
from matchers.needs.reading import Needs

KNOWLEDGE = ROOT / "knowledge"
APART = ("en_papers", "en_forum", "es_requests")
"""Batches of writers of different kinds: grant texts and papers, forum posts, Spanish requests."""
ACCEPTED = 0.93
"""Share of rows in scope that must be accepted where wrong acceptance is compared."""
FOREIGN = "foreign"
"""The group of concepts that are not the organisation's."""
HEAD = (
    "| who | best | among three | accepts | wrongly | wrongly at 0.93 "
    "| to learn, s | a text, us: median | 95 % | memory, MB |",
    "|---|---|---|---|---|---|---|---|---|---|",
)


class Peer(NamedTuple):
    """Who reads, and where it is installed."""

    name: str
    module: str
    function: str
    is_slow: bool = False
    """It learns for many minutes, so it is asked only on demand."""


PEERS_COMPARED = (
    Peer("this project", "ours", "needs"),
    Peer("node-nlp, as it comes", "neural.js", "defaults"),
    Peer("node-nlp, learning rate 0.005", "neural.js", "patient", is_slow=True),
    Peer("scikit-learn, TF-IDF and logistic regression", "linear", "regression"),
    Peer("rapidfuzz, nearest example by token_set_ratio", "strings", "nearest"),
    Peer("rapidfuzz, offerings by token_set_ratio", "strings", "token_set"),
    Peer("rapidfuzz, offerings by WRatio", "strings", "wratio"),
    Peer("hassil, examples and phrases as templates", "templates", "recognized"),
)


class Read(NamedTuple):
    """A row with what was made of it."""

    labels: tuple[str, ...]
    """Acceptable offerings; empty: none."""
    ranked: list[str]
    belief: float
    accepted: bool | None
    microseconds: float


class Answer(TypedDict):
    """What a peer prints."""

    seconds: float
    """Processor time of learning."""
    megabytes: float
    readings: list[list[Any]]
    """What it made of each row: the fields of `Read` without the labels."""
    note: NotRequired[str]


def compare(slow: bool) -> None:
    """Prints a table a language, and who was not asked and why. `slow`: also those that learn for many minutes."""
    knowledge = load(KNOWLEDGE)
    examples = tuple(examples_of(knowledge.examples))
    taught = [one for one in examples if one.batch not in APART]
    apart = [one for one in examples if one.batch in APART]
    PEERS.mkdir(exist_ok=True)
    task_file, rows_file = PEERS / "needs-task.json", PEERS / "needs-rows.json"
    task_file.write_text(json.dumps(_task(knowledge, taught)), "utf-8")
    rows_file.write_text(json.dumps([{"text": one.text, "language": one.language} for one in apart]), "utf-8")
    lines: dict[str, list[str]] = {tongue: [] for tongue in TONGUES}
    notes = []
    for peer in PEERS_COMPARED:
        try:
            answer = _ask(peer, slow, task_file, rows_file)
        except NotAsked as reason:
            notes.append(f"{peer.name}: not asked, {reason}")
            continue
        if "note" in answer:
            notes.append(f"{peer.name}: {answer['note']}")
        for tongue in TONGUES:
            lines[tongue].append(_line(peer, answer, _read(apart, answer["readings"], tongue)))
    for tongue in TONGUES:
        print(f"\n{_described(apart, taught, tongue)}\n")
        print(*HEAD, *lines[tongue], sep="\n")
    print("", *notes, sep="\n")


def _ask(peer: Peer, slow: bool, task: Path, rows: Path) -> Answer:
    if peer.is_slow and not slow:
        raise NotAsked("it learns for many minutes; --slow asks it too")
    print(f"{peer.name} ...", file=sys.stderr, flush=True)
    answer: Answer = json.loads(answer_of(*_command(peer, task, rows)))
    return answer


def _line(peer: Peer, answer: Answer, read: Sequence[Read]) -> str:
    times = sorted(one.microseconds for one in read)
    spent = f"{median(times):,.0f} | {times[int(len(times) * 0.95)]:,.0f}"
    return f"| {peer.name} | {_figures(read)} | {answer['seconds']:.1f} | {spent} | {answer['megabytes']:.0f} |"


def _described(apart: Sequence[Example], taught: Sequence[Example], tongue: Language) -> str:
    rows = [one for one in apart if one.language == tongue]
    batches = ", ".join(sorted({one.batch for one in rows}))
    inside = sum(None not in one.labels for one in rows)
    words = mean(len(one.text.split()) for one in rows)
    examples = sum(one.language == tongue for one in taught)
    return f"{batches}: {len(rows)} rows, {inside} in scope, {words:.0f} words on average; {examples} examples taught."


def _command(peer: Peer, task: Path, rows: Path) -> tuple[list[str], dict[str, str]]:
    call = [peer.function, str(task), str(rows)]
    if peer.module.endswith(".js"):
        script = str(Path(__file__).parent / peer.module)
        return ["node", script, *call], {"NODE_PATH": str(node_folder() / "node_modules")}
    python = sys.executable if peer.module == "ours" else str(python_of("needs"))
    return [python, "-m", "benchmarks.peers.run", peer.module, *call], {}


def _task(knowledge: Knowledge, taught: Sequence[Example]) -> Task:
    return {
        "examples": [
            {
                "text": one.text,
                "labels": [label or NONE for label in one.labels],
                "multi": one.multi,
                "language": one.language,
            }
            for one in taught
        ],
        "offerings": {
            offering: {
                tongue: [
                    *(text.in_(tongue) for text in (one.name, one.short, one.summary, one.situation)),
                    *one.also_called,
                ]
                for tongue in TONGUES
            }
            for offering, one in knowledge.offerings.items()
        },
        "phrases": _phrases(knowledge, taught),
    }


def _phrases(knowledge: Knowledge, taught: Sequence[Example]) -> dict[str, dict[str, list[str]]]:
    """The phrases of all concepts, by the label that each speaks most for: our counts tell, for no file says it."""
    labels = (*knowledge.offerings, NONE)
    counts = Needs.compile(knowledge, taught).counts
    phrases: dict[str, dict[str, list[str]]] = {label: {tongue: [] for tongue in TONGUES} for label in labels}
    for name, concept in knowledge.concepts.items():
        weights = counts.weights(MARK + name)
        if weights is not None:
            label = NONE if concept.group == FOREIGN else labels[weights.index(max(weights))]
            for tongue in TONGUES:
                phrases[label][tongue] += concept.phrases.get(tongue, ())
    return phrases


def _figures(read: Sequence[Read]) -> str:
    inside, outside = [one for one in read if one.labels], [one for one in read if not one.labels]
    figures = [
        mean(one.ranked[:1] != [] and one.ranked[0] in one.labels for one in inside),
        mean(not set(one.ranked).isdisjoint(one.labels) for one in inside),
        mean(bool(one.accepted) for one in inside) if inside[0].accepted is not None else None,
        mean(bool(one.accepted) for one in outside) if inside[0].accepted is not None else None,
        _wrongly_at(sorted(one.belief for one in inside), [one.belief for one in outside]),
    ]
    return " | ".join("-" if figure is None else f"{figure:.3f}" for figure in figures)


def _wrongly_at(inside: Sequence[float], outside: Sequence[float]) -> float | None:
    """Rows out of scope believed in as much as the least believed of the accepted; None: that one is not told apart
    from the least of all, so that no threshold accepts so many without accepting everything."""
    least = inside[int(len(inside) * (1 - ACCEPTED))]
    return None if least <= min(*inside, *outside) else mean(belief >= least for belief in outside)


def _read(apart: Sequence[Example], readings: Sequence[Any], tongue: Language) -> list[Read]:
    return [
        Read(tuple(label for label in one.labels if label is not None), *reading)
        for one, reading in zip(apart, readings, strict=True)
        if one.language == tongue
    ]
