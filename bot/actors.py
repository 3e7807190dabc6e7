"""Who acts, and what each may do. Handlers authenticate and build an Actor; services ask `may` first."""

from typing import Literal

from msgspec import Struct

ActorKind = Literal["visitor", "slack_person", "staff", "command_line"]
Action = Literal["open", "converse", "read", "review", "erase"]


class Actor(Struct, frozen=True):
    """Someone who is known to be who they say: a visitor, a Slack person, a staff account, the command line."""

    kind: ActorKind
    id: str
    """Visitor: the conversation; Slack person: team and user; staff: account; command line: `operator`."""


class Subject(Struct, frozen=True):
    """What is acted upon: a conversation by id and owner, or everything (None)."""

    conversation: str | None = None
    owner: str | None = None
    """The id of the actor the conversation belongs to."""


_STAFF_ACTIONS: frozenset[Action] = frozenset({"read", "review"})


def may(actor: Actor, action: Action, subject: Subject | None = None) -> bool:
    """Whether `actor` may do `action` to `subject`. What is not allowed here is forbidden."""
    if actor.kind == "command_line":
        return True
    if action == "open":
        return actor.kind in ("visitor", "slack_person")
    if actor.kind == "staff":
        return action in _STAFF_ACTIONS
    owns = subject is not None and subject.owner == actor.id
    return owns and action in ("converse", "read")
