"""Analyse: language, sentences, words, trees and mentions of a text."""

from kilde.analyse.analyser import Analyser

__all__ = ["Analyser"]
