"""Who stands how to whom: the two ends that the signs of a sentence put in relation."""

from collections.abc import Iterator, Sequence

from kilde.extract.described import OPENING, SPOKEN, of_noun
from kilde.extract.ends import (
    PEOPLE,
    End,
    Related,
    after,
    before,
    is_governed,
    is_group,
    named,
    of_word,
)
from kilde.extract.signs import Sign
from kilde.extract.subjects import subject_of
from kilde.extract.tree import Tree
from kilde.languages import Pack
from kilde.model import RelationKind

BODIES = frozenset({"ORG", "MISC"})
POWERS = BODIES | {"LOC", PEOPLE}
ANYBODY = POWERS | {"PER"}
SUBJECTS = {
    RelationKind.LEADS: frozenset({"PER"}),
    RelationKind.MEMBER_OF: ANYBODY - {PEOPLE},
    RelationKind.PART_OF: BODIES,
    RelationKind.SUPPORTS: POWERS,
    RelationKind.FOUNDED: frozenset({"PER", "ORG"}),
}
"""Labels that a subject may have; of a compound such as "Saudi-led" a power may be it as well."""
OBJECTS = {
    RelationKind.LEADS: POWERS,
    RelationKind.MEMBER_OF: BODIES,
    RelationKind.PART_OF: BODIES,
    RelationKind.SUPPORTS: POWERS - {PEOPLE},
    RelationKind.FOUNDED: BODIES,
}
DESCRIBED = frozenset({RelationKind.LEADS, RelationKind.SUPPORTS})
"""Kinds whose object may be a group that is described only: "an Iranian-backed militia"."""


def related(tree: Tree, found: Sequence[Sign], pack: Pack) -> Iterator[Related]:
    """The relations that the signs of a sentence tell, in text order; other names are no matter of this."""
    for sign in found:
        finders = {"noun": of_noun, "verb": _of_verb, "ending": _of_ending}
        find = finders.get(sign.word.pos)
        one = find(tree, sign, pack) if find else None
        if one and _fits(tree, one, pack):
            yield one


def _of_verb(tree: Tree, sign: Sign, pack: Pack) -> Related | None:
    behind = after(tree, sign.last + 1, pack)
    if behind is None:
        return None
    ahead = _subject(tree, sign, pack)
    if ahead is None:
        return None
    subject, held = (behind, ahead) if sign.word.turned else (ahead, behind)
    return Related(sign, subject, held, _is_past(tree, sign, pack), True)


def _subject(tree: Tree, sign: Sign, pack: Pack) -> End | None:
    """What stands before a verb: its subject by the tree, or the name before a comma or right there."""
    head = next((i for i in range(sign.first, sign.last + 1) if tree.words[i].pos in {"VERB", "ADJ"}), sign.first)
    at = subject_of(tree, head, pack)
    if at is not None:
        return of_word(tree, at) if at < sign.first else None
    i = sign.first - 1
    while i >= 0 and (tree.words[i].pos in SPOKEN or tree.words[i].text in OPENING):
        i -= 1
    found = before(tree, i)
    return None if found is None or is_governed(tree, found) else found


def _is_past(tree: Tree, sign: Sign, pack: Pack) -> bool:
    """Whether the tense of a verb puts what it says into the past; of what was founded that says nothing."""
    if sign.word.kind is RelationKind.FOUNDED:
        return False
    word = tree.words[sign.first]
    helpers = [c for c in tree.children[sign.first] if tree.dep(c) in {"aux", "aux:pass", "cop"}]
    if any(tree.lower(c) in pack.grammar.perfect for c in helpers):
        return False
    tensed = [tree.words[c] for c in helpers] if helpers or sign.word.turned else [word]
    return any("Tense=Past" in one.feats and "VerbForm=Fin" in one.feats for one in tensed)


def _of_ending(tree: Tree, sign: Sign, pack: Pack) -> Related | None:
    """ "Iranian-backed militia X": the first part of the word, and the phrase that the word stands in."""
    held = after(tree, sign.last + 1, pack)
    people = tree.words[sign.first].text[: sign.part].lower() in pack.places.demonyms
    first = End(sign.first, sign.first, sign.first, sign.first, PEOPLE if people else "ORG", sign.part)
    return Related(sign, first, held, False, False) if held and held.label != "PER" else None


def _fits(tree: Tree, one: Related, pack: Pack) -> bool:
    """Whether the two can stand so to one another."""
    kind, subject, held = one.sign.word.kind, one.subject, one.object
    if (subject.first, subject.last, subject.part) == (held.first, held.last, held.part):
        return False
    grown = one.sign.word.pos == "ending"
    able = subject.label in (POWERS if grown else SUBJECTS[kind]) and subject.label != ""
    if not held.label:
        tells = kind is RelationKind.SUPPORTS or one.sign.word.pos != "verb" or one.sign.word.turned
        return able and tells and kind in DESCRIBED and _is_group(tree, held, pack, grown)
    state = held.label in {"LOC", PEOPLE} and kind is RelationKind.LEADS and one.sign.word.pos == "noun"
    if state and not one.sign.word.nation:
        return False
    return able and held.label in OBJECTS[kind] and not _is_local(tree, held, kind, pack)


def _is_group(tree: Tree, held: End, pack: Pack, grown: bool) -> bool:
    """Whether a noun is that of a group, told apart by who supports it, or by whose it is."""
    if not is_group(tree, held.head, pack):
        return False
    inside = range(held.first, held.head)
    return grown or any(tree.lower(i) in pack.places.demonyms or i in tree.names for i in inside)


def _is_local(tree: Tree, held: End, kind: RelationKind, pack: Pack) -> bool:
    """Whether only a part of a body somewhere is meant: "the leader of the party in Bergen"."""
    at = held.last + 1
    if kind not in {RelationKind.LEADS, RelationKind.FOUNDED} or at + 1 >= len(tree):
        return False
    placed = named(tree, at + 1)
    return tree.lower(at) in pack.grammar.place and placed is not None and placed.label == "LOC"

