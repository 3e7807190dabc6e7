"""Checks the knowledge files for whoever edits them: faults that stop loading, and warnings that do not.

Only shape and references are judged here; whether examples and phrases tell the offerings apart is for the matchers.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Literal, NamedTuple

from pydantic import BaseModel

from knowledge.faults import Fault, Problem
from knowledge.load import DIRECTORY, EXAMPLES, Source, assemble, read_parts
from knowledge.model import Examples, Localized, OtherNames
from knowledge.plain import Path as Place

LANGUAGES = frozenset({"en", "es"})


class Finding(NamedTuple):
    """One thing found: a fault must be mended before the files can be used, a warning should be looked at."""

    severity: Literal["fault", "warning"]
    fault: Fault

    def __str__(self) -> str:
        return f"{self.severity}: {self.fault}"


def check(folder: Path, required_replies: Mapping[str, frozenset[str]] | None = None) -> list[Finding]:
    """All faults and warnings of the files in `folder`, faults first, each kind in the order of files and lines."""
    source = Source(folder)
    _, problems = assemble(source, required_replies or {}, partial=False)
    parts = read_parts(source, [])
    faults = [Finding("fault", fault) for fault in source.located(problems)]
    return faults + [Finding("warning", fault) for fault in source.located(list(_warnings(source, parts)))]


def _warnings(source: Source, parts: Mapping[str, Any]) -> Iterator[Problem]:
    examples = {name: part for name, part in parts.items() if isinstance(part, Examples)}
    for name, part in parts.items():
        if name not in examples:
            for place in _untranslated((), part):
                yield Problem(name, place, "no Spanish; English stands in for it")
    english, spanish = parts.get("replies/en.yaml") or {}, parts.get("replies/es.yaml")
    if spanish is not None:
        for key in english.keys() - spanish.keys():
            yield Problem("replies/en.yaml", (key,), "no Spanish in replies/es.yaml; English stands in for it")
    yield from _unlabelled(parts, examples)
    yield from _told_twice(examples)
    yield from _unlisted(source, parts.get("districts/names.yaml"))


def _untranslated(place: Place, value: object) -> Iterator[Place]:
    if isinstance(value, Localized):
        if value.es is None:
            yield (*place, "es")
        return
    if isinstance(value, BaseModel):
        children: Iterable[tuple[Any, Any]] = [(name, getattr(value, name)) for name in type(value).model_fields]
    elif isinstance(value, dict):
        if value and value.keys() <= LANGUAGES and "es" not in value:
            yield (*place, "es")
        children = value.items()
    else:
        children = enumerate(value) if isinstance(value, tuple) else ()
    for key, child in children:
        yield from _untranslated((*place, key), child)


def _unlabelled(parts: Mapping[str, Any], examples: Mapping[str, Examples]) -> Iterator[Problem]:
    offerings = parts.get("offerings.yaml")
    if offerings is None or not examples:
        return
    labelled = {one.offering for one in examples.values()}
    for key in offerings.offerings:
        if key not in labelled:
            yield Problem("offerings.yaml", ("offerings", key), f"no example sentences; add {EXAMPLES}/{key}.yaml")
    if None not in labelled:
        yield Problem(
            f"{EXAMPLES}/", (), "no sentences that fit none of the offerings; add a file with `offering: null`"
        )


def _told_twice(examples: Mapping[str, Examples]) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for name, one in examples.items():
        for i, batch in enumerate(one.examples):
            for j, text in enumerate(batch.texts):
                first = seen.setdefault(text.casefold(), name)
                if first != name:
                    place: Place = ("examples", i, "sentences", j)
                    yield Problem(name, place, f"the same sentence stands in {first}; use `also` for a second offering")


def _unlisted(source: Source, names: OtherNames | None) -> Iterator[Problem]:
    if names is None or DIRECTORY not in source.contents:
        return
    rows = csv.DictReader(io.StringIO(source.contents[DIRECTORY].decode()))
    listed = {row.get("nces_id") or "" for row in rows}
    for i, one in enumerate(names.other_names):
        if one.nces_id not in listed:
            yield Problem("districts/names.yaml", ("other_names", i, "nces_id"), f"{one.nces_id} is not in {DIRECTORY}")
