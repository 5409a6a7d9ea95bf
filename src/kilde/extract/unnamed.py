"""Who takes part in a deed, though its own words name nobody: those counted, who came as it happened, the court."""

from collections.abc import Iterator, Sequence

from kilde.extract.happenings import Happening
from kilde.extract.harm import HARM, HARMED
from kilde.extract.nouns import noun_of
from kilde.extract.passives import is_passive
from kilde.extract.phrases import participant
from kilde.extract.roles import Filler
from kilde.extract.seeing import Seen
from kilde.extract.subjects import OBLIQUES
from kilde.extract.torn import FREELY
from kilde.extract.tree import SUBJECTS, Tree
from kilde.languages import Pack
from kilde.model import Factuality, Figure, Participant

COURTS = frozenset({"body", "state"})
"""Nouns for those that a sentence can be given by, where it was."""

JUDGED = "SANCTION"
VIOLENT = "ASSAULT"
FREEING = frozenset({"official", "armed", "police"})
FORCE = frozenset({"armed", "police", "military"})
"""Traits of those who do harm where they go."""


def unnamed(
    text: str, tree: Tree, happening: Happening, took: Sequence[Participant], seen: Seen, pack: Pack
) -> Iterator[Participant]:
    """Those taking part whom the words of a deed leave open, and its sentence tells all the same; `took` do so."""
    roles = {one.role for one in took}
    if "target" not in roles:
        yield from _counted(happening, seen.counted)
    told = "actor" not in roles and seen.held.factuality is not Factuality.CERTAIN_NOT
    doers = [*_present(tree, happening, pack), *_courts(tree, happening, pack)] if told else []
    yield from (participant(text, tree, "actor", i, pack) for i in doers[:1])


def as_freed(tree: Tree, happening: Happening, pack: Pack) -> tuple[Filler, ...]:
    """Those taking part; whoever goes free is whom that is done to: "ten were free in April"."""
    chief, roles = happening.chief, happening.fillers
    free = chief.trigger.counts == FREELY and chief.trigger.pos != "noun" and _is_closed(tree, chief.last)
    if not free or any(f.role == "target" for f in roles):
        return roles
    return tuple(f._replace(role="target") if f.role == "actor" and _goes(tree, f.head, pack) else f for f in roles)


def _is_closed(tree: Tree, last: int) -> bool:
    """Whether nobody can stand right behind a verb whom it frees: its sentence ends there, or a small word follows."""
    after = next((i for i in range(last + 1, len(tree)) if i not in tree.times and tree.words[i].pos != "ADV"), None)
    return after is None or tree.words[after].pos in {"ADP", "PUNCT", "CCONJ", "SCONJ"}


def _goes(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether somebody may be freed rather than free others, as courts, officers and groups do."""
    noun, name = noun_of(tree.lower(i), pack), tree.names.get(i)
    if name is not None:
        return name.label == "PER"
    return noun is None or (noun.type not in COURTS and not FREEING.intersection(noun.traits))


def _counted(happening: Happening, counted: Sequence[Figure]) -> Iterator[Participant]:
    """Those of whom only the number is told: "23 dead", "the toll rose to 45"."""
    harmed = (f for f in counted if f.of == happening.effect and f.of in HARM and f.total and f.high != 0)
    yield from (Participant("target", f.span, f.span, traits=("number", "plural")) for f in harmed)


def _present(tree: Tree, happening: Happening, pack: Pack) -> Iterator[int]:
    """The force that came as people were harmed: "eleven were killed when soldiers entered the camp"."""
    chief, suffered = happening.chief, {f.head for f in happening.fillers}
    if chief.trigger.kind != VIOLENT or not any(hit.trigger.counts in HARMED for hit in happening.hits):
        return
    for clause in tree.with_dep(chief.head, "advcl"):
        marks = [i for i in tree.with_dep(clause, "mark", "advmod") if tree.lower(i) in pack.grammar.moment]
        if marks and clause > chief.head and not is_passive(tree, clause, pack):
            subjects = (i for i in tree.with_dep(clause, "nsubj") if marks[0] < i < clause)
            yield from (i for i in subjects if i not in suffered and _is_force(tree, i, pack))


def _is_force(tree: Tree, i: int, pack: Pack) -> bool:
    noun = noun_of(tree.lower(i), pack)
    return noun is not None and bool(FORCE.intersection(noun.traits))


def _courts(tree: Tree, happening: Happening, pack: Pack) -> Iterator[int]:
    """The court that somebody was sentenced or convicted in: "was jailed at the Crown Court on Tuesday"."""
    if happening.chief.trigger.kind != JUDGED or happening.chief.trigger.mode != "convict":
        return
    for i in tree.with_dep(happening.chief.head, *OBLIQUES, "nmod", *SUBJECTS):
        # "i Oslo tingrett": a name's last word says what it is
        noun = noun_of(tree.lower(tree.names[i].last if i in tree.names else i), pack)
        if tree.preposition(i) in pack.grammar.place and noun is not None and noun.type in COURTS:
            yield i
