"""Who is named by the part that they had in a deed: "a man was stabbed", and below it "the victim, Ann Lee, 40"."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from kilde.extract.passives import is_passive
from kilde.extract.people import People
from kilde.extract.phrases import is_definite
from kilde.extract.tree import Tree
from kilde.languages import Pack

if TYPE_CHECKING:
    from kilde.extract.named_later import Heard

OPENING = 2
"""Sentences behind its headline within which a text tells of the deed that it is about."""

DEED = "ASSAULT"
SUBJECT, UNDERGOING = "nsubj", frozenset({"obj", "nsubj:pass"})


def by_part(
    heard: Sequence["Heard"], who: People, found: Mapping[int, int], pack: Pack
) -> Iterator[tuple[int, int]]:
    """Those whom the opening only describes, and the one whom the text names as who did that, or came to harm.

    `found` are those who are named already. Nobody is where two names bear the part, or one sentence tells of two.
    """
    for part, words in (("actor", pack.grammar.perpetrators), ("target", pack.grammar.victims)):
        named = {found.get(one.who, one.who) for one in heard if _is_called(one, words, pack)}
        names = [i for i in named if who[i].named and who[i].person and not who[i].several]
        told = [one for one in heard if _is_open(one, who, found) and _part(one.tree, one.one.head, pack) == part]
        alone = len({one.number for one in told}) == len({(one.number, one.who) for one in told})
        if len(names) == 1 and alone:
            yield from ((one.who, names[0]) for one in told if _may_be(one, names[0], heard, who))


def _is_called(one: "Heard", words: Collection[str], pack: Pack) -> bool:
    """Whether words stand for whoever had a part in the deed: not for "the victim of another stabbing"."""
    tree, head = one.tree, one.one.head
    if tree.lower(head) not in words or not (one.one.name or is_definite(tree, head, pack)):
        return False
    others = pack.grammar.others | pack.grammar.determiners_indefinite
    about = [j for i in tree.with_dep(head, "nmod") for j in tree.with_dep(i, "det", "amod")]
    return not any(tree.lower(j) in others for j in about)


def _is_open(one: "Heard", who: People, found: Mapping[int, int]) -> bool:
    had = who[one.who]
    described = had.person and not had.several and not had.named
    return described and one.number <= OPENING and one.who not in found


def _part(tree: Tree, i: int, pack: Pack) -> str | None:
    """The part that a verb of violence gives its subject or object."""
    verb, dep = tree.words[i].head, tree.dep(i)
    frames = [trigger.frame for trigger in pack.triggers.get(tree.lower(verb), ()) if trigger.kind == DEED]
    if not frames or dep not in {SUBJECT, *UNDERGOING}:
        return None
    acts = dep == SUBJECT and not is_passive(tree, verb, pack)
    return frames[0].get("subject" if acts else "object")


def _may_be(one: "Heard", name: int, heard: Sequence["Heard"], who: People) -> bool:
    """Whether somebody may be who is named further on, and never beside them."""
    here = {other.number for other in heard if other.who == one.who}
    there = {other.number for other in heard if other.who == name}
    sexes = {who[one.who].gender, who[name].gender} - {""}
    return len(sexes) < 2 and bool(there) and min(here) < min(there) and here.isdisjoint(there)
