"""E-mail and web addresses: found as such, and left out where other matchers look for names and numbers."""

import re

from matchers.text import Text

ADDRESS = re.compile(r"[^\s<>()\[\]{},;\"|]*@[^\s<>()\[\]{},;\"|]*")
"""Everything around an @ sign up to white space, commas and brackets."""
_ANY = re.compile(
    r"[^\s<>()\[\]{},;\"|]*\s?@\s?[^\s<>()\[\]{};\"|]*|(?:https?://|www\.)\S+|\S+\s+(?:at|arroba)\s+\S+\s+(?:dot"
    r"|punto)\s+\w+"
)


def without_addresses(text: Text) -> Text:
    """The text with every address as @ signs, of equal length, so that positions stay."""
    if (
        "@" not in text.folded
        and "www." not in text.folded
        and "://" not in text.folded
        and "arroba" not in text.folded
    ):
        return text
    return Text(_ANY.sub(lambda match: "@" * len(match.group()), text.raw))
