"""Read items as published: files, folders, standard input; text, HTML, JSON lines."""

from kilde.sources.items import items
from kilde.sources.streams import LIMIT

__all__ = ["LIMIT", "items"]
