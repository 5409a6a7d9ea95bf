"""What the sentence of a happening says of it: how many, when, where, according to whom, how certain."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from kilde.extract.certainty import Certainty, as_said, certainty
from kilde.extract.figures import figures, merged
from kilde.extract.happenings import Happening
from kilde.extract.phrases import span
from kilde.extract.scene import scene
from kilde.extract.tree import Tree
from kilde.extract.voices import Said
from kilde.extract.when import times
from kilde.extract.where import places
from kilde.languages import Pack
from kilde.model import Aspect, Factuality, Figure, Stance, TimeExpression, TimeMention


class Seen(NamedTuple):
    """What a sentence says of a happening; `where` are the first and last words of places."""

    counted: tuple[Figure, ...]
    when: tuple[TimeMention, ...]
    where: tuple[tuple[int, int], ...]
    said: Said
    held: Certainty

    @property
    def has_scene(self) -> bool:
        """Whether it is said when or where."""
        return bool(self.when or self.where)


def see(text: str, tree: Tree, happening: Happening, here: Sequence[Happening], said: Said, pack: Pack) -> Seen:
    """What the sentence says of a happening, `here` among all those that it tells of, with the voices that say so."""
    counted = merged(
        figures(text, tree, hit, group, pack)
        for hit, group in zip(happening.hits, happening.taking_part, strict=True)
    )
    dated = times(tree, happening.hits, _saying(tree, said), pack)
    own = places(tree, happening.hits, happening.fillers, _elsewhere(tree, happening, here), pack)
    where = tuple(own) or scene(tree, happening, here, dated, pack)
    when = tuple(
        TimeMention(span(text, tree, m.first, m.last), m.value) for m in dated if isinstance(m.value, TimeExpression)
    )
    held = _certainty(tree, happening, said, pack)
    if said.stance is Stance.THREATENS and held.aspect is not Aspect.THREATENED:
        said = said._replace(stance=Stance.REPORTS)  # "ten were killed, the UN warns"; "warned of attacks by rebels"
    return Seen(counted, when, where, said, held)


def _elsewhere(tree: Tree, happening: Happening, here: Sequence[Happening]) -> set[int]:
    """Words on the other happenings of the sentence, unless this one hangs there itself."""
    own = {hit.head for hit in happening.hits}
    found: set[int] = set()
    for other in here:
        subtree = tree.subtree(other.chief.head)
        if other is not happening and not own & subtree:
            found |= subtree
    return found


def _saying(tree: Tree, said: Said) -> Collection[int]:
    """The words of the cues that carry a claim, those in its own sentence."""
    cues = [voice.cue for chain in said.chains for voice in chain]
    return {i for i, word in enumerate(tree.words) for cue in cues if cue.start <= word.start < cue.end}


def _certainty(tree: Tree, happening: Happening, said: Said, pack: Pack) -> Certainty:
    """What the clause says, as the first voice puts it: a denial turns it round, a cue of hearsay weakens it."""
    held = certainty(tree, happening.chief, [f.head for f in happening.fillers], pack)
    factuality = as_said(held.factuality, said.stance, said.factuality)
    if said.stance is Stance.ACCUSES and said.chains and not said.factuality and factuality is Factuality.PROBABLE:
        # whoever blames somebody has no doubt, unlike who only suspects them
        factuality = Factuality.CERTAIN
    aspect = held.aspect
    if said.stance is Stance.DEMANDS and aspect is Aspect.OCCURRED and _is_present(tree, happening.chief.head):
        aspect = Aspect.PLANNED  # "demands that Iran frees them"; what was done before is told in the past
    if said.stance is Stance.THREATENS and aspect is Aspect.PLANNED and factuality is not Factuality.POSSIBLE:
        aspect = Aspect.THREATENED
    return Certainty(factuality, aspect)


def _is_present(tree: Tree, verb: int) -> bool:
    """Whether a verb has no past in it: in the present, or an infinitive or passive without helpers of the perfect."""
    tensed = (verb, *tree.with_dep(verb, "aux", "aux:pass", "cop"))
    return any("Tense=Pres" in tree.words[i].feats and "VerbForm=Fin" in tree.words[i].feats for i in tensed)
