"""Marks: what is seen of a candidate, by which is weighed whether a text claims it. Each is a name and a value.

They speak of the trigger, its place in the tree, who takes part, what else is said, and what the document tells beside
it. Those that are words of a language stand by themselves (`wording`), but for the helpers, particles and determiners.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kilde.extract.candidates import Candidate
from kilde.extract.happenings import Happening
from kilde.extract.nouns import noun_of
from kilde.extract.phrases import is_definite
from kilde.extract.seeing import Seen
from kilde.extract.tree import Tree
from kilde.extract.wording import about, beside, of_trigger
from kilde.languages import Pack

FEW = 6
"""Numbers from which counts are all the same."""

WITH_KIND = (
    "relation=", "definite=", "above=", "clause=", "no ", "of its kind=", "stance=", "factuality=", "aspect=",
    "figure said", "time said", "place said", "voice said",
)  # fmt: skip
"""Marks that say other things of one kind than of another."""

HELPERS = ("aux", "aux:pass", "mark", "cop", "advmod", "det", "case")
ROLES = ("actor", "target", "place", "instrument")


class Setting(NamedTuple):
    """What a document tells: how many candidates of each kind, how many that the rules do not doubt, in what words."""

    kinds: Counter[str]
    sure: Counter[str]
    words: frozenset[str] = frozenset()


def setting(trees: Sequence[Tree], found: Sequence[Sequence[Candidate]]) -> Setting:
    """The setting of a document's candidates."""
    every = [one for here in found for one in here]
    kinds = Counter(one.happening.chief.trigger.kind for one in every)
    sure = Counter(one.happening.chief.trigger.kind for one in every if not one.doubts)
    return Setting(kinds, sure, about(trees, found))


def marks(
    tree: Tree, index: int, happening: Happening, seen: Seen, doubts: Sequence[str], of: Setting, pack: Pack
) -> Iterator[str]:
    """The marks of a happening in the sentence of that index. Some stand once more, with its kind."""
    found = [
        *_trigger(happening),
        *_tree(tree, happening, pack),
        *_roles(tree, happening, pack),
        *_said(seen),
        *_document(tree, happening, index, of),
    ]
    kind = f"kind={happening.chief.trigger.kind}"
    yield from (*found, kind, *(f"doubt={doubt}" for doubt in doubts))
    yield from (f"{kind}, {other}" for other in found if other.startswith(WITH_KIND))
    yield from (*of_trigger(tree, happening.chief), *beside(tree), *of.words)


def _trigger(happening: Happening) -> Iterator[str]:
    hit, trigger = happening.chief, happening.chief.trigger
    yield from (f"pos={trigger.pos}", f"counts={trigger.counts}")
    yield f"kind mode={trigger.kind} {trigger.mode}"
    yield f"kind pos={trigger.kind} {trigger.pos}"
    yield f"words={min(hit.last - hit.first, 3)}"
    yield f"triggers={min(len(happening.hits), 3)}"
    yield from (f"needs={need}" for need in sorted(trigger.needs))
    yield from (name for name in ("weak", "accidental") if getattr(trigger, name))


def _tree(tree: Tree, happening: Happening, pack: Pack) -> Iterator[str]:
    head, pos = happening.chief.head, happening.chief.trigger.pos
    word, clause = tree.words[head], tree.clause(head)
    yield from (f"relation={pos} {word.dep}", f"tag={pos} {word.pos}", f"clause={pos} {tree.dep(clause)}")
    yield from (f"form={pos} {form}" for form in word.feats.split("|"))
    yield f"definite={pos} {is_definite(tree, head, pack)} {word.dep}"
    if word.head != head:
        above = tree.words[word.head]
        yield f"above={pos} {word.dep} {above.pos}"
        if above.lower in pack.grammar.light | pack.grammar.happen | pack.grammar.undergo:
            yield f"carried={pos}"
        if above.lower in pack.cues:
            yield f"under a cue={pos} {word.dep}"
    for i in sorted({*tree.with_dep(head, *HELPERS), *tree.with_dep(clause, *HELPERS)}):
        yield f"helper={tree.dep(i)}"
        yield f"helper={pack.code} {tree.dep(i)} {tree.lower(i)}"


def _roles(tree: Tree, happening: Happening, pack: Pack) -> Iterator[str]:
    trigger = happening.chief.trigger
    roles = happening.fillers
    for role, head in roles:
        sort = _sort(tree, head, pack)
        yield from (f"{role}={sort}", f"{role}={trigger.kind} {sort}", f"{role}={trigger.pos}")
    missing = [role for role in ROLES if role not in dict(roles)]
    yield from (f"no {role}={trigger.kind} {trigger.pos}" for role in missing)


def _sort(tree: Tree, head: int, pack: Pack) -> str:
    """What sort of somebody or something a word stands for."""
    if name := tree.names.get(head):
        return f"name {name.label}"
    if noun := noun_of(tree.lower(head), pack):
        return noun.type
    return "country" if tree.lower(head) in pack.places.countries else tree.words[head].pos


def _said(seen: Seen) -> Iterator[str]:
    yield from (f"stance={seen.said.stance}", f"factuality={seen.held.factuality}", f"aspect={seen.held.aspect}")
    told = {"figure": seen.counted, "time": seen.when, "place": seen.where, "voice": seen.said.chains}
    yield from (f"{name} said" for name, given in told.items() if given)


def _document(tree: Tree, happening: Happening, index: int, of: Setting) -> Iterator[str]:
    kind, passage = happening.chief.trigger.kind, tree.sentence.passage
    yield from (f"passage={passage}", f"passage={kind} {passage}", f"sentence={min(index, FEW)}")
    yield f"length={min(len(tree) // 8, FEW)}"
    yield from (f"of its kind={min(of.kinds[kind], FEW)}", f"sure of its kind={min(of.sure[kind], FEW)}")
    yield f"all={min(of.sure.total(), 3 * FEW) // 3}"
    if any(name.label == "LOC" for name in tree.names.values()):
        yield "place in sentence"
