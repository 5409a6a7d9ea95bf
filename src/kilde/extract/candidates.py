"""Candidates: every happening that words of a sentence may tell of, with what makes each doubtful.

A word that has another sense in its sentence or document ("attack" in football) tells of nothing.
"""

from collections.abc import Sequence
from typing import NamedTuple

from kilde.extract.claimed import is_claim, is_empty
from kilde.extract.demands import without_demanded
from kilde.extract.doubts import LABEL, NOT_ENOUGH, ONLY_SAID, RULE
from kilde.extract.generic import is_generic
from kilde.extract.happenings import Happening, happenings
from kilde.extract.purposes import without_purposes
from kilde.extract.refusals import as_told, denies
from kilde.extract.ruled_out import is_ruled_out
from kilde.extract.senses import Senses
from kilde.extract.suspicions import without_suspected
from kilde.extract.tree import Tree
from kilde.extract.triggers import Hit, hits, may_hit
from kilde.languages import Pack
from kilde.model import PassageKind


class Candidate(NamedTuple):
    """A happening, and what in its sentence speaks against its being one; nothing where the rules have no doubt."""

    happening: Happening
    doubts: tuple[str, ...] = ()


def candidates(tree: Tree, senses: Senses, pack: Pack) -> list[Candidate]:
    """All candidates of a sentence, in text order: those without doubt, and those of the triggers that are left."""
    if not may_hit(tree.lowers, pack):
        return []
    found = hits(tree, pack, lambda hit: senses.fit(tree, hit))
    if not found:
        return []
    phrases = frozenset(tree.lower(i) for hit in found if hit.last > hit.first for i in hit.words)
    meant = [hit for hit in found if not senses.other(tree, hit.trigger, phrases)]
    meant = [hit for hit in meant if not denies(tree, hit, meant, pack)]
    sure = _sure(tree, meant, senses, pack)
    used = {_words(hit) for happening in sure for hit in happening.hits}
    left = [hit for hit in meant if _words(hit) not in used and not _is_empty(tree, hit, meant, pack)]
    doubted = [Candidate(one, _doubts(tree, one, senses, pack)) for one in happenings(tree, left, pack)] if left else []
    kept = [one for one in (*map(Candidate, sure), *doubted) if not is_ruled_out(tree, one.happening, pack)]
    return sorted(kept, key=lambda one: one.happening.chief.first)


def _words(hit: Hit) -> tuple[int, int]:
    """What tells one trigger of a sentence from the others."""
    return hit.first, hit.last


def _is_empty(tree: Tree, hit: Hit, others: Sequence[Hit], pack: Pack) -> bool:
    """Whether a trigger is a claim of responsibility for a deed that the sentence names, which tells of it already."""
    return is_claim(tree, hit, pack) and is_empty(tree, hit, others, pack)


def _sure(tree: Tree, meant: Sequence[Hit], senses: Senses, pack: Pack) -> list[Happening]:
    spoken = [hit for hit in meant if not _is_label(tree, hit)] or meant
    every = happenings(tree, spoken, pack)
    told = [_enough(tree, happening, senses) for happening in every]
    enough = [happening for happening in told if happening is not None and not is_generic(tree, happening, pack)]
    kept = without_suspected(without_demanded(tree, enough, pack, every))
    return as_told(tree, without_purposes(tree, kept, pack), pack)


def _enough(tree: Tree, happening: Happening, senses: Senses) -> Happening | None:
    """A happening without the chief triggers that have not by them what their sense needs; None where none has."""
    for at, hit in enumerate(happening.hits):
        left = Happening(happening.hits[at:], happening.taking_part[at:])
        if senses.enough(tree, hit, left.fillers):
            return left
    return None


def _doubts(tree: Tree, one: Happening, senses: Senses, pack: Pack) -> tuple[str, ...]:
    found = {
        LABEL: _is_label(tree, one.chief),
        NOT_ENOUGH: not senses.enough(tree, one.chief, one.fillers),
        RULE: is_generic(tree, one, pack),
    }
    return tuple(name for name, holds in found.items() if holds) or (ONLY_SAID,)


def _is_label(tree: Tree, hit: Hit) -> bool:
    """Whether the trigger is the word in capitals that captions begin with; the caption itself says it again."""
    if tree.sentence.passage is not PassageKind.CAPTION or len(tree) < 3:
        return False
    return hit.last == 0 and tree.words[0].text.isupper() and tree.words[1].text == ":"
