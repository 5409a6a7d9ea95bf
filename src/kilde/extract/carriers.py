"""Roles that other words give a noun: light verbs, verbs of suffering, and the clause that it is an adjunct of."""

from collections.abc import Iterator

from kilde.extract.arguments import TARGET, receiving
from kilde.extract.nouns import noun_of
from kilde.extract.passives import is_passive
from kilde.extract.phrases import is_definite
from kilde.extract.subjects import AGENTS, OBLIQUES, subject_of
from kilde.extract.tree import SUBJECTS, Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack
from kilde.model import Stance

PREDICATES = ("xcomp", "obl:unmarked")
"""What a verb's second word may be to it: "called the attack a crime"."""


def carried(tree: Tree, hit: Hit, pack: Pack) -> Iterator[tuple[str, int]]:
    """The roles of a noun, and who fills them, that words outside its phrase give it."""
    yield from _by_light_verb(tree, hit, pack)
    yield from _by_participle(tree, hit, pack)
    yield from _undergone(tree, hit, pack)
    yield from _behind(tree, hit, pack)
    yield from _attending(tree, hit, pack)


def _by_participle(tree: Tree, hit: Hit, pack: Pack) -> Iterator[tuple[str, int]]:
    """Who carried it out, by a participle behind the noun, wherever that hangs: "air raids carried out by the army"."""
    verb = hit.last + 1
    on = [v for v in tree.with_dep(hit.head, "acl") if v > hit.last]
    near = [verb] if verb < len(tree) else []
    for i in dict.fromkeys((*on, *near)):
        carries = tree.lower(i) in pack.grammar.light and not _only_says(tree, i, hit, pack)
        told = carries and tree.words[i].pos == "VERB"
        # a participle may be tagged as a past tense, but has no subject then
        if told and not (tree.is_finite(i) and tree.with_dep(i, *SUBJECTS)):
            yield from (("actor", j) for j in _agents(tree, i, pack))
        elif i in on and any(cue.stance is Stance.ACCUSES for cue in pack.cues.get(tree.lower(i), ())):
            # "an attack blamed on rebels"
            hung = [j for j in tree.with_dep(i, *OBLIQUES) if j > i]
            yield from (("actor", j) for j in hung if tree.preposition(j) in pack.grammar.charge)
    yield from ((TARGET, j) for i in near for j in _aimed(tree, i, hit, pack))


def _only_says(tree: Tree, verb: int, hit: Hit, pack: Pack) -> bool:
    """Whether a verb only tells of people who were harmed: "announced 42 deaths"; bans and raids are theirs who do."""
    trigger = hit.trigger
    return trigger.kind == "ASSAULT" and bool(trigger.counts) and tree.lower(verb) in pack.cues


def _aimed(tree: Tree, verb: int, hit: Hit, pack: Pack) -> Iterator[int]:
    """Whom a participle right behind a noun says that it was aimed at: "et angrep rettet mot leiren"."""
    whole = tree.words[verb].pos not in {"VERB", "ADJ"} or tree.is_finite(verb) or tree.with_dep(verb, *SUBJECTS)
    if whole or tree.lower(verb) in pack.cues:
        # "an attack blamed on rebels" was theirs
        return
    for j in tree.with_dep(verb, *OBLIQUES):
        known = j in tree.names or noun_of(tree.lower(j), pack) is not None
        if verb < j and known and hit.trigger.frame.get(tree.preposition(j)) == TARGET:
            yield j


def _agents(tree: Tree, verb: int, pack: Pack) -> list[int]:
    hung = tree.with_dep(verb, *OBLIQUES, *AGENTS)
    return [i for i in hung if tree.dep(i) in AGENTS or tree.preposition(i) in pack.grammar.agent]


def _undergone(tree: Tree, hit: Hit, pack: Pack) -> Iterator[tuple[str, int]]:
    """Whom it was done to, where the noun hangs on a word of suffering: "was subjected to an assault"."""
    over = tree.words[hit.head].head
    if over == hit.head or tree.lower(over) not in pack.grammar.undergo or tree.dep(hit.head) in SUBJECTS:
        return
    subject = subject_of(tree, over, pack)
    if subject is None and tree.dep(over) in {"amod", "acl"}:
        subject = tree.words[over].head
    if subject is not None:
        yield "target", subject


def _behind(tree: Tree, hit: Hit, pack: Pack) -> Iterator[tuple[str, int]]:
    """Who is behind it: "a group that stands behind the attack", "was behind the attack"."""
    noun = hit.head
    if tree.preposition(noun) not in pack.grammar.behind:
        return
    is_predicate = bool(tree.with_dep(noun, "cop"))
    verb = noun if is_predicate else tree.words[noun].head
    if is_predicate or (verb != noun and tree.lower(verb) in pack.grammar.light):
        subject = subject_of(tree, verb, pack)
        if subject is not None and subject not in hit.words:
            yield "actor", subject


def _attending(tree: Tree, hit: Hit, pack: Pack) -> Iterator[tuple[str, int]]:
    """Whose clause the noun is an adjunct or a predicate of: "at a meeting with X they agreed", "is on a visit"."""
    noun, role = hit.head, hit.trigger.frame.get("subject")
    if role is None or not tree.preposition(noun):
        return
    verb = noun if tree.with_dep(noun, "cop") else tree.words[noun].head if tree.dep(noun) in OBLIQUES else None
    if verb is None or (verb != noun and is_passive(tree, verb, pack)):
        # "were killed during clashes": whoever suffers one deed did not do the other
        return
    subject = subject_of(tree, verb, pack)
    if subject is not None and subject not in hit.words:
        yield role, subject


def _is_carried(tree: Tree, noun: int, pack: Pack) -> bool:
    """Whether a light verb carries the noun: "launched the attack", "gikk til angrep"; not "began after the attack"."""
    if tree.dep(noun) in {"obj", "iobj"}:
        return not (is_definite(tree, noun, pack) and _is_judged(tree, noun))
    return tree.dep(noun) in {"obl", "obl:arg", "nmod"} and not is_definite(tree, noun, pack)


def _is_judged(tree: Tree, noun: int) -> bool:
    """Whether the verb says right behind a noun what it is held to be: "called the attack a crime"."""
    said = tree.with_dep(tree.words[noun].head, *PREDICATES)
    # or hung on the noun: "called the attack | an act of war", but not "launched the attack, the third of the week"
    said += [i for i in tree.with_dep(noun, "appos") if tree.words[tree.phrase(i)[0] - 1].text != ","]
    held = (i for i in said if i > noun and tree.words[i].pos in {"NOUN", "ADJ"} and not tree.preposition(i))
    return any(i not in tree.times and tree.phrase(i)[0] > noun for i in held)


def _by_light_verb(tree: Tree, hit: Hit, pack: Pack) -> Iterator[tuple[str, int]]:
    """Roles that a light verb gives its noun: "USA utførte angrepet", "angrepet ble utført av USA"."""
    noun = hit.head
    verb = tree.words[noun].head
    if verb != noun and tree.lower(verb) in pack.grammar.happen and tree.dep(noun) in SUBJECTS:
        for i in tree.with_dep(verb, "obl"):
            role = hit.trigger.frame.get(tree.preposition(i))
            if role and noun_of(tree.lower(i), pack) and tree.lower(i) not in pack.places.kinds:
                yield role, i
    if verb == noun or tree.lower(verb) not in pack.grammar.light or _only_says(tree, verb, hit, pack):
        return
    doers = _agents(tree, verb, pack) if is_passive(tree, verb, pack) else []
    if is_passive(tree, verb, pack):
        yield from (("actor", i) for i in doers)
    elif _is_carried(tree, noun, pack):
        subject = subject_of(tree, verb, pack)
        if subject is not None and subject != noun:
            yield "actor", subject
        if tree.dep(noun) == "obj":
            yield from ((TARGET, i) for i in receiving(tree, verb, hit))
    for i in tree.with_dep(verb, "obl"):
        role = hit.trigger.frame.get(tree.preposition(i))
        known = i in tree.names or noun_of(tree.lower(i), pack) is not None
        if i not in {noun, *doers} and role and role != "actor" and known:
            yield role, i
