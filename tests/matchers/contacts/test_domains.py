"""Slips in the domains of mail providers."""

import pytest

from matchers.contacts.domains import Providers

PROVIDERS = Providers(("gmail.com", "mail.com", "yahoo.com", "hotmail.com"))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("kate@gmial.com", "kate@gmail.com"),
        ("kate@gmail.co", "kate@gmail.com"),
        ("kate@gmail.con", "kate@gmail.com"),
        ("kate@yaho.com", "kate@yahoo.com"),
        ("kate@hotmial.com", "kate@hotmail.com"),
    ],
)
def test_a_slip_is_put_right(typed: str, meant: str) -> None:
    assert PROVIDERS.meant(typed) == meant


@pytest.mark.parametrize(
    "typed", ["kate@gmail.com", "kate@mail.com", "kate@tps.example.org", "kate@aol.com", "kate@mail.org"]
)
def test_a_domain_of_its_own_is_left_alone(typed: str) -> None:
    assert PROVIDERS.meant(typed) is None
