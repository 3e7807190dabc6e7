"""Reads the knowledge files, strictly: all faults of all files at once, or a Knowledge that holds together."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from knowledge import plain, references
from knowledge.additions import apply
from knowledge.faults import Fault, KnowledgeError, Problem
from knowledge.model import (
    ActExamples,
    Acts,
    Addition,
    Concepts,
    Examples,
    Kinds,
    Knowledge,
    Offerings,
    Organisation,
    OtherNames,
    People,
    QuestionExamples,
    Questions,
    Replies,
    Rules,
)
from knowledge.wording import problems_of

REQUIRED: dict[str, Any] = {
    "organisation.yaml": Organisation,
    "offerings.yaml": Offerings,
    "people.yaml": People,
    "kinds.yaml": Kinds,
    "questions.yaml": Questions,
}
"""The files that every knowledge base has, and their models."""

DEEPER: dict[str, Any] = {
    "concepts.yaml": Concepts,
    "rules.yaml": Rules,
    "acts.yaml": Acts,
    "replies/en.yaml": Replies,
    "replies/es.yaml": Replies,
    "districts/names.yaml": OtherNames,
}
"""Files that a whole knowledge base has as well; a part of one (in tests) may lack them."""

EXAMPLES = "examples"
ACTS = "acts"
QUESTIONS = "questions"
"""The folders of messages by their acts and of example questions; without them phrases and patterns decide alone."""
DIRECTORY = "districts/districts.csv"
VERSION_LENGTH = 12
"""Hexadecimal digits of a version: short enough to be read out, long enough not to collide."""

_ADAPTERS = {name: TypeAdapter(model) for name, model in (REQUIRED | DEEPER).items()}
_EXAMPLES = TypeAdapter(Examples)
_QUESTIONS = TypeAdapter(QuestionExamples)
_ACTS = TypeAdapter(ActExamples)


def load(
    folder: Path,
    additions: Sequence[Addition] = (),
    *,
    required_replies: Mapping[str, frozenset[str]] | None = None,
    partial: bool = False,
) -> Knowledge:
    """The knowledge base in `folder` with what staff taught applied over it, in order.

    `required_replies`: reply ids that the program uses, with their placeholders. `partial`: all but the files named in
    REQUIRED may be missing (for tests of parts). Additions that no longer fit are left out; see `additions.sort_out`.
    Raises KnowledgeError with every fault.
    """
    source = Source(folder)
    knowledge, problems = assemble(source, required_replies or {}, partial=partial)
    if knowledge is None:
        raise KnowledgeError(source.located(problems))
    return apply(knowledge, additions)


class Source:
    """The bytes of a knowledge folder, read once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.contents = {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in sorted((*folder.glob("*.yaml"), *folder.glob("*/*.yaml"), folder / DIRECTORY))
            if path.is_file()
        }

    def version(self) -> str:
        """The short hash of all files: of their names and bytes, in the order of names."""
        digest = hashlib.sha256()
        for name in sorted(self.contents):
            for part in (name.encode(), self.contents[name]):
                digest.update(len(part).to_bytes(8, "big") + part)
        return digest.hexdigest()[:VERSION_LENGTH]

    def located(self, problems: Sequence[Problem]) -> tuple[Fault, ...]:
        """Problems with the lines they stand in. Only now are line numbers worked out: most loads have no fault."""
        lines: dict[str, dict[plain.Path, int]] = {}
        for problem in problems:
            if problem.file not in lines and not problem.line:
                lines[problem.file] = self._lines(problem.file)
        faults = {problem.located(lines.get(problem.file, {})) for problem in problems}
        return tuple(sorted(faults))

    def _lines(self, name: str) -> dict[plain.Path, int]:
        lines: dict[plain.Path, int] = {}
        with suppress(plain.PlainError, UnicodeDecodeError):  # told by the first reading; lines above it are known
            plain.read(self.contents.get(name, b"").decode(), lines)
        return lines


def assemble(
    source: Source, required_replies: Mapping[str, frozenset[str]], *, partial: bool
) -> tuple[Knowledge | None, list[Problem]]:
    """The knowledge base, or None and all problems."""
    problems: list[Problem] = list(_unexpected(source, partial=partial))
    parts = read_parts(source, problems)
    examples = {name: part for name, part in parts.items() if isinstance(part, Examples)}
    problems += references.problems_of(parts, examples, required_replies, partial=partial)
    if problems:
        return None, problems
    return _knowledge(source, parts, examples), []


def read_parts(source: Source, problems: list[Problem]) -> dict[str, Any]:
    """The models of all files that can be read; what is wrong with the others is added to `problems`."""
    read = {name: _parse(source, name, problems) for name in source.contents if _adapter(name) is not None}
    return {name: part for name, part in read.items() if part is not None}


def _knowledge(source: Source, parts: Mapping[str, Any], examples: Mapping[str, Examples]) -> Knowledge:
    concepts, rules, names = parts.get("concepts.yaml"), parts.get("rules.yaml"), parts.get("districts/names.yaml")
    return Knowledge.model_construct(
        version=source.version(),
        organisation=parts["organisation.yaml"],
        offerings=parts["offerings.yaml"].offerings,
        people=parts["people.yaml"],
        kinds=parts["kinds.yaml"].kinds,
        questions=parts["questions.yaml"],
        concepts=concepts.concepts if concepts else {},
        rules=rules.rules if rules else (),
        acts=parts.get("acts.yaml") or Acts(fillers={}, acts={}, correction={}, slots={}, unsettled={}),
        act_examples=tuple([parts[name] for name in sorted(parts) if isinstance(parts[name], ActExamples)]),
        question_examples=tuple(
            one for name in sorted(parts) if isinstance(parts[name], QuestionExamples) for one in parts[name].examples
        ),
        examples=tuple(examples[name] for name in sorted(examples)),
        other_names=names.other_names if names else (),
        replies={"en": parts.get("replies/en.yaml") or {}, "es": parts.get("replies/es.yaml") or {}},
    )


def _unexpected(source: Source, *, partial: bool) -> Iterator[Problem]:
    for name in REQUIRED if partial else REQUIRED | DEEPER:
        if name not in source.contents:
            yield Problem(name, (), "the file is missing; add it")
    if not partial and not any(name.startswith(f"{EXAMPLES}/") for name in source.contents):
        yield Problem(f"{EXAMPLES}/", (), "no example sentences; add a file for each offering")
    for name in source.contents:
        if _adapter(name) is None and name != DIRECTORY:
            known = ", ".join((*_ADAPTERS, f"{EXAMPLES}/*.yaml"))
            yield Problem(name, (), f"unknown file; known are {known}, {ACTS}/*.yaml and {QUESTIONS}/*.yaml")


def _adapter(name: str) -> TypeAdapter[Any] | None:
    if name.startswith(f"{QUESTIONS}/"):
        return _QUESTIONS
    if name.startswith(f"{ACTS}/"):
        return _ACTS
    return _EXAMPLES if name.startswith(f"{EXAMPLES}/") else _ADAPTERS.get(name)


def _parse(source: Source, name: str, problems: list[Problem]) -> Any:
    """The model of one file, or None with its problems noted."""
    adapter = _adapter(name)
    assert adapter is not None  # noqa: S101 (only known files are read)
    content = source.contents[name]
    try:
        value = plain.read(content.decode())
        return adapter.validate_python(value)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        problems.append(Problem(name, (), "not UTF-8; save the file as UTF-8", line=line))
    except plain.PlainError as error:
        problems += [Problem(name, (), message, line=line, key=key) for line, key, message in error.faults]
    except ValidationError as error:
        problems += [Problem(name, path, message) for path, message in problems_of(error, value)]
    return None
