"""A simulated visitor: knows facts, answers what is asked in a style of its own, until an inquiry is filed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from bot.dialogue.core import Core
from bot.dialogue.state import State
from bot.dialogue.turn import Message, Outcome, opening, turn

Style = Literal["at_once", "terse", "chatty", "unsure"]
STYLES: tuple[Style, ...] = ("at_once", "terse", "chatty", "unsure")
TODAY = date(2026, 11, 24)
PATIENCE = 20
"""Messages after which a visitor gives up."""
Bounds = tuple[float | None, float | None]


@dataclass(frozen=True)
class Known:
    """What the slots have to hold in the end."""

    participants: Bounds
    budget: Bounds
    nces_id: str | None
    name: str | None
    """None where several ways to write it are right."""
    email: str


@dataclass(frozen=True)
class Facts:
    """What a visitor knows, in the words of each style. `offering` is what would help."""

    language: str
    offering: str
    need: str
    """The need in a few words."""
    story: str
    """The need as a story."""
    at_once: str
    """All in one message."""
    known: Known
    terse: Mapping[str, str]


@dataclass
class Visit:
    """A finished visit."""

    messages: list[str] = field(default_factory=list)
    outcome: Outcome | None = None

    @property
    def is_filed(self) -> bool:
        """Whether an inquiry was filed."""
        return self.state.reference is not None

    @property
    def state(self) -> State:
        """The state at the end."""
        assert self.outcome is not None
        return self.outcome.state

    def wrong_slots(self, known: Known) -> list[str]:
        """The slots that do not hold what the visitor knows."""
        frame = self.state.frame
        held = {
            "participants": frame.participants and (frame.participants.min, frame.participants.max),
            "budget": frame.budget and (frame.budget.min, frame.budget.max),
            "district": frame.district and frame.district.nces_id,
            "email": frame.email,
            "name": frame.name,
        }
        right = {
            "participants": known.participants,
            "budget": known.budget,
            "district": known.nces_id,
            "email": known.email,
            "name": known.name or frame.name,
        }
        missing = [] if frame.needs and frame.district else ["needs or district"]
        return [slot for slot, value in right.items() if held[slot] != value] + missing


def visit(facts: Facts, style: Style, core: Core) -> Visit:
    """One conversation from the greeting on, until it is filed or the visitor's patience ends."""
    done = Visit(outcome=opening(core))
    say = _SPEAKERS[style](facts)
    while not done.is_filed and len(done.messages) < PATIENCE:
        assert done.outcome is not None
        words = _answer(facts, done.outcome) or say(_asked(done.outcome.state))
        done.messages.append(words)
        done.outcome = turn(done.outcome.state, Message("visit", TODAY, words), core)
    return done


def _asked(state: State) -> str:
    return state.requested.slot if state.requested else "needs"


def _answer(facts: Facts, outcome: Outcome) -> str | None:
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


def _told(facts: Facts, slot: str) -> str:
    if slot == "needs":
        return facts.need
    return facts.terse.get(slot, "saltar" if facts.language == "es" else "skip")


def _at_once(facts: Facts) -> Callable[[str], str]:
    told: list[str] = []

    def say(slot: str) -> str:
        if not told:
            told.append(slot)
            return facts.at_once
        return _told(facts, slot)

    return say


def _terse(facts: Facts) -> Callable[[str], str]:
    return lambda slot: _told(facts, slot)


_WRAPPED = {
    "en": {
        "participants": "Let me think, I would say {} if everybody comes",
        "budget": "I asked around, and we could probably find {} this year",
        "district": "Oh sure, I work for {}",
        "name": "Of course, my name is {}, nice to meet you",
        "email": "You can write to me at {} any time",
    },
    "es": {
        "participants": "A ver, yo diría que {} si vienen todos",
        "budget": "Pregunté y podríamos conseguir {} dólares este año",
        "district": "Claro, trabajo en {}",
        "name": "Claro que sí, me llamo {}, mucho gusto",
        "email": "Me puede escribir a {} cuando quiera",
    },
}


def _chatty(facts: Facts) -> Callable[[str], str]:
    def say(slot: str) -> str:
        if slot == "needs":
            return facts.story
        words = _told(facts, slot)
        frame = _WRAPPED[facts.language].get(slot, "{}")
        known = slot in facts.terse and not (
            slot == "budget" and any(w in words for w in ("yet", "sabemos", "$", "dol", "dól"))
        )
        return frame.format(words) if known else words

    return say


def _unsure(facts: Facts) -> Callable[[str], str]:
    """Asks why, says a wrong number first and corrects it, does not know the budget at once."""
    spanish = facts.language == "es"
    tried: dict[str, int] = {}

    def say(slot: str) -> str:
        tried[slot] = tried.get(slot, 0) + 1
        if tried[slot] == 1 and slot in ("participants", "email"):
            return "¿para qué lo necesita?" if spanish else "why do you need that?"
        if slot == "needs" and tried[slot] == 1:
            return "no sé cómo decirlo" if spanish else "not sure how to put it"
        if slot == "needs":
            return facts.story
        if slot == "district" and tried[slot] == 1 and facts.known.budget != (None, None):
            words = facts.terse["budget"]
            return f"perdón, el presupuesto es {words}" if spanish else f"sorry, the budget is {words}"
        if slot == "budget" and tried[slot] == 1 and facts.known.budget != (None, None):
            return "unos 1000" if spanish else "maybe 1000"
        return _told(facts, slot)

    return say


_SPEAKERS: Mapping[Style, Callable[[Facts], Callable[[str], str]]] = {
    "at_once": _at_once,
    "terse": _terse,
    "chatty": _chatty,
    "unsure": _unsure,
}
