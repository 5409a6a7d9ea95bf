"""From bytes to a text with passages: encodings, date headers, what is news on a page and what is not. Pure."""

from kilde.clean.cleaning import Cleaned, clean

__all__ = ["Cleaned", "clean"]
