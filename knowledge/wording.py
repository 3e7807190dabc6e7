"""A model's complaints about a file in words for whoever edits the file."""

from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel, ValidationError

from knowledge import model
from knowledge.plain import Path, Value

_KEYS = sorted(
    {
        field
        for kind in vars(model).values()
        if isinstance(kind, type) and issubclass(kind, BaseModel)
        for field in kind.model_fields
    }
)
_OF_OTHER_SHAPE = ("string_type", "model_type", "tuple_type", "dict_type")
_WORDS = {
    "missing": "is missing; add it",
    "bool_type": "only true and false are booleans here",
    "bool_parsing": "only true and false are booleans here",
    "string_type": "must be a text; put quotes around true, false and null where they are words",
    "string_too_short": "is empty; write the text or remove the key",
    "int_type": "must be a whole number in plain digits, without quotes and separators (2500)",
    "float_type": "must be a number in plain digits, without quotes and separators (3.5)",
    "tuple_type": "must be a list; begin each item with a dash",
    "dict_type": "must be a mapping of `key: value` lines",
    "model_type": "must be a mapping of `key: value` lines",
}


def problems_of(error: ValidationError, value: Value) -> list[tuple[Path, str]]:
    """Path and message of each fault; of the branches of a choice only the one that the value was meant for."""
    found = [(_path(entry["loc"], value), entry) for entry in error.errors(include_url=False)]
    kept: dict[Path, str] = {}
    for path, entry in found:
        deeper = any(other[: len(path)] == path and len(other) > len(path) for other, _ in found)
        same = any(other == path and other_entry["type"] not in _OF_OTHER_SHAPE for other, other_entry in found)
        if entry["type"] in _OF_OTHER_SHAPE and (deeper or same):
            continue
        kept.setdefault(path, _message(path, entry))
    return list(kept.items())


def _path(location: tuple[int | str, ...], value: Value) -> Path:
    """The place in the file; names of a choice's branches, which a location also holds, are left out."""
    path: list[int | str] = []
    for position, part in enumerate(location):
        if isinstance(value, dict) and part in value:
            value = value[str(part)]
        elif isinstance(value, tuple) and isinstance(part, int):
            value = value[part]
        elif not (isinstance(value, dict) and position == len(location) - 1 and part != "[key]"):
            continue
        path.append(part)
    return tuple(path)


def _message(path: Path, entry: Any) -> str:
    if entry["type"] == "extra_forbidden":
        near = get_close_matches(str(path[-1]), _KEYS, n=1)
        return f"unknown key; did you mean `{near[0]}`?" if near else "unknown key; remove it"
    if entry["type"] == "literal_error":
        return f"must be one of {entry['ctx']['expected']}"
    if entry["type"] == "string_pattern_mismatch":
        return f"does not have the form {entry['ctx']['pattern']}"
    return _WORDS.get(entry["type"]) or f"{entry['msg'].removeprefix('Input ')}".replace("should", "must", 1)
