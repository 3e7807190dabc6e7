"""Figures of an evaluation, to read."""

from collections.abc import Mapping

from matchers.measuring.evaluate import Figures, Miss, Report
from matchers.needs.examples import NONE

SHOWN_MISSES = 20
"""Misses and confusions told at most."""

_TITLES = {
    "rows": "rows",
    "best": "best",
    "three": "three",
    "auc": "AUC",
    "accepted": "accept",
    "wrongly": "wrong",
    "wrongly_at": "wr@.93",
    "both": "both",
    "asked": "asked",
    "asked_outside": "ask.out",
    "after": "after",
}


def render(report: Report, earlier: Report | None = None, *, texts: bool = False) -> str:
    """The report to read: a table, the confusions and, with `texts`, the worst misses with their evidence."""
    lines = [" " * 24 + "".join(f"{title:>8}" for title in _TITLES.values())]
    lines.append(_line("all", report.figures))
    if earlier is not None:
        lines += [_line("earlier", earlier.figures), _difference(report.figures, earlier.figures)]
    for title, groups in (("batch", report.by_batch), ("voice", report.by_voice)):
        if len(groups) > 1:
            lines += ["", f"by {title}", *(_line(name, figures) for name, figures in groups.items())]
    wrong = [
        (times, label, said) for label, row in report.confusion.items() for said, times in row.items() if said != label
    ]
    if wrong:
        lines += ["", "taken for another"]
        lines += [f"{times:6}  {label} for {said}" for times, label, said in sorted(wrong, reverse=True)[:SHOWN_MISSES]]
    if texts and report.misses:
        lines += ["", "misses, surest first", *(_told(miss) for miss in report.misses[:SHOWN_MISSES])]
    return "\n".join(lines)


def render_curve(curve: Mapping[int, Figures]) -> str:
    """A learning curve to read."""
    head = " " * 24 + "".join(f"{title:>8}" for title in _TITLES.values())
    return "\n".join([head, *(_line(f"{examples} examples", figures) for examples, figures in curve.items())])


def _line(name: str, figures: Figures) -> str:
    return f"{name:24}" + "".join(_cell(getattr(figures, field)) for field in _TITLES)


def _cell(value: float | None) -> str:
    return f"{'-':>8}" if value is None else f"{value:8d}" if isinstance(value, int) else f"{value:8.3f}"


def _difference(now: Figures, before: Figures) -> str:
    cells = []
    for field in _TITLES:
        one, other = getattr(now, field), getattr(before, field)
        cells.append(f"{'-':>8}" if one is None or other is None else f"{one - other:+8.3f}")
    return f"{'change':24}" + "".join(cells)


def _told(miss: Miss) -> str:
    labels = ", ".join(miss.row.labels) or NONE
    grounds = ", ".join(f"{one.phrase} {one.weight:+.1f}" for one in miss.evidence[:5])
    return f"  {miss.best} ({miss.score:.2f}), not {labels}: {miss.row.text}\n      {grounds}"
