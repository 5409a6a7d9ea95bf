"""What a deed is for: a second verb of the same sort tells of one happening, any other of what is not done yet."""

from kilde.extract.charges import charge
from kilde.extract.suspects import senses
from kilde.extract.tree import Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack

TALKING = "CONSULT"
AIMED_AT = frozenset({"ASSAULT", "COERCE", "SANCTION", "RETREAT", "CONCEDE", "AGREE"})
"""Kinds that somebody may do something else for; talks, help and protest are told by the purpose itself."""

TAKEN = frozenset({"RETREAT", "CONCEDE", "AGREE"})
"""Those of them that a noun tells of as what is aimed at, though it is definite: "to secure the release"."""

FOR_WHAT = frozenset({"ACCUSE", "SUPPORT", "REJECT", "CONCEDE", "THREATEN"})
"""Kinds of words with which the same preposition says what for: "criticised him for bombing", "praised for"."""

WITHIN = frozenset({"xcomp", "obj", "conj", "obl", "obl:arg"})
OBJECTS = frozenset({"obj", "obl", "nsubj:pass"})
REACH = 3
"""Steps up from a deed to the clause of purpose that it stands in."""


def is_purpose(tree: Tree, one: Hit, other: Hit) -> bool:
    """Two verbs of one mode, the second what the first is for: "fired tear gas to disperse the crowd".

    Or two of talking: "met the president to discuss the border".
    """
    if "noun" in {one.trigger.pos, other.trigger.pos}:
        return False
    alike = one.trigger.mode == other.trigger.mode and (one.trigger.mode or one.trigger.kind == TALKING)
    hangs = tree.words[other.head].head == one.head and tree.dep(other.head) in {"advcl", "xcomp", "acl"}
    return bool(alike) and hangs and other.head > one.head and not tree.is_finite(other.head)


def is_aim(tree: Tree, hit: Hit, pack: Pack) -> bool:
    """Whether a deed is only what something else is done for: "took hostages to free their leader"."""
    if hit.trigger.kind not in AIMED_AT or (hit.trigger.pos == "noun" and hit.trigger.kind not in TAKEN):
        return False
    at = hit.head
    for _ in range(REACH):
        if _is_for(tree, at, pack):
            return charge(tree, hit.head, pack) is None
        if tree.is_root(at) or tree.dep(at) not in WITHIN or (tree.is_verbal(at) and tree.is_finite(at)):
            return False
        at = tree.words[at].head
    return False


def is_to_be_stopped(tree: Tree, hit: Hit, pack: Pack) -> bool:
    """Whether what tries or stops a deed lies ahead itself: "will prevent attacks", "sent out to prevent looting"."""
    at = hit.head
    for _ in range(REACH):
        if tree.is_root(at) or (tree.is_finite(at) and tree.dep(at) not in {"ccomp", "xcomp", *OBJECTS}):
            return False
        at = tree.words[at].head
        if tree.lower(at) in pack.certainty.attempt and tree.is_verbal(at):
            return _lies_ahead(tree, at, pack)
    return False


def _lies_ahead(tree: Tree, verb: int, pack: Pack) -> bool:
    sure, over = pack.certainty, tree.words[verb].head
    helped = {tree.lower(i) for i in tree.with_dep(verb, "aux")} & (sure.future | sure.may | sure.must)
    hoped = tree.lower(over) in sure.plan | sure.attempt | sure.open | sure.future
    sent = any(sense.kind == "MOBILIZE" for sense in senses(tree, over, pack))
    infinitive = "VerbForm=Inf" in tree.words[verb].feats and not tree.is_root(verb)
    return bool(helped) or (infinitive and (hoped or sent or _is_for(tree, verb, pack)))


def _is_for(tree: Tree, verb: int, pack: Pack) -> bool:
    """Whether a verb is that of a purpose: behind "for å", "för att", "in order to", or a colon; bare "to" in English.

    With a tense it is one in the present ("för att de ska friges"); a perfect tells of what was.
    """
    marks = sorted(i for i in tree.with_dep(verb, "mark") if tree.words[i].pos in {"PART", "SCONJ"})
    helpers = {tree.lower(i) for i in tree.with_dep(verb, "aux", "aux:pass", "cop")}
    if not marks or helpers & pack.grammar.perfect or _is_past(tree, verb):
        return False
    first, over = marks[0], tree.words[verb].head
    before = tree.words[first - 1] if first else None
    finite = tree.words[marks[-1]].pos == "SCONJ"
    if before is None or over > verb or over == verb:
        return False
    led = before.lower in pack.grammar.charge and before.pos in {"ADP", "SCONJ"}
    loose = tree.dep(verb) == "advcl" or (tree.dep(verb) == "xcomp" and _has_gone(tree, over, first))
    bare = not finite and loose and before.pos not in {"ADP", "SCONJ", "ADJ"}
    return (led or bare or before.text == ":") and not _is_said_for(tree, over, pack)


def _has_gone(tree: Tree, over: int, marker: int) -> bool:
    """Whether it is said where somebody did something before an infinitive: "flew | to the capital | to oust him"."""
    said = [i for i in tree.with_dep(over, "obl", "obj") if over < i < marker and i not in tree.times]
    return bool(said) and all(tree.dep(i) == "obl" and tree.with_dep(i, "case") for i in said)


def _is_past(tree: Tree, verb: int) -> bool:
    tensed = (verb, *tree.with_dep(verb, "aux", "aux:pass", "cop"))
    return any({"Tense=Past", "VerbForm=Fin"} <= {*tree.words[i].feats.split("|")} for i in tensed)


def _is_said_for(tree: Tree, over: int, pack: Pack) -> bool:
    """Whether a clause says what somebody is blamed, praised or known for."""
    near = (over, *tree.with_dep(over, "obj", "xcomp", "cop"))
    if tree.words[over].pos == "ADJ" or any(tree.lower(i) in pack.cues for i in near):
        return True
    told = [sense for i in near for sense in senses(tree, i, pack)]
    return any(one.kind in FOR_WHAT or one.mode in {"arrest", "convict"} for one in told)
