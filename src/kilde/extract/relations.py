"""The relations of a document: who leads, belongs to, supports, founded whom, and other names; with who says so."""

from collections.abc import Callable, Iterator, Sequence

from kilde.extract.certainty import as_said, certainty
from kilde.extract.ends import End, Related
from kilde.extract.known_as import known_as
from kilde.extract.phrases import span
from kilde.extract.relating import related
from kilde.extract.signs import Sign, signs
from kilde.extract.tree import Tree
from kilde.extract.triggers import Hit
from kilde.extract.voices import Said, Voices
from kilde.languages import Pack, Trigger
from kilde.model import Aspect, Factuality, Party, Relation, Span, Stance

HELD = frozenset({Aspect.OCCURRED, Aspect.ONGOING})
"""What lies ahead or is only tried is no relation yet: "wants to lead the party"."""


def relations(
    document: str, text: str, trees: Sequence[Tree], voices: Callable[[], Voices], pack: Pack
) -> tuple[Relation, ...]:
    """The relations of a document, in text order. `voices` are asked for only where there is a relation."""
    found = [(number, tree, one) for number, tree in enumerate(trees) for one in _of(tree, pack)]
    said = [(tree, one, voices().of(number, [_hit(tree, one)])) for number, tree, one in found]
    told = [_relation(document, text, tree, one, how, pack) for tree, one, how in said]
    return tuple(dict.fromkeys(one for one in told if one))


def _of(tree: Tree, pack: Pack) -> Iterator[Related]:
    found = signs(tree, pack)
    yield from related(tree, found, pack)
    yield from known_as(tree, found, pack)


def _relation(document: str, text: str, tree: Tree, one: Related, said: Said, pack: Pack) -> Relation | None:
    """The relation as it is said; what a phrase only takes as known is certain, whatever its clause says."""
    held = certainty(tree, _hit(tree, one), [one.subject.head], pack) if one.told else None
    if held and held.aspect not in HELD:
        return None
    return Relation(
        document=document,
        kind=one.sign.word.kind,
        subject=_party(text, tree, one.subject),
        object=_party(text, tree, one.object),
        trigger=_trigger(text, tree, one.sign),
        sentence=Span.of(text, tree.sentence.start, tree.sentence.end),
        passage=tree.sentence.passage,
        voices=said.chains,
        stance=said.stance if held else Stance.REPORTS,
        factuality=as_said(held.factuality, said.stance, said.factuality) if held else Factuality.CERTAIN,
        former=one.former,
    )


def _party(text: str, tree: Tree, end: End) -> Party:
    """One end as it is kept; of a compound its first part alone."""
    if not end.part:
        return Party(span(text, tree, end.first, end.last), span(text, tree, end.head, end.end))
    cut = Span.of(text, tree.words[end.head].start, tree.words[end.end].start + end.part)
    return Party(cut, cut)


def _trigger(text: str, tree: Tree, sign: Sign) -> Span:
    """The sign; of a compound its last part."""
    whole = span(text, tree, sign.first, sign.last)
    return Span.of(text, whole.start + sign.part, whole.end) if sign.part else whole


def _hit(tree: Tree, one: Related) -> Hit:
    """The sign as claims know triggers, for asking who says it and how certainly."""
    sign = one.sign
    verbs = (i for i in range(sign.first, sign.last + 1) if tree.words[i].pos == "VERB")
    head = next(verbs, sign.first) if sign.word.pos == "verb" else sign.last
    pos = "verb" if sign.word.pos == "verb" else "noun"
    return Hit(sign.first, sign.last, head, Trigger(sign.word.lemma, sign.word.kind, None, pos, {}))
