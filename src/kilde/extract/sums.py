"""How many people all are together that stand beside each other: "a teacher and two guards" are three."""

from collections.abc import Sequence

from kilde.extract.groups import size_of_group
from kilde.extract.harm import HARM, HARMED
from kilde.extract.nouns import noun_of
from kilde.extract.phrases import span
from kilde.extract.quantities import is_partial, quantity_on
from kilde.extract.roles import Filler
from kilde.extract.rows import widened
from kilde.extract.shared_nouns import sharing_noun
from kilde.extract.tree import Tree
from kilde.extract.triggers import Hit
from kilde.languages import Noun, Pack
from kilde.model import Figure, Mention, Quantity, Said

PEOPLE = frozenset({"person", "group", "victims"})

VOWELS = frozenset("ae")
"""What adjectives for many end in."""


def summed(text: str, tree: Tree, hit: Hit, taking_part: Sequence[Filler], pack: Pack) -> Figure | None:
    """How many all are together that stand beside each other: "a teacher and two guards" are three."""
    of, harmed = hit.trigger.counts or hit.trigger.people, [f.head for f in taking_part if f.role == "target"]
    actors = [f.head for f in taking_part if f.role == "actor"]
    beside = widened(tree, hit, _side_by_side(tree, harmed, pack), actors, pack)
    return total(text, tree, beside, of, pack, alone=of in HARMED and tree.is_verbal(hit.head)) if of in HARM else None


def total(text: str, tree: Tree, beside: Sequence[int], of: str, pack: Pack, alone: bool = False) -> Figure | None:
    """The number of all the people that some nouns name; None where it is not known of each, or none is a number.

    `alone`: also where none is, since "a teacher and a guard were killed" tells of two.
    """
    if len(beside) < 2 or not all(is_of_people(tree, i, pack, of) for i in beside):
        return None
    if any(sharing_noun(tree, quantity_on(tree, i)) for i in beside):
        return None  # "two Danish and three British soldiers": one noun, which the tree took for two
    if any(_counts_named(tree, i) for i in beside[:-1]) or _are_one(tree, beside):
        return None
    numbers = [_number(tree, i, pack) for i in beside]
    known = [n for n in numbers if n is not None and n.low is not None]
    numbered = any(quantity_on(tree, i) for i in beside)
    if len(known) < len(beside) or not (numbered or alone):
        return None
    low = sum(n.low for n in known if n.low is not None)
    after = max(beside[-1], tree.phrase(beside[-1])[1]) + 1
    if low == 2 * (known[0].low or 0) and len(beside) > 2 and after < len(tree) and tree.words[after].text == ",":
        return None  # "two men, a baker and a clerk, were held": who the two are
    high = None if any(n.high is None for n in known) else sum(n.high for n in known if n.high is not None)
    said = next((n.said for n in known if n.said is not Said.EXACTLY), Said.EXACTLY)
    first, last = tree.phrase(beside[0])[0], beside[-1]
    return Figure(of, low, high, said, span(text, tree, first, max(first, last)))


def _counts_named(tree: Tree, head: int) -> bool:
    """Whether a number is of those who are named behind it: "the two brothers | Ann Lee and Omar Haddad"."""
    number = quantity_on(tree, head)
    several = number and isinstance(number.value, Quantity) and (number.value.low or 0) > 1
    return bool(several) and tree.adjoining(head) is not None


def _are_one(tree: Tree, beside: Sequence[int]) -> bool:
    """Whether nouns under one article say who one person is: "the reporter, author and activist Ann Lee"."""
    name = tree.names.get(beside[-1]) or tree.adjoining(beside[-1])
    if name is None or name.label != "PER" or name.first - 1 <= beside[0] or tree.words[name.first - 1].pos != "NOUN":
        return False
    nouns = sorted({*(i for i in beside if i < name.first), name.first - 1})
    parted = any(tree.with_dep(i, "det", "nummod") or i in tree.names for i in nouns[1:])
    several = any("Number=Plur" in tree.words[i].feats for i in nouns)
    return bool(tree.with_dep(nouns[0], "det")) and not parted and not several


def is_of_people(tree: Tree, head: int, pack: Pack, of: str) -> bool:
    """Whether nothing is known against a word's naming people: no houses, no vehicles, no dead beside the hurt."""
    noun = noun_of(tree.lower(head), pack)
    participle = tree.words[head].pos in {"VERB", "ADJ"}
    triggers = [t for t in pack.triggers.get(tree.lower(head), ()) if t.pos != "verb" or participle]
    told = {t.counts for t in triggers if t.counts in HARMED}
    return (noun is None or noun.type in PEOPLE) and (not told or of in told)


def _side_by_side(tree: Tree, heads: Sequence[int], pack: Pack) -> list[int]:
    """The longest run of phrases that follow one another with nothing but a comma or an "and" between."""
    runs: list[list[int]] = []
    for head in sorted(heads):
        if runs and _follows(tree, runs[-1][-1], head, pack):
            runs[-1].append(head)
        else:
            runs.append([head])
    return max(runs, key=len, default=[])


def _follows(tree: Tree, before: int, head: int, pack: Pack) -> bool:
    between = range(tree.phrase(before)[1] + 1, tree.phrase(head)[0])
    if not between or any(tree.words[i].pos not in {"CCONJ", "PUNCT"} for i in between):
        return False
    # "35 prisoners, including nine women"
    firsts = {words[0] for words in pack.grammar.including}
    return not any(tree.lower(i) in firsts for i in range(between.start, head))


def _is_of_known(tree: Tree, mention: Mention, pack: Pack) -> bool:
    """Whether a number is of some that are told of already: "five people, two of them children"."""
    of, whom = mention.last + 1, mention.last + 2
    if whom >= len(tree) or tree.lower(of) not in pack.grammar.possessive | pack.grammar.agent:
        return False
    known = tree.lower(whom) in pack.grammar.determiners_definite | pack.grammar.pronouns_person
    return known and "Poss=Yes" not in tree.words[whom].feats


def _is_of_many(tree: Tree, head: int, noun: Noun) -> bool:
    """Whether a bare word is an adjective for many, though the tree takes it for one: "20 soldater og | civile"."""
    bare = not tree.with_dep(head, "det", "nmod:poss") and "Definite=Def" not in tree.words[head].feats
    other = tree.lower(head)[-1:] in VOWELS and not tree.lower(head).endswith(noun.lemma)
    return bare and (tree.words[head].pos == "ADJ" or ("Definite=Ind" in tree.words[head].feats and other))


def _number(tree: Tree, head: int, pack: Pack) -> Quantity | None:
    """How many a phrase names: by its number, or one where it is of one person."""
    mention = size_of_group(tree, head, pack) or quantity_on(tree, head)
    if mention and isinstance(mention.value, Quantity):
        some = is_partial(tree, head, mention, pack) or _is_of_known(tree, mention, pack)
        return None if some else mention.value
    if tree.lower(head) in pack.grammar.number:
        return None  # "an unknown number of"
    noun, name = noun_of(tree.lower(head), pack), tree.names.get(head)
    known = noun is not None and noun.type == "person" and not _is_of_many(tree, head, noun)
    indefinite = any(tree.lower(i) in pack.grammar.determiners_indefinite for i in tree.with_dep(head, "det"))
    new = noun is None and ("Number=Sing" in tree.words[head].feats or indefinite)
    one = name.label == "PER" if name else known or new
    return Quantity(1, 1, Said.EXACTLY) if one and "Number=Plur" not in tree.words[head].feats else None
