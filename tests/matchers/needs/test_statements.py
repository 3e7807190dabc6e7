"""Where sentences end."""

import pytest

from matchers.needs.statements import sentences_of
from matchers.text import Text


@pytest.mark.parametrize(
    ("said", "sentences"),
    [
        ("There is no trust. Nobody talks.", ["There is no trust.", "Nobody talks."]),
        ("I said no. Then she left.", ["I said no.", "Then she left."]),
        ("No. 5 is ours. Fine.", ["No. 5 is ours.", "Fine."]),
        ("Dr. Hall left. We cried.", ["Dr. Hall left.", "We cried."]),
        ("We live on Main St. near the school.", ["We live on Main St. near the school."]),
        ("First line\nsecond line", ["First line", "second line"]),
    ],
)
def test_a_full_stop_ends_a_sentence_unless_it_belongs_to_an_abbreviation(said: str, sentences: list[str]) -> None:
    assert [said[start:end] for start, end in sentences_of(Text(said))] == sentences
