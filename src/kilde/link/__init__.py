"""Link: claims to events, each link with its reasons."""

from kilde.link.contradictions import Amount, Contradiction, contradictions
from kilde.link.linker import Linker
from kilde.link.linking import link
from kilde.link.reasons import reasons
from kilde.link.view import view
from kilde.link.why import Why

__all__ = ["Amount", "Contradiction", "Linker", "Why", "contradictions", "link", "reasons", "view"]
