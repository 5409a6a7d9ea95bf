"""Which of the words that a tree hangs on a trigger can be somebody taking part, and whom relative words stand for."""

from collections.abc import Iterable

from kilde.extract.nobodies import is_measure
from kilde.extract.nouns import noun_of
from kilde.extract.tree import Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack

LOCAL = frozenset({"suicide-attack", "primitive", "firearms", "sexual", "abduct", "beat"})
"""Modes of what people do and not states: a nationality beside such a deed says where ("the Swedish shooting")."""

HARMING = frozenset({"ASSAULT", "SANCTION", "THREATEN", "AID"})
"""Kinds of what is done to somebody or something, and never to another deed."""

GIVING, LIMB = "AID", "limb"

STRUCK = frozenset({"facility", "vehicle"})
ARMED = frozenset({"military", "armed"})
"""What a deed is named after that was done to it, unless it is a warship or a tank."""

PLACED = frozenset({"ASSAULT", "PROTEST", "CONSULT"})
VERBAL = ("VerbForm=Fin", "VerbForm=Inf", "VerbForm=Sup", "VerbForm=Ger")
"""Forms of verbs that stand for nobody, as a participle may."""

EXPLETIVE = frozenset({"expl", "expl:pv"})
WORDS = frozenset({"ADV", "ADP", "SCONJ", "CCONJ", "PUNCT", "AUX", "PART"})
"""Parts of speech of words that are nobody."""


def fitting(tree: Tree, hit: Hit, roles: Iterable[tuple[str, int]], pack: Pack) -> list[tuple[str, int]]:
    """The roles that make sense, each with the word that it is filled by."""
    found = [(role, _behind_bound(tree, stood_for(tree, head, pack))) for role, head in roles]
    found = [(role, _behind_article(tree, head, pack)) for role, head in found]
    kept = [(role, head) for role, head in found if _is_somebody(tree, head, hit, pack)]
    kept = [(role, head) for role, head in kept if role != "target" or not _is_part(tree, head, hit, pack)]
    kept = [
        (role, head)
        for role, head in kept
        if role != "actor" or not _is_nobody(tree, head, hit, pack)
    ]
    victims = [(role, head) for role, head in kept if role != "target" or not is_no_victim(tree, head, hit, pack)]
    victims += [(role, i) for role, head in kept if role == "target" for i in _threatened(tree, head, hit, pack)]
    # where a deed alone is told, it says what a sentence is about: "life for the murder"
    kept = victims or kept
    harmed = {head for role, head in kept if role == "target"}
    return [(role, head) for role, head in kept if role != "actor" or head not in harmed]


def stood_for(tree: Tree, i: int, pack: Pack) -> int:
    """Whom a relative word stands for: "the man whom police arrested"."""
    if tree.lower(i) not in pack.grammar.relative:
        return i
    clause = tree.clause(i)
    relative = tree.dep(clause) in {"acl:relcl", "acl"} and not tree.is_root(clause)
    return tree.words[clause].head if relative else i


def _behind_bound(tree: Tree, i: int) -> int:
    """The noun behind a number, where the tree took what bounds the number for its head: "more than 50 ministers"."""
    number = tree.quantities.get(i)
    if number is None or i != number.first or number.last == number.first:
        return i
    counted = [tree.words[j].head for j in range(i + 1, number.last + 1) if tree.dep(j) == "nummod"]
    return next((j for j in counted if j > number.last and i in tree.ancestors(j)), i)


def _behind_article(tree: Tree, i: int, pack: Pack) -> int:
    """The noun right behind an article that the tree took for somebody, having mistaken the noun for something else."""
    behind = i + 1 < len(tree) and tree.words[i].pos == "DET" and i not in tree.quantities
    return i + 1 if behind and tree.lower(i + 1) in pack.nouns else i


def _is_somebody(tree: Tree, head: int, hit: Hit, pack: Pack) -> bool:
    """Neither a word that only fills a place in its clause nor a small one: "it was on Friday that", "there"."""
    word, grammar = tree.words[head], pack.grammar
    mistaken = word.pos == "ADV" and noun_of(word.lower, pack) is not None  # "missil rammer boligblok"
    small = word.pos in WORDS and not mistaken
    if word.dep in EXPLETIVE or (small and head not in tree.quantities and head not in tree.names):
        return word.pos == "CCONJ" and word.lower not in grammar.conjunction
    if _is_told_of(tree, head, hit, pack):
        return False
    elsewhere = tree.clause(head) != tree.clause(hit.head)
    return not (elsewhere and word.lower in grammar.pronouns_thing and tree.with_dep(word.head, "acl:cleft", "cop"))


def _is_part(tree: Tree, head: int, hit: Hit, pack: Pack) -> bool:
    """Whether a word in a target's place is a part of the body ("slag mot hodet"), or what is given counted out."""
    noun = noun_of(tree.lower(head), pack)
    if noun is not None and noun.type == LIMB:
        return head not in tree.names
    return hit.trigger.kind == GIVING and is_measure(tree, head, pack)


def _threatened(tree: Tree, head: int, hit: Hit, pack: Pack) -> list[int]:
    """Whom a deed is to be done to that somebody threatens with: "truer med innreiseforbud | mot ledere"."""
    if hit.trigger.kind != "THREATEN" or tree.preposition(head) not in pack.grammar.tool:
        return []
    frames = [t.frame for t in pack.triggers.get(tree.lower(head), ()) if t.pos == "noun"]
    return [i for i in tree.with_dep(head, "nmod") if frames and frames[0].get(tree.preposition(i)) == "target"]


def _is_told_of(tree: Tree, head: int, hit: Hit, pack: Pack) -> bool:
    """Whether a word only tells what somebody does or is: a verb, or a bare adjective, that no noun list knows.

    So in trees gone wrong: "en bil som stod parkerad utsattes for", "muligt at udveksle døde".
    """
    word = tree.words[head]
    # "Unprovoked attack": any word that opens a headline has a capital
    capital = head > 0 or hit.trigger.pos != "noun"
    known = noun_of(word.lower, pack) is not None or word.lower in pack.places.demonyms
    known = known or word.lower in pack.grammar.pronouns_person
    known = known or head in tree.names or head in tree.quantities or (capital and word.text[:1].isupper())
    if known or word.pos not in {"VERB", "ADJ"} or tree.with_dep(head, "det", "nummod"):
        return False
    if word.pos == "VERB":
        return any(form in word.feats for form in VERBAL) or "Definite=Ind" in word.feats
    return "Number=Plur" not in word.feats and "Definite=Def" not in word.feats and word.lower not in pack.triggers


def _is_when(tree: Tree, head: int, hit: Hit, pack: Pack) -> bool:
    """Whether the owner of a deed is a common noun that is nobody: "morgonens kuppförsök", "the night's raid"."""
    word = tree.words[head]
    owns = word.dep == "nmod:poss" or (head < hit.head and "Case=Gen" in word.feats)
    if hit.trigger.pos != "noun" or word.pos != "NOUN" or word.head != hit.head or not owns:
        return False
    return head not in tree.names and word.lower not in pack.places.demonyms and noun_of(word.lower, pack) is None


def _is_nobody(tree: Tree, head: int, hit: Hit, pack: Pack) -> bool:
    """Whether a word in an actor's place says where, when, from where or by what it was done, or is "nobody"."""
    if tree.lower(head) in pack.certainty.negative:
        return True
    deed = hit.trigger.pos == "verb" and _is_deed(tree, head, pack)
    where = _is_where(tree, head, hit, pack) or _is_whence(tree, head, pack) or _is_site(tree, head, hit, pack)
    return deed or where or _is_when(tree, head, hit, pack)


def is_no_victim(tree: Tree, head: int, hit: Hit, pack: Pack) -> bool:
    """Whether a common noun in a victim's place is a deed: "attacks after the peace talks", "convicted of murder"."""
    if hit.trigger.kind not in HARMING or head in tree.names or noun_of(tree.lower(head), pack) is not None:
        return False
    return any(trigger.pos == "noun" for trigger in pack.triggers.get(tree.lower(head), ()))


def _is_deed(tree: Tree, head: int, pack: Pack) -> bool:
    """Whether a common noun names a violent deed and nobody who does it: "the attacks destroyed a bridge"."""
    if head in tree.names or noun_of(tree.lower(head), pack) is not None:
        return False
    told = pack.triggers.get(tree.lower(head), ())
    return any(trigger.pos == "noun" and trigger.kind == "ASSAULT" for trigger in told)


def _is_whence(tree: Tree, head: int, pack: Pack) -> bool:
    """Whether a common noun with a preposition is the place from which it came: "shots from the area"."""
    if head in tree.names or tree.preposition(head) in {"", *pack.grammar.agent}:
        return False
    return tree.lower(head) in pack.places.kinds and noun_of(tree.lower(head), pack) is None


def _is_site(tree: Tree, head: int, hit: Hit, pack: Pack) -> bool:
    """Whether a relative clause hangs on the place of a deed, and tells of that: "the raid in Lorby, which killed"."""
    name, over = tree.names.get(head), tree.words[head].head
    related = tree.dep(hit.head) == "acl:relcl" and tree.words[hit.head].head == head
    placed = name is not None and name.label == "LOC" and tree.preposition(head) in pack.grammar.place
    return related and placed and any(trigger.pos == "noun" for trigger in pack.triggers.get(tree.lower(over), ()))


def _is_where(tree: Tree, head: int, hit: Hit, pack: Pack) -> bool:
    """Whether what stands before the noun of a deed says where it took place: "the Leeds attack", "Afghan bombing"."""
    if hit.trigger.pos != "noun" or hit.trigger.kind not in PLACED or head > hit.head or tree.preposition(head):
        return False
    over = tree.words[head].head
    if hit.head not in {over, tree.words[over].head}:
        return False
    name, word = tree.names.get(head), tree.lower(head)
    owner = "Case=Gen" in tree.words[head].feats or tree.dep(head) in {"nmod:poss", "poss"}
    if owner and word not in pack.places.demonyms:
        # "Moskvas angrep": who owns a deed did it, for a capital stands for its state
        return False
    nation = word in pack.places.countries or word in pack.places.demonyms
    if nation and _is_of_struck(tree, head, hit, pack):
        return True
    local = hit.trigger.kind == "PROTEST" or (hit.part.mode if hit.part else hit.trigger.mode) in LOCAL
    return local if nation else name is not None and name.label == "LOC"


def _is_of_struck(tree: Tree, head: int, hit: Hit, pack: Pack) -> bool:
    """Whether a nationality stands before what was struck, and not before who struck: "the Afghan school bombing"."""
    between = (noun_of(tree.lower(i), pack) for i in tree.with_dep(hit.head, "compound") if head < i < hit.head)
    return any(n is not None and n.type in STRUCK and not ARMED.intersection(n.traits) for n in between)
