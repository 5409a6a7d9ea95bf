"""Who is described first and named later: "Gunman kills two", and below it "police identified him as Ann Lee".

Headlines and leads tell of people by what they are; their names follow. A name is tied to a description before it by
what the text says of both: that they are one, the title that they bear, how old they are, the part that they had.
Nobody is tied where two names fit, or where the sentence of a name tells of who was described beside it.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from kilde.extract.by_part import by_part
from kilde.extract.mentioned import Somebody
from kilde.extract.people import People
from kilde.extract.salience import Who
from kilde.extract.titles import Title, age_of, title_of
from kilde.extract.tree import Tree
from kilde.languages import Pack
from kilde.model import PassageKind

OFFICE = frozenset({"leader", "official"})
"""Traits of nouns for an office that one at a time holds, as far as one text goes."""

RESTATED = 2
"""Sentences behind its headline within which a text says again, in full, what that tells."""


class Heard(NamedTuple):
    """Somebody told of in a sentence: their number, its number, its tree, the words, and whether they tell it."""

    who: int
    number: int
    tree: Tree
    one: Somebody
    speaks: bool


Sign = Callable[[Heard, Heard, Pack], bool]
"""Whether two mentions are of one."""


def named_later(heard: Sequence[Heard], who: People, same: Mapping[int, int], pack: Pack) -> dict[int, int]:
    """Of those who are only described, the number of the one whom the text names later, or tells of in full.

    `same` are those of whom a sentence says that they are one: a description and a name.
    """
    of: dict[int, list[Heard]] = defaultdict(list)
    for one in heard:
        of[one.who].append(one)
    persons = {i: told for i, told in of.items() if who[i].person and not who[i].several}
    found = {i: name for i, name in same.items() if not who[i].named and _may_be(who[i], who[name])}
    found |= dict(_signed({i: told for i, told in persons.items() if i not in found}, persons, who, pack))
    found |= _brought_in(heard, persons, found, who)
    found |= dict(by_part(heard, who, found, pack))
    return {i: found.get(j, j) for i, j in found.items()}


def _signed(
    open_: Mapping[int, Sequence[Heard]], persons: Mapping[int, Sequence[Heard]], who: People, pack: Pack
) -> Iterator[tuple[int, int]]:
    """Those whom a sign ties to one name alone, or to one fuller description alone."""
    for i in (i for i in open_ if not who[i].named):
        others = [j for j in persons if j != i and _may_be(who[i], who[j])]
        named = [j for j in others if who[j].named and _is_told_of(open_[i], persons[j], _is_one, pack)]
        again = [j for j in others if not who[j].named and _is_told_of(open_[i], persons[j], _is_restated, pack)]
        if len(named or again) == 1:
            yield i, (named or again)[0]


def _brought_in(
    heard: Sequence[Heard], persons: Mapping[int, Sequence[Heard]], found: Mapping[int, int], who: People
) -> dict[int, int]:
    """Those whom the first sentence to begin with a name and an age names, where it may mean nobody else told before.

    "A driver who ran down a pupil was jailed. Ann Lee, 44, had pleaded guilty." Who tells of something is another.
    """
    name = next((one for one in heard if one.who in persons and _brings_in(one)), None)
    if name is None or not who[name.who].named:
        return {}
    before = [i for i, told in persons.items() if told[0].number < name.number]
    described = [i for i in before if not who[i].named]
    if len({found.get(i, i) for i in described}) != 1 or name.who in before:
        return {}
    near = any(name.number - persons[i][0].number <= RESTATED for i in described)
    fits = all(_may_be(who[i], who[name.who]) and _is_of_age(persons[i], name) for i in described)
    return dict.fromkeys(described, name.who) if near and fits else {}


def _brings_in(name: Heard) -> bool:
    return bool(name.one.name) and name.one.first == 0 and not name.speaks and bool(age_of(name.tree, name.one))


def _is_of_age(described: Sequence[Heard], name: Heard) -> bool:
    return len({age_of(one.tree, one.one) for one in (*described, name)} - {""}) < 2


def _may_be(described: Who, named: Who) -> bool:
    """Whether a description may be of somebody with a name that follows it: nothing in their sex is against it."""
    return not (described.gender and named.gender and described.gender != named.gender)


def _is_told_of(described: Sequence[Heard], other: Sequence[Heard], sign: Sign, pack: Pack) -> bool:
    """Whether a sign ties a description to who is told of later, and never beside it."""
    if described[0].number >= other[0].number or {d.number for d in described} & {n.number for n in other}:
        return False
    return any(sign(d, n, pack) for d in described for n in other)


def _is_one(described: Heard, named: Heard, pack: Pack) -> bool:
    """Whether a name is given to who is described: by their age, or by their title."""
    if age := age_of(described.tree, described.one):
        return age == age_of(named.tree, named.one)
    here, there = title_of(described.tree, described.one, pack), title_of(named.tree, named.one, pack)
    if here is None or there is None or _is_new(described, pack) or _is_elsewhere(here, there):
        return False
    office = bool(OFFICE & here.noun.traits) and here.noun.lemma == there.noun.lemma
    return here.words == there.words if office else _is_restated(described, named, pack)


def _is_restated(described: Heard, other: Heard, pack: Pack) -> bool:
    """Whether a headline's words for somebody are those of the text below it: "Gunman", "a lone gunman"."""
    headed = described.tree.sentence.passage is PassageKind.HEADLINE
    if not headed or other.number > described.number + RESTATED:
        return False
    age, its = age_of(described.tree, described.one), age_of(other.tree, other.one)
    if age and its:
        return age == its
    here, there = title_of(described.tree, described.one, pack), title_of(other.tree, other.one, pack)
    return here is not None and there is not None and here.words <= there.words and not _is_elsewhere(here, there)


def _is_elsewhere(here: Title, there: Title) -> bool:
    """Whether two titles are of different countries."""
    return bool(here.nations and there.nations) and not here.nations & there.nations


def _is_new(described: Heard, pack: Pack) -> bool:
    """Whether somebody is one of many by the article: "a minister"."""
    tree, head = described.tree, described.one.head
    return any(tree.lower(i) in pack.grammar.determiners_indefinite for i in tree.with_dep(head, "det"))
