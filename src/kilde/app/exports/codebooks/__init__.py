"""Views of events by the rules of codebooks: ACLED, UCDP GED and PLOVER."""

from kilde.app.exports.codebooks.acled import ACLED
from kilde.app.exports.codebooks.rules import RULES
from kilde.app.exports.codebooks.ucdp import UCDP
from kilde.app.exports.codebooks.views import acled, plover, ucdp

__all__ = ["ACLED", "RULES", "UCDP", "acled", "plover", "ucdp"]
