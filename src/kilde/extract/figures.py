"""How many: the numbers that stand on who or what takes part, and what they count."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kilde.extract.among import died_of, is_among, some_among
from kilde.extract.contested import contested
from kilde.extract.counted_apart import counted_apart
from kilde.extract.counted_deeds import counted_deeds
from kilde.extract.counting import counting
from kilde.extract.gapped import sharing_verb, told_again
from kilde.extract.groups import size_of_group
from kilde.extract.harm import HARM, HARMED
from kilde.extract.inside import FREED, HELD, figures_inside
from kilde.extract.made_up import made_up
from kilde.extract.marching import marching
from kilde.extract.nouns import noun_of
from kilde.extract.phrases import span
from kilde.extract.quantities import PARTS, is_one_of_some, is_partial, is_partitive, owns, quantity_on
from kilde.extract.risen import risen_from
from kilde.extract.roles import Filler
from kilde.extract.rows import row
from kilde.extract.sent_out import sent_out
from kilde.extract.shared_nouns import both, sharing_noun
from kilde.extract.some_figures import some_figures
from kilde.extract.sums import PEOPLE, summed, total
from kilde.extract.tallied import tallied
from kilde.extract.things import THINGS, things_before
from kilde.extract.tolls import (
    ACTING,
    counted_before,
    counted_behind,
    counted_first,
    toll,
)
from kilde.extract.torn import going_free, torn
from kilde.extract.tree import NOMINAL, Tree
from kilde.extract.triggers import Hit
from kilde.extract.wholes import of_whole, out_of
from kilde.languages import Pack
from kilde.model import Figure, Mention, Quantity, Said

OPEN = "casualties"
"""What is counted where a deed may have killed or only injured."""

DOERS = frozenset({"militants"})
"""What is counted only where something is done to them: not "two gunmen killed five"."""

PERSONS = frozenset({"person", "victims"})
COUNTED = frozenset({"target", "figure"})

BEFORE = frozenset({"ADJ", "ADP", "NUM", "DET"})
"""What stands between a number and the noun it counts: "90 | of the Russian | drones"."""

FEW = 5
"""Numbers up to this of a noun for many count the many: "three armies"."""

OF_KINDS = {"SANCTION": "sanctioned"}
OF_MODES = {
    "arrest": "arrested", "convict": "convicted", "abduct": "abducted", "release": "released", "deport": "deported",
    "expel": "expelled", "sexual": "victims", "torture": "victims", "seize": "arrested",
}  # fmt: skip
"""What people are counted as that something of a kind or mode is done to, where its word says nothing else."""


def figures(text: str, tree: Tree, hit: Hit, taking_part: Sequence[Filler], pack: Pack) -> list[Figure]:
    """The figures of one trigger, in text order."""
    hit = counting(tree, hit, pack)
    own = figures_inside(text, tree, hit, pack) or _alone(text, tree, hit, pack) or marching(text, tree, hit, pack)
    own = own or counted_deeds(text, tree, hit, pack)
    own = [f for f in own if f.span.start not in _numbers_of_doers(tree, hit, taking_part)]
    found = {f.span.start: f for f in own}
    others = [f for f in [*torn(tree, hit, taking_part), *going_free(hit, taking_part)] if f.head not in hit.words]
    some = is_among(tree, hit, pack) and not any(f.total for f in own)
    for filler in (f for f in others if not (own and f.role in COUNTED)):
        mention = of_whole(tree, hit, _number_of(tree, filler.head, pack), pack)
        of = mention and _counted(tree, filler, hit, mention, pack)
        of = "killed" if of and mention and died_of(tree, hit, mention, pack) else of
        if mention and of and isinstance(mention.value, Quantity):
            first, last = _with_noun(tree, mention, filler.head)
            value = mention.value
            if pair := sharing_noun(tree, mention) or (sharing_verb(tree, hit, mention) if of in HARM else None):
                value, first = both(*pair) or value, min(first, pair[0].first)
            whole = not (some or is_partial(tree, filler.head, mention, pack))
            here = span(text, tree, first, last)
            if here.start in {f.span.start for f in own}:
                continue  # "of the 22 dead | nine are police officers"
            found[here.start] = Figure(of, value.low, value.high, value.said, here, whole)
            found.update({part.span.start: part for part in _parts(text, tree, filler.head, of, pack)})
            found.update({f.span.start: f for f in out_of(text, tree, mention, of, pack)})
            if filler.role == "figure":
                found.update({f.span.start: f for f in risen_from(text, tree, mention, found[here.start], pack)})
    if not found:
        found.update({f.span.start: f for f in (*_apart(text, tree, hit, pack), *sent_out(text, tree, hit, pack))})
    found = _put_together(found, own, summed(text, tree, hit, others, pack))
    found.update({f.span.start: f for f in _further(text, tree, hit, found, pack)})
    alone = {tree.words[m.first].start for m in tree.quantities.values() if is_one_of_some(tree, m, pack)}
    return [found[first] for first in sorted(found) if first not in alone or found[first].high != 1]


def _put_together(found: dict[int, Figure], own: Sequence[Figure], together: Figure | None) -> dict[int, Figure]:
    """The figures, with the sum of those beside each other in the place of theirs."""
    if together is None or not all(together.span.start <= f.span.start < together.span.end for f in own):
        return found
    counted = {f.span.start for f in own} | {at for at, f in found.items() if f.total}
    inside = {at for at in counted if together.span.start <= at < together.span.end}
    if own and not any(f.total for f in own):
        together = replace(together, total=False)  # "among the dead are two women and a child"
    return {**{at: f for at, f in found.items() if at not in inside}, together.span.start: together}


def _further(text: str, tree: Tree, hit: Hit, found: dict[int, Figure], pack: Pack) -> Iterator[Figure]:
    """The figures of some of those counted, of more in other places, and of what others say the toll is."""
    totals = [f for f in found.values() if f.total]
    wholes = [f.of for f in totals if f.of == hit.trigger.counts or f.of in HELD | THINGS]
    if wholes and (hit.trigger.counts in HARM or wholes[0] in THINGS):
        yield from some_figures(text, tree, hit, wholes[0], pack)
    if len(totals) == 1 and totals[0].of in HARM:
        yield from made_up(text, tree, totals[0], pack)
    if hit.trigger.counts in wholes and hit.trigger.counts in HARMED:
        end = max(f.span.end for f in totals)
        first = next((i for i in range(hit.last + 1, len(tree)) if tree.words[i].start >= end), len(tree))
        for mention in (*contested(tree, first, pack), *told_again(tree, hit, pack)):
            yield from _plain(text, tree, hit, mention)


def _apart(text: str, tree: Tree, hit: Hit, pack: Pack) -> Iterator[Figure]:
    """The number of those whom the verb was parted from, or of the row that they begin."""
    if (mention := counted_apart(tree, hit, pack)) is None or not hit.trigger.counts:
        return
    beside = [item.head for item in row(tree, mention.last + 1, pack)]
    together = total(text, tree, beside, hit.trigger.counts, pack)
    yield from [together] if together else _plain(text, tree, hit, mention)


def _plain(text: str, tree: Tree, hit: Hit, mention: Mention) -> Iterator[Figure]:
    """A number as what the trigger counts."""
    value = mention.value
    if isinstance(value, Quantity) and hit.trigger.counts:
        here = span(text, tree, mention.first, mention.last)
        yield Figure(hit.trigger.counts, value.low, value.high, value.said, here)


def _number_of(tree: Tree, head: int, pack: Pack) -> Mention | None:
    """The number on a noun, or on the one that it only explains: "two Britons, aid workers, who were killed"."""
    if size := size_of_group(tree, head, pack):
        return size
    over, word = tree.words[head].head, tree.words[head]
    if word.pos not in NOMINAL and head + 2 in tree.quantities and tree.words[head + 1].pos == "DET":
        return tree.quantities[head + 2]  # "all the 14"
    explains = word.dep == "appos" and word.pos == "NOUN" and "Number=Plur" in word.feats and over < head
    return quantity_on(tree, head) or (quantity_on(tree, over) if explains else None)


def _numbers_of_doers(tree: Tree, hit: Hit, taking_part: Sequence[Filler]) -> set[int]:
    """Where the numbers begin of those who did what a noun names: "charged four men with murder"."""
    doers = [f.head for f in taking_part if f.role == "actor"] if hit.trigger.pos == "noun" else []
    return {tree.words[mention.first].start for head in doers if (mention := quantity_on(tree, head))}


def _alone(text: str, tree: Tree, hit: Hit, pack: Pack) -> list[Figure]:
    """The number before a word of harm, and that of a toll."""
    some = some_among(tree, hit, pack)
    beside = [item.head for item in row(tree, some.last + 1, pack)] if some else []
    of_all = _of_all(text, tree, hit) if some and some.first > hit.last else []
    if hit.trigger.counts and (together := total(text, tree, beside, hit.trigger.counts, pack)):
        return [*of_all, replace(together, total=False)]
    mention = some or counted_before(tree, hit, pack) or toll(tree, hit, pack) or counted_behind(tree, hit, pack)
    mention = mention or counted_first(tree, hit, pack) or tallied(tree, hit, pack)
    if not mention or not hit.trigger.counts or not isinstance(mention.value, Quantity):
        return []
    value, whole = mention.value, not some and not is_partitive(tree, mention, pack)
    last = max(mention.last, hit.first - 1) if tree.words[hit.first - 1].pos == "NOUN" and not some else mention.last
    first = mention.first if mention.value == tree.quantities[mention.first].value else mention.last
    here = span(text, tree, first, last if last - mention.last < 2 else mention.last)
    after = mention.last + 1
    noun = noun_of(tree.lower(after), pack) if after < len(tree) else None
    if noun and noun.counts in HELD and hit.trigger.counts in FREED:
        return [Figure(noun.counts, value.low, value.high, value.said, here, whole)]  # "to free | the last 14 hostages"
    of = "killed" if died_of(tree, hit, mention, pack) else hit.trigger.counts
    figure = Figure(of, value.low, value.high, value.said, here, whole)
    return [*of_all, figure, *risen_from(text, tree, mention, figure, pack)]


def _of_all(text: str, tree: Tree, hit: Hit) -> list[Figure]:
    """The number of all the harmed of whom a sentence tells who some are: "of the | 22 | dead nine were officers"."""
    found = {tree.quantities[i] for i in range(1, hit.first) if i in tree.quantities}
    number = next(iter(found)) if len(found) == 1 else None
    if number is None or not isinstance(number.value, Quantity) or hit.trigger.counts is None:
        return []
    value, here = number.value, span(text, tree, number.first, number.last)
    return [Figure(hit.trigger.counts, value.low, value.high, value.said, here)]


def _counted(tree: Tree, filler: Filler, hit: Hit, mention: Mention, pack: Pack) -> str | None:
    """What a number counts: those that the trigger does its harm to, or what the noun itself is counted as."""
    head = _noun_counted(tree, mention, filler.head, pack)
    noun = noun_of(tree.lower(head), pack)
    alone = mention.first <= head <= mention.last
    if (alone or tree.lower(head) in pack.grammar.others) and (things := things_before(tree, mention, pack)):
        return things
    people = alone or noun is None or noun.type in PEOPLE
    counts = hit.trigger.counts
    several = isinstance(mention.value, Quantity) and mention.value.said is Said.SEVERAL
    if counts is None and hit.trigger.kind == "PROTEST" and filler.role == "actor" and people and not several:
        return noun.counts if noun and noun.counts in ACTING else "protesters"
    if noun and noun.counts in HELD and counts in FREED and not alone:
        return noun.counts
    if noun and noun.counts and noun.type not in PEOPLE and counts not in HARM and not alone:
        return noun.counts
    if filler.role == "figure" or (filler.role == "actor" and counts in ACTING and people):
        return counts
    if filler.role == "target" and counts and counts not in ACTING and (people if counts in HARM else True):
        return counts
    if filler.role == "target" and hit.trigger.people and noun and noun.type in PEOPLE and not alone:
        return hit.trigger.people
    held = None if counts or hit.trigger.people else OF_MODES.get(hit.trigger.mode or "")
    if held and filler.role == "target" and noun and noun.type in PEOPLE and noun.counts not in HELD and not alone:
        return held
    if noun and noun.type == "group" and noun.counts and _is_of_groups(mention) and not alone:
        return None
    if noun and noun.counts and not alone:
        first, last = tree.phrase(hit.head)
        passing = hit.trigger.pos == "noun" and not first <= filler.head <= last  # "two officers held for | murder"
        known = DOERS | {"police", "troops"} if passing else DOERS
        does = filler.role == "actor" and hit.trigger.kind == "ASSAULT" and noun.counts in known
        return None if does else noun.counts
    people = alone or (noun is not None and noun.type in PEOPLE) or tree.lower(head) in pack.places.demonyms
    of = hit.trigger.people or (
        None if counts else OF_MODES.get(hit.trigger.mode or "", OF_KINDS.get(hit.trigger.kind))
    )
    if of is None and not counts and hit.trigger.kind == "ASSAULT" and hit.trigger.pos == "noun" and not alone:
        of = "victims"  # "abuse of three girls"
    return of if filler.role == "target" and people else None


def _is_of_groups(mention: Mention) -> bool:
    """Whether so few are counted that they are groups, and not the people in them: "three armies"."""
    return isinstance(mention.value, Quantity) and mention.value.high is not None and mention.value.high <= FEW


def _noun_counted(tree: Tree, mention: Mention, head: int, pack: Pack) -> int:
    """The noun behind a number that the tree made the head of it: "dozens of | buildings", "90 of the | drones"."""
    if not mention.first <= head <= mention.last:
        return head
    rest = range(mention.last + 1, len(tree))
    after = next((i for i in rest if tree.words[i].pos not in BEFORE and not owns(tree, i)), head)
    noun = noun_of(tree.lower(after), pack)
    known = any(tree.words[i].pos == "DET" for i in range(mention.last + 1, after))
    hung = tree.words[after].pos == "NOUN" and head in tree.ancestors(after)
    return after if hung and (not known or (noun and noun.counts in THINGS)) else head


def _with_noun(tree: Tree, mention: Mention, head: int) -> tuple[int, int]:
    """The quantity with the noun it counts, when they stand together."""
    first, last = tree.phrase(head)
    if first <= mention.first and mention.last <= last and tree.words[head].pos in NOMINAL:
        return mention.first, max(head, mention.last)
    return mention.first, mention.last


def _parts(text: str, tree: Tree, head: int, of: str, pack: Pack) -> Iterator[Figure]:
    """The numbers of people among those counted: "40 people, including three children"."""
    for i in tree.with_dep(head, *PARTS):
        if head in tree.quantities and tree.preposition(i) in pack.grammar.agent | pack.grammar.possessive:
            continue  # "four of the nine men": the nine are all of them
        mention, noun = quantity_on(tree, i), noun_of(tree.lower(i), pack)
        if (
            mention
            and mention != quantity_on(tree, head)
            and isinstance(mention.value, Quantity)
            and mention.value.said is not Said.SEVERAL
            and noun is not None
            and noun.type in PERSONS
        ):
            value, (first, last) = mention.value, _with_noun(tree, mention, i)
            yield Figure(of, value.low, value.high, value.said, span(text, tree, first, last), total=False)


def merged(groups: Iterable[Sequence[Figure]]) -> tuple[Figure, ...]:
    """The figures of several triggers of one happening; of two on the same words the first that says what it counts."""
    found: dict[tuple[int, int], Figure] = {}
    for figure in (f for group in groups for f in group):
        known = found.setdefault((figure.span.start, figure.span.end), figure)
        if known.of == OPEN:
            found[figure.span.start, figure.span.end] = figure
    return tuple(sorted(found.values(), key=lambda f: (f.span.start, f.of)))
