"""Agents of passives that a tree hung elsewhere than on their verb."""

from kilde.extract.natures import PEOPLE
from kilde.extract.nouns import noun_of
from kilde.extract.subjects import AGENTS, OBLIQUES
from kilde.extract.tree import NOMINAL, Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack


def misplaced_agent(tree: Tree, hit: Hit, subject: int | None, pack: Pack) -> int | None:
    """The agent of a passive hung elsewhere: on the subject ("støttes gruppen av X"), or just behind the verb."""
    agents = pack.grammar.agent
    if any(tree.preposition(i) in agents for i in tree.with_dep(hit.head, *OBLIQUES, *AGENTS)):
        return None
    if subject is not None and subject > hit.head:
        on = [i for i in tree.with_dep(subject, "nmod") if i > subject and tree.preposition(i) in agents]
        if on:
            return on[0]
    # "ble skutt i Leeds av to menn", "stukket med en kniv af to mænd": on the place, on the weapon
    bearing = [i for i in tree.with_dep(hit.head, *OBLIQUES) if i > hit.head and _bears_agent(tree, i, pack)]
    for i in bearing:
        on = tree.with_dep(i, "nmod")
        if people := [j for j in on if tree.preposition(j) in agents and _may_do_it(tree, j, pack)]:
            return people[0]
        # "fra et kloster i Lorby av tre menn": on the place where that lies
        bearing += [j for j in on if j > i and _bears_agent(tree, j, pack)]
    at = hit.last + 1
    while at < len(tree) and tree.words[at].pos == "ADV":
        at += 1
    if at >= len(tree) or tree.words[at].pos != "ADP" or tree.lower(at) not in agents:
        return None
    head = tree.words[at].head
    return head if head > at and tree.words[head].pos in NOMINAL and head not in tree.times else None


def _bears_agent(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether an agent may hang on a word without being its own: on a name, a weapon, where or how long it was."""
    noun = noun_of(tree.lower(i), pack)
    placed = tree.preposition(i) in pack.grammar.place and (noun is None or noun.type in {"facility", "vehicle"})
    return i in tree.names or i in tree.times or placed or (noun is not None and noun.type == "weapon")


def _may_do_it(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether a word is for people or an authority: "was remanded on Friday | by a court"."""
    noun = noun_of(tree.lower(i), pack)
    return is_people(tree, i, pack) or (noun is not None and noun.type in {"body", "state"})


def is_people(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether a word is for people: a name that is no place's, whoever's age is told, a noun for people."""
    noun, name = noun_of(tree.lower(i), pack), tree.names.get(i)
    if name:
        return name.label != "LOC"
    return tree.is_aged(i) or (noun is not None and noun.type in PEOPLE)
