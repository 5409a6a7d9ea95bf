"""What a cue that is a preposition carries: "according to police", wherever in the sentence it stands."""

from collections.abc import Collection, Iterable

from kilde.extract.cues import Found
from kilde.extract.natures import PEOPLE
from kilde.extract.nouns import noun_of
from kilde.extract.owners import can_speak, is_statement
from kilde.extract.tree import Tree
from kilde.languages import Pack
from kilde.model import Stance

LOOSE = frozenset({"advcl", "acl", "acl:relcl", "parataxis"})
"""What a clause on a source may be taken for."""

REACH = 4
"""Words behind a source within which the verb of such a clause stands."""


def spoken_with(tree: Tree, verb: int, pack: Pack) -> set[int]:
    """What a participle on a noun says at most: that noun ("withdrew for the truce | declared by X").

    On a statement it says what that says: "in a statement broadcast by the radio the group claimed".
    """
    noun, everything = tree.words[verb].head, set(range(len(tree)))
    of_noun = tree.dep(verb) == "acl" and noun < verb and not is_statement(tree, noun, pack)
    return tree.subtree(noun) - tree.subtree(verb) if of_noun else everything


def behind_opening(tree: Tree, found: Found) -> set[int]:
    """What follows a cue that opens a sentence with its source inside: "Etter det en kilde sier til VG, er to døde"."""
    comma = next((i for i in range(found.last + 1, len(tree)) if tree.words[i].text == ","), None)
    return set(range(comma + 1, len(tree))) if comma is not None and not found.first else set()


def scope_of_phrase(tree: Tree, found: Found, head: int, own: Collection[int], pack: Pack) -> set[int]:
    """The words that are said by the source at `head`; `own` are the words of the sources."""
    last = max(own)
    if (only := _only_beside(tree, found, last, pack)) is not None:
        return set(only)
    clause = tree.clause(_beside_clause(tree, found, head, last))
    whole = found.cue.origin or tree.is_root(clause) or _is_apart(tree, found.first, last, head)
    carried = set(range(len(tree))) if whole else tree.subtree(clause)
    return carried - told_beside(tree, found, pack) - _added(tree, found, last)


def _beside_clause(tree: Tree, found: Found, head: int, last: int) -> int:
    """The source, or what the clause that says more of it hangs on: "according to two people | briefed on it"."""
    verb = tree.words[head].head
    close = head < verb <= last + REACH and all(tree.words[i].text != "," for i in range(head, verb))
    if not close or tree.words[head].pos not in {"NOUN", "PROPN"}:
        return head
    of_source = tree.words[verb].pos == "VERB" and tree.dep(verb) in LOOSE
    begins = all(i >= found.first or tree.words[i].pos in {"PUNCT", "CCONJ"} for i in tree.subtree(verb))
    return tree.words[verb].head if of_source and begins else head


def _added(tree: Tree, found: Found, last: int) -> set[int]:
    """The words that a text adds itself: "Jets bombed the town, according to residents, and the mayor resigned"."""
    if found.first < 2 or found.cue.origin or last + 2 >= len(tree) or tree.words[last + 1].text != ",":
        return set()
    if tree.words[last + 2].pos != "CCONJ" or tree.words[found.first - 1].text != ",":
        return set()
    verb = tree.words[last + 2].head
    return tree.subtree(verb) if tree.with_dep(verb, "nsubj", "nsubj:pass") and verb > last else set()


def _only_beside(tree: Tree, found: Found, last: int, pack: Pack) -> range | None:
    """The words that a cue between commas explains another by: "The man, according to police a lawyer, was shot".

    Also those of a relative clause that begins with it: "the men, who according to witnesses were four, fled".
    """
    start = found.first - 1
    if start < 1 or not (tree.words[start].text == "," or tree.lower(start) in pack.grammar.relative):
        return None
    end = next((i for i in range(last + 1, len(tree)) if tree.words[i].text == ","), len(tree))
    rest = range(last + 1, end)
    if tree.words[start].text != ",":
        return rest if end < len(tree) else None
    named = any(tree.words[i].pos in {"NOUN", "PROPN"} for i in rest)
    goes_on = end < len(tree) and any(tree.is_finite(i) for i in range(end, len(tree)))
    return rest if named and goes_on and not any(tree.is_verbal(i) for i in (*range(start), *rest)) else None


def told_beside(tree: Tree, found: Found, pack: Pack) -> set[int]:
    """The words of a clause that somebody else tells: "according to A ten were hurt, while B says that it was two"."""
    marks = [i for i in range(found.last + 1, len(tree)) if tree.lower(i) in pack.grammar.meanwhile]
    told = [(i, tree.words[i].head) for i in marks if tree.lower(tree.words[i].head) in pack.cues]
    return {j for i, verb in told if verb > found.last for j in tree.subtree(verb) if j >= i}


def _is_apart(tree: Tree, first: int, last: int, source: int) -> bool:
    """Whether a cue opens the sentence, or ends it behind a comma, but for clauses on the source: it is about all."""
    if first <= 1:
        return True
    of_source = tree.subtree(source)
    over = tree.words[source].head
    rest = (i for i in range(last + 1, len(tree)) if tree.is_verbal(i) and i not in of_source and i != over)
    return tree.words[first - 1].pos == "PUNCT" and not any(tree.is_finite(i) for i in rest)


def not_said(tree: Tree, found: Found, carried: Collection[int], pack: Pack) -> set[int]:
    """The words of what a cue carries that are not its source's: told by others, or known to whoever denies."""
    known = _known_of(tree, carried, pack) if found.cue.stance is Stance.DENIES else set()
    return told_beside(tree, found, pack) | known


def _known_of(tree: Tree, words: Collection[int], pack: Pack) -> set[int]:
    """The words of relative clauses that say which people are meant, which whoever denies something takes as known.

    "Denied ties to the man who stabbed a guard"; but "denied that it was his men who did it".
    """
    clauses = (i for i in words if tree.dep(i) == "acl:relcl" and tree.is_finite(i) and not tree.is_root(i))
    heads = ((tree.words[i].head, i) for i in clauses)
    told = [i for head, i in heads if head in words and (_tells_itself(tree, i, pack) or _is_known(tree, head, pack))]
    return set().union(*(tree.subtree(i) for i in told))


def _is_known(tree: Tree, head: int, pack: Pack) -> bool:
    return _is_people(tree, head, pack) and not tree.with_dep(head, "cop")


def _tells_itself(tree: Tree, clause: int, pack: Pack) -> bool:
    """Whether somebody else says what a relative clause tells: "the hospital, where doctors say that ten died"."""
    subjects = tree.with_dep(clause, "nsubj")
    return tree.lower(clause) in pack.cues and any(can_speak(tree, i, pack) for i in subjects)


def _is_people(tree: Tree, i: int, pack: Pack) -> bool:
    noun, name = noun_of(tree.lower(i), pack), tree.names.get(i)
    return (noun is not None and noun.type in PEOPLE) or (name is not None and name.label != "LOC")


def deeds_inside(tree: Tree, found: Found, pack: Pack) -> set[int]:
    """The words inside a cue that tell what is claimed themselves: "claimed to have killed", "put the toll at five"."""
    last = found.last
    inside = (i for i in range(found.first + 1, last) if tree.words[i].pos in {"NOUN", "ADJ"} and i != found.head)
    told = {i for i in inside if any(t.kind == "ASSAULT" for t in pack.triggers.get(tree.lower(i), ()))}
    told |= {tree.words[i].head for i in told if tree.words[i].head in range(found.first + 1, last)}
    return told | ({last} if last not in (found.first, found.head) and tree.words[last].pos == "VERB" else set())


def of_own_clause(tree: Tree, sources: Iterable[int], scope: frozenset[int]) -> frozenset[int]:
    """The words that a denial carries: not what others say, which it only takes up: "..., noko | hæren avviser"."""
    owned = [c for source in sources for c in tree.with_dep(source, "det") if c and tree.words[c - 1].pos == "PUNCT"]
    taken_up = [c for c in owned if "Gender=Neut" in tree.words[c].feats and "PronType=Ind" in tree.words[c].feats]
    return frozenset(i for i in scope if i > taken_up[0]) if taken_up else scope
