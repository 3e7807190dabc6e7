"""What staff taught, applied over the files: kept apart, in order, and part of the version."""

import hashlib
from collections.abc import Sequence
from typing import NamedTuple

from knowledge.model import Addition, Batch, Concept, Examples, Knowledge, Offering

TAUGHT = "taught"
"""The batch and the voice of sentences that staff taught."""


class Sorted(NamedTuple):
    """Additions by what a knowledge base makes of them."""

    new: tuple[Addition, ...]
    held: tuple[Addition, ...]
    """Already in the files: they can be dropped."""
    unfit: tuple[Addition, ...]
    """Their concept or offering is gone: staff decide."""


def sort_out(knowledge: Knowledge, additions: Sequence[Addition]) -> Sorted:
    """Which additions are new to the files, held by them, or fit no more."""
    new: dict[Addition, None] = {}
    held, unfit = [], []
    sentences = _sentences(knowledge) if any(one.kind == "sentence" for one in additions) else set()
    for one in additions:
        owners = knowledge.concepts if one.kind == "phrase" else knowledge.offerings
        if one.of not in owners and not (one.kind == "sentence" and one.of is None):
            unfit.append(one)
        elif one in new or _is_held(knowledge, one, sentences):
            held.append(one)
        else:
            new[one] = None
    return Sorted(tuple(new), tuple(held), tuple(unfit))


def apply(knowledge: Knowledge, additions: Sequence[Addition]) -> Knowledge:
    """The knowledge base with the new additions in it; its version is then the hash of both."""
    new = sort_out(knowledge, additions).new
    if not new:
        return knowledge
    digest = hashlib.sha256(knowledge.version.encode())
    for one in new:
        digest.update(b"\n" + one.model_dump_json().encode())
    return knowledge.model_copy(
        update={
            "version": digest.hexdigest()[: len(knowledge.version)],
            "concepts": {key: _concept(key, concept, new) for key, concept in knowledge.concepts.items()},
            "offerings": {key: _offering(key, offering, new) for key, offering in knowledge.offerings.items()},
            "examples": (*knowledge.examples, *_examples(new)),
        }
    )


def _sentences(knowledge: Knowledge) -> set[tuple[str | None, str]]:
    return {
        (examples.offering, text)
        for examples in knowledge.examples
        for batch in examples.examples
        for text in batch.texts
    }


def _is_held(knowledge: Knowledge, one: Addition, sentences: set[tuple[str | None, str]]) -> bool:
    if one.kind == "sentence":
        return (one.of, one.text) in sentences
    if one.kind == "phrase":
        texts = knowledge.concepts[one.of or ""].phrases.get(one.language, ())
    else:
        texts = knowledge.offerings[one.of or ""].also_called
    return one.text.casefold() in {text.casefold() for text in texts}


def _concept(key: str, concept: Concept, new: Sequence[Addition]) -> Concept:
    mine = [one for one in new if one.kind == "phrase" and one.of == key]
    if not mine:
        return concept
    phrases = dict(concept.phrases)
    for one in mine:
        phrases[one.language] = (*phrases.get(one.language, ()), one.text)
    return concept.model_copy(update={"phrases": phrases})


def _offering(key: str, offering: Offering, new: Sequence[Addition]) -> Offering:
    names = tuple(one.text for one in new if one.kind == "name" and one.of == key)
    return offering.model_copy(update={"also_called": (*offering.also_called, *names)}) if names else offering


def _examples(new: Sequence[Addition]) -> list[Examples]:
    by_owner: dict[tuple[str | None, str], list[str]] = {}
    for one in new:
        if one.kind == "sentence":
            by_owner.setdefault((one.of, one.language), []).append(one.text)
    return [
        Examples(
            offering=of,
            examples=(
                Batch(batch=TAUGHT, language="es" if language == "es" else "en", voice=TAUGHT, sentences=tuple(texts)),
            ),
        )
        for (of, language), texts in by_owner.items()
    ]
