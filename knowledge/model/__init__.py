"""The shapes of the knowledge files, one class a YAML mapping. Unknown keys and guessed booleans are faults.

Nothing here knows of a particular organisation. What an organisation does not publish is left out of its files, and
every reader of these models treats a missing fact as "not published", never as a default.
"""

from knowledge.model.acts import ActExamples, ActPhrases, Acts
from knowledge.model.base import PLACEHOLDER, Identifier, Kind, Line, Localized, Model, Patterns, Phrases, Tongue
from knowledge.model.names import OtherName, OtherNames
from knowledge.model.needs import Addition, Batch, Concept, Concepts, Examples, Rule, Rules, Sentence
from knowledge.model.offerings import (
    Capacity,
    Commitment,
    Fact,
    Formats,
    Listing,
    Offering,
    Offerings,
    Personnel,
    Price,
    Session,
)
from knowledge.model.organisation import Organisation, Safety
from knowledge.model.people import Audience, Kinds, KindWords, People
from knowledge.model.questions import (
    TOPIC_PLACES,
    AskedExamples,
    Aspect,
    AspectField,
    QuestionExamples,
    Questions,
    Topic,
)

__all__ = [
    "PLACEHOLDER",
    "TOPIC_PLACES",
    "ActExamples",
    "ActPhrases",
    "Acts",
    "Addition",
    "AskedExamples",
    "Aspect",
    "AspectField",
    "Audience",
    "Batch",
    "Capacity",
    "Commitment",
    "Concept",
    "Concepts",
    "Examples",
    "Fact",
    "Formats",
    "Identifier",
    "Kind",
    "KindWords",
    "Kinds",
    "Knowledge",
    "Line",
    "Listing",
    "Localized",
    "Model",
    "Offering",
    "Offerings",
    "Organisation",
    "OtherName",
    "OtherNames",
    "Patterns",
    "People",
    "Personnel",
    "Phrases",
    "Price",
    "QuestionExamples",
    "Questions",
    "Replies",
    "Rule",
    "Rules",
    "Safety",
    "Sentence",
    "Session",
    "Tongue",
    "Topic",
]

Replies = dict[Identifier, Line | tuple[Line, ...]]
"""replies/*.yaml: templates by id; a list is a set of wordings that take turns."""


class Knowledge(Model):
    """All files, loaded and checked against each other."""

    version: str
    """Hash of all files (and staff additions)."""
    organisation: Organisation
    offerings: dict[Identifier, Offering]
    people: People
    kinds: dict[Kind, KindWords]
    questions: Questions
    question_examples: tuple[AskedExamples, ...] = ()
    acts: Acts
    act_examples: tuple[ActExamples, ...] = ()
    concepts: dict[Identifier, Concept]
    rules: tuple[Rule, ...]
    examples: tuple[Examples, ...]
    other_names: tuple[OtherName, ...]
    replies: dict[Tongue, Replies]
