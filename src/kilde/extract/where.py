"""Where a happening is said to be: the places of its own clause, and those that hang on who takes part."""

from collections.abc import Collection, Sequence

from kilde.extract.clauses import clauses_of, goes_on_from, is_charge, is_told_beside, is_where
from kilde.extract.nouns import noun_of
from kilde.extract.subjects import OBLIQUES
from kilde.extract.tree import NOMINAL, Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack
from kilde.model import Mention

PLACES = frozenset({"LOC"})
UNSORTED = frozenset({"MISC", ""})
OF = frozenset({"compound", "nmod", "nmod:poss"})
WHERE_DONE = frozenset({"ASSAULT"})
"""Kinds that are done where somebody is, and not where they are brought: "kørt til Odense"."""
BY_WORD = frozenset({"ACCUSE", "AGREE", "CONCEDE", "REJECT", "REQUEST", "SANCTION", "SUPPORT", "THREATEN"})
"""Kinds of what is done by words: whoever they are about is not where they are said ("Norway accuses Russia")."""
SENT_AWAY = "deport"
"""The mode of what sends people elsewhere: "extradited to the US" is not done there."""
HOSPITAL = "hospital"
SITES = frozenset({"facility", "vehicle"})
"""Types of nouns for what stands somewhere: "the explosion occurred outside a restaurant in Rome"."""


def places(
    tree: Tree, hits: Sequence[Hit], roles: Sequence[tuple[str, int]], others: Collection[int], pack: Pack
) -> list[tuple[int, int]]:
    """Phrases that may say where, the best first: those on the trigger, then in its clause, then taking part in it.

    `others` are words that hang on another happening of the sentence; what they say of where is said of that one.
    A phrase inside another comes after it: "the airport of Baghdad" says more than "Baghdad".
    """
    ranked: dict[tuple[int, int], tuple[int, int]] = {}
    for i in range(len(tree)):
        if i in others or (kind := _place(tree, i, pack)) is None or _is_treated(tree, i, pack):
            continue
        for hit in hits:
            if (rank := _rank(tree, i, hit, roles, kind, pack)) is not None:
                span = _with_kind(tree, tree.phrase(i), pack)
                key = (rank, abs(i - hit.head))
                ranked[span] = min(ranked.get(span, key), key)
    for outer in ranked:
        inner = [span for span in ranked if span != outer and outer[0] <= span[0] and span[1] <= outer[1]]
        ranked[outer] = min([ranked[outer], *(ranked[span] for span in inner)])
    return sorted(ranked, key=lambda span: (ranked[span], span[0], -span[1]))


def _is_treated(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether a word names the hospital to which somebody is taken, or where that lies: it happened elsewhere."""
    up = (i, *tree.ancestors(i))
    return any(pack.places.kinds.get(tree.lower(at)) == HOSPITAL and tree.preposition(at) in pack.told for at in up)


def _with_kind(tree: Tree, span: tuple[int, int], pack: Pack) -> tuple[int, int]:
    """A name with the kind of place that it names, when that follows: "Bagdad internasjonale flyplass"."""
    first, last = span
    at = last + 1
    while at < len(tree) and tree.words[at].pos == "ADJ":
        at += 1
    return (
        (first, at)
        if at < len(tree) and tree.lower(at) in pack.places.kinds and tree.words[last].pos == "PROPN"
        else span
    )


def _place(tree: Tree, i: int, pack: Pack) -> str | None:
    """What makes a word the head of a place: its name, its kind, or that it names a country; None when nothing does."""
    word = tree.words[i]
    if word.pos not in NOMINAL:
        return None
    name = tree.names.get(i)
    if name and (name.label in PLACES or _may_be_place(tree, i, name, pack)):
        return "name"
    if (tree.with_dep(i, "nmod", "nmod:poss") and _is_term(tree, i)) or _only_describes(tree, i):
        return None
    if word.lower in pack.places.kinds or word.lower in pack.places.areas or word.lower in pack.places.exonyms:
        return "kind"
    return "name" if word.lower in pack.places.countries and word.text[:1].isupper() else None


def _may_be_place(tree: Tree, i: int, name: Mention, pack: Pack) -> bool:
    """Whether a name of no known sort stands behind "in", or is that of a body with a seat: "i Bergen tingrett"."""
    if name.label == "ORG":
        return i == name.first < name.last and tree.lower(name.last) in pack.places.kinds
    return name.label in UNSORTED and tree.preposition(i) in pack.grammar.within


def _only_describes(tree: Tree, i: int) -> bool:
    """Whether the kind of a place only says of what sort something there is: "outside the city hall"."""
    return tree.dep(i) == "compound" and i not in tree.names and tree.words[tree.words[i].head].pos == "NOUN"


def _is_term(tree: Tree, i: int) -> bool:
    """Whether the word before a noun says how long it lasts: "17 års fengsel" is a sentence, and no prison."""
    before = tree.words[i - 1] if i else None
    return before is not None and "Case=Gen" in before.feats and bool(tree.with_dep(i - 1, "nummod"))


def _rank(tree: Tree, i: int, hit: Hit, roles: Sequence[tuple[str, int]], kind: str, pack: Pack) -> int | None:
    """0 best; None when the phrase says nothing of where this happened."""
    if ("actor", i) in roles or (("target", i) in roles and hit.trigger.kind in BY_WORD):
        return None
    if is_where(tree, i, hit, pack) and not is_charge(tree, hit, pack):
        return 2
    located = _located(tree, i, pack)
    done_here = hit.trigger.kind in WHERE_DONE or hit.trigger.mode == SENT_AWAY
    if located is not None and done_here and _is_toward(tree, located, hit, pack):
        return None
    away = located is not None and tree.preposition(located) in pack.grammar.away
    if away and tree.clause(located or i) != tree.words[located or i].head:
        return None
    if located is None:
        targets = [head for role, head in roles if role == "target"]
        return 4 if i in targets or _is_of_site(tree, i, hit, targets, pack) else None
    inside = tree.subtree(hit.head)
    of_role = any(located != head and located in tree.subtree(head) for _, head in roles)
    if located in inside and tree.clause(located) in clauses_of(tree, hit) and not of_role:
        return 0 if kind == "name" else 1
    holding = [head for _, head in roles if located in tree.subtree(head)]
    if holding and tree.clause(located) != tree.clause(hit.head):
        return None if all(is_told_beside(tree, located, head) for head in holding) else 3
    if holding:
        return 2
    if tree.clause(located) == tree.clause(hit.head):
        return None if _is_of_somebody(tree, located, hit, pack) else 2
    # "killed when he sat in a car outside the airport": the clause on the verb tells of the same moment
    beside = tree.clause(located)
    if tree.dep(beside) == "advcl" and tree.words[beside].head in inside:
        return 5
    return 6 if goes_on_from(tree, located, hit) else None


def _is_toward(tree: Tree, located: int, hit: Hit, pack: Pack) -> bool:
    """Whether a place is where somebody is brought, or where that lies: "kørt til et hospital i Odense"."""
    carried = {hit.head, *hit.words}
    before = max(located - 2, 0)  # the parser hangs both on the verb: "kørt til sygehuset i Odense"
    chain = (before, located, *tree.ancestors(located))
    up = (at for at in chain if at not in carried and tree.words[at].head in carried)
    return any(tree.preposition(at) in pack.grammar.toward for at in up)


def _is_of_site(tree: Tree, i: int, hit: Hit, targets: Sequence[int], pack: Pack) -> bool:
    """Whether a name says where the deed, or the site that it was done to, is: "Ohio shooting", "hits Lagos hotel".

    A country before a deed may be who did it ("US strikes"). The site may be part of the trigger ("took to the streets
    of Lagos").
    """
    head, dep = tree.words[i].head, tree.dep(i)
    if head == i or i in hit.words:
        return False
    if tree.lower(head) in pack.places.kinds:
        # an owner is no place: "Sudan's embassy"
        return (head in targets and dep == "compound") or (head in hit.words and dep in OF)
    if head in targets and dep == "compound" and noun_of(tree.lower(head), pack) is None:
        return tree.lower(i) not in pack.places.countries
    named = dep == "compound" and tree.lower(i) not in pack.places.countries
    return named and head in hit.words and tree.words[head].pos in NOMINAL


def _is_of_somebody(tree: Tree, located: int, hit: Hit, pack: Pack) -> bool:
    """Whether it is somebody who is there, and takes no part: "the ministry in Rome blames him for the killing"."""
    up = tree.words[located].head
    name = tree.names.get(up)
    noun = noun_of(tree.lower(up), pack)
    known = (noun is not None and noun.type not in SITES) or (name is not None and name.label not in PLACES)
    return tree.dep(located) == "nmod" and known and up not in tree.ancestors(hit.head)


def _of_compound(tree: Tree, i: int, pack: Pack) -> int | None:
    """The deed with a preposition of place that a town stands before: "in Lyon clashes"; a country may have done it."""
    head = tree.words[i].head
    there = tree.preposition(head) in pack.grammar.place and tree.lower(i) not in pack.places.countries
    return head if there and noun_of(tree.lower(head), pack) is None else None


def _is_site(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether a word is a name, or the kind of a place: "Kabul airport", "Kabul province"."""
    word = tree.words[i]
    return word.pos == "PROPN" or word.lower in pack.places.kinds or word.lower in pack.places.areas


def _located(tree: Tree, i: int, pack: Pack) -> int | None:
    """The phrase with a preposition of place that a place hangs in: itself, or the one it is part or apposition of.

    An owner is no place: not "USA" in "USAs ambassade i Teheran", nor "U.S." in "by a U.S. drone".
    """
    at = i
    for _ in range(4):
        if preposition := tree.preposition(at):
            return at if preposition in pack.grammar.place else None
        owns = tree.dep(at) in {"nmod:poss", "nmod"} and at < tree.words[at].head
        if tree.dep(at) == "compound" and not _is_site(tree, tree.words[at].head, pack):
            return _of_compound(tree, at, pack)
        if (
            tree.is_root(at)
            or owns
            or tree.dep(at) not in {"appos", "conj", "flat", "flat:name", "nmod", "compound", *OBLIQUES}
        ):
            return None
        at = tree.words[at].head
    return None
