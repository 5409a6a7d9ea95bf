"""ECB+ as it lies there: the texts of a topic put together from their tokens, and the events coded in them.

Only the sentences that the corpus lists as validated count; in the others it leaves mentions out. The first sentence of
the files "ecbplus" is the address where the text was found, and is not read.
"""

import csv
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

FOLDER = "ecbplus"
SENTENCES = "ECBplus_coreference_sentences.csv"
EVENTS = ("ACTION_", "NEG_ACTION_")
"""How the tags of mentions of events begin: NEG_ is of those that did not happen."""

CLOSING = frozenset([",", ".", ";", ":", "!", "?", ")", "]", "%", "''", "”", "’", "..."])
OPENING = frozenset(["(", "[", "$", "£", "€", "``", "“", "‘", "#", "@"])
JOINING = frozenset(["-", "/", "_"])
"""What stands between words without spaces in the files "ecbplus", which part "five-boat" into three tokens."""

EITHER = frozenset(['"', "'"])
"""Marks that open and close by turns."""

AS_PRINTED = {"``": '"', "''": '"'}
LONGEST_CLITIC = 3
NEGATIONS = frozenset(["n't", "n’t"])


@dataclass(frozen=True, slots=True)
class Coded:
    """One text with where its events are told: start, end, and the event, which is its own where no other tells it."""

    name: str
    words: str
    mentions: tuple[tuple[int, int, str], ...]


def topics(data: Path) -> Iterator[tuple[str, tuple[Coded, ...]]]:
    """The topics with their texts, in the order of their numbers."""
    validated = _validated(data / FOLDER / SENTENCES)
    folders = [folder for folder in (data / FOLDER / "ECB+").iterdir() if folder.is_dir()]
    for folder in sorted(folders, key=lambda one: int(one.name)):
        files = sorted(folder.glob("*.xml"))
        yield folder.name, tuple(_coded(file, validated[file.stem]) for file in files)


def _validated(path: Path) -> Mapping[str, frozenset[str]]:
    """The numbers of the validated sentences of each file, by its name ("1_10ecbplus")."""
    found: dict[str, set[str]] = defaultdict(set)
    with path.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            found[f"{row['Topic']}_{row['File']}"].add(row["Sentence Number"])
    return defaultdict(frozenset, {name: frozenset(numbers) for name, numbers in found.items()})


def _coded(path: Path, validated: frozenset[str]) -> Coded:
    tree = ElementTree.parse(path)
    plus = path.stem.endswith("plus")
    tokens = [token for token in tree.iter("token") if not (plus and token.get("sentence") == "0")]
    words, at = running(tokens, plus)
    kept = {token.get("t_id", "") for token in tokens if token.get("sentence") in validated}
    chains = dict(_chains(tree, path.stem))
    mentions = [
        (min(at[id][0] for id in anchors), max(at[id][1] for id in anchors), chains.get(own, f"{path.stem}/{own}"))
        for own, anchors in _mentions(tree)
        if anchors and kept.issuperset(anchors)
    ]
    return Coded(path.stem, words, tuple(sorted(mentions)))


def _mentions(tree: "ElementTree.ElementTree[ElementTree.Element]") -> Iterator[tuple[str, Sequence[str]]]:
    """The mentions of events, each with its tokens; marks without tokens only describe a chain."""
    for mark in tree.iterfind("Markables/*"):
        if mark.tag.startswith(EVENTS):
            yield mark.get("m_id", ""), [anchor.get("t_id", "") for anchor in mark.iter("token_anchor")]


def _chains(tree: "ElementTree.ElementTree[ElementTree.Element]", name: str) -> Iterator[tuple[str, str]]:
    """The chain of each mention that is in one: those across texts are known by their note, others in one text only."""
    for relation in tree.iterfind("Relations/*"):
        across = relation.tag == "CROSS_DOC_COREF"
        chain = relation.get("note", "") if across else f"{name}/relation {relation.get('r_id')}"
        yield from ((source.get("m_id", ""), chain) for source in relation.iter("source"))


def running(tokens: Sequence[ElementTree.Element], plus: bool) -> tuple[str, Mapping[str, tuple[int, int]]]:
    """The tokens as running text, and where each stands; a sentence a paragraph, for nothing says where these ended."""
    words, at, before, marks = "", {}, None, defaultdict[str, int](int)
    for token in tokens:
        said = unicodedata.normalize("NFC", (token.text or "").strip())
        said = AS_PRINTED.get(said, said)
        if before is None or before.get("sentence") != token.get("sentence"):
            words, marks = words + "\n\n" * bool(words), defaultdict(int)
            apart = False
        else:
            apart = _apart((before.text or "").strip(), (token.text or "").strip(), plus, marks)
        words += " " * apart
        at[token.get("t_id", "")] = (len(words), len(words) + len(said))
        words, before = words + said, token
        marks[said] += said in EITHER
    return words, at


def _apart(before: str, said: str, plus: bool, marks: Mapping[str, int]) -> bool:
    """Whether a space parts two tokens. `marks` counts those of EITHER so far in the sentence."""
    if said in CLOSING or before in OPENING or (said in EITHER and marks[said] % 2):
        return False
    if (before in EITHER and marks[before] % 2) or (before == ":" and said.isdigit() and plus):
        return False
    if (said[:1] in "'’" and 1 < len(said) <= LONGEST_CLITIC) or said in NEGATIONS:
        return False
    return not (plus and (said in JOINING or before in JOINING))
