"""How people say what they want to do with the conversation itself."""

from pydantic import Field

from knowledge.model.base import Identifier, Line, Model, Phrases, Tongue


class ActPhrases(Model):
    """How one dialogue act is said in one language."""

    whole: tuple[Line, ...] = ()
    """The message is nothing but this, fillers aside."""
    anywhere: tuple[Line, ...] = ()
    """It may stand inside a longer message."""
    closing: tuple[Line, ...] = ()
    """As the last part of a message, or the first, it counts whatever else was told."""


class ActExamples(Model):
    """acts/*.yaml: messages that one writer, or several alike, sent, by what they do."""

    batch: Identifier
    language: Tongue
    acts: dict[Identifier, dict[Identifier, tuple[Line, ...]]]
    """By act, or topic of questions.yaml, and by what the assistant had asked; `answer`: it tells something."""


class Acts(Model):
    """acts.yaml: how people say what they want to do with the conversation itself."""

    fillers: Phrases
    courtesies: Phrases = Field(default_factory=dict)
    """How a courtesy begins that is told to its end ("thanks for")."""
    short_forms: dict[Tongue, dict[Line, Line]] = Field(default_factory=dict)
    """Words written in haste or wrongly ("u", "wats"), and the word that is meant."""
    acts: dict[Identifier, dict[Tongue, ActPhrases]]
    correction: Phrases
    """Words that announce a correction."""
    slots: dict[Identifier, Phrases]
    """What people call the things that are asked."""
    unsettled: dict[Identifier, Phrases]
    """Talk that is not meant for an intake assistant at all."""
