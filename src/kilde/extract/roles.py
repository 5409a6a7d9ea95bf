"""Who fills which role around a trigger: from the tree, and from the order of words where the tree makes no sense."""

from collections.abc import Iterator
from typing import NamedTuple

from kilde.extract.tree import NOMINAL, Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack

SUBJECTS = ("nsubj", "nsubj:pass", "csubj")
OBJECTS = ("obj", "iobj")
AGENTS = ("obl:agent",)
OBLIQUES = ("obl", "nmod", "obl:arg", "obl:lmod", "obl:tmod", "dep")


class Filler(NamedTuple):
    """A word that fills a role: the head of a noun phrase, or an adjective of nationality."""

    role: str
    head: int


def fillers(tree: Tree, hit: Hit, pack: Pack) -> list[Filler]:
    """The participants of one trigger, each conjunct on its own, in text order."""
    found = list(_verbal(tree, hit, pack) if hit.trigger.pos != "noun" else _nominal(tree, hit, pack))
    spread = [Filler(role, one) for role, head in found for one in _nominal_conjuncts(tree, head)]
    unique = {f: None for f in spread if not hit.first <= f.head <= hit.last and f.head not in tree.times}
    return sorted(unique, key=lambda f: (f.head, f.role))


def _nominal_conjuncts(tree: Tree, head: int) -> list[int]:
    return [i for i in tree.conjuncts(head) if i == head or tree.words[i].pos in NOMINAL]


def is_passive(tree: Tree, verb: int, pack: Pack) -> bool:
    """Whether a verb's subject is what the verb is done to."""
    word, grammar = tree.words[verb], pack.grammar
    helpers = [c for c in tree.children[verb] if tree.dep(c) in {"aux", "aux:pass", "cop"}]
    if any(tree.dep(c) == "aux:pass" or tree.lower(c) in grammar.passive for c in helpers):
        return True
    if tree.with_dep(verb, "nsubj:pass") or "Voice=Pass" in word.feats:
        return True
    participle = "VerbForm=Part" in word.feats or word.pos == "ADJ"
    perfect = any(tree.lower(c) in grammar.perfect for c in helpers)
    return participle and not perfect and (not helpers or any(tree.lower(c) in grammar.copula for c in helpers))


def _verbal(tree: Tree, hit: Hit, pack: Pack) -> Iterator[Filler]:
    verb, frame = hit.head, hit.trigger.frame
    passive = hit.trigger.pos == "verb" and "object" in frame and is_passive(tree, verb, pack)
    subject_role = frame.get("object") if passive else frame.get("subject")
    subject = _subject(tree, verb, pack)
    if subject is not None and subject_role:
        yield Filler(subject_role, subject)
    if not passive and "object" in frame:
        yield from (Filler(frame["object"], i) for i in tree.with_dep(verb, *OBJECTS))
    for i in _obliques(tree, hit):
        if role := _oblique_role(tree, i, frame, passive, pack):
            yield Filler(role, i)
    if passive and subject is None and (noun := _modified(tree, verb)) is not None and subject_role:
        yield Filler(subject_role, noun)


def _oblique_role(tree: Tree, i: int, frame: "dict[str, str] | object", passive: bool, pack: Pack) -> str | None:
    preposition = tree.preposition(i)
    roles: dict[str, str] = dict(frame)  # type: ignore[call-overload]
    if tree.dep(i) in AGENTS or (passive and preposition in pack.grammar.agent):
        return roles.get("subject", "actor")
    return roles.get(preposition) if preposition else None


def _obliques(tree: Tree, hit: Hit) -> list[int]:
    """Phrases with a preposition that hang on any word of the trigger, or on its object."""
    on = list(range(hit.first, hit.last + 1))
    return [c for i in on for c in tree.with_dep(i, *OBLIQUES, *AGENTS) if c not in on]


def _subject(tree: Tree, verb: int, pack: Pack) -> int | None:
    """The subject of a verb: its own, that of the verb it is coordinated with or an infinitive of, or by word order."""
    at = verb
    for _ in range(4):
        own = [i for i in tree.with_dep(at, *SUBJECTS) if tree.words[i].pos != "PRON" or tree.lower(i) not in pack.grammar.relative]
        if own:
            return own[0]
        if tree.with_dep(at, *SUBJECTS) or tree.dep(at) == "acl:relcl":
            return _antecedent(tree, at)
        if tree.dep(at) in {"conj", "xcomp", "aux", "cop", "aux:pass"} and not tree.is_root(at):
            at = tree.words[at].head
            continue
        break
    return _by_order(tree, verb) if tree.is_verbal(verb) and tree.dep(verb) not in {"amod", "acl"} else None


def _antecedent(tree: Tree, verb: int) -> int | None:
    """What a relative clause is about, when its subject is the relative pronoun."""
    return tree.words[verb].head if tree.dep(verb) in {"acl:relcl", "acl"} and not tree.is_root(verb) else None


def _modified(tree: Tree, participle: int) -> int | None:
    """The noun that a participle stands by: "de drepte soldatene", "fem såret"."""
    if tree.dep(participle) in {"amod", "acl", "acl:relcl"} and not tree.is_root(participle):
        return tree.words[participle].head
    before = [i for i in tree.children[participle] if tree.words[i].pos in {"NUM", "NOUN", "PROPN"} and i < participle]
    return before[-1] if before and tree.dep(before[-1]) in {"nummod", "obl", "dep", "nmod", "advmod", "compound"} and not tree.preposition(before[-1]) else None


def _by_order(tree: Tree, verb: int) -> int | None:
    """The nearest noun phrase before a verb in its clause that hangs on nothing of its own kind, without a preposition."""
    for i in range(verb - 1, -1, -1):
        word = tree.words[i]
        if word.pos == "VERB" or word.text in ",;:–—":
            return None
        if word.pos in {"NOUN", "PROPN"} and not tree.preposition(i) and tree.words[word.head].pos not in NOMINAL and i not in tree.times and tree.dep(i) in {"dep", "obl", "nmod", "nsubj"}:
            return i
    return None


def _nominal(tree: Tree, hit: Hit, pack: Pack) -> Iterator[Filler]:
    noun, frame = hit.head, hit.trigger.frame
    for i in tree.children[noun]:
        dep, preposition = tree.dep(i), tree.preposition(i)
        if dep in {"nmod:poss", "poss"} or (dep in {"nmod", "det"} and i < noun and "Case=Gen" in tree.words[i].feats):
            if "possessive" in frame:
                yield Filler(frame["possessive"], i)
        elif dep in {"nmod", "obl", "acl", "dep", "nmod:agent", "obl:agent"} and preposition in frame:
            yield Filler(frame[preposition], i)
        elif dep in {"amod", "compound", "nmod"} and i < noun and tree.lower(i) in pack.places.demonyms and "possessive" in frame:
            yield Filler(frame["possessive"], i)
        elif dep == "compound" and i < noun and i in tree.names and "possessive" in frame:
            yield Filler(frame["possessive"], i)
    yield from _stray(tree, hit)
    yield from _carried(tree, hit, pack)


def _stray(tree: Tree, hit: Hit) -> Iterator[Filler]:
    """Phrases right after the noun that the tree hung elsewhere: "angrep mot flyplassen" with the phrase on the verb."""
    at = hit.last + 1
    if at >= len(tree) or tree.lower(at) not in hit.trigger.frame or tree.words[at].pos != "ADP":
        return
    head = tree.words[at].head
    if head > at and tree.words[head].head != hit.head and tree.words[head].pos in NOMINAL and tree.words[head].head < hit.first:
        yield Filler(hit.trigger.frame[tree.lower(at)], head)


def _carried(tree: Tree, hit: Hit, pack: Pack) -> Iterator[Filler]:
    """Roles that a light verb gives its noun: "USA utførte angrepet", "angrepet ble utført av USA"."""
    noun = hit.head
    verb = tree.words[noun].head
    if verb == noun or tree.lower(verb) not in pack.grammar.light:
        return
    passive = is_passive(tree, verb, pack)
    if passive:
        for i in tree.with_dep(verb, *OBLIQUES, *AGENTS):
            if tree.dep(i) in AGENTS or tree.preposition(i) in pack.grammar.agent:
                yield Filler("actor", i)
    elif tree.dep(noun) in {"obj", "obl", "obl:arg", "iobj", "nmod"}:
        subject = _subject(tree, verb, pack)
        if subject is not None and subject != noun:
            yield Filler("actor", subject)
    for i in tree.with_dep(verb, "obl"):
        if i != noun and (role := hit.trigger.frame.get(tree.preposition(i))) and role != "actor":
            yield Filler(role, i)
