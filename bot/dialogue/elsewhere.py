"""Where somebody lives or used to work, and the organisation behind it: that is the one that is meant."""

import re

from matchers.text import Text

_ELSEWHERE = re.compile(
    r"^.*\b(?:(?:where|that's where|thats where) (?:i|we|he|she|they|my \w+)(?:'m| am| is| are| was| were| used to)?"
    r" (?:also )?(?:live[sd]?|living|grew up|from|work(?:ed)?(?! for)|teach|taught|went|go)"
    r"|(?:ahi|alla|alli|en donde|donde|es donde) (?:es donde )?(?:antes )?(?:vive|vivo|vivia|vivimos|trabajaba|trabaje"
    r"|trabajabamos|estaba|estudie|daba clases|naci))\b[^.;,!?\n]*[.;,!?\n]+(?=\s*\S)"
)
_STATE_IS = re.compile(r",\s*((?:in )?(?:the )?(?:state|estado)(?: of| is| de| es|:)?)\s+(?=[^\W\d_])")


def without_elsewhere(text: Text) -> Text:
    """The text from where the right one is told ("salinas, no sorry that's where he lives. Pomona Unified"), and
    without the word for a state before its name; positions stay."""
    raw = text.raw
    if match := _ELSEWHERE.search(text.folded):
        raw = " " * match.end() + raw[match.end() :]
    for named in _STATE_IS.finditer(text.folded):
        raw = raw[: named.start(1)] + " " * len(named[1]) + raw[named.end(1) :]
    return text if raw == text.raw else Text(raw)


def tells_elsewhere(text: Text) -> bool:
    """Whether a place is taken back as one where somebody lives or worked."""
    return _ELSEWHERE.search(text.folded) is not None
