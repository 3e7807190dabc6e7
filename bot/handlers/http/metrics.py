"""Numbers for operators, in Prometheus' format. No conversation, address or text is in them."""

from http import HTTPStatus

from aiohttp import web
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram


class Metrics:
    """The metrics of one server."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._requests = Counter(
            "cec_http_requests", "Requests answered.", ("method", "route", "status"), registry=self.registry
        )
        self._seconds = Histogram("cec_http_seconds", "Time to answer.", ("route",), registry=self.registry)
        self.sockets = Gauge("cec_live_sockets", "WebSockets that are open.", registry=self.registry)

    def answered(self, request: web.Request, status: int, seconds: float) -> None:
        """Counts a request. Only known routes and methods become labels."""
        resource = request.match_info.route.resource
        route = resource.canonical if resource is not None else "unmatched"
        method = request.method if request.method in _METHODS else "other"
        self._requests.labels(method, route, str(status)).inc()
        if status != HTTPStatus.SWITCHING_PROTOCOLS:
            self._seconds.labels(route).observe(seconds)


_METHODS = frozenset(("GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE"))
