"""What all channels over HTTP share: who asks, how often, and how a refusal looks. Install it once with `install`."""

from bot.handlers.http.install import install
from bot.handlers.http.services import SERVICES, Services

__all__ = ["SERVICES", "Services", "install"]
