"""Attributions of a sentence: who is said to say what, by which cue, and how far it reaches."""

from collections.abc import Iterator
from typing import NamedTuple

from kilde.extract.roles import AGENTS, OBLIQUES, is_passive
from kilde.extract.tree import NOMINAL, Tree
from kilde.extract.triggers import phrase_end
from kilde.languages import Cue, Pack
from kilde.model import Factuality, Stance, VoiceKind

COMPLEMENTS = ("ccomp", "xcomp", "csubj", "csubj:pass")
CLAUSES_OF_NOUNS = ("acl", "ccomp", "acl:relcl", "advcl")
MEDIA = frozenset({VoiceKind.AGENCY, VoiceKind.OUTLET, VoiceKind.SOCIAL})
FAR = 4
"""Words after a cue within which its source stands when the tree does not tell ("skriver den britiske avisen X")."""


class Attribution(NamedTuple):
    """A cue, the heads of its sources (parallel ones beside each other), and the words whose claims it carries.

    `backward` marks one that takes up the sentence before ("That is what X says"). Without sources it is hearsay.
    `relays` are media that the source said it to ("told Reuters").
    """

    sources: tuple[int, ...]
    first: int
    last: int
    stance: Stance
    factuality: Factuality | None
    scope: frozenset[int]
    backward: bool = False
    relays: tuple[int, ...] = ()


class _Found(NamedTuple):
    first: int
    last: int
    head: int
    cue: Cue


def attributions(tree: Tree, pack: Pack) -> list[Attribution]:
    """All attributions of a sentence, those with the narrowest scope first."""
    nobody = list(_generic(tree, pack))
    found = [a for cue in _cues(tree, pack) if (a := _attribution(tree, cue, pack))]
    owned = [a for a in found if not any(n.first <= a.last and a.first <= n.last for n in nobody)]
    return sorted(_without_statements(tree, owned, pack) + nobody, key=lambda a: (len(a.scope), a.first))


def _without_statements(tree: Tree, found: list[Attribution], pack: Pack) -> list[Attribution]:
    """Drops the statement itself as a voice where somebody is known to make it: "X sent a statement, which said that"."""
    made = {a.first for a in found}
    return [a for a in found if not (len(a.sources) == 1 and a.sources[0] in made and a.sources[0] != a.first)]


def _cues(tree: Tree, pack: Pack) -> Iterator[_Found]:
    i = 0
    while i < len(tree):
        found = _phrase_at(tree, pack, i) or _word_at(tree, pack, i)
        if found:
            yield found
        i = found.last + 1 if found else i + 1


def _phrase_at(tree: Tree, pack: Pack, i: int) -> _Found | None:
    for words, cue in pack.cue_phrases.get(tree.lower(i), ()):
        last = phrase_end(tree, i, words, 0 if cue.pos == "preposition" else 3)
        if last is not None:
            inside = range(i, last + 1)
            head = next((j for j in inside if tree.words[j].head not in inside or tree.is_root(j)), i)
            return _Found(i, last, head, cue)
    return None


def _word_at(tree: Tree, pack: Pack, i: int) -> _Found | None:
    pos = tree.words[i].pos
    for cue in pack.cues.get(tree.lower(i), ()):
        fits = {
            "verb": pos in {"VERB", "AUX"} or (pos == "ADJ" and tree.is_verbal(i)),
            "preposition": pos in {"ADP", "VERB", "ADV", "SCONJ", "ADJ"},
            "noun": pos == "NOUN",
        }
        if fits.get(cue.pos, True):
            return _Found(i, i, i, cue)
    return None


def _attribution(tree: Tree, found: _Found, pack: Pack) -> Attribution | None:
    if found.cue.pos == "preposition":
        return _by_preposition(tree, found)
    if found.cue.pos == "noun":
        return _by_noun(tree, found, pack)
    return _by_verb(tree, found, pack)


def _make(found: _Found, sources: tuple[int, ...], scope: frozenset[int], backward: bool = False) -> Attribution:
    return Attribution(sources, found.first, found.last, found.cue.stance, found.cue.factuality, scope, backward)


def _spread(tree: Tree, head: int) -> tuple[int, ...]:
    """The sources that a source is coordinated with."""
    found = [i for i in tree.conjuncts(head) if i == head or tree.words[i].pos in NOMINAL]
    return tuple(found) if any(tree.with_dep(i, "cc") for i in found[1:]) else (head,)


def _by_preposition(tree: Tree, found: _Found) -> Attribution | None:
    head = _phrase_after(tree, found.last + 1)
    if head is None:
        return None
    clause = tree.clause(head)
    scope = set(range(len(tree))) if tree.is_root(clause) else tree.subtree(clause)
    own = {j for source in _spread(tree, head) for j in range(*_open(tree.phrase(source)))}
    return _make(found, _spread(tree, head), frozenset(scope - own))


def _open(span: tuple[int, int]) -> tuple[int, int]:
    return span[0], span[1] + 1


def _phrase_after(tree: Tree, start: int) -> int | None:
    """The head of the noun phrase that begins at a word; by the tree, or the first nominal near."""
    near = [i for i in range(start, min(start + 8, len(tree))) if tree.words[i].pos in NOMINAL]
    for i in near:
        if tree.phrase(i)[0] == start and i not in tree.times:
            return i
    named = [i for i in near if i - start <= FAR and tree.words[i].pos != "PRON" and i not in tree.times]
    return named[0] if named else None


def _by_verb(tree: Tree, found: _Found, pack: Pack) -> Attribution | None:
    verb = found.head
    if tree.words[verb].pos not in {"VERB", "AUX", "ADJ"}:
        verb = next((i for i in range(found.first, found.last + 1) if tree.words[i].pos in {"VERB", "AUX"}), verb)
    passive = found.cue.pos == "verb" and is_passive(tree, verb, pack)
    source = _agent(tree, verb, pack) if passive else _speaker(tree, verb, found, pack)
    if source is None:
        return None
    sources = _spread(tree, source)
    own = {j for s in sources for j in range(*_open(tree.phrase(s)))} | set(range(found.first, found.last + 1))
    relays = tuple(
        i for i in tree.with_dep(verb, "obj", "iobj", *OBLIQUES) if _is_medium(tree, i, pack) and i not in sources
    )
    own |= {j for r in relays for j in range(*_open(tree.phrase(r)))}
    if _takes_up(tree, verb, pack):
        return _make(found, sources, frozenset(), backward=True)._replace(relays=relays)
    return _make(found, sources, frozenset(_scope(tree, verb, found, passive) - own))._replace(relays=relays)


def _is_medium(tree: Tree, head: int, pack: Pack) -> bool:
    """Whether a noun phrase names an agency or an outlet that the packs list, or stands by one ("nyhetsbyrået AFP")."""
    named = tree.adjoining(head)
    names = [
        tree.lower(head),
        *([" ".join(tree.lower(i) for i in range(named.first, named.last + 1))] if named else []),
    ]
    name = tree.names.get(head)
    names += [" ".join(tree.lower(i) for i in range(name.first, name.last + 1))] if name else []
    return any(name in pack.sources and pack.sources[name] in MEDIA for name in names)


def _agent(tree: Tree, verb: int, pack: Pack) -> int | None:
    """Who says it in a passive: the agent, or the medium it was said in ("announced on state television")."""
    for i in tree.with_dep(verb, *AGENTS, *OBLIQUES):
        noun = pack.nouns.get(tree.lower(i))
        medium = (noun is not None and noun.type == "media") or tree.lower(i) in pack.sources
        if tree.dep(i) in AGENTS or tree.preposition(i) in pack.grammar.agent or medium:
            return i
    return None


def _speaker(tree: Tree, verb: int, found: _Found, pack: Pack) -> int | None:
    """The subject of the cue; where the tree has none, the noun phrase right after it, or right before."""
    at = verb
    for _ in range(3):
        for i in tree.with_dep(at, "nsubj", "nsubj:pass"):
            if (
                not (found.first <= i <= found.last)
                and tree.lower(i) not in pack.grammar.relative | pack.grammar.pronouns_thing
            ):
                return i
        if tree.dep(at) == "acl:relcl":
            return tree.words[at].head
        if tree.dep(at) not in {"conj", "xcomp", "aux"} or tree.is_root(at):
            break
        at = tree.words[at].head
    after = found.last + 1
    if after < len(tree) and tree.words[after].pos in {"PROPN", "NOUN", "DET", "ADJ"}:
        return _phrase_after(tree, after)
    before = [
        i
        for i in range(max(0, found.first - 2), found.first)
        if tree.words[i].pos in {"PROPN", "NOUN"} and not tree.preposition(i)
    ]
    return before[-1] if before else None


def _takes_up(tree: Tree, verb: int, pack: Pack) -> bool:
    """Whether the cue speaks of the sentence before: "Det oplyser politiet.", with nothing else that is said."""
    if tree.with_dep(verb, *COMPLEMENTS):
        return False
    thing = [
        i
        for i in tree.children[verb]
        if tree.dep(i) in {"obj", "nsubj", "expl", "obl", "dep", "nsubj:pass"}
        and tree.lower(i) in pack.grammar.pronouns_thing
    ]
    return bool(thing) and thing[0] < verb and thing[0] <= 2


def _scope(tree: Tree, verb: int, found: _Found, passive: bool) -> set[int]:
    everything = set(range(len(tree)))
    complements = tree.with_dep(verb, *COMPLEMENTS)
    if complements:
        return set().union(*(tree.subtree(c) for c in complements))
    if tree.dep(verb) in {"parataxis", "ccomp", "advcl"} and not tree.is_root(verb):
        own = tree.subtree(verb)
        if _after_comma(tree, min(own)) or _after_comma(tree, found.first):
            return everything - own
    parataxis = [c for c in tree.with_dep(verb, "parataxis") if tree.is_verbal(c)]
    if parataxis:
        return set().union(*(tree.subtree(c) for c in parataxis))
    if _after_comma(tree, found.first):
        return set(range(found.first))
    if passive:
        return everything
    return _objects(tree, verb, passive) or {i for i in everything if i > found.last and tree.clause(i) != verb}


def _objects(tree: Tree, verb: int, passive: bool) -> set[int]:
    """What a cue speaks of when that is a noun: "confirmed the attack", "the news that he is dead was announced"."""
    relations = ("obj", "obl", "nmod", "obl:arg") + (("nsubj", "nsubj:pass") if passive else ())
    return set().union(*(tree.subtree(i) for i in tree.with_dep(verb, *relations)))


def _after_comma(tree: Tree, i: int) -> bool:
    """Whether a comma, a quote mark or a dash closes what stands before a cue: "..., skriver AFP"."""
    return (
        i > 1 and tree.words[i - 1].pos == "PUNCT" and any(tree.words[j].pos in {"VERB", "AUX"} for j in range(i - 1))
    )


def _by_noun(tree: Tree, found: _Found, pack: Pack) -> Attribution | None:
    """A statement, report or message: of its possessor, its sender, or whoever issues it."""
    noun = found.head
    verb = tree.words[noun].head
    said = [c for c in tree.children[noun] if tree.dep(c) in CLAUSES_OF_NOUNS]
    scope = (
        set().union(*(tree.subtree(c) for c in said))
        if said
        else {i for i in range(found.last + 1, len(tree)) if tree.clause(i) != tree.clause(noun)}
    )
    if not scope or tree.lower(verb) in pack.cues:
        return None
    owners = [
        c
        for c in tree.children[noun]
        if tree.dep(c) in {"nmod:poss", "nmod"} and (c < noun or tree.preposition(c) in pack.grammar.possessive)
    ]
    if not owners and verb != noun and tree.dep(noun) == "obj":
        owners = tree.with_dep(verb, "nsubj")
    return _make(found, _spread(tree, owners[0]), frozenset(scope)) if owners else None


def _generic(tree: Tree, pack: Pack) -> Iterator[Attribution]:
    """Hearsay that nobody owns: "forlød det", "it was reported"."""
    for words in pack.generic:
        for i in range(len(tree)) if words[0] in tree.lowers else ():
            if tree.lower(i) == words[0] and (last := phrase_end(tree, i, words, 0)) is not None:
                yield Attribution((), i, last, Stance.REPORTS, Factuality.PROBABLE, frozenset(range(len(tree))))
                return
