"""How people say what they need: concepts, rules and example sentences."""

from typing import Literal

from knowledge.model.base import Identifier, Line, Localized, Model, Number, Phrases, Tongue


class Concept(Model):
    """A named idea (an actor, a trouble, a wish, a topic of others) with the phrases that say it."""

    name: Localized
    """Plain words for reasons shown to people."""
    group: Literal["actor", "level", "structure", "trouble", "wish", "phase", "foreign"]
    phrases: Phrases


class Addition(Model):
    """One thing that staff taught: kept apart from the files until it is exported into them."""

    kind: Literal["phrase", "name", "sentence"]
    """`phrase`: one more phrase of a concept. `name`: one more name of an offering. `sentence`: one more example."""
    of: Identifier | None
    """The concept or the offering; null: a sentence that none of the offerings fits."""
    language: Tongue
    text: Line


class Concepts(Model):
    """concepts.yaml."""

    concepts: dict[Identifier, Concept]


class Rule(Model):
    """What counting cannot know. `when`: all of these concepts are in the text (a nested list: any of them)."""

    id: Identifier
    when: tuple[Identifier | tuple[Identifier, ...], ...]
    unless: tuple[Identifier, ...] = ()
    offering: Identifier | None
    """Null: none of the offerings."""
    weight: Number
    """Added to the offering's log-odds; negative counts against it."""
    reason: Localized


class Rules(Model):
    """rules.yaml."""

    rules: tuple[Rule, ...]


class Sentence(Model):
    """An example with more than its file's label."""

    text: Line
    also: tuple[Identifier, ...] = ()
    """Other offerings that fit nearly as well, best first."""
    multi: bool = False
    """Two separate needs: all labels hold in full."""


class Batch(Model):
    """Sentences written together: kept apart together when measuring."""

    batch: Identifier
    language: Tongue
    voice: Identifier
    sentences: tuple[Line | Sentence, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """The sentences as they are written, whatever more is told of them."""
        return tuple([one.text if isinstance(one, Sentence) else one for one in self.sentences])


class Examples(Model):
    """examples/*.yaml: how people write who need the offering (null: none of the offerings)."""

    offering: Identifier | None
    examples: tuple[Batch, ...]
