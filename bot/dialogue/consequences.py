"""What was taken in from a message and what it changes in the recommendation, in words."""

from bot.dialogue import events as ev
from bot.dialogue import reasons
from bot.dialogue.core import Core
from bot.dialogue.happening import Happening
from bot.dialogue.heard_acts import HeardAct
from bot.dialogue.quoting import own_words
from bot.dialogue.say import Speech
from bot.dialogue.summary import estimates
from matchers.frame import Frame, SlotName
from matchers.outcome import Recommendation

_TAKES_NOTHING_IN: frozenset[type] = frozenset(
    (ev.LanguageChosen, ev.OfferingRecommended, ev.SlotRequested, ev.QuestionAnswered)
)
"""Events in which nothing that was told is taken in; most events are of these kinds."""
_LEAVING: frozenset[HeardAct] = frozenset(("confused", "send"))
"""Acts by which a question is left out though nobody asked for that: the reply says so by itself."""
_LEAVES_OPEN: frozenset[HeardAct] = frozenset(("skip", "unknown", "indifferent", "confused"))
"""Acts by which the person leaves the clarifying question open; else it was asked often enough."""


def taken_in(it: Happening, speech: Speech) -> list[str]:
    """Corrections always; facts where several were told at once or none was asked for; skips."""
    lines: list[str] = []
    told: list[SlotName] = []
    emptied = {event.slot for event in it.events if isinstance(event, ev.SlotEmptied)}
    for event in it.events:
        if type(event) in _TAKES_NOTHING_IN:
            continue
        match event:
            case ev.SlotCorrected(slot, value, old) if slot != "needs":
                lines += _corrected(slot, value, old, speech)
            case ev.SlotEmptied("audience" | "kind") if "needs" in it.touched:
                pass  # they went with the old need
            case ev.SlotEmptied(slot):
                lines.append(speech.say("emptied", slot=_label(slot, speech)))
            case ev.SlotFilled(slot):
                told.append(slot)
            case ev.SlotSkipped("clarification") if "needs" not in it.touched:
                lines.append(_left_open(it, speech))
            case ev.SlotSkipped(slot) if _is_wished(it, slot) and slot not in emptied:
                lines.append(speech.say("skipped", len(it.after.asked)))
            case ev.SessionCompleted():
                lines.append(speech.say("session_completed"))
            case ev.SlotReopened(slot):
                lines.append(speech.say("reopened", slot=_label(slot, speech)))
            case ev.SlotGuessed("email") if it.after.frame.email:
                lines.append(speech.say("email_doubted", email=it.after.frame.email))
            case ev.SlotGuessed("district", _, _, words) if _asks_later(it):
                lines.append(speech.say("place_later", words=words))
            case _:
                pass
    if not it.shows_summary:
        lines += _noted(it, told, speech)
        if it.touched & {"participants", "schools", "budget"}:
            lines += estimates(it.after.frame, speech)
    return lines


def _is_wished(it: Happening, slot: ev.RequestName) -> bool:
    """Whether leaving a question out is what the person asked for: else the reply says so by itself."""
    return slot != "clarification" and it.act not in _LEAVING and it.first(ev.Misunderstood) is None


def _left_open(it: Happening, speech: Speech) -> str:
    """What is suggested where the clarifying question is left open."""
    best = next(iter(it.ranking.recommendations), None)
    if best is None:
        return speech.say("skipped", len(it.after.asked))
    offering = speech.offering(best.offering)
    if it.act in _LEAVES_OPEN:
        return speech.say("clarification_skipped", offering=offering)
    return speech.say("clarification_dropped", offering=offering)


def _asks_later(it: Happening) -> bool:
    """Whether an organisation that has to be confirmed is not what is asked next."""
    request = it.after.requested
    return request is not None and request.slot != "district" and request.about != "district"


def _corrected(slot: SlotName, value: Frame, old: Frame, speech: Speech) -> list[str]:
    """What was changed into what; nothing where only the words for it are others."""
    words, before = (speech.value(slot, getattr(one, slot)) for one in (value, old))
    if words == before:
        return []
    return [speech.say("corrected", slot=speech.say(f"slot_{slot}"), value=words, old=before)]


def _noted(it: Happening, told: list[SlotName], speech: Speech) -> list[str]:
    told = [slot for slot in told if getattr(it.after.frame, slot) is not None]  # not what was emptied again
    asked = it.before.requested
    slots = {asked.slot, asked.about} if asked else set()
    if "participants" in told:
        slots |= {"audience"}  # "40 teachers" says both; one is enough to repeat
    if "district" in told and it.before.candidates:
        slots -= {"district"}  # which of several it is deserves to be said
    new = [slot for slot in told if slot != "needs" and (slot not in slots or (len(told) > 2 and slot != "audience"))]
    if not new:
        return []
    facts = [f"{_label(slot, speech)}: {speech.value(slot, getattr(it.after.frame, slot))}" for slot in new]
    return [speech.say("noted", facts="; ".join(facts))]


def _label(slot: SlotName, speech: Speech) -> str:
    return speech.say(f"slot_{slot}").lower()


def thought(it: Happening, core: Core) -> list[str]:
    """What the recommendation is now, where it changed, or what is different about the one that stays."""
    speech = core.speech(it.after.language)
    best = next(iter(it.ranking.recommendations), None)
    corrected = it.first(ev.SlotCorrected) is not None or it.first(ev.SlotEmptied) is not None
    chosen = it.first(ev.NeedClarified)
    if it.first(ev.OfferingRecommended) is None and not (chosen and chosen.offerings):
        return _stays(it, best, corrected=corrected, speech=speech) if best else []
    if best is None:
        return [speech.say(_nothing(it, corrected=corrected))]
    if it.after.requested is not None and it.after.requested.slot == "clarification":
        return []
    before = it.before.recommended
    if it.first(ev.NeedClarified) and len(it.ranking.several) < 2:
        return _introduced("clarified", it, best, core)
    if len(it.ranking.several) > 1 and len(it.ranking.recommendations) > 1:
        return _two(it, core)
    if before and before[0] == best.offering:
        return _stays(it, best, corrected=corrected, speech=speech)
    if before and not it.touched & {"needs"}:
        names = (speech.offering(one) for one in (best.offering, before[0]))
        now, old = names
        return [speech.say("changed_offering", offering=_capital(now), old=old)]
    return _introduced("first_thought", it, best, core)


def _stays(it: Happening, best: Recommendation, *, corrected: bool, speech: Speech) -> list[str]:
    if it.shows_summary and not corrected:
        return []
    earlier = next((one for one in it.earlier.recommendations if one.offering == best.offering), None)
    request = it.after.requested
    if request is not None and request.slot == "clarification":
        return []  # a price of one of several candidates would be taken for the price
    judged = bool(it.earlier.recommendations)
    lines = list(reasons.remarks(best, earlier, speech)) if judged else []
    if it.ranking.bundle != it.earlier.bundle and judged:
        lines += reasons.bundled(it.ranking, it.after.frame, speech)
    if not lines and corrected and it.touched & {"needs", "participants", "budget", "format", "audience", "kind"}:
        lines = [speech.say("corrected_same", offering=_capital(speech.offering(best.offering)))]
    return lines


def _nothing(it: Happening, *, corrected: bool) -> str:
    if it.first(ev.NeedClarified):
        return "clarified_none"
    if it.before.recommended:
        return "corrected_none" if corrected else "out_of_scope_still"
    return "out_of_scope_still" if it.before.frame.needs else "out_of_scope"


def _introduced(reply: str, it: Happening, best: Recommendation, core: Core) -> list[str]:
    speech = core.speech(it.after.language)
    known = core.knowledge.offerings[best.offering]
    name, about = speech.offering_in_both(best.offering), known.summary.in_(speech.language)
    lines = [speech.say(reply, len(it.after.asked), offering=name, summary=about)]
    words = own_words(best, core.own(it.after.frame.needs), speech.words_for_people)
    if words:
        lines.append(speech.say("pointers", words=reasons.quoted(words, speech)))
    if not it.shows_summary:
        lines += reasons.remarks(best, None, speech)
    return lines


def _two(it: Happening, core: Core) -> list[str]:
    """Two needs, two offerings, and whether the budget covers both."""
    speech = core.speech(it.after.language)
    first, second = (speech.offering(one.offering) for one in it.ranking.recommendations[:2])
    lines = [speech.say("first_thought_several", offering=first, other=second)]
    return lines if it.shows_summary else [*lines, *reasons.bundled(it.ranking, it.after.frame, speech)]


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]
