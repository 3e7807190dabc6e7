"""Counts are kept from one start to the next, and never believed when anything they depend on has changed."""

from pathlib import Path

import pytest

from bot.kept import KeptTallies
from matchers.needs.tally import Tally

SOME = Tally([3.0], [{"bargain": 2.0, "contract": 1.0}], {"en": {"bargaining": 2}})
OTHER = Tally([1.0], [{"team": 1.0}], {"en": {"teams": 1}})


def never() -> Tally:
    raise AssertionError("counted although it was kept")


def test_what_was_counted_is_kept(tmp_path: Path) -> None:
    KeptTallies(tmp_path / "new")("none", b"sentences", lambda: SOME)
    assert KeptTallies(tmp_path / "new")("none", b"sentences", never) == SOME


def test_changed_sentences_are_counted_anew(tmp_path: Path) -> None:
    keep = KeptTallies(tmp_path)
    keep("none", b"sentences", lambda: SOME)
    assert keep("none", b"sentences and one more", lambda: OTHER) == OTHER
    assert keep("none", b"sentences and one more", never) == OTHER


def test_files_are_kept_apart(tmp_path: Path) -> None:
    keep = KeptTallies(tmp_path)
    keep("none", b"same", lambda: SOME)
    assert keep("plc", b"same", lambda: OTHER) == OTHER
    assert keep("none", b"same", never) == SOME


@pytest.mark.parametrize("harm", [lambda raw: raw[:-9], lambda raw: b"", lambda raw: raw.replace(b"team", b"harm")])
def test_a_harmed_file_is_not_believed(tmp_path: Path, harm) -> None:  # type: ignore[no-untyped-def]
    keep = KeptTallies(tmp_path)
    keep("none", b"sentences", lambda: OTHER)
    (file,) = tmp_path.iterdir()
    file.write_bytes(harm(file.read_bytes()))
    assert keep("none", b"sentences", lambda: SOME) == SOME


def test_a_folder_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert KeptTallies(tmp_path / "file" / "cache")("none", b"sentences", lambda: SOME) == SOME


def test_nothing_half_written_is_left(tmp_path: Path) -> None:
    KeptTallies(tmp_path)("none", b"sentences", lambda: SOME)
    assert [path.name for path in tmp_path.iterdir()] == ["none.tally"]
