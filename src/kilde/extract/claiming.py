"""A document's candidates weighed, and the claims of those for which enough speaks."""

from collections.abc import Iterator, Sequence

from kilde.extract.ahead import set_times
from kilde.extract.arresting import arresting
from kilde.extract.asides import is_aside
from kilde.extract.asked import ASKED, DONE, REQUEST, asking, kind_told
from kilde.extract.background import is_background
from kilde.extract.candidates import Candidate
from kilde.extract.doubts import BARE, POINTS_BACK, PRIVATE, UNHARMED
from kilde.extract.echoes import echoes, overlaps
from kilde.extract.happenings import Happening
from kilde.extract.headed import heads_headline
from kilde.extract.issuers import issuer
from kilde.extract.lapses import with_lapses
from kilde.extract.marks import marks, setting
from kilde.extract.modes import mode
from kilde.extract.occurring import occurs
from kilde.extract.phrases import span
from kilde.extract.prefixed import named_before
from kilde.extract.public import public
from kilde.extract.references import is_announced, is_reference, taken_up
from kilde.extract.seeing import Seen, see
from kilde.extract.taking_part import taking_part
from kilde.extract.tree import Tree
from kilde.extract.unnamed import unnamed
from kilde.extract.unrest import in_unrest
from kilde.extract.violence import is_violent, may_stand
from kilde.extract.voices import Voices
from kilde.extract.weighing import Weigh, Weighed
from kilde.extract.wounded import deed_of_wounds
from kilde.languages import Pack
from kilde.model import Claim, Factuality, Span, Stance


class Claiming:
    """The claims of one document, made in text order: what is told again depends on what was told before."""

    def __init__(
        self,
        document: str,
        text: str,
        trees: Sequence[Tree],
        found: Sequence[Sequence[Candidate]],
        voices: Voices,
        pack: Pack,
    ) -> None:
        """`found` are the candidates of each sentence. The rules judge a document by those that they do not doubt."""
        self._document, self._text, self._trees, self._found = document, text, trees, found
        self._voices, self._pack = voices, pack
        self._sure = [[one.happening for one in here if not one.doubts] for here in found]
        self._setting = setting(trees, found)
        self._is_violent = is_violent(trees, self._sure, pack)
        self._matters = public(trees, self._sure, pack)
        self._issuer = issuer(text, trees, pack)
        self._told: list[Claim] = []

    def claims(self, weigh: Weigh) -> tuple[Claim, ...]:
        """The claims of all candidates that `weigh` holds for told, and the denials of what was told."""
        for index, (tree, here) in enumerate(zip(self._trees, self._found, strict=True)):
            denials = self._voices.denials(index)
            denied = list(echoes(self._text, tree, self._sure[index], denials, self._told, self._pack))
            for candidate in here:
                may_be_accident = not (self._is_violent or may_stand(tree, candidate.happening, self._pack))
                if not may_be_accident and not overlaps(tree, candidate.happening, self._text, denied):
                    self._told += self._claims(index, candidate, weigh)
            self._told += denied
        told = tuple(in_unrest(tuple(dict.fromkeys(self._told))))
        return with_lapses(self._text, self._trees, self._sure, told, self._pack)

    def _claims(self, index: int, candidate: Candidate, weigh: Weigh) -> Iterator[Claim]:
        tree, happening = self._trees[index], candidate.happening
        said = self._voices.of(index, happening.hits)
        seen = see(self._text, tree, happening, self._sure[index], said, self._pack)
        kind = kind_told(tree, happening, seen, self._pack)
        if kind is None:
            return
        doubts = (*candidate.doubts, *self._doubts(tree, happening, seen))
        weighed = Weighed(
            span(self._text, tree, happening.chief.first, happening.chief.last),
            Span.of(self._text, tree.sentence.start, tree.sentence.end),
            kind,
            frozenset(marks(tree, index, happening, seen, doubts, self._setting, self._pack)),
            doubts,
        )
        if weigh(weighed):
            yield self._claim(tree, happening, seen, weighed)

    def _doubts(self, tree: Tree, happening: Happening, seen: Seen) -> Iterator[str]:
        """Why a happening may be no claim, for what its document and its sentence say besides."""
        if not self._matters.may_stand(tree, happening, self._pack):
            yield PRIVATE
        if not (happening.beside or seen.counted or seen.has_scene or seen.said.chains or self._heads(tree, happening)):
            yield BARE
        if is_reference(tree, happening, bool(seen.counted), seen.said, self._pack, seen.has_scene, self._told):
            yield POINTS_BACK
        if not seen.counted and _is_unharmed(tree, happening, seen, self._pack):
            yield UNHARMED

    def _heads(self, tree: Tree, happening: Happening) -> bool:
        """Whether a happening tells of itself, though its sentence says nothing else of it."""
        turned = any(hit.is_turned for hit in happening.hits)
        told = turned or heads_headline(tree, happening.chief) or is_announced(tree, happening, self._pack)
        return told or occurs(tree, happening.chief, self._pack)

    def _claim(self, tree: Tree, happening: Happening, seen: Seen, weighed: Weighed) -> Claim:
        text, pack, said = self._text, self._pack, seen.said
        behind = is_background(tree, happening, seen.counted, pack)
        took = taking_part(text, tree, happening, said, pack, self._told, self._voices.antecedents, self._issuer)
        asked = weighed.kind != happening.chief.trigger.kind
        held = DONE if asked else seen.held
        took = tuple(asking(said, took)) if asked and weighed.kind == REQUEST else took
        took += tuple(unnamed(text, tree, happening, took, seen, pack))
        return Claim(
            document=self._document,
            kind=weighed.kind,
            mode=ASKED[happening.chief.trigger.kind] if asked else mode(tree, happening, pack),
            effect=happening.effect,
            trigger=weighed.trigger,
            sentence=weighed.sentence,
            passage=tree.sentence.passage,
            participants=(*took, *named_before(tree, happening, pack), *arresting(happening, said, pack)),
            times=set_times(tree, happening.chief, held.aspect, seen.when, pack),
            places=tuple(span(text, tree, first, last) for first, last in seen.where),
            figures=seen.counted,
            voices=said.chains,
            stance=said.stance,
            factuality=held.factuality,
            aspect=held.aspect,
            takes_up=None if behind else self._taken_up(tree, happening),
            aside=is_aside(tree, happening, pack),
            background=behind,
        )

    def _taken_up(self, tree: Tree, happening: Happening) -> Span | None:
        """The trigger of the earlier claim that it takes up, or whose wounds somebody died of."""
        earlier = taken_up(tree, happening, self._told, self._pack)
        return earlier or deed_of_wounds(tree, happening, self._told, self._pack)


def _is_unharmed(tree: Tree, happening: Happening, seen: Seen, pack: Pack) -> bool:
    """Whether all that is told is that somebody came to no harm, which nobody has claimed: "is well and not hurt"."""
    not_so = seen.held.factuality is Factuality.CERTAIN_NOT
    if happening.effect != "injured" or len(happening.hits) > 1 or not not_so:
        return False
    told = any(role == "actor" for role, _ in happening.fillers) or seen.said.stance is Stance.DENIES
    return not told and pack.certainty.negative.isdisjoint(tree.lowers)
