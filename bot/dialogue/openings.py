"""What a correction opens with: "oh wait, I meant"."""

import re

from matchers.text import Text

_WRONG = (
    r"(?:(?:the |that |el |la |my |mi )?(?:district|distrito|school|name|nombre|that)(?:'s| is| was| est[aá])?"
    r" (?:wrong|incorrect|misspelled|mistyped|mal|equivocad[oa])|wrong (?:one|district|name|school|person))"
)
"""Says what is wrong, before the right one is said."""
_SLOT = r"(?:the |el |la )?(?:district|distrito|organi[sz]ation|organizaci[oó]n)(?:'s| is| es| should be)"
_OPENING = re.compile(
    r"^(?:(?:oh|no|wait|sorry|actually|hmm+|oops|ugh|i|we|meant?|its|it's|make it|it should (?:say|be|read)|officially"
    rf"|perd[oó]n|quise decir|mejor|en realidad|deber[ií]a (?:ser|decir)|es|{_SLOT}|{_WRONG}"
    r"|that(?:'s| is))\b(?!')[\s,.:;-]*)+",
    re.I,
)


def without_opening(text: Text) -> Text:
    """The text with its opening words blanked out; positions stay."""
    match = _OPENING.match(text.raw)
    return Text(" " * match.end() + text.raw[match.end() :]) if match else text
