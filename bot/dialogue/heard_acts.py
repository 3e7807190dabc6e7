"""The acts that are heard in wording, and what each is: one line an act, read by whoever has to tell them apart."""

from typing import Literal, NamedTuple

from bot.dialogue.acts import ActName

HeardAct = Literal[
    "unsure_need",
    "noted",
    "explain",
    "doubt",
    "why",
    "why_this",
    "erase",
    "confused",
    "spanish",
    "english",
    "repeat",
    "help",
    "wait",
    "chat",
    "nod",
    "greet",
    "thank",
    "farewell",
    "affirm",
    "send",
    "deny",
    "change",
    "skip",
    "unknown",
    "indifferent",
    "back",
    "retract",
    "reconsider",
    "restart",
    "cancel",
    "resume",
    "hand_off",
    "remove",
    "copy",
    "completed",
    "take_it",
]
"""An act by its name in knowledge/acts.yaml, where the wordings stand."""


class Act(NamedTuple):
    """What an act is, whatever the message around it says."""

    contract: ActName | None = None
    """What the contract calls it; None for what it has no name for."""
    changes_nothing: bool = False
    """Whether it is answered and changes nothing, but for the language."""
    answered: Literal["anywhere", "alone"] | None = None
    """Whether it is answered inside a longer message: any, or only one that tells and asks nothing else."""
    reply: str | None = None
    """Its one answer, whatever is asked: an id of replies.yaml."""
    beside_need: bool = False
    """Whether a short message that holds it speaks of the conversation and states no need."""
    knows: bool = False
    """Whether nothing beside it is "not known yet": "how did you decide on that?"."""
    asks_no_fact: bool = False
    """Whether it has the form of a question and asks no fact about services."""
    awakens: bool = False
    """Whether it goes on with a conversation that was cancelled."""
    moot_once_filed: bool = False
    """Whether it is understood and changes nothing once the inquiry is filed."""
    gravity: Literal["answered", "moves", "grave"] = "answered"
    """What happens where it is heard by mistake: it is answered, the question counts as answered, or something is
    sent, ended or undone."""


ACTS: dict[HeardAct, Act] = {
    # Of several in one message the first here is answered.
    "unsure_need": Act(None, changes_nothing=True, answered="anywhere", reply="just_looking", beside_need=True),
    "noted": Act("ask", changes_nothing=True, answered="anywhere", beside_need=True, knows=True, asks_no_fact=True),
    "explain": Act("why", changes_nothing=True, answered="anywhere", beside_need=True, knows=True),
    "doubt": Act("why", changes_nothing=True, answered="anywhere"),
    "why": Act("why", changes_nothing=True, answered="anywhere", beside_need=True, knows=True),
    "why_this": Act("why", changes_nothing=True, answered="anywhere"),
    "erase": Act("ask", changes_nothing=True, answered="anywhere", reply="erase", beside_need=True, asks_no_fact=True),
    "confused": Act("help", answered="anywhere", beside_need=True, knows=True, asks_no_fact=True, moot_once_filed=True),
    "spanish": Act("ask", changes_nothing=True, answered="alone", reply="language_chosen", beside_need=True),
    "english": Act("ask", changes_nothing=True, answered="alone", reply="language_chosen", beside_need=True),
    "repeat": Act("repeat", changes_nothing=True, answered="alone", beside_need=True, knows=True),
    "help": Act("help", changes_nothing=True, answered="alone", reply="help", beside_need=True),
    "wait": Act(None, changes_nothing=True, answered="alone", reply="waiting"),
    "chat": Act(None, changes_nothing=True, answered="alone", reply="small_talk"),
    "nod": Act(None, changes_nothing=True),
    "greet": Act("greet", changes_nothing=True, reply="greeting_again"),
    "thank": Act("thank", changes_nothing=True, reply="thanks_back"),
    "farewell": Act("cancel", moot_once_filed=True, gravity="grave"),
    "affirm": Act("affirm", awakens=True, moot_once_filed=True, gravity="moves"),
    "send": Act("affirm", gravity="grave"),
    "deny": Act("deny", moot_once_filed=True, gravity="grave"),
    "change": Act("deny", gravity="moves"),
    "skip": Act("skip", moot_once_filed=True, gravity="moves"),
    "unknown": Act("skip", moot_once_filed=True, gravity="moves"),
    "indifferent": Act("skip", moot_once_filed=True, gravity="moves"),
    "back": Act("back", awakens=True, gravity="grave"),
    "retract": Act("correct", moot_once_filed=True, gravity="grave"),
    "reconsider": Act("deny", gravity="grave"),
    "restart": Act("restart", awakens=True, gravity="grave"),
    "cancel": Act("cancel", gravity="grave"),
    "resume": Act("resume", awakens=True, gravity="moves"),
    "hand_off": Act("hand_off", awakens=True, gravity="grave"),
    "remove": Act("correct", gravity="grave"),
    "copy": Act(None, beside_need=True),
    "completed": Act(None, gravity="moves"),
    "take_it": Act(None, gravity="moves"),
}

CHANGES_NOTHING = frozenset(name for name, act in ACTS.items() if act.changes_nothing)
BESIDE_NEED = frozenset(name for name, act in ACTS.items() if act.beside_need)
KNOWS = frozenset(name for name, act in ACTS.items() if act.knows)
ASKS_NO_FACT = frozenset(name for name, act in ACTS.items() if act.asks_no_fact)


def contract_of(act: HeardAct | None) -> ActName | None:
    """What the contract calls an act; None for what it has no name for, and for none."""
    return ACTS[act].contract if act else None
