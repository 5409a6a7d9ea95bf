"""Who fills which role around a trigger: from the tree, and from the order of words where the tree makes no sense."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kilde.extract.addressed import addressed
from kilde.extract.agents import is_people, misplaced_agent
from kilde.extract.arguments import (
    TARGET,
    before_mistaken,
    found_so,
    is_new,
    is_suffered,
    listed,
    modified,
    named_among,
    receiving,
)
from kilde.extract.carriers import carried
from kilde.extract.charges import charge
from kilde.extract.fitting import fitting
from kilde.extract.fronted import is_fronted
from kilde.extract.instruments import INSTRUMENT, instruments, whose
from kilde.extract.natures import as_struck, by_nature, has_own_object, is_clock, is_deadline, is_done_to, own_objects
from kilde.extract.nobodies import is_duration, is_measure
from kilde.extract.nouns import is_age, noun_of
from kilde.extract.objects import objects_of, of_noun_inside
from kilde.extract.obliques import agent_role, governed
from kilde.extract.once import once
from kilde.extract.possessors import is_scene, is_somebody, owner_role, possesses, stands_for_owner
from kilde.extract.sharing import agents_shared, is_unhelped, objects_shared, suffering_shared
from kilde.extract.subjects import (
    beside,
    is_inverted,
    may_be_inverted,
    opens_otherwise,
    subject_of,
    told_to,
)
from kilde.extract.tree import NOMINAL, SUBJECTS, Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack
from kilde.model import Quantity

JUDGING = frozenset({"ACCUSE", "SANCTION"})
"""Kinds that are no deed that somebody is charged with: "sentenced to a prison term"."""

BARE = frozenset({"obl:tmod", "obl:unmarked"})
"""Relations of nouns that say when or how far, without a preposition: "died that day"."""


class Filler(NamedTuple):
    """A word that fills a role: the head of a noun phrase, or an adjective of nationality."""

    role: str
    head: int


@once
def fillers(tree: Tree, hit: Hit, pack: Pack) -> list[Filler]:
    """The participants of one trigger, each conjunct on its own, in text order."""
    found = list(_verbal(tree, hit, pack) if hit.trigger.pos != "noun" else _nominal(tree, hit, pack))
    if (one := named_among(tree, hit, pack)) is not None:
        found = [*(f for f in found if f.head != one), Filler("target", one)]
    held = charge(tree, hit.head, pack) if hit.trigger.kind not in JUDGING else None
    if held and held.person is not None:
        # whoever is charged with it did it, and nobody else whom the tree hangs there
        charged = [] if _is_nobody(tree, held.person) else [Filler("actor", held.person)]
        others = [f for f in found if f.head != held.person]
        found = [*_suffering(tree, hit, others, pack), *charged]
    found += [Filler(role, i) for role, i in instruments(tree, hit, found, pack)]
    spread = [
        Filler(by_nature(tree, role, one, hit, pack), one)
        for role, head in fitting(tree, hit, tuple(addressed(tree, hit, found, pack)), pack)
        for one in _nominal_conjuncts(tree, head, pack)
        if one < hit.first or head >= hit.first
    ]
    # a noun of the phrase itself is what it is done to only where nobody else is: not "laid the blame on him"
    outside = [f.head for f in spread if f.role == "target" and f.head not in hit.words]
    alone = all(tree.words[i].head in hit.words - {hit.head} for i in outside)
    # nor where the phrase ends with what governs somebody: "legger skylden på | IS"
    alone = alone and not any(hit.last in tree.with_dep(i, "case") for i in outside)
    inside = [f for f in spread if f.head not in hit.words or _is_told_inside(tree, f, hit, alone, pack)]
    if not any(f.role == "target" for f in inside):
        inside += [Filler("target", i) for i in own_objects(tree, hit, pack)]
    inside = [Filler(role, i) for role, i in as_struck(tree, inside, hit, pack)]
    told = (f for f in (*inside, *_wielders(tree, hit, inside, pack)) if f.role and _takes_part(tree, f.head, pack))
    unique = {f for f in told if not is_deadline(tree, f.head, pack)}
    harmed = {f.head for f in unique if f.role == TARGET}
    return sorted((f for f in unique if f.role != "actor" or f.head not in harmed), key=lambda f: (f.head, f.role))


def _suffering(tree: Tree, hit: Hit, found: Sequence[Filler], pack: Pack) -> list[Filler]:
    """Those who take part in what somebody is charged with but did not do it; whose it is suffered by it.

    "Siktet for knivstikking | av en tenåring": of another deed "av" would tell who did it.
    """
    others = [f for f in found if f.role != "actor"]
    own = tree.with_dep(hit.head, "nmod", "obl")
    of = [f.head for f in found if f.role == "actor" and f.head in own and f.head > hit.last]
    told = any(f.role == "target" for f in others)
    return others + [Filler("target", i) for i in of if not told and tree.preposition(i) in pack.grammar.possessive]


def _is_told_inside(tree: Tree, filler: Filler, hit: Hit, alone: bool, pack: Pack) -> bool:
    """Whether a word of the trigger itself takes part: what it is done with, or whom it is done to if nobody else."""
    return filler.role == INSTRUMENT or (alone and is_done_to(tree, filler.role, filler.head, hit, pack))


def _wielders(tree: Tree, hit: Hit, told: Sequence[Filler], pack: Pack) -> Iterator[Filler]:
    """Whose the weapons of a deed are, where nobody else is said to have done it: "Russian missiles hit the town"."""
    if hit.trigger.kind == "ASSAULT" and not any(f.role == "actor" for f in told):
        owners = (whose(tree, f.head, pack) for f in told if f.role == INSTRUMENT)
        yield from (Filler("actor", i) for i in owners if i is not None)


def _is_nobody(tree: Tree, i: int) -> bool:
    """Whether a word stands for nobody: who is held for a murder when "no one has been arrested over it"."""
    counted = tree.quantities.get(i)
    return counted is not None and isinstance(counted.value, Quantity) and counted.value.high == 0


def _takes_part(tree: Tree, head: int, pack: Pack) -> bool:
    """Neither a time, nor a word that only points back or owns something ("sig", "hinanden", "hans"), nor asks who."""
    feats = tree.words[head].feats
    pointing = any(mark in feats for mark in ("Reflex=Yes", "Poss=Yes", "PronType=Rcp"))
    pointing = pointing or "PronType=Int" in feats or tree.dep(head) in BARE
    timed = head in tree.times or head in tree.ages or is_clock(tree, head)
    return not (timed or pointing or is_measure(tree, head, pack) or is_duration(tree, head, pack))


def _nominal_conjuncts(tree: Tree, head: int, pack: Pack) -> list[int]:
    from_there = pack.grammar.possessive | pack.grammar.away
    row = [i for i in tree.conjuncts(head) if i == head or tree.words[i].pos in NOMINAL or _counts_some(tree, i)]
    row = [i for i in row if not _is_bracketed(tree, head, i) and not is_age(tree, i, pack)]
    # "Ann Lee, 31, of Dayton": where she is from is nobody beside her
    row = [i for i in row if tree.preposition(i) not in from_there or tree.preposition(i) == tree.preposition(head)]
    # "europa- og klimaministeren": one that ends in a hyphen is finished by the next
    return [i for i in row if not tree.words[i].text.endswith("-")] or row


def _is_bracketed(tree: Tree, head: int, i: int) -> bool:
    """Whether a bracket opens between two words and is not closed before the second: "X (a ship, ed.)"."""
    between = [tree.words[j].text for j in range(head, i)]
    return between.count("(") > between.count(")")


def _counts_some(tree: Tree, i: int) -> bool:
    """Whether a determiner or adjective stands for people by number or article: "and several others", "en civil"."""
    counted = any(j in tree.quantities or tree.dep(j) == "det" for j in (i, *tree.children[i]))
    return tree.words[i].pos in {"DET", "ADJ"} and counted


def _verbal(tree: Tree, hit: Hit, pack: Pack) -> Iterator[Filler]:
    verb, frame = hit.head, hit.trigger.frame
    # "were shot at": what the phrase's own preposition governs is the subject of its passive
    suffers = frame.get("object") or _by_helper(tree, hit, pack)
    doer = before_mistaken(tree, hit)
    passive = doer is None and hit.trigger.pos == "verb" and suffers is not None and is_suffered(tree, hit, pack)
    # "stormed and searched the house": what shares an object of the verb beside it is no passive
    passive = passive and not (is_unhelped(tree, verb) and objects_shared(tree, hit))
    subject_role = suffers if passive else frame.get("subject")
    subject = found_so(tree, hit) or (subject_of(tree, verb, pack) if doer is None else doer)
    objects = objects_of(tree, hit, pack) if not passive else []
    if subject is not None and _is_gap_object(tree, hit, subject) and not passive and "object" in frame:
        # "set the house ablaze": a noun between the words of a phrase is its object
        objects, subject = [subject, *objects], None
    if subject is None and hit.trigger.counts and (counted := listed(tree, hit, pack)):
        objects = counted if "object" in frame else []
        passive = False
    behind = subject is None and may_be_inverted(tree, verb, objects)
    if behind and (("object" in frame and objects[1:]) or is_inverted(tree, verb, objects[0], pack)):
        # "I natt drepte politiet en mann": after an inverted verb the subject comes first
        subject, objects = objects[0], objects[1:]
    elif subject is not None and objects and is_fronted(tree, hit, subject, objects[0], pack):
        subject, objects = objects[0], [subject, *objects[1:]]
    if subject is not None and subject_role:
        yield from (Filler(subject_role, i) for i in beside(tree, verb, subject, pack))
    if "object" in frame:
        yield from (Filler(frame["object"], i) for i in objects)
    given = next((i for i in objects if "object" in frame and i not in hit.words), None)
    harmed = subject if passive else given
    is_told = harmed is not None and (subject_role if passive else frame.get("object")) == TARGET
    yield from (Filler(role, i) for role, i in governed(tree, hit, passive, is_told, pack))
    others = receiving(tree, verb, hit) if given is None else []
    yield from (Filler(TARGET, i) for i in (others if is_told else (*others, *of_noun_inside(tree, hit, pack))))
    if (passive or is_new(tree, hit, pack)) and subject is None and (noun := modified(tree, verb)) is not None:
        yield from [Filler(subject_role, noun)] if subject_role else []
    if (role := frame.get("clause")) and (told := told_to(tree, verb)) is not None:
        yield Filler(role, told)
    if passive and (doing := agent_role(hit.trigger, pack)):
        agent = misplaced_agent(tree, hit, subject, pack)
        others = agents_shared(tree, hit, pack) if agent is None else [agent]
        yield from (Filler(doing, i) for i in others)


def _is_gap_object(tree: Tree, hit: Hit, subject: int) -> bool:
    """Whether what stands inside a phrase is its object; not where the phrase has one, as then it is the subject."""
    # "i tillegg deltok tre menn i aksjonen": behind an inverted verb without an object it is the subject too
    inverted = tree.dep(subject) in SUBJECTS and opens_otherwise(tree, hit.head)
    return subject in hit.gaps and not has_own_object(tree, hit) and not inverted


def _by_helper(tree: Tree, hit: Hit, pack: Pack) -> str | None:
    """The role that a phrase's closing preposition gives its subject, where a helper shows that it is a passive."""
    helped = any(tree.lower(c) in pack.grammar.passive for c in tree.with_dep(hit.head, "aux", "aux:pass"))
    return hit.trigger.frame.get(tree.lower(hit.last)) if hit.last > hit.first and helped else None


def _nominal(tree: Tree, hit: Hit, pack: Pack) -> Iterator[Filler]:
    noun, frame = hit.head, hit.trigger.frame
    owners, named = [], []
    for i in (*tree.children[noun], *_before_compound(tree, noun, pack)):
        dep, preposition = tree.dep(i), tree.preposition(i)
        if is_scene(tree, hit, i, pack):
            continue
        if possesses(tree, i, noun) or stands_for_owner(tree, i, noun, pack):
            owners += [i] if "possessive" in frame else []
        elif dep in {"nmod", "obl", "acl", "dep", "nmod:agent", "obl:agent"} and preposition in frame:
            named.append(Filler(frame[preposition], i))
    owned = [Filler(owner_role(tree, hit, i, [f.head for f in named if f.role == TARGET], pack), i) for i in owners]
    yield from (*owned, *named)
    if "possessive" in frame and not tree.with_dep(noun, "cop", "det", "case"):
        # "Ansatte i selskapet streiker": a verb that was taken for a noun keeps its subject
        yield from (Filler(frame["possessive"], i) for i in tree.with_dep(noun, "nsubj") if i < noun)
    yield from _second(tree, hit, pack)
    yield from _stray(tree, hit, pack)
    yield from (Filler(role, i) for role, i in suffering_shared(tree, hit, pack))
    doers = [f.head for f in owned if f.role == "actor" and is_somebody(tree, f.head)]
    yield from (Filler(role, i) for role, i in carried(tree, hit, pack) if not (role == "actor" and doers))


def _before_compound(tree: Tree, noun: int, pack: Pack) -> list[int]:
    """The words on a noun that another is compounded with: "Russian" in "a Russian drone attack"; not on who did it."""
    things = (i for i in tree.with_dep(noun, "compound") if i < noun and not is_people(tree, i, pack))
    return [j for i in things for j in tree.children[i] if j < i]


def _second(tree: Tree, hit: Hit, pack: Pack) -> Iterator[Filler]:
    """The other side of a deed, hung on the one that stands first: "an ambush by bandits against the army"."""
    frame = hit.trigger.frame
    strays = [filler.head for filler in _stray(tree, hit, pack)]
    for first in [*tree.with_dep(hit.head, "nmod", "obl", "nmod:agent", "obl:agent"), *strays]:
        role = frame.get(tree.preposition(first)) if first > hit.last and not _is_deed(tree, first, pack) else None
        for i in tree.with_dep(first, "nmod", "obl") if role in {"actor", "target"} else ():
            other = frame.get(tree.preposition(i))
            if i > first and other in {"actor", "target"} and other != role:
                yield Filler(other, i)


def _is_deed(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether a noun is for a deed, so that what hangs on it is of that: "demands the release of the men"."""
    deeds = any(trigger.pos == "noun" for trigger in pack.triggers.get(tree.lower(i), ()))
    return deeds and i not in tree.names and noun_of(tree.lower(i), pack) is None


def _stray(tree: Tree, hit: Hit, pack: Pack) -> Iterator[Filler]:
    """Phrases right after the noun that the tree hung elsewhere: "angrep mot flyplassen", the phrase on the verb."""
    for at in {hit.head + 1, hit.last + 1}:
        if at >= len(tree) or tree.lower(at) not in hit.trigger.frame or tree.words[at].pos != "ADP":
            continue
        head = tree.words[at].head
        elsewhere = head > at and tree.words[head].head != hit.head and tree.words[head].head < hit.first
        if elsewhere and (tree.words[head].pos in NOMINAL or tree.lower(head) in pack.nouns):
            yield Filler(hit.trigger.frame[tree.lower(at)], head)
