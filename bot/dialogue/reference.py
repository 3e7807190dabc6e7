"""The reference of an inquiry: what a person quotes on the phone."""

import hashlib

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O and U, which are misread or make words."""
LENGTH = 8
"""Eight characters are 40 bits: a thousand inquiries a year meet by chance once in two million years."""


def reference_of(prefix: str, conversation: str, filing: int) -> str:
    """The reference of a conversation's n-th inquiry, such as CEC-7F3K-2M9Q: always the same one."""
    digest = hashlib.sha256(f"{conversation}/{filing}".encode()).digest()
    number = int.from_bytes(digest[:8], "big")
    letters = "".join(ALPHABET[(number >> (5 * place)) & 31] for place in range(LENGTH))
    return f"{prefix}-{letters[:4]}-{letters[4:]}"
