"""The shapes of the knowledge files, one class a YAML mapping. Unknown keys and guessed booleans are faults.

Nothing here knows of a particular organisation. What an organisation does not publish is left out of its files, and
every reader of these models treats a missing fact as "not published", never as a default.
"""

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


class Price(Model):
    """A published price in US dollars."""

    amount: Whole
    basis: Literal["fixed", "from"]
    """`fixed`: the published price; `from`: "starting at"."""
    hours: Whole | None = None
    """For `from`: the hours that the starting price covers at most."""
    text: Localized


class Commitment(Model):
    """The published time an offering takes. `days` are full days, a half-day counts 0.5."""

    text: Localized
    days: Number | None = None
    customizable: bool = False


class Capacity(Model):
    """The published number of participants of one group."""

    max: Whole
    text: Localized


class Personnel(Model):
    """Who an offering is for: audience ids of people.yaml (`everyone`: all of them) and the published wording."""

    audiences: tuple[Identifier, ...] = ()
    everyone: bool = False
    joint: bool = False
    """Meant for union and management together."""
    text: Localized


class Formats(Model):
    """How an offering is held, where that is published."""

    values: tuple[Literal["virtual", "in_person"], ...]
    text: Localized


class Session(Model):
    """A part of an offering that is booked or taken by itself."""

    id: Identifier
    name: Localized
    also_called: tuple[Line, ...] = ()
    hours: Number | None = None
    requires: Identifier | None = None
    """The session that has to be completed before."""
    stands_alone: bool = False
    objectives: tuple[Localized, ...] = ()


class Listing(Model):
    """A published list about an offering (objectives, functions, training areas, issues)."""

    id: Identifier
    title: Localized
    asked_by: Patterns
    """How people ask for the list; it answers only where its offering is named or talked of."""
    items: Annotated[tuple[Localized, ...], Field(min_length=1)]


class Fact(Model):
    """One published fact that has no field of its own."""

    id: Identifier
    asked_by: Patterns
    """How people ask for it; it answers only where its offering, or a part of it, is named or talked of."""
    general: bool = False
    """It answers also where no offering is named ("is there research behind this?")."""
    text: Localized


class Offering(Model):
    """One service. Fields left out are not published."""

    name: Localized
    """The published title."""
    short: Localized
    """The name in a sentence."""
    also_called: tuple[Line, ...]
    """Names people use for it, any language; saying one names the offering outright."""
    titles: tuple[Line, ...] = ()
    """Names that nothing else has, any language: saying one decides, where `also_called` only counts."""
    near_names: tuple[Line, ...] = ()
    """Words that point to it only within a question about services ("the bargaining one")."""
    part_of: Identifier | None = None
    kinds: tuple[Kind, ...] = ()
    summary: Localized
    """What it is, one or two sentences."""
    situation: Localized
    """When it helps, as a plain description of a person's situation: a choice in a clarifying question."""
    commitment: Commitment | None = None
    price: Price | None = None
    capacity: Capacity | None = None
    personnel: Personnel | None = None
    formats: Formats | None = None
    sessions: tuple[Session, ...] = ()
    lists: tuple[Listing, ...] = ()
    facts: tuple[Fact, ...] = ()


class Offerings(Model):
    """offerings.yaml: every service by id, in the order they are published."""

    offerings: dict[Identifier, Offering]


class Audience(Model):
    """A group of people in a district; phrases are words for its members, singular and plural, per language."""

    name: Localized
    phrases: Phrases


class People(Model):
    """people.yaml: who takes part, who people say they are, and the nouns that are counted."""

    audiences: dict[Identifier, Audience]
    roles: Phrases
    """Titles people give themselves ("assistant superintendent")."""
    relations: Phrases = Field(default_factory=dict)
    """What other people are to the one who writes ("boss", "assistant", "husband"): behind "my" and "our"."""
    copying: Phrases = Field(default_factory=dict)
    """Words before somebody who is to be told too ("cc", "also copy")."""
    replacing: Phrases = Field(default_factory=dict)
    """Words by which somebody else takes the writer's place ("not me", "instead")."""
    mail_providers: tuple[Line, ...] = ()
    """Domains of mail providers, for the slips in them ("gmial.com"); those that differ by a letter are all listed."""
    participants: Phrases
    """Nouns that count as participants beside the audiences' phrases (people, staff, folks, attendees)."""
    schools: Phrases
    students: Phrases


class KindWords(Model):
    """kinds.yaml: the kinds of help, named in sentences and as people ask for them."""

    name: Localized
    phrases: Phrases


class Kinds(Model):
    """kinds.yaml."""

    kinds: dict[Kind, KindWords]


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


class ActPhrases(Model):
    """How one dialogue act is said in one language."""

    whole: tuple[Line, ...] = ()
    """The message is nothing but this, fillers aside."""
    anywhere: tuple[Line, ...] = ()
    """It may stand inside a longer message."""


class Acts(Model):
    """acts.yaml: how people say what they want to do with the conversation itself."""

    fillers: Phrases
    short_forms: dict[Tongue, dict[Line, Line]] = Field(default_factory=dict)
    """Words written in haste or wrongly ("u", "wats"), and the word that is meant."""
    acts: dict[Identifier, dict[Tongue, ActPhrases]]
    correction: Phrases
    """Words that announce a correction."""
    slots: dict[Identifier, Phrases]
    """What people call the things that are asked."""
    unsettled: dict[Identifier, Phrases]
    """Talk that is not meant for an intake assistant at all."""


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


class Examples(Model):
    """examples/*.yaml: how people write who need the offering (null: none of the offerings)."""

    offering: Identifier | None
    examples: tuple[Batch, ...]


class OtherName(Model):
    """A name people use for an organisation of the directory."""

    names: tuple[Line, ...]
    nces_id: Annotated[str, StringConstraints(pattern=r"^\d{7}$")]


class OtherNames(Model):
    """districts/names.yaml."""

    other_names: tuple[OtherName, ...]


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
    concepts: dict[Identifier, Concept]
    rules: tuple[Rule, ...]
    examples: tuple[Examples, ...]
    other_names: tuple[OtherName, ...]
    replies: dict[Tongue, Replies]
