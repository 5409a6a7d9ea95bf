"""Deaths of wounds: whoever dies of them, however long after, dies of the deed that was told before."""

from collections.abc import Sequence

from kilde.extract.background import OPENING
from kilde.extract.happenings import Happening
from kilde.extract.tree import Tree
from kilde.languages import Pack
from kilde.model import Claim, Span

KILLED = "killed"


def deed_of_wounds(tree: Tree, happening: Happening, before: Sequence[Claim], pack: Pack) -> Span | None:
    """The trigger of the deed whose wounds somebody dies of: "a man stabbed in May died of his wounds".

    That is one of the same sentence, else the news that the article opens with, else the nearest.
    """
    if happening.effect != KILLED or not _is_of_wounds(tree, happening, pack):
        return None
    told = [claim for claim in before if claim.kind == happening.chief.trigger.kind and not claim.background]
    if not told:
        return None
    here = [claim for claim in told if claim.sentence.start == tree.sentence.start]
    news = [claim for claim in told if claim.passage in OPENING and not claim.aside]
    return (here[-1:] or news[:1] or told[-1:])[0].trigger


def _is_of_wounds(tree: Tree, happening: Happening, pack: Pack) -> bool:
    """Whether wounds stand with the word for a death, in its phrase or on its verb."""
    near = {*happening.chief.words, *tree.with_dep(happening.chief.head, "obl", "obl:arg", "nmod")}
    return any(tree.lower(i).endswith(word) for i in near for word in pack.grammar.wounds)
