"""JSON Schema of the knowledge files, for editors that complete and check YAML while it is written."""

from typing import Any

from pydantic import TypeAdapter

from knowledge.load import ACTS, DEEPER, EXAMPLES, QUESTIONS, REQUIRED
from knowledge.model import ActExamples, Examples, QuestionExamples


def schemas() -> dict[str, dict[str, Any]]:
    """The schema of each file by its name; `examples/*.yaml` stands for all files of example sentences, and so on."""
    kinds = (
        REQUIRED
        | DEEPER
        | {
            f"{EXAMPLES}/*.yaml": Examples,
            f"{ACTS}/*.yaml": ActExamples,
            f"{QUESTIONS}/*.yaml": QuestionExamples,
        }
    )
    return {
        name: {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": name}
        | TypeAdapter(kind).json_schema()
        for name, kind in kinds.items()
    }
