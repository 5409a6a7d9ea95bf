"""The figures of some of all those counted: "12 people, including three children", "two of whom died"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kilde.extract.among import some_of_counted
from kilde.extract.harm import HARM, HARMED
from kilde.extract.phrases import span
from kilde.extract.quantities import quantity_on
from kilde.extract.rows import row
from kilde.extract.sums import is_of_people, total
from kilde.extract.things import THINGS
from kilde.extract.tolls import FATE, parts_of, some_of_them
from kilde.extract.tree import NOMINAL, Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack
from kilde.model import Figure, Mention, Quantity, Said


def some_figures(text: str, tree: Tree, hit: Hit, of: str, pack: Pack) -> Iterator[Figure]:
    """The numbers of some of all those counted; of things only the "two of them" behind their number.

    "Including several women" says no more than that some were.
    """
    them = some_of_them(tree, hit, pack)
    some = (*parts_of(tree, hit, pack), some_of_counted(tree, hit, pack)) if of not in THINGS else ()
    for mention in (m for m in (*some, them) if m):
        became = of if of in THINGS else _became(tree, mention, of, pack)
        if isinstance(mention.value, Quantity) and mention.value.said is not Said.SEVERAL and became:
            after = mention.last + 1
            last = after if after < len(tree) and tree.words[after].pos in NOMINAL else mention.last
            value, here = mention.value, span(text, tree, mention.first, last)
            beside = [item.head for item in row(tree, after, pack)] if mention not in {them} else []
            if each := _each(text, tree, beside, became, pack):
                yield from each
                continue
            if beside and (together := total(text, tree, beside, became, pack)):
                yield replace(together, total=False)
                continue  # "a woman and two girls were among the 15 killed"
            yield Figure(became, value.low, value.high, value.said, here, total=False)


def _each(text: str, tree: Tree, beside: Sequence[int], of: str, pack: Pack) -> list[Figure]:
    """The numbers of a row in which each has one: "including | 61 civilians and six guards"; none of another row."""
    numbers = [(quantity_on(tree, i), i) for i in beside]
    known = [(m.first, i, m.value) for m, i in numbers if m and isinstance(m.value, Quantity)]
    people = all(is_of_people(tree, i, pack, of) for i in beside)
    if not people or len({first for first, *_ in known}) < len(beside):
        return []
    return [Figure(of, q.low, q.high, q.said, span(text, tree, m, max(m, i)), total=False) for m, i, q in known]


def _became(tree: Tree, mention: Mention, of: str, pack: Pack) -> str | None:
    """What some are counted as: what a verb behind them tells, or else what all are; None where that is another deed.

    "Two of whom died" are killed; the nine of "27 arrested, of whom nine were released" are told of by their release.
    """
    for i in range(mention.last + 1, min(mention.last + FATE, len(tree))):
        tells = tree.lower(i) in pack.grammar.relative and tree.words[i - 1].pos != "ADP"  # "nine of whom were freed"
        if tree.words[i].pos == "PUNCT" or (tells and i < mention.last + 3):
            return of
        for trigger in pack.triggers.get(tree.lower(i), ()):
            if trigger.pos == "verb" and trigger.counts in HARM and trigger.counts != of:
                return trigger.counts if {trigger.counts, of} <= {*HARMED, "casualties"} else None
    return of
