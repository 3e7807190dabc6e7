"""rapidfuzz: similarity of strings, to what is written about the offerings, or to the nearest example."""

from collections.abc import Callable

from rapidfuzz import fuzz, process, utils

from benchmarks.peers.task import NONE, Read, Reading, Task, lessons


def wratio(task: Task) -> Read:
    """Offerings by the best WRatio of their texts."""
    return _by_offering(task, fuzz.WRatio)


def token_set(task: Task) -> Read:
    """Offerings by the best token_set_ratio of their texts."""
    return _by_offering(task, fuzz.token_set_ratio)


def nearest(task: Task) -> Read:
    """Labels by their nearest example."""
    known: dict[str, tuple[list[str], list[str]]] = {}
    for text, label, language in lessons(task):
        texts, labels = known.setdefault(language, ([], []))
        texts.append(utils.default_process(text))
        labels.append(label)

    def read(text: str, language: str) -> Reading:
        texts, labels = known[language]
        scores: dict[str, float] = {}
        for _, score, at in process.extract(
            utils.default_process(text), texts, scorer=fuzz.token_set_ratio, processor=None, limit=100
        ):
            scores.setdefault(labels[at], score)
        ranked = [label for label in scores if label != NONE][:3]
        best = scores[ranked[0]] if ranked else 0.0
        return Reading(ranked, best - scores.get(NONE, 0.0), bool(ranked) and best > scores.get(NONE, 0.0))

    return read


def _by_offering(task: Task, scorer: Callable[..., float]) -> Read:
    known = {
        language: [
            (offering, utils.default_process(text))
            for offering, texts in task["offerings"].items()
            for text in texts[language]
        ]
        for language in ("en", "es")
    }

    def read(text: str, language: str) -> Reading:
        said = utils.default_process(text)
        scores: dict[str, float] = {}
        for offering, written in known[language]:
            scores[offering] = max(scores.get(offering, 0.0), scorer(said, written))
        ranked = sorted(scores, key=lambda offering: -scores[offering])[:3]
        return Reading(ranked, scores[ranked[0]], None)

    return read
