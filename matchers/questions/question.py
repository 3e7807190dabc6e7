"""A factual question, as it is found in a text and handed on to be answered, and what was last spoken of."""

from typing import Literal

from msgspec import Struct


class Question(Struct, frozen=True):
    """One question that the knowledge base answers, or answers with "not published"."""

    kind: Literal["aspect", "topic", "list", "fact", "overview"]
    """`overview`: it is about services, but which fact is wanted is not clear."""
    id: str
    """Of the aspect or topic in questions.yaml, or of the offering's list or fact; empty for an overview."""
    start: int
    end: int
    """The span of the words that ask, in the raw text."""
    offerings: tuple[str, ...] = ()
    """What is asked about, in the order it is named; empty: all offerings, or the organisation itself."""
    session: str | None = None
    """The part of the first offering that is asked about."""
    count: int | None = None
    """The number of people that the question is about."""
    amount: float | None = None
    """What the person believes the figure to be ("is it $3,000?")."""
    asks: Literal["least", "most", "within", "basis"] | None = None
    """What is asked of the aspect, where that is more than its value; see `knowledge.model.Aspect`."""
    is_guess: bool = False
    """The offering was not named; it is the one being talked of."""
    second: "Question | None" = None
    """What else it may ask, where the two are about as likely: both are answered."""


class Talk(Struct, frozen=True):
    """What was last spoken of: what "it", "and how long?" and "and the other one?" refer to."""

    offerings: tuple[str, ...] = ()
    asked: str = ""
    """The aspect that was asked for; empty where it was something else."""
    session: str | None = None
    before: tuple[str, ...] = ()
    """The offerings that were spoken of before these."""


def talk_of(questions: "tuple[Question, ...]", before: "Talk | None" = None) -> Talk | None:
    """What is spoken of after some questions; what was before them where they are about no offering."""
    one = next((one for one in reversed(questions) if one.offerings), None)
    aspect = next((one.id for one in reversed(questions) if one.kind == "aspect"), "")
    if one is None:
        return Talk(before.offerings, aspect, None, before.before) if before else Talk((), aspect) if aspect else None
    asked = one.id if one.kind == "aspect" else ""
    kept = before.before if before and before.offerings == one.offerings else before.offerings if before else ()
    return Talk(one.offerings, asked, one.session, kept)
