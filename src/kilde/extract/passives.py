"""Passives: verbs whose subject is what they are done to."""

from collections.abc import Collection

from kilde.extract.harm import HARMED
from kilde.extract.inverted import parted_subject
from kilde.extract.once import once
from kilde.extract.tree import Tree
from kilde.languages import Pack
from kilde.model import PassageKind

HELPERS = frozenset({"aux", "aux:pass", "cop"})
JUDGED = frozenset({"arrest", "convict", "allege"})


@once
def is_passive(tree: Tree, verb: int, pack: Pack) -> bool:
    """Whether a verb's subject is what the verb is done to."""
    word, grammar = tree.words[verb], pack.grammar
    helpers = _helpers(tree, verb)
    formed = (told(tree, verb, pack) for told in (_is_split, _is_own, _is_infinitive, _is_bare_passive))
    if any(tree.dep(c) == "aux:pass" for c in helpers) or any(formed):
        return True
    if _is_done_by_subject(tree, verb, helpers, pack):
        return False
    if any(tree.lower(c) in grammar.passive for c in helpers) or parted_subject(tree, verb, pack) is not None:
        return True
    governed = tree.dep(verb) == "xcomp" and tree.lower(word.head) in grammar.passive
    if governed and "VerbForm=Fin" not in word.feats and not tree.with_dep(verb, "obj"):
        # "would be freed", wherever the tree hangs the subject
        return True
    bare = not helpers and "VerbForm=Fin" not in word.feats
    if bare and tree.with_dep(verb, "nsubj", "nsubj:pass") and tree.with_dep(verb, "obj"):
        # a past tense that is written like the participle
        return False
    if bare and tree.with_dep(verb, "nsubj") and "Number=Plur" in word.feats and tree.dep(verb) not in {"amod", "acl"}:
        # the same past tense, taken for a plural participle; but "Women and children killed in raid"
        return _is_closed_headline(tree, verb)
    if bare and _is_past(tree, verb):
        return False
    if tree.with_dep(verb, "nsubj:pass") or _is_marked(tree, verb, helpers, pack):
        return True
    if not helpers and _is_told(tree, verb, pack):
        return False
    if not helpers and (_is_headed(tree, verb, pack) or _is_of_harmed(tree, verb, pack)):
        return True
    if governed:
        return True
    perfect = any(tree.lower(c) in grammar.perfect for c in helpers)
    # "Israel har natten til lørdag udført angreb": the helper was taken for the verb
    perfect = perfect or (tree.dep(verb) == "xcomp" and tree.lower(word.head) in grammar.perfect and not helpers)
    copula = any(tree.lower(c) in grammar.copula for c in helpers)
    # "har vore ettersøkte": with a copula under the perfect it is a passive still
    return _is_participle(tree, verb, copula) and (copula or not (perfect or helpers))


def _is_bare_passive(tree: Tree, verb: int, pack: Pack) -> bool:
    """Whether a verb without helper is a passive in languages with a form for it, though the tree gives it an object.

    "Mannen döms av Lorby | tingsrätt", where that is the end of its agent; and a headline's participle, since the past
    tense is written otherwise: "Mand idømt fængsel".
    """
    feats = tree.words[verb].feats
    if _helpers(tree, verb) or "VerbForm=Fin" in feats:
        return False
    formed = "Voice=Pass" in feats and bool(tree.with_dep(verb, "nsubj:pass"))
    return bool(pack.grammar.passive_s) and (formed or ("VerbForm=Part" in feats and _heads(tree)))


def _is_done_by_subject(tree: Tree, verb: int, helpers: Collection[int], pack: Pack) -> bool:
    """Whether a participle tells what its subject does, though its helper makes passives or looks like one that does.

    "They are investigating"; "soldaterne er gået ind", where a copula makes the perfect of verbs of going.
    """
    word, forms = tree.words[verb], {tree.lower(c) for c in helpers}
    if "VerbForm=Part" in word.feats and "Tense=Pres" in word.feats:
        return True
    gone = word.lower in pack.grammar.gone and not forms & pack.grammar.passive
    return gone and not pack.grammar.copula.isdisjoint(forms)


def _is_infinitive(tree: Tree, verb: int, pack: Pack) -> bool:
    """Whether a form is an infinitive of the passive by its ending alone: "grensa skal stengjast"."""
    word, grammar = tree.words[verb], pack.grammar
    if word.lower in grammar.middles or "VerbForm=Inf" not in word.feats or tree.with_dep(verb, "obj"):
        return False
    return word.lower.endswith(tuple(grammar.passive_endings))


def _is_own(tree: Tree, verb: int, pack: Pack) -> bool:
    """Whether a word without a helper has the form of a participle alone: "Lärare fängslad misstänkt för rån"."""
    word = tree.words[verb]
    past = "Tense=Past" in word.feats and "VerbForm=Part" in word.feats
    return past and not _helpers(tree, verb) and word.lower.endswith(tuple(pack.grammar.participles))


def _is_marked(tree: Tree, verb: int, helpers: Collection[int], pack: Pack) -> bool:
    """Whether a form is told as passive; not where a perfect with an object has it: "had come and burned huts"."""
    had = any(tree.lower(c) in pack.grammar.perfect for c in helpers) and not pack.grammar.passive_s
    return "Voice=Pass" in tree.words[verb].feats and not (had and tree.with_dep(verb, "obj"))


def _is_split(tree: Tree, verb: int, pack: Pack) -> bool:
    """Whether a verb was hung on its own helper as a clause, with no relative word between: "blev en mand anholdt"."""
    if tree.dep(verb) not in {"acl", "acl:relcl"} or tree.lower(tree.words[verb].head) not in pack.grammar.passive:
        return False
    between = tree.words[tree.words[verb].head + 1 : verb]
    return not any(word.pos in {"SCONJ", "PUNCT", "VERB"} or "PronType=Rel" in word.feats for word in between)


def _helpers(tree: Tree, verb: int) -> list[int]:
    """The helpers of a verb, or of the participle that it is coordinated with: "har torturert og drept"."""
    for at in (verb, tree.words[verb].head):
        ahead = [c for c in tree.with_dep(at, "mark") if tree.words[c].pos == "PART"]
        # "the state is to free 45": what stands before an infinitive's mark makes no passive of it
        own = [c for c in tree.children[at] if tree.dep(c) in HELPERS and not any(c < mark for mark in ahead)]
        if own or tree.dep(verb) != "conj" or "VerbForm=Part" not in tree.words[verb].feats:
            return own
    return []


def _is_past(tree: Tree, verb: int) -> bool:
    """Whether a bare participle is a past tense: in a whole sentence, with an object behind it.

    "Earlier arrested officers a group" where the verb stands second, "hurried there and arrested the man".
    """
    whole = tree.sentence.passage not in {PassageKind.HEADLINE, PassageKind.CROSS_HEADING, PassageKind.CAPTION}
    told = tree.is_root(verb) or tree.dep(verb) == "conj"
    return whole and told and any(i > verb for i in tree.with_dep(verb, "obj"))


def _is_told(tree: Tree, verb: int, pack: Pack) -> bool:
    """Whether a participle can only be a past tense: the root of a whole sentence has a tense, in every language.

    Asked only where the copula makes the passive, so that no bare word can be one, and of verbs taken for nouns.
    """
    whole = tree.sentence.passage not in {PassageKind.HEADLINE, PassageKind.CROSS_HEADING, PassageKind.CAPTION}
    subjects = [i for i in tree.with_dep(verb, "nsubj") if i < verb]
    bare = bool(pack.grammar.copula & pack.grammar.passive) or tree.words[verb].pos == "NOUN"
    return bool(whole and subjects and tree.is_root(verb) and bare)


def _heads(tree: Tree) -> bool:
    return tree.sentence.passage in {PassageKind.HEADLINE, PassageKind.CROSS_HEADING}


def _is_headed(tree: Tree, verb: int, pack: Pack) -> bool:
    """Whether a past tense without an object is a headline's participle.

    In a language whose passive has a form of its own only that of a charge is: "Mann siktet for drap".
    """
    if not _heads(tree):
        return False
    past = "Tense=Past" in tree.words[verb].feats
    bare = past and tree.is_root(verb) and not tree.with_dep(verb, "obj", "ccomp", "xcomp")
    return bare and (not pack.grammar.passive_s or _is_for_charge(tree, verb, pack))


def _is_of_harmed(tree: Tree, verb: int, pack: Pack) -> bool:
    """Whether a headline begins with a number of people and what was done to them: "12 dödade i bombdåd"."""
    subjects = tree.with_dep(verb, "nsubj", "nummod")
    told = pack.triggers.get(tree.lower(verb), ())
    harm = any(t.counts in HARMED and t.frame.get("object") == "target" for t in told)
    numbered = any(i in tree.quantities for s in subjects for i in (s, *tree.children[s]))
    return harm and numbered and not tree.with_dep(verb, "obj") and _is_closed_headline(tree, verb)


def _is_for_charge(tree: Tree, verb: int, pack: Pack) -> bool:
    """Whether a verb of arrests and the like says behind it what for, or names nobody there: "Man held after raid"."""
    judged = any(t.mode in JUDGED for t in pack.triggers.get(tree.lower(verb), ()))
    charged = verb + 1 < len(tree) and tree.lower(verb + 1) in pack.grammar.charge
    return judged and (charged or not any(_is_free(tree, i) for i in range(verb + 1, len(tree))))


def _is_free(tree: Tree, i: int) -> bool:
    """Whether a word may be somebody to whom a verb does something: no preposition governs it or what it hangs on."""
    up = [i, *tree.ancestors(i)]
    held = any(tree.preposition(j) or j in tree.times for j in up)
    return tree.words[i].pos in {"NOUN", "PROPN", "PRON", "NUM"} and not held


def _is_closed_headline(tree: Tree, verb: int) -> bool:
    """Whether a headline goes on with a preposition behind its verb, or ends there, so that the verb has no object."""
    after = verb + 1
    ended = after == len(tree) or tree.words[after].pos in {"ADP", "PUNCT"}
    return tree.sentence.passage == PassageKind.HEADLINE and tree.is_root(verb) and ended


def _is_participle(tree: Tree, verb: int, copula: bool) -> bool:
    """Whether a word is a participle of what is done, by its tag or because it can be nothing else where it stands."""
    word = tree.words[verb]
    if "Tense=Pres" in word.feats or "Voice=Act" in word.feats:
        return False
    if "VerbForm=Part" in word.feats or (copula and "Tense=Past" in word.feats):
        return True
    # "bomb kills 12": what a number follows is no participle
    predicate = copula and word.pos == "ADJ"
    free = predicate or not tree.with_dep(verb, "obj", "xcomp")
    return word.pos in {"ADJ", "NOUN"} and free and verb + 1 not in tree.quantities
