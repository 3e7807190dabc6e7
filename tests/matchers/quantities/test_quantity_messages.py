"""Whole messages as people write them: which quantities and which time they tell, and which they do not."""

from datetime import date
from pathlib import Path

import pytest
from quantity_notation import written
from quantity_nouns import NOUNS

from matchers.frame import Timing
from matchers.quantities.find import Quantities
from matchers.text import Text
from matchers.timing.find import find

QUANTITIES = Quantities(NOUNS)
TODAY = date(2026, 9, 24)
_LINES = Path(__file__).with_name("quantity_messages.txt").read_text(encoding="utf-8").splitlines()
ROWS = [tuple(part.strip() for part in line.split(" | ")) for line in _LINES if line and not line.startswith("#")]


@pytest.mark.parametrize(("said", "requested", "quantities", "timing"), ROWS)
def test_a_message_tells_its_quantities_and_its_time(said: str, requested: str, quantities: str, timing: str) -> None:
    slot = None if requested == "-" else requested
    assert (written(QUANTITIES.find(Text(said), slot)) or "-") == quantities
    mentions = find(Text(said), TODAY, slot)
    assert [m.value.text for m in mentions if isinstance(m.value, Timing)] == ([] if timing == "-" else [timing])
