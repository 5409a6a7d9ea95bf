"""Link: claims to events, each link with its reasons."""

from kilde.link.linking import link

__all__ = ["link"]
