"""Background: what a sentence says to have happened before what is news."""

from collections.abc import Sequence

from kilde.extract.happenings import Happening
from kilde.extract.instruments import INSTRUMENT
from kilde.extract.phrases import is_definite
from kilde.extract.tree import Tree
from kilde.languages import Pack
from kilde.model import Figure, PassageKind, TimeExpression, TimeForm

TOLD_OF = frozenset({"nsubj", "nsubj:pass", "obj"})
"""What a verb tells of: "has earlier carried out attacks"."""

OPENING = frozenset({PassageKind.HEADLINE, PassageKind.LEAD})
RECENT = frozenset({TimeForm.WEEKDAY, TimeForm.OFFSET})
"""Times from which on it is still the news that is counted: "since Sunday"."""

HELPERS = ("aux", "aux:pass", "cop")
NEAR = 2
"""Words behind such a word within which a time is what it belongs to: "earlier in the week" says when."""


def is_background(tree: Tree, happening: Happening, counted: Sequence[Figure], pack: Pack) -> bool:
    """Whether a word on the trigger, or on the verb that tells of it, puts it before the news.

    "The gang has earlier abducted", "previous attacks", "has earlier carried out attacks". So does what is counted
    from long ago, and so do "another attack", "held again" and the war that a deed is but a part of.
    """
    before = _is_before(tree, happening, pack) or (bool(counted) and _is_count(tree, happening, pack))
    return before or _is_another(tree, happening, pack) or _is_war(tree, happening, pack)


def _is_another(tree: Tree, happening: Happening, pack: Pack) -> bool:
    """Whether a sentence further down tells of another deed: "another attack in Quetta killed nine", "a new bomb".

    What the news is said to be tells of no other: "it is another attack on the press".
    """
    if tree.sentence.passage in OPENING or tree.with_dep(happening.chief.head, "cop"):
        return False
    words = pack.grammar.others | pack.grammar.anew
    verbs = [hit.head for hit in happening.hits if hit.trigger.pos == "verb"]
    described = (i for noun in _deeds(tree, happening, pack) for i in tree.with_dep(noun, "det", "amod"))
    again = any(tree.lower(i) in pack.grammar.anew for verb in verbs for i in tree.with_dep(verb, "advmod"))
    return again or any(tree.lower(i) in words for i in described if i not in tree.names)


def _deeds(tree: Tree, happening: Happening, pack: Pack) -> list[int]:
    """The nouns for a deed, and for what it is done with, that tell of one not known before."""
    nouns = {hit.head for hit in happening.hits if hit.trigger.pos == "noun"}
    nouns.update(filler.head for filler in happening.fillers if filler.role == INSTRUMENT)
    return [noun for noun in sorted(nouns) if not is_definite(tree, noun, pack)]


def _is_war(tree: Tree, happening: Happening, pack: Pack) -> bool:
    """Whether a sentence further down names a war: "the civil war", "Gaza-krigen"."""
    chief = happening.chief
    if tree.sentence.passage in OPENING or chief.trigger.pos != "noun":
        return False
    return any(tree.lower(chief.head).endswith(word) for word in pack.grammar.wars)


def _is_count(tree: Tree, happening: Happening, pack: Pack) -> bool:
    """Whether a sentence further down counts all since something began: "863 have been killed since the war broke out".

    What is counted since a weekday is the news itself.
    """
    if tree.sentence.passage in OPENING or pack.grammar.since.isdisjoint(tree.lowers):
        return False
    verb = tree.clause(happening.chief.head)
    helpers = pack.grammar.perfect | pack.grammar.copula
    if not any(tree.lower(i) in helpers for i in tree.with_dep(verb, *HELPERS)):
        return False
    begun = (i for i in range(len(tree)) if tree.lower(i) in pack.grammar.since and _is_from(tree, i, verb))
    return any(not _is_recent(tree, i) for i in begun)


def _is_from(tree: Tree, i: int, verb: int) -> bool:
    """Whether a word begins a clause, a phrase or a time on a verb; "for two years since" ends one."""
    if i in tree.times:
        said = tree.times[i].value
        return i == tree.times[i].first and isinstance(said, TimeExpression) and said.form is TimeForm.RANGE
    return tree.dep(i) in {"mark", "case"} and tree.clause(tree.words[tree.words[i].head].head) == verb


def _is_recent(tree: Tree, i: int) -> bool:
    """Whether what is counted begins on a day of this week."""
    inside = tree.subtree(tree.words[i].head) | {i}
    said = [tree.times[at].value for at in inside if at in tree.times]
    starts = [one.start or one for one in said if isinstance(one, TimeExpression)]
    return any(one.form in RECENT and one.unit in {None, "day"} for one in starts)


def _is_before(tree: Tree, happening: Happening, pack: Pack) -> bool:
    if pack.grammar.earlier.isdisjoint(tree.lowers):
        return False
    heads = _heads(tree, happening)
    found = (i for i, word in enumerate(tree.words) if word.head in heads and tree.lower(i) in pack.grammar.earlier)
    return any(not _is_of_time(tree, i) for i in found)


def _heads(tree: Tree, happening: Happening) -> set[int]:
    chief = happening.chief
    clause = tree.clause(chief.head)
    told = {clause} if tree.dep(chief.head) in TOLD_OF and tree.is_verbal(clause) else set()
    return {chief.head, *range(chief.first, chief.last + 1), *told}


def _is_of_time(tree: Tree, i: int) -> bool:
    """Whether the word is part of a time, or stands before one: "earlier on Monday"."""
    near = any(at in tree.times for at in range(i, min(i + 1 + NEAR, len(tree))))
    return near or any(word.head == i for word in tree.words)
