"""Link: claims to events, each link with its reasons."""

from kilde.link.linking import link
from kilde.link.rulings import Decision, Rulings
from kilde.link.view import view

__all__ = ["Decision", "Rulings", "link", "view"]
