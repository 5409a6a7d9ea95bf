"""Whoever stands right before a cue or inside it, whatever the tree hangs them on."""

from kilde.extract.cues import Found
from kilde.extract.owners import can_speak
from kilde.extract.tree import Tree
from kilde.languages import Pack
from kilde.model import Stance, VoiceKind

NEAR = 10
"""Words before a cue within which a pair of sources begins."""

ALONE = frozenset({"NOUN", "PROPN", "ADJ", "DET"})
IN_PAIR = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM", "CCONJ"})
PHRASE = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM", "ADP", "PART"})
BOUNDS = frozenset({"PUNCT", "SCONJ", "CCONJ", "PRON", "VERB", "AUX"})

EXPLAINING = frozenset({"DET", "NOUN", "PROPN", "ADJ", "NUM", "PRON", "VERB"})
"""Parts of speech of the first word of what is told of somebody who is named."""

CLAUSE = 12
"""Words of the longest relative clause that is passed over."""


def before(tree: Tree, found: Found, pack: Pack) -> int | None:
    """The noun right before a cue; what stands in brackets or in a relative clause between them is passed over."""
    at = found.first - 1
    if at > 0 and tree.words[at].text == ")":
        at = next((i for i in range(at, 0, -1) if tree.words[i].text == "("), at) - 1
    if at > 0 and tree.words[at].text == "," and (told_of := _told_of(tree, at, pack)) is not None:
        return told_of
    if at > 0 and tree.words[at].text == "," and (opened := opening(tree, at, pack)) is not None:
        return opened
    for i in range(at, max(-1, at - 2), -1):
        if tree.words[i].pos in {"PROPN", "NOUN"} and _may_stand(tree, i, pack):
            return i if can_speak(tree, i, pack) else next(iter(_described(tree, _phrase(tree, found), pack)), i)
    return next(iter(_described(tree, _phrase(tree, found), pack)), None)


def _may_stand(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether a noun before a cue may be its source: no time, and in no phrase but "in the report it says"."""
    opens = not any(tree.words[j].pos in {"NOUN", "PROPN"} for j in range(i))
    held = opens and pack.sources.get(tree.lower(i)) is VoiceKind.DOCUMENT
    return i not in tree.times and (held or not tree.preposition(i))


def named_before(tree: Tree, found: Found) -> int | None:
    """Who is named between marks before what is told of them, which a comma ends before a cue.

    "..., Ann Lee, the head of the mission, told reporters", "the head of it, Ann Lee, said", whatever the tree says.
    """
    end = found.first - 1
    if end < 2 or tree.words[end].text != ",":
        return None
    for comma in (i for i in range(end, max(1, end - CLAUSE), -1) if tree.words[i].text == ","):
        name = tree.names.get(comma - 1)
        start = next((i + 1 for i in range(comma - 1, -1, -1) if tree.words[i].pos == "PUNCT"), 0)
        alone = name is not None and all(tree.words[i].pos in ALONE for i in range(start, name.first))
        if comma == end and name is not None and tree.dep(name.first) == "appos":
            return None  # the tree has it on whom it explains
        told = start > 0 if comma == end else tree.words[comma + 1].pos in EXPLAINING
        if name is not None and name.label == "PER" and alone and told:
            return name.first
    return None


def opening(tree: Tree, comma: int, pack: Pack) -> int | None:
    """Who opens a sentence before what is only told of them: "Ann Lee, a medic working in the city, said that"."""
    at = next((i for i in range(comma) if tree.words[i].text == ","), comma)
    if at in {0, comma} or any(tree.words[i].pos not in IN_PAIR for i in range(at)):
        return None
    told = [i for i in range(at, comma) if tree.is_finite(i) and tree.words[i].pos in {"VERB", "AUX"}]
    told = [i for i in told if not any(tree.words[c].pos == "SCONJ" for c in tree.with_dep(tree.clause(i), "mark"))]
    if any(at < c for i in told for c in tree.with_dep(i, "nsubj", "nsubj:pass", "aux")):
        return None  # but "A spokeswoman, | asked about it, | said": a participle, whatever its tag
    name = tree.names.get(at - 1)
    head = name.first if name else at - 1
    return head if head not in tree.times and can_speak(tree, head, pack) else None


def _told_of(tree: Tree, comma: int, pack: Pack) -> int | None:
    """Whom the relative clause before a comma tells of: "Iran and Iraq, which brokered the talks, announced"."""
    reach = range(comma - 1, max(0, comma - CLAUSE), -1)
    at = next((i for i in reach if tree.words[i].text == "," or tree.words[i].pos == "PUNCT"), None)
    if not at or tree.lower(at + 1) not in pack.grammar.relative:
        return None
    joint = tree.words[at - 1].head if tree.dep(at - 1) == "conj" else at - 1
    return joint if can_speak(tree, joint, pack) else None


def _phrase(tree: Tree, found: Found) -> range:
    """The words before a cue up to where its sentence, or what stands between marks there, begins."""
    reach = range(found.first - 1, -1, -1)
    start = next((i + 1 for i in reach if tree.words[i].pos in BOUNDS), 0)
    return range(start, found.first)


def _described(tree: Tree, words: range, pack: Pack) -> tuple[int, ...]:
    """Whoever opens a phrase that goes on to say where they are, or of what: "doctors at two hospitals said"."""
    more = next((i for i in words if tree.words[i].pos == "ADP"), None)
    if more is None or any(tree.words[i].pos not in PHRASE for i in words) or more == words[0]:
        return ()
    nouns = [i for i in range(words[0], more) if tree.words[i].pos in {"NOUN", "PROPN"}]
    head = tree.names[nouns[-1]].first if nouns and nouns[-1] in tree.names else next(reversed(nouns), None)
    return (head,) if head is not None and head not in tree.times and can_speak(tree, head, pack) else ()


def inside(tree: Tree, found: Found, pack: Pack) -> tuple[int, ...]:
    """Who stands between the words of a cue that opens what is said or follows it: "Etter det NRK erfarer, ..."."""
    opens = not found.first or tree.words[found.first - 1].pos in {"PUNCT", "SCONJ"}
    if not opens or found.cue.stance not in {Stance.REPORTS, Stance.CONFIRMS}:
        return ()
    words = set(found.cue.lemma.split()) | {tree.lower(found.first), tree.lower(found.last)}
    between = [i for i in range(found.first + 1, found.last) if tree.lower(i) not in words]
    return next(((i,) for i in between if can_speak(tree, i, pack) and i not in tree.times), ())


def denier_before(tree: Tree, found: Found, pack: Pack) -> tuple[int, ...]:
    """Who denies something, though the tree took it for a participle: "Lee, 34, denied", "Lee denied doing it"."""
    comma, after = found.first - 1, min(found.last + 1, len(tree) - 1)
    if found.cue.stance is not Stance.DENIES or comma < 0:
        return ()
    if "VerbForm=Ger" in tree.words[after].feats and tree.words[comma].pos in {"NOUN", "PROPN", "PRON"}:
        name = tree.names.get(comma)
        return (name.first if name else comma,) if can_speak(tree, comma, pack) else ()
    if comma < 2 or tree.words[comma].text != ",":
        return ()
    behind = tree.lower(found.last + 1) if found.last + 1 < len(tree) else ""
    head = None if behind in pack.grammar.agent else opening(tree, comma, pack)
    return () if head is None else (head,)


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
    if len(inside) > 1 and tree.lower(inside[0]) in pack.grammar.perfect:
        # "..., har ombudsmannen oplyst"
        inside = inside[1:]
    if not inside or any(tree.is_finite(i) for i in range(found.last + 1, len(tree))):
        return ()
    told = any(tree.is_verbal(i) for i in range(inside[0]))
    if any(tree.words[i].pos not in ALONE | {"PART"} for i in inside):
        return _described(tree, inside, pack) if told else ()
    name = tree.names.get(inside[-1])
    head = name.first if name and name.first in inside else inside[-1]
    able = found.cue.stance is Stance.REPORTS or can_speak(tree, head, pack)
    return (head,) if told and able and head not in tree.times else ()


def name_beside(tree: Tree, subject: int) -> int:
    """The name that a subject in brackets only explains: "Gwen Moore (D-Wis.) said"."""
    at = subject
    while at > 0 and tree.words[at - 1].text in {"-", "."}:
        at -= 1
    if at > 1 and tree.words[at - 1].text == "(" and at - 2 in tree.names:
        return tree.names[at - 2].first
    return subject
