"""The Home tab: begin, my inquiries with their state, language."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from babel.dates import format_date

from bot.dialogue.core import Core
from bot.dialogue.say import LOCALES
from bot.handlers.slack import blocks as b
from bot.handlers.slack.blocks_notices import START
from bot.handlers.slack.limits import Block
from bot.handlers.slack.words import say
from bot.ports import Inquiry
from matchers.frame import Language

LANGUAGE = "language"
SHOWN = 15
LANGUAGES: dict[Language, str] = {"en": "English", "es": "Español"}


def home(inquiries: Sequence[Inquiry], core: Core, language: Language) -> dict[str, Any]:
    """The whole tab."""
    options = [b.option(name, tongue) for tongue, name in LANGUAGES.items()]
    menu: Block = {
        "type": "static_select",
        "action_id": LANGUAGE,
        "options": options,
        "initial_option": next(option for option in options if option["value"] == language),
    }
    blocks = [
        *b.sections(b.escape(core.speech(language).say("greeting"))),
        *b.actions([b.button(START, say("start_button", language), b.Pressed(), "primary")]),
        {"type": "divider"},
        *b.header(say("home_mine", language)),
        *_inquiries(inquiries, core, language),
        {"type": "divider"},
        {"type": "section", "text": b.mrkdwn(b.escape(say("home_language", language))), "accessory": menu},
    ]
    return {"type": "home", "blocks": blocks}


def listing(inquiries: Sequence[Inquiry], core: Core, language: Language) -> str:
    """The same inquiries as plain text."""
    if not inquiries:
        return say("home_none", language)
    return "\n".join(f"• {_line(inquiry, core, language)}" for inquiry in inquiries[:SHOWN])


def _inquiries(inquiries: Sequence[Inquiry], core: Core, language: Language) -> list[Block]:
    if not inquiries:
        return b.sections(b.escape(say("home_none", language)))
    blocks = [block for inquiry in inquiries[:SHOWN] for block in b.sections(b.escape(_line(inquiry, core, language)))]
    return [*blocks, *(b.context(say("home_more", language)) if len(inquiries) > SHOWN else ())]


def _line(inquiry: Inquiry, core: Core, language: Language) -> str:
    """Reference, day, state, and what was recommended."""
    day = format_date(datetime.fromisoformat(inquiry.filed_at).date(), "medium", locale=LOCALES[language])
    if inquiry.erased_at:
        return f"{inquiry.reference}, {day}: {say('home_erased', language)}"
    status = say(f"status_{inquiry.status}", language, organisation=core.knowledge.organisation.short)
    ids = [str(one["offering"]) for one in inquiry.recommendations]
    names = [core.knowledge.offerings[one].name.in_(language) for one in ids if one in core.knowledge.offerings]
    return f"{inquiry.reference}, {day}: {status}" + (f" ({', '.join(names)})" if names else "")
