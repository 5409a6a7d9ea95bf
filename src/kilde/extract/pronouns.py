"""Whom a pronoun stands for: of those told of before, the first who can be meant."""

from collections.abc import Iterator, Sequence

from kilde.extract.nouns import noun_of
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


def teller(tree: Tree, head: int, pack: Pack) -> tuple[int, int] | None:
    """First and last word of who says something of themselves: "The soldiers announced that they had seized power"."""
    known = tree.lower(head) in pack.grammar.pronouns_person | pack.grammar.pronouns_thing
    if not known and not _is_anybody(tree, head):
        return None
    above = tree.words[head].head
    clause = above if _is_told_clause(tree, above) else tree.clause(head)
    while tree.dep(clause) == "ccomp" or _is_told_clause(tree, clause):
        clause = tree.clause(tree.words[clause].head)
        for subject in tree.with_dep(clause, "nsubj"):
            if subject < head and (not known or _agree(tree, head, subject, pack)):
                return tree.phrase(subject)
    return None


def _is_anybody(tree: Tree, head: int) -> bool:
    """Whether a word is a pronoun for anybody, of one word: "Iran förnekar att man utfört attacken"."""
    feats = tree.words[head].feats
    alone = not tree.children[head] and head not in tree.quantities
    return tree.words[head].pos == "PRON" and alone and "PronType=Ind" in feats and "Number=Sing" in feats


def _is_told_clause(tree: Tree, verb: int) -> bool:
    """Whether a clause with its own subject hangs as if it had none: "melder at de har pågrepet", "hevdar dei tok"."""
    return tree.dep(verb) == "xcomp" and bool(tree.with_dep(verb, "nsubj", "nsubj:pass"))


def _agree(tree: Tree, pronoun: int, subject: int, pack: Pack) -> bool:
    """Whether a pronoun may stand for a subject: both several, both one person, or a body that "it" is."""
    noun, name = noun_of(tree.lower(subject), pack), tree.names.get(subject)
    several = "Number=Plur" in tree.words[subject].feats
    group = (noun is not None and noun.type in BODIES) or (name is not None and name.label in {"ORG", "LOC"})
    if "Number=Plur" in tree.words[pronoun].feats:
        return several or group
    if tree.lower(pronoun) in pack.grammar.pronouns_person:
        return not several and (name.label == "PER" if name else noun is not None and noun.type in PEOPLE)
    return group and not several


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
    if not traits & (PEOPLE | BODIES) and any(t.pos == "noun" for t in pack.triggers.get(q.head.quote.casefold(), ())):
        # nobody, but what was done: "accepts the arrest"
        return False
    person = p.span.quote.casefold() in pack.grammar.pronouns_person
    several = "plural" in p.traits
    if "plural" in traits or traits & BODIES:
        return several or (not person and bool(traits & BODIES))
    return person and not several and bool(traits & PEOPLE or "number" in traits or traits == {"definite"})
