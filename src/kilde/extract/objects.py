"""The objects of a verb, wherever the tree hangs them: bare numbers, names on them, the noun of a phrase itself."""

from collections.abc import Iterator

from kilde.extract.arguments import OBJECTS, TARGET, receiving, right_after, whom
from kilde.extract.sharing import objects_shared
from kilde.extract.tree import Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack


def objects_of(tree: Tree, hit: Hit, pack: Pack) -> list[int]:
    """What a verb is done to: its own objects, those by the order of words, or those of the verb beside it."""
    if (number := _bare_number(tree, hit, pack)) is not None:
        return [number]
    if hit.trigger.mode == "convict" and (people := receiving(tree, hit.head, hit)):
        return people  # "idømte to mænd | otte års fængsel": whom, before what they got
    own = tree.with_dep(hit.head, *OBJECTS) or right_after(tree, hit, pack) or whom(tree, hit.head, pack)
    return _without_names_on(tree, own) or objects_shared(tree, hit)


def _bare_number(tree: Tree, hit: Hit, pack: Pack) -> int | None:
    """The number right behind a verb, before a preposition, that is so many people: "arrests five | over a robbery"."""
    number = tree.quantities.get(hit.last + 1)
    after = number.last + 1 if number and number.first == hit.last + 1 else len(tree)
    if number is None or after >= len(tree) or tree.words[after].pos != "ADP":
        return None
    if tree.lower(after) in pack.grammar.possessive:
        return None  # "five of the men"
    counts = tree.words[number.last].head
    return number.last if after in tree.with_dep(counts, "case") and counts > after else None


def _without_names_on(tree: Tree, objects: list[int]) -> list[int]:
    """Objects without a name right before another that it describes: "expelled | United States | troops"."""
    first = {tree.phrase(i)[0] for i in objects if i not in tree.names}
    return [i for i in objects if not (i in tree.names and tree.names[i].last + 1 in first)]


def of_noun_inside(tree: Tree, hit: Hit, pack: Pack) -> Iterator[int]:
    """Whom the noun of a phrase is about, by what it governs as a noun: "overturned the convictions | of two men"."""
    for noun in sorted(hit.words - {hit.head}):
        frames = [t.frame for t in pack.triggers.get(tree.lower(noun), ()) if t.pos == "noun"]
        for i in tree.with_dep(noun, "nmod") if frames else ():
            if i > hit.last and frames[0].get(tree.preposition(i)) in {TARGET, "victim"}:
                yield i
