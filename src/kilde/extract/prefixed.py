"""Whoever did a deed and is named in front of it in one word: "seven killed in an IS attack" as "IS-angrep"."""

from collections.abc import Iterator

from kilde.extract.happenings import Happening
from kilde.extract.tree import Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack
from kilde.model import Participant, Span

SHORT = range(2, 6)
"""Letters of an abbreviation that names an armed group: "IS", "PKK", "FARC"."""


def named_before(tree: Tree, happening: Happening, pack: Pack) -> Iterator[Participant]:
    """The group whose abbreviation stands before a noun of violence, where nobody else is said to have done it.

    A town there ("Kabul-angrebet") is where it happened, a country may be whom it struck, and a fight has two sides.
    """
    if happening.chief.trigger.kind != "ASSAULT" or "actor" in {filler.role for filler in happening.fillers}:
        return
    for hit in happening.hits:
        if (group := _abbreviation(tree, hit, pack)) and group.quote.lower() not in pack.places.countries:
            yield Participant("actor", group, group, traits=("group",))
            return


def _abbreviation(tree: Tree, hit: Hit, pack: Pack) -> Span | None:
    first, hyphen, _ = tree.words[hit.first].text.partition("-")
    frame = hit.trigger.frame
    fight = any(frame.get(word) == "actor" for word in pack.grammar.between)
    sided = {"actor", "target"} <= set(frame.values()) and not fight
    alone = hit.trigger.pos == "noun" and hit.first == hit.last and bool(hyphen)
    if not alone or not sided or not first.isalpha() or not first.isupper() or len(first) not in SHORT:
        return None
    start = tree.words[hit.first].start
    return Span(start, start + len(first), first)
