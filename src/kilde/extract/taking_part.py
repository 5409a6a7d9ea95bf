"""Who takes part in a claim: those in a role that claims know, and whom descriptions and pronouns stand for."""

from collections.abc import Sequence
from dataclasses import replace

from kilde.extract.antecedents import Antecedents
from kilde.extract.confessing import confessor
from kilde.extract.happenings import Happening
from kilde.extract.instruments import used_on
from kilde.extract.nobodies import is_only_said
from kilde.extract.phrases import apart_from, is_definite, participant, span, speaks_of_itself
from kilde.extract.pronouns import teller
from kilde.extract.references import referring
from kilde.extract.tree import Tree
from kilde.extract.unnamed import as_freed
from kilde.extract.voices import Said
from kilde.languages import Pack
from kilde.model import Claim, Participant, Span, Stance

ROLES = frozenset({"actor", "target", "instrument", "beneficiary"})


def taking_part(
    text: str,
    tree: Tree,
    happening: Happening,
    said: Said,
    pack: Pack,
    before: Sequence[Claim],
    whom: Antecedents,
    issuer: Participant | None = None,
) -> tuple[Participant, ...]:
    """Those in a role that claims know; who claims responsibility or confesses is the actor where no other is named.

    `issuer` is who "we" and "I" are where nobody is said to speak.
    """
    own, roles = {i for hit in happening.hits for i in hit.words}, as_freed(tree, happening, pack)
    found = []
    for role, head in (filler for filler in roles if filler.role in ROLES):
        # only here: a demand needs something that is demanded to be one
        if role == "target" and is_only_said(tree, head, happening.chief, pack):
            continue
        one = _participant(text, tree, role, head, said, pack, before, whom)
        if issuer and not one.refers and not said.chains and speaks_of_itself(tree, head, pack):
            one = replace(one, refers=issuer.head, traits=tuple(sorted({*one.traits, *issuer.traits})))
        found.append(apart_from(text, tree, one, own | used_on(tree, role, head, roles)))
    if said.stance is Stance.CLAIMS_RESPONSIBILITY and "actor" not in dict(roles):
        found += _claimants(tree, said)
    elif "actor" not in dict(roles) and (doer := confessor(tree, happening, pack)) is not None:
        found.append(_participant(text, tree, "actor", doer, said, pack, before, whom))
    return tuple(found)


def _claimants(tree: Tree, said: Said) -> list[Participant]:
    """Whoever claims responsibility in the sentence says that they did it."""
    origins = [chain[0].span for chain in said.chains if chain]
    here = [s for s in origins if tree.sentence.start <= s.start and s.end <= tree.sentence.end]
    return [Participant("actor", span, span) for span in here]


def _participant(
    text: str, tree: Tree, role: str, head: int, said: Said, pack: Pack, before: Sequence[Claim], whom: Antecedents
) -> Participant:
    one = participant(text, tree, role, head, pack)
    if speaks_of_itself(tree, head, pack):
        return replace(one, refers=_speaker(said))
    if head in tree.names:
        return one
    told = whom.of(tree, head)
    if told is None and (above := teller(tree, head, pack)):
        told = span(text, tree, *above)
    return replace(one, refers=told or referring(one, is_definite(tree, head, pack), before, pack))


def _speaker(said: Said) -> Span | None:
    """Whom "we" and "I" stand for: whoever says it, where one alone does."""
    origins = {chain[0].span for chain in said.chains if chain}
    return origins.pop() if len(origins) == 1 else None
