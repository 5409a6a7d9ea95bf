"""Who says it: the sources that a cue belongs to."""

from collections.abc import Iterable

from kilde.extract.cues import Found
from kilde.extract.nouns import noun_of
from kilde.extract.owners import can_speak
from kilde.extract.subjects import AGENTS, OBLIQUES
from kilde.extract.tree import NOMINAL, Tree
from kilde.languages import Pack
from kilde.model import VoiceKind

MEDIA = frozenset({VoiceKind.AGENCY, VoiceKind.OUTLET})
FAR = 4
"""Words after a cue within which its source stands when the tree does not tell ("skriver den britiske avisen X")."""

NEAR = 8
"""Words before a cue within which a pair of sources begins."""
OPENING = frozenset({"PROPN", "NOUN", "DET", "ADJ"})
ALONE = frozenset({"NOUN", "PROPN", "ADJ", "DET"})
IN_PAIR = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM", "CCONJ"})


def spread(tree: Tree, head: int) -> tuple[int, ...]:
    """The source with those it is coordinated with; a comma alone coordinates nothing here."""
    found = [i for i in tree.conjuncts(head) if i == head or tree.words[i].pos in NOMINAL]
    return tuple(found) if any(tree.with_dep(i, "cc") for i in found[1:]) else (head,)


def phrase_after(tree: Tree, start: int) -> int | None:
    """The head of the noun phrase that begins at a word; by the tree, or the first nominal near."""
    words = range(start, min(start + 8, len(tree)))
    near = [i for i in words if (tree.words[i].pos in NOMINAL or i in tree.names) and i not in tree.times]
    owns = near and (tree.dep(near[0]) == "nmod:poss" or "Case=Gen" in tree.words[near[0]].feats)
    if owns and near[1:2] == [near[0] + 1]:
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
    for i in (*tree.with_dep(verb, *AGENTS), *tree.with_dep(verb, *OBLIQUES)):
        noun = pack.nouns.get(tree.lower(i))
        medium = (noun is not None and noun.type == "media") or tree.lower(i) in pack.sources
        if tree.dep(i) in AGENTS or tree.preposition(i) in pack.grammar.agent or medium:
            return i
    return None


def speaker(tree: Tree, verb: int, found: Found, pack: Pack) -> int | None:
    """The subject of the cue; where the tree has none, the noun phrase right after it, or right before."""
    if (behind := _behind_comma(tree, found, pack)) is not None:
        return behind
    leads = _leads(tree, verb)
    at = verb if leads else _told_above(tree, verb, pack)
    for _ in range(4):
        subjects = [i for i in tree.with_dep(at, "nsubj", "nsubj:pass") if _can_speak(tree, i, verb, found, pack)]
        if subjects := [i for i in subjects if leads or i < verb]:
            return _name_beside(tree, _nearest(tree, subjects, at))
        if at == verb and leads and (inverted := _inverted(tree, found, pack)) is not None:
            return inverted
        if tree.dep(at) == "acl:relcl" or (tree.dep(at) == "acl" and tree.words[at].head < at):
            return tree.words[at].head
        if tree.is_root(at) or not _shares_subject(tree, at):
            break
        at = tree.words[at].head
    return _before(tree, found)


def _leads(tree: Tree, verb: int) -> bool:
    """Whether a subject may follow a verb: not "Det fik Iran til at true landet", nor "..., adding ten were hurt"."""
    feats = tree.words[verb].feats
    return not any(form in feats for form in ("VerbForm=Inf", "VerbForm=Ger", "Tense=Pres|VerbForm=Part"))


def _told_above(tree: Tree, verb: int, pack: Pack) -> int:
    """The verb of saying whose sentence a participle goes on: "the army said that rebels attacked, adding that"."""
    if "VerbForm=Inf" in tree.words[verb].feats:
        return verb
    return next((i for i in tree.ancestors(verb) if i < verb and tree.lower(i) in pack.cues), verb)


def _nearest(tree: Tree, subjects: list[int], verb: int) -> int:
    """Of several subjects the one before the verb; behind a comma or a mark the one after it: "..., said Ann Lee"."""
    if tree.words[max(0, verb - 1)].pos == "PUNCT" and subjects[-1] > verb:
        return subjects[-1]
    return max((i for i in subjects if i < verb), default=subjects[0])


def _shares_subject(tree: Tree, verb: int) -> bool:
    """Whether a verb without a subject has that of the word above: "said ... and added", "rose, saying that"."""
    dep = tree.dep(verb)
    return dep in {"conj", "xcomp", "aux"} or (dep == "advcl" and not tree.is_finite(verb))


def _name_beside(tree: Tree, subject: int) -> int:
    """The name that a subject in brackets only explains: "Gwen Moore (D-Wis.) said"."""
    at = subject
    while at > 0 and tree.words[at - 1].text in {"-", "."}:
        at -= 1
    if at > 1 and tree.words[at - 1].text == "(" and at - 2 in tree.names:
        return tree.names[at - 2].first
    return subject


def _can_speak(tree: Tree, i: int, verb: int, found: Found, pack: Pack) -> bool:
    """Not the cue itself, a time, a relative word, a place ("based in Oslo claimed").

    "It" speaks only where what it says follows ("It said that ..."), and nobody else speaks after the verb.
    """
    if found.first <= i <= found.last or i in tree.times or tree.lower(i) in pack.grammar.relative:
        return False
    if tree.preposition(i):
        return False
    told = found.cue.needs == "object" or bool(tree.with_dep(verb, "ccomp"))
    alone = told and _inverted(tree, found, pack) is None
    word, grammar = tree.lower(i), pack.grammar
    return word not in grammar.pronouns_thing or word in grammar.pronouns_person or alone


def _inverted(tree: Tree, found: Found, pack: Pack) -> int | None:
    """The noun phrase right after a cue: ", bekräftar företaget"."""
    after, before = found.last + 1, found.first - 1
    if before >= 0 and tree.words[before].pos in {"NOUN", "PROPN"} and before not in tree.times:
        return None
    if after < len(tree) and _opens(tree, after, pack) and after not in tree.times:
        head = phrase_after(tree, after)
        return None if head is not None and _is_of_another(tree, head, found) else head
    return None


def _opens(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether a noun phrase may begin with a word, by its tag or because it is a noun that the language pack knows."""
    return tree.words[i].pos in OPENING or noun_of(tree.lower(i), pack) is not None


def _behind_comma(tree: Tree, found: Found, pack: Pack) -> int | None:
    """Who stands right after a cue that follows a comma, where what the tree takes for its subject cannot speak."""
    subjects = tree.with_dep(found.head, "nsubj", "nsubj:pass")
    wrong = subjects and all(i < found.first and not can_speak(tree, i, pack) for i in subjects)
    if not wrong or not found.first or tree.words[found.first - 1].text != ",":
        return None
    head = _inverted(tree, found, pack)
    if head is None:
        return None
    noun = noun_of(tree.lower(head), pack)
    return head if can_speak(tree, head, pack) or (noun is not None and noun.type == "facility") else None


def _is_of_another(tree: Tree, head: int, found: Found) -> bool:
    """Whether a noun behind a cue is the subject of a verb that follows: "as saying soldiers killed"."""
    if tree.dep(head) == "nummod" and tree.words[head].head > head:
        head = tree.words[head].head
    verb = tree.words[head].head
    return tree.dep(head) in {"nsubj", "nsubj:pass"} and verb > head and not found.first <= verb <= found.last


def _before(tree: Tree, found: Found) -> int | None:
    """The noun right before a cue, what stands in brackets passed over."""
    at = found.first - 1
    if at > 0 and tree.words[at].text == ")":
        at = next((i for i in range(at, 0, -1) if tree.words[i].text == "("), at) - 1
    for i in range(at, max(-1, at - 2), -1):
        if tree.words[i].pos in {"PROPN", "NOUN"} and not tree.preposition(i) and i not in tree.times:
            return i
    return None


def pair_before(tree: Tree, found: Found, pack: Pack) -> tuple[int, ...]:
    """Two between a comma and their cue, whatever the tree hangs them on: "... of Marib, police and medics said"."""
    inside = alone_before(tree, found)
    joint = [i for i in inside if tree.words[i].pos == "CCONJ"]
    if len(joint) != 1 or any(tree.words[i].pos not in IN_PAIR for i in inside):
        return ()
    heads = (joint[0] - 1, found.first - 1)
    speaks = all(i in inside and i not in tree.times and can_speak(tree, i, pack) for i in heads)
    return heads if speaks and joint[0] not in heads else ()


def alone_before(tree: Tree, found: Found) -> range:
    """The words between a comma and a cue."""
    start = next((i for i in range(found.first - 1, max(0, found.first - NEAR), -1) if tree.words[i].text == ","), None)
    return range(start + 1, found.first) if start else range(0)


def last_before(tree: Tree, found: Found, pack: Pack) -> tuple[int, ...]:
    """Who stands alone between a comma and a cue that ends the sentence, whatever the tree hangs them on."""
    inside = alone_before(tree, found)
    if not inside or any(tree.words[i].pos not in ALONE for i in inside) or _is_verbal(tree, found.last + 1):
        return ()
    name = tree.names.get(inside[-1])
    head = name.first if name and name.first in inside else inside[-1]
    told = any(tree.is_verbal(i) for i in range(inside[0]))
    return (head,) if told and head not in tree.times and can_speak(tree, head, pack) else ()


def _is_verbal(tree: Tree, start: int) -> bool:
    return any(tree.is_verbal(i) for i in range(start, len(tree)))


def source_phrase(tree: Tree, head: int, pack: Pack) -> tuple[int, int]:
    """The words of a source: with the noun that a name explains, without the medium that it is said to or posted on."""
    first, last = tree.phrase(head)
    while last + 1 < len(tree) and tree.words[last + 1].pos == "PROPN" and tree.words[last].pos in {"NOUN", "PROPN"}:
        last += 1
    told = [i for i in range(head + 1, last + 1) if _is_spoken_to(tree, i, pack) or _is_posted(tree, i, pack)]
    if told:
        # "to the agency X", where the parser hangs "agency" on X: what stands before both says nothing of either
        last = max(head, min(c for c in tree.children[told[0]] if tree.dep(c) == "case") - 1)
    if head in tree.names and first > 0 and _describes(tree, first - 1, pack):
        first = min(first, tree.phrase(first - 1)[0])
    return first, last


def _describes(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether a word is the noun that the name after it explains, wherever the tree hangs it: "the paper The Sun"."""
    return tree.words[i].pos == "NOUN" and i not in tree.times and can_speak(tree, i, pack)


def media_told(tree: Tree, verb: int, sources: Iterable[int], pack: Pack) -> list[int]:
    """The agencies and outlets that a source speaks to: "told Reuters", "sier en kilde til nyhetsbyrået AFP"."""
    near = tree.with_dep(verb, "obj", "iobj", *OBLIQUES)
    said_to = [i for i in near if _is_medium(tree, i, pack) or _is_told(tree, verb, i, pack)]
    inside = [i for s in sources for i in sorted(tree.subtree(s)) if i > s]
    return list(dict.fromkeys([*said_to, *(i for i in inside if _is_spoken_to(tree, i, pack))]))


def _is_spoken_to(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether a word inside the phrase of a source is a medium that they speak to."""
    return tree.preposition(i) in pack.told and _is_medium(tree, i, pack)


def _is_posted(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether a name is that of a network where somebody writes, which speaks not: "guvernøren på Telegram"."""
    named = tree.words[i].pos == "PROPN" or i in tree.names
    return named and bool(tree.preposition(i)) and pack.sources.get(tree.lower(i)) is VoiceKind.SOCIAL


def _is_told(tree: Tree, verb: int, i: int, pack: Pack) -> bool:
    """Whether a body that no pack knows is spoken to: "siger til Cyprus Courier", "told The Harbour Post"."""
    name, before = tree.names.get(i), tree.preposition(i) or tree.lower(verb)
    unknown = name is not None and name.label == "ORG" and tree.lower(i) not in pack.nouns
    return unknown and i not in tree.times and before in pack.told


def _is_medium(tree: Tree, head: int, pack: Pack) -> bool:
    """Whether a word names an agency or an outlet; the people who work there are none, nor is where it was posted."""
    noun = pack.nouns.get(tree.lower(head))
    if head not in tree.names and noun is not None and noun.type == "person":
        return False
    names = [(head, head), (max(0, head - 1), head)]
    for mention in (tree.names.get(head), tree.adjoining(head)):
        if mention:
            names += [(mention.first, mention.last), (mention.first, mention.first), (mention.last, mention.last)]
    kinds = [pack.sources.get(" ".join(tree.lower(i) for i in range(first, last + 1))) for first, last in names]
    return any(kind in MEDIA for kind in kinds)
