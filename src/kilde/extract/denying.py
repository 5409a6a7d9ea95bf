"""Denials in words that name no deed: "the charges", "that he did it", "had nothing to do with it", "is innocent"."""

from collections.abc import Collection, Set

from kilde.extract.attributions import Attribution
from kilde.extract.nouns import noun_of
from kilde.extract.tree import Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack
from kilde.model import Stance

FUNCTION = frozenset({"PRON", "DET", "ADP", "SCONJ", "CCONJ", "AUX", "PART", "PUNCT"})
"""Parts of speech of words that name nothing."""

OTHER_CLAUSES = ("conj", "parataxis", "cc")

TELLING = frozenset({Stance.REPORTS, Stance.CONFIRMS})

BLAMED = frozenset({Stance.ACCUSES, Stance.REPORTS})
"""What nouns of saying stand for that may be denied; a demand is refused."""


def is_bare(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether a word names only what was told before: "it", "the accusation", "all involvement"."""
    word = tree.lower(i)
    if word in pack.grammar.pronouns_thing or word in pack.certainty.denied:
        return True
    return any(cue.pos == "noun" and cue.stance in BLAMED for cue in pack.cues.get(word, ()))


def says_nothing(tree: Tree, words: Collection[int], pack: Pack) -> bool:
    """Whether words name no deed beside such words: "that they are behind it", "having done anything wrong"."""
    grammar, sure = pack.grammar, pack.certainty
    known = sure.negation | sure.negative | sure.innocent | grammar.perfect | grammar.copula
    named = [i for i in words if tree.words[i].pos not in FUNCTION and tree.lower(i) not in known]
    return all(is_bare(tree, i, pack) for i in named) and any(tree.lower(i) in sure.denied for i in words)


def is_plea(tree: Tree, said: Attribution, pack: Pack, deed: Set[int] = frozenset()) -> bool:
    """Whether somebody who speaks says that it was not them, or not so, and names no deed.

    `deed` are the words of one that may be named ("nothing to do with the attack"). That the police rule somebody out
    is no plea.
    """
    if said.stance is not Stance.REPORTS or not said.sources or said.backward or said.attitude:
        return False
    nouns = (noun_of(tree.lower(i), pack) for i in said.sources)
    if any("police" in (noun.type, *noun.traits) for noun in nouns if noun is not None):
        return False
    return any(_pleads(tree, i, said.scope - deed, pack) for i in said.scope - deed)


def denies_own(tree: Tree, said: Attribution, hit: Hit, pack: Pack) -> bool:
    """Whether a speaker says of a deed that it was not theirs: "We did not carry out this attack", "but not that he".

    Or that they have nothing to do with it.
    """
    if said.stance not in TELLING or hit.trigger.kind != "ASSAULT":
        return False
    clause = tree.clause(hit.head)
    if _is_to_come(tree, clause, pack):
        return False
    marks = [i - 1 for i in tree.with_dep(clause, "mark") if i]
    if tree.dep(clause) == "conj" and any(tree.lower(i) in pack.certainty.negation for i in marks):
        return True
    grammar = pack.grammar
    own = grammar.pronouns_speaker | grammar.pronouns_person
    theirs = any(tree.lower(i) in own for i in tree.with_dep(clause, "nsubj"))
    negated = any(tree.lower(i) in pack.certainty.negation for i in tree.children[clause])
    told = theirs and negated and said.stance is Stance.REPORTS and clause in said.scope
    return told or is_plea(tree, said, pack, tree.subtree(hit.head))


def _is_to_come(tree: Tree, head: int, pack: Pack) -> bool:
    """Whether a clause tells of what somebody will or may do, which nobody can deny yet."""
    sure = pack.certainty
    ahead = sure.future | sure.unreal | sure.may | sure.must
    return any(tree.lower(i) in ahead for i in (head, *tree.with_dep(head, "aux")))


def _pleads(tree: Tree, head: int, scope: Collection[int], pack: Pack) -> bool:
    subject = next((i for i in tree.with_dep(head, "nsubj", "nsubj:pass") if i in scope), None)
    if subject is None or _is_to_come(tree, head, pack):
        return False
    apart = {j for c in tree.with_dep(head, *OTHER_CLAUSES) for j in tree.subtree(c)} | tree.subtree(subject)
    lowers = {tree.lower(i): i for i in tree.subtree(head) & set(scope) - apart}
    sure = pack.certainty
    negated = bool(lowers.keys() & (sure.negation | sure.negative))
    if is_bare(tree, subject, pack) and tree.words[subject].pos == "NOUN":
        return not negated and tree.lower(head) in sure.untrue  # "The accusations are false"
    person = tree.lower(subject) in pack.grammar.pronouns_person
    if tree.lower(subject) in sure.negative or (is_bare(tree, subject, pack) and not person):
        return False
    if not negated:
        return tree.lower(head) in sure.innocent
    return says_nothing(tree, list(lowers.values()), pack)
