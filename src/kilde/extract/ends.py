"""The two ends of a relation, by the order of words: trees of news hang appositions and prepositions anywhere."""

from typing import NamedTuple

from kilde.extract.nouns import noun_of
from kilde.extract.phrases import name_of
from kilde.extract.signs import Sign
from kilde.extract.tree import Tree
from kilde.languages import Pack

FAR = 7
"""Words within which the name of a phrase stands: "the armed wing of the Palestinian militant group X"."""
INSIDE = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "X"})
"""Tags of the words that may stand in a phrase before its name."""
GENITIVE = ("s", "x", "z", "’", "'")
"""How a name ends that may own what follows it."""
QUOTES = frozenset("\"'«»“”‘’„")
GROUPS = frozenset({"group", "body"})
PEOPLE = "people"
"""The label of a nationality: "Iranian", or the first part of "Iranian-backed"."""


class End(NamedTuple):
    """Words `first` to `last`, and inside them the name or noun, words `head` to `end`.

    `label` is the name's, PEOPLE for a nationality, "" for a noun. Of a compound its first `part` characters count.
    """

    first: int
    last: int
    head: int
    end: int
    label: str
    part: int = 0


class Related(NamedTuple):
    """Two ends and the sign between them; `told` where the clause itself says it, and does not take it as known."""

    sign: Sign
    subject: End
    object: End
    former: bool
    told: bool


def named(tree: Tree, i: int) -> End | None:
    """The name that a word is part of; two names of persons side by side are one that was cut."""
    name = tree.names.get(i)
    if name is None:
        return None
    first, last, head = name.first, name.last, name.first
    if name.label == "PER":
        while first - 1 in tree.names and tree.names[first - 1].label == "PER":
            first = tree.names[first - 1].first
        while last + 1 in tree.names and tree.names[last + 1].label == "PER":
            head, last = last + 1, tree.names[last + 1].last
    return End(first, last, head, last, name.label)


def after(tree: Tree, start: int, pack: Pack) -> End | None:
    """The phrase that begins at a word: with its name, or where it has none with its last noun."""
    noun, i = None, start
    while i < min(len(tree), start + FAR):
        if (name := named(tree, i)) and name.first == i:
            if is_owner(tree, name, pack):
                i = _past(tree, name, pack)
            elif _describes(tree, name, pack):
                i = name.last + 1
            else:
                grouped = noun == i - 1 and is_group(tree, noun, pack)
                return name._replace(first=start, label="ORG" if grouped else name.label)
            continue
        word = tree.words[i]
        if not (is_modifier(tree, i) or word.pos in INSIDE or word.text[:1].isupper() or word.text in QUOTES):
            break
        noun = i if word.pos == "NOUN" else noun
        i += 1
    return End(start, noun, noun, noun, "") if noun is not None else None


def before(tree: Tree, last: int) -> End | None:
    """The name that ends at a word, what stands in brackets behind it and an age passed over."""
    at = last
    if at > 0 and tree.words[at].text == ")":
        at = next((i for i in range(at, 0, -1) if tree.words[i].text == "("), at) - 1
    if at in tree.ages or (at > 1 and tree.words[at].text.isdigit() and tree.words[at - 1].text == ","):
        at -= 2
    while at > 0 and tree.words[at].text in QUOTES:
        at -= 1
    name = named(tree, at) if at >= 0 else None
    return name if name and name.last == at else None


def is_modifier(tree: Tree, i: int) -> bool:
    """Whether a word only tells more of the noun that follows: articles, adjectives, participles."""
    word = tree.words[i]
    return word.pos in {"DET", "ADJ"} or (word.pos == "VERB" and word.dep in {"amod", "compound"})


def titled(tree: Tree, at: int, pack: Pack) -> End | None:
    """The name that begins at a word, or behind the title there: "general Ann Lee"; a nationality is none."""
    for start in (at, at + 1):
        name = named(tree, start)
        if name and name.first == start and (start == at or name.label == "PER"):
            return None if tree.lower(start) in pack.places.demonyms else name
        if start == len(tree) or not _is_of_person(tree, start, pack):
            break
    return None


def is_followed(tree: Tree, name: End) -> bool:
    """Whether a common noun follows a name right away, so that the name only tells more of that."""
    at = name.last + 1
    return at < len(tree) and tree.words[at].pos == "NOUN" and at not in tree.names


def _describes(tree: Tree, name: End, pack: Pack) -> bool:
    """Whether a name only tells more of the noun behind it: "founded by Ann Lee staffer Kim Ray".

    Fighters are those whom the name before them names: "leader of the Houthi rebels".
    """
    if not is_followed(tree, name):
        return False
    at = name.last + 1
    noun, goes_on = noun_of(tree.lower(at), pack), at + 1 < len(tree) and tree.words[at + 1].pos in {"NOUN", "PROPN"}
    return name.label == "PER" or goes_on or noun is None or noun.type != "group"


def is_group(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether a noun is that of a group or a body."""
    noun = noun_of(tree.lower(i), pack)
    return noun is not None and noun.type in GROUPS


def _is_of_person(tree: Tree, i: int, pack: Pack) -> bool:
    noun = noun_of(tree.lower(i), pack)
    return noun is not None and noun.type == "person"


def is_governed(tree: Tree, name: End) -> bool:
    """Whether a preposition stands before a name, or the tree has it hang there."""
    before = name.first - 1
    return (before >= 0 and tree.words[before].pos == "ADP") or any(
        tree.preposition(i) for i in range(name.first, name.last + 1)
    )


def is_owner(tree: Tree, name: End, pack: Pack) -> bool:
    """Whether a name owns the noun that follows: by a clitic, or by its own ending."""
    after = name.last + 1
    if after >= len(tree):
        return False
    if tree.lower(after) in pack.grammar.clitics:
        return True
    word, follows = tree.words[name.last], tree.words[after]
    cased = "Case=Gen" in word.feats or word.dep == "nmod:poss"
    ended = word.lower.endswith(GENITIVE) or follows.start - word.end > 1  # an ending that is no word: "EU:s"
    return follows.pos in INSIDE and cased and ended


def _past(tree: Tree, name: End, pack: Pack) -> int:
    """The word behind a name that owns something, its clitic passed over."""
    return name.last + 1 + (tree.lower(name.last + 1) in pack.grammar.clitics)


def of_word(tree: Tree, i: int) -> End:
    """The name of a word that the tree gives, or the phrase of its noun."""
    name = name_of(tree, i)
    if name and (found := named(tree, name.first)):
        return found
    first, last = tree.phrase(i)
    return End(first, last, i, i, "")
