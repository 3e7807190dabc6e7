"""How well needs are understood: labelled rows in, figures out. Pure; the command line reads and prints."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence

import msgspec
from msgspec import Struct

from knowledge.model import Knowledge
from matchers.frame import Language
from matchers.measuring.typing_errors import mistyped
from matchers.needs.examples import NONE, Example, examples_of
from matchers.needs.reading import Needs
from matchers.outcome import Evidence, NeedReading
from matchers.text import Text

ACCEPTED = 0.93
"""Share of rows in scope that must be accepted where wrong acceptance is measured (the issue's figure)."""
FRACTIONS = (0.125, 0.25, 0.5, 1.0)
"""Shares of the examples of a learning curve: equal steps are doublings."""


class Row(Struct, frozen=True):
    """A labelled text."""

    text: str
    labels: tuple[str, ...] = ()
    """Offerings acceptable as the best match, best first; empty: none fits."""
    multi: bool = False
    """Two separate needs, one a label."""
    voice: str = ""
    batch: str = ""
    language: Language = "en"


class Miss(Struct, frozen=True):
    """A row that was read wrongly, with why."""

    row: Row
    best: str
    """The offering put first; "none" where a row in scope was refused."""
    score: float
    evidence: tuple[Evidence, ...]


class Figures(Struct, frozen=True):
    """What is measured on a set of rows. Shares are 0 to 1, None where there is no row to measure them on."""

    rows: int
    best: float | None
    """Best match right, of rows in scope."""
    three: float | None
    """A right one among the first three."""
    auc: float | None
    """How well belief tells rows in scope from others: 0.5 is chance."""
    accepted: float | None
    """Rows in scope for which an offering is good enough to recommend."""
    wrongly: float | None
    """Rows out of scope accepted by mistake."""
    wrongly_at: float | None
    """The same where just `ACCEPTED` of the rows in scope are accepted."""
    both: float | None
    """Both needs among the first three, of rows with two needs."""
    asked: float | None
    """Share of rows in scope in which the clarifying question is asked."""
    asked_outside: float | None
    """Share of rows out of scope in which it is asked: whoever writes them can still say that nothing fits."""
    after: float | None
    """Best match right after at most one question, answered by someone who knows the label; refused rows are wrong."""


class Report(Struct, frozen=True):
    """All figures of a run."""

    figures: Figures
    by_batch: dict[str, Figures] = {}
    by_voice: dict[str, Figures] = {}
    confusion: dict[str, dict[str, int]] = {}
    """By first label (or "none") the offerings put first (or "none")."""
    misses: tuple[Miss, ...] = ()


class _Read(Struct, frozen=True):
    row: Row
    reading: NeedReading
    is_asked: bool
    is_right_after: bool


class RowError(ValueError):
    """A line that is no labelled row, with its number and what to do."""


def rows_of(lines: Iterable[str | bytes], labels: Collection[str], language: Language = "en") -> tuple[Row, ...]:
    """Rows of a file of JSON lines; unknown fields are ignored.

    `labels`: the offerings there are. Raises RowError at the first line that is no row or has another label.
    """
    rows = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = msgspec.json.decode(line, type=Row)
        except msgspec.MsgspecError as error:
            raise RowError(f"line {number}: {error}; a row is an object with text and labels") from error
        unknown = [label for label in row.labels if label not in labels]
        if unknown:
            raise RowError(f"line {number}: {unknown[0]!r} is no offering; there are {', '.join(labels)}")
        rows.append(row if language == "en" else msgspec.structs.replace(row, language=language))
    return tuple(rows)


def evaluate(needs: Needs, rows: Sequence[Row], *, noise: bool = False) -> Report:
    """Figures for rows kept apart. `noise`: with a typing error in every seventh word."""
    return _report([_read(needs, row, noise=noise) for row in rows])


def cross(knowledge: Knowledge, *, noise: bool = False) -> Report:
    """Each batch of the examples, read by the counts of all others."""
    examples = tuple(examples_of(knowledge.examples))
    read: list[_Read] = []
    for batch in sorted({one.batch for one in examples}):
        needs = Needs.compile(knowledge, [one for one in examples if one.batch != batch])
        read += [_read(needs, row_of(one), noise=noise) for one in examples if one.batch == batch]
    return _report(read)


def learning_curve(knowledge: Knowledge, rows: Sequence[Row]) -> dict[int, Figures]:
    """Figures by the number of examples counted, the same share of each batch and file."""
    examples = tuple(examples_of(knowledge.examples))
    curve = {}
    for fraction in FRACTIONS:
        step = round(1 / fraction)
        some = examples[::step]
        curve[len(some)] = evaluate(Needs.compile(knowledge, some), rows).figures
    return curve


def row_of(example: Example) -> Row:
    """An example as a labelled row."""
    labels = tuple(label for label in example.labels if label is not None)
    return Row(example.text, labels, example.multi, example.voice, example.batch, example.language)


def _read(needs: Needs, row: Row, *, noise: bool) -> _Read:
    texts = (Text(mistyped(row.text) if noise else row.text),)
    reading = needs.read(texts, row.language)
    is_asked = reading.in_scope and not reading.is_clear
    after = reading
    if is_asked and row.labels:
        fitting = [offering for offering in needs.question(reading) if offering in row.labels]
        after = needs.read(texts, row.language, tuple(fitting[:1]))
    return _Read(row, reading, is_asked, after.in_scope and _best(after) in row.labels)


def _best(reading: NeedReading) -> str:
    return reading.matches[0].offering if reading.matches else NONE


def _report(read: Sequence[_Read]) -> Report:
    confusion: dict[str, Counter[str]] = defaultdict(Counter)
    misses = []
    for one in read:
        said = _best(one.reading) if one.reading.is_sure else NONE
        first = one.row.labels[0] if one.row.labels else NONE
        right = said in one.row.labels if one.row.labels else said == NONE
        confusion[first][first if right else said] += 1
        if not right:
            match = one.reading.matches[0] if one.reading.matches else None
            misses.append(Miss(one.row, said, match.score if match else 0.0, match.evidence if match else ()))
    return Report(
        figures_of(read),
        _grouped(read, lambda row: row.batch),
        _grouped(read, lambda row: row.voice),
        {label: dict(counter.most_common()) for label, counter in sorted(confusion.items())},
        tuple(sorted(misses, key=lambda miss: -miss.score)),
    )


def _grouped(read: Sequence[_Read], key: Callable[[Row], str]) -> dict[str, Figures]:
    groups: dict[str, list[_Read]] = defaultdict(list)
    for one in read:
        groups[key(one.row)].append(one)
    return {name: figures_of(group) for name, group in sorted(groups.items()) if name}


def figures_of(read: Sequence[_Read]) -> Figures:
    """The figures of some rows that were read."""
    inside = [one for one in read if one.row.labels]
    outside = [one for one in read if not one.row.labels]
    two = [one for one in inside if one.row.multi and len(one.row.labels) > 1]
    belief_in = sorted(1 - one.reading.none for one in inside)
    belief_out = sorted(1 - one.reading.none for one in outside)
    least = belief_in[int(len(belief_in) * (1 - ACCEPTED))] if belief_in else 1.0
    return Figures(
        rows=len(read),
        best=_share(_best(one.reading) in one.row.labels for one in inside),
        three=_share(bool(set(_first(one)) & set(one.row.labels)) for one in inside),
        auc=_auc(belief_in, belief_out),
        accepted=_share(one.reading.is_sure for one in inside),
        wrongly=_share(one.reading.is_sure for one in outside),
        wrongly_at=_share(belief >= least for belief in belief_out),
        both=_share(set(one.row.labels[:2]) <= set(_first(one)) for one in two),
        asked=_share(one.is_asked for one in inside),
        asked_outside=_share(one.is_asked for one in outside),
        after=_share(one.is_right_after for one in inside),
    )


def _first(one: _Read) -> list[str]:
    return [match.offering for match in one.reading.matches[:3]]


def _share(values: Iterable[bool]) -> float | None:
    found = list(values)
    return round(sum(found) / len(found), 4) if found else None


def _auc(inside: Sequence[float], outside: Sequence[float]) -> float | None:
    """Share of pairs in which the row in scope is believed in more; ties count half."""
    if not inside or not outside:
        return None
    ranked = sorted([(belief, 1) for belief in inside] + [(belief, 0) for belief in outside])
    wins, below, at = 0.0, 0, 0
    while at < len(ranked):
        end = at
        while end < len(ranked) and ranked[end][0] == ranked[at][0]:
            end += 1
        ins = sum(kind for _, kind in ranked[at:end])
        outs = end - at - ins
        wins += ins * (below + outs / 2)
        below += outs
        at = end
    return round(wins / (len(inside) * len(outside)), 4)
