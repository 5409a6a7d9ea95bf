"""What is told again: happenings ("the attack") and those taking part ("the leader") that were told of before."""

from collections.abc import Iterable, Sequence

from kilde.extract.arguments import named_among
from kilde.extract.charges import charge, is_reported
from kilde.extract.claimed import is_claim
from kilde.extract.happenings import TOLD, Happening
from kilde.extract.modes import mode
from kilde.extract.nouns import alike, noun_of, same_noun
from kilde.extract.occurring import occurs, tells_whole
from kilde.extract.phrases import is_definite
from kilde.extract.senses import ALONE
from kilde.extract.subjects import OBLIQUES
from kilde.extract.tree import NOMINAL, SUBJECTS, Tree
from kilde.extract.triggers import Hit
from kilde.extract.voices import Said
from kilde.languages import Pack
from kilde.model import Claim, Participant, PassageKind, Span, Stance

USURPING = ("COERCE", "seize")
"""A coup is told of like violence."""

DEEDS = frozenset({"ASSAULT", "COERCE", "PROTEST", "RETREAT", "SANCTION"})
"""Kinds of what somebody did, rather than of talks, help or forces that go on."""

VIOLENT = "ASSAULT"
OF_ITS_OWN = frozenset({"abduct", "sexual"})
"""Modes of violence that no other is told as; of other kinds none is."""

HARM = frozenset({"killed", "injured"})
DOING = frozenset({"actor", "instrument"})
"""The effects of violence, and who or what does it."""

TELLING = frozenset({Stance.CLAIMS_RESPONSIBILITY, Stance.DENIES, Stance.CONFIRMS, Stance.ACCUSES})


def is_reference(
    tree: Tree,
    happening: Happening,
    counted: bool,
    said: Said,
    pack: Pack,
    scene: bool = False,
    before: Sequence[Claim] = (),
) -> bool:
    """Whether a noun only points back at a happening, or stands bare, and claims nothing of it.

    A definite noun claims something when it is what its clause is about, when somebody confirms, denies or claims it,
    or when a number stands by it; any noun must have someone taking part, or be carried by a verb of doing or
    happening.
    """
    hit = happening.chief
    if len(happening.hits) == 1 and _names(tree, hit, pack):
        return True
    if counted or len(happening.hits) > 1:
        return False
    if hit.trigger.pos == "verb":
        return _describes(tree, hit)
    if hit.trigger.pos != "noun" or said.stance in TELLING or is_announced(tree, happening, pack):
        return False
    return not _is_carried(tree, hit, pack) and _points_back(tree, happening, scene, before, pack)


def _is_carried(tree: Tree, hit: Hit, pack: Pack) -> bool:
    """Whether a verb of doing or happening says that there was what a noun names: "carried out an attack"."""
    verb, grammar = tree.words[hit.head].head, pack.grammar
    carried = tree.lower(verb) in grammar.light | grammar.happen | grammar.undergo and verb != hit.head
    return carried or occurs(tree, hit, pack)


def _points_back(tree: Tree, happening: Happening, scene: bool, before: Sequence[Claim], pack: Pack) -> bool:
    """Whether a noun that nothing carries says nothing new: of who, of a deed not told before, of when or where."""
    hit = happening.chief
    told = [f for f in happening.beside if f.role != "place"]
    adjunct = tree.dep(hit.head) in {*OBLIQUES, "nmod:poss", "conj"}
    definite = is_definite(tree, hit.head, pack)
    if definite and adjunct and _tells_of_old(tree, happening, before, pack):
        return False
    if definite and (_is_dated(tree, hit.head) or any(_is_new(tree, f.head, pack) for f in told if f.role == "target")):
        return False
    if told and tree.sentence.passage is PassageKind.HEADLINE:
        # nothing was told before it: "prison asked for after the knife attack on officers"
        return False
    said_of = bool(tree.with_dep(hit.head, "cop"))  # "it is the largest demonstration in the country"
    return not (told or (scene and (said_of or not definite))) or (adjunct and definite)


def _tells_of_old(tree: Tree, happening: Happening, before: Sequence[Claim], pack: Pack) -> bool:
    """Whether a definite noun that says of what it is brings up a deed not told before: "after the attack on".

    Where the text tells of such a deed before, the noun points back at that.
    """
    noun = happening.chief.head
    if happening.chief.trigger.kind not in DEEDS:
        return False
    over = tree.words[noun].head
    if tree.dep(noun) == "nmod" and (tree.words[over].pos not in NOMINAL - {"PRON", "NUM"} or over in tree.quantities):
        # "one of the worst attacks on": some of many
        return False
    described = [i for i in tree.with_dep(noun, "nmod", "nmod:poss", "obl") if i not in tree.times]
    behind = happening.chief.last + 1
    described += [f.head for f in happening.fillers if behind in tree.with_dep(f.head, "case")]
    return bool(described) and taken_up(tree, happening, before, pack) is None


def _is_dated(tree: Tree, noun: int) -> bool:
    """Whether a noun has a day of its own right behind it: "the coup on Monday", "demonstrasjonane i går"."""
    return any(i in tree.times and noun < i for i in tree.with_dep(noun, "nmod", "obl", "obl:tmod", "advmod"))


def _is_new(tree: Tree, head: int, pack: Pack) -> bool:
    """Whether somebody is told of for the first time, so that the deed is too: "the arrest of a teacher"."""
    determiners = {tree.lower(i) for i in tree.with_dep(head, "det")}
    return bool(determiners & pack.grammar.determiners_indefinite)


def _names(tree: Tree, hit: Hit, pack: Pack) -> bool:
    """Whether a participle only names those whom another verb is about: "two suspected have been arrested".

    Somebody who is said to be among them is told of by it: "among those arrested was the editor".
    """
    if named_among(tree, hit, pack) is not None:
        return False
    if hit.trigger.pos == "verb" and hit.trigger.kind not in TOLD and _is_described(tree, hit, pack):
        return True
    word = tree.words[hit.head]
    bare = word.pos == "ADJ" and not tree.with_dep(hit.head, "aux", "aux:pass", "cop")
    named = bare and hit.trigger.pos == "verb" and hit.trigger.kind not in TOLD and hit.first == hit.last
    return named and word.dep in {*SUBJECTS, "obj"} and tree.words[word.head].pos == "VERB"


def _is_described(tree: Tree, hit: Hit, pack: Pack) -> bool:
    """Whether a participle behind an article was taken for the verb whose subject it is: "den anholdte har en dom"."""
    before = hit.head - 1
    if hit.last > hit.first or before < 0 or tree.words[before].head != hit.head:
        return False
    helpers = tree.with_dep(hit.head, "aux", "aux:pass", "cop")
    article = tree.lower(before) in pack.grammar.determiners_definite
    return article and bool(helpers) and min(helpers) > hit.head


def _describes(tree: Tree, hit: Hit) -> bool:
    """Whether a participle only says which ones are meant: "the accused men"; of violence it tells all the same.

    So does a clause on those who support somebody: "forces backed by the president".
    """
    dep = tree.dep(hit.head)
    sided = hit.trigger.kind == "SUPPORT" and dep in {"acl", "acl:relcl"} and not tree.with_dep(hit.head, "aux")
    beside = dep == "amod" and tree.words[hit.head].head not in hit.words
    return sided or (hit.trigger.kind not in TOLD and beside and not tree.children[hit.head])


def is_announced(tree: Tree, happening: Happening, pack: Pack) -> bool:
    """Whether a noun of violence tells by itself that it happened, though nobody is said to take part.

    It is what somebody is charged with; or it is indefinite and what a headline without a verb is about, what is
    reported or investigated, or has a place or time of its own ("arrested after a shooting in the harbour").
    """
    hit = happening.chief
    if hit.trigger.pos != "noun":
        return tells_whole(tree, hit)
    usurps = (hit.trigger.kind, hit.trigger.mode) == USURPING
    if not (usurps or hit.trigger.kind in TOLD or hit.trigger.mode in ALONE):
        return False
    if charge(tree, hit.head, pack):
        return True
    if is_definite(tree, hit.head, pack):
        return False
    if tree.sentence.passage is PassageKind.HEADLINE and tree.dep(hit.head) in {*SUBJECTS, *OBLIQUES}:
        return True
    opens = tree.sentence.passage in {PassageKind.HEADLINE, PassageKind.LEAD}
    if opens and tree.is_root(hit.head) and not any(word.pos in {"VERB", "AUX"} for word in tree.words):
        return True
    return is_reported(tree, hit.head, pack) or any(_locates(tree, i, pack) for i in tree.subtree(hit.head))


def _locates(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether a word says where or when: a time, or a place behind a preposition of place."""
    name = tree.names.get(i)
    place = (name is not None and name.label == "LOC") or tree.lower(i) in pack.places.kinds
    return i in tree.times or (place and tree.preposition(i) in pack.grammar.place)


def taken_up(tree: Tree, happening: Happening, before: Sequence[Claim], pack: Pack) -> Span | None:
    """The trigger of the earlier claim that a definite noun takes up.

    Of the earlier claims of its kind that it may mean, the one whose sentence shares most with the words on the noun
    ("the attack at the ceremony"); where none does, one told by the same word or with the same outcome ("the death");
    where nothing tells, the nearest. A noun set in a place that no sentence before has takes up nothing told elsewhere.
    """
    claimed = is_claim(tree, happening.chief, pack)
    nouns = [hit for hit in happening.hits if hit.trigger.pos == "noun" and is_definite(tree, hit.head, pack)]
    earlier = [claim for claim in before if _may_mean(tree, happening, claim, pack)]
    if not claimed and (named := [tree.lower(f.head) for f in happening.fillers if f.head in tree.names]):
        earlier = [claim for claim in earlier if _shared(named, _said(claim))]
    if not earlier or not (claimed or nouns) or _is_elsewhere(tree, nouns, before, pack):
        return None
    on = [tree.lower(i) for i in _words_on(tree, nouns) if tree.words[i].pos in {"NOUN", "PROPN"}]
    shared = [_shared(on, _said(claim)) for claim in earlier]
    agreeing = [not any(shared) and _agrees(tree, happening, claim, pack) for claim in earlier]
    deeds = [not _is_late(claim, earlier) for claim in earlier]
    return earlier[max(range(len(earlier)), key=lambda i: (shared[i], agreeing[i], deeds[i], i))].trigger


def _words_on(tree: Tree, nouns: Sequence[Hit]) -> Sequence[int]:
    """The words that a noun has with it."""
    return [i for i in tree.subtree(nouns[0].head) if i != nouns[0].head] if nouns else []


def _may_mean(tree: Tree, happening: Happening, claim: Claim, pack: Pack) -> bool:
    """Whether a noun may mean what an earlier claim tells: something of its kind, and done as it says.

    Two things that are both taken up in one sentence are not one: "called the raid an answer to the bombing".
    """
    if claim.kind != happening.chief.trigger.kind:
        return False
    if claim.takes_up and claim.sentence.start == tree.sentence.start:
        return False
    modes = {mode(tree, happening, pack), claim.mode} - {None}
    return len(modes) < 2 or (claim.kind == VIOLENT and modes.isdisjoint(OF_ITS_OWN))


def _is_elsewhere(tree: Tree, nouns: Sequence[Hit], before: Sequence[Claim], pack: Pack) -> bool:
    """Whether a noun has a place with it that is in no sentence before, though these tell where.

    Such is the name of a place, and a site with a name: "the attack on the US embassy".
    """
    words = _words_on(tree, nouns)
    names = [tree.lower(i) for i in words if i in tree.names and tree.names[i].label == "LOC"]
    sites = [tree.lower(i) for i in words if tree.lower(i) in pack.places.kinds and _is_named(tree, i)]
    told = [claim for claim in before if claim.sentence.start != tree.sentence.start]
    if not (names or sites) or not any(claim.places for claim in told):
        return False
    return any(some and not any(_shared(some, _said(claim)) for claim in told) for some in (names, sites))


def _is_named(tree: Tree, site: int) -> bool:
    """Whether a kind of place has a name with it: "USAs ambassade", "the US embassy"."""
    return any(i in tree.names for i in tree.with_dep(site, "nmod:poss", "nmod", "compound", "amod"))


def _agrees(tree: Tree, happening: Happening, claim: Claim, pack: Pack) -> bool:
    """Whether a claim is told by a form of the same word, or tells of the same outcome.

    A word that says neither how it was done nor what came of it, "the attack", may mean any deed.
    """
    if happening.effect is None and mode(tree, happening, pack) is None:
        return False
    word = tree.lower(happening.chief.head)
    same_word = any(alike(word, other) for other in claim.trigger.quote.casefold().split())
    return same_word or (happening.effect is not None and happening.effect == claim.effect)


def _is_late(claim: Claim, others: Sequence[Claim]) -> bool:
    """Whether a claim only tells when somebody died or was hurt, and another when and how it was done."""
    by_nobody = not any(p.role in DOING for p in claim.participants)
    outcome = claim.effect in HARM and claim.mode is None and by_nobody and not claim.places
    return outcome and bool(claim.times) and any(other.times and other.mode for other in others)


def _said(claim: Claim) -> Sequence[str]:
    return claim.sentence.quote.casefold().split()


def _shared(some: Iterable[str], others: Sequence[str]) -> int:
    return sum(any(alike(one, other) for other in others) for one in some)


def referring(p: Participant, definite: bool, before: Sequence[Claim], pack: Pack) -> Span | None:
    """The earlier participant that a definite description takes up: one with the same noun, or whose noun ends it."""
    noun = noun_of(p.head.quote.casefold(), pack)
    if not definite or noun is None:
        return None
    for claim in reversed(before):
        for earlier in claim.participants:
            other = noun_of(earlier.head.quote.casefold(), pack)
            if other is not None and earlier.role == p.role and same_noun(noun.lemma, other.lemma):
                return earlier.refers or earlier.head
    return None
