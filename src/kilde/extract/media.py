"""The media that a source speaks to, or where they write: "told Reuters", "guvernøren på Telegram"."""

from collections.abc import Iterable

from kilde.extract.nouns import noun_of
from kilde.extract.subjects import OBLIQUES
from kilde.extract.tree import Tree
from kilde.languages import Pack
from kilde.model import VoiceKind

MEDIA = frozenset({VoiceKind.AGENCY, VoiceKind.OUTLET})

UNKNOWN = frozenset({"ORG", "MISC"})
"""Labels of names that may be those of a medium which no pack knows."""

PLACING = frozenset({"ADP", "ADV"})


def media_told(tree: Tree, verb: int, sources: Iterable[int], pack: Pack) -> list[int]:
    """The media that a source speaks to: "told Reuters", "sier en kilde til nyhetsbyrået AFP"."""
    beside = tree.with_dep(verb, "advmod")
    near = [i for at in (verb, *beside) for i in tree.with_dep(at, "obj", "iobj", *OBLIQUES)]
    said_to = [i for i in near if is_medium(tree, i, pack) or _is_told(tree, verb, i, pack)]
    inside = [i for s in sources for i in sorted(tree.subtree(s)) if i > s and not _in_clause(tree, s, i)]
    asking = [i for s in sources for i in _asking(tree, s, pack)]
    return list(dict.fromkeys([*said_to, *(i for i in inside if is_spoken_to(tree, i, pack)), *asking]))


def _asking(tree: Tree, source: int, pack: Pack) -> list[int]:
    """The medium that has reached a source: "two officials whom Reuters spoke to", "kilder som AFP har snakket med"."""
    clauses = [c for c in tree.with_dep(source, "acl:relcl") if c > source]
    return [i for c in clauses for i in tree.with_dep(c, "nsubj") if i < c and is_medium(tree, i, pack)]


def _in_clause(tree: Tree, source: int, i: int) -> bool:
    """Whether a word stands in a clause on a source, which no comma ends before it: "a man, who spoke to the media"."""
    at = next(iter(tree.with_dep(i, "case")), i)
    behind = at < i and tree.words[at - 1].text == ","
    return not behind and any(tree.dep(j) == "acl:relcl" for j in tree.ancestors(i) if j > source)


def is_spoken_to(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether a word inside the phrase of a source is a medium that they speak to."""
    if not _towards(tree, i) & pack.told:
        return False
    name, by = tree.names.get(i), tree.names.get(min(tree.children[i], default=0) - 1)
    unknown = name is not None and name.label == "ORG" and by is not None and by.label == "PER"
    return is_medium(tree, i, pack) or (unknown and tree.lower(i) not in pack.nouns)


def _towards(tree: Tree, i: int) -> set[str]:
    """The prepositions before a word, each by itself: "over for Reuters"."""
    at = next((c for c in tree.children[i] if tree.dep(c) == "case" and c < i), None)
    return set() if at is None else {tree.lower(j) for j in (at - 1, at) if j >= 0 and tree.words[j].pos in PLACING}


def is_posted(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether a name is that of a network where somebody writes, which speaks not: "guvernøren på Telegram"."""
    word, before = tree.lower(i).rstrip("."), tree.preposition(i)
    if not before or not (tree.words[i].pos == "PROPN" or i in tree.names):
        return False
    return VoiceKind.SOCIAL in (pack.sources.get(word), pack.sources.get(f"{before} {word}"))


def _is_told(tree: Tree, verb: int, i: int, pack: Pack) -> bool:
    """Whether a body that no pack knows is spoken to: "siger til Cyprus Courier", "told The Harbour Post"."""
    name, before = tree.names.get(i), _towards(tree, i) or {tree.lower(verb)}
    named = name.label in UNKNOWN if name is not None else tree.words[i].pos == "PROPN"
    paper = noun_of(tree.lower(i), pack)  # "Havneavisa", whatever it was labelled
    named = named or (paper is not None and paper.type == "media")
    unknown = named and tree.lower(i) not in pack.nouns and tree.lower(i) not in pack.places.countries
    return unknown and i not in tree.times and before & pack.told != set()


def is_medium(tree: Tree, head: int, pack: Pack) -> bool:
    """Whether a word names an agency or an outlet; the people who work there are none, nor is where it was posted."""
    noun = pack.nouns.get(tree.lower(head))
    if head not in tree.names and noun is not None and noun.type == "person":
        return False
    names = [(head, head), (max(0, head - 1), head)]
    for mention in (tree.names.get(head), tree.adjoining(head)):
        if mention:
            names += [(mention.first, mention.last), (mention.first, mention.first), (mention.last, mention.last)]
            names.append((max(0, mention.first - 1), max(0, mention.first - 1)))
    return any(pack.sources.get(" ".join(map(tree.lower, range(first, last + 1)))) in MEDIA for first, last in names)
