"""YAML read in plain form: strings, `true` and `false`, `null`, tuples and mappings, and nothing that YAML guesses.

Unquoted `no`, `NO`, `12:30`, `1_000` and dates stay strings. An unquoted number is a string that remembers to be one
(`Plain`), and becomes a number only where the model wants one. Anchors, aliases, tags and duplicate keys are faults.
"""

import re
from collections.abc import Iterator
from typing import Any

import yaml

PARSERS: tuple[Any, ...] = tuple(getattr(yaml, name) for name in ("CBaseLoader", "BaseLoader") if hasattr(yaml, name))
"""What takes YAML apart here, fastest first. The first is that of libyaml, which not every machine has. The other one
refuses texts with a question mark in brackets, if they are not quoted; written line by line both read them alike."""
Path = tuple[str | int, ...]
Value = Any  # str, bool, None, tuple of values or dict of str to values

_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?")
_WORDS: dict[str, Value] = {"true": True, "false": False, "null": None}


class Plain(str):
    """An unquoted number, as it is written."""

    __slots__ = ()


def number(value: object) -> object:
    """The number an unquoted number stands for; anything else as it is, for the model to refuse."""
    if isinstance(value, Plain):
        return float(value) if "." in value else int(value)
    return value


class PlainError(Exception):
    """A text that is no plain YAML. `line` counts from 1, 0 where it is not known."""

    def __init__(self, faults: list[tuple[int, str, str]]) -> None:
        super().__init__(f"{len(faults)} faults")
        self.faults = faults
        """Line, key as a dotted path, what is wrong and what to do."""


class _Reader:
    """Builds values from the parser's events, one document."""

    def __init__(self, text: str, lines: dict[Path, int] | None, parser: Any) -> None:
        self.events: Iterator[Any] = iter(yaml.parse(text, parser))
        self.lines = lines
        self.faults: list[tuple[int, str, str]] = []

    def document(self) -> Value:
        value: Value = None
        documents = 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
            elif isinstance(event, yaml.NodeEvent):
                read = self.node(event, ())
                if documents == 1:
                    value = read
                else:
                    self.fault(event, (), "a second document; keep one document a file (remove the line `---`)")
        return value

    def fault(self, event: Any, path: Path, message: str) -> None:
        self.faults.append((event.start_mark.line + 1, dotted(path), message))

    def node(self, event: Any, path: Path) -> Value:
        if self.lines is not None:
            self.lines.setdefault(path, event.start_mark.line + 1)
        if event.anchor is not None:
            word = "alias" if isinstance(event, yaml.AliasEvent) else "anchor"
            self.fault(event, path, f"{word} `{event.anchor}`; write the text out (or quote it if & or * belong to it)")
        if isinstance(event, yaml.AliasEvent):
            return None
        if event.tag is not None and event.tag != "!":
            self.fault(event, path, f"tag `{event.tag}`; remove it (or quote the text if ! belongs to it)")
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(path)
        return self.mapping(path)

    @staticmethod
    def scalar(event: Any) -> Value:
        text: str = event.value
        if event.style or not event.implicit[0]:
            return text
        if text in _WORDS:
            return _WORDS[text]
        return Plain(text) if _NUMBER.fullmatch(text) else text

    def sequence(self, path: Path) -> tuple[Value, ...]:
        values: list[Value] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            values.append(self.node(event, (*path, len(values))))
        return tuple(values)

    def mapping(self, path: Path) -> dict[str, Value]:
        values: dict[str, Value] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self.key(event, path)
            if self.lines is not None:
                self.lines.setdefault((*path, key), event.start_mark.line + 1)
            if key in values:
                self.fault(event, (*path, key), f"`{key}` stands here twice; keep one")
            values[key] = self.node(next(self.events), (*path, key))
        return values

    def key(self, event: Any, path: Path) -> str:
        if isinstance(event, yaml.ScalarEvent) and event.anchor is None and event.tag is None and event.value != "<<":
            return str(event.value)
        self.fault(event, path, "a key must be a plain word")
        self.node(event, (*path, "?"))
        return "?"


def read(text: str, lines: dict[Path, int] | None = None, parser: Any = PARSERS[0]) -> Value:
    """The value of a YAML text; with `lines` given, the line of every value and key is noted there.

    `parser`: one of PARSERS.
    Raises PlainError with all faults that can be told; after a fault of syntax the rest of the file is not read.
    """
    try:
        reader = _Reader(text, lines, parser)
        value = reader.document()
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        what = " ".join(part for part in (error.context, error.problem) if part)
        raise PlainError(
            [(line, "", f"not YAML: {what}; check indentation, colons and quotes in this line")]
        ) from error
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise PlainError([(line, "", "a character that YAML does not allow; remove it")]) from error
    except RecursionError as error:
        raise PlainError([(0, "", "nested too deeply; the files need no more than a few levels")]) from error
    if reader.faults:
        raise PlainError(reader.faults)
    return value


def dotted(path: Path) -> str:
    """A path as people read it: `offerings.mediation.price`, items counted from 1 in brackets."""
    text = ""
    for part in path:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if text else part
    return text
