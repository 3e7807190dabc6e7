"""Messages that are no turn: the greeting, courtesies about edits and files, and what is said in a channel."""

from bot.dialogue.core import Core
from bot.handlers.slack import blocks as b
from bot.handlers.slack.blocks_turn import CHANGE_FORM, Rendered
from bot.handlers.slack.words import say
from bot.wire import MAX_TEXT_LENGTH
from matchers.frame import Language

DIRECT = "direct"
START = "start"
NOTICES = ("greeting", "edited", "deleted", "files", "too_long", "failed")


def notice(name: str, conversation: str, sequence: int, core: Core, language: Language) -> Rendered:
    """A message to the person. Raises KeyError for an unknown one."""
    if name == "greeting":
        text = core.speech(language).say("greeting")
        return Rendered(text, tuple(b.sections(b.escape(text))))
    text = say(name, language, limit=MAX_TEXT_LENGTH)
    blocks = b.sections(b.escape(text))
    if name in ("edited", "deleted"):
        pressed = b.Pressed(conversation, sequence)
        blocks += b.actions([b.button(CHANGE_FORM, say("change_button", language), pressed)])
    return Rendered(text, tuple(blocks))


def staff(text: str, core: Core, language: Language) -> Rendered:
    """What a person of staff wrote, marked as such."""
    heading = say("staff", language, organisation=core.knowledge.organisation.short)
    return Rendered(f"{heading}\n{text}", (*b.context(heading), *b.sections(b.escape(text))))


def public(answer: str, core: Core, language: Language, asker: str, ts: str) -> Rendered:
    """What is said where others read along: published facts, if any were asked for, and the way to a direct message.

    `answer` holds nothing of what the person wrote.
    """
    offer = say("public_only", language, organisation=core.knowledge.organisation.short)
    pressed = b.Pressed(conversation=asker, about=ts)
    blocks = b.sections(b.escape(answer)) + b.context(offer)
    blocks += b.actions([b.button(DIRECT, say("direct_button", language), pressed)])
    return Rendered(f"{answer}\n{offer}".strip(), tuple(blocks))
