"""Who speaks behind the dash that ends a headline: "Mall stabbing leaves two dead – police"."""

from collections.abc import Iterator

from kilde.extract.cues import COLON, Found
from kilde.extract.owners import can_speak
from kilde.extract.speech import DASHES
from kilde.extract.tree import Tree
from kilde.languages import Pack
from kilde.model import PassageKind

NAMING = frozenset({"NOUN", "PROPN", "ADJ"})
LONGEST = 3
"""Words of such a source at most."""


def behind_dash(tree: Tree, pack: Pack) -> Iterator[Found]:
    """The dash of a headline behind which nothing but a source stands that the pack knows as one."""
    end = len(tree)
    dash = next((i for i in range(end - 1, max(1, end - LONGEST - 2), -1) if tree.words[i].text in DASHES), None)
    if tree.sentence.passage is not PassageKind.HEADLINE or dash is None or not _is_source(tree, dash + 1, pack):
        return
    if any(tree.is_verbal(i) or tree.lower(i) in pack.triggers for i in range(dash)):
        yield Found(dash, dash, dash, COLON)


def source_behind(tree: Tree, found: Found) -> int | None:
    """The head of the source behind a dash that ends a headline."""
    return len(tree) - 1 if found.cue is COLON and tree.words[found.first].text in DASHES else None


def _is_source(tree: Tree, start: int, pack: Pack) -> bool:
    words = range(start, len(tree))
    named = bool(words) and all(tree.words[i].pos in NAMING for i in words)
    return named and tree.lower(len(tree) - 1) in pack.sources and can_speak(tree, len(tree) - 1, pack)
