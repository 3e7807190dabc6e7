"""What is said to an act: a greeting, thanks, a why, a question that was not understood, a wish to change something."""

from bot.dialogue import events as ev
from bot.dialogue import reasons
from bot.dialogue.core import Core
from bot.dialogue.happening import Happening
from bot.dialogue.heard_acts import ACTS, HeardAct
from bot.dialogue.patience import ASK_OTHERWISE, UNCLEAR_LEFT
from bot.dialogue.picking import CANDIDATES_SHOWN
from bot.dialogue.state import State
from bot.dialogue.summary import summarised
from bot.dialogue.track import act_of
from bot.dialogue.understanding import Understanding
from matchers.frame import SLOT_NAMES

_ANSWERED_ANYWHERE = tuple(act for act, one in ACTS.items() if one.answered == "anywhere")
_ANSWERED_ALONE = tuple(act for act, one in ACTS.items() if one.answered == "alone")


def act_in(said: Understanding, state: State) -> HeardAct | None:
    """The act to be answered: the whole message's, else one said inside it. "Why this?" is about what was just said."""
    if said.dangers or said.unsettled:
        return None
    act = act_of(said)
    if act is None:
        within = _ANSWERED_ANYWHERE if said.tells or said.questions else _ANSWERED_ANYWHERE + _ANSWERED_ALONE
        act = next((one for one in within if one in said.heard.within), None)
    if act == "why_this":
        return "explain" if state.just_recommended or state.requested is None else "why"
    return act


def about_in(said: Understanding) -> str | None:
    """The slot that a "why do you need my e-mail?" names."""
    return next((slot for slot in said.heard.slots if slot != "needs"), None)


def answer(it: Happening, core: Core) -> tuple[str, ...]:
    """The answer to the act of a message, none where the next question is answer enough."""
    before, state, speech = it.before, it.after, core.speech(it.after.language)
    request, turn = before.requested, len(state.asked) + state.repeated
    match it.act:
        case "unknown" if state.requested is not None and state.requested.slot == "needs":
            return (speech.say("unsure_needs"),)
        case "noted":
            return summarised("summary_amended", state, it.ranking, core)
        case "why" | "explain":
            return _why(it, core)
        case "doubt":
            return (*_explained(it, None, core), *_alternatives(it, core))
        case "confused":
            return _unclear(it, core)
        case "back" if before.phase != "filed":
            return (speech.say("going_back" if _went_back(it) else "nothing_before"),)
        case "cancel" if before.is_filed and before.reference:
            return (speech.say("cancelled_filed", reference=before.reference),)
        case "farewell" if before.is_filed:
            return (speech.say("goodbye"),)
        case "resume" if before.phase == "open":
            return (speech.say("nothing_to_resume"),)
        case "send" if request is not None and request.slot != "confirmation" and not it.first(ev.SlotSkipped):
            return (speech.say("send_early", turn),)
        case "deny" | "retract" if request is not None and request.about == "filing":
            return (speech.say("choose_change"),)
        case "retract" if before.is_filed:
            return (speech.say("choose_change"),)
        case "deny" if before.is_filed and it.said is not None and it.said.heard.whole == "change":
            return (speech.say("choose_change"),)
    plain = ACTS[it.act].reply if it.act in ACTS else None
    return (speech.say(plain, turn),) if plain else ()


def _went_back(it: Happening) -> bool:
    now, then = it.after.requested, it.before.requested
    if it.first(ev.SlotRequested) is None or now is None:
        return False
    return then is None or (now.slot, now.about) != (then.slot, then.about)


def _unclear(it: Happening, core: Core) -> tuple[str, ...]:
    """The open question explained with an example, then put differently, then left out or handed on."""
    request, speech = it.before.requested, core.speech(it.after.language)
    if request is None:
        return (speech.say("help"),)
    if it.first(ev.SlotSkipped):
        return () if request.slot == "clarification" else (speech.say("unclear_left"),)
    if it.after.unclear >= UNCLEAR_LEFT:
        return (speech.say("unclear_person"),)
    if it.after.unclear >= ASK_OTHERWISE:
        return (speech.say("unclear_again"),)
    if request.slot == "confirmation":
        about = request.about if request.about in ("filing", "out_of_scope") else "guess"
        return (speech.say(f"unclear_confirm_{about}"),)
    if request.slot == "clarification":
        example = core.knowledge.offerings[request.offerings[0]].situation.in_(speech.language)
        return (speech.say("unclear_clarification", example=example),)
    if request.slot == "district" and request.candidates:
        return (speech.say("unclear_district_which", count=min(len(request.candidates), CANDIDATES_SHOWN)),)
    return (speech.say(f"unclear_{request.slot}"),)


def _why(it: Happening, core: Core) -> tuple[str, ...]:
    """Why a question is asked, or why something is recommended."""
    request, about, speech = it.after.requested, it.about, core.speech(it.after.language)
    if it.first(ev.SlotSkipped):
        request = it.before.requested  # "I'd rather not say. Why do you ask?" is about the question left out
    if it.act == "explain" or about in core.knowledge.offerings:
        return _explained(it, about, core)
    if about in SLOT_NAMES:
        return (speech.say(f"why_{about}"),)
    if request is None or request.about == "filing":
        return _explained(it, None, core)
    if request.about == "out_of_scope":
        return (speech.say("why_out_of_scope"),)
    reason = speech.say(f"why_{request.slot}")
    if request.slot == "needs" and it.after.frame.needs:
        return (reason, *_explained(it, None, core))
    return (reason,)


def _alternatives(it: Happening, core: Core) -> tuple[str, ...]:
    """What else may be the right thing where the first recommendation is doubted: the others, or a person."""
    if not it.ranking.recommendations:
        return ()
    speech = core.speech(it.after.language)
    others = [speech.offering(one.offering) for one in it.ranking.recommendations[1:]]
    return (*(speech.say("recommendation_also", offering=one) for one in others), speech.say("doubt"))


def _explained(it: Happening, about: str | None, core: Core) -> tuple[str, ...]:
    speech = core.speech(it.after.language)
    if it.ranking.recommendations:
        return reasons.why(it.ranking, core.own(it.after.frame.needs), about, it.after.clarified or (), speech)
    return (speech.say("why_out_of_scope" if it.after.frame.needs else "no_recommendation"),)
