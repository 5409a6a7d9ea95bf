"""What others ask for: who will not do it rejects it ("will not meet"), and who must is asked ("must stop attacks")."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kilde.extract.certainty import Certainty
from kilde.extract.happenings import Happening
from kilde.extract.seeing import Seen
from kilde.extract.tree import Tree
from kilde.extract.voices import Said
from kilde.languages import Pack
from kilde.model import Aspect, Factuality, Participant

REJECT, REQUEST = "REJECT", "REQUEST"
ASKED: dict[str, str | None] = {
    "CONSULT": "meet", "AID": "assist", "RETREAT": "yield", "CONCEDE": "yield", "AGREE": None, "COOPERATE": None,
}  # fmt: skip
"""Kinds that others ask for, and the mode of asking for them or of saying no to that."""

DONE = Certainty(Factuality.CERTAIN, Aspect.OCCURRED)
"""What is certain where a demand or a refusal is told: that it was said."""


def kind_told(tree: Tree, happening: Happening, seen: Seen, pack: Pack) -> str | None:
    """The kind that a happening is told as: its own, a refusal or a demand of it; None for a demand of nobody's."""
    if is_unwilling(tree, happening, seen.held):
        return REJECT
    if is_owed(tree, happening, pack):
        return REQUEST if seen.said.chains else None
    return happening.chief.trigger.kind


def is_unwilling(tree: Tree, happening: Happening, held: Certainty) -> bool:
    """Whether somebody will not do what others ask for: a negation and a helper of what is to come, or the present."""
    hit = happening.chief
    if hit.trigger.kind not in ASKED or held.factuality is not Factuality.CERTAIN_NOT:
        return False
    if hit.trigger.pos != "verb" or not any(filler.role == "actor" for filler in happening.taking_part[0]):
        return False
    return held.aspect is Aspect.PLANNED or _is_present(tree, hit.head)


def is_owed(tree: Tree, happening: Happening, pack: Pack) -> bool:
    """Whether somebody only must do what others ask for; "must have met" is a guess at what was."""
    hit = happening.chief
    helpers = {tree.lower(i) for i in tree.with_dep(hit.head, "aux", "aux:pass")}
    must = bool(helpers & pack.certainty.must) and helpers.isdisjoint(pack.grammar.perfect)
    return hit.trigger.kind in ASKED and hit.trigger.pos == "verb" and must


def asking(said: Said, took: Iterable[Participant]) -> Iterator[Participant]:
    """Who takes part in a demand: whoever is said to make it, and who must do what is demanded."""
    voice = said.chains[0][0]
    yield Participant("actor", voice.span, voice.span)
    yield from (replace(one, role="target") for one in took if one.role == "actor")


def _is_present(tree: Tree, verb: int) -> bool:
    return "Tense=Pres" in tree.words[verb].feats and not tree.with_dep(verb, "aux", "aux:pass", "cop")
