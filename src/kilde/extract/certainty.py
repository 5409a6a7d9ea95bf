"""How certain a clause makes its happening, and whether it happened: modals, adverbs, negation, governing verbs."""

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from kilde.extract.ahead import is_set
from kilde.extract.awaited import awaited
from kilde.extract.charges import charge
from kilde.extract.openness import is_open, is_set_against, is_unreal, is_untrue
from kilde.extract.phrases import is_definite
from kilde.extract.tree import NOMINAL, SUBJECTS, Tree
from kilde.extract.triggers import Hit, phrase_end
from kilde.languages import Pack
from kilde.model import Aspect, Factuality, Stance

CERTAIN, PROBABLE, POSSIBLE = Factuality.CERTAIN, Factuality.PROBABLE, Factuality.POSSIBLE
NEGATED = {
    CERTAIN: Factuality.CERTAIN_NOT,
    PROBABLE: Factuality.PROBABLE_NOT,
    POSSIBLE: Factuality.POSSIBLE_NOT,
    Factuality.UNDERSPECIFIED: Factuality.UNDERSPECIFIED,
}
UPWARD = frozenset(
    {
        "xcomp",
        "acl",
        "advcl",
        "obj",
        "nmod",
        "obl",
        "ccomp",
        "conj",
        "nsubj",
        "nsubj:pass",
        "obl:arg",
        "dep",
        "compound",
    }
)
"""Relations over which a governing verb's aspect reaches what it governs ("tried to storm", "plans an attack")."""

FINITE = frozenset({"VERB", "AUX"})
VIOLENT = "ASSAULT"
REACH = 3
"""Steps up the tree over which a governing word still bears on a trigger."""


class Certainty(NamedTuple):
    """What the clause itself makes of its happening, before any voice has its say."""

    factuality: Factuality
    aspect: Aspect


def certainty(tree: Tree, hit: Hit, fillers: Iterable[int], pack: Pack) -> Certainty:
    """Factuality and aspect of the happening that a trigger names."""
    words = pack.certainty
    clause = tree.clause(hit.head)
    around = sorted({*tree.clause_words(clause), *_chain(tree, hit, pack)})
    told = [phrase for phrase in words.hearsay if _in(tree, around, phrase)]
    aspect = _aspect(tree, hit, around, {word for phrase in told for word in phrase}, pack)
    factuality = CERTAIN
    held = charge(tree, hit.head, pack)
    if told or (held and not held.proved):
        factuality = PROBABLE
    open_ended = [phrase for phrase in words.possible if _in(tree, around, phrase)]
    if open_ended and factuality is CERTAIN:
        factuality = POSSIBLE
    # "not known whether": the phrase has said what the question leaves open
    asked = any(phrase[-1] in words.conditional for phrase in open_ended)
    if not asked and _conditional(tree, hit, pack):
        return Certainty(Factuality.UNDERSPECIFIED, Aspect.HYPOTHETICAL)
    waited = awaited(tree, hit, pack)
    if waited is Aspect.HYPOTHETICAL or (not told and is_unreal(tree, hit, pack)):
        return Certainty(Factuality.UNDERSPECIFIED, Aspect.HYPOTHETICAL)
    if waited and aspect is Aspect.OCCURRED:
        aspect = waited
    if aspect is Aspect.OCCURRED and is_open(tree, hit, pack):
        factuality, aspect = POSSIBLE, Aspect.PLANNED
    if _negated(tree, hit, fillers, pack):
        factuality = NEGATED[factuality]
    return Certainty(factuality, aspect)


def as_said(factuality: Factuality, stance: Stance, cue: Factuality | None) -> Factuality:
    """A certainty as the first voice puts it: a denial turns it round, a doubt leaves it open, hearsay weakens it."""
    if stance is Stance.DENIES:
        return NEGATED.get(factuality, factuality)
    if stance is Stance.DOUBTS:
        return cue or Factuality.UNDERSPECIFIED
    return cue if cue and factuality is CERTAIN else factuality


def _chain(tree: Tree, hit: Hit, pack: Pack) -> list[int]:
    """The trigger and the auxiliaries, light verbs and governing verbs that carry it, with their own helpers."""
    chain = [*range(hit.first, hit.last + 1)]
    at = hit.head
    for up in tree.ancestors(at):
        if tree.dep(at) not in {"xcomp", "aux", "aux:pass", "cop", "conj"} or _is_told(tree, at):
            break
        if tree.dep(at) == "conj" and (tree.with_dep(at, *SUBJECTS) or is_set_against(tree, at, pack)):
            # "the guards did not shoot, and two rebels fled": what has a subject of its own is told by itself
            break
        chain.append(up)
        at = up
    helpers = [
        c for i in chain for c in tree.children[i] if tree.dep(c) in {"aux", "aux:pass", "advmod", "cop", "mark"}
    ]
    return chain + helpers


def _is_told(tree: Tree, i: int) -> bool:
    """Whether a verb is that of a clause of its own ("that ten were killed"), though the tree took it for no clause."""
    marked = any(tree.words[c].pos == "SCONJ" for c in tree.with_dep(i, "mark"))
    return tree.dep(i) == "xcomp" and marked and tree.is_finite(i)


def _in(tree: Tree, around: Sequence[int], phrase: tuple[str, ...]) -> bool:
    """Whether a phrase of certainty stands among the words; its words may have others of the clause between them.

    One that ends in the subordinator of the clause begins in the clause above ("it is not known whether").
    """
    if phrase[0] not in tree.lowers:
        return False
    inside = set(around)
    for first in (i for i in range(len(tree)) if tree.lower(i) == phrase[0]):
        last = phrase_end(tree, first, phrase)
        if last is not None and last in inside and (first in inside or tree.dep(last) == "mark"):
            return True
    return False


def _conditional(tree: Tree, hit: Hit, pack: Pack) -> bool:
    """Whether the trigger stands under "if" or "whether": the mark of its clause or of one it is part of."""
    below = [hit.head] if hit.trigger.pos != "noun" and tree.dep(hit.head) == "xcomp" else []
    at = tree.clause(hit.head)
    if any(_is_asked(tree, i, pack) for i in (*below, at)):
        return True
    for _ in range(REACH):
        if tree.is_root(at) or tree.dep(at) not in {"conj", "xcomp", "ccomp", "advcl"}:
            return False
        at = tree.words[at].head
        if _is_asked(tree, at, pack):
            return True
    return False


def _is_asked(tree: Tree, clause: int, pack: Pack) -> bool:
    """Whether a clause opens with a word of conditions, or with its verb before its subject: "Angriber de, ..."."""
    marks = tree.with_dep(clause, "mark", "advmod", "cc")
    # "uppgifter om att", "overbevist om, at": before another subordinator it is a preposition
    alone = [c for c in marks if not {c + 1, *([c + 2] if _parts(tree, c + 1) else [])} & {*marks}]
    if any(tree.lower(c) in pack.certainty.conditional and not _is_granted(tree, clause, c, pack) for c in alone):
        return True
    over = tree.words[clause].head
    if tree.dep(clause) != "advcl" or over < clause or tree.with_dep(clause, "mark", "advcl"):
        return False
    verbs = [i for i in (clause, *tree.with_dep(clause, "aux", "aux:pass", "cop")) if tree.words[i].pos in FINITE]
    first, subjects = min(tree.subtree(clause)), tree.with_dep(clause, *SUBJECTS)
    return first in verbs and "VerbForm=Fin" in tree.words[first].feats and bool(subjects) and min(subjects) > first


def _is_granted(tree: Tree, clause: int, mark: int, pack: Pack) -> bool:
    """Whether a condition grants what is so: "selv | om hæren bombet byen".

    A past tense or a perfect tells of what was; the present of what is so, but beside what will or can be ("selv om de
    angriper, vil vi ikke svare").
    """
    if mark == 0 or (tree.lower(mark - 1), tree.lower(mark)) not in pack.certainty.granting:
        return False
    tensed = (clause, *tree.with_dep(clause, "aux", "aux:pass", "cop"))
    if any("Tense=Past" in tree.words[i].feats or tree.lower(i) in pack.grammar.perfect for i in tensed):
        return True
    around = {*tensed, *tree.with_dep(tree.words[clause].head, "aux", "aux:pass", "cop")}
    return not {tree.lower(i) for i in around} & (pack.certainty.future | pack.certainty.may)


def _parts(tree: Tree, i: int) -> bool:
    return i < len(tree) and tree.words[i].text == ","


def _negated(tree: Tree, hit: Hit, fillers: Iterable[int], pack: Pack) -> bool:
    """Whether the happening is said not to be: a negation on its chain, or a negative determiner on who takes part."""
    negation, negative = pack.certainty.negation, pack.certainty.negative
    carriers = _chain(tree, hit, pack)
    chain = {*carriers, *(c for i in carriers for c in tree.children[i])}
    if hit.trigger.pos == "noun":
        chain = {*tree.with_dep(hit.head, "det", "advmod", "amod")} | _light_helpers(tree, hit, pack)
    if is_untrue(tree, hit, pack) or any(
        tree.lower(i) in negation and not _adds(tree, i, pack) for i in chain - hit.words
    ):
        # a negation inside the trigger is part of what it says: "held without bail"
        return True
    determined = [hit.head, *fillers]
    return any(
        tree.lower(c) in negative for i in determined for c in (i, *tree.with_dep(i, "det", "nummod", "amod", "advmod"))
    )


def _adds(tree: Tree, negation: int, pack: Pack) -> bool:
    """Whether a negation only says that there was more: "not only beat them but"."""
    return negation + 1 < len(tree) and tree.lower(negation + 1) in pack.certainty.only


def _light_helpers(tree: Tree, hit: Hit, pack: Pack) -> set[int]:
    """What stands by the verb that carries a noun. None of it is said of a known deed whose aftermath lies ahead.

    "The killing will not go unpunished" leaves the killing as it was.
    """
    verb = tree.words[hit.head].head
    helpers = {tree.lower(i) for i in tree.with_dep(verb, "aux")}
    if helpers & pack.certainty.future and is_definite(tree, hit.head, pack) and tree.dep(hit.head) in SUBJECTS:
        return set()
    carried = tree.lower(verb) in pack.grammar.light or tree.lower(verb) in pack.grammar.happen
    return set(tree.with_dep(verb, "advmod", "aux", "neg")) if carried else set()


def _aspect(tree: Tree, hit: Hit, around: Collection[int], told: Collection[str], pack: Pack) -> Aspect:
    words = pack.certainty
    governing = list(_governing(tree, hit, pack))
    for forms, aspect in (
        (words.attempt, Aspect.ATTEMPTED),
        (words.threat, Aspect.THREATENED),
        (words.plan, Aspect.PLANNED),
        (words.ongoing, Aspect.ONGOING),
    ):
        named = hit.words if aspect is Aspect.ATTEMPTED else ()
        known = aspect is Aspect.PLANNED and _is_known(tree, hit, pack)
        over = _of_its_own(tree, hit, governing) if known else governing
        shown = [i for i in (*over, *named) if tree.lower(i) in forms]
        # "the battle went on all night" is over; "goes on" is not
        if shown and not (aspect is Aspect.ONGOING and any("Tense=Past" in tree.words[i].feats for i in shown)):
            return aspect
    if hit.trigger.pos != "noun" and (_future(tree, hit, told, pack) or is_set(tree, hit, pack)):
        return Aspect.PLANNED
    return Aspect.OCCURRED


def _is_known(tree: Tree, hit: Hit, pack: Pack) -> bool:
    """Whether a noun speaks of violence as of what readers know: "who ordered the stabbing" tells of a past one."""
    if hit.trigger.kind != VIOLENT or hit.trigger.pos != "noun":
        return False
    owners = (tree.words[i].pos for i in tree.with_dep(hit.head, "nmod:poss"))
    return any(pos in NOMINAL and pos != "PRON" for pos in owners) or is_definite(tree, hit.head, pack)


def _of_its_own(tree: Tree, hit: Hit, governing: Collection[int]) -> list[int]:
    """The words that describe the deed itself: "the planned attack"."""
    return [i for i in governing if tree.words[i].head == hit.head]


def _governing(tree: Tree, hit: Hit, pack: Pack) -> Iterable[int]:
    """Words that the trigger stands under within reach, and the adverbs on its chain."""
    at = hit.head
    for _ in range(REACH):
        if tree.is_root(at) or tree.dep(at) not in UPWARD or is_set_against(tree, at, pack):
            break
        tensed = tree.is_finite(at) or "VerbForm=Sup" in tree.words[at].feats
        subordinate = tree.dep(at) in {"ccomp", "advcl", "acl"} and tensed
        beside, at = tree.dep(at) == "conj", tree.words[at].head
        if subordinate:
            break
        if not beside:
            yield at
        yield from tree.with_dep(at, "advmod", "amod")
    yield from tree.with_dep(hit.head, "aux", "advmod", "amod", "compound")
    if hit.first > 0 and tree.words[hit.first - 1].pos in {"VERB", "AUX"}:
        yield hit.first - 1


def _future(tree: Tree, hit: Hit, told: Collection[str], pack: Pack) -> bool:
    """A word of the future over an infinitive, with no perfect between ("vil angripe", "kommer att slå till").

    `told` are words of hearsay, which the same modal may be ("skal være drept").
    """
    verb = tree.words[hit.head]
    helpers = [c for c in tree.children[hit.head] if tree.dep(c) in {"aux", "aux:pass"}]
    if verb.pos in NOMINAL or any(tree.lower(c) in pack.grammar.perfect for c in helpers):
        return False
    over = helpers if "VerbForm=Inf" not in verb.feats or tree.dep(hit.head) != "xcomp" else [*helpers, verb.head]
    past = "Tense=Past" in verb.feats and not helpers
    return not past and any(tree.lower(i) in pack.certainty.future and tree.lower(i) not in told for i in over)
