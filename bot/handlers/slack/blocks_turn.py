"""A turn as a message: the words, cards, buttons; and all of it once more as plain text."""

from collections.abc import Sequence

from msgspec import Struct

from bot.dialogue.core import Core
from bot.dialogue.reply import ShownRecommendation
from bot.handlers.slack import blocks as b
from bot.handlers.slack.limits import BUTTON_TEXT, Block
from bot.handlers.slack.words import say
from bot.wire import Turn
from matchers.frame import Language

CONTACT_FORM = "contact_form"
CHANGE_FORM = "change_form"
CHOOSE = "choose"
WHY = "why"


class Rendered(Struct, frozen=True):
    """A message of any length."""

    text: str
    """All of it as plain text, for notifications and screen readers."""
    blocks: tuple[Block, ...]


def render(
    conversation: str, turn: Turn, core: Core, *, cards: bool, opening: str | None = None, live: bool = True
) -> Rendered:
    """A turn. `cards`: with what is recommended; `opening`: words that go first; `live`: with buttons."""
    blocks: list[Block] = []
    lines: list[str] = []
    known = core.knowledge.offerings  # a base that changed meanwhile may lack one
    shown = [one for one in turn.recommendations if cards and one.offering in known]
    body, question = _question_apart(turn) if shown else (turn.reply, "")
    if opening:
        blocks += b.context(opening)
        lines.append(opening)
    blocks += b.sections(b.escape(body))
    lines.append(body)
    for number, one in enumerate(shown):
        blocks += _card(conversation, one, core, turn.language, is_first=number == 0, live=live)
        lines.append(_card_text(one, core, turn.language))
    if question:
        blocks += [{"type": "divider"}, *b.sections(b.escape(question))]
        lines.append(question)
    if live:
        blocks += _choices(conversation, turn)
        blocks += b.actions(_forms(conversation, turn))
    if turn.choices:
        lines += [say("choices", turn.language), *(f"- {choice}" for choice in turn.choices)]
    return Rendered("\n".join(lines), tuple(blocks))


def _question_apart(turn: Turn) -> tuple[str, str]:
    """What is told, and the question after it, its last line: with cards between them the question stays last."""
    body, _, question = turn.reply.rpartition("\n")
    return (body, question) if body and turn.requested_slot is not None else (turn.reply, "")


def _choices(conversation: str, turn: Turn) -> list[Block]:
    """The choices as buttons. Where one is longer than a button's label, all stand in full before them."""
    if not turn.choices:
        return []
    is_long = any(len(choice) > BUTTON_TEXT for choice in turn.choices)
    labels = [f"{number}. {choice}" if is_long else choice for number, choice in enumerate(turn.choices, 1)]
    buttons = [
        b.button(
            f"{CHOOSE}_{index}",
            label,
            b.Pressed(conversation, turn.sequence, index),
            "primary" if turn.requested_slot == "confirmation" and index == 0 else None,
        )
        for index, label in enumerate(labels)
    ]
    return [*(b.sections(b.escape("\n".join(labels))) if is_long else ()), *b.actions(buttons)]


def _forms(conversation: str, turn: Turn) -> list[Block]:
    buttons = []
    pressed = b.Pressed(conversation, turn.sequence)
    if turn.form is not None:
        buttons.append(b.button(CONTACT_FORM, say("contact_button", turn.language), pressed))
    if turn.led_by == "bot" and (turn.inquiry or turn.requested_slot == "confirmation"):
        buttons.append(b.button(CHANGE_FORM, say("change_button", turn.language), pressed))
    return buttons


def facts(offering: str, core: Core, language: Language) -> list[tuple[str, str]]:
    """Price, commitment, and who should attend, as published; what is not published is said to be so."""
    known = core.knowledge.offerings[offering]
    unknown = say("not_published", language, organisation=core.knowledge.organisation.short)
    told = (("price", known.price), ("commitment", known.commitment), ("people", known.personnel))
    return [(say(word, language), fact.text.in_(language) if fact else unknown) for word, fact in told]


def reasons(shown: ShownRecommendation) -> Sequence[str]:
    """Why, one sentence a criterion."""
    return [one.reason for one in shown.criteria if one.reason]


def _card(
    conversation: str, shown: ShownRecommendation, core: Core, language: Language, *, is_first: bool, live: bool
) -> list[Block]:
    known = core.knowledge.offerings[shown.offering]
    name = known.name.in_(language)
    heading = name if is_first else f"{say('also', language)}: {name}"
    why = "\n".join(f"• {b.escape(reason)}" for reason in reasons(shown))
    blocks: list[Block] = [{"type": "divider"}, *b.header(heading)]
    blocks += b.sections(b.escape(known.summary.in_(language)))
    blocks += b.fields(facts(shown.offering, core, language))
    if why:
        blocks += b.sections(f"*{b.escape(say('reasons', language))}*\n{why}")
    if live:
        pressed = b.Pressed(conversation, about=shown.offering)
        blocks += b.actions([b.button(f"{WHY}_{shown.offering}", say("why_button", language), pressed)])
    return blocks


def _card_text(shown: ShownRecommendation, core: Core, language: Language) -> str:
    lines = [core.knowledge.offerings[shown.offering].name.in_(language)]
    lines += [f"{label}: {fact}" for label, fact in facts(shown.offering, core, language)]
    lines += [f"- {reason}" for reason in reasons(shown)]
    return "\n".join(lines)
