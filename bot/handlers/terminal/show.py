"""Explanations and inquiries as text for people."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from matchers.outcome import NeedReading

if TYPE_CHECKING:
    from matchers.measuring.overlap import Overlap

MATCHES_SHOWN = 4
EVIDENCE_SHOWN = 8
REMARKS_SHOWN = 5
LEAST_MOVE = 0.005
"""Smaller changes of a score look the same in two digits."""


def explanation(text: str, found: dict[str, Any]) -> str:
    """What was understood of a text: acts, slots, and the best matches with what counted for and against each."""
    lines = [text, f"  acts: {', '.join(found['acts']) or 'none'}"]
    lines += [f"  {slot}: {_plain(value)}" for slot, value in found["slots"].items() if value is not None]
    lines.append("  in scope" if found["in_scope"] else "  no offering fits well enough")
    for match in found["matches"][:MATCHES_SHOWN]:
        lines.append(f"  {match['score']:.2f} {match['offering']}")
        lines += [f"       {e['weight']:+.2f} {e['phrase']}" for e in match["evidence"][:EVIDENCE_SHOWN]]
    return "\n".join(lines)


def need(reading: NeedReading, before: Mapping[str, float] | None) -> Iterator[str]:
    """What a wording is read as: the verdict, and the best matches with what counted for and against each.

    `before`: the scores when it was tried before; a score that has moved says from where.
    """
    if not reading.in_scope:
        yield f"  no offering fits well enough: {reading.none:.2f} none of them"
    elif reading.is_clear:
        yield "  clear enough to recommend"
    else:
        yield "  the clarifying question is asked first"
    for match in reading.matches[:MATCHES_SHOWN]:
        past = (before or {}).get(match.offering, match.score)
        moved = f"  (was {past:.2f})" if abs(past - match.score) >= LEAST_MOVE else ""
        yield f"  {match.score:.2f} {match.offering}{moved}"
        yield from (f"       {one.weight:+.2f} {one.phrase}" for one in match.evidence[:EVIDENCE_SHOWN])


def overlap(found: "Overlap", *, everything: bool) -> Iterator[str]:
    """What the examples say of each other: the agreement, then remarks, a few of each kind unless all are asked for."""
    yield f"{found.agreement:.3f} of the example sentences are read as labelled by all others"
    yield from (f"  {share:.3f} {offering}" for offering, share in found.by_offering.items())
    told: Counter[str] = Counter()
    for finding in found.findings:
        told[finding.kind] += 1
        if everything or told[finding.kind] <= REMARKS_SHOWN:
            place = " ".join(part for part in (finding.file, finding.batch) if part)
            yield f"remark: {place}: {finding.message}"
    for kind, count in told.items():
        if not everything and count > REMARKS_SHOWN:
            yield f"{count - REMARKS_SHOWN} more remarks of the kind {kind!r}: --all shows them"


def _plain(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{key} {one}" for key, one in value.items() if one not in (None, False, ""))
    if isinstance(value, list):
        return "; ".join(_plain(one) for one in value)
    return str(value)
