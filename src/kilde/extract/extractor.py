"""The claims of a document: its sentences' happenings, with who, when, where, how many, who says so and how certain."""

from functools import cache
from typing import NamedTuple

from kilde.extract.candidates import candidates
from kilde.extract.claiming import Claiming
from kilde.extract.mishaps import mishaps
from kilde.extract.relations import relations
from kilde.extract.senses import Senses
from kilde.extract.statements import statements
from kilde.extract.tree import Tree
from kilde.extract.voices import Voices
from kilde.extract.weighing import Weigh, is_told
from kilde.languages import Pack
from kilde.model import Claim, Reading, Relation, Statement


class Told(NamedTuple):
    """What a document says: its claims, who else speaks in it, and relations, each in text order."""

    claims: tuple[Claim, ...] = ()
    statements: tuple[Statement, ...] = ()
    relations: tuple[Relation, ...] = ()


def extract(reading: Reading, text: str, pack: Pack, weigh: Weigh = is_told) -> Told:
    """Every claim and relation of a document, and the statements of one that has claims.

    `text` is what the reading's offsets point into; `weigh` says which candidates are claims. Sentences without a
    trigger cost almost nothing; they are looked at only for the voices that may speak in them.
    """
    trees = [Tree(sentence) for sentence in reading.sentences]
    senses = Senses((word.lower for tree in trees for word in tree.words), pack, mishaps(trees, pack))
    if senses.is_fiction:
        return Told()
    found = [candidates(tree, senses, pack) for tree in trees]
    voices = cache(lambda: Voices(text, trees, pack))
    between = relations(reading.document, text, trees, voices, pack)
    if not any(found):
        return Told((), (), between)
    claims = Claiming(reading.document, text, trees, found, voices(), pack).claims(weigh)
    return Told(claims, statements(reading.document, text, voices(), claims) if claims else (), between)
