"""Who says it: the sources that a cue belongs to."""

from kilde.extract.cues import Found
from kilde.extract.subjects import AGENTS, OBLIQUES
from kilde.extract.tree import NOMINAL, Tree
from kilde.languages import Pack
from kilde.model import VoiceKind

MEDIA = frozenset({VoiceKind.AGENCY, VoiceKind.OUTLET, VoiceKind.SOCIAL})
FAR = 4
"""Words after a cue within which its source stands when the tree does not tell ("skriver den britiske avisen X")."""


def spread(tree: Tree, head: int) -> tuple[int, ...]:
    """The source with those it is coordinated with; a comma alone coordinates nothing here."""
    found = [i for i in tree.conjuncts(head) if i == head or tree.words[i].pos in NOMINAL]
    return tuple(found) if any(tree.with_dep(i, "cc") for i in found[1:]) else (head,)


def phrase_after(tree: Tree, start: int) -> int | None:
    """The head of the noun phrase that begins at a word; by the tree, or the first nominal near."""
    near = [i for i in range(start, min(start + 8, len(tree))) if tree.words[i].pos in NOMINAL and i not in tree.times]
    if near and tree.dep(near[0]) == "nmod:poss" and near[1:2] == [near[0] + 1]:
        # "enligt Kievs borgmästare": not the owner, whatever the tree hangs on the preposition
        return _owned(tree, near[0])
    for i in near:
        if tree.phrase(i)[0] == start:
            return i
    return next((i for i in near if i - start <= FAR and tree.words[i].pos != "PRON"), None)


def _owned(tree: Tree, owner: int) -> int:
    """The noun after its owner, or the name that it describes where the tree hangs it on that."""
    noun, over = owner + 1, tree.words[owner + 1].head
    described = noun < over <= noun + 2 and tree.words[over].pos == "PROPN" and tree.words[noun].pos == "NOUN"
    return over if described else noun


def agent(tree: Tree, verb: int, pack: Pack) -> int | None:
    """Who says it in a passive: the agent, or the medium it was said in ("announced on state television")."""
    for i in tree.with_dep(verb, *AGENTS, *OBLIQUES):
        noun = pack.nouns.get(tree.lower(i))
        medium = (noun is not None and noun.type == "media") or tree.lower(i) in pack.sources
        if tree.dep(i) in AGENTS or tree.preposition(i) in pack.grammar.agent or medium:
            return i
    return None


def speaker(tree: Tree, verb: int, found: Found, pack: Pack) -> int | None:
    """The subject of the cue; where the tree has none, the noun phrase right after it, or right before."""
    at = verb
    for _ in range(3):
        if subjects := [i for i in tree.with_dep(at, "nsubj", "nsubj:pass") if _can_speak(tree, i, verb, found, pack)]:
            return max((i for i in subjects if i < at), default=subjects[0])
        if at == verb and (inverted := _inverted(tree, found)) is not None:
            return inverted
        if tree.dep(at) == "acl:relcl":
            return tree.words[at].head
        if tree.dep(at) not in {"conj", "xcomp", "aux"} or tree.is_root(at):
            break
        at = tree.words[at].head
    return _before(tree, found)


def _can_speak(tree: Tree, i: int, verb: int, found: Found, pack: Pack) -> bool:
    """Not the cue itself, a time, a relative word; "it" speaks only where what it says follows ("It said that ...")."""
    if found.first <= i <= found.last or i in tree.times or tree.lower(i) in pack.grammar.relative:
        return False
    return tree.lower(i) not in pack.grammar.pronouns_thing or bool(tree.with_dep(verb, "ccomp"))


def _inverted(tree: Tree, found: Found) -> int | None:
    """The noun phrase right after a cue: ", bekräftar företaget"."""
    after = found.last + 1
    if after < len(tree) and tree.words[after].pos in {"PROPN", "NOUN", "DET", "ADJ"} and after not in tree.times:
        return phrase_after(tree, after)
    return None


def _before(tree: Tree, found: Found) -> int | None:
    """The noun right before a cue."""
    for i in range(found.first - 1, max(-1, found.first - 3), -1):
        if tree.words[i].pos in {"PROPN", "NOUN"} and not tree.preposition(i) and i not in tree.times:
            return i
    return None


def media_told(tree: Tree, verb: int, pack: Pack) -> list[int]:
    """The agencies and outlets that a source speaks to: "told Reuters", "sier til nyhetsbyrået AFP"."""
    return [i for i in tree.with_dep(verb, "obj", "iobj", *OBLIQUES) if _is_medium(tree, i, pack)]


def _is_medium(tree: Tree, head: int, pack: Pack) -> bool:
    names = [(head, head)]
    for mention in (tree.names.get(head), tree.adjoining(head)):
        names += [(mention.first, mention.last)] if mention else []
    kinds = [pack.sources.get(" ".join(tree.lower(i) for i in range(first, last + 1))) for first, last in names]
    return any(kind in MEDIA for kind in kinds)
