"""Deeds left open (what may be done, is weighed or feared), deeds set against others, and reports that are false."""

from kilde.extract.phrases import is_definite
from kilde.extract.suspects import senses
from kilde.extract.tree import SUBJECTS, Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack

NEGOTIATED = frozenset({"RETREAT", "CONCEDE", "AGREE", "COOPERATE"})
"""Kinds of what others talk of, though readers know of it: "discussed the release of the hostages"."""

TALKS = "CONSULT"
SAID = frozenset({TALKS, "REQUEST", "REJECT", "ACCUSE", "THREATEN", "SUPPORT"})
"""Kinds that a phrase with such a word does itself: who discusses or warns of something has done so."""

CLAUSES = frozenset({"xcomp", "acl", "advcl", "ccomp", "csubj"})
PHRASES = frozenset({"nmod", "obl", "obl:arg"})
REACH = 3
"""Steps up the tree over which a word that leaves deeds open still bears on one."""


def is_open(tree: Tree, hit: Hit, pack: Pack) -> bool:
    """Whether a deed only can be, or is what a word of weighing, working for, fearing or risking governs.

    A finite clause is told by itself ("fears that ten were killed"), and so is a known deed ("discussed the attack").
    What talks are about is open: "negotiations on a truce".
    """
    # a phrase may begin with such a word: "vurderer sanksjoner"; but who discusses something does so
    own = [hit.head] if hit.last > hit.first and hit.trigger.kind not in SAID else []
    above = _above(tree, hit, pack)
    words = (*own, *above)
    if hit.trigger.kind in NEGOTIATED and any(_is_talk(tree, i, pack) for i in above):
        return True
    if _is_allowed(tree, hit, pack) or any(tree.lower(i) in pack.certainty.open for i in words):
        return True
    return any(_is_of_rules(tree, i, pack) for i in words if i != hit.head and hit.trigger.pos != "noun")


def _is_talk(tree: Tree, i: int, pack: Pack) -> bool:
    return any(sense.kind == TALKS and sense.mode != "visit" for sense in senses(tree, i, pack))


def _is_of_rules(tree: Tree, verb: int, pack: Pack) -> bool:
    """Whether a law or a bill does what a verb says: "the bill would let police arrest them"."""
    return any(tree.lower(i) in pack.certainty.rules for i in tree.with_dep(verb, *SUBJECTS))


def is_unreal(tree: Tree, hit: Hit, pack: Pack) -> bool:
    """Whether a deed, or what governs it, only would have been: "would have killed", "would have allowed the raid"."""
    own = [] if hit.trigger.pos == "noun" else [hit.head]
    return any(_would_have_been(tree, verb, pack) for verb in (*own, *_above(tree, hit, pack)))


def _would_have_been(tree: Tree, verb: int, pack: Pack) -> bool:
    """Whether a verb is one of a past that never was: a modal with a perfect, or with a bare participle."""
    helpers = [i for i in tree.with_dep(verb, "aux", "aux:pass", "cop") if i < verb]
    if not any(tree.lower(i) in pack.certainty.unreal for i in helpers):
        return False
    bare = not any("VerbForm=Inf" in tree.words[i].feats for i in (verb, *helpers))
    return bare or any(tree.lower(i) in pack.grammar.perfect for i in helpers)


def _is_allowed(tree: Tree, hit: Hit, pack: Pack) -> bool:
    """Whether a modal of ability or leave stands over the infinitive: "kan beslaglegges".

    Not with a perfect between, be it made by a copula: "kan ha drept", "kan være drept".
    """
    helpers = {tree.lower(c) for c in tree.with_dep(hit.head, "aux", "aux:pass", "cop")}
    perfect = pack.grammar.perfect | (pack.grammar.copula - pack.grammar.passive)
    return bool(helpers & pack.certainty.may) and not helpers & perfect


def _above(tree: Tree, hit: Hit, pack: Pack) -> list[int]:
    """The words that govern a deed as an infinitive, or as an indefinite noun, nearest first."""
    found, at = list[int](), hit.head
    for _ in range(REACH):
        if tree.is_root(at) or not _is_governed(tree, at, hit, pack):
            break
        beside = tree.words[at].head
        # "makes it possible to jail them": what is said of it stands beside it
        found += [beside, *(i for i in tree.with_dep(beside, "xcomp") if i != at)]
        at = beside
    return found


def _is_governed(tree: Tree, at: int, hit: Hit, pack: Pack) -> bool:
    dep = tree.dep(at)
    if dep == "conj":
        return not tree.is_finite(at)
    if dep in CLAUSES:
        # "will allow that they are deported": a present under what leaves it open
        helpers = tree.with_dep(at, "aux", "aux:pass", "cop")
        present = "Tense=Pres" in tree.words[at].feats and not helpers and dep == "ccomp"
        open_ = present and tree.lower(tree.words[at].head) in pack.certainty.open
        return open_ or (not tree.is_finite(at) and "VerbForm=Sup" not in tree.words[at].feats)
    if is_definite(tree, at, pack) and hit.trigger.kind not in NEGOTIATED:
        return False
    fixed = tree.preposition(at) in pack.grammar.possessive | pack.grammar.charge
    behind = any(i == tree.words[at].head + 1 for i in tree.with_dep(at, "case"))  # "talks | on a truce"
    return dep == "obj" or (dep in PHRASES and (fixed or behind))


def is_set_against(tree: Tree, at: int, pack: Pack) -> bool:
    """Whether a verb is set against the one before it, and so told by itself: "did not flee but killed two"."""
    marks = tree.with_dep(at, "cc") if tree.dep(at) == "conj" and tree.is_finite(at) else []
    return any(tree.lower(i) in pack.certainty.but for i in marks)


def is_untrue(tree: Tree, hit: Hit, pack: Pack) -> bool:
    """Whether the report that it happened is said to be false: "reports that the man was held were untrue"."""
    clause = tree.clause(hit.head)
    noun = tree.words[clause].head
    if noun == clause or tree.dep(clause) not in CLAUSES or tree.dep(noun) not in SUBJECTS:
        return False
    return tree.lower(tree.words[noun].head) in pack.certainty.untrue
