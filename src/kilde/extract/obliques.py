"""Roles of those whom a preposition governs: "killed by gunmen", "fired at the house"."""

from collections.abc import Iterator

from kilde.extract.arguments import TARGET
from kilde.extract.nouns import noun_of
from kilde.extract.subjects import AGENTS, OBLIQUES
from kilde.extract.tree import Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack, Trigger

VIOLENT, ACCUSING = "ASSAULT", "ACCUSE"
SUFFERING = frozenset({TARGET, "victim"})


def governed(tree: Tree, hit: Hit, passive: bool, told: bool, pack: Pack) -> Iterator[tuple[str, int]]:
    """The roles that prepositions give on a trigger, and who fills them; `told` is whether its victim is told.

    A preposition of place then only says where the violence was: "was shot by police at his home"; and one that ends a
    phrase of blame what was broken: "calls the raid a breach of the truce".
    """
    where = pack.grammar.place if told and hit.trigger.kind == VIOLENT else frozenset()
    for i in _obliques(tree, hit):
        role = _role(tree, i, hit, passive, pack)
        if told and hit.trigger.kind == ACCUSING and any(c in hit.words for c in tree.with_dep(i, "case")):
            continue
        placed = tree.preposition(i) in where and _is_place(tree, i, pack)
        placed = placed or _is_where_it_went_off(tree, i, hit, pack)
        if role and not (role in SUFFERING and (placed or _is_of_deed(tree, i, hit, pack))):
            yield role, i


def _is_where_it_went_off(tree: Tree, i: int, hit: Hit, pack: Pack) -> bool:
    """Whether a town or land says where a bomb went off, and not what it was aimed at: "sprang i byen Lorby"."""
    frame, name = hit.trigger.frame, tree.names.get(i)
    itself = hit.trigger.kind == VIOLENT and "instrument" in {frame.get("subject"), frame.get("object")}
    return itself and tree.preposition(i) in pack.grammar.place and name is not None and name.label == "LOC"


def _is_place(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether a common noun says where something was, for no list of nouns has it as somebody or something harmed."""
    return i not in tree.names and i not in tree.quantities and noun_of(tree.lower(i), pack) is None


def _is_of_deed(tree: Tree, i: int, hit: Hit, pack: Pack) -> bool:
    """Whether whom a phrase names suffers by the deed right before it: "suspected of violence | against police"."""
    case = next((c for c in tree.with_dep(i, "case") if c < i), 0)
    noun = case - 1
    if noun < 0 or noun in hit.words or tree.words[noun].pos != "NOUN":
        return False
    first = tree.words[noun].head if tree.dep(noun) == "conj" else noun
    if not tree.preposition(first):
        return False
    told = pack.triggers.get(tree.lower(noun), ())
    return any(t.pos == "noun" and t.frame.get(tree.lower(case)) in SUFFERING for t in told)


def _role(tree: Tree, i: int, hit: Hit, passive: bool, pack: Pack) -> str | None:
    frame, preposition = hit.trigger.frame, tree.preposition(i)
    if preposition not in frame and any(c in hit.words for c in tree.with_dep(i, "case")):
        # "tente på teltene": what the phrase's own preposition governs is its object; not "gikk i luften"
        fixed = i in hit.words and frame.get("subject") != "actor"
        # "met in | Oslo": where it was
        fixed = fixed or (hit.trigger.kind == "CONSULT" and i in tree.names and tree.names[i].label == "LOC")
        return None if passive or fixed else frame.get("object")
    if (tree.dep(i) in AGENTS and _opens_as_agent(tree, i, pack)) or (passive and preposition in pack.grammar.agent):
        return agent_role(hit.trigger, pack)
    return frame.get(preposition) if preposition else None


def agent_role(trigger: Trigger, pack: Pack) -> str | None:
    """The role of whoever a passive says that it is done by; none where that is no deed: "found dead by a guard"."""
    frame = trigger.frame
    does = "subject" in frame or not pack.grammar.agent.isdisjoint(frame)
    return frame.get("subject", "actor") if does else None


def _opens_as_agent(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether no other preposition opens the phrase of an agent: not "killed in the town of Lorby"."""
    first, _ = tree.phrase(i)
    return tree.words[first].pos != "ADP" or tree.lower(first) in pack.grammar.agent


def _obliques(tree: Tree, hit: Hit) -> list[int]:
    """Phrases with a preposition that hang on any word of the trigger, or on what is launched by it."""
    on = list(range(hit.first, hit.last + 1))
    if hit.trigger.frame.get("object") == "instrument":
        on += tree.with_dep(hit.head, "obj", "nsubj:pass")
    found = [c for i in on for c in tree.with_dep(i, *OBLIQUES, *AGENTS, "obj")]
    return [c for c in found if (tree.dep(c) != "obj" and c not in on) or (c in hit.words and tree.preposition(c))]
