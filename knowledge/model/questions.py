"""What can be asked, and how people ask it."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from knowledge.model.base import Identifier, Line, Localized, Model, Patterns, Phrases, Tongue

AspectField = Literal[
    "price",
    "commitment",
    "personnel",
    "capacity",
    "formats",
    "sessions",
    "prerequisites",
    "lists",
    "kinds",
    "summary",
    "comparison",
]


class Aspect(Model):
    """A thing one can ask about an offering (price, length, ...) and the patterns that ask for it."""

    field: AspectField | None = None
    """Where the answer stands in the offering; left out for aspects that are never published."""
    asked_by: Patterns
    bare: bool = False
    """Its words ask also without the form of a question, next to an offering's name: "price of the workshop"."""
    premise: bool = False
    """The number in it is what the person believes ("is it $3,000?"), and the answer says whether that is right."""
    asks: Literal["least", "most", "within", "basis"] | None = None
    """What is asked of the field, where that is more than its value: the lowest, the highest, what a sum of money is
    enough for, or what a price is for (a person, a session, an hour)."""
    counted: bool = False
    """It asks only where a number of people was told before ("we are 70; would that work?")."""
    name: Localized
    """Named in "not published" answers: "who the facilitators are"."""


class Topic(Model):
    """A question about the organisation itself with its whole answer.

    The answer may hold {offerings}, {readers}, {next_step}, {response_time} and {privacy}, the organisation's own.
    """

    asked_by: Patterns
    broad: bool = False
    """Its words are common: it gives way where anything narrower is asked ("are your services virtual?")."""
    answer: Localized


TOPIC_PLACES = frozenset({"offerings", "readers", "next_step", "response_time", "privacy"})


class Questions(Model):
    """questions.yaml: what can be asked, of every offering and of the organisation."""

    service_words: Phrases
    """Words that stand for any offering ("training", "the workshop"): with one of them a question is about services."""
    overview_words: Phrases
    """Words that ask about all offerings, whatever is being talked of ("your services", "overall")."""
    passing_words: Phrases
    """Words that may stand in a question without making it one about something else (function words, courtesies)."""
    skipped_words: Phrases
    """Single words that patterns pass over wherever they stand ("exactly", "guys")."""
    lead_words: Phrases
    """Words that may stand before the first word of a question ("hi", "one more question")."""
    statement_words: Phrases
    """Words that make a text without the form of a question a statement ("our", "we have")."""
    joining_words: Phrases
    """Words that join two questions ("and", "or")."""
    openers: Patterns
    """How questions begin ("what", "can we"). A question mark does as well."""
    announcers: Patterns
    """How questions are announced, anywhere in a sentence ("I would like to know")."""
    following: Phrases = Field(default_factory=dict)
    """Words that beside the name of a service ask again what was asked before ("and the conflict one?")."""
    before_names: Phrases = Field(default_factory=dict)
    """Words that may stand before a name that a question begins with ("for the series, how many days?")."""
    addressing_words: Phrases = Field(default_factory=dict)
    """Words that address the organisation: a question with one of them is answered even where nothing is known."""
    helping_words: Phrases = Field(default_factory=dict)
    """Words that ask for help rather than for a fact: "can you help us talk to each other?" states a need."""
    others: Phrases = Field(default_factory=dict)
    """Words that mean the other one of two ("and the other one?")."""
    hour_words: Phrases = Field(default_factory=dict)
    """Words after a number that make it a number of hours ("the 8 hours")."""
    buying_words: Phrases = Field(default_factory=dict)
    """Where one of them stands by a published price, that price names its services ("what do we get for $7,500")."""
    pointing_words: Phrases = Field(default_factory=dict)
    """Words for the service that is talked of ("could we do it for $5,000?")."""
    whatever_words: Phrases = Field(default_factory=dict)
    """Words for whatever is offered: a sum beside them is not for what is talked of ("anything for $2,000")."""
    recalling_words: Phrases = Field(default_factory=dict)
    """Words for what was said just before, in the same sentence ("decision making, is that in the training?")."""
    containing_words: Phrases = Field(default_factory=dict)
    """Words that ask whether something is a part of what is offered; with a recalling word, what was just named."""
    short_words: dict[Tongue, dict[str, Line]] = Field(default_factory=dict)
    """Words as they are texted, and what they stand for ("u": you); too short to be mended."""
    ignored: Patterns
    """Phrases that look like a question about services and are none ("how much longer")."""
    families: dict[Identifier, Phrases] = Field(default_factory=dict)
    """Single words that ask alike, in all languages: an example speaks for the other words of its families too."""
    aspects: dict[Identifier, Aspect]
    topics: dict[Identifier, Topic]


class AskedExamples(Model):
    """Questions that ask for one thing, as people word them."""

    asks: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$")] | None
    """An aspect or topic of questions.yaml, or `offering.id` of a fact or list; null: no question about services."""
    en: tuple[Line, ...] = ()
    es: tuple[Line, ...] = ()


class QuestionExamples(Model):
    """questions/*.yaml: how people ask, and what looks like asking and is not."""

    examples: tuple[AskedExamples, ...]
