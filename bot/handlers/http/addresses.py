"""Who asks: the client's address behind trusted proxies, and whether a page of another website is behind it."""

from collections.abc import Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

from aiohttp import hdrs, web

Network = IPv4Network | IPv6Network
FORWARDED = ("X-Forwarded-For", "Forwarded", "X-Real-IP")
IPV6_HOUSEHOLD = 64
"""Bits of an IPv6 address that name one customer's network (RFC 6177): one person has all addresses below."""


class Proxies:
    """The proxies whose word is believed."""

    def __init__(self, trusted: Sequence[str]) -> None:
        """`trusted`: addresses or networks. Raises ValueError for anything else."""
        self._networks: tuple[Network, ...] = tuple(ip_network(one, strict=False) for one in trusted)

    def client(self, request: web.BaseRequest) -> str:
        """The address of the client: the last one in X-Forwarded-For that no trusted proxy has."""
        address = _address(request.remote or "")
        if address is None:
            return "unknown"
        hops = [hop for line in request.headers.getall("X-Forwarded-For", []) for hop in line.split(",")]
        for hop in reversed(hops):
            before = _address(hop.strip())
            if not self._trusts(address) or before is None:
                break
            address = before
        if isinstance(address, IPv6Address):
            return str(IPv6Network((address, IPV6_HOUSEHOLD), strict=False))
        return str(address)

    def is_secure(self, request: web.BaseRequest) -> bool:
        """Whether the client came over TLS, itself or to a trusted proxy."""
        peer = _address(request.remote or "")
        if peer is not None and self._trusts(peer):
            return request.headers.get("X-Forwarded-Proto", request.scheme) == "https"
        return request.secure

    def _trusts(self, address: IPv4Address | IPv6Address) -> bool:
        return any(address in network for network in self._networks)


def is_local(request: web.BaseRequest) -> bool:
    """Whether the client sits on this machine: a request that any proxy passed on does not count."""
    peer = _address(request.remote or "")
    return peer is not None and peer.is_loopback and not any(name in request.headers for name in FORWARDED)


def is_own_origin(request: web.BaseRequest) -> bool:
    """Whether the request comes from a page of this server, or from no page at all."""
    origin = request.headers.get(hdrs.ORIGIN)
    return origin is None or origin.partition("://")[2] == request.host


def _address(text: str) -> IPv4Address | IPv6Address | None:
    try:
        address = ip_address(text.partition("%")[0])
    except ValueError:
        return None
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return mapped or address
