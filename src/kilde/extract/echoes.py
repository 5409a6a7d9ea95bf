"""Denials that name no deed of their own: "The army denies it." denies the deed that was told before."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from kilde.extract.attributions import Attribution
from kilde.extract.denying import is_bare, is_plea, says_nothing
from kilde.extract.happenings import Happening
from kilde.extract.nouns import noun_of
from kilde.extract.phrases import head_span, span
from kilde.extract.tree import Tree
from kilde.extract.voices import Said
from kilde.languages import Pack
from kilde.model import Claim, Factuality, Participant, Span, Stance

DEEDS = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
"""Kinds of what somebody may deny to have done."""

ANSWERED = DEEDS | {"ACCUSE"}
"""Kinds of what "that" takes up in a denial: a deed, or the blame for it."""

CUSTODY = "arrest"
"""The mode of what nobody denies where a deed is told beside it: who is held denies that deed."""

NEAR = 4
"""Characters between two sentences that follow one another, a new paragraph and a dash included."""

CLAUSES = ("ccomp", "xcomp", "csubj", "advcl")
NOMINAL = ("obl", "obl:arg", "nmod", "obj", "nsubj")
"""What nouns are in a sentence, and no verb is."""
SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "expl")
OBJECTS = ("obj", "obl", "obl:arg")


def echoes(
    text: str,
    tree: Tree,
    here: Sequence[Happening],
    denials: Sequence[tuple[Attribution, Said]],
    before: Sequence[Claim],
    pack: Pack,
) -> Iterator[Claim]:
    """The claims of a sentence's denials of what was told before."""
    told = [claim for claim in before if claim.kind in DEEDS and claim.stance is not Stance.DENIES]
    last = max((claim.sentence.end for claim in before if claim.kind in ANSWERED), default=0)
    # "Det afviser hæren." denies what was said right before
    turned = {denial.head for denial, _ in denials if tree.dep(max(denial.sources, default=0)) == "obj"}
    for denial, said in denials if told else ():
        deeds = [hit for one in here if one.chief.trigger.kind != "REJECT" for hit in one.hits]
        own = {i for hit in deeds for i in hit.words}
        if not own & {*denial.scope, *range(denial.first, denial.last + 1)} and _is_hollow(tree, denial, pack, own):
            deed = next((claim for claim in reversed(told) if claim.mode != CUSTODY), told[-1])
            if denial.head in turned and tree.sentence.start - last > NEAR:
                continue
            yield replace(
                deed,
                mode=None,
                effect=None,
                trigger=span(text, tree, denial.first, denial.last),
                sentence=Span.of(text, tree.sentence.start, tree.sentence.end),
                passage=tree.sentence.passage,
                participants=tuple(_denying(text, tree, denial)),
                times=(),
                places=(),
                figures=(),
                voices=said.chains,
                stance=Stance.DENIES,
                factuality=Factuality.CERTAIN_NOT,
                takes_up=deed.trigger,
            )


def _denying(text: str, tree: Tree, denial: Attribution) -> Iterator[Participant]:
    for head in denial.sources:
        yield Participant("actor", span(text, tree, *tree.phrase(head)), head_span(text, tree, head))


def _is_hollow(tree: Tree, denial: Attribution, pack: Pack, deeds: Set[int]) -> bool:
    """Whether what is denied is nothing but "it", "the accusations", "all involvement".

    `deeds` are the words of a sentence that tell of deeds. "They say the ship was in their waters, but the army
    rejects the claim" denies none.
    """
    if denial.stance is not Stance.DENIES:
        return is_plea(tree, denial, pack)
    words = range(denial.first, denial.last + 1)
    inside = [i for i in words if tree.words[i].pos in {"VERB", "AUX"} or tree.is_verbal(i)]
    clauses = [c for i in inside for c in tree.with_dep(i, *CLAUSES) if _is_clause(tree, c)]
    clauses = [c for c in clauses if not _is_when(tree, c, pack)]
    if not inside or not all(says_nothing(tree, tree.subtree(c) - {*words}, pack) for c in clauses):
        return False
    answered = [c for i in inside if tree.dep(i) == "conj" for c in tree.with_dep(tree.words[i].head, "ccomp")]
    if any(not deeds & tree.subtree(c) for c in answered) or any(_lacks_subject(tree, i) for i in inside):
        return False
    said = {word for form, _ in pack.cue_phrases.get(tree.lower(denial.first), ()) for word in form}
    named = [c for i in inside for c in tree.with_dep(i, *OBJECTS) if c not in tree.times]
    objects = [c for c in named if c not in words or tree.lower(c) not in said]
    told = [c for c in objects if c not in denial.sources and not _is_where(tree, c, pack)]
    return all(_is_bare(tree, c, pack) for c in told if tree.dep(c) == "obj" or denial.last > denial.first)


def _is_bare(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether an object names nothing; the parser takes "it" for part of how it is denied: "avviser det blankt"."""
    how = tree.words[i].pos in {"ADJ", "ADV"} and not tree.with_dep(i, "case")
    return is_bare(tree, i, pack) or (how and any(is_bare(tree, c, pack) for c in tree.children[i]))


def _is_when(tree: Tree, clause: int, pack: Pack) -> bool:
    """Whether a clause only says when something was denied: "nægtede sig skyldig, da sagen begyndte"."""
    marks = {tree.lower(i) for i in tree.with_dep(clause, "mark", "advmod")}
    return tree.dep(clause) == "advcl" and bool(marks & pack.grammar.moment)


def _is_where(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether words only say before whom or where something was denied: "pleaded not guilty in court"."""
    noun = noun_of(tree.lower(i), pack)
    place = any(tree.lower(c) in pack.grammar.place for c in tree.with_dep(i, "case"))
    return place and noun is not None and noun.type in {"body", "facility"}


def _is_clause(tree: Tree, i: int) -> bool:
    return tree.is_verbal(i) or bool(tree.with_dep(i, *SUBJECTS))


def _lacks_subject(tree: Tree, verb: int) -> bool:
    """Whether a verb in the passive has nothing that is denied: the parser takes it for part of something else."""
    passive = "Voice=Pass" in tree.words[verb].feats and tree.dep(verb) in NOMINAL
    return passive and not tree.with_dep(verb, *SUBJECTS)


def overlaps(tree: Tree, happening: Happening, text: str, claims: Sequence[Claim]) -> bool:
    """Whether a refusal is told by the words of such a denial: then it refuses nothing."""
    if happening.chief.trigger.kind != "REJECT":
        return False
    at = span(text, tree, happening.chief.first, happening.chief.last)
    return any(claim.trigger.start < at.end and at.start < claim.trigger.end for claim in claims)
