"""Other names that a text gives somebody: "also known as", and letters in brackets behind a full name."""

from collections.abc import Iterator, Sequence

from kilde.extract.ends import QUOTES, End, Related, before, is_governed, named
from kilde.extract.signs import Sign
from kilde.extract.tree import Tree
from kilde.languages import Pack, RelationWord
from kilde.model import RelationKind

LETTERS = range(2, 8)
"""How many characters letters that stand for a name have."""
LONGEST = 6
"""Words of a name that no tagger found, at most."""
INITIALS = RelationWord("()", RelationKind.ALSO_KNOWN_AS, "phrase")
PASSED = frozenset({"AUX", "ADV"})


def known_as(tree: Tree, found: Sequence[Sign], pack: Pack) -> Iterator[Related]:
    """The other names that a sentence gives, in text order: those that its signs tell, then those in brackets."""
    yield from _told(tree, found, pack)
    yield from _bracketed(tree)


def _told(tree: Tree, found: Sequence[Sign], pack: Pack) -> Iterator[Related]:
    for sign in found:
        if sign.word.kind is RelationKind.ALSO_KNOWN_AS:
            own, other = _named_before(tree, sign, pack), _name_at(tree, sign.last + 1)
            if own and other and "LOC" not in (own.label, other.label):
                yield Related(sign, own, other, False, False)


def _named_before(tree: Tree, sign: Sign, pack: Pack) -> End | None:
    i, said = sign.first - 1, False
    while i >= 0 and (
        tree.words[i].pos in PASSED or tree.words[i].text in {",", "("} or tree.lower(i) in pack.grammar.relative
    ):
        said = said or tree.words[i].pos == "AUX"
        i -= 1
    found = before(tree, i) if i >= 0 else None
    return None if found and said and is_governed(tree, found) else found


def _name_at(tree: Tree, start: int) -> End | None:
    """The name that begins at a word, quotation marks passed over; or the words with a capital there."""
    while start < len(tree) and tree.words[start].text in QUOTES:
        start += 1
    name = named(tree, start)
    if name and name.first == start:
        return name
    last = start
    while last < min(len(tree), start + LONGEST) and tree.words[last].text[:1].isupper():
        last += 1
    return End(start, last - 1, start, last - 1, "MISC") if last > start else None


def _bracketed(tree: Tree) -> Iterator[Related]:
    """ "Full Name (ABC)", and "ABC (Full Name)" where both are names."""
    if "(" not in tree.lowers:
        return
    for at in range(1, len(tree) - 2):
        if tree.words[at].text != "(":
            continue
        ahead = named(tree, at - 1)
        close = next((i for i in range(at + 1, min(len(tree), at + LONGEST + 2)) if tree.words[i].text == ")"), None)
        if close is None or ahead is None or ahead.label not in {"ORG", "MISC"} or _is_cut(tree, ahead):
            continue
        if not tree.words[at + 1].text[:1].isupper():
            continue
        inside = End(at + 1, close - 1, at + 1, close - 1, "ORG")
        for full, short in ((ahead, inside), (inside, ahead)):
            initial = tree.lower(full.first)[:1] == tree.lower(short.first)[:1]
            if full.last > full.first and _are_letters(tree, short) and (initial or full is ahead):
                yield Related(Sign(at, close, INITIALS), full, short, False, False)


def _is_cut(tree: Tree, name: End) -> bool:
    """Whether only the last words of a name were found: "Trade and | Investment Partnership"."""
    joint = name.first - 1
    return joint > 0 and tree.words[joint].pos == "CCONJ" and tree.words[joint - 1].text[:1].isupper()


def _are_letters(tree: Tree, end: End) -> bool:
    """Whether a name is one word that is written as letters: mostly capitals."""
    text = tree.words[end.first].text
    letters = [letter for letter in text if letter.isalpha()]
    capitals = sum(letter.isupper() for letter in letters)
    return end.first == end.last and len(text) in LETTERS and len(letters) > 1 and capitals * 3 >= len(text) * 2
