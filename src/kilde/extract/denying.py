"""Denials in words that name no deed: "the charges", "that he did it", "he had nothing to do with it", "is innocent"."""

from collections.abc import Collection

from kilde.extract.attributions import Attribution
from kilde.extract.nouns import noun_of
from kilde.extract.tree import SUBJECTS, Tree
from kilde.languages import Pack
from kilde.model import Stance

FUNCTION = frozenset({"PRON", "DET", "ADP", "SCONJ", "CCONJ", "AUX", "PART", "PUNCT"})
"""Parts of speech of words that name nothing."""

OTHER_CLAUSES = ("conj", "parataxis", "cc")

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


def is_plea(tree: Tree, said: Attribution, pack: Pack) -> bool:
    """Whether somebody who speaks says that it was not them, or not so, and names no deed.

    That the police rule somebody out is no plea.
    """
    if said.stance is not Stance.REPORTS or not said.sources or said.backward or said.attitude:
        return False
    nouns = (noun_of(tree.lower(i), pack) for i in said.sources)
    if any("police" in (noun.type, *noun.traits) for noun in nouns if noun is not None):
        return False
    return any(_pleads(tree, i, said.scope, pack) for i in said.scope)


def _pleads(tree: Tree, head: int, scope: Collection[int], pack: Pack) -> bool:
    subject = next((i for i in tree.with_dep(head, *SUBJECTS) if i in scope), None)
    if subject is None:
        return False
    apart = {j for c in tree.with_dep(head, *OTHER_CLAUSES) for j in tree.subtree(c)} | tree.subtree(subject)
    lowers = {tree.lower(i): i for i in tree.subtree(head) & set(scope) - apart}
    sure = pack.certainty
    negated = bool(lowers.keys() & (sure.negation | sure.negative))
    if is_bare(tree, subject, pack) and tree.words[subject].pos == "NOUN":
        return not negated and tree.lower(head) in sure.untrue  # "The accusations are false"
    if tree.lower(subject) in sure.negative or is_bare(tree, subject, pack):
        return False
    if not negated:
        return tree.lower(head) in sure.innocent
    return says_nothing(tree, list(lowers.values()), pack)
