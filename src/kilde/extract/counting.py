"""What a phrase counts by a word inside it: "shot at close range" as many as "shot"."""

from dataclasses import replace

from kilde.extract.harm import HARM
from kilde.extract.tree import Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack

KINDS = frozenset({"ASSAULT", "COERCE"})
TELLING = frozenset({"NOUN", "PROPN", "ADJ", "VERB", "NUM"})
"""Parts of speech of what leaves a verb what it is; with a particle alone it is another ("slå till", "shot down")."""


def counting(tree: Tree, hit: Hit, pack: Pack) -> Hit:
    """The hit, with what a verb in its phrase counts where the phrase itself says nothing of that."""
    trigger = hit.trigger
    if trigger.counts or trigger.people or trigger.pos != "verb" or trigger.kind not in KINDS or len(hit.words) < 2:
        return hit
    if sum(tree.words[i].pos in TELLING for i in hit.words) < 2:
        return hit
    inside = (t for i in sorted(hit.words) for t in pack.triggers.get(tree.lower(i), ()))
    own = (t.counts for t in inside if t.pos == "verb" and t.kind == trigger.kind and t.counts in HARM)
    counts = next(own, None)
    return hit._replace(trigger=replace(trigger, counts=counts)) if counts else hit
