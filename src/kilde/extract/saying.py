"""Verbs of saying: which are no passives though they look like ones, and which take up what was told before."""

from kilde.extract.cues import Found
from kilde.extract.owners import can_speak
from kilde.extract.tree import Tree
from kilde.languages import Pack
from kilde.model import Stance


def says(tree: Tree, verb: int, found: Found, pack: Pack) -> bool:
    """Whether what looks like a participle is a past tense: a bare verb of saying with a subject of its own.

    Any bare verb is, between somebody who can speak and a clause: "Politimesteren bekreftet at to er drept".
    """
    if tree.with_dep(verb, "aux", "aux:pass", "cop") or not (subjects := tree.with_dep(verb, "nsubj", "nsubj:pass")):
        return False
    if found.cue.stance is Stance.REPORTS and "Tense=Past" in tree.words[verb].feats:
        return True
    said = any(c > verb for c in tree.with_dep(verb, "ccomp"))
    active = "Voice=Pass" not in tree.words[verb].feats or "VerbForm=Part" in tree.words[verb].feats
    return said and active and subjects[0] < verb and can_speak(tree, subjects[0], pack)


def takes_up(tree: Tree, verb: int, pack: Pack) -> bool:
    """Whether the cue speaks of the sentence before: "Det oplyser politiet.", with nothing else that is said."""
    if tree.with_dep(verb, "ccomp", "xcomp", "csubj", "csubj:pass") or tree.dep(verb) == "acl:relcl":
        return False
    thing = [
        i
        for i in tree.children[verb]
        if tree.dep(i) in {"obj", "nsubj", "expl", "obl", "dep", "nsubj:pass"}
        and tree.lower(i) in pack.grammar.pronouns_thing
        and not (tree.dep(i) == "nsubj" and tree.lower(i) in pack.grammar.pronouns_person)
    ]
    return bool(thing) and thing[0] < verb and thing[0] <= 2
