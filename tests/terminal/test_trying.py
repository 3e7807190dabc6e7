"""Trying a wording shows what it is read as, and what an edit of the knowledge base has changed since."""

from pathlib import Path

from bot.handlers.terminal.show import need
from bot.handlers.terminal.tried import KEPT, Tried
from matchers.outcome import Match, NeedReading


def reading(score: float) -> NeedReading:
    return NeedReading((Match("conflict_resolution", score, ()),), 1 - score, in_scope=True)


def test_a_wording_tried_for_the_first_time_has_no_past(tmp_path: Path) -> None:
    assert Tried(tmp_path / "new").remember("they shout", reading(0.6)) is None


def test_a_score_that_moved_says_from_where(tmp_path: Path) -> None:
    Tried(tmp_path).remember("they shout", reading(0.6))
    before = Tried(tmp_path).remember("they shout", reading(0.85))
    assert "  0.85 conflict_resolution  (was 0.60)" in list(need(reading(0.85), before))


def test_a_score_that_stayed_says_nothing_of_the_past(tmp_path: Path) -> None:
    assert "  0.85 conflict_resolution" in list(need(reading(0.85), {"conflict_resolution": 0.85}))


def test_the_words_themselves_are_not_kept(tmp_path: Path) -> None:
    Tried(tmp_path).remember("Ms. Lopez shouts", reading(0.6))
    assert b"Lopez" not in b"".join(path.read_bytes() for path in tmp_path.iterdir())


def test_only_the_latest_are_kept(tmp_path: Path) -> None:
    tried = Tried(tmp_path)
    for number in range(KEPT + 1):
        tried.remember(f"wording {number}", reading(0.6))
    assert tried.remember("wording 0", reading(0.6)) is None
    assert tried.remember(f"wording {KEPT}", reading(0.6)) is not None


def test_a_spoilt_memory_is_forgotten(tmp_path: Path) -> None:
    (tmp_path / "tried.json").write_text("{", "utf-8")
    assert Tried(tmp_path).remember("they shout", reading(0.6)) is None
