"""The card that CEC's staff see in their own channel: an inquiry at a glance, in English."""

from collections.abc import Collection, Iterator
from typing import Any

from bot.dialogue.core import Core
from bot.handlers.slack import blocks as b
from bot.handlers.slack.blocks_turn import Rendered
from bot.handlers.slack.limits import Block
from bot.ports import Inquiry
from bot.settings import ReviewField
from matchers.frame import SlotName

_SLOTS: dict[ReviewField, tuple[SlotName, ...]] = {
    "size": ("participants", "schools", "students", "audience"),
    "budget": ("budget",),
    "format": ("kind", "format"),
    "timing": ("timing",),
    "district": ("district",),
    "contact": ("name", "role", "email", "phone"),
}
_VERDICTS = {"fits": "✓", "stretches": "~", "misfits": "✗", "unknown": "?"}
_STATUS = {"new": "New", "in_review": "In review", "answered": "Answered", "closed": "Closed"}


def card(inquiry: Inquiry, core: Core, shown: Collection[ReviewField]) -> Rendered:
    """An inquiry, with the fields that the settings name. Acting on it (buttons) belongs below these blocks."""
    title = f"{_STATUS[inquiry.status]} inquiry {inquiry.reference}"
    if inquiry.erased_at:
        gone = f"Inquiry {inquiry.reference} was removed at the person's request on {inquiry.erased_at[:10]}."
        return Rendered(gone, tuple(b.sections(b.escape(gone))))
    blocks = b.header(title)
    lines = [title]
    for part_blocks, part_lines in _parts(inquiry, core, shown):
        blocks += part_blocks
        lines += part_lines
    changed = "" if inquiry.updated_at == inquiry.filed_at else f", changed {inquiry.updated_at[:16].replace('T', ' ')}"
    blocks += b.context(
        f"Filed {inquiry.filed_at[:16].replace('T', ' ')} UTC{changed} by {inquiry.channel}, {inquiry.language}. "
        f"Knowledge {inquiry.knowledge_version[:12]}, program {inquiry.program_version}."
    )
    return Rendered("\n".join(lines), tuple(blocks))


Part = tuple[list[Block], list[str]]


def _parts(inquiry: Inquiry, core: Core, shown: Collection[ReviewField]) -> Iterator[Part]:
    if "flags" in shown and inquiry.flags:
        yield _flags(inquiry, core)
    if "need" in shown:
        yield _need(inquiry, core)
    pairs = [pair for field, slots in _SLOTS.items() if field in shown for pair in _pairs(inquiry, core, slots)]
    yield b.fields(pairs), [f"{label}: {value}" for label, value in pairs]
    if "recommendation" in shown:
        yield _recommendation(inquiry, core)


def _flags(inquiry: Inquiry, core: Core) -> Part:
    safety = core.knowledge.organisation.safety
    names = [
        "The person wants to talk to somebody"
        if flag == "wants_person"
        else safety[flag].flag
        if flag in safety
        else flag
        for flag in inquiry.flags
    ]
    return b.sections("\n".join(f":warning: *{b.escape(name)}*" for name in names)), names


def _need(inquiry: Inquiry, core: Core) -> Part:
    needs = [need.text for need in inquiry.frame.needs or ()]
    quoted = "\n".join(f"> {b.escape(line)}" for need in needs for line in need.splitlines())
    return b.sections(quoted), needs


def _pairs(inquiry: Inquiry, core: Core, slots: tuple[SlotName, ...]) -> Iterator[tuple[str, str]]:
    speech = core.speech("en")
    for slot in slots:
        value = getattr(inquiry.frame, slot)
        if value is not None:
            yield speech.say(f"slot_{slot}"), speech.value(slot, value)


def _recommendation(inquiry: Inquiry, core: Core) -> Part:
    if not inquiry.recommendations:
        none = "No service fits what was said; a person should look."
        return b.sections(b.escape(none)), [none]
    blocks: list[Block] = []
    lines: list[str] = []
    for one in inquiry.recommendations:
        text = _recommended(one, core)
        blocks += b.sections(text[0])
        lines.append(text[1])
    return blocks, lines


def _recommended(one: dict[str, Any], core: Core) -> tuple[str, str]:
    known = core.knowledge.offerings.get(one["offering"])
    name = known.name.en if known else one["offering"]
    score = f"{round(100 * one['score'])}%" if isinstance(one.get("score"), float) else ""
    verdicts = [f"{_VERDICTS[two['verdict']]} {two['criterion']}: {two['reason']}" for two in one["criteria"]]
    lines = "\n".join(b.escape(verdict) for verdict in verdicts)
    return f"*{b.escape(name)}* {score}\n{lines}", f"{name} {score}; " + "; ".join(verdicts)
