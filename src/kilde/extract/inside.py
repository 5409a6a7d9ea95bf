"""The numbers inside a phrase that names what it counts: "sendte 500 soldater", "twelve hostages were freed"."""

from collections.abc import Iterator, Sequence

from kilde.extract.harm import HARM
from kilde.extract.nouns import noun_of
from kilde.extract.phrases import span
from kilde.extract.quantities import owns, quantity_on
from kilde.extract.sums import PEOPLE
from kilde.extract.tolls import ACTING
from kilde.extract.tree import Tree
from kilde.extract.triggers import Hit
from kilde.languages import Noun, Pack
from kilde.model import Figure, Mention, Quantity, Said

HELD = frozenset({"hostages", "prisoners"})
FREED = frozenset({"released", "abducted"})
"""Of hostages that are freed, and prisoners, what they are says more than what is done."""

MARCHING = "demo"
"""The mode of a protest that is counted by the people in it."""


def figures_inside(text: str, tree: Tree, hit: Hit, pack: Pack) -> list[Figure]:
    """The number inside a phrase that names what it counts: "sendte 500 soldater", "twelve hostages were freed"."""
    mention = _number_in(tree, hit)
    found = [mention, *(m for m in _numbers_behind(tree, mention, hit))] if mention else []
    found = [*_numbers_before(tree, hit, found), *found]
    return [figure for m in found for figure in _figure_inside(text, tree, hit, m, pack)]


def _numbers_before(tree: Tree, hit: Hit, found: Sequence[Mention]) -> list[Mention]:
    """The numbers on the noun that a phrase begins with, and before it: "100 tanks and 3,000 | soldiers sent"."""
    if hit.last == hit.first or tree.words[hit.first].pos != "NOUN":
        return []
    heads = [hit.first]
    while tree.dep(heads[-1]) == "conj" and tree.words[heads[-1]].head < heads[-1]:
        heads.append(tree.words[heads[-1]].head)
    numbers = [quantity_on(tree, i) for i in reversed(heads)]
    return [m for m in numbers if m and m not in found and m.last < hit.first]


def _figure_inside(text: str, tree: Tree, hit: Hit, mention: Mention, pack: Pack) -> Iterator[Figure]:
    value, last = mention.value, _counted_by(tree, mention, hit)
    noun, of = noun_of(tree.lower(last), pack), hit.trigger.counts
    if of is None and hit.trigger.mode == MARCHING and _is_alone(tree, mention, last):
        of, last, noun = "protesters", mention.last, None
    if noun is not None and noun.type != "group" and _says_more(noun, of):
        of = noun.counts
    harms = noun is None and last in hit.words and of in HARM
    if of and isinstance(value, Quantity) and not (harms and _tells_how_often(tree, value, last, of)):
        yield Figure(of, value.low, value.high, value.said, span(text, tree, mention.first, last))


def _is_alone(tree: Tree, mention: Mention, last: int) -> bool:
    """Whether a number counts no noun: "thousands in the streets", "marched 200 with torches"."""
    after = mention.last + 1
    return last == mention.last or (after < len(tree) and tree.words[after].pos == "ADP")


def _numbers_behind(tree: Tree, mention: Mention, hit: Hit) -> list[Mention]:
    """The further numbers inside a phrase: "sent 500 soldiers and a dozen jets", "shot down 17 of 19 drones"."""
    inside = {tree.quantities[i] for i in range(mention.last + 1, hit.last + 1) if i in tree.quantities}
    return sorted((m for m in inside if m.first > mention.last), key=lambda m: m.first)


def _tells_how_often(tree: Tree, value: Quantity, last: int, of: str) -> bool:
    """Whether a number on a word for harm counts that, and nobody: "got several blows", "suffered two deep wounds"."""
    wounds = of == "injured" and tree.words[last].pos == "NOUN" and "VerbForm=Part" not in tree.words[last].feats
    return wounds or value.said is Said.SEVERAL


def _says_more(noun: Noun, of: str | None) -> bool:
    """Whether what a noun is counted as tells more than what its trigger counts: "burned three buses" counts no men."""
    if noun.type not in PEOPLE and of in HARM | ACTING:
        return True
    return noun.counts is not None and (not of or (noun.counts in HELD and of in FREED))


def _number_in(tree: Tree, hit: Hit) -> Mention | None:
    """The first number among the words of a phrase, or the one on the noun that it begins with."""
    inside = (tree.quantities.get(i) for i in range(hit.first, hit.last + 1) if i not in tree.ages)
    within = next((m for m in inside if m and isinstance(m.value, Quantity)), None)
    begins = hit.last > hit.first and tree.words[hit.first].pos == "NOUN"
    return within or (quantity_on(tree, hit.first) if begins else None)


def _counted_by(tree: Tree, mention: Mention, hit: Hit) -> int:
    """The noun that a number counts, right behind it or behind an "of"; its own last word where there is none."""
    rest = range(mention.last + 1, hit.last + 1)
    after = next((i for i in rest if tree.words[i].pos not in {"ADP", "ADJ", "NUM"} and not owns(tree, i)), None)
    while after is not None and tree.dep(after) == "compound" and after < hit.last and tree.words[after].head > after:
        after += 1  # "several grenade | attacks"
    behind = mention.last + 1 if after is None and mention.last + 1 < len(tree) else after
    return behind if behind is not None and tree.words[behind].pos == "NOUN" else mention.last
