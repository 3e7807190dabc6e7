"""What the widget says about the organisation: the knowledge base's words of one language, as JSON."""

from typing import Any

from bot.dialogue.core import Core
from matchers.frame import SLOT_NAMES, Language

_VALUES = (
    "not_known", "about", "between", "up_to", "at_least", "per_person", "per_school", "virtual", "in_person", "either",
    "without",
)  # fmt: skip
"""Replies of value_…: how values are written; the widget shows what an edit changed before the server repeats it."""


def words(core: Core, language: Language) -> dict[str, Any]:
    """The words. All of it is public: it is what anybody is told who asks."""
    knowledge = core.knowledge
    organisation = knowledge.organisation
    speech = core.speech(language)
    templates = knowledge.replies[language]
    return {
        "organisation": organisation.name.in_(language),
        "privacy": f"{organisation.privacy.in_(language)}.",
        "privacy_link": organisation.privacy_link,
        "greeting": speech.say("greeting"),
        "readers": speech.say("readers"),
        "choices": {"send": speech.say("choice_send")},
        "slots": {slot: speech.say(f"slot_{slot}") for slot in SLOT_NAMES},
        "values": {name: templates[f"value_{name}"] for name in _VALUES},
        "offerings": {
            name: {"name": offering.name.in_(language), "short": offering.short.in_(language)}
            for name, offering in knowledge.offerings.items()
        },
        "kinds": {name: kind.name.in_(language) for name, kind in knowledge.kinds.items()},
        "audiences": {name: audience.name.in_(language) for name, audience in knowledge.people.audiences.items()},
    }
