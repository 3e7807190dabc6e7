"""The time a page was shown, signed: a form that comes back at once was not filled in by a person."""

import hashlib
import hmac
import secrets
import time
from collections.abc import Callable

VALID_SECONDS = 24 * 3600
"""A page that was open for longer is shown anew before its form counts."""


class Stamps:
    """Makes and checks stamps."""

    def __init__(self, secret: str | None, seconds: float, clock: Callable[[], float] = time.time) -> None:
        """`seconds`: how long a person needs at least; 0 turns the check off."""
        self._secret = (secret or secrets.token_hex(32)).encode()
        self._seconds = seconds
        self._clock = clock

    def make(self) -> str:
        """A stamp of now."""
        shown = f"{self._clock():.2f}"
        return f"{shown}.{self._sign(shown)}"

    def is_patient(self, stamp: str) -> bool:
        """Whether the stamp is ours and old enough, and not too old."""
        if not self._seconds:
            return True
        shown, _, signature = stamp.rpartition(".")
        if not hmac.compare_digest(self._sign(shown).encode(), signature.encode("utf-8", "replace")):
            return False
        return self._seconds <= self._clock() - float(shown) <= VALID_SECONDS

    def _sign(self, shown: str) -> str:
        return hmac.new(self._secret, shown.encode("utf-8", "replace"), hashlib.sha256).hexdigest()[:32]
