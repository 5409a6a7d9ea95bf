"""How a deed was done: its mode, by its triggers, and by what or whom it was done with."""

from collections.abc import Iterator

from kilde.extract.happenings import Happening
from kilde.extract.nouns import noun_of
from kilde.extract.tree import Tree
from kilde.languages import Pack
from kilde.model import MODES


def mode(tree: Tree, happening: Happening, pack: Pack) -> str | None:
    """The mode of the chief trigger; otherwise the first of another trigger, a compound's first part, or a weapon."""
    said = [hit.trigger.mode for hit in happening.hits] + [hit.part.mode for hit in happening.hits if hit.part]
    known = MODES[happening.chief.trigger.kind]
    shown = (one for one in _shown(tree, happening, pack) if one in known)
    return next((one for one in said if one), None) or next(shown, None)


def _shown(tree: Tree, happening: Happening, pack: Pack) -> Iterator[str | None]:
    """What the words for weapons and doers show: "killed by a drone", "the suicide bomber killed"."""
    for filler in happening.fillers:
        if filler.role not in {"instrument", "actor"} or filler.head in tree.names:
            continue
        parts = [i for i in tree.with_dep(filler.head, "compound", "amod", "nmod") if i < filler.head]
        for i in (*parts, filler.head):
            noun = noun_of(tree.lower(i), pack)
            forms = (tree.lower(i), noun.lemma if noun else "")
            yield from (pack.compound_parts[form].mode for form in forms if form in pack.compound_parts)
