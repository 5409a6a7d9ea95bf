"""Bokmål trees for Danish: the two share their grammar, so sentences of the one, respelled, teach the other.

Danish has a third of the trees that Bokmål has, and none from a newspaper of today. A word is respelled by the table
`data/danish_spelling.tsv`, or stays; relations become those of the Danish treebank; commas come before clauses, and
"den store bilen" loses its ending. Tags are left out: the two treebanks have other features.
"""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from training.corpora import Passage, Tree

TABLE = Path(__file__).parent / "data" / "danish_spelling.tsv"
RELATIONS = {
    "nsubj:pass": "nsubj",
    "csubj:pass": "csubj",
    "aux:pass": "aux",
    "flat:name": "flat",
    "flat:foreign": "flat",
}
ARTICLES = frozenset({"den", "det", "de"})
ENDINGS = {"elsen": "else", "ene": "er", "en": "", "et": "", "a": ""}
"""Endings of definite nouns, and what is left of them behind an article."""

CLAUSES = frozenset({"ccomp", "advcl", "acl:relcl"})


@cache
def spelling() -> Mapping[str, str]:
    """Bokmål to Danish, in small letters, where the two differ."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    pairs = (line.partition("\t") for line in lines if not line.startswith("#"))
    return {bokmaal: danish for bokmaal, _, danish in pairs}


def danish(item: Passage) -> Passage:
    """A passage in Bokmål as a Danish one; without a tree it stays."""
    if item.tree is None:
        return item
    item = _with_commas(item, item.tree)
    size, tree = len(item.words), item.tree
    assert tree is not None
    return replace(
        item,
        language="da",
        words=tuple(_spelled(item.words[i], i, tree) for i in range(size)),
        tree=replace(
            tree,
            relations=tuple(_relation(i, item.words, tree) for i in range(size)),
            parts=("",) * size,
            features=("",) * size,
        ),
        names=None,
    )


def _spelled(word: str, i: int, tree: Tree) -> str:
    small = word.lower()
    new = spelling().get(small, small)
    features = tree.features[i]
    if tree.parts[i] == "VERB" and "VerbForm=Fin" in features and "Tense=Past" in features and new.endswith("et"):
        new = new[:-2] + "ede"
    if tree.parts[i] == "NOUN" and "Definite=Def" in features and _has_article(i, tree):
        ending = next((e for e in ENDINGS if new.endswith(e) and len(new) > len(e) + 2), None)
        new = new if ending is None else new.removesuffix(ending) + ENDINGS[ending]
    if tree.parts[i] == "PROPN" or new == small:
        return word
    return new.upper() if word.isupper() and len(word) > 1 else new.capitalize() if word[:1].isupper() else new


def _has_article(i: int, tree: Tree) -> bool:
    return any(head == i and tree.relations[j] == "det" and j < i - 1 for j, head in enumerate(tree.heads))


def _relation(i: int, words: tuple[str, ...], tree: Tree) -> str:
    relation, head = tree.relations[i], tree.heads[i]
    of_verb = tree.parts[head] == "VERB"
    if relation == "nmod" and "Case=Gen" in tree.features[i]:
        return "nmod:poss"
    if relation == "nmod:poss" and tree.parts[i] != "PROPN":
        return "det"
    if relation == "case" and of_verb:
        return "mark"
    if relation == "cop" and of_verb:
        return "aux"
    if relation == "mark" and words[i].lower() == "som" and tree.relations[head] == "acl:relcl":
        told = any(h == head and tree.relations[j].startswith("nsubj") for j, h in enumerate(tree.heads))
        return "obj" if told else "nsubj"
    return RELATIONS.get(relation, relation)


def _with_commas(item: Passage, tree: Tree) -> Passage:
    """The passage with a comma before each clause that "at" or "som" begins."""
    before = {i: head for i, head in enumerate(tree.heads) if _begins(i, item, tree)}
    shift = [sum(j <= i for j in before) for i in range(len(item.words))]
    order = [part for i in range(len(item.words)) for part in ([(i, True)] if i in before else []) + [(i, False)]]
    heads = [before[i] if comma else tree.heads[i] for i, comma in order]
    return replace(
        item,
        words=tuple("," if comma else item.words[i] for i, comma in order),
        spaces=tuple(item.spaces[i] for i, _ in order),
        starts=tuple(not comma and item.starts[i] for i, comma in order),
        tree=Tree(
            heads=tuple(head + shift[head] for head in heads),
            relations=tuple("punct" if comma else tree.relations[i] for i, comma in order),
            parts=tuple("PUNCT" if comma else tree.parts[i] for i, comma in order),
            features=tuple("" if comma else tree.features[i] for i, comma in order),
            lemmas=("",) * len(order),
        ),
        names=None,
    )


def _begins(i: int, item: Passage, tree: Tree) -> bool:
    head = tree.heads[i]
    clause = item.words[i] in {"at", "som"} and tree.relations[head] in CLAUSES and i < head
    return clause and i > 0 and not item.starts[i] and item.words[i - 1] not in {",", "(", '"', "«", ":"}
