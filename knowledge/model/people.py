"""Words for people, schools and kinds of help."""

from pydantic import Field

from knowledge.model.base import Identifier, Kind, Line, Localized, Model, Phrases


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
