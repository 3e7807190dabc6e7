"""What is understood of one free-standing text, and why: the same reading that a conversation uses, spelled out."""

from datetime import date
from typing import Any

import msgspec

from bot.dialogue.core import Core
from bot.dialogue.events import Request, RequestName
from bot.dialogue.state import State
from bot.dialogue.understand import understand
from bot.dialogue.understanding import Understanding
from matchers.frame import SLOT_NAMES, Frame, Need
from matchers.language import language_of
from matchers.outcome import NeedReading
from matchers.text import Text


def explain(raw: str, core: Core, today: date, requested_slot: RequestName | None = None) -> dict[str, Any]:
    """The contract's explanation object: acts, scope, slots, and matches with the evidence for each."""
    state = State(requested=Request(requested_slot) if requested_slot else None)
    said = understand(raw, state, core, today)
    reading = read_need(raw, said, core)
    may_fit = reading is not None and reading.in_scope and not _says_something_else(said)
    frame = Frame()
    for mention in said.mentions:
        if len(mention.candidates) < 2:  # a name that fits several organisations is none of them yet
            frame = frame.with_slot(mention.slot, mention.value)
    if said.need and (may_fit or requested_slot == "needs"):
        frame = frame.with_slot("needs", (Need(said.need),))
    return {
        "acts": list(said.acts),
        "in_scope": may_fit and reading is not None and reading.is_sure,
        "slots": {slot: msgspec.to_builtins(getattr(frame, slot)) for slot in SLOT_NAMES},
        "matches": [
            {
                "offering": match.offering,
                "score": round(match.score, 4),
                "evidence": [
                    {"span": [one.start, one.end], "phrase": one.phrase, "weight": round(one.weight, 4)}
                    for one in match.evidence
                ],
            }
            for match in (reading.matches if reading else ())
        ],
    }


def _says_something_else(said: Understanding) -> bool:
    """Whether a text states no need but is an act, a question or an organisation: its words are no evidence then."""
    other = said.heard.whole or said.heard.within or said.questions or said.unsettled or said.mention("district")
    return said.need is None and bool(other)


def read_need(raw: str, said: Understanding, core: Core) -> NeedReading | None:
    """What the whole text says about needs, spans being those of the text."""
    if not raw.strip():
        return None
    text = Text(raw)
    return core.needs.read([text], said.language or language_of(text) or "en", explained=True)
