"""Extract: the claims and statements of a document, each with the characters it rests on, and its attributions."""

from kilde.extract.attributed import Attributed, attributed
from kilde.extract.extractor import Told, extract
from kilde.extract.weighing import weights_digest

__all__ = ["Attributed", "Told", "attributed", "extract", "weights_digest"]
