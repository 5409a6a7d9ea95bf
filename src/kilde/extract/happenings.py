"""The happenings of a sentence: triggers that speak of one and the same deed, put together."""

from collections.abc import Sequence
from typing import NamedTuple

from kilde.extract.abreast import is_next_toll, stands_beside, toll_beside
from kilde.extract.aims import TALKING, is_purpose
from kilde.extract.claimed import is_claim
from kilde.extract.fights import is_by_another, opposed
from kilde.extract.figures import OPEN
from kilde.extract.fitting import is_no_victim
from kilde.extract.harm import HARMED
from kilde.extract.instruments import INSTRUMENT
from kilde.extract.leaning import apart
from kilde.extract.nouns import noun_of
from kilde.extract.roles import Filler, fillers
from kilde.extract.subjects import OBLIQUES
from kilde.extract.sufferers import APART, suffers_both
from kilde.extract.tree import Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack

GRAVEST = ("killed", "injured")
TOLD = frozenset({"ASSAULT", "PROTEST"})
"""Kinds of which a bare noun tells, in a sentence that is about it."""

PAIRED = 2
"""Words from one verb to the next in a pair of verbs: "skutt og drept"."""


class Happening(NamedTuple):
    """The triggers of one deed, the chief one first, and who takes part by each."""

    hits: tuple[Hit, ...]
    taking_part: tuple[tuple[Filler, ...], ...]

    @property
    def chief(self) -> Hit:
        return self.hits[0]

    @property
    def effect(self) -> str | None:
        """What was done to the targets, the gravest first: a pair like "shot and killed" kills."""
        effects = [hit.trigger.counts for hit in self.hits if hit.trigger.counts]
        return min(effects, key=lambda e: GRAVEST.index(e) if e in GRAVEST else len(GRAVEST), default=None)

    @property
    def fillers(self) -> tuple[Filler, ...]:
        """Everyone taking part, once each, in text order."""
        return tuple(sorted({f for group in self.taking_part for f in group}, key=lambda f: (f.head, f.role)))

    @property
    def beside(self) -> tuple[Filler, ...]:
        """Everyone taking part, without the arms that its own words are: "rubber bullets" alone tell of no deed."""
        own = {i for hit in self.hits for i in hit.words}
        return tuple(f for f in self.fillers if f.role != INSTRUMENT or f.head not in own)


def happenings(tree: Tree, hits: Sequence[Hit], pack: Pack) -> list[Happening]:
    """One happening for each deed of the sentence, in text order."""
    leader, parted = list(range(len(hits))), apart(tree, hits, pack)
    pairs = [(i, j) for i in range(len(hits)) for j in range(len(hits)) if i != j and (i, j) not in parted]
    for i, j in sorted(pairs, key=lambda pair: tree.words[hits[pair[1]].head].head != hits[pair[0]].head):
        if leader[j] == j and _root(leader, i) != j and _same_deed(tree, hits[i], hits[j], pack):
            leader[j] = _root(leader, i)
    groups: dict[int, list[Hit]] = {}
    for i, hit in enumerate(hits):
        groups.setdefault(_root(leader, i), []).append(hit)
    ordered = sorted(groups.items())
    return [_happening(tree, [hits[i], *(h for h in group if h is not hits[i])], pack) for i, group in ordered]


def _root(leader: list[int], i: int) -> int:
    while leader[i] != i:
        i = leader[i]
    return i


def _happening(tree: Tree, hits: list[Hit], pack: Pack) -> Happening:
    heads = {i for hit in hits for i in hit.words if not _takes_part(tree, i, pack)}
    groups = [tuple(f for f in fillers(tree, hit, pack) if f.head not in heads - hit.words) for hit in hits]
    groups = _victims(tree, hits, groups, pack)
    if hits[0].trigger.kind == TALKING and any(f.role == "actor" for f in groups[0]):
        # whoever meets somebody to talk is told by the meeting
        groups = [groups[0], *(tuple(f for f in group if f.role != "actor") for group in groups[1:])]
    return Happening(tuple(hits), opposed(hits, groups, pack))


def _victims(
    tree: Tree, hits: Sequence[Hit], groups: Sequence[tuple[Filler, ...]], pack: Pack
) -> list[tuple[Filler, ...]]:
    """Who takes part by each trigger, without deeds in the place of victims of which another trigger tells.

    "Prison" alone tells of "prison for a murder"; in "sentenced a man to prison for a murder" the man is the target.
    """
    deeds = {f for hit, group in zip(hits, groups, strict=True) for f in group if is_no_victim(tree, f.head, hit, pack)}
    known = any(f.role == "target" for group in groups for f in group if f not in deeds)
    return [tuple(f for f in group if not (known and f.role == "target" and f in deeds)) for group in groups]


def _takes_part(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether a word names somebody by what they do, or a weapon, and so tells of it: "a bomber killed three"."""
    return (noun := noun_of(tree.lower(i), pack)) is not None and noun.type in {"person", "weapon"}


def _same_deed(tree: Tree, one: Hit, other: Hit, pack: Pack) -> bool:
    """Whether `other` only adds to what `one` says: the attack that killed, the wounded beside the killed."""
    if one.trigger.kind != other.trigger.kind or is_claim(tree, one, pack) or is_claim(tree, other, pack):
        return False
    return (
        _result(tree, one, other)
        or toll_beside(tree, one, other, pack)
        or _means(tree, one, other, pack)
        or stands_beside(tree, one, other, pack)
        or is_next_toll(tree, one, other, pack)
        or _charged(tree, one, other)
        or _pair(tree, one, other)
        or _outcome(tree, one, other, pack)
        or _circumstance(tree, one, other, pack)
        or is_purpose(tree, one, other)
        or _manner(tree, one, other, pack)
        or any(told(tree, one, other) for told in (_aimed, _mistaken, _toll_of, _leaves))
        or suffers_both(tree, one, other, pack)
    )


def _means(tree: Tree, verb: Hit, noun: Hit, pack: Pack) -> bool:
    """The noun is the subject of the verb, or an adjunct of it: "an attack killed", "killed in an attack"."""
    if noun.trigger.pos != "noun" or verb.trigger.pos == "noun" or _relative_between(tree, noun, verb, pack):
        return False
    if tree.words[verb.head].pos == "NOUN" and tree.words[verb.head].head == noun.head:
        return True
    if _shared_subject(tree, verb, noun):
        return True
    if is_by_another(tree, verb, noun, pack):
        return False
    if tree.words[noun.head].head != verb.head and tree.clause(noun.head) != tree.clause(verb.head):
        return False
    return tree.dep(noun.head) in {"nsubj", "nsubj:pass", "obj", *OBLIQUES, "obl:agent", "nmod"}


def _shared_subject(tree: Tree, verb: Hit, noun: Hit) -> bool:
    """Whether the noun is the subject of a verb before this one: "the attack began at dawn and killed 12"."""
    own = tree.with_dep(verb.head, "nsubj", "nsubj:pass")
    return tree.dep(noun.head) == "nsubj" and not own and tree.words[noun.head].head in _row(tree, verb.head)


def _pair(tree: Tree, one: Hit, other: Hit) -> bool:
    """A deed that may kill or only injure, and what else it did, beside it: "shot and killed", "… and stabbed"."""
    harms = other.trigger.counts in HARMED or other.trigger.counts == OPEN
    if one.trigger.counts != OPEN or not harms or not 0 < other.first - one.last <= PAIRED:
        return False
    return other.head in tree.conjuncts(one.head) and not tree.with_dep(other.head, "nsubj", "nsubj:pass")


def _result(tree: Tree, deed: Hit, harm: Hit) -> bool:
    """A deed and whom it harmed: "a missile struck the station, killing 39", "eksploderte og drepte tre"."""
    if harm.trigger.counts not in HARMED or deed.trigger.counts or "noun" in {deed.trigger.pos, harm.trigger.pos}:
        return False
    if deed.trigger.mode in APART:
        return False
    hangs = tree.words[harm.head].head == deed.head and tree.dep(harm.head) in {"conj", "advcl", "xcomp", "acl"}
    hangs = hangs or _trails(tree, deed, harm)
    shared = tree.dep(harm.head) == "conj" and not tree.with_dep(harm.head, "nsubj", "nsubj:pass")
    return hangs and deed.head < harm.head and (shared or not tree.is_finite(harm.head))


def _trails(tree: Tree, deed: Hit, harm: Hit) -> bool:
    """Whether a participle behind a comma was hung on a nearer clause: "attacked while they slept, leaving 11 dead"."""
    over = tree.words[harm.head].head
    nearer = tree.dep(over) == "advcl" and tree.words[over].head == deed.head
    return nearer and tree.dep(harm.head) == "advcl" and tree.words[harm.first - 1].text == ","


def _leaves(tree: Tree, deed: Hit, harm: Hit) -> bool:
    """A deed as the subject of a verb, and whom it harmed: "a car bomb tore through a school, leaving 14 dead"."""
    verb = tree.words[deed.head].head
    nouns = deed.trigger.pos == "noun" and not deed.trigger.counts and tree.dep(deed.head) == "nsubj"
    if not nouns or harm.trigger.pos != "verb" or harm.trigger.counts not in HARMED:
        return False
    hangs = tree.words[harm.head].head == verb < harm.head and tree.dep(harm.head) == "advcl"
    return hangs and not tree.is_finite(harm.head)


def _circumstance(tree: Tree, harm: Hit, deed: Hit, pack: Pack) -> bool:
    """Those harmed, and in a clause of its own how: "were killed when warplanes bombed a market"."""
    told = _telling_verb(tree, deed, pack)
    if harm.trigger.counts not in HARMED or deed.trigger.counts or harm.trigger.pos == "noun" or told is None:
        return False
    above, clause = tree.clause(harm.head), tree.clause([told, *_row(tree, told)][-1])
    heads = {*tree.conjuncts(above), harm.head}
    hangs = tree.dep(clause) == "advcl" and tree.words[clause].head in heads and above < clause
    hangs = hangs or _parted_clause(tree, harm.head, deed.head)
    # a headline's verb that was taken for a noun: "Twelve dead as bomb hits checkpoint"
    mistaken = tree.dep(deed.head) == "obl" and tree.words[deed.head].head in {harm.head, tree.words[harm.head].head}
    return (hangs or mistaken) and not any(filler.role == "actor" for filler in fillers(tree, harm, pack))


def _telling_verb(tree: Tree, deed: Hit, pack: Pack) -> int | None:
    """The verb of a deed: itself, or the light one whose object it is ("when the army carried out an air raid")."""
    if deed.trigger.pos != "noun":
        return deed.head
    verb = tree.words[deed.head].head
    return verb if tree.lower(verb) in pack.grammar.light and tree.dep(deed.head) in {"obj", "nsubj"} else None


def _parted_clause(tree: Tree, harm: int, deed: int) -> bool:
    """Whether a clause right behind a verb was torn in two: "were killed when the car that they drove was hit"."""
    if tree.dep(deed) != "conj" or tree.words[deed].head != harm or tree.with_dep(deed, "cc", "nsubj", "nsubj:pass"):
        return False
    torn = [i for i in tree.with_dep(harm, "advcl") if harm < i < deed]
    return any(mark == harm + 1 for i in torn for mark in tree.with_dep(i, "mark"))


def _manner(tree: Tree, deed: Hit, how: Hit, pack: Pack) -> bool:
    """How a deed was done, or what a protest is for, by a verb that names nobody else whom it is done to.

    "Attacked the feast, firing guns and throwing grenades", "went on strike to protest against pay".
    """
    if deed.trigger.kind not in TOLD or how.trigger.pos != "verb" or how.head <= deed.head:
        return False
    if how.trigger.counts in HARMED or not _is_circumstantial(tree, deed.head, how.head):
        return False
    return deed.trigger.kind == "PROTEST" or all(
        (noun := noun_of(tree.lower(filler.head), pack)) is not None and noun.type == "weapon"
        for filler in fillers(tree, how, pack)
        if filler.role == "target"
    )


def _is_circumstantial(tree: Tree, deed: int, how: int) -> bool:
    """Whether a verb without subject or tense, or one coordinated with such a verb, hangs on the clause of a deed."""
    row = [how, *_row(tree, how)]
    outer = row[-2] if len(row) > 1 and row[-1] == deed else row[-1]
    hangs = tree.dep(outer) in {"advcl", "xcomp", "conj"} and tree.words[outer].head == tree.clause(deed)
    gerund = "VerbForm=Ger" in tree.words[outer].feats or tree.dep(outer) != "conj"
    inside = row[: row.index(outer) + 1]
    return hangs and gerund and not any(tree.is_finite(i) or tree.with_dep(i, "nsubj", "nsubj:pass") for i in inside)


def _aimed(tree: Tree, noun: Hit, verb: Hit) -> bool:
    """A participle on the deed that tells whom it was aimed at: "a blast targeting policemen"."""
    if noun.trigger.pos != "noun" or verb.trigger.pos != "verb" or verb.trigger.counts or verb.head <= noun.head:
        return False
    return tree.dep(verb.head) == "acl" and tree.words[verb.head].head == noun.head and not tree.is_finite(verb.head)


def _mistaken(tree: Tree, noun: Hit, verb: Hit) -> bool:
    """A headline's verb that the tree took for a noun beside its subject: "Air strike kills four civilians"."""
    pair = noun.trigger.pos == "noun" and verb.trigger.pos == "verb" and verb.first == noun.last + 1
    return pair and tree.words[verb.head].pos == "NOUN" and tree.words[verb.head].head == tree.words[noun.head].head


def _charged(tree: Tree, arrest: Hit, charge: Hit) -> bool:
    """An arrest and what it is for: "was arrested and charged", "is held, charged with murder"."""
    if arrest.trigger.mode != "arrest" or not arrest.trigger.counts or charge.trigger.counts:
        return False
    if charge.trigger.mode not in {None, arrest.trigger.mode}:  # "arrested the president and staged a coup"
        return False
    hangs = tree.dep(charge.head) in {"conj", "advcl", "acl", "xcomp", "amod"}
    own = tree.with_dep(charge.head, "nsubj", "nsubj:pass")
    return hangs and not own and (tree.words[charge.head].head == arrest.head or arrest.head in _row(tree, charge.head))


def _row(tree: Tree, verb: int) -> list[int]:
    """The verbs that a verb is coordinated with, up to the first of them."""
    row = []
    while tree.dep(verb) == "conj":
        verb = tree.words[verb].head
        row.append(verb)
    return row


def _toll_of(tree: Tree, toll: Hit, deed: Hit) -> bool:
    """A toll, and the deed that it is of: "the death toll from the attack"."""
    nouns = "figure" in toll.trigger.frame.values() and {toll.trigger.pos, deed.trigger.pos} == {"noun"}
    return nouns and toll.trigger.counts in HARMED and toll.first < deed.first and deed.head in tree.subtree(toll.head)


def _outcome(tree: Tree, noun: Hit, verb: Hit, pack: Pack) -> bool:
    """A relative clause on the deed, or on its target, that counts the harmed: "the bombing, in which 25 died"."""
    told = noun.trigger.pos == "noun" and verb.trigger.pos != "noun"
    if not told or noun.trigger.counts or verb.trigger.counts not in HARMED:
        return False
    clause = tree.clause(verb.head)
    inside = (
        tree.dep(clause) in {"acl:relcl", "acl", "advcl"}
        and clause in tree.subtree(noun.head)
        and noun.head < verb.head
    )
    return inside or _relative_between(tree, noun, verb, pack)


def _relative_between(tree: Tree, noun: Hit, verb: Hit, pack: Pack) -> bool:
    """Whether a relative word parts the two, with no other verb on the way: the verb then tells of the noun."""
    between = range(noun.last + 1, verb.first)
    verbs = [i for i in between if tree.words[i].pos == "VERB"]
    return not verbs and any(tree.lower(i) in pack.grammar.relative for i in between)
