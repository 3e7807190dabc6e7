"""Which of two kinds a text is, by its keys: a logistic regression over examples, as questions against statements.

It is learned at every start by going through the examples a few times, in a fixed order. Counting alone, as for what is
asked or needed, believes words that come together ("how", "how do", "how do we") as often as they come.
"""

from collections.abc import Iterable, Mapping, Sequence
from math import exp

ROUNDS, PACE = 4, 0.3
"""How often the examples are gone through, and how far one changes the weights in the first round. Found by reading a
fifth of the examples by the weights of the others, as the next ones."""
WELL_TOLD = 0.1
"""An example whose probability is no farther off is told well: it changes nothing, and is not gone through again."""
MOST = 30.0
"""Larger sums are as certain as this one."""
BIAS_PACE = 0.1
"""How much slower the weight of no word at all is changed."""
SCATTER, SPAN = 2654435761, 2**32
"""Multiplying by it scatters the examples: neighbours in a file are alike (Knuth, volume 3, section 6.4)."""


def weights_of(examples: Iterable[tuple[Sequence[str], bool]]) -> tuple[Mapping[str, float], float]:
    """The weight of each key as log-odds, and that of no key. `examples`: keys, and whether it is of the first kind."""
    rows = list(examples)
    rows = [rows[at] for at in sorted(range(len(rows)), key=lambda at: at * SCATTER % SPAN)]
    weights = dict.fromkeys([key for keys, _ in rows for key in keys], 0.0)
    bias = 0.0
    for turn in range(ROUNDS):
        pace, left = PACE / (1 + turn), list[tuple[Sequence[str], bool]]()
        for row in rows:
            keys, is_first = row
            total = bias + sum([weights[key] for key in keys])
            off = is_first - 1 / (1 + exp(-max(-MOST, min(MOST, total))))
            if -WELL_TOLD < off < WELL_TOLD:
                continue
            left.append(row)
            change = pace * off
            bias += BIAS_PACE * change
            for key in keys:
                weights[key] += change
        rows = left
    return weights, bias
