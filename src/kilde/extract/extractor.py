"""The claims of a document: its sentences' happenings, with who, when, where, how many, who says so and how certain."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from kilde.extract.ahead import set_times
from kilde.extract.arresting import arresting
from kilde.extract.asides import is_aside
from kilde.extract.background import is_background
from kilde.extract.certainty import Certainty, as_said, certainty
from kilde.extract.demands import without_demanded
from kilde.extract.echoes import echoes, overlaps
from kilde.extract.figures import figures, merged
from kilde.extract.generic import is_generic
from kilde.extract.happenings import Happening, happenings
from kilde.extract.headed import heads_headline
from kilde.extract.instruments import used_on
from kilde.extract.lapses import with_lapses
from kilde.extract.modes import mode
from kilde.extract.occurring import occurs
from kilde.extract.phrases import apart_from, is_definite, participant, span
from kilde.extract.prefixed import named_before
from kilde.extract.pronouns import antecedent, named_above, teller
from kilde.extract.public import public
from kilde.extract.purposes import without_purposes
from kilde.extract.references import is_announced, is_reference, referring, taken_up
from kilde.extract.refusals import as_told
from kilde.extract.relations import relations
from kilde.extract.scene import places, times
from kilde.extract.senses import Senses
from kilde.extract.statements import statements
from kilde.extract.suspicions import without_suspected
from kilde.extract.tree import Tree
from kilde.extract.triggers import Hit, hits, may_hit
from kilde.extract.unrest import in_unrest
from kilde.extract.violence import is_violent, may_stand
from kilde.extract.voices import Said, Voices
from kilde.languages import Pack
from kilde.model import (
    Aspect,
    Claim,
    Factuality,
    Participant,
    PassageKind,
    Reading,
    Relation,
    Span,
    Stance,
    Statement,
    TimeExpression,
    TimeMention,
)


class Told(NamedTuple):
    """What a document says: its claims, who else speaks in it, and relations, each in text order."""

    claims: tuple[Claim, ...] = ()
    statements: tuple[Statement, ...] = ()
    relations: tuple[Relation, ...] = ()


def extract(reading: Reading, text: str, pack: Pack) -> Told:
    """Every claim and relation of a document, and the statements of one that has claims.

    `text` is what the reading's offsets point into. Sentences without a trigger cost almost nothing; they are looked at
    only for the voices that may speak in them.
    """
    trees = [Tree(sentence) for sentence in reading.sentences]
    senses = Senses((word.lower for tree in trees for word in tree.words), pack)
    found = [] if senses.is_fiction else [_happenings(tree, senses, pack) for tree in trees]
    if senses.is_fiction:
        return Told()
    voices = cache(lambda: Voices(text, trees, pack))
    between = relations(reading.document, text, trees, voices, pack)
    if not any(found):
        return Told((), (), between)
    claims = _claims(reading, text, trees, found, voices(), pack)
    return Told(claims, statements(reading.document, text, voices(), claims) if claims else (), between)


def _claims(
    reading: Reading,
    text: str,
    trees: Sequence[Tree],
    found: Sequence[Sequence[Happening]],
    voices: Voices,
    pack: Pack,
) -> tuple[Claim, ...]:
    """The claims of a document's happenings, in text order."""
    violent, matters = is_violent(trees, found, pack), public(trees, found, pack)
    claims: list[Claim] = []
    for index, (tree, here) in enumerate(zip(trees, found, strict=True)):
        denied = list(echoes(text, tree, here, voices.denials(index), claims, pack))
        for happening in here:
            if overlaps(tree, happening, text, denied) or not matters.may_stand(tree, happening, pack):
                continue
            if violent or may_stand(happening):
                others = _elsewhere(tree, happening, here)
                claims += _claim(reading, text, tree, happening, others, voices.of(index, happening.hits), pack, claims)
        claims += denied
    return with_lapses(text, trees, found, tuple(in_unrest(tuple(dict.fromkeys(claims)))), pack)


def _happenings(tree: Tree, senses: Senses, pack: Pack) -> list[Happening]:
    if not may_hit(tree.lowers, pack):
        return []
    all_hits = hits(tree, pack, lambda hit: senses.fit(tree, hit))
    phrases = frozenset(tree.lower(i) for hit in all_hits if hit.last > hit.first for i in hit.words)
    meant = [hit for hit in all_hits if not senses.other(tree, hit.trigger, phrases)]
    spoken = [hit for hit in meant if not _is_label(tree, hit)] or meant
    found = happenings(tree, spoken, pack)
    told = [_enough(tree, happening, senses) for happening in found]
    enough = [happening for happening in told if happening is not None and not is_generic(tree, happening, pack)]
    kept = without_suspected(without_demanded(tree, enough, pack, found))
    return as_told(tree, without_purposes(tree, kept, pack), pack)


def _enough(tree: Tree, happening: Happening, senses: Senses) -> Happening | None:
    """A happening without the chief triggers that have not by them what their sense needs; None where none has."""
    for at, hit in enumerate(happening.hits):
        left = Happening(happening.hits[at:], happening.taking_part[at:])
        if senses.enough(tree, hit, _roles(left)):
            return left
    return None


def _roles(happening: Happening) -> list[tuple[str, int]]:
    return [(filler.role, filler.head) for filler in happening.fillers]


def _is_label(tree: Tree, hit: Hit) -> bool:
    """Whether the trigger is the word in capitals that captions begin with; the caption itself says it again."""
    if tree.sentence.passage is not PassageKind.CAPTION or len(tree) < 3:
        return False
    return hit.last == 0 and tree.words[0].text.isupper() and tree.words[1].text == ":"


def _claim(
    reading: Reading,
    text: str,
    tree: Tree,
    happening: Happening,
    others: Collection[int],
    said: Said,
    pack: Pack,
    before: Sequence[Claim],
) -> Iterator[Claim]:
    """The claim of a happening, where the text says enough of it to be one."""
    roles = _roles(happening)
    counted = merged(
        figures(text, tree, hit, group, pack) for hit, group in zip(happening.hits, happening.taking_part, strict=True)
    )
    when = _times(text, tree, happening, said, pack)
    where = places(tree, happening.hits, roles, others, pack)
    told = any((happening.beside, counted, when, where, said.chains)) or _tells_itself(tree, happening, pack)
    if not told or is_reference(tree, happening, bool(counted), said, pack, bool(when or where), before):
        return
    held = _certainty(tree, happening, said, pack)
    if _is_unharmed(tree, happening, held, said, pack) and not counted:
        return
    chief = happening.chief
    trigger = span(text, tree, chief.first, chief.last)
    took = _taking_part(text, tree, roles, _own(happening), said, pack, before)
    behind = is_background(tree, happening, counted, pack)
    yield Claim(
        document=reading.document,
        kind=chief.trigger.kind,
        mode=mode(tree, happening, pack),
        effect=happening.effect,
        trigger=trigger,
        sentence=Span.of(text, tree.sentence.start, tree.sentence.end),
        passage=tree.sentence.passage,
        participants=(*took, *named_before(tree, happening, pack), *arresting(happening, said, pack)),
        times=set_times(tree, chief, held.aspect, when, pack),
        places=tuple(span(text, tree, first, last) for first, last in where),
        figures=counted,
        voices=said.chains,
        stance=said.stance,
        factuality=held.factuality,
        aspect=held.aspect,
        takes_up=None if behind else taken_up(tree, happening, before, pack),
        aside=is_aside(tree, happening, pack),
        background=behind,
    )


def _is_unharmed(tree: Tree, happening: Happening, held: Certainty, said: Said, pack: Pack) -> bool:
    """Whether all that is told is that somebody came to no harm, which nobody has claimed: "is well and not hurt"."""
    if happening.effect != "injured" or len(happening.hits) > 1 or held.factuality is not Factuality.CERTAIN_NOT:
        return False
    told = any(filler.role == "actor" for filler in happening.fillers) or said.stance is Stance.DENIES
    return not told and pack.certainty.negative.isdisjoint(tree.lowers)


def _tells_itself(tree: Tree, happening: Happening, pack: Pack) -> bool:
    """Whether a happening tells of itself, though its sentence says nothing else of it."""
    turned = any(hit.is_turned for hit in happening.hits)
    headed = heads_headline(tree, happening.chief)
    return turned or headed or is_announced(tree, happening, pack) or occurs(tree, happening.chief, pack)


def _times(text: str, tree: Tree, happening: Happening, said: Said, pack: Pack) -> tuple[TimeMention, ...]:
    found = ((m, m.value) for m in times(tree, happening.hits, _saying(tree, said), pack))
    return tuple(TimeMention(span(text, tree, m.first, m.last), t) for m, t in found if isinstance(t, TimeExpression))


def _taking_part(
    text: str,
    tree: Tree,
    roles: Sequence[tuple[str, int]],
    own: Collection[int],
    said: Said,
    pack: Pack,
    before: Sequence[Claim],
) -> tuple[Participant, ...]:
    """Those in a role that claims know; whoever claims responsibility is the actor where the text names no other.

    `own` are the words of the trigger.
    """
    found = [
        apart_from(text, tree, _participant(text, tree, role, head, said, pack, before), inside)
        for role, head in roles
        if role in ROLES
        for inside in ({*own, *used_on(tree, role, head, roles)},)
    ]
    if said.stance is Stance.CLAIMS_RESPONSIBILITY and "actor" not in {role for role, _ in roles}:
        found += _claimants(tree, said)
    return tuple(found)


def _own(happening: Happening) -> set[int]:
    """The words of the triggers of a happening."""
    return {i for hit in happening.hits for i in hit.words}


def _saying(tree: Tree, said: Said) -> set[int]:
    """The words of the cues that carry a claim, those in its own sentence."""
    cues = [voice.cue for chain in said.chains for voice in chain]
    return {i for i, word in enumerate(tree.words) for cue in cues if cue.start <= word.start < cue.end}


def _claimants(tree: Tree, said: Said) -> list[Participant]:
    """Whoever claims responsibility in the sentence says that they did it."""
    origins = [chain[0].span for chain in said.chains if chain]
    here = [s for s in origins if tree.sentence.start <= s.start and s.end <= tree.sentence.end]
    return [Participant("actor", span, span) for span in here]


def _elsewhere(tree: Tree, happening: Happening, here: Sequence[Happening]) -> set[int]:
    """Words on the other happenings of the sentence, unless this one hangs there itself."""
    own = {hit.head for hit in happening.hits}
    found: set[int] = set()
    for other in here:
        subtree = tree.subtree(other.chief.head)
        if other is not happening and not own & subtree:
            found |= subtree
    return found


def _participant(
    text: str, tree: Tree, role: str, head: int, said: Said, pack: Pack, before: Sequence[Claim]
) -> Participant:
    one = participant(text, tree, role, head, pack)
    if tree.lower(head) in pack.grammar.pronouns_speaker:
        return replace(one, refers=_speaker(said))
    named = head in tree.names
    above = named_above(tree, head, pack) or teller(tree, head, pack)
    told = span(text, tree, *above) if above else antecedent(one, before, pack)
    taken_up = told or referring(one, is_definite(tree, head, pack), before, pack)
    return replace(one, refers=None if named else taken_up)


def _speaker(said: Said) -> Span | None:
    """Whom "we" and "I" stand for: whoever says it, where one alone does."""
    origins = {chain[0].span for chain in said.chains if chain}
    return origins.pop() if len(origins) == 1 else None


ROLES = frozenset({"actor", "target", "instrument", "beneficiary"})


def _certainty(tree: Tree, happening: Happening, said: Said, pack: Pack) -> Certainty:
    """What the clause says, as the first voice puts it: a denial turns it round, a cue of hearsay weakens it."""
    held = certainty(tree, happening.chief, [f.head for f in happening.fillers], pack)
    factuality = as_said(held.factuality, said.stance, said.factuality)
    if said.stance is Stance.ACCUSES and said.chains and not said.factuality and factuality is Factuality.PROBABLE:
        # whoever blames somebody has no doubt, unlike who only suspects them
        factuality = Factuality.CERTAIN
    aspect = Aspect.THREATENED if said.stance is Stance.THREATENS and held.aspect is Aspect.PLANNED else held.aspect
    return Certainty(factuality, aspect)
