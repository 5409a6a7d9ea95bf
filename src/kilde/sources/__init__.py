"""Read items as published: files, folders, standard input; text, HTML, JSON lines. Read public lists, line by line."""

from kilde.sources.items import items
from kilde.sources.lists import list_lines
from kilde.sources.streams import LIMIT

__all__ = ["LIMIT", "items", "list_lines"]
