"""Mentions of a happening that was told before: "the attack", "the killing" again."""

from collections.abc import Sequence

from kilde.extract.happenings import Happening
from kilde.extract.roles import OBLIQUES
from kilde.extract.tree import Tree
from kilde.extract.voices import Said
from kilde.languages import Pack
from kilde.model import Claim, Span, Stance

TELLING = frozenset({Stance.CLAIMS_RESPONSIBILITY, Stance.DENIES, Stance.CONFIRMS, Stance.ACCUSES})


def is_definite(tree: Tree, head: int, pack: Pack) -> bool:
    """Whether a noun is one that the reader knows already: definite by its form or its determiner."""
    if "Definite=Def" in tree.words[head].feats:
        return True
    return any(tree.lower(c) in pack.grammar.determiners_definite for c in tree.with_dep(head, "det", "amod"))


def is_reference(tree: Tree, happening: Happening, counted: bool, said: Said, pack: Pack) -> bool:
    """Whether a noun only points back at a happening, or stands bare, and claims nothing of it.

    A definite noun claims something when it is what its clause is about, when somebody confirms, denies or claims it, or
    when a number stands by it; any noun must have someone taking part, or be carried by a verb of doing or happening.
    """
    hit = happening.chief
    if hit.trigger.pos != "noun" or len(happening.hits) > 1:
        return False
    if said.stance in TELLING or counted:
        return False
    verb = tree.words[hit.head].head
    carried = tree.lower(verb) in pack.grammar.light or tree.lower(verb) in pack.grammar.happen
    if carried:
        return False
    told = [f for f in happening.fillers if f.role != "place"]
    adjunct = tree.dep(hit.head) in {*OBLIQUES, "nmod:poss", "conj"}
    return not told or (adjunct and is_definite(tree, hit.head, pack))


def taken_up(tree: Tree, happening: Happening, before: Sequence[Claim], pack: Pack) -> Span | None:
    """The trigger of the claim that a definite noun takes up: the nearest earlier one of its kind."""
    nouns = [hit for hit in happening.hits if hit.trigger.pos == "noun" and is_definite(tree, hit.head, pack)]
    if not nouns:
        return None
    kind = nouns[0].trigger.kind
    return next((claim.trigger for claim in reversed(before) if claim.kind == kind), None)
