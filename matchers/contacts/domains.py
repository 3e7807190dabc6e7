"""Slips in the domains of mail providers: whoever writes "gmial.com" likely means another."""

from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA

_LEAST = 7
"""Characters of a domain that is compared; shorter ones are one slip from too many others."""
_LONG = 10
"""Characters from which a domain may have two slips."""


class Providers:
    """The mail providers that everybody knows."""

    def __init__(self, domains: Iterable[str]) -> None:
        self._domains = tuple(domains)

    def meant(self, address: str) -> str | None:
        """The address with the provider that is likely meant; None where nothing is wrong with the one given."""
        local, _, domain = address.partition("@")
        if domain in self._domains or len(domain) < _LEAST:
            return None
        slips = 2 if len(domain) >= _LONG else 1
        near = process.extractOne(domain, self._domains, scorer=OSA.distance, score_cutoff=slips)
        return f"{local}@{near[0]}" if near and domain[0] == near[0][0] else None
