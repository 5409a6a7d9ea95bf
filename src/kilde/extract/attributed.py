"""Who says what in a document: every attribution, with the words that it carries in its own sentence and in others.

These stand for themselves, whether or not what is said is a happening: claims take their voices from them.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from kilde.extract.attributions import Attribution, attributions, is_voice
from kilde.extract.phrases import head_span, span, speaks_of_itself
from kilde.extract.speakers import source_phrase
from kilde.extract.speech import Run, Speech
from kilde.extract.tree import Tree
from kilde.languages import Pack
from kilde.model import Reading, Span, Stance

ANSWERS = frozenset({Stance.DENIES, Stance.DEMANDS, Stance.PROMISES, Stance.ACCUSES})
"""What somebody does to what was told before, without having told it."""


class Located(NamedTuple):
    """An attribution with the number and the tree of its sentence, and the other sentences that it carries as a whole.

    `quoted` marks one that stands inside direct speech: somebody says that somebody says.
    """

    number: int
    tree: Tree
    attribution: Attribution
    quoted: bool = False
    carries: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Attributed:
    """One attribution of a text: the sources beside each other (none: hearsay), the cue, and all that is said.

    `heads` are the names or nouns inside `sources`. `content` are runs of words, a sentence apart each, in text order.
    """

    sources: tuple[Span, ...]
    heads: tuple[Span, ...]
    cue: Span
    head: Span
    content: tuple[Span, ...]
    stance: Stance
    quoted: bool


def attributed(reading: Reading, text: str, pack: Pack) -> tuple[Attributed, ...]:
    """All attributions of a document, in text order. `text` is what the reading's offsets point into."""
    trees = [Tree(sentence) for sentence in reading.sentences]
    found = [one for here in located(trees, pack) for one in here]
    ordered = sorted(found, key=lambda one: (one.number, one.attribution.first))
    return tuple(_record(text, trees, one, pack) for one in ordered)


def located(trees: Sequence[Tree], pack: Pack) -> list[list[Located]]:
    """The attributions of each sentence, those with the narrowest scope first."""
    speech = Speech(trees, pack.grammar.quote_dash)
    own = [
        [Located(i, tree, a, _is_quoted(tree, a, speech, i, pack)) for a in attributions(tree, pack)]
        for i, tree in enumerate(trees)
    ]
    carried: dict[tuple[int, int], set[int]] = defaultdict(set)
    for one in (one for here in own for one in here if one.number and _takes_up(one)):
        carried[one.number, one.attribution.first].add(one.number - 1)
    for run, speaker in speakers(trees, own, speech):
        told = {i for i in range(run.first, run.last + 1) if i != speaker.number and not telling(own[i])}
        carried[speaker.number, speaker.attribution.first] |= told
    return [
        [one._replace(carries=frozenset(carried[one.number, one.attribution.first])) for one in here] for here in own
    ]


def _is_quoted(tree: Tree, said: Attribution, speech: Speech, index: int, pack: Pack) -> bool:
    """Whether an attribution stands inside direct speech: between its marks, or behind a dash as what "I" say."""
    own = bool(said.sources) and all(speaks_of_itself(tree, i, pack) for i in said.sources)
    within = own or (speech.opens_with_dash(index) and not said.backward and not _is_set_off(tree, said))
    return said.head in speech.quoted[index] or (within and speech.is_dashed(index))


def _is_set_off(tree: Tree, said: Attribution) -> bool:
    """Whether a mark parts a cue with its source from what a dash opens: "– They fired, says the mayor."""
    first = min(said.first, *said.sources) if said.sources else said.first
    while first > 1 and tree.words[first - 1].pos in {"DET", "ADJ"}:
        first -= 1
    return first > 1 and tree.words[first - 1].pos == "PUNCT"


def speakers(trees: Sequence[Tree], own: Sequence[Sequence[Located]], speech: Speech) -> Iterator[tuple[Run, Located]]:
    """The runs of direct speech whose speaker the text tells, each with the attribution that does."""
    last: tuple[Run, Located] | None = None
    for run in speech.runs():
        told = _within(own, run) or _announced(trees, own, run) or _after(own, run)
        found = told or _before(trees, own, run, last, speech)
        if found:
            last = (run, found)
            yield run, found


def telling(here: Iterable[Located]) -> list[Located]:
    """The attributions of a sentence that say whose its direct speech is, the widest first: outside it, of this one."""
    found = [one for one in here if one.attribution.sources and not one.quoted and is_voice(one.attribution)]
    return sorted(found, key=lambda one: -len(one.attribution.scope))


def _within(own: Sequence[Sequence[Located]], run: Run) -> Located | None:
    return next((one for i in range(run.first, run.last + 1) for one in telling(own[i])), None)


def _announced(trees: Sequence[Tree], own: Sequence[Sequence[Located]], run: Run) -> Located | None:
    """The attribution right before, where that sentence ends in a colon: "He said:"."""
    if not run.first or trees[run.first - 1].words[-1].text != ":":
        return None
    return next(iter(telling(own[run.first - 1])), None)


def _after(own: Sequence[Sequence[Located]], run: Run) -> Located | None:
    """The attribution in the next sentence that takes the speech up: "Det sier politiet."."""
    following = own[run.last + 1] if run.last + 1 < len(own) else []
    return next((one for one in following if _takes_up(one) and one.attribution.sources), None)


def _takes_up(one: Located) -> bool:
    """Whether an attribution says whose the sentence before is; "Det avviser hæren.", "Det krever de også." do not."""
    return one.attribution.backward and one.attribution.stance not in ANSWERS


def _before(
    trees: Sequence[Tree],
    own: Sequence[Sequence[Located]],
    run: Run,
    last: tuple[Run, Located] | None,
    speech: Speech,
) -> Located | None:
    """Whoever was speaking already: in direct speech right before, or in the sentence before of the same paragraph.

    In that of the paragraph before where its speech is left open. A question between is put to the same speaker.
    """
    if not run.first:
        return None
    if last and all(_asks(trees[i]) or speech.is_dashed(i) for i in range(last[0].last + 1, run.first)):
        return last[1]
    same = trees[run.first - 1].sentence.paragraph == trees[run.first].sentence.paragraph
    same = same or speech.is_left_open(run.first - 1)
    return next(iter(telling(own[run.first - 1])), None) if same else None


def _asks(tree: Tree) -> bool:
    """Whether a sentence is a question."""
    return tree.words[-1].text == "?"


def _record(text: str, trees: Sequence[Tree], one: Located, pack: Pack) -> Attributed:
    tree, said = one.tree, one.attribution
    words = [(one.number, i) for i in sorted(said.scope)]
    words += [(at, i) for at in one.carries for i in range(len(trees[at]))]
    return Attributed(
        tuple(span(text, tree, *source_phrase(tree, head, pack)) for head in said.sources),
        tuple(head_span(text, tree, head) for head in said.sources),
        span(text, tree, said.first, said.last),
        span(text, tree, said.head, said.head),
        tuple(_runs(text, trees, sorted(words))),
        said.stance,
        one.quoted,
    )


def _runs(text: str, trees: Sequence[Tree], words: Sequence[tuple[int, int]]) -> Iterator[Span]:
    """Words that stand beside each other in a sentence, as one span each."""
    ends = [k for k, (a, b) in enumerate(pairwise(words)) if b != (a[0], a[1] + 1)]
    for first, last in zip([0, *(k + 1 for k in ends)], [*ends, len(words) - 1], strict=True):
        if words:
            (at, start), (_, end) = words[first], words[last]
            yield span(text, trees[at], start, end)
