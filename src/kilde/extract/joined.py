"""Verbs that go on from an earlier one, where the tree joins them to a noun: "follows other states and | expels"."""

from kilde.extract.tree import Tree

NOUNS = frozenset({"NOUN", "PROPN"})


def goes_on_from(tree: Tree, verb: int) -> int | None:
    """The verb before whose subject is that of a finite verb right behind a conjunction, if the tree hides that.

    The noun before "and" is never the subject of the verb behind it.
    """
    joint = verb - 1
    if joint < 1 or tree.words[joint].pos != "CCONJ" or tree.words[verb].pos != "VERB" or not tree.is_finite(verb):
        return None
    beside = tree.dep(verb) == "conj" and tree.words[tree.words[verb].head].pos in NOUNS
    own = [i for i in tree.with_dep(verb, "nsubj") if i < joint and tree.words[i].pos in NOUNS]
    if not (beside or own) or tree.words[joint - 1].pos not in NOUNS:
        return None
    before = [i for i in range(joint) if tree.words[i].pos == "VERB" and tree.is_finite(i)]
    told = [i for i in before if any(s < i for s in tree.with_dep(i, "nsubj"))]
    return told[-1] if told and told[-1] == before[-1] else None
