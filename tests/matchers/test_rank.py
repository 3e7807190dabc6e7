"""From beliefs to recommendations."""

from offerings import ALL

from matchers.frame import Frame, KindWish, Range
from matchers.outcome import Match, NeedReading
from matchers.rank import Ranking, as_clarified, deciding, rank, verdict_of


def reading(**scores: float) -> NeedReading:
    matches = tuple(Match(name, score, ()) for name, score in sorted(scores.items(), key=lambda one: -one[1]))
    return NeedReading(matches, 1 - sum(scores.values()), in_scope=True, leaders=tuple(m.offering for m in matches[:1]))


def offerings(ranking: Ranking) -> list[str]:
    return [one.offering for one in ranking.recommendations]


def test_leaders_are_recommended_and_the_next_is_the_rejected_one() -> None:
    ranking = rank(reading(training=0.7, series=0.2), Frame(), ALL)
    assert offerings(ranking) == ["training"]
    assert ranking.rejected is not None
    assert ranking.rejected.offering == "series"


def test_nothing_is_recommended_out_of_scope() -> None:
    told = reading(training=0.2)
    ranking = rank(NeedReading(told.matches, 0.8, in_scope=False), Frame(), ALL)
    assert offerings(ranking) == []
    assert ranking.rejected is not None


def test_no_evidence_recommends_nothing() -> None:
    assert rank(NeedReading((), 1.0, in_scope=False), Frame(), ALL) == Ranking()


def test_a_kind_that_is_ruled_out_falls_behind() -> None:
    told = reading(training=0.5, series=0.4)
    told = NeedReading(told.matches, told.none, True, ("training", "series"), is_clear=False)
    ranking = rank(told, Frame(kind=KindWish(unwanted=("training",))), ALL)
    assert offerings(ranking)[0] == "series"


def test_a_kind_asked_for_breaks_a_near_tie_only() -> None:
    wish = Frame(kind=KindWish(wanted=("leadership_series",)))
    near = NeedReading(reading(training=0.45, series=0.4).matches, 0.1, True, ("training", "series"))
    clear = NeedReading(reading(training=0.8, series=0.1).matches, 0.1, True, ("training", "series"))
    assert offerings(rank(near, wish, ALL))[0] == "series"
    assert offerings(rank(clear, wish, ALL))[0] == "training"


def test_a_named_offering_is_not_outweighed_by_a_wish() -> None:
    named = (Match("training", 0.6, (), named=True), Match("series", 0.3, ()))
    told = NeedReading(named, 0.1, True, ("training", "series"))
    assert offerings(rank(told, Frame(kind=KindWish(unwanted=("training",))), ALL))[0] == "training"


def several(*names: str) -> NeedReading:
    return NeedReading(reading(training=0.5, series=0.4).matches, 0.1, True, names[:1], several=names)


def test_two_needs_are_a_bundle_where_the_budget_covers_both_prices() -> None:
    ranking = rank(several("series", "training"), Frame(budget=Range(min=7500, max=7500)), ALL)
    assert offerings(ranking) == ["training", "series"]
    assert ranking.together == 7500
    assert ranking.bundle == ("series", "training")


def test_a_smaller_budget_makes_no_bundle() -> None:
    assert rank(several("series", "training"), Frame(budget=Range(max=7000)), ALL).bundle == ()
    assert rank(several("series", "training"), Frame(), ALL).bundle == ()


def test_a_budget_per_person_counts_as_its_total() -> None:
    frame = Frame(budget=Range(min=500, max=500, per="person"), participants=Range(min=20, max=20))
    assert rank(several("series", "training"), frame, ALL).bundle


def test_prices_that_are_not_published_are_not_added_up() -> None:
    matches = (Match("training", 0.5, ()), Match("bare", 0.4, ()))
    told = NeedReading(matches, 0.1, True, ("training",), several=("training", "bare"))
    assert rank(told, Frame(budget=Range(max=99999)), ALL).together is None


def test_none_of_the_situations_recommends_nothing() -> None:
    assert not as_clarified(reading(training=0.7), ()).in_scope


def test_two_situations_are_two_needs() -> None:
    assert as_clarified(reading(training=0.5, series=0.4), ("training", "series")).several == ("training", "series")
    assert as_clarified(reading(training=0.7), ("training",)).several == ()
    assert as_clarified(reading(training=0.7), None) == reading(training=0.7)


def test_the_kind_is_asked_only_where_it_can_decide() -> None:
    open_reading = NeedReading(
        reading(training=0.4, series=0.4).matches, 0.2, True, ("training", "series"), is_clear=False
    )
    assert deciding(open_reading, Frame(), ALL) == ("kind",)
    assert deciding(reading(training=0.9), Frame(), ALL) == ()


def test_verdicts_are_found_by_name() -> None:
    first = rank(reading(training=0.7), Frame(), ALL).recommendations[0]
    assert verdict_of(first, "need") == "fits"
    assert verdict_of(first, "nonsense") is None
