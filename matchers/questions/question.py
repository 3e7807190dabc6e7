"""A factual question, as it is found in a text and handed on to be answered."""

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
    is_guess: bool = False
    """The offering was not named; it is the one being talked of."""
    second: "Question | None" = None
    """What else it may ask, where the two are about as likely: both are answered."""
