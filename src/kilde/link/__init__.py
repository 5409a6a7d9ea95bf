"""Link: claims to events, each link with its reasons."""

from kilde.link.linker import Linker
from kilde.link.linking import link
from kilde.link.view import view

__all__ = ["Linker", "link", "view"]
