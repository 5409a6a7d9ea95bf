"""Attributions of a sentence: who is said to say what, by which cue, and how far it reaches."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kilde.extract.before import alone_before, denier_before, inside, last_before, pair_before
from kilde.extract.carried_by import carrying
from kilde.extract.citing import cited
from kilde.extract.claimed import comes_to
from kilde.extract.cues import COLON, TOLL, Found, before_colon, before_speech, cues, is_dateline, is_of_oneself
from kilde.extract.labels import label_before, subject_before
from kilde.extract.media import is_medium, media_told
from kilde.extract.owners import document_before, from_whom, owners_of, owners_of_statement
from kilde.extract.passives import is_passive
from kilde.extract.reached import reached
from kilde.extract.saying import says, takes_up
from kilde.extract.scoped import behind_opening, deeds_inside, not_said, of_own_clause, scope_of_phrase, spoken_with
from kilde.extract.scopes import scope
from kilde.extract.speakers import agent, phrase_after, source_phrase, speaker, spread
from kilde.extract.trailing import behind_dash, source_behind
from kilde.extract.tree import Tree
from kilde.extract.triggers import phrase_end
from kilde.languages import Pack
from kilde.model import Factuality, Stance

NEXT = 3
"""Words after a cue within which its speaker's own source is named."""

UNSAID = frozenset({Stance.CLAIMS_RESPONSIBILITY, Stance.CONFIRMS})
"""What a negation makes something else of."""

CLAUSES_OF_NOUNS = ("acl", "ccomp", "acl:relcl", "advcl")


class Attribution(NamedTuple):
    """A cue, the heads of its sources (parallel ones beside each other), and the words whose claims it carries.

    `backward` marks one that takes up the sentence before ("That is what X says"). Without sources it is hearsay.
    `relays` are media that the source said it to ("told Reuters"). An `attitude` is thought or felt rather than said.
    `origin` marks a source that others pass on ("citing").
    """

    sources: tuple[int, ...]
    first: int
    last: int
    head: int
    stance: Stance
    factuality: Factuality | None
    scope: frozenset[int]
    backward: bool = False
    relays: tuple[int, ...] = ()
    attitude: bool = False
    origin: bool = False


def attributions(tree: Tree, pack: Pack) -> list[Attribution]:
    """All attributions of a sentence, those with the narrowest scope first."""
    shown = (*cues(tree, pack), *before_colon(tree, pack), *behind_dash(tree, pack))
    found = [(cue, a) for cue in shown if (a := _attribution(tree, cue, pack))]
    found += [(cue, a) for cue in before_speech(tree) if (a := _by_clause(tree, cue, [a for _, a in found], pack))]
    # "rejected | reports that": what others say is denied
    inside = {i for _, a in found if a.stance is Stance.DENIES for i in range(a.first + 1, a.last + 1)}
    nobody = [a for a in _generic(tree, pack) if a.first not in inside and not _has_subject(tree, a)]
    others = any(a.sources and a.scope and is_voice(a) for cue, a in found if cue.cue is not COLON)
    found = [(cue, a) for cue, a in found if not (others and cue.cue is COLON and is_dateline(tree, cue.first))]
    quoted = {source for cue, a in found if cue.cue.pos == "preposition" for source in a.sources}
    owned = [
        a._replace(relays=tuple(i for i in a.relays if i not in quoted))
        for _, a in found
        if not any(n.first <= a.last and a.first <= n.last for n in nobody) and not _is_nobody(tree, a, pack)
    ]
    owned = _as_carried(tree, _as_cited(tree, owned), pack)
    owned = [_passed_on(tree, _passing_on(a, owned), owned) for a in owned]
    told = _without_told_attitudes(_without_statements(tree, owned, pack))
    return sorted(told + nobody, key=lambda a: (not a.origin, len(a.scope), a.first))


def is_voice(attribution: Attribution) -> bool:
    """Whether an attribution gives the claims of its own sentence a voice."""
    return not attribution.backward and not attribution.attitude


def keeps_silent(tree: Tree, said: Attribution, pack: Pack) -> bool:
    """Whether somebody is told to say nothing: "the ambassador will not comment on it"."""
    return said.stance is Stance.REPORTS and _is_negated(tree, said, pack)


def _has_subject(tree: Tree, said: Attribution) -> bool:
    """Whether words that look like hearsay are somebody's verb: "Reuters reports that"; not behind a comma."""
    if said.last > said.first > 0 and tree.words[said.first - 1].text == ",":
        return False
    verbs = [i for i in range(said.first, said.last + 1) if tree.words[i].pos == "VERB"]
    return any(c < said.first for verb in verbs for c in tree.with_dep(verb, "nsubj"))


def _is_nobody(tree: Tree, said: Attribution, pack: Pack) -> bool:
    """Whether the source is a negative word: "No group has claimed responsibility"."""
    near = {c for source in said.sources for c in (source, *tree.with_dep(source, "det", "amod"))}
    return any(tree.lower(i) in pack.certainty.negative for i in near)


def _without_statements(tree: Tree, found: list[Attribution], pack: Pack) -> list[Attribution]:
    """Drops the statement as a voice where somebody is known to make it: "X sent a statement, which said that"."""
    made = {a.first for a in found}
    return [a for a in found if not (len(a.sources) == 1 and a.sources[0] in made and a.sources[0] != a.first)]


def _passing_on(said: Attribution, others: list[Attribution]) -> Attribution:
    """Whoever names their own source carries what that said: "X writes, citing Y, that ..."."""
    cited = [o for o in others if o.origin and not said.origin and said.last < o.first <= said.last + NEXT]
    return said._replace(scope=said.scope.union(*(o.scope for o in cited)) - {said.head}) if cited else said


def _passed_on(tree: Tree, said: Attribution, others: list[Attribution]) -> Attribution:
    """Who is told behind a source tells of it, and is no part of what that said: "..., police say, Reuters reports"."""
    last = [o for o in others if o.scope and all(i < o.first or tree.words[i].pos == "PUNCT" for i in o.scope)]
    behind = [o.first for o in last if o.first > said.last and said.first in o.scope and o.first in said.scope]
    return said._replace(scope=said.scope - {*range(min(behind), max(said.scope) + 1)}) if behind else said


def _without_told_attitudes(found: list[Attribution]) -> list[Attribution]:
    """Drops attitudes that are themselves what somebody says: "he said that she wanted it" is told by him alone."""
    said = [a for a in found if a.sources and not a.attitude]
    return [a for a in found if not (a.attitude and any(a.head in other.scope for other in said))]


def _attribution(tree: Tree, found: Found, pack: Pack) -> Attribution | None:
    if found.cue.pos == "preposition":
        return _by_preposition(tree, found, pack)
    if found.cue.pos == "noun":
        return _by_noun(tree, found, pack)
    if found.cue is COLON:
        return _by_colon(tree, found, pack)
    if found.cue.origin and (quoted := _quoted(tree, found, pack)):
        return quoted
    return _as_done(tree, _by_verb(tree, found, pack), pack)


def _as_done(tree: Tree, said: Attribution | None, pack: Pack) -> Attribution | None:
    """What is said by a cue that is negated: who "did not confirm" leaves it open.

    Nothing (None) is said by who "has not claimed responsibility", nor by whoever "will not comment on that".
    """
    if said is not None and said.stance is Stance.DENIES:
        stance = comes_to(tree, said.head, pack)
        own = of_own_clause(tree, said.sources, said.scope)
        return said._replace(stance=stance, scope=own) if stance else None
    if said is None or not (said.backward or said.stance in UNSAID) or not _is_negated(tree, said, pack):
        return said
    return said._replace(stance=Stance.DOUBTS, factuality=None) if said.stance is Stance.CONFIRMS else None


def _is_negated(tree: Tree, said: Attribution, pack: Pack) -> bool:
    """Whether a negation stands on the verb of a cue, on its helpers, or between its words."""
    helpers = tree.with_dep(said.head, "aux", "aux:pass", "cop")
    inside = range(said.first, said.last + 1)
    near = {c for i in (said.head, *helpers, *inside) for c in tree.with_dep(i, "advmod")}
    only = {i - 1 for i in range(1, len(tree)) if tree.lower(i) in pack.certainty.only}
    return any(tree.lower(i) in pack.certainty.negation and i not in only for i in near)


def _make(found: Found, sources: tuple[int, ...], scope: frozenset[int], backward: bool = False) -> Attribution:
    cue = found.cue
    made = Attribution(sources, found.first, found.last, found.head, cue.stance, cue.factuality, scope, backward)
    return made._replace(attitude=cue.attitude, origin=cue.origin)


def _by_colon(tree: Tree, found: Found, pack: Pack) -> Attribution | None:
    """Whoever stands before the colon of a headline: "Police: Two killed", "Politikilder til Reuters: To drept"."""
    if (head := source_behind(tree, found)) is not None:
        return _make(found, (head,), frozenset(range(found.first)))
    if (head := label_before(tree, found, pack)) is None:
        return None
    told = [i for i in range(head + 1, found.first) if tree.words[i - 1].lower in pack.told and i in tree.names]
    return _make(found, (head,), frozenset(range(found.last + 1, len(tree))))._replace(relays=tuple(told[:1]))


def _by_clause(tree: Tree, found: Found, others: Sequence[Attribution], pack: Pack) -> Attribution | None:
    """Whoever a clause before direct speech is about, where nobody is said to speak in it."""
    head = None if any(a.first <= found.first for a in others) else subject_before(tree, found, pack)
    return _make(found, (head,), frozenset(range(found.last + 1, len(tree)))) if head is not None else None


def _by_preposition(tree: Tree, found: Found, pack: Pack) -> Attribution | None:
    if (head := phrase_after(tree, found.last + 1)) is None:
        return None
    sources = owners_of_statement(tree, head, pack) or spread(tree, head)
    named = (*spread(tree, head), *sources)
    own = {j for source in named for j in range(*_open(source_phrase(tree, source, pack)))}
    return _make(found, sources, frozenset(scope_of_phrase(tree, found, head, own, pack) - own))


def _open(span: tuple[int, int]) -> tuple[int, int]:
    return span[0], span[1] + 1


def _by_verb(tree: Tree, found: Found, pack: Pack) -> Attribution | None:
    verb = found.head
    if found.cue.attitude and any(tree.words[c].pos == "PART" for c in tree.with_dep(verb, "mark")):
        # "to support him": nobody is said to do so
        return None
    if is_of_oneself(tree, found):
        return None
    if (asked := reached(tree, found, pack)) is not None:
        told = frozenset(range(found.last + 1, len(tree)))
        return _make(found, (asked.source,), told)._replace(relays=(asked.medium,))
    if tree.words[verb].pos not in {"VERB", "AUX", "ADJ"}:
        verb = next((i for i in range(found.first, found.last + 1) if tree.words[i].pos in {"VERB", "AUX"}), verb)
    within = inside(tree, found, pack)
    last = within or last_before(tree, found, pack)
    pair = pair_before(tree, found, pack) or last or denier_before(tree, found, pack)
    bare = (tree.words[verb].pos == "NOUN" and not tree.with_dep(verb, "aux:pass")) or says(tree, verb, found, pack)
    passive = not pair and found.cue.pos == "verb" and is_passive(tree, verb, pack) and not bare
    source = agent(tree, verb, pack) if passive else speaker(tree, verb, found, pack)
    sources = pair or (spread(tree, source) if source is not None else ())
    if not sources and not passive:
        return None
    relays = tuple(i for i in media_told(tree, verb, sources, pack) if i not in sources)
    if found.cue.needs != TOLL and not within and takes_up(tree, verb, pack):
        return _make(found, sources, frozenset(), backward=True)._replace(relays=relays) if sources else None
    phrases = [source_phrase(tree, one, pack) for one in (*sources, *relays)]
    deeds = deeds_inside(tree, found, pack)
    own = {j for phrase in phrases for j in range(*_open(phrase))} | {*range(found.first, found.last + 1)}
    own = (own | set(alone_before(tree, found) if last and not within else ())) - deeds
    carried = (behind_opening(tree, found) if within else None) or scope(tree, verb, found, passive, own) | deeds
    carried &= spoken_with(tree, verb, pack) if passive else carried
    own |= not_said(tree, found, carried, pack)
    made = _make(found, sources, frozenset(carried - own))._replace(relays=relays)
    # what a medium understands or has learned it tells: "..., the BBC understands"
    tells = bool(sources) and all(is_medium(tree, i, pack) for i in sources)
    return made._replace(attitude=made.attitude and not (tells and any(map(tree.is_finite, made.scope))))


def _quoted(tree: Tree, found: Found, pack: Pack) -> Attribution | None:
    """Who is passed on by whom: "State television quoted the minister as saying that", "CNN viser til politiet"."""
    if (passed := cited(tree, found, pack)) is None:
        return None
    own = {j for i in passed for j in range(*_open(source_phrase(tree, i, pack)))}
    made = _make(found, spread(tree, passed.origin), frozenset(set(range(len(tree))) - own))
    return made._replace(relays=spread(tree, passed.by))


def _as_cited(tree: Tree, owned: list[Attribution]) -> list[Attribution]:
    """What is cited is said by who is cited, whomever the tree hangs it on: "quoted him | as saying that"."""
    saying = {o: a for o in owned for a in owned if _is_what_is_cited(tree, o, a)}
    kept = [one for one in owned if one not in saying.values()]
    return [one._replace(scope=saying[one].scope) if one in saying else one for one in kept]


def _as_carried(tree: Tree, owned: list[Attribution], pack: Pack) -> list[Attribution]:
    """Who speaks in a statement that a medium carries is told by that: "In a statement carried by X, Y said"."""
    for noun, medium in carrying(tree, pack):
        owned = [a for a in owned if a.sources not in ((noun,), (medium,)) or a.first > medium]
        within = [a for a in owned if a.first > medium and a.sources and not a.attitude and a.sources != (medium,)]
        first = min((a.first for a in within), default=-1)
        owned = [a._replace(relays=(*a.relays, medium)) if a.first == first else a for a in owned]
    return owned


def _is_what_is_cited(tree: Tree, citing: Attribution, said: Attribution) -> bool:
    behind = citing.origin and bool(citing.relays) and citing.last < said.first
    return behind and said.sources in (citing.sources, citing.relays) and not tree.is_finite(said.head)


def _by_noun(tree: Tree, found: Found, pack: Pack) -> Attribution | None:
    """A statement, report or message: of its possessor, its sender, or whoever issues it."""
    noun = found.head
    verb = tree.words[noun].head
    said = [c for c in tree.children[noun] if tree.dep(c) in CLAUSES_OF_NOUNS]
    scope = set().union(*(tree.subtree(c) for c in said))
    if not scope or tree.lower(verb) in pack.cues:
        return None
    owners = owners_of(tree, noun, pack)
    if not owners and verb != noun and tree.dep(noun) == "obj":
        owners = tree.with_dep(verb, "nsubj")
    return _make(found, spread(tree, owners[0]), frozenset(scope)) if owners else None


def _generic(tree: Tree, pack: Pack) -> Iterator[Attribution]:
    """Hearsay that nobody owns: "forlød det", "it was reported"."""
    for words in filter(tree.lowers.issuperset, pack.generic):
        for i in range(len(tree)):
            if tree.lower(i) == words[0] and (last := phrase_end(tree, i, words, 0)) is not None:
                whom = from_whom(tree, last + 1, pack) or document_before(tree, i, pack)
                sources = tuple(j for i in whom for j in spread(tree, i))
                held = None if sources else Factuality.PROBABLE
                head, everything = _head(tree, i, last), frozenset(range(len(tree)))
                yield Attribution(sources, i, last, head, Stance.REPORTS, held, everything)
                return


def _head(tree: Tree, first: int, last: int) -> int:
    """The word of a phrase that hangs on none of the others."""
    inside = range(first, last + 1)
    return next((i for i in inside if tree.words[i].head not in inside or tree.is_root(i)), first)
