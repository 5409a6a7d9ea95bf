"""Whose a plan or an attempt is, and who is from the place that a tree took for somebody."""

from kilde.extract.nouns import can_act
from kilde.extract.phrases import is_definite
from kilde.extract.tree import NOMINAL, Tree
from kilde.extract.urged import antecedent
from kilde.languages import Pack

OPPOSED = frozenset({"ACCUSE", "REJECT"})
"""Kinds of what is done to plans of others: "condemned a plan to evict them"."""

HUNG = frozenset({"obj", "obl", "obl:arg", "nmod"})
"""How a plan hangs on the verb of whoever has it."""


def whose_attempt(tree: Tree, verb: int, pack: Pack) -> int | None:
    """Whose attempt, plan or order an infinitive tells: "an attempt by officers to overthrow the president".

    Whoever has or tells a plan of nobody else's has it themselves: "announced a plan to seize power".
    """
    noun = _intended(tree, verb)
    if noun is None or (tree.dep(noun) == "obl" and not _is_plan(tree, noun, pack)):
        return None
    if tree.preposition(noun) in pack.grammar.agent and tree.words[tree.words[noun].head].pos == "NOUN":
        return noun
    on = tree.with_dep(noun, "nmod", "nmod:poss")
    owner = next((i for i in on if i < noun and "Case=Gen" in tree.words[i].feats), None)
    owner = next((i for i in on if tree.preposition(i) in pack.grammar.agent), owner)
    return whose_plan(tree, noun, pack) if owner is None and not tree.with_dep(noun, "nmod:poss") else owner


def _intended(tree: Tree, verb: int) -> int | None:
    """The noun that an infinitive tells the content of, though the tree may hang it beside that: "has the aim | to"."""
    marks = tree.with_dep(verb, "mark")
    if tree.is_root(verb) or tree.is_finite(verb) or not marks:
        return None
    before, over = marks[0] - 1, tree.words[verb].head
    if tree.dep(verb) == "acl" or (tree.dep(verb) == "advcl" and tree.words[over].pos == "NOUN"):
        return over
    beside = before > over and tree.dep(verb) in {"advcl", "xcomp"} and tree.words[before].pos == "NOUN"
    return before if beside and tree.words[before].head == over and tree.dep(before) in {"obj", "obl"} else None


def whose_plan(tree: Tree, noun: int, pack: Pack) -> int | None:
    """The subject of the verb that a plan hangs on, if no verb that is against it: "voted on a resolution to expel"."""
    verb, subjects = tree.words[noun].head, tree.with_dep(tree.words[noun].head, "nsubj")
    planned = _is_plan(tree, noun, pack)
    hung = tree.dep(noun) in HUNG and subjects and max(subjects[0], verb) < noun
    against = tree.lower(verb) in pack.certainty.attempt or any(
        trigger.kind in OPPOSED for trigger in pack.triggers.get(tree.lower(verb), ())
    )
    known = is_definite(tree, noun, pack) and tree.lower(verb) not in pack.grammar.light
    if not planned or not hung or against or known:
        return None
    about = antecedent(tree, verb, pack)
    return subjects[0] if about is None else about


def _is_plan(tree: Tree, noun: int, pack: Pack) -> bool:
    return tree.lower(noun) in pack.certainty.plan | pack.certainty.attempt | pack.certainty.threat


def whose_place(tree: Tree, i: int, pack: Pack) -> int | None:
    """Who is from the place that ends with a subject: "Mayor of Lodz, | Poland | stabbed on stage"."""
    name, before = tree.names.get(i), {n.last: n for n in tree.names.values() if n.label == "LOC"}
    behind = name is not None and name.label == "LOC" and tree.words[name.first - 1].text == ","
    town = before.get(name.first - 2) if name and behind else None
    at = town.first - 2 if town else -1
    if at < 0 or tree.words[at + 1].pos != "ADP" or tree.words[at].pos not in NOMINAL:
        return None
    if tree.preposition(at) and tree.preposition(at) not in pack.grammar.moment:
        return None
    return at if can_act(tree, at, pack) else None
