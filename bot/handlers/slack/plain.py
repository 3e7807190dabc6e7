"""Slack's message text as a person wrote it: links, mentions and escapes resolved."""

import re

_LINK = re.compile(r"<([^<>|]*)(?:\|([^<>]*))?>")
_SPACES = re.compile(r"[ \t]{2,}")


def plain_text(text: str) -> str:
    """The words. Addresses stay, mentions of people and channels become words, special mentions go."""
    words = _LINK.sub(lambda match: _words(match[1], match[2]), text)
    words = words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    return _SPACES.sub(" ", words).strip()


def _words(target: str, label: str | None) -> str:
    if target.startswith(("mailto:", "tel:")):
        return label or target.partition(":")[2]
    if target.startswith(("@", "!")):
        return ""
    if target.startswith("#"):
        return f"#{label}" if label else ""
    return label or target
