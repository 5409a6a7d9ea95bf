"""Whom a pronoun stands for: of those told of before, the first who can be meant."""

from collections.abc import Iterator, Sequence

from kilde.extract.tree import Tree
from kilde.languages import Pack
from kilde.model import Claim, Participant, Span

NEAR = 8
"""Claims back over which a pronoun reaches."""

PEOPLE = frozenset({"person", "victims"})
BODIES = frozenset({"group", "state", "body"})
UNKNOWN = frozenset({"instrument", "place"})


def antecedent(p: Participant, before: Sequence[Claim], pack: Pack) -> Span | None:
    """The earlier participant that a pronoun takes up, as that is put where it says most.

    It is looked for sentence by sentence, the nearest first; of those in one sentence the first is taken, which is
    mostly its subject.
    """
    if "pronoun" not in p.traits:
        return None
    found = next((q for q in _earlier(p, before) if _can_be(p, q, pack)), None)
    return (found.refers or found.head) if found else None


def named_above(tree: Tree, head: int, pack: Pack) -> tuple[int, int] | None:
    """First and last word of the name that a pronoun in a clause takes up: the subject of a clause that this hangs on.

    "The minister Ann Lee travels to Oslo, where she meets her colleague."
    """
    word = tree.words[head]
    if word.lower not in pack.grammar.pronouns_person or "Number=Plur" in word.feats:
        return None
    clause = tree.clause(head)
    while not tree.is_root(clause):
        clause = tree.clause(tree.words[clause].head)
        for subject in tree.with_dep(clause, "nsubj", "nsubj:pass"):
            named = tree.names.get(subject) or tree.apposition(subject) or tree.adjoining(subject)
            if named and named.label == "PER" and named.last < head:
                return named.first, named.last
    return None


def _earlier(p: Participant, before: Sequence[Claim]) -> Iterator[Participant]:
    """Those who took part before, the nearest sentence first, each sentence in text order."""
    near = before[-NEAR:]
    for start in sorted({claim.sentence.start for claim in near}, reverse=True):
        told = [q for claim in near if claim.sentence.start == start for q in claim.participants]
        yield from sorted(
            (q for q in told if q.span.end <= p.span.start and q.role not in UNKNOWN), key=lambda q: q.span.start
        )


def _can_be(p: Participant, q: Participant, pack: Pack) -> bool:
    """Whether the two agree: people or bodies, one or several."""
    traits = set(q.traits)
    if "pronoun" in traits and q.refers is None:
        return False
    person = p.span.quote.casefold() in pack.grammar.pronouns_person
    several = "plural" in p.traits
    if "plural" in traits or traits & BODIES:
        return several or (not person and bool(traits & BODIES))
    return person and not several and bool(traits & PEOPLE or "number" in traits or traits == {"definite"})
