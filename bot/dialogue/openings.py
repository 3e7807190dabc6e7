"""What a correction opens with: "oh wait, I meant"."""

import re

from matchers.text import Text

_OPENING = re.compile(
    r"^(?:(?:oh|no|wait|sorry|actually|hmm+|oops|ugh|i|we|meant?|its|it's|make it|perd[oó]n|quise decir|mejor"
    r"|en realidad)\b[\s,.]*)+",
    re.I,
)


def without_opening(text: Text) -> Text:
    """The text with its opening words blanked out; positions stay."""
    match = _OPENING.match(text.raw)
    return Text(" " * match.end() + text.raw[match.end() :]) if match else text
