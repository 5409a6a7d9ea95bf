"""Who stands how to whom: the two ends that the signs of a sentence put in relation."""

from collections.abc import Iterator
from typing import NamedTuple

from kilde.extract.ends import (
    PEOPLE,
    End,
    after,
    before,
    is_followed,
    is_governed,
    is_group,
    is_modifier,
    is_owner,
    named,
    of_word,
    titled,
)
from kilde.extract.nouns import noun_of
from kilde.extract.signs import Sign, signs
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
OPENING = frozenset({",", "(", "–", "—", "-"})
CLOSING = frozenset({",", ".", ")", ";", ":", "–", "—", "!", "?"})
SPOKEN = frozenset({"ADV", "AUX", "PART"})
"""Tags of what may stand between a name and what it is said to be, beside the copula."""


class Related(NamedTuple):
    """Two ends and the sign between them; `told` where the clause itself says it, and does not take it as known."""

    sign: Sign
    subject: End
    object: End
    former: bool
    told: bool


class _Noun(NamedTuple):
    """A noun of relations with what stands before it: where that begins, the other end there, whether it is past."""

    sign: Sign
    start: int
    object: End | None
    former: bool
    lesser: bool = False


def related(tree: Tree, pack: Pack) -> Iterator[Related]:
    """The relations of a sentence, in text order; other names are no matter of this."""
    for sign in signs(tree, pack):
        finders = {"noun": _of_noun, "verb": _of_verb, "ending": _of_ending}
        find = finders.get(sign.word.pos)
        found = find(tree, sign, pack) if find else None
        if found and _fits(tree, found, pack):
            yield found


def _of_noun(tree: Tree, sign: Sign, pack: Pack) -> Related | None:
    noun = _leftward(tree, sign, pack)
    if noun.lesser:
        return None
    stop, held = sign.last, noun.object
    if held is None and _is_of(tree, sign.last + 1, sign):
        held = after(tree, sign.last + 2, pack)
        stop = held.last if held else stop
    direct = _direct(tree, sign, pack) if stop == sign.last else None
    if direct and held is None and _is_of(tree, direct.last + 1, sign):
        held = after(tree, direct.last + 2, pack)
        held = held if held and held.label in BODIES else None
    if held is None:
        return None
    if direct:
        return Related(sign, direct, held, noun.former, False)
    return _beside(tree, noun, held, stop, pack)


def _leftward(tree: Tree, sign: Sign, pack: Pack) -> _Noun:
    """What stands before a noun in its phrase: an owner, a name without a mark, a nationality, words of the past."""
    word = tree.words[sign.first]
    held = _grown_on(tree, sign, pack) if sign.part else None
    if sign.part and not held:
        return _Noun(sign, sign.first, None, False, True)
    former, people, i = sign.former, None, sign.first - 1
    while i >= 0:
        lower = tree.lower(i)
        if held is None and lower in pack.grammar.clitics and (name := named(tree, i - 1)):
            return _Noun(sign, name.first, name, former)
        if held is None and (name := named(tree, i)) and name.last == i:
            mine = (is_owner(tree, name, pack) or (pack.relations.bare and name.label != "PER")) and word.pos != "VERB"
            if not mine:
                return _Noun(sign, i + 1, people, former)
            past = former or _is_past_before(tree, name.first, pack)
            return _Noun(sign, name.first, name, past, _is_ex(tree, name, pack))
        if lower in pack.relations.former:
            former = True
        elif lower in pack.places.demonyms and sign.word.nation and people is None:
            people = End(i, i, i, i, PEOPLE)
        elif lower in pack.relations.lesser:
            return _Noun(sign, i, None, former, True)
        elif not is_modifier(tree, i):
            break
        i -= 1
    return _Noun(sign, i + 1, held or people, former)


def _grown_on(tree: Tree, sign: Sign, pack: Pack) -> End | None:
    """The first part of a compound, with the words of its name before it: "Young Liberals-leader".

    None where a capital begins the sentence, so that it is open whether the word is one of them.
    """
    at = first = sign.first
    whole = tree.names.get(at)
    if whole and whole.label == "LOC":
        return End(at, at, at, at, "LOC", sign.part)
    if whole and whole.label != "PER":
        first = whole.first
    elif at and tree.words[at - 1].text[:1].isupper() and tree.words[at - 1].pos in {"ADJ", "PROPN"}:
        first = at if tree.lower(at - 1) in pack.relations.former else at - 1
        if not first:
            return None
    return End(first, at, first, at, "ORG", sign.part)


def _is_of(tree: Tree, i: int, sign: Sign) -> bool:
    return i < len(tree) and tree.lower(i) in sign.word.of


def _direct(tree: Tree, sign: Sign, pack: Pack) -> End | None:
    """The name right behind a noun, or the rest of a name that the noun was taken for a part of."""
    name = tree.names.get(sign.last)
    if name and name.label == "PER" and name.last > sign.last:
        return End(sign.last + 1, name.last, sign.last + 1, name.last, "PER")
    return titled(tree, sign.last + 1, pack)


def _beside(tree: Tree, noun: _Noun, held: End, stop: int, pack: Pack) -> Related | None:
    """Whoever the phrase of a noun is an apposition of, or is said to be it."""
    if "Number=Plur" in tree.words[noun.sign.last].feats and noun.sign.word.kind is not RelationKind.FOUNDED:
        return None
    if _is_of_another(tree, noun.start, pack):
        return None
    behind, ahead = _behind(tree, stop, pack), _ahead(tree, _before_one_of(tree, noun.start, pack), stop)
    if behind and ahead:
        return None
    if found := behind or ahead:
        return Related(noun.sign, found, held, noun.former, False)
    return _said_to_be(tree, noun, held, pack)


def _is_past_before(tree: Tree, first: int, pack: Pack) -> bool:
    return first > 0 and tree.lower(first - 1) in pack.relations.former


def _is_ex(tree: Tree, name: End, pack: Pack) -> bool:
    """Whether a word of the past is grown on to a name, which then is none: "ex-CIA chief"."""
    return tree.lower(name.first).partition("-")[0] in pack.relations.former


def _is_of_another(tree: Tree, start: int, pack: Pack) -> bool:
    """Whether a phrase hangs on another person, so that it is open who is named: "the aide of Iraq's president"."""
    if start < 2 or tree.words[start - 1].pos != "ADP":
        return False
    noun = noun_of(tree.lower(start - 2), pack)
    return noun is not None and noun.type == "person"


def _before_one_of(tree: Tree, start: int, pack: Pack) -> int:
    """Where a phrase begins, "one of" before it passed over."""
    for words in pack.relations.one_of:
        first = start - len(words)
        if first >= 0 and tuple(tree.lower(i) for i in range(first, start)) == words:
            return first
    return start


def _behind(tree: Tree, stop: int, pack: Pack) -> End | None:
    """The name behind the phrase, with a comma between or none: "the leader of X, Ann Lee, said"."""
    at = stop + 1
    if at < len(tree) and tree.words[at].text in {",", "("}:
        at += 1
    name = titled(tree, at, pack)
    if name is None or name.label == "LOC" or is_followed(tree, name):
        return None
    beyond = name.last + 1
    listed = at > stop + 1 and beyond < len(tree) and tree.words[beyond].pos == "CCONJ"
    return None if listed else name


def _ahead(tree: Tree, start: int, stop: int) -> End | None:
    """The name before the phrase and its comma: "Ann Lee, leader of X, said"."""
    if start < 2 or tree.words[start - 1].text not in OPENING:
        return None
    closed = stop + 1 >= len(tree) or tree.words[stop + 1].pos != "CCONJ"
    return before(tree, start - 2) if closed else None


def _said_to_be(tree: Tree, noun: _Noun, held: End, pack: Pack) -> Related | None:
    """The subject of a copula before the phrase: "Ann Lee, who was the leader of X"."""
    grammar, i, past, joined = pack.grammar, _before_one_of(tree, noun.start, pack) - 1, False, False
    perfect = False
    while i >= 0 and (tree.words[i].pos in SPOKEN or _joins(tree, i, pack)):
        if tree.words[i].pos == "PART" and tree.lower(i) not in pack.certainty.negation:
            return None
        if tree.lower(i) in grammar.copula | grammar.passive:
            joined = True
            past = past or ("Tense=Past" in tree.words[i].feats and tree.lower(i) in grammar.copula)
        perfect = perfect or tree.lower(i) in grammar.perfect
        i -= 1
    while i >= 0 and joined and (tree.lower(i) in grammar.relative or tree.words[i].text in {",", "("}):
        i -= 1
    subject = before(tree, i) if joined else None
    if subject is None or is_governed(tree, subject):
        return None
    return Related(noun.sign, subject, held, noun.former or (past and not perfect), True)


def _joins(tree: Tree, i: int, pack: Pack) -> bool:
    return tree.lower(i) in pack.grammar.copula | pack.grammar.passive | pack.grammar.perfect or i in tree.times


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

