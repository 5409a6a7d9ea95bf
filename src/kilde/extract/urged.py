"""Subjects from the clause above: whom its verb makes do it or charges with it, and whom a relative clause tells of."""

from kilde.extract.nouns import can_act
from kilde.extract.tree import SUBJECTS, Tree
from kilde.languages import Pack


def urged(tree: Tree, verb: int, above: int, pack: Pack) -> int | None:
    """Whom the verb above makes do it, or holds to have done it: "forced her to work", "accuses him of fleeing".

    An infinitive of purpose has the subject of the verb above: "expelled the envoys in order to press Moscow". What
    stands right before a verb with a tense is its own subject: "alleged | the accused | carried out two attacks".
    """
    if tree.dep(verb) in {"xcomp", "ccomp"} and "VerbForm=Fin" in tree.words[verb].feats:
        own = (i for i in tree.with_dep(above, "obj") if above < i and tree.phrase(i)[1] == verb - 1)
        return next((i for i in own if can_act(tree, i, pack) or tree.with_dep(i, "det")), None)
    if tree.dep(verb) not in {"xcomp", "advcl", "ccomp", "csubj"} or tree.is_finite(verb) or above > verb:
        return None
    marks, charges = tree.with_dep(verb, "mark"), _charges(tree, above, pack)
    if len(marks) > 1 and tree.lower(marks[0]) in pack.grammar.charge and not charges:
        return None
    objects = tree.with_dep(above, "obj", "iobj")
    if charges and any(tree.lower(i) in pack.grammar.relative for i in objects):
        return antecedent(tree, above, pack)
    return next((i for i in objects if above < i < verb and can_act(tree, i, pack)), None)


def charged(tree: Tree, verb: int, pack: Pack) -> int | None:
    """Who is accused of what was hung on them as their description: "accused Mali | of attacking its troops"."""
    noun, marks = tree.words[verb].head, tree.with_dep(verb, "mark", "case")
    of_charge = tree.dep(verb) == "acl" and bool(marks) and tree.lower(marks[0]) in pack.grammar.charge
    if not of_charge or noun > verb or tree.is_finite(verb) or tree.with_dep(verb, "aux:pass", *SUBJECTS):
        return None
    charges = tree.dep(noun) in {"obj", "nsubj:pass"} and _charges(tree, tree.words[noun].head, pack)
    return noun if charges and can_act(tree, noun, pack) else None


def _charges(tree: Tree, verb: int, pack: Pack) -> bool:
    """Whether a verb may charge somebody with what hangs on it."""
    return any(t.kind == "ACCUSE" or t.mode in {"arrest", "convict"} for t in pack.triggers.get(tree.lower(verb), ()))


def antecedent(tree: Tree, verb: int, pack: Pack) -> int | None:
    """What a relative clause is about, when its subject is the relative pronoun.

    "Where" makes it no subject; a clause hung on the place that somebody is from is about them, and one hung on "it" of
    "it is the attacker who was killed" about whom that is.
    """
    if tree.dep(verb) not in {"acl:relcl", "acl"} or tree.is_root(verb):
        return None
    adverbs = [c for c in tree.with_dep(verb, "advmod") if tree.words[c].pos == "ADV"]
    if any(tree.lower(c) in pack.grammar.relative for c in adverbs):
        return None
    about = tree.words[verb].head
    name, over = tree.names.get(about), tree.words[about].head
    if tree.words[about].pos == "PRON" and tree.dep(about) in {*SUBJECTS, "expl"} and tree.with_dep(over, "cop"):
        return over if over < verb else about
    if (whose := _at_home(tree, about, verb, pack)) is not None:
        return whose
    placed = name is not None and name.label == "LOC" and tree.dep(about) == "nmod"
    return over if placed and over not in tree.names and can_act(tree, over, pack) else about


def _at_home(tree: Tree, about: int, verb: int, pack: Pack) -> int | None:
    """Who is from the place that a clause behind a comma is hung on: "Ann Lee, 31, of Dayton, Ohio, who was arrested".

    By the order of words, for trees hang place and age in many ways.
    """
    name = tree.names.get(about)
    if name is None or name.last + 1 >= verb or tree.words[name.last + 1].text != ",":
        return None
    people = {one.last: head for head, one in tree.names.items() if one.label == "PER"}
    at, home = name.first - 1, False
    while at >= 0 and (at not in people or not home):
        word = tree.words[at]
        home = home or (word.pos == "ADP" and tree.lower(at) in pack.grammar.possessive | pack.grammar.away)
        if not (home and word.pos in {"ADP", "NUM", "PUNCT"}) and not (word.text == "," or word.pos == "PROPN"):
            return None
        at -= 1
    return people.get(at)
