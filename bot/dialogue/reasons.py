"""Recommendations in words: reasons as sentences, and the person's own words that led to them."""

from collections.abc import Sequence

from bot.dialogue.quoting import own_words
from bot.dialogue.reply import ShownCriterion, ShownRecommendation
from bot.dialogue.say import Speech, listing, money
from matchers.frame import Frame, Need
from matchers.outcome import Criterion, Reason, Recommendation
from matchers.rank import Ranking


def shown(recommendations: Sequence[Recommendation], speech: Speech) -> tuple[ShownRecommendation, ...]:
    """Recommendations with every reason as a sentence."""
    return tuple([_shown(one, speech) for one in recommendations])


def _shown(one: Recommendation, speech: Speech) -> ShownRecommendation:
    criteria = [
        ShownCriterion(criterion.criterion, criterion.verdict, sentence(criterion.reason, one.offering, speech))
        for criterion in one.criteria
    ]
    return ShownRecommendation(one.offering, tuple(criteria))


def sentence(reason: Reason, offering: str, speech: Speech) -> str:
    """One reason as a sentence."""
    return speech.reason(reason.id, offering, tuple(reason.values.items()))


def quoted(words: Sequence[str], speech: Speech) -> str:
    """Words as quotations."""
    return listing(tuple(f"“{word}”" for word in words), speech.language)


def facts(recommendation: Recommendation, speech: Speech) -> tuple[str, ...]:
    """What a person should know before saying yes: size and price always, else what does not simply fit."""
    return tuple(
        sentence(criterion.reason, recommendation.offering, speech)
        for criterion in recommendation.criteria
        if criterion.criterion == "budget"
        or (criterion.criterion == "size" and criterion.reason.id != "reason_size_not_told")
        or criterion.verdict in ("stretches", "misfits")
        or criterion.criterion == "prerequisite"
    )


def remarks(recommendation: Recommendation, earlier: Recommendation | None, speech: Speech) -> tuple[str, ...]:
    """What facts just told mean for an offering: verdicts that are new or have changed, where they are worth a word.

    A first verdict is worth one where something does not simply fit; a changed one always is.
    """
    held = {c.criterion: c for c in earlier.criteria} if earlier else {}
    lines = []
    for criterion in recommendation.criteria:
        before = held.get(criterion.criterion)
        was = before.verdict if before else "unknown"
        is_open = was == "unknown" or criterion.verdict == "unknown"
        worth = criterion.verdict in ("stretches", "misfits") if is_open else True
        changed = before is None or was != criterion.verdict or _groups(before) != _groups(criterion)
        if worth and changed and criterion.criterion in ("size", "budget", "format", "people"):
            lines.append(sentence(criterion.reason, recommendation.offering, speech))
    return tuple(lines)


def _groups(criterion: Criterion) -> object:
    return criterion.reason.values.get("groups")


def bundled(ranking: Ranking, frame: Frame, speech: Speech) -> tuple[str, ...]:
    """Where separate needs were told: whether the budget covers what answers all of them. Sums of published prices."""
    together = ranking.together
    if len(ranking.several) < 2 or together is None or frame.budget is None or not frame.budget.is_known:
        return ()
    amount = money(together, speech.language)
    return (speech.say("bundle_covered" if ranking.bundle else "bundle_not_covered", total=amount),)


def why(
    ranking: Ranking, needs: Sequence[Need], about: str | None, clarified: Sequence[str], speech: Speech
) -> tuple[str, ...]:
    """Why an offering is recommended: the person's own words, else the situation that was chosen, then every criterion
    that can be told."""
    chosen = [one for one in ranking.recommendations if one.offering == about] or list(ranking.recommendations[:1])
    lines: list[str] = []
    for one in chosen:
        words, name = own_words(one, needs, speech.words_for_people), speech.offering(one.offering)
        if words:
            lines.append(speech.say("why_words", offering=name, words=quoted(words, speech)))
        elif one.offering in clarified:
            situation = speech.knowledge.offerings[one.offering].situation.in_(speech.language)
            lines.append(speech.say("why_chosen", offering=name, situation=situation.rstrip(".")))
        else:
            lines.append(speech.say("why_plain", offering=name))
        lines += [
            "- " + sentence(criterion.reason, one.offering, speech)
            for criterion in one.criteria
            if criterion.verdict != "unknown"
        ]
    if chosen and ranking.rejected:
        lines.append(speech.say("recommendation_rejected", offering=speech.offering(ranking.rejected.offering)))
    return tuple(lines)
