"""Whom something is said to: of a deed that somebody condemns, rejects or asks for, whoever it is of, not the deed.

"Condemns Lorvik's raid on the town" is said to Lorvik; "demands the release of the men" to nobody whom it names.
"""

from collections.abc import Iterator, Sequence

from kilde.extract.arguments import TARGET
from kilde.extract.needs import is_any, is_country, is_matter
from kilde.extract.nouns import noun_of
from kilde.extract.possessors import possesses, stands_for_owner
from kilde.extract.tree import SUBJECTS, Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack

SAID = frozenset({"ACCUSE", "REJECT", "REQUEST", "SUPPORT", "PROTEST"})
"""Kinds of what is said to somebody, though its words may only name what these did."""

ASKED = "REQUEST"
ANSWERING = frozenset({"person", "body", "group", "state", "media", "armed"})
"""Types of nouns for those who answer for what they do."""


def addressed(tree: Tree, hit: Hit, roles: Sequence[tuple[str, int]], pack: Pack) -> Iterator[tuple[str, int]]:
    """The roles of a trigger; whoever a deed is of stands for it, and what is asked for without such is nobody."""
    for role, head in roles:
        if hit.trigger.kind == ASKED and role == TARGET and _is_of_asked(tree, hit, head, pack):
            continue
        if hit.trigger.kind not in SAID or role != TARGET or not _is_deed(tree, head, pack):
            yield role, head
        elif (doer := _doer(tree, head, pack)) is not None:
            yield role, doer
        elif hit.trigger.kind != ASKED or not _is_told(tree, head, pack):
            yield role, head


def _is_of_asked(tree: Tree, hit: Hit, head: int, pack: Pack) -> bool:
    """Whether what is asked for is to be done to somebody, and stands in the trigger: "krever løslatelse av | dem"."""
    over = tree.words[head].head
    inside = over in hit.words and over != hit.head and tree.preposition(head) in pack.grammar.possessive
    inside = inside and not _names_doer(tree, head, over, pack)
    return inside and _is_deed(tree, over, pack) and _is_told(tree, over, pack)


def _names_doer(tree: Tree, i: int, deed: int, pack: Pack) -> bool:
    """Whether a preposition of a deed says who does it: "the resignation | of the minister"."""
    nouns = (trigger for trigger in pack.triggers.get(tree.lower(deed), ()) if trigger.pos == "noun")
    return any(trigger.frame.get(tree.preposition(i)) == "actor" for trigger in nouns)


def _is_deed(tree: Tree, head: int, pack: Pack) -> bool:
    """Whether a common noun may be for what somebody did: no person, building or thing that a list knows.

    What a sentence is about is no such: "Lorvik's raid is against the law" says something of the raid.
    """
    noun = noun_of(tree.lower(head), pack)
    if tree.dep(head) in SUBJECTS:
        return False
    return tree.words[head].pos == "NOUN" and head not in tree.names and (noun is None or noun.type == "matter")


def _is_told(tree: Tree, head: int, pack: Pack) -> bool:
    """Whether a noun is for what is done or said, by the pack or by its ending."""
    nouns = any(trigger.pos == "noun" for trigger in pack.triggers.get(tree.lower(head), ()))
    return nouns or is_matter(tree, head, pack)


def _doer(tree: Tree, head: int, pack: Pack) -> int | None:
    """Whose a deed is: its owner, a nationality before it, or whom a preposition of its own says that it is by."""
    told = _is_told(tree, head, pack)
    own = [i for i in tree.children[head] if possesses(tree, i, head) and _answers(tree, i, pack)]
    own += [i for i in tree.children[head] if told and stands_for_owner(tree, i, head, pack)]
    # "av" may say to whom it was done: "frigivning av fångarna"
    sided = pack.grammar.away | (pack.grammar.agent - pack.grammar.possessive)
    behind = (i for i in tree.with_dep(head, "nmod", "obl", "nmod:agent", "obl:agent") if i > head)
    said = (i for i in behind if tree.preposition(i) in sided or _names_doer(tree, i, head, pack))
    by = (i for i in said if told and _answers(tree, i, pack))
    return next((i for i in (*own, *by) if i not in tree.times), None)


def _answers(tree: Tree, i: int, pack: Pack) -> bool:
    return i in tree.names or is_country(tree, i, pack) or is_any(tree, i, pack, ANSWERING)
