"""Link: claims to events, each link with its reasons."""

from kilde.link.contradictions import Amount, Contradiction, contradictions
from kilde.link.linking import link
from kilde.link.view import view

__all__ = ["Amount", "Contradiction", "contradictions", "link", "view"]
