"""Trained pipelines of Kilde: trees and names for nb, nn, da, sv and en, and lemmas."""

from kilde_models.lemmas import lemma
from kilde_models.pipeline import DIGEST, load
from kilde_models.sentencewise import sentencewise
from kilde_models.version import __version__

__all__ = ["DIGEST", "__version__", "lemma", "load", "sentencewise"]
