"""Link: claims to events, each link with its reasons."""

from kilde.link.doubts import About, Doubt, doubts
from kilde.link.linker import Linker
from kilde.link.linking import link
from kilde.link.rulings import Decision, Rulings
from kilde.link.view import view

__all__ = ["About", "Decision", "Doubt", "Linker", "Rulings", "doubts", "link", "view"]
