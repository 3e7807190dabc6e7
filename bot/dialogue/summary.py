"""What has been noted, line by line: before filing, and whenever the person asks."""

from bot.dialogue.core import Core
from bot.dialogue.reasons import bundled, facts
from bot.dialogue.say import Speech
from bot.dialogue.state import State
from matchers.estimates import headcount, total
from matchers.frame import SLOT_NAMES, Frame
from matchers.rank import Ranking


def summary(state: State, ranking: Ranking, core: Core) -> tuple[str, ...]:
    """One line a filled slot, then estimates, then what may help."""
    speech = core.speech(state.language)
    lines = [
        speech.say("summary_line", slot=speech.say(f"slot_{slot}"), value=speech.value(slot, value))
        for slot in SLOT_NAMES
        if (value := getattr(state.frame, slot)) is not None
    ]
    if not lines:
        return (speech.say("summary_nothing"),)
    lines += estimates(state.frame, speech)
    if ranking.recommendations:
        first, *others = ranking.recommendations
        name = speech.offering_in_both(first.offering)
        lines.append(" ".join((speech.say("summary_recommendation", offering=name), *facts(first, speech))))
        lines += [speech.say("recommendation_also", offering=speech.offering(one.offering)) for one in others]
        lines += bundled(ranking, state.frame, speech)
    elif state.frame.needs:
        lines.append(speech.say("summary_no_recommendation"))
    return tuple(lines)


def summarised(heading: str, state: State, ranking: Ranking, core: Core) -> tuple[str, ...]:
    """The summary as lines under a heading (a reply); where nothing is noted, that."""
    lines = summary(state, ranking, core)
    if len(lines) == 1:
        return lines
    return core.speech(state.language).say(heading), *(f"- {line}" for line in lines)


def estimates(frame: Frame, speech: Speech) -> tuple[str, ...]:
    """What amounts per person or school come to in all, where the numbers are known; called an estimate."""
    lines = []
    if frame.participants is not None and frame.participants.per == "school":
        people = headcount(frame.participants, frame.schools)
        if people is not None:
            lines.append(speech.say("estimate_people", total=speech.range(people)))
    if frame.budget is not None and frame.budget.per is not None:
        comes_to = total(frame.budget, frame.participants, frame.schools)
        if comes_to is not None:
            lines.append(speech.say("estimate_total", total=speech.range(comes_to, is_money=True)))
    return tuple(lines)
