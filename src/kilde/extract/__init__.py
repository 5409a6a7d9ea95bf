"""Extract: the claims of a document, each with the characters it rests on, and its attributions."""

from kilde.extract.attributed import Attributed, attributed
from kilde.extract.extractor import extract

__all__ = ["Attributed", "attributed", "extract"]
