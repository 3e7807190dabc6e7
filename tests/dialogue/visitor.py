"""A simulated visitor: knows facts, answers what is asked in a style of its own, and counts its messages until an inquiry is filed."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from bot.dialogue.core import Core
from bot.dialogue.state import State
from bot.dialogue.turn import Message, Outcome, opening, turn

Style = Literal["at_once", "terse", "chatty", "unsure"]
TODAY = date(2026, 11, 24)
PATIENCE = 20
"""Messages after which a visitor gives up."""


@dataclass(frozen=True)
class Facts:
    """What a visitor knows, in the words of each style. `offering` is what would help."""

    language: str
    offering: str
    at_once: str
    terse: dict[str, str]
    chatty: dict[str, str]


@dataclass
class Visit:
    """A finished visit."""

    messages: list[str] = field(default_factory=list)
    outcome: Outcome | None = None

    @property
    def is_filed(self) -> bool:
        """Whether an inquiry was filed."""
        return self.outcome is not None and self.outcome.state.reference is not None

    @property
    def state(self) -> State:
        """The state at the end."""
        assert self.outcome is not None
        return self.outcome.state


def visit(facts: Facts, style: Style, core: Core) -> Visit:
    """One conversation from the greeting on, until it is filed or the visitor's patience ends."""
    done = Visit(outcome=opening(core))
    say = _SPEAKERS[style](facts)
    while not done.is_filed and len(done.messages) < PATIENCE:
        assert done.outcome is not None
        words = _answer(facts, done.outcome, core) or say(_asked(done.outcome.state))
        done.messages.append(words)
        done.outcome = turn(done.outcome.state, Message("visit", TODAY, words), core)
    return done


def _asked(state: State) -> str:
    return state.requested.slot if state.requested else "needs"


def _answer(facts: Facts, outcome: Outcome, core: Core) -> str | None:
    """Choices and yes-or-no: what every style answers alike."""
    request = outcome.state.requested
    yes = "sí" if facts.language == "es" else "yes"
    if request is None or request.slot not in ("clarification", "confirmation"):
        return None
    if request.slot == "confirmation":
        return yes
    if facts.offering in request.offerings:
        return outcome.reply.choices[request.offerings.index(facts.offering)]
    return outcome.reply.choices[-1]


def _at_once(facts: Facts) -> Callable[[str], str]:
    told: list[str] = []

    def say(slot: str) -> str:
        if not told:
            told.append(slot)
            return facts.at_once
        return facts.terse.get(slot, "skip")

    return say


def _terse(facts: Facts) -> Callable[[str], str]:
    return lambda slot: facts.terse.get(slot, "skip")


def _chatty(facts: Facts) -> Callable[[str], str]:
    return lambda slot: facts.chatty.get(slot, facts.terse.get(slot, "skip"))


def _unsure(facts: Facts) -> Callable[[str], str]:
    """Asks why first, does not know, and tells at the second try."""
    tried: dict[str, int] = {}
    doubts = ("¿para qué lo necesita?",) if facts.language == "es" else ("why do you need that?",)

    def say(slot: str) -> str:
        tried[slot] = tried.get(slot, 0) + 1
        if tried[slot] <= len(doubts) and slot in ("budget", "email"):
            return doubts[tried[slot] - 1]
        return facts.terse.get(slot, "skip")

    return say


_SPEAKERS: dict[str, Callable[[Facts], Callable[[str], str]]] = {
    "at_once": _at_once,
    "terse": _terse,
    "chatty": _chatty,
    "unsure": _unsure,
}
