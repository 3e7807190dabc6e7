"""How much the form of a part speaks for a question about services, whatever its words are.

Log-odds of questions over statements and questions about anything else, counted over the example questions and rounded.
They hardly change with an example more, so they are not counted at every start.
"""

from collections.abc import Mapping

from matchers.questions.references import Standing

STANDING: Mapping[Standing, float] = {
    "named": 2.7, "near": 1.5, "service": 0.9, "nothing": -0.3, "carried": -0.3, "about": -0.3
}  # fmt: skip
"""By what the part refers to."""
STRANGE = (1.6, 0.4, -0.2, -1.2, -3.0)
"""By how many words nothing explains; from the last on they are not told apart."""
STRANGE_BY_STANDING: Mapping[Standing, tuple[float, ...]] = {
    "named": (4.2, 2.6, 1.3, 1.2, -0.6),
    "near": (4.4, 2.8, 1.3, 0.0, -1.2),
    "service": (2.0, 1.3, 0.8, -0.8, -3.8),
    "nothing": (1.1, 0.0, -0.4, -1.4, -3.2),
}
"""The same, for each thing that a part may refer to."""
PHRASES, NO_PHRASES, A_PHRASE = 2.0, -0.6, 0.9
"""Where the phrases alone would have it asked, where not, and for each thing that a phrase asks for."""
MOST_PHRASES = 4
"""More phrases than these say nothing more."""
MARKED, UNMARKED, IGNORED = -0.7, 0.6, -0.8
"""With a question mark (rhetorical questions have one), without, and with a phrase that only looks like asking."""


def speaks(standing: Standing, strange: int, phrases: int, *, by_phrases: bool, marked: bool, ignored: bool) -> float:
    """The sum for one part. `strange`: words that nothing explains; `phrases`: things that phrases ask for."""
    strange = min(strange, len(STRANGE) - 1)
    by_standing = STRANGE_BY_STANDING.get(standing, STRANGE_BY_STANDING["nothing"])
    total = STANDING[standing] + STRANGE[strange] + by_standing[strange]
    total += PHRASES if by_phrases else NO_PHRASES
    total += A_PHRASE * min(phrases, MOST_PHRASES)
    total += MARKED if marked else UNMARKED
    return total + (IGNORED if ignored else 0.0)
