"""What a verb is done to: its subject, its object, the noun it stands by, and others that texts put elsewhere."""

from kilde.extract.harm import HARM
from kilde.extract.parted import some_of, who_they_are
from kilde.extract.passives import is_passive
from kilde.extract.tree import NOMINAL, SUBJECTS, Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack
from kilde.model import PassageKind

OBJECTS = ("obj", "iobj")
TARGET = "target"
GIVING = frozenset({"AID"})
CHARGING = frozenset({"arrest", "convict"})
NAMING = frozenset({"NOUN", "PROPN"})
MISTAKEN = frozenset({"ADP", "ADJ", "ADV", "SCONJ"})
"""What a verb may be taken for before its object."""

NEAR = 4
"""Words after a verb within which its object begins."""


def listed(tree: Tree, hit: Hit, pack: Pack) -> list[int]:
    """Those whom a sentence lists among the harmed: "The dead included nine women"."""
    verb = tree.words[hit.head].head
    if tree.dep(hit.head) not in SUBJECTS or tree.lower(verb) not in pack.grammar.include:
        return []
    return [i for i in tree.with_dep(verb, *OBJECTS, "obl") if i > verb and not tree.preposition(i)]


def receiving(tree: Tree, verb: int, hit: Hit) -> list[int]:
    """Who is given what is the object: "gave Ukraine weapons"; a tree may have them for a subject, or an oblique."""
    if hit.trigger.kind not in GIVING and TARGET not in hit.trigger.frame.values():
        return []
    bare = [i for i in tree.with_dep(verb, "obl") if not tree.preposition(i) and i not in tree.times]
    given = [*tree.with_dep(verb, "iobj", "nsubj"), *bare]
    objects = [i for i in tree.with_dep(verb, "obj") if i > verb]
    first = [i for i in tree.with_dep(verb, "nsubj") if i < verb]
    return [i for i in given if objects and first and verb < i < objects[-1] and i not in hit.words]


def named_among(tree: Tree, hit: Hit, pack: Pack) -> int | None:
    """Who is said to be among the harmed, before the copula or behind it: "Among the dead is a reporter"."""
    harmed = hit.head
    if hit.trigger.counts not in HARM:
        return None
    if (told := who_they_are(tree, harmed, pack)) is not None:
        return told
    if tree.preposition(harmed) not in pack.grammar.among:
        return some_of(tree, harmed, pack)
    if tree.with_dep(harmed, "cop"):
        return next(iter(tree.with_dep(harmed, "nsubj")), None)
    over = tree.words[harmed].head
    if over > harmed and tree.words[over].pos == "VERB":
        # "Bland de dödade finns tre barn": whatever is said of those behind the verb, they are among them
        return next((i for i in tree.with_dep(over, "nsubj", "nsubj:pass") if i > over), None)
    if over < harmed and tree.dep(harmed) in {"amod", "acl", "acl:relcl", "nmod"}:
        # "There were two children among the dead": hung on those who are
        free = tree.words[over].pos in NOMINAL and not tree.preposition(over)
        return over if free and over + 1 in tree.with_dep(harmed, "case") else None
    told = over > harmed and tree.words[over].pos in NOMINAL and bool(tree.with_dep(over, "cop"))
    return over if told and not tree.preposition(over) else None


def is_suffered(tree: Tree, hit: Hit, pack: Pack) -> bool:
    """Whether a verb's subject is what it is done to."""
    governed = tree.lower(tree.words[hit.head].head) in pack.grammar.passive
    if tree.lower(hit.head) not in pack.triggers and any(c in hit.words for c in tree.with_dep(hit.head, "cop")):
        # "are of one mind on a truce": a phrase with a copula of its own, and no participle of a deed
        return False
    if tree.words[hit.head].pos == "NOUN" and hit.last + 1 in tree.quantities and not governed:
        # a headline's verb that was taken for a noun: "kills at least 20"
        return False
    if tree.lower(hit.head) in pack.grammar.passive and hit.last > hit.first:
        return _is_helped(tree, hit, pack)
    if _is_predicate(tree, hit) or _is_left_so(tree, hit, pack):
        return True
    if _is_reciprocal(tree, hit, pack) or (tree.with_dep(hit.head, "nsubj") and _is_said_to(tree, hit)):
        return False
    if (tree.words[hit.head].pos == "NOUN" or _is_headless(tree, hit)) and _has_agent(tree, hit, pack):
        # a headline's participle that was taken for a noun, or for a past tense: "Two shot dead by police"
        return True
    return is_passive(tree, hit.head, pack) or is_bare(tree, hit, pack) or is_charged(tree, hit, pack)


def _is_helped(tree: Tree, hit: Hit, pack: Pack) -> bool:
    """Whether a phrase is headed by the helper of its own passive: "blei ein mann fengsla"."""
    others = (tree.lower(i) for i in hit.words if i != hit.head)
    return tree.lower(hit.head) in pack.grammar.passive and any(
        trigger.pos == "verb" for word in others for trigger in pack.triggers.get(word, ())
    )


def _has_agent(tree: Tree, hit: Hit, pack: Pack) -> bool:
    return any(tree.preposition(i) in pack.grammar.agent for i in tree.with_dep(hit.head, "obl:agent"))


def _is_headless(tree: Tree, hit: Hit) -> bool:
    """Whether a headline's past tense has neither helper nor object."""
    headed = tree.sentence.passage in {PassageKind.HEADLINE, PassageKind.CROSS_HEADING}
    past = "Tense=Past" in tree.words[hit.head].feats
    return headed and past and not tree.with_dep(hit.head, "aux", "obj")


def _is_reciprocal(tree: Tree, hit: Hit, pack: Pack) -> bool:
    """Whether a form in the passive tells what its subject does with others: "parterna möts", "ledarna träffas"."""
    meets = hit.trigger.kind == "CONSULT" and hit.trigger.frame.get("object") == TARGET
    helpers = tree.with_dep(hit.head, "aux", "aux:pass", "cop")
    helped = any(tree.lower(i) in pack.grammar.passive for i in helpers)
    return meets and not helped and not tree.with_dep(hit.head, "obl:agent")


def _is_predicate(tree: Tree, hit: Hit) -> bool:
    """Whether a phrase is a participle that was taken for an adjective, with nothing but its own words as object.

    "Man begärd häktad", "Mannen är begärd häktad".
    """
    if tree.words[hit.head].pos != "ADJ" or hit.last == hit.first or hit.trigger.pos != "verb":
        return False
    objects = tree.with_dep(hit.head, "obj")
    return any(i in hit.words for i in objects)


def _is_left_so(tree: Tree, hit: Hit, pack: Pack) -> bool:
    """Whether a phrase that says how somebody ends up has nobody to whom it is done: "Officer shot dead after raid"."""
    verb = tree.words[hit.head]
    said = [i for i in tree.with_dep(hit.head, "xcomp") if i in hit.words and tree.words[i].pos == "ADJ"]
    told = hit.trigger.counts in HARM or hit.trigger.mode in CHARGING
    if not said or hit.gaps or not told or "Tense=Past" not in verb.feats:
        return False
    return not (tree.with_dep(hit.head, *OBJECTS) or right_after(tree, hit, pack) or whom(tree, hit.head, pack))


def is_charged(tree: Tree, hit: Hit, pack: Pack) -> bool:
    """Whether a participle of charging or convicting has the charge right behind it: "Two charged with murder".

    Whoever charges names whom before the charge.
    """
    if hit.trigger.mode not in CHARGING and hit.trigger.kind != "ACCUSE":
        return False
    headed = tree.sentence.passage in {PassageKind.HEADLINE, PassageKind.CROSS_HEADING}
    if not headed and "VerbForm=Fin" in tree.words[hit.head].feats and not _is_beside_passive(tree, hit.head):
        return False
    feats, last = tree.words[hit.head].feats, hit.last if hit.last > hit.first else hit.last + 1
    past = "Tense=Past" in feats and not tree.with_dep(hit.head, "aux")
    return past and last == hit.head + 1 < len(tree) and tree.lower(last) in pack.grammar.charge


def _is_beside_passive(tree: Tree, verb: int) -> bool:
    """Whether a verb without subject or helper stands beside a participle that has one: "er pågripen og sikta"."""
    own = tree.with_dep(verb, "aux", "aux:pass", "cop", *SUBJECTS)
    return tree.dep(verb) == "conj" and not own and bool(tree.with_dep(tree.words[verb].head, "cop", "aux:pass"))


def is_bare(tree: Tree, hit: Hit, pack: Pack) -> bool:
    """Whether a verb of harm without object or helper tells what was done to its subject: "three killed, five hurt".

    Only where the copula makes the passive, whose participle is then often written like the past tense.
    """
    verb, after = tree.words[hit.head], hit.last + 1
    if (
        not pack.grammar.copula & pack.grammar.passive
        or hit.trigger.counts not in HARM
        or hit.last > hit.first
        or "Tense=Past" not in verb.feats
        or whom(tree, hit.head, pack)
    ):
        return False
    if tree.with_dep(hit.head, "aux", "aux:pass", "cop", *OBJECTS) or right_after(tree, hit, pack):
        return False
    return after == len(tree) or tree.words[after].pos not in {"CCONJ", "PRON"}


def found_so(tree: Tree, hit: Hit) -> int | None:
    """Whom an adjective behind an object tells of: "found his mother, Ann Lee, dead at home".

    The verb may be part of the phrase: "had reported | the girl | missing".
    """
    up = tree.words[hit.head].head
    between = (i for i in hit.gaps if tree.dep(i) in {*OBJECTS, *SUBJECTS} and tree.words[i].head in hit.words)
    if hit.trigger.pos == "adjective" and (told := next(between, None)) is not None:
        return told
    if hit.trigger.pos != "adjective" or tree.words[up].pos != "VERB" or tree.with_dep(hit.head, "cop", "nsubj"):
        return None
    objects = [i for i in tree.with_dep(up, "obj") if up < i < hit.head]
    clear = objects and not any(tree.words[j].pos in {"VERB", "CCONJ"} for j in range(objects[-1], hit.head))
    return objects[-1] if clear else None


def is_new(tree: Tree, hit: Hit, pack: Pack) -> bool:
    """Whether an adjective tells of its noun what was not known: "twelve dead", not "the dead men"."""
    if hit.trigger.pos != "adjective" or tree.dep(hit.head) != "amod":
        return False
    noun = tree.words[hit.head].head
    return not any(tree.lower(c) in pack.grammar.determiners_definite for c in tree.with_dep(noun, "det"))


def whom(tree: Tree, verb: int, pack: Pack) -> list[int]:
    """Whom a relative clause with a subject of its own is about: "the men (that) police arrested"."""
    if tree.dep(verb) != "acl:relcl" or tree.is_root(verb) or not tree.is_finite(verb):
        return []
    adverbs = (i for i in tree.with_dep(verb, "advmod", "mark") if tree.words[i].pos == "ADV")
    own = [i for i in tree.with_dep(verb, "nsubj") if tree.lower(i) not in pack.grammar.relative]
    about = tree.words[verb].head
    placed = any(tree.lower(i) in pack.grammar.relative for i in adverbs)
    return [about] if own and about < own[0] < verb and not placed and about not in tree.times else []


def before_mistaken(tree: Tree, hit: Hit) -> int | None:
    """Who stands right before a phrase whose verb was taken for a small word or an adjective, as its subject.

    "Polisen upplöste demonstrationen", "Regeringen inför undantagstillstånd".
    """
    before = hit.first - 1
    if hit.trigger.pos != "verb" or before < 0 or tree.words[before].pos not in NAMING or tree.preposition(before):
        return None
    hung = tree.dep(hit.head) == "acl" and tree.words[hit.head].head == before and tree.is_root(before)
    if _is_past_behind(tree, hit, before) or (hung and _is_said_to(tree, hit)):
        return before
    first = tree.words[hit.first]
    verbs = any(tree.words[i].pos in {"VERB", "AUX"} for i in hit.words)
    if first.pos not in MISTAKEN or "VerbForm" in first.feats or verbs:
        return None
    hung = tree.words[before].head in hit.words or tree.words[hit.head].head == before
    return before if hung and hit.last > hit.first else None


def _is_past_behind(tree: Tree, hit: Hit, before: int) -> bool:
    """Whether violence with its own object was taken for a participle on who does it: "jets struck a town, X said"."""
    own = [i for i in tree.with_dep(hit.head, "obj") if i > hit.last]
    violent = hit.trigger.kind == "ASSAULT" and hit.first == hit.last == hit.head and "object" in hit.trigger.frame
    helped = tree.with_dep(hit.head, "aux", "aux:pass", "cop")
    return violent and bool(own) and not helped and tree.dep(hit.head) == "acl" and tree.words[hit.head].head == before


def _is_said_to(tree: Tree, hit: Hit) -> bool:
    """Whether a phrase of asking has no helper and ends before whom it is said to: "called on | the regime"."""
    governs = [i for i in tree.with_dep(hit.head, "obl") if hit.last in tree.with_dep(i, "case")]
    helped = tree.with_dep(hit.head, "aux", "aux:pass", "cop")
    return hit.trigger.kind == "REQUEST" and hit.last > hit.first and bool(governs) and not helped


def right_after(tree: Tree, hit: Hit, pack: Pack) -> list[int]:
    """The noun phrase, or the bare number, right after a verb without an object in the tree ("killing at least 39").

    Or one that the tree took for an adjunct, though it has no preposition: "dømte fredag en 47 år gammel mann".
    """
    if hit.trigger.pos != "verb" or _ends_with_topic(tree, hit):
        return []
    adjuncts = [i for i in tree.with_dep(hit.head, "obl") if i > hit.last and tree.words[i].pos in {"NOUN", "PROPN"}]
    if bare := [i for i in adjuncts if not tree.preposition(i) and i not in tree.times]:
        return bare[:1]
    start = hit.last + 1
    while start < len(tree) and start in tree.times:
        start += 1
    counted = tree.quantities.get(start)
    if counted:
        after = counted.last + 1
        while after + 1 < len(tree) and tree.words[after].pos == "ADJ" and tree.words[after + 1].pos == "NOUN":
            after += 1
        return [after if after < len(tree) and tree.words[after].pos in {"NOUN", "ADJ"} else counted.last]
    for i in range(start, min(start + NEAR, len(tree))):
        word = tree.words[i]
        if word.pos in {"NOUN", "PROPN"} and i not in tree.times and word.dep not in SUBJECTS:
            return [word.head if word.dep in {"compound", "nmod:poss"} and word.head > i else _measured(tree, i)]
        if word.pos not in {"DET", "ADJ", "NUM"}:
            break
    return []


def _ends_with_topic(tree: Tree, hit: Hit) -> bool:
    """Whether a meeting's phrase ends before what it is about, or where it is: "met to discuss | trade", "met in |"."""
    last = tree.words[hit.last]
    meets = hit.trigger.kind == "CONSULT" and hit.last > hit.head
    return meets and (last.pos == "VERB" or (last.pos == "ADP" and _names_place(tree, hit.last + 1)))


def _names_place(tree: Tree, i: int) -> bool:
    return i in tree.names and tree.names[i].label == "LOC"


def modified(tree: Tree, participle: int) -> int | None:
    """The noun that a participle stands by: "de drepte soldatene", "fem såret"."""
    if tree.dep(participle) in {"amod", "acl", "acl:relcl"} and not tree.is_root(participle):
        return tree.words[participle].head
    before = [i for i in tree.children[participle] if tree.words[i].pos in {"NUM", "NOUN", "PROPN"} and i < participle]
    return (
        before[-1]
        if before
        and tree.dep(before[-1]) in {"nummod", "obl", "dep", "nmod", "advmod", "compound"}
        and not tree.preposition(before[-1])
        else None
    )


def _measured(tree: Tree, i: int) -> int:
    """The noun that a measure before its adjective describes: not "17 years" in "a 17 years old boy"."""
    over = tree.words[i].head
    measure = tree.dep(i) == "obl" and tree.words[over].pos == "ADJ" and tree.dep(over) == "amod"
    return tree.words[over].head if measure else i
