"""Nouns that say what one is to another: "the leader of X, Ann Lee", "X leader Ann Lee", "Ann Lee is X's leader"."""

from typing import NamedTuple

from kilde.extract.ends import (
    PEOPLE,
    End,
    Related,
    after,
    before,
    is_followed,
    is_governed,
    is_modifier,
    is_owner,
    named,
    titled,
)
from kilde.extract.nouns import noun_of
from kilde.extract.signs import Sign
from kilde.extract.tree import Tree
from kilde.languages import Pack
from kilde.model import RelationKind

OPENING = frozenset({",", "(", "–", "—", "-"})
SPOKEN = frozenset({"ADV", "AUX", "PART"})
"""Tags of what may stand between a name and what it is said to be, beside the copula."""


class _Noun(NamedTuple):
    """A noun of relations with what stands before it: where that begins, the other end there, whether it is past."""

    sign: Sign
    start: int
    object: End | None
    former: bool
    lesser: bool = False


def of_noun(tree: Tree, sign: Sign, pack: Pack) -> Related | None:
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
        held = held if held and held.label == "ORG" else None
    if held is None:
        return None
    if stop == sign.last and not direct and _is_of(tree, stop + 1, sign) and not _is_place(tree, stop + 1, pack):
        # "the council's head of culture": of something else
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
            ahead = tree.lower(name.first - 1) if name.first else ""
            past, less = ahead in pack.relations.former, ahead in pack.relations.lesser
            return _Noun(sign, name.first, name, former or past, less or _is_ex(tree, name, pack))
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


def _is_place(tree: Tree, i: int, pack: Pack) -> bool:
    return tree.lower(i) in pack.grammar.place


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
    behind = _behind(tree, stop, noun.sign.word.kind, pack)
    ahead = _ahead(tree, _before_one_of(tree, noun.start, pack), stop)
    if behind and ahead:
        return None
    if found := behind or ahead:
        return Related(noun.sign, found, held, noun.former, False)
    return _said_to_be(tree, noun, held, pack)


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


def _behind(tree: Tree, stop: int, kind: RelationKind, pack: Pack) -> End | None:
    """The name behind the phrase, with a comma between or none: "the leader of X, Ann Lee, said"."""
    at = stop + 1
    if at < len(tree) and tree.words[at].text in {",", "("}:
        at += 1
    name = titled(tree, at, pack)
    whole = kind is RelationKind.PART_OF or at == stop + 1
    if name is None or name.label == "LOC" or is_followed(tree, name) or not (whole or name.label == "PER"):
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
