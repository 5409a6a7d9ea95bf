"""Whom a preposition of saying governs, who is no subject though the tree has them right before a verb."""

from kilde.extract.tree import Tree
from kilde.languages import Pack


def is_quoted(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether a preposition of saying stands before a subject, which it governs: "da han, ifølge | politiet, skjøt"."""
    before = tree.phrase(i)[0] - 1
    cues = pack.cues.get(tree.lower(before), ()) if before >= 0 and tree.words[before].pos == "ADP" else ()
    return any(cue.pos == "preposition" for cue in cues)
