"""How an offering fits what is known: a verdict and a reason a criterion. Missing facts are "unknown"."""

from math import ceil

from knowledge.model import Offering
from matchers.estimates import headcount, total
from matchers.frame import Frame, Range
from matchers.outcome import Criterion, Match, Reason, Verdict

NEED_FITS = 0.5
"""Share of belief from which a need "fits": more likely than all else together."""
STRETCH = 0.8
"""A budget of at least this share of a price "stretches": near enough to talk about, too little to promise."""


def judge(offering: Offering, match: Match, frame: Frame) -> tuple[Criterion, ...]:
    """All criteria of one offering against a frame, in the order they are shown."""
    return (
        _need(match),
        _size(offering, frame),
        _budget(offering, frame),
        _people(offering, frame),
        _format(offering, frame),
        *_prerequisite(offering, match),
    )


def groups_needed(offering: Offering, participants: Range | None, schools: Range | None = None) -> int | None:
    """How many groups of the published size the participants make: an estimate. None where it cannot be told."""
    people = headcount(participants, schools)
    count = people.max or people.min if people else None
    if not offering.capacity or not count:
        return None
    return ceil(count / offering.capacity.max)


def _need(match: Match) -> Criterion:
    if match.named:
        return Criterion("need", "fits", Reason("reason_need_named"))
    verdict: Verdict = "fits" if match.score >= NEED_FITS else "stretches"
    return Criterion("need", verdict, Reason(f"reason_need_{verdict}"))


def _size(offering: Offering, frame: Frame) -> Criterion:
    people = frame.participants
    if people is None or not people.is_known:
        return Criterion("size", "unknown", Reason("reason_size_not_told"))
    if offering.capacity is None:
        return Criterion("size", "unknown", Reason("reason_size_not_published"))
    groups = groups_needed(offering, people, frame.schools)
    limit = offering.capacity.max
    if groups is None:
        return Criterion("size", "unknown", Reason("reason_size_per_school", {"limit": limit}))
    if groups == 1:
        return Criterion("size", "fits", Reason("reason_size_fits", {"limit": limit}))
    return Criterion("size", "stretches", Reason("reason_size_groups", {"limit": limit, "groups": groups}))


def _budget(offering: Offering, frame: Frame) -> Criterion:
    if offering.price is None:
        return Criterion("budget", "unknown", Reason("reason_budget_not_published"))
    price = offering.price
    values: dict[str, str | int | float] = {"price": price.amount, "hours": price.hours or 0}
    basis = "from" if price.basis == "from" else "fixed"
    told = frame.budget
    if told is None or not told.is_known:
        return Criterion("budget", "unknown", Reason(f"reason_budget_not_told_{basis}", values))
    if basis == "fixed" and (groups := groups_needed(offering, frame.participants) or 1) > 1:
        # the published price is for one group; it is never multiplied
        return Criterion("budget", "unknown", Reason("reason_budget_groups", {**values, "groups": groups}))
    budget = total(told, frame.participants, frame.schools)
    if budget is None:
        return Criterion("budget", "unknown", Reason("reason_budget_per_unknown", values))
    top = budget.max if budget.max is not None else budget.min or 0
    if budget.max is None and top < price.amount:
        # "at least 2,000" may well reach the price
        return Criterion("budget", "stretches", Reason(f"reason_budget_stretches_{basis}", values))
    if top >= price.amount:
        return Criterion("budget", "fits", Reason(f"reason_budget_fits_{basis}", values))
    if top >= STRETCH * price.amount:
        return Criterion("budget", "stretches", Reason(f"reason_budget_stretches_{basis}", values))
    return Criterion("budget", "misfits", Reason(f"reason_budget_misfits_{basis}", values))


def _people(offering: Offering, frame: Frame) -> Criterion:
    meant = offering.personnel
    if meant is None:
        return Criterion("people", "unknown", Reason("reason_people_not_published"))
    if meant.everyone:
        return Criterion("people", "fits", Reason("reason_people_everyone"))
    if not frame.audience:
        return Criterion("people", "unknown", Reason("reason_people_not_told"))
    outside = [audience for audience in frame.audience if audience not in meant.audiences]
    if not outside:
        return Criterion("people", "fits", Reason("reason_people_fits"))
    verdict: Verdict = "misfits" if len(outside) == len(frame.audience) else "stretches"
    return Criterion("people", verdict, Reason(f"reason_people_{verdict}"))


def _format(offering: Offering, frame: Frame) -> Criterion:
    if offering.formats is None:
        return Criterion("format", "unknown", Reason("reason_format_not_published"))
    wished = frame.format
    if wished is None:
        return Criterion("format", "unknown", Reason("reason_format_not_told"))
    if wished == "either" or wished in offering.formats.values:
        return Criterion("format", "fits", Reason("reason_format_fits"))
    return Criterion("format", "misfits", Reason("reason_format_misfits"))


def _prerequisite(offering: Offering, match: Match) -> tuple[Criterion, ...]:
    """Offerings whose later sessions need an earlier one say so; others have no such criterion."""
    if not any(session.requires for session in offering.sessions):
        return ()
    return (Criterion("prerequisite", "fits", Reason("reason_prerequisite_order")),)
