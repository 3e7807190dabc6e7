"""What all shapes of the knowledge files have in common."""

import re
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from knowledge.plain import number

Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=60)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=2000, strip_whitespace=True)]
Kind = Identifier
"""A kind of help: an id of kinds.yaml."""
Tongue = Literal["en", "es"]
Phrases = dict[Tongue, tuple[Line, ...]]
"""Phrases per language, found as whole words in order, without regard to case, accents and punctuation between them."""
Patterns = dict[Tongue, tuple[Line, ...]]
"""Phrases with alternatives, per language; the notation is that of `knowledge.patterns`."""
Whole = Annotated[int, BeforeValidator(number), Field(gt=0)]
Number = Annotated[float, BeforeValidator(number)]

PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_]*)\}")
"""A place in a reply that is filled in: a name in braces."""


class Model(BaseModel):
    """A strict, immutable mapping."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Localized(Model):
    """One text in the languages the assistant speaks. Without Spanish, English stands in, and the check says so."""

    en: Line
    es: Line | None = None

    def in_(self, language: str) -> str:
        """The text in `language`, else in English."""
        return (self.es if language == "es" else None) or self.en
