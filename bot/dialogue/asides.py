"""What is not meant for an intake assistant, and questions that it cannot answer: nothing is taken from either."""

import re

from bot.dialogue.core import Core
from bot.dialogue.signals import Heard
from matchers.frame import Language, Mention
from matchers.function_words import is_function_word
from matchers.outcome import NeedReading
from matchers.text import Text

SHORT_ABUSE = 5
"""Words up to which abuse is meant for the assistant; longer talk is only if it says so."""
MOST_ASIDE = 14
"""Words up to which a text that tells nothing can be small talk."""
SURE_WORK = 0.6
"""Share of belief from which a text that holds words of small talk speaks of work all the same."""
_ADDRESSED = frozenset("you u your ur bot machine program tu te eres usted maquina programa".split())
_ASKING = frozenset(
    "who whos who's what whats what's when where why which whose how is are was were do does did can could would will"
    " quien quienes que cual cuales cuando donde como es son puede puedes pueden".split()
)
"""Words that a question begins with."""
_OWN = frozenset(
    "we our us ours we're we've need needs want help struggling our school schools district districts teacher teachers"
    " staff student students union board principal team teams meeting meetings kids cec"
    " nosotros nuestro nuestra nuestros nuestras necesito necesitamos queremos buscamos tenemos ayuda ayudar ayudarnos"
    " escuela escuelas distrito maestro maestros maestra maestras personal alumnos sindicato junta directora director"
    " equipo equipos reunion reuniones".split()
)
"""Words by which people speak of themselves and of their work."""
_PARTS = re.compile(r"[,;.!?]+(?=\s|$)|\b(?:about|because|regarding|sobre|porque|acerca de)\b", re.I)
_WHOM = re.compile(
    r"\b(?:who|whom) (?:do|can|should|would|could|must) (?:i|we|you) "
    r"(?:call|contact|phone|ring|email|write|talk to|see|ask)\b"
    r"|\ba quien (?:le )?"
    r"(?:llamo|llamamos|puedo llamar|tengo que llamar|hay que llamar|debo llamar|contacto|me dirijo)\b"
)
_OURS = frozenset("cec inquiry inquiries service services training trainings consulta servicio servicios".split())
"""Words that speak of what we do."""


def aside_in(text: Text, heard: Heard, reading: NeedReading | None, mentions: tuple[Mention, ...]) -> str | None:
    """Spam and instructions to a machine always; abuse and small talk only where nothing is told: anger about work is
    none."""
    match heard.unsettled:
        case "abuse":
            about_work = mentions or (reading is not None and reading.in_scope)
            forms = [word.folded for word in text.words]
            at_us = len(forms) <= SHORT_ABUSE or not _ADDRESSED.isdisjoint(forms)
            return "abuse" if at_us and not about_work else None
        case "off_topic":
            may_fit = reading is not None and reading.in_scope and speaks_of_work(text)
            about_work = may_fit or is_sure(reading) or not all(map(_is_typed, mentions))
            return None if about_work or len(text.words) > MOST_ASIDE else "off_topic"
        case unsettled:
            return unsettled


def _is_typed(mention: Mention) -> bool:
    """Whether a name was taken as typed: any words may look like one ("knock knock")."""
    return mention.slot == "name" or (mention.slot == "district" and getattr(mention.value, "nces_id", None) is None)


def is_idle_question(text: Text, reading: NeedReading | None) -> bool:
    """Whether a short text asks something of the world: it begins as a question does and speaks of nobody's work."""
    words = text.words
    if not words or len(words) > MOST_ASIDE or words[0].folded not in _ASKING:
        return False
    return not speaks_of_work(text) and not is_sure(reading)


def speaks_of_work(text: Text) -> bool:
    """Whether a text speaks of the people who write, or of schools."""
    return any(word.folded in _OWN for word in text.words)


def is_sure(reading: NeedReading | None) -> bool:
    """Whether words point to a service beyond doubt."""
    return reading is not None and reading.in_scope and reading.matches[0].score >= SURE_WORK


def asks_for_person_only(text: Text, core: Core, language: Language) -> bool:
    """Whether a text that asks for a human being states no need in its other clauses."""
    rest = [part for part in _PARTS.split(text.raw) if part.strip() and not _hands_off(part, core)]
    return not rest or not core.read_needs((" ".join(rest),), language).in_scope


def _hands_off(part: str, core: Core) -> bool:
    return core.signals.hear(Text(part)).has("hand_off")


def calls_another(text: Text, reading: NeedReading | None) -> bool:
    """Whether a text asks whom to call about something that is no matter of ours ("there's a leak, who do I call?")."""
    match = _WHOM.search(text.folded)
    if match is None or (reading is not None and reading.in_scope):
        return False
    left = [word for word in text.words if word.end <= match.start() or word.start >= match.end()]
    if any(word.folded in _OURS for word in left):
        return False
    return any(not is_function_word(word.folded) for word in left)
