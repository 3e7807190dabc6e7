"""How much speaks for a question about services: what its words say, and what the part is like.

Log-odds of questions over statements. The weights are those of a logistic regression over the example questions, each
read by the counts of the others, and rounded. They hardly change with an example more, so they are not learned at every
start.
"""

from collections.abc import Mapping
from typing import NamedTuple

from matchers.questions.references import Standing

WORDS, BACKING, SHARE = 0.95, 0.09, 1.43
"""For what the words say, for what speaks for the likeliest thing asked, and for its share of the belief."""
STANDING: Mapping[Standing, float] = {
    "named": -0.4, "near": 0.5, "service": -0.1, "nothing": -0.7, "carried": 1.0, "about": -0.7
}  # fmt: skip
"""By what the part refers to, beside what its words say of that already."""
NEW = (0.0, -0.1, -0.5, -0.5)
"""By how many of its words are in no example question; from the last on they are not told apart."""
BY_PHRASES, TELLING, MOST_TELLING = 0.8, 0.2, 2
"""Where the phrases alone would have it asked, and for each telling word of the likeliest; more add nothing."""
IGNORED, BRIEF, HELPS = -1.8, 0.4, -0.5
"""With a phrase that only looks like asking, with hardly any words, and with words that ask for help."""
START = -0.7
"""Before anything is known of a part."""
BRIEFEST = 2
"""So many words are hardly any."""


class Signs(NamedTuple):
    """What there is to tell a question by, beside its words."""

    standing: Standing
    words: int
    new: int
    """Words that are in no example question."""
    by_phrases: bool
    telling: int
    """Telling words of the likeliest phrase."""
    ignored: bool
    helps: bool


def speaks(words: float, backing: float, share: float, signs: Signs) -> float:
    """The sum for one part. `words`: what they say; `backing` and `share`: of the likeliest thing that is asked."""
    total = START + WORDS * words + BACKING * backing + SHARE * share
    total += STANDING[signs.standing] + NEW[min(signs.new, len(NEW) - 1)]
    total += (BY_PHRASES if signs.by_phrases else 0.0) + TELLING * min(signs.telling, MOST_TELLING)
    total += (IGNORED if signs.ignored else 0.0) + (HELPS if signs.helps else 0.0)
    return total + (BRIEF if signs.words <= BRIEFEST else 0.0)
