"""Words that the tree took for another part of speech: headlines' verbs for nouns, nouns for adjectives."""

from kilde.extract.inverted import parted_subject
from kilde.extract.nouns import can_act, noun_of
from kilde.extract.tree import Tree
from kilde.languages import Pack
from kilde.model import PassageKind

GOVERNED = frozenset({"obj", "obl"})
"""Relations that a noun stands in, and a verb that was taken for one does not."""


def is_no_verb(tree: Tree, i: int) -> bool:
    """Whether the word that a verb's phrase begins with is a number or a noun: "three of", "escaped the fire at".

    Nor is a participle behind an article that says in what state something is: "a sinking boat".
    """
    word = tree.words[i]
    noun = word.pos == "NOUN" and (word.dep in GOVERNED or bool(tree.with_dep(i, "det", "case")))
    ongoing = word.pos == "NOUN" or "VerbForm=Ger" in word.feats or "Tense=Pres|VerbForm=Part" in word.feats
    state = word.dep in {"amod", "compound"} and ongoing and i > 0 and tree.words[i - 1].pos == "DET"
    return word.pos == "NUM" or noun or state


def is_taken_for_adjective(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether a noun is tagged as an adjective or a verb: it has an article, or stands where nouns do."""
    word = tree.words[i]
    if word.pos == "VERB" and "VerbForm=Ger" in word.feats:
        return bool(tree.with_dep(i, "det"))
    if word.pos != "ADJ" or any(trigger.pos != "noun" for trigger in pack.triggers.get(word.lower, ())):
        return False
    return word.dep in {"obj", "nsubj", "nsubj:pass"} or (word.dep in {"obl", "nmod"} and bool(tree.preposition(i)))


def is_taken_for_noun(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether a verb is tagged as a noun.

    It is where a helper of passives governs it, beside another participle, as the root of a verbless sentence, as
    a root with a subject or helpers of its own, as a bare predicate, and between a conjunction and a number.
    """
    word = tree.words[i]
    if word.pos not in {"NOUN", "PROPN"}:
        return False
    if any(t.pos == "noun" for t in pack.triggers.get(word.lower, ())):
        # "eleven are wounded": a participle that is a noun too is none behind a copula
        predicate = bool(tree.with_dep(i, "cop")) and bool(tree.with_dep(i, "nsubj")) and not tree.with_dep(i, "det")
        numbered = i + 1 in tree.quantities and _heads_headline(tree, i)
        return predicate or numbered or does_in_headline(tree, i, pack)
    if tree.with_dep(i, "det") and tree.preposition(i):
        return False
    if parted_subject(tree, i, pack) is not None:
        return True
    governs = tree.is_root(i) and tree.with_dep(i, "aux", "aux:pass", "nsubj", "nsubj:pass")
    if (governs and not tree.with_dep(i, "cop")) or is_counted(tree, i):
        return True
    over = tree.words[word.head]
    headed = bool(tree.nouns_before(i)) or i - 1 in tree.quantities
    verbless = tree.is_root(i) and headed and not any(w.pos in {"VERB", "AUX"} for w in tree.words)
    if verbless or _heads_headline(tree, i) or any(tree.lower(c) in pack.grammar.passive for c in tree.children[i]):
        return True
    bare = not tree.with_dep(i, "det", "amod", "case", "nmod:poss")
    if bare and any(tree.lower(c) in pack.grammar.copula for c in tree.with_dep(i, "cop")):
        # "is remanded": no noun of the language is written so
        return True
    if bare and i > 0 and tree.lower(i - 1) in pack.grammar.passive:
        return True
    joined = i > 0 and tree.words[i - 1].pos == "CCONJ" and i + 1 < len(tree) and i + 1 in tree.quantities
    carried = over.lower in pack.grammar.passive
    if (word.dep == "xcomp" and carried) or (bare and (joined or (word.dep in {"obl", "obj"} and carried))):
        return True
    helped = "VerbForm=Part" in over.feats or any(tree.dep(c) == "aux:pass" for c in tree.children[word.head])
    return word.dep == "conj" and helped and (bare or bool(tree.with_dep(i, "nummod")))


def does_in_headline(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether a headline's word is what somebody right before it does to what follows: "Envoy visits Cairo".

    It could be a noun too, but nobody stands so before that: "Envoy's visits".
    """
    if tree.words[i].pos != "NOUN" or tree.dep(i) in {"compound", *GOVERNED} or not _heads_headline(tree, i):
        return False
    verbs = any(trigger.pos == "verb" for trigger in pack.triggers.get(tree.lower(i), ()))
    before = tree.words[i - 1].head == i and not tree.preposition(i - 1) and can_act(tree, i - 1, pack)
    return verbs and before and noun_of(tree.lower(i - 1), pack) is not None


def _heads_headline(tree: Tree, i: int) -> bool:
    """Whether a word stands in a headline as its verb does: behind a noun, and before a number, or what it is done to.

    "Air strike on market kills at least 20", "car bomb hits Mogadishu checkpoint".
    """
    if tree.sentence.passage is not PassageKind.HEADLINE or not 0 < i < len(tree) - 1:
        return False
    if tree.words[i - 1].pos not in {"NOUN", "PROPN"}:
        return False
    other = any(word.pos in {"VERB", "AUX"} for word in tree.words[: i + 1])
    begins = i + 1 in tree.quantities or tree.words[i + 1].pos in {"DET", "NUM", "PRON"}
    return not other and (begins or (tree.words[i + 1].pos in {"NOUN", "PROPN", "ADJ"} and not _has_verb(tree)))


def _has_verb(tree: Tree) -> bool:
    return any(word.pos in {"VERB", "AUX"} for word in tree.words)


def is_counted(tree: Tree, i: int) -> bool:
    """Whether a number stands right before a word, or right after it: "mere end 100 såret", "bomb kills 12"."""
    return i not in tree.quantities and bool({i - 1, i + 1} & tree.quantities.keys())


def is_only_named(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether a word that tells of something elsewhere is a name here: a month, or somebody before what they do."""
    return is_month(tree, i, pack) or _stands_before_verb(tree, i)


def _stands_before_verb(tree: Tree, i: int) -> bool:
    """Whether a bare verb opens a sentence right before a finite one, so that it is a name: "Lynch will appear"."""
    if i or len(tree) == 1 or "VerbForm=Inf" not in tree.words[0].feats:
        return False
    return tree.words[0].text[:1].isupper() and "VerbForm=Fin" in tree.words[1].feats


def is_month(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether a word is the name of a month, by its capital inside a sentence: "since last March"."""
    inside = i > 0 and tree.words[i].text[:1].isupper() and tree.sentence.passage is not PassageKind.HEADLINE
    return inside and any(tree.lower(i) in month.split() for month in pack.notices.months)


def only_modifies(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether a noun only says of what sort another is that tells nothing itself: "assault rifle", "riot police"."""
    head = tree.words[i].head
    if tree.dep(i) != "compound" or head != i + 1 or tree.lower(head) in pack.triggers:
        return False
    noun = pack.nouns.get(tree.lower(head))
    return noun is not None and noun.type != "victims"
