"""Who stands behind the assistant, and its fixed answers to danger."""

from typing import Annotated

from pydantic import Field, StringConstraints

from knowledge.model.base import Identifier, Line, Localized, Model, Phrases


class Safety(Model):
    """A fixed, calm answer to words that need more than an intake assistant."""

    phrases: Phrases
    """Matched as whole words in order and next to each other: each phrase must mean danger by itself, so that
    "this job is killing me" and "suicide prevention training" stay what they are."""
    unless: Phrases = Field(default_factory=dict)
    """Phrases that contain one of the above and mean no danger; where one covers the words, they do not count."""
    answer: Localized
    flag: Line
    """What staff see."""


class Organisation(Model):
    """organisation.yaml: who stands behind the assistant, what happens with an inquiry, and fixed answers to danger."""

    name: Localized
    short: Line
    purpose: Localized
    readers: Localized
    """Who reads an inquiry."""
    next_step: Localized
    """What happens after filing."""
    response_time: Localized | None = None
    """By when, where the organisation commits to it."""
    privacy: Localized
    privacy_link: Line | None = None
    reference_prefix: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2,6}$")]
    safety: dict[Identifier, Safety]
