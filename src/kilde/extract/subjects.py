"""The subject of a verb: its own, one that it shares, or by the order of words where the tree makes no sense."""

from collections.abc import Sequence

from kilde.extract.inverted import parted_subject
from kilde.extract.joined import goes_on_from
from kilde.extract.nouns import can_act
from kilde.extract.quoted import is_quoted
from kilde.extract.set_off import before_set_off
from kilde.extract.tree import NOMINAL, SUBJECTS, Tree
from kilde.extract.urged import antecedent, charged, urged
from kilde.extract.whose import whose_attempt, whose_place
from kilde.languages import Pack

AGENTS = ("obl:agent",)
OBLIQUES = ("obl", "nmod", "obl:arg", "obl:lmod", "obl:tmod", "dep")
FREE = frozenset({"dep", "obl", "nmod", "nsubj", "xcomp"})
"""Relations that a subject is given where the tree errs."""


def subject_of(tree: Tree, verb: int, pack: Pack) -> int | None:
    """The subject of a verb: its own, that of the verb it is coordinated with or an infinitive of, or by word order."""
    found = _subject_of(tree, verb, pack)
    if found is None or found in tree.times:
        found = before_set_off(tree, verb)
    whose = None if found is None else whose_place(tree, found, pack)
    return found if whose is None else whose


def _subject_of(tree: Tree, verb: int, pack: Pack) -> int | None:
    if (near := _by_helper(tree, verb, pack)) is not None:
        return near
    predicate = tree.with_dep(verb, "cop") and tree.with_dep(verb, *SUBJECTS)  # "is under house arrest"
    if tree.words[verb].pos == "NOUN" and not predicate:
        noun = tree.words[verb].head
        if noun < verb and _is_parted(tree, verb):
            # "strike on market kills": the preposition is that of the noun between, whose noun comes before it
            return noun
        if nouns := tree.nouns_before(verb):
            return nouns[-1]
    if (doer := whose_attempt(tree, verb, pack)) is not None:
        return doer
    at = verb if (above := goes_on_from(tree, verb)) is None else above
    for _ in range(4):
        own = tree.with_dep(at, *SUBJECTS)
        if not own and (near := _right_before(tree, at, pack)) is not None:
            return near
        if told := _of_parted(tree, at, own) or _telling(tree, own, pack):
            return max((i for i in told if i < at), default=told[0])
        if own or tree.dep(at) == "acl:relcl":
            return antecedent(tree, at, pack)
        above = _shares_subject(tree, at)
        if above is None:
            break
        if (made := urged(tree, at, above, pack)) is not None:
            return made
        at = above
    accused = charged(tree, at, pack)
    return _without_own(tree, verb, pack) if accused is None else accused


def _without_own(tree: Tree, verb: int, pack: Pack) -> int | None:
    """The subject of a verb that the tree gives none: by the order of words, or that of the clause above."""
    predicate = verb > 0 and tree.lower(verb - 1) in pack.grammar.copula
    alone = tree.is_verbal(verb) and tree.dep(verb) not in {"amod", "acl"}
    return _by_order(tree, verb) if predicate or alone else _of_clause_above(tree, verb)


def _by_helper(tree: Tree, verb: int, pack: Pack) -> int | None:
    near = None if tree.with_dep(verb, *SUBJECTS) else _right_before(tree, verb, pack)
    return parted_subject(tree, verb, pack) if near is None else near


def _telling(tree: Tree, own: list[int], pack: Pack) -> list[int]:
    """Those of a verb's subjects that say who it is; without those that a preposition governs, where there are others.

    "A man from their home was arrested".
    """
    told = [i for i in own if tree.lower(i) not in pack.grammar.relative and i not in tree.times]
    told = [i for i in told if not _names_governed(tree, i, own, pack) and not is_quoted(tree, i, pack)]
    told = [i for i in told if not _opens_headline(tree, i) and not _floats(tree, i, own)]
    return [i for i in told if not _opens_governed(tree, i)] or told


def _floats(tree: Tree, i: int, own: list[int]) -> bool:
    """Whether a bare word behind a helper only says how many of the subject before it: "They are | all | charged"."""
    bare = tree.words[i].pos in {"ADJ", "DET", "PRON"} and not tree.children[i]
    return bare and tree.words[i - 1].pos == "AUX" and any(j < i - 1 for j in own)


def _opens_headline(tree: Tree, i: int) -> bool:
    """Whether a word stands before the colon that a sentence opens with, and tells the rest: "Police: Five held"."""
    first, last = tree.phrase(i)
    named = first == 0 and tree.words[i].pos in NOMINAL and tree.words[i].pos != "NUM"  # not "14.10: Over 30 killed"
    return named and any(j < len(tree) and tree.words[j].text == ":" for j in (i + 1, last))


def _opens_governed(tree: Tree, i: int) -> bool:
    """Whether a preposition governs a subject's phrase, on its head or on the name that this begins with."""
    first = tree.phrase(i)[0]
    counted = any(m.first <= first <= m.last for m in tree.quantities.values())  # "over 30"
    return bool(tree.preposition(i)) or (tree.words[first].pos == "ADP" and not counted)


def _of_parted(tree: Tree, verb: int, own: list[int]) -> list[int]:
    """The subject of an adjective that was taken for the predicate: "rebels | loyal to Ann Lee | have agreed"."""
    above = tree.words[verb].head
    if tree.dep(verb) not in {"parataxis", "conj", "ccomp"} or tree.words[above].pos != "ADJ" or not own:
        return []
    if tree.with_dep(above, "cop") or not all(above < i < verb and tree.preposition(i) for i in own):
        return []
    return [i for i in tree.with_dep(above, "nsubj") if i < above]


def _names_governed(tree: Tree, i: int, own: list[int], pack: Pack) -> bool:
    """Whether a name only names the noun right before it, which a preposition governs: "i byen | Lorby døde to".

    Of others than places only where another subject stands before: "En af lederne i gruppen | X er dræbt".
    """
    before, name = i - 1, tree.names.get(i)
    if before < 1 or tree.words[i].pos != "PROPN" or (name is not None and name.first != i):
        return False
    if tree.words[before].pos != "NOUN" or not _is_governed(tree, before):
        return False
    return tree.lower(before) in pack.places.kinds or any(j < before for j in own)


def beside(tree: Tree, verb: int, subject: int, pack: Pack) -> list[int]:
    """A subject, and those that the tree did not join with it: "Soldiers and a civilian were killed".

    Also "ended with two soldiers | and four rebels dead", where nothing but the end of the phrase tells of both.
    """
    if (first := _first_of_absolute(tree, verb, subject, pack)) is not None:
        return [first, subject]
    own = [i for i in tree.with_dep(verb, *SUBJECTS) if i < verb and i != subject and not tree.preposition(i)]
    joined = {i for i in range(verb) if tree.words[i].pos == "CCONJ"}
    return [subject, *(i for i in own if any(min(i, subject) < j < max(i, subject) for j in joined))]


def _first_of_absolute(tree: Tree, verb: int, subject: int, pack: Pack) -> int | None:
    """Who stands before a subject in a phrase with "with", where the tree took its end for a clause of its own."""
    before = tree.phrase(subject)[0] - 1
    bare = not any(tree.with_dep(verb, "aux", "aux:pass", "cop", "obj")) and tree.dep(verb) == "conj"
    if not bare or before < 1 or before not in tree.with_dep(verb, "cc"):
        return None
    above = tree.with_dep(tree.words[verb].head, *OBLIQUES)
    return next((i for i in above if i == before - 1 and tree.preposition(i) in pack.grammar.tool), None)


def _counted_inside(tree: Tree, verb: int) -> int | None:
    """A number of somebody between a verb and its helper, whatever the tree made of them: "Torsdag ble seks drept"."""
    helpers = tree.with_dep(verb, "aux:pass")
    inside = [i for i in tree.with_dep(verb, "xcomp", "obj") if helpers and helpers[0] < i < verb]
    return next((i for i in inside if tree.with_dep(i, "nummod") and i not in tree.times), None)


def _is_parted(tree: Tree, i: int) -> bool:
    """Whether a preposition hangs on a word, with a noun between the two."""
    marks = [c for c in tree.with_dep(i, "case") if c < i]
    return any(tree.words[j].pos in {"NOUN", "PROPN"} for c in marks for j in range(c + 1, i))


def _shares_subject(tree: Tree, verb: int) -> int | None:
    """The verb whose subject is also this verb's: one that it is coordinated with, an infinitive of, or right after."""
    if _is_filled(tree, verb):
        return None
    if not tree.is_root(verb):
        if tree.dep(verb) in {"conj", "aux", "cop", "aux:pass"} or (
            tree.dep(verb) == "xcomp" and not _has_clause(tree, verb)
        ):
            return tree.words[verb].head
        # what is said before the verb of saying has a subject of its own: "45 meldes skadet, sier X"
        ahead = tree.dep(verb) == "ccomp" and verb < tree.words[verb].head
        governed = tree.dep(verb) in {"advcl", "acl", "ccomp"} and not tree.is_finite(verb) and not ahead
        if governed and tree.words[tree.words[verb].head].pos in {"VERB", "ADJ"}:
            return tree.words[verb].head
    before = verb - 1
    follows = before >= 0 and tree.words[before].pos == "VERB" and tree.dep(verb) in {"amod", "acl", "obj", "dep"}
    return before if follows else None


def _of_clause_above(tree: Tree, verb: int) -> int | None:
    """The subject of the clause that a verb was hung inside: "Gunmen suspected to be militants | killed four"."""
    marked = tree.with_dep(verb, "mark", *SUBJECTS)
    if tree.dep(verb) != "acl" or tree.is_root(verb) or marked or "VerbForm=Fin" not in tree.words[verb].feats:
        return None
    if not any(i > verb for i in tree.with_dep(verb, "obj")):
        return None
    clause = tree.clause(tree.words[verb].head)
    return next((i for i in tree.with_dep(clause, "nsubj") if i < verb), None)


def _is_filled(tree: Tree, verb: int) -> bool:
    """Whether a small word stands for a clause's subject: "they say that det er innført sanksjoner"."""
    return bool(tree.with_dep(verb, "expl") and tree.with_dep(verb, "mark"))


def told_to(tree: Tree, verb: int) -> int | None:
    """Who is to do what a verb of asking asks: the subject of its clause ("demanded that China free the men")."""
    clauses = [c for c in tree.with_dep(verb, "ccomp", "advcl", "xcomp") if c > verb]
    return next((s for c in clauses for s in tree.with_dep(c, *SUBJECTS) if s < c), None)


def is_inverted(tree: Tree, verb: int, noun: int, pack: Pack) -> bool:
    """Whether the noun right after a verb is its subject, since the clause begins with something else.

    So in languages whose verb stands second: "Ifølge dommen torturerte mannen fanger".
    """
    return tree.phrase(noun)[0] == verb + 1 and can_act(tree, noun, pack) and opens_otherwise(tree, verb)


def opens_otherwise(tree: Tree, verb: int) -> bool:
    """Whether a clause with a tense begins with what is no subject, right before its verb."""
    before = [c for c in tree.children[verb] if c < verb and tree.words[c].pos != "PUNCT"]
    placed = all(tree.dep(c) in {"obl", "advmod", "advcl", "obl:tmod"} for c in before)
    return bool(before) and placed and max(tree.subtree(before[-1])) == verb - 1 and tree.is_finite(verb)


def may_be_inverted(tree: Tree, verb: int, objects: Sequence[int]) -> bool:
    """Whether a subject may stand behind a verb; an infinitive has none of its own."""
    return bool(objects) and objects[0] > verb and "VerbForm=Inf" not in tree.words[verb].feats


def _has_clause(tree: Tree, verb: int) -> bool:
    """Whether a verb has a clause of its own, with a subordinator and a tense."""
    return any(tree.words[c].pos == "SCONJ" for c in tree.with_dep(verb, "mark")) and tree.is_finite(verb)


def _right_before(tree: Tree, verb: int, pack: Pack) -> int | None:
    """A number, or a noun with no preposition, that only helpers part from the verb, whatever the tree made of it."""
    if (counted_inside := _counted_inside(tree, verb)) is not None:
        return counted_inside
    i = verb - 1
    while i >= 0 and tree.words[i].pos in {"AUX", "PART"}:
        i -= 1
    helped = any(tree.words[j].pos == "AUX" for j in range(i + 1, verb))
    if i < 0 or i in tree.times or _is_governed(tree, i):
        return None
    if _names_governed(tree, _first_of_name(tree, i), tree.with_dep(verb, *SUBJECTS), pack):
        return None
    counted = tree.words[i].pos == "NUM" and i in tree.quantities
    # a noun may be taken for another word: "Självmordsbombare dödade elva"; so may a name: "Torvaldnyj ble pågrepet"
    noun = tree.words[i].pos in {"ADJ", "ADV"} and tree.lower(i) in pack.nouns
    name = tree.words[i].pos == "ADJ" and i == 0 and helped and _is_unknown(tree, i, pack)
    nominal = tree.words[i].pos in {"NOUN", "PROPN"} or noun or name
    marked = nominal and (helped or _opens_clause(tree, i))
    if nominal and _is_inverted_by_helper(tree, verb, i):
        return i
    verbal = tree.words[verb].pos == "VERB" or (helped and "VerbForm=Part" in tree.words[verb].feats)
    return i if (counted and tree.words[verb].pos == "NOUN") or ((counted or marked) and verbal) else None


def _first_of_name(tree: Tree, i: int) -> int:
    name = tree.names.get(i)
    return name.first if name else i


def _is_unknown(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether a word written with a capital is none that the language's pack knows."""
    known = tree.lower(i) in pack.triggers or tree.lower(i) in pack.places.demonyms
    return tree.words[i].text[:1].isupper() and not known


def _is_inverted_by_helper(tree: Tree, verb: int, noun: int) -> bool:
    """Whether a noun stands between a verb and its helper, hung on the verb: "Since then are some 60 people hurt"."""
    hung = tree.words[noun].head == verb and tree.dep(noun) in {"nmod", "amod", "dep"}
    return hung and any(c < tree.phrase(noun)[0] for c in tree.with_dep(verb, "cop", "aux", "aux:pass"))


def _is_governed(tree: Tree, i: int) -> bool:
    """Whether a word, or the name or the row that it ends, has a preposition: "by courts in Rome and Milan"."""
    for up in tree.ancestors(i):
        if tree.preposition(i) or tree.dep(i) not in {"conj", "flat", "flat:name"}:
            break
        i = up
    return bool(tree.preposition(i))


def _opens_clause(tree: Tree, head: int) -> bool:
    """Whether a noun phrase is the first of its clause: after a comma, a subordinator, or nothing."""
    before = tree.phrase(head)[0] - 1
    while before >= 0 and tree.words[before].pos == "DET":
        before -= 1
    return before < 0 or tree.words[before].pos in {"PUNCT", "SCONJ", "CCONJ"}


def _by_order(tree: Tree, verb: int) -> int | None:
    """The nearest noun phrase before a verb in its clause that hangs on no other, without a preposition."""
    if _is_filled(tree, verb):
        return None
    for i in range(verb - 1, -1, -1):
        word = tree.words[i]
        if word.pos == "VERB" or word.text in ",;:–—":
            return None
        free = word.dep in FREE and tree.words[word.head].pos not in NOMINAL
        if word.pos in {"NOUN", "PROPN"} and free and i not in tree.times and not tree.preposition(i):
            return i
    return None
