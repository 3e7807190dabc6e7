"""A message in the parts that each may be an act of their own: "ok yes. thanks for being nice"."""

from collections.abc import Collection, Sequence

from bot.dialogue.heard_acts import HeardAct
from matchers.phrases import PhraseBook
from matchers.text import Text

LONGEST_COURTESY = 9
"""Words of a courtesy, told to its end: "thanks for being so patient with me"."""
_COURTEOUS: tuple[HeardAct, ...] = ("nod", "wait", "greet", "thank")
"""Acts that another one in the same message outweighs, the weakest first."""
_SAME: dict[frozenset[HeardAct], HeardAct] = {
    frozenset(("affirm", "send")): "send",
    frozenset(("deny", "cancel")): "cancel",
    frozenset(("deny", "farewell")): "farewell",
    frozenset(("affirm", "farewell")): "farewell",
    frozenset(("deny", "unknown")): "unknown",
    frozenset(("deny", "indifferent")): "indifferent",
    frozenset(("unknown", "indifferent")): "indifferent",
    frozenset(("deny", "skip")): "skip",
    frozenset(("unknown", "skip")): "skip",
    frozenset(("affirm", "resume")): "resume",
    frozenset(("deny", "change")): "change",
    frozenset(("affirm", "change")): "change",
    frozenset(("deny", "retract")): "retract",
    frozenset(("indifferent", "skip")): "skip",
    frozenset(("deny", "confused")): "confused",
    frozenset(("unknown", "confused")): "confused",
    frozenset(("affirm", "help")): "help",
}
"""What two acts in a row come to ("yes, send it")."""
YES: frozenset[HeardAct] = frozenset(("affirm", "send"))
_BORDERS = frozenset(",.;!…-–—")
_TELLING = frozenset("but except pero excepto aunque".split())
"""Words that no courtesy holds: what follows them is meant."""


def parts_of(text: Text, words: Sequence[str], openings: PhraseBook[bool]) -> list[list[str]]:
    """The words between the signs, and from where one of the `openings` begins."""
    starts = {0, *(found.first for found in openings.find(words))}
    folded = text.folded
    if not _BORDERS.isdisjoint(folded):
        before = 0
        for at, (start, end, _) in enumerate(text.words):
            gap = folded[before:start]
            if gap != " " and not _BORDERS.isdisjoint(gap):
                starts.add(at)
            before = end
    ordered = sorted(starts)
    return [list(words[first:last]) for first, last in zip(ordered, [*ordered[1:], len(words)], strict=True)]


def is_courtesy(part: Sequence[str], openings: PhraseBook[bool]) -> bool:
    """Whether a part opens as a courtesy does and holds nothing that may be meant."""
    found = openings.find(part)
    opens = bool(found) and found[0].first == 0
    return opens and len(part) <= LONGEST_COURTESY and _TELLING.isdisjoint(part) and all(map(str.isalpha, part))


def sum_of(acts: Collection[HeardAct | None]) -> HeardAct | None:
    """What several acts come to; a courtesy is outweighed by any other."""
    told = {act for act in acts if act is not None}
    if "wait" in told and told & YES:
        return "wait"  # "yes, hold on"
    for courteous in _COURTEOUS:
        if len(told) > 1:
            told.discard(courteous)
    return told.pop() if len(told) == 1 else _SAME.get(frozenset(told))
