"""Who is held for the doer of a deed: the one who is arrested, charged, tried or convicted."""

from kilde.extract.begun import begun_at
from kilde.extract.fitting import stood_for
from kilde.extract.once import once
from kilde.extract.passives import is_passive
from kilde.extract.subjects import subject_of
from kilde.extract.tree import NOMINAL, Tree
from kilde.extract.triggers import phrase_end
from kilde.languages import Pack, Trigger

PREDICATIVE = frozenset({"xcomp", "advcl", "acl", "obl", "obj", "conj", "dep", "amod", "appos", "parataxis"})
"""How a second charge hangs on the first: "arrested, suspected of murder"."""

CHARGING = frozenset({("ACCUSE", None), ("ACCUSE", "allege"), ("COERCE", "arrest"), ("SANCTION", "convict")})


def suspect(tree: Tree, charge: int, pack: Pack) -> int | None:
    """Whom a charge is made against: the object of an active verb, the subject of a passive, or whom a noun names."""
    if gets := _who_undergoes(tree, charge, pack):
        return gets[0]
    if _is_noun(tree, charge, pack):
        named = _named_by_noun(tree, charge, pack)
        # "is on trial for murder": whoever it is said of
        told = tree.with_dep(charge, "nsubj") if tree.with_dep(charge, "cop") and tree.preposition(charge) else []
        return next((i for i in told if i < charge), None) if named is None else named
    objects = tree.with_dep(charge, "obj")
    if any(tree.lower(i) in pack.grammar.nothing for i in objects):
        return next(iter(_who_is_blamed(tree, charge, objects, pack)), None)
    if objects and not is_passive(tree, charge, pack) and not _is_undergone(tree, charge, pack):
        return stood_for(tree, objects[0], pack)
    if _stands_for_somebody(tree, charge):
        return charge
    ways = (_described, _shared, _subject)
    return next((found for way in ways if (found := way(tree, charge, pack)) is not None), None)


def _who_undergoes(tree: Tree, charge: int, pack: Pack) -> list[int]:
    """Who gets what a noun says, by a verb for that: "received a life sentence"."""
    verb = tree.words[charge].head
    gets = tree.dep(charge) == "obj" and _is_undergone(tree, verb, pack)
    return [one] if gets and (one := suspect(tree, verb, pack)) is not None else []


def _who_is_blamed(tree: Tree, charge: int, objects: list[int], pack: Pack) -> list[int]:
    """Who is given the blame, by a phrase that has that for its object: "gave the army the blame"."""
    ends = {tree.lower(end) for words, _ in begun_at(tree, charge, pack) if (end := phrase_end(tree, charge, words))}
    hung = [i for on in (charge, *objects) for i in tree.with_dep(on, "obl", "nmod")]
    given = [i for i in tree.with_dep(charge, "obj", "iobj") if tree.lower(i) not in pack.grammar.nothing]
    return given or [i for i in hung if tree.preposition(i) in ends and tree.lower(i) not in pack.triggers]


def _is_undergone(tree: Tree, charge: int, pack: Pack) -> bool:
    """Whether a charge is made against the subject of an active verb: "got a life sentence for the murder"."""
    frames = [one.frame for one in senses(tree, charge, pack) if (one.kind, one.mode) in CHARGING]
    return bool(frames) and all(frame.get("subject") == "target" for frame in frames)


def _is_noun(tree: Tree, charge: int, pack: Pack) -> bool:
    """Whether a charge is a noun and no participle that is tagged as one."""
    found = pack.triggers.get(tree.lower(charge), ())
    return tree.words[charge].pos == "NOUN" and any(trigger.pos == "noun" for trigger in found)


def _named_by_noun(tree: Tree, charge: int, pack: Pack) -> int | None:
    """The target of a noun: "the arrest of two men for the murder"."""
    frames = [t.frame for t in pack.triggers[tree.lower(charge)] if (t.kind, t.mode) in CHARGING]
    for i in tree.children[charge]:
        preposition = tree.preposition(i)
        deed = any(trigger.pos == "noun" for trigger in pack.triggers.get(tree.lower(i), ()))
        if preposition and not deed and any(frame.get(preposition) == "target" for frame in frames):
            return i
    return None


def _stands_for_somebody(tree: Tree, charge: int) -> bool:
    """Whether a participle is itself the one charged: "alle seks tiltalte for drap", "the accused"."""
    word = tree.words[charge]
    return (
        word.pos in {"NOUN", "ADJ"}
        and word.dep not in {"amod", "root"}
        and bool(tree.with_dep(charge, "det", "nummod"))
    )


def _described(tree: Tree, charge: int, pack: Pack) -> int | None:
    """The noun that a participle stands by."""
    noun = tree.words[charge].head
    by = tree.dep(charge) in {"amod", "acl"} and not tree.is_root(charge)
    return noun if by and tree.words[noun].pos in {"NOUN", "PROPN"} and not tree.with_dep(charge, "nsubj") else None


def _shared(tree: Tree, charge: int, pack: Pack) -> int | None:
    """Whom another charge is made against that this one hangs on: "arrested, suspected of murder"."""
    up = tree.words[charge].head
    if up == charge or tree.dep(charge) not in PREDICATIVE or up > charge:
        return None
    kinds = {(trigger.kind, trigger.mode) for trigger in senses(tree, up, pack)}
    return suspect(tree, up, pack) if kinds & CHARGING else None


def _subject(tree: Tree, charge: int, pack: Pack) -> int | None:
    """The subject of a passive, or the noun before a participle of a headline that is taken for a noun."""
    found = subject_of(tree, charge, pack)
    if found is not None and tree.words[found].pos in NOMINAL | {"ADJ"}:
        return stood_for(tree, found, pack)
    return None


@once
def senses(tree: Tree, i: int, pack: Pack) -> list[Trigger]:
    """The triggers that a word may be, or begins a phrase of ("charged with")."""
    begun = [trigger for words, trigger in begun_at(tree, i, pack) if phrase_end(tree, i, words) is not None]
    return [*pack.triggers.get(tree.lower(i), ()), *begun]
