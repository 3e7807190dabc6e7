"""What is counted in a part of a text: stems and pairs of them, the phrases found, and how it refers to services.

The keys are those of `matchers.features`: a stem, two stems with a space between, and what begins with a mark. Here pairs of
function words count too: "how much" and "who can" are nothing else.
"""

from collections.abc import Sequence

from matchers.features import MARK, NUMBER, Stems
from matchers.questions.lexicon import Lexicon
from matchers.questions.parts import Found, Part, count_of, longest
from matchers.questions.references import Reference

NAME, SUM, START, BEFORE = "@", "$", "^", "<"
"""Stand for the name of a service, a sum of money, the beginning of a part, and what was said before it."""
MOST_STRANGE = 4
"""From here on words that nothing explains are not told apart by number."""


class Clues:
    """Reads the keys of parts of one language."""

    def __init__(self, lexicon: Lexicon, language: str) -> None:
        self._lexicon = lexicon
        self._stems = Stems(language)

    def what(self, part: Part, reference: Reference, labels: Sequence[str], before: Sequence[Part]) -> list[str]:
        """The keys that tell what is asked. `labels`: what the phrases of the part ask for, likeliest first."""
        line = self._line(part)
        keys = dict.fromkeys(line)
        keys[f"{START} {line[0]}"] = None
        keys.update((f"{one} {two}", None) for one, two in zip(line, line[1:], strict=False))
        keys.update((MARK + label, None) for label in labels)
        if labels:
            keys[MARK + MARK + labels[0]] = None
        if reference.session:
            keys[NAME + NAME] = None
        if reference.standing in ("named", "near"):
            keys.update((NAME + key, None) for key in reference.offerings)
            keys[f"{NAME}{min(2, len(reference.offerings))}"] = None
        if count_of(part, self._lexicon):
            keys[MARK + NUMBER] = None
        for one in before:
            if count_of(one, self._lexicon):
                keys[BEFORE + NUMBER] = None
            if any(token.is_money for token in one.own):
                keys[BEFORE + SUM] = None
        return list(keys)

    def asking(self, part: Part, reference: Reference, strange: int, *, by_phrases: bool) -> list[str]:
        """The keys that tell only whether anything is asked.

        `strange`: how many words nothing explains. `by_phrases`: whether the phrases alone would have it asked.
        """
        standing = reference.standing if reference.standing in ("named", "near", "service") else "nothing"
        strange = min(strange, MOST_STRANGE)
        return [
            f"~{standing}",
            f"~{strange}",
            f"~{standing}{strange}",
            f"~{by_phrases}",
            f"~form{part.has_form}",
            f"~mark{part.segment.in_marked}",
            f"~said{part.has('statement')}",
            f"~ignored{part.has('ignored')}",
        ]

    def _line(self, part: Part) -> list[str]:
        """The stems in order, a name of a service as one, numbers as what they are."""
        named = {at: hit for hit in longest(part.of("name")) for at in range(hit.first, hit.last)}
        line, last = [], None
        for at in range(part.segment.first, part.segment.last):
            token = part.tokens[at]
            hit: Found | None = named.get(at)
            if hit is not None:
                if hit is not last:
                    line.append(NAME)
                last = hit
            elif token.number is not None:
                line.append(SUM if token.is_money or token.number >= 1000 else NUMBER)
            else:
                line.append(self._stems[token.word][0])
        return line
