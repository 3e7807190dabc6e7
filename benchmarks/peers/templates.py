"""hassil: sentence templates, matched exactly.

Its templates are made from the same knowledge: every example verbatim, and every name of an offering and phrase of a
concept with a wildcard before and after it. Of what matches, hassil's own order decides: fewer wildcards, more literal
text, less text taken by wildcards.
"""

import re
from collections import defaultdict

from hassil import Intents, RecognizeResult, recognize_all

from benchmarks.peers.task import NONE, Read, Reading, Task, lessons

NO_LITERAL = re.compile(r"[()\[\]{}<>|@\\]|[^\w\s']")
"""What stands for something else in a template, and punctuation: its documentation advises to leave that out."""
WILDCARDS = ("before", "between", "after")


def recognized(task: Task) -> Read:
    """The intents whose templates match, in hassil's order."""
    known = {language: _intents(task, language) for language in ("en", "es")}

    def read(text: str, language: str) -> Reading:
        results = sorted(recognize_all(text, known[language]), key=_order)
        labels = list(dict.fromkeys(result.intent.name for result in results))
        ranked = [label for label in labels if label != NONE][:3]
        accepted = bool(labels) and labels[0] != NONE
        return Reading(ranked, _literal(results[0], text) if accepted else 0.0, accepted)

    return read


def _intents(task: Task, language: str) -> Intents:
    sentences: dict[str, list[str]] = defaultdict(list)
    for text, label, of in lessons(task):
        if of == language:
            sentences[label].append(_plain(text))
    for texts in (task["offerings"], task["phrases"]):
        for label, by_language in texts.items():
            for text in by_language[language]:
                phrase = " {between} ".join(_plain(part) for part in text.split("*"))
                sentences[label].append(f"[{{before}}] {phrase} [{{after}}]")
    intents = Intents.from_dict(
        {
            "language": language,
            "intents": {
                label: {"data": [{"sentences": list(filter(None, lines))}]} for label, lines in sentences.items()
            },
            "lists": {name: {"wildcard": True} for name in WILDCARDS},
        }
    )
    list(recognize_all("", intents))  # templates are parsed when they are first needed: that is learning
    return intents


def _plain(text: str) -> str:
    return " ".join(NO_LITERAL.sub(" ", text).split())


def _order(result: RecognizeResult) -> tuple[int, int, int, str]:
    return len(result.entities_list), -result.text_chunks_matched, _wild(result), result.intent.name


def _wild(result: RecognizeResult) -> int:
    return sum(len(entity.text) for entity in result.entities_list)


def _literal(result: RecognizeResult, text: str) -> float:
    return 1 - _wild(result) / len(text)
