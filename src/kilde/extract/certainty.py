"""How certain a clause makes its happening, and whether it happened: modals, adverbs, negation, governing verbs."""

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from kilde.extract.ahead import is_set
from kilde.extract.aims import is_aim, is_to_be_stopped
from kilde.extract.awaited import awaited
from kilde.extract.chains import chain
from kilde.extract.charges import charge
from kilde.extract.conditions import is_conditional
from kilde.extract.negated import SPOKEN, is_negated
from kilde.extract.openness import is_open, is_set_against, is_unreal
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

DESCRIBING = frozenset({"ADJ", "VERB", "NOUN"})
"""Words that may say what somebody is held for."""

PEOPLE = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl"})
"""Relations in which such a word stands for people itself."""

PROMISED = frozenset({"AID"})
"""Kinds that a phrase may begin to tell of with a word for planning: "pledges 100 million in aid"."""

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
    around = sorted({*tree.clause_words(clause), *chain(tree, hit, pack)})
    has = tree.lowers.issuperset
    told = [phrase for phrase in filter(has, words.hearsay) if _in(tree, hit, around, phrase)]
    bare = _said_to_have(tree, hit, pack)
    held = charge(tree, hit.head, pack)
    aspect = _aspect(tree, hit, around, {*bare, *(word for phrase in told for word in phrase)}, pack, bool(held))
    factuality = CERTAIN
    if told or bare or (held and not held.proved):
        factuality = PROBABLE
    open_ended = [phrase for phrase in filter(has, words.possible) if _in(tree, hit, around, phrase)]
    if open_ended and factuality is CERTAIN:
        factuality = POSSIBLE
    # "not known whether": the phrase has said what the question leaves open
    asked = any(phrase[-1] in words.conditional for phrase in open_ended)
    if not asked and is_conditional(tree, hit, pack):
        return Certainty(Factuality.UNDERSPECIFIED, Aspect.HYPOTHETICAL)
    waited = awaited(tree, hit, pack)
    if waited is Aspect.HYPOTHETICAL or (not told and is_unreal(tree, hit, pack)):
        return Certainty(Factuality.UNDERSPECIFIED, Aspect.HYPOTHETICAL)
    if waited and aspect is Aspect.OCCURRED:
        aspect = waited
    feared = any(tree.lower(i) == phrase[0] for phrase in told for i in hit.words)
    left_open = aspect is Aspect.OCCURRED and not feared and is_open(tree, hit, pack)
    if left_open or (aspect is Aspect.ATTEMPTED and is_to_be_stopped(tree, hit, pack)):
        factuality, aspect = POSSIBLE, Aspect.PLANNED
    if is_negated(tree, hit, fillers, pack):
        factuality = NEGATED[factuality]
    return Certainty(factuality, aspect)


def _said_to_have(tree: Tree, hit: Hit, pack: Pack) -> list[str]:
    """Words for what is to come on a supine, which is over: "två män | ska | misshandlat henne", "ska ha" cut short."""
    if "VerbForm=Sup" not in tree.words[hit.head].feats:
        return []
    helpers = [i for i in tree.with_dep(hit.head, "aux") if "Tense=Past" not in tree.words[i].feats]
    return [tree.lower(i) for i in helpers if tree.lower(i) in pack.certainty.future]


def as_said(factuality: Factuality, stance: Stance, cue: Factuality | None) -> Factuality:
    """A certainty as the first voice puts it: a denial turns it round, a doubt leaves it open, hearsay weakens it."""
    if stance is Stance.DENIES:
        return NEGATED.get(factuality, factuality)
    if stance is Stance.DOUBTS:
        return cue or Factuality.UNDERSPECIFIED
    return cue if cue and factuality is CERTAIN else factuality


def _in(tree: Tree, hit: Hit, around: Sequence[int], phrase: tuple[str, ...]) -> bool:
    """Whether a phrase of certainty stands among the words; its words may have others of the clause between them.

    One that ends in the subordinator of the clause begins in the clause above ("it is not known whether").
    """
    inside = set(around)
    for first in (i for i in range(len(tree)) if tree.lower(i) == phrase[0]):
        last = phrase_end(tree, first, phrase)
        if last is None or last not in inside or (first not in inside and tree.dep(last) != "mark"):
            continue
        if not _is_of_other(tree, hit, first, last):
            return True
    return False


def _is_of_other(tree: Tree, hit: Hit, first: int, last: int) -> bool:
    """Whether words describe somebody, and not the deed: "the suspected gunman was held", "held, suspected of theft".

    Where they are the trigger's own, a charge or an accusation is made, whatever it says ("is accused of").
    """
    if not hit.words.isdisjoint(range(first, last + 1)):
        return hit.trigger.kind in SPOKEN
    dep, over = tree.dep(first), tree.words[first].head
    if hit.head in tree.subtree(first) or tree.words[first].pos not in DESCRIBING:
        return False
    if dep in PEOPLE and not (first + 1 in hit.words and tree.words[first + 1].pos in NOMINAL):
        return True  # "six suspects were held"
    if over in hit.words:
        return dep != "amod" and hit.trigger.pos != "noun" and tree.words[first - 1].text == ","
    up = [hit.head, *tree.ancestors(hit.head)]
    under = up[: up.index(over)] if over in up else None
    # "an alleged plot to kill them": it governs the deed
    aside = under is None or any(tree.dep(i) == "acl:relcl" or tree.is_finite(i) for i in under)
    return dep in {"amod", "acl", "advcl"} and aside


def _aspect(
    tree: Tree, hit: Hit, around: Collection[int], told: Collection[str], pack: Pack, charged: bool
) -> Aspect:
    """What lies ahead, is tried, threatened or goes on.

    Violence that somebody is charged with is done, whatever is planned beyond: "trial set for a man accused of murder".
    """
    words = pack.certainty
    governing = list(_governing(tree, hit, pack))
    for forms, aspect in (
        (words.attempt, Aspect.ATTEMPTED),
        (words.threat, Aspect.THREATENED),
        (words.plan, Aspect.PLANNED),
        (words.ongoing, Aspect.ONGOING),
    ):
        promised = aspect is Aspect.PLANNED and hit.trigger.kind in PROMISED and hit.last > hit.first
        named = hit.words if aspect is Aspect.ATTEMPTED else (hit.head,) if promised else ()
        done = charged and hit.trigger.kind == VIOLENT
        known = aspect is Aspect.PLANNED and (done or _is_known(tree, hit, pack))
        over = _of_its_own(tree, hit, governing) if known else governing
        over = [i for i in over if hit.trigger.kind not in SPOKEN or i not in hit.words]
        shown = [i for i in (*over, *named) if tree.lower(i) in forms]
        # "the battle went on all night" is over; "goes on" is not; who still demands something has done so
        over_now = hit.trigger.kind in SPOKEN or any("Tense=Past" in tree.words[i].feats for i in shown)
        if shown and not (aspect is Aspect.ONGOING and over_now):
            return aspect
    if is_set(tree, hit, pack) or (hit.trigger.pos != "noun" and _future(tree, hit, told, pack)):
        return Aspect.PLANNED
    if is_aim(tree, hit, pack):
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
        if tree.dep(at) == "obl" and at < tree.words[at].head and tree.preposition(at) in pack.grammar.place:
            break  # "at a meeting he proposed": where it was said
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
    if _is_to_come(tree, hit.head, helpers):
        return True
    if hit.trigger.kind in SPOKEN:
        over = [i for i in over if i not in hit.words]  # "wants him handed over" is said now
    past = "Tense=Past" in verb.feats and not helpers
    return not past and any(tree.lower(i) in pack.certainty.future and tree.lower(i) not in told for i in over)


def _is_to_come(tree: Tree, verb: int, helpers: Collection[int]) -> bool:
    """Whether an infinitive with its marker is all that a clause tells: "is to free them", "Leaders to meet"."""
    marked = any(tree.words[c].pos == "PART" for c in tree.with_dep(verb, "mark"))
    coupled = [c for c in (*helpers, *tree.with_dep(verb, "cop")) if "VerbForm=Fin" in tree.words[c].feats]
    told = tree.is_root(verb) and bool(tree.with_dep(verb, *SUBJECTS))
    return marked and (bool(coupled) or told)
