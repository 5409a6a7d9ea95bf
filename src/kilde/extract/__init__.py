"""Extract: the claims of a document, each with the characters it rests on."""

from kilde.extract.extractor import extract

__all__ = ["extract"]
