"""How many: the numbers that stand on who or what takes part, and what they count."""

from collections.abc import Iterable, Iterator, Sequence

from kilde.extract.harm import HARM
from kilde.extract.nouns import noun_of
from kilde.extract.phrases import span
from kilde.extract.roles import Filler
from kilde.extract.tolls import ACTING, counted_before, parts_after, some_among, some_of_counted, some_of_them, toll
from kilde.extract.torn import behind, going_free, torn
from kilde.extract.tree import NOMINAL, Tree
from kilde.extract.triggers import Hit
from kilde.extract.wholes import of_whole, out_of
from kilde.languages import Noun, Pack
from kilde.model import Figure, Mention, Quantity, Said

PEOPLE = frozenset({"person", "group", "victims"})
OPEN = "casualties"
"""What is counted where a deed may have killed or only injured."""

DOERS = frozenset({"militants"})
"""What is counted only where something is done to them: not "two gunmen killed five"."""

PERSONS = frozenset({"person", "victims"})
HELD = frozenset({"hostages", "prisoners"})
FREED = frozenset({"released", "abducted"})
"""Of hostages that are freed, and prisoners, what they are says more than what is done."""

COUNTED = frozenset({"target", "figure"})

PAIRING = frozenset({"cc", "cc:preconj"})
"""Relations of words that only join what follows: "both men and women"."""

PARTS = ("nmod", "appos", "acl")
"""Relations of those who are part of others to them."""


def figures(text: str, tree: Tree, hit: Hit, taking_part: Sequence[Filler], pack: Pack) -> list[Figure]:
    """The figures of one trigger, in text order."""
    own = _inside(text, tree, hit, pack) or _alone(text, tree, hit, pack)
    own = [f for f in own if f.span.start not in _numbers_of_doers(tree, hit, taking_part)]
    found = {f.span.start: f for f in own}
    others = [f for f in [*torn(tree, hit, taking_part), *going_free(hit, taking_part)] if f.head not in hit.words]
    for filler in (f for f in others if not (own and f.role in COUNTED)):
        mention = of_whole(tree, hit, _quantity(tree, filler.head), pack)
        of = mention and _counted(tree, filler, hit, mention, pack)
        if mention and of and isinstance(mention.value, Quantity):
            first, last = _with_noun(tree, mention, filler.head)
            value = mention.value
            whole = not _partial(tree, filler.head, mention, pack)
            here = span(text, tree, first, last)
            found[here.start] = Figure(of, value.low, value.high, value.said, here, whole)
            found.update({part.span.start: part for part in _parts(text, tree, filler.head, of, pack)})
            found.update({f.span.start: f for f in out_of(text, tree, mention, of)})
    summed = _summed(text, tree, hit, others, pack)
    if summed and all(summed.span.start <= f.span.start < summed.span.end for f in own):
        counted = {f.span.start for f in own} | {at for at, f in found.items() if f.total}
        kept = {at: f for at, f in found.items() if not (summed.span.start <= at < summed.span.end and at in counted)}
        found = {**kept, summed.span.start: summed}
    wholes = [f.of for f in found.values() if f.total and (f.of == hit.trigger.counts or f.of in HELD)]
    if hit.trigger.counts in HARM and wholes:
        found.update({part.span.start: part for part in _among(text, tree, hit, wholes[0], pack)})
    return [found[first] for first in sorted(found)]


def _numbers_of_doers(tree: Tree, hit: Hit, taking_part: Sequence[Filler]) -> set[int]:
    """Where the numbers begin of those who did what a noun names: "charged four men with murder"."""
    doers = [f.head for f in taking_part if f.role == "actor"] if hit.trigger.pos == "noun" else []
    return {tree.words[mention.first].start for head in doers if (mention := _quantity(tree, head))}


def _alone(text: str, tree: Tree, hit: Hit, pack: Pack) -> list[Figure]:
    """The number before a word of harm, and that of a toll."""
    some = some_among(tree, hit, pack)
    mention = some or counted_before(tree, hit, pack) or toll(tree, hit, pack)
    if not mention or not hit.trigger.counts or not isinstance(mention.value, Quantity):
        return []
    value, whole = mention.value, not some and not _is_partitive(tree, mention, pack)
    last = max(mention.last, hit.first - 1) if tree.words[hit.first - 1].pos == "NOUN" and not some else mention.last
    here = span(text, tree, mention.first, last if last - mention.last < 2 else mention.last)
    return [Figure(hit.trigger.counts, value.low, value.high, value.said, here, whole)]


def _among(text: str, tree: Tree, hit: Hit, of: str, pack: Pack) -> Iterator[Figure]:
    some = (some_of_them(tree, hit, pack), some_of_counted(tree, hit, pack))
    for mention in (*parts_after(tree, 0, pack), *(m for m in some if m)):
        if isinstance(mention.value, Quantity):
            after = mention.last + 1
            last = after if after < len(tree) and tree.words[after].pos in NOMINAL else mention.last
            here = span(text, tree, mention.first, last)
            value = mention.value
            yield Figure(of, value.low, value.high, value.said, here, total=False)


def _summed(text: str, tree: Tree, hit: Hit, taking_part: Sequence[Filler], pack: Pack) -> Figure | None:
    """How many all are together that stand beside each other: "a teacher and two guards" are three."""
    of, harmed = hit.trigger.counts, [f.head for f in taking_part if f.role == "target"]
    beside = _side_by_side(tree, harmed, pack)
    beside += behind(tree, beside[-1:], pack)
    if not all(_is_of_people(tree, i, pack) for i in beside):
        return None
    numbers = [_number(tree, i, pack) for i in beside]
    known = [n for n in numbers if n is not None]
    if of not in HARM or len(beside) < 2 or len(known) < len(beside):
        return None
    if not any(_quantity(tree, i) for i in beside) or any(n.low is None for n in known):
        return None
    low = sum(n.low for n in known if n.low is not None)
    high = None if any(n.high is None for n in known) else sum(n.high for n in known if n.high is not None)
    said = next((n.said for n in known if n.said is not Said.EXACTLY), Said.EXACTLY)
    first, last = tree.phrase(beside[0])[0], beside[-1]
    return Figure(of, low, high, said, span(text, tree, first, max(first, last)))


def _is_of_people(tree: Tree, head: int, pack: Pack) -> bool:
    """Whether nothing is known against a word's naming people: no houses, no vehicles."""
    noun = noun_of(tree.lower(head), pack)
    return noun is None or noun.type in PEOPLE


def _side_by_side(tree: Tree, heads: Sequence[int], pack: Pack) -> list[int]:
    """The first of some phrases and those that follow it with nothing but a comma or an "and" between."""
    found: list[int] = sorted(heads)[:1]
    for head in sorted(heads)[1:]:
        between = range(tree.phrase(found[-1])[1] + 1, tree.phrase(head)[0])
        if not between or any(tree.words[i].pos not in {"CCONJ", "PUNCT"} for i in between):
            break
        if any(tree.lower(i) == words[0] for i in range(between.start, head) for words in pack.grammar.including):
            break  # "35 prisoners, including nine women"
        found.append(head)
    return found


def _number(tree: Tree, head: int, pack: Pack) -> Quantity | None:
    """How many a phrase names: by its number, or one where it is of one person."""
    mention = _quantity(tree, head)
    if mention and isinstance(mention.value, Quantity):
        return None if _partial(tree, head, mention, pack) else mention.value
    noun, name = noun_of(tree.lower(head), pack), tree.names.get(head)
    known = noun is not None and noun.type == "person"
    indefinite = any(tree.lower(i) in pack.grammar.determiners_indefinite for i in tree.with_dep(head, "det"))
    new = noun is None and ("Number=Sing" in tree.words[head].feats or indefinite)
    one = name.label == "PER" if name else known or new
    return Quantity(1, 1, Said.EXACTLY) if one and "Number=Plur" not in tree.words[head].feats else None


def _inside(text: str, tree: Tree, hit: Hit, pack: Pack) -> list[Figure]:
    """The number inside a phrase that names what it counts: "sendte 500 soldater", "twelve hostages were freed"."""
    mention = _number_in(tree, hit)
    found = [mention, *(m for m in _numbers_behind(tree, mention, hit))] if mention else []
    return [figure for m in found for figure in _figure_inside(text, tree, hit, m, pack)]


def _figure_inside(text: str, tree: Tree, hit: Hit, mention: Mention, pack: Pack) -> Iterator[Figure]:
    value, last = mention.value, _counted_by(tree, mention, hit)
    noun, of = noun_of(tree.lower(last), pack), hit.trigger.counts
    if noun is not None and noun.type != "group" and _says_more(noun, of):
        of = noun.counts
    if of and isinstance(value, Quantity) and not _tells_how_often(value, noun, of, last in hit.words):
        yield Figure(of, value.low, value.high, value.said, span(text, tree, mention.first, last))


def _numbers_behind(tree: Tree, mention: Mention, hit: Hit) -> list[Mention]:
    """The further numbers inside a phrase: "sent 500 soldiers and a dozen jets", "shot down 17 of 19 drones"."""
    inside = {tree.quantities[i] for i in range(mention.last + 1, hit.last + 1) if i in tree.quantities}
    return sorted((m for m in inside if m.first > mention.last), key=lambda m: m.first)


def _tells_how_often(value: Quantity, noun: Noun | None, of: str, own: bool) -> bool:
    """Whether a number counts what was done to somebody, and nobody: "got several blows to the head"."""
    return own and noun is None and of in HARM and value.said is Said.SEVERAL


def _says_more(noun: Noun, of: str | None) -> bool:
    """Whether what a noun is counted as tells more than what its trigger counts: "burned three buses" counts no men."""
    if noun.type not in PEOPLE and of in HARM | ACTING:
        return True
    return noun.counts is not None and (not of or (noun.counts in HELD and of in FREED))


def _number_in(tree: Tree, hit: Hit) -> Mention | None:
    """The first number among the words of a phrase, or the one on the noun that it begins with."""
    inside = (tree.quantities.get(i) for i in range(hit.first, hit.last + 1))
    within = next((m for m in inside if m and isinstance(m.value, Quantity)), None)
    begins = hit.last > hit.first and tree.words[hit.first].pos == "NOUN"
    return within or (_quantity(tree, hit.first) if begins else None)


def _counted_by(tree: Tree, mention: Mention, hit: Hit) -> int:
    """The noun that a number counts, right behind it or behind an "of"; its own last word where there is none."""
    rest = range(mention.last + 1, hit.last + 1)
    after = next((i for i in rest if tree.words[i].pos not in {"ADP", "ADJ", "NUM"}), None)
    behind = mention.last + 1 if after is None and mention.last + 1 < len(tree) else after
    return behind if behind is not None and tree.words[behind].pos == "NOUN" else mention.last


def _quantity(tree: Tree, head: int) -> Mention | None:
    """The quantity on a noun, or the number that stands for the noun itself ("To blev dræbt")."""
    if head in tree.quantities:
        return tree.quantities[head]
    counting = [
        i
        for i in tree.with_dep(head, "nummod", "det", "amod", "advmod", "compound", "nummod:gov", "nmod")
        if i in tree.quantities and i not in tree.ages and not (tree.dep(i) == "nmod" and tree.preposition(i))
    ]
    if counting:
        return tree.quantities[counting[0]]
    over = tree.words[head].head
    if over in tree.quantities and over < head and tree.dep(head) == "nmod" and not tree.with_dep(head, "det"):
        # "thousands of workers who ...": the number heads the phrase, and the clause hangs on the noun
        return tree.quantities[over] if tree.words[over].pos == "NOUN" else None
    before = head - 1
    while before >= 0 and tree.words[before].pos == "ADJ" and before not in tree.quantities:
        before -= 1
    return tree.quantities.get(before) if before >= 0 and tree.dep(before) not in PAIRING else None


def _counted(tree: Tree, filler: Filler, hit: Hit, mention: Mention, pack: Pack) -> str | None:
    """What a number counts: those that the trigger does its harm to, or what the noun itself is counted as."""
    head = _noun_counted(tree, mention, filler.head)
    noun = noun_of(tree.lower(head), pack)
    alone = mention.first <= head <= mention.last
    people = alone or noun is None or noun.type in PEOPLE
    counts = hit.trigger.counts
    if noun and noun.counts in HELD and counts in FREED and not alone:
        return noun.counts
    if noun and noun.counts and noun.type not in PEOPLE and counts not in HARM and not alone:
        return noun.counts
    if filler.role == "figure" or (filler.role == "actor" and counts in ACTING and people):
        return counts
    if filler.role == "target" and counts and counts not in ACTING and (people if counts in HARM else True):
        return counts
    if noun and noun.counts and not alone:
        does = filler.role == "actor" and hit.trigger.kind == "ASSAULT" and noun.counts in DOERS
        return None if does else noun.counts
    known = alone or (noun is not None and noun.type in PEOPLE)
    return hit.trigger.people if filler.role == "target" and known else None


def _noun_counted(tree: Tree, mention: Mention, head: int) -> int:
    """The noun right behind a number that the tree made the head of it: "dozens of | buildings"."""
    if not mention.first <= head <= mention.last:
        return head
    rest = range(mention.last + 1, len(tree))
    after = next((i for i in rest if tree.words[i].pos not in {"ADJ", "ADP", "NUM"}), head)
    return after if tree.words[after].pos == "NOUN" and head in tree.ancestors(after) else head


def _with_noun(tree: Tree, mention: Mention, head: int) -> tuple[int, int]:
    """The quantity with the noun it counts, when they stand together."""
    first, last = tree.phrase(head)
    if first <= mention.first and mention.last <= last and tree.words[head].pos in NOMINAL:
        return mention.first, max(head, mention.last)
    return mention.first, mention.last


def _parts(text: str, tree: Tree, head: int, of: str, pack: Pack) -> Iterator[Figure]:
    """The numbers of people among those counted: "40 people, including three children"."""
    for i in tree.with_dep(head, *PARTS):
        if tree.words[head].pos == "NUM" and tree.preposition(i) in pack.grammar.agent | pack.grammar.possessive:
            continue  # "four of the nine men": the nine are all of them
        mention, noun = _quantity(tree, i), noun_of(tree.lower(i), pack)
        if (
            mention
            and mention != _quantity(tree, head)
            and isinstance(mention.value, Quantity)
            and noun is not None
            and noun.type in PERSONS
        ):
            value, (first, last) = mention.value, _with_noun(tree, mention, i)
            yield Figure(of, value.low, value.high, value.said, span(text, tree, first, last), total=False)


def _partial(tree: Tree, head: int, mention: Mention, pack: Pack) -> bool:
    """Whether a number is part of another: it hangs on a noun that is counted itself, or is one of "two of them"."""
    if _is_partitive(tree, mention, pack):
        return True
    up = tree.words[head].head
    counted = up not in range(mention.first, mention.last + 1) and _quantity(tree, up) not in (None, mention)
    return up != head and tree.dep(head) in PARTS and counted and tree.words[up].pos in NOMINAL


def _is_partitive(tree: Tree, mention: Mention, pack: Pack) -> bool:
    """Whether a number is some of those told of before: "two of them", "to av disse", "two of whom"."""
    of, whom = mention.last + 1, mention.last + 2
    if whom >= len(tree) or tree.lower(of) not in pack.grammar.possessive | pack.grammar.agent:
        return False
    return tree.words[whom].pos in {"PRON", "DET"} and tree.words[tree.words[whom].head].pos not in {"NOUN", "PROPN"}


def merged(groups: Iterable[Sequence[Figure]]) -> tuple[Figure, ...]:
    """The figures of several triggers of one happening; of two on the same words the first that says what it counts."""
    found: dict[tuple[int, int], Figure] = {}
    for figure in (f for group in groups for f in group):
        known = found.setdefault((figure.span.start, figure.span.end), figure)
        if known.of == OPEN:
            found[figure.span.start, figure.span.end] = figure
    return tuple(sorted(found.values(), key=lambda f: (f.span.start, f.of)))
