"""How many: the numbers that stand on who or what takes part, and what they count."""

from collections.abc import Iterable, Iterator, Sequence

from kilde.extract.harm import HARM
from kilde.extract.nouns import noun_of
from kilde.extract.phrases import span
from kilde.extract.roles import Filler
from kilde.extract.tree import NOMINAL, Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack
from kilde.model import Figure, Mention, Quantity

PEOPLE = frozenset({"person", "group", "victims"})
ACTING = frozenset({"protesters", "strikers"})
"""What those are counted as who act themselves."""
OPEN = "casualties"
"""What is counted where a deed may have killed or only injured."""

PERSONS = frozenset({"person", "victims"})
PARTS = ("nmod", "appos", "acl")
"""Relations of those who are part of others to them."""


def figures(text: str, tree: Tree, hit: Hit, taking_part: Sequence[Filler], pack: Pack) -> list[Figure]:
    """The figures of one trigger, in text order."""
    found = {f.span.start: f for f in _inside(text, tree, hit)}
    for filler in taking_part:
        mention = _quantity(tree, filler.head)
        of = mention and _counted(tree, filler, hit, mention, pack)
        if mention and of and isinstance(mention.value, Quantity):
            first, last = _with_noun(tree, mention, filler.head)
            value = mention.value
            whole = not _partial(tree, filler.head)
            found[first] = Figure(of, value.low, value.high, value.said, span(text, tree, first, last), whole)
            found.update({part.span.start: part for part in _parts(text, tree, filler.head, of, pack)})
    return [found[first] for first in sorted(found)]


def _inside(text: str, tree: Tree, hit: Hit) -> list[Figure]:
    """The number inside a phrase that names what it counts: "sendte 500 soldater"."""
    inside = [
        m for i in range(hit.first, hit.last + 1) if (m := tree.quantities.get(i)) and isinstance(m.value, Quantity)
    ]
    if not inside or not hit.trigger.counts or not isinstance(inside[0].value, Quantity):
        return []
    mention, value = inside[0], inside[0].value
    after = mention.last + 1
    last = after if after < len(tree) and tree.words[after].pos == "NOUN" else mention.last
    return [Figure(hit.trigger.counts, value.low, value.high, value.said, span(text, tree, mention.first, last))]


def _quantity(tree: Tree, head: int) -> Mention | None:
    """The quantity on a noun, or the number that stands for the noun itself ("To blev dræbt")."""
    if head in tree.quantities:
        return tree.quantities[head]
    counting = [
        i
        for i in tree.with_dep(head, "nummod", "det", "amod", "advmod", "nummod:gov", "nmod")
        if i in tree.quantities and i not in tree.ages
    ]
    if counting:
        return tree.quantities[counting[0]]
    over = tree.words[head].head
    if over in tree.quantities and over < head and tree.dep(head) == "nmod" and not tree.with_dep(head, "det"):
        # "thousands of workers who ...": the number heads the phrase, and the clause hangs on the noun
        return tree.quantities[over] if tree.words[over].pos == "NOUN" else None
    before = head - 1
    while before >= 0 and tree.words[before].pos == "ADJ" and before not in tree.quantities:
        before -= 1
    return tree.quantities.get(before)


def _counted(tree: Tree, filler: Filler, hit: Hit, mention: Mention, pack: Pack) -> str | None:
    """What a number counts: those that the trigger does its harm to, or what the noun itself is counted as."""
    head = filler.head
    noun = noun_of(tree.lower(head), pack)
    alone = mention.first <= head <= mention.last
    people = alone or noun is None or noun.type in PEOPLE
    counts = hit.trigger.counts
    if filler.role == "figure" or (filler.role == "actor" and counts in ACTING and people):
        return counts
    if filler.role == "target" and counts and counts not in ACTING and (people if counts in HARM else True):
        return counts
    if noun and noun.counts and not alone:
        return noun.counts
    return None


def _with_noun(tree: Tree, mention: Mention, head: int) -> tuple[int, int]:
    """The quantity with the noun it counts, when they stand together."""
    first, last = tree.phrase(head)
    if first <= mention.first and mention.last <= last and tree.words[head].pos in NOMINAL:
        return mention.first, max(head, mention.last)
    return mention.first, mention.last


def _parts(text: str, tree: Tree, head: int, of: str, pack: Pack) -> Iterator[Figure]:
    """The numbers of people among those counted: "40 people, including three children"."""
    for i in tree.with_dep(head, *PARTS):
        mention, noun = _quantity(tree, i), noun_of(tree.lower(i), pack)
        if mention and isinstance(mention.value, Quantity) and noun is not None and noun.type in PERSONS:
            value, (first, last) = mention.value, _with_noun(tree, mention, i)
            yield Figure(of, value.low, value.high, value.said, span(text, tree, first, last), total=False)


def _partial(tree: Tree, head: int) -> bool:
    """Whether a number is part of another: it hangs on a noun that is counted itself ("40 dead, among them 3 boys")."""
    up = tree.words[head].head
    return up != head and tree.dep(head) in PARTS and _quantity(tree, up) is not None and tree.words[up].pos in NOMINAL


def merged(groups: Iterable[Sequence[Figure]]) -> tuple[Figure, ...]:
    """The figures of several triggers of one happening; of two on the same words the first that says what it counts."""
    found: dict[tuple[int, int], Figure] = {}
    for figure in (f for group in groups for f in group):
        known = found.setdefault((figure.span.start, figure.span.end), figure)
        if known.of == OPEN:
            found[figure.span.start, figure.span.end] = figure
    return tuple(sorted(found.values(), key=lambda f: (f.span.start, f.of)))
