"""Words and stances of public matters: what people ask, back and refuse in their own affairs is no claim."""

from collections.abc import Sequence
from typing import NamedTuple

from kilde.extract.happenings import Happening
from kilde.extract.needs import FORCES, OFFICES, holds_office, is_country
from kilde.extract.nouns import noun_of
from kilde.extract.senses import TELLING
from kilde.extract.tree import Tree
from kilde.languages import Pack, Trigger

SPOKEN = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "REQUEST", "REJECT"})
"""Kinds that are deeds of words, or of help, which people do at home, in business and in sport as well."""

BLAME = "disapprove"
"""The mode of accusing that is such too; others tell of crimes."""

PUBLIC = OFFICES | FORCES | {"protester", "prisoner", "envoy"}
PERSONS = frozenset({"PRON", "PROPN"})

STATES = 2
"""Different states that a document names from which it is of their affairs, whoever is told to meet."""


class Public(NamedTuple):
    """What a document shows of public matters: whether it tells of deeds, and whether of those who hold power."""

    deeds: bool
    powers: bool

    def may_stand(self, tree: Tree, happening: Happening, pack: Pack) -> bool:
        """Whether a happening is of public matters: by who takes part, or by its document."""
        if self.deeds or not _is_spoken(happening.chief.trigger) or _is_of_deed(tree, happening, pack):
            return True
        heads = [filler.head for filler in happening.fillers if filler.role != "place"]
        if not heads or any(_is_public(tree, head, pack) for head in heads):
            return True
        anybody = any(tree.words[head].pos in PERSONS or head in tree.names for head in heads)
        return anybody and (self.powers or any(_is_power(tree, i, pack) for i in range(len(tree))))


def public(trees: Sequence[Tree], found: Sequence[Sequence[Happening]], pack: Pack) -> Public:
    """What a document shows of public matters."""
    told = [hit.trigger for here in found for happening in here for hit in happening.hits]
    if not all(map(_is_spoken, told)):
        return Public(deeds=True, powers=True)
    powers = {tree.lower(i) for tree in trees for i in range(len(tree)) if _is_power(tree, i, pack)}
    known = (pack.places.countries.get(w) or pack.places.demonyms.get(w) for tree in trees for w in tree.lowers)
    return Public(deeds=False, powers=len(powers) >= TELLING or len(set(filter(None, known))) >= STATES)


def _is_of_deed(tree: Tree, happening: Happening, pack: Pack) -> bool:
    """Whether a word of the trigger names a deed that is none of words: "called off the strike"."""
    words = (tree.lower(i) for i in happening.chief.words)
    return not all(_is_spoken(trigger) for word in words for trigger in pack.triggers.get(word, ()))


def _is_spoken(trigger: Trigger) -> bool:
    return trigger.kind in SPOKEN or trigger.mode == BLAME


def _is_public(tree: Tree, head: int, pack: Pack) -> bool:
    """Whether somebody is a body, a state or one who acts for them, or one of a body: "FNs menneskerettskontor"."""
    first, last = tree.phrase(head)
    names = [tree.names[i] for i in range(first, last + 1) if i in tree.names]
    placed = head in tree.names and tree.names[head].label == "LOC"
    owned = any(is_country(tree, i, pack) for i in range(first, last + 1))
    if placed or owned or tree.lower(head) in pack.places.demonyms or any(name.label == "ORG" for name in names):
        return True
    noun = noun_of(tree.lower(head), pack)
    return holds_office(tree, head, pack) or (noun is not None and bool({noun.type, *noun.traits} & PUBLIC))


def _is_power(tree: Tree, i: int, pack: Pack) -> bool:
    noun = noun_of(tree.lower(i), pack) if tree.words[i].pos == "NOUN" else None
    return noun is not None and bool({noun.type, *noun.traits} & (PUBLIC - {"body"}))
