"""Which words are pronouns for somebody told of, and who says something of themselves."""

from kilde.extract.binding import is_owner
from kilde.extract.mentioned import BODIES, PEOPLE, gender
from kilde.extract.nouns import noun_of
from kilde.extract.tree import Tree
from kilde.languages import Pack

PRONOUNS = frozenset({"PRON", "DET"})
NO_PRONOUN = frozenset({"det", "expl", "amod"})
"""Relations of words that stand for nobody, though they are written like pronouns: "de soldater", "it rains"."""

EMPTY = ("csubj", "csubj:pass", "cop", "expl", "acl:cleft")
"""Relations under a verb whose "it" stands for nobody: "it is said that", "det er klart"."""


def is_pronoun(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether a word is a pronoun for somebody told of: no relative, no "those who", no "it" that is for nobody.

    Nor is a part of a name, whatever it is written like: "Anna De Smet".
    """
    word, grammar = tree.words[i], pack.grammar
    written = word.lower in grammar.pronouns_person
    if not written and word.pos not in PRONOUNS:
        return False
    name = tree.names.get(i)
    if name is not None and name.first < i:
        return False
    if word.lower in grammar.relative or (word.dep in NO_PRONOUN and not is_owner(tree, i)):
        return False
    personal = "PronType=Prs" in word.feats
    if (written and tree.phrase(i) == (i, i)) or (word.pos in PRONOUNS and (written or _has_sex(tree, i, pack))):
        return not (_is_told_apart(tree, i) and is_several(tree, i))
    thing = word.lower in grammar.pronouns_thing and word.pos in PRONOUNS
    return thing and personal and "Number=Sing" in word.feats and not tree.with_dep(word.head, *EMPTY)


def _is_told_apart(tree: Tree, i: int) -> bool:
    """Whether what follows a pronoun says who is meant: "those who fled", "alle de kidnappede"."""
    return any(c > i for c in tree.with_dep(i, "acl:relcl", "acl", "amod"))


def _has_sex(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether a pronoun that no list of whole persons has tells whose something is: "hans", "hennes"."""
    return "PronType=Prs" in tree.words[i].feats and bool(gender(tree.lower(i), pack))


def is_several(tree: Tree, i: int) -> bool:
    """Whether a pronoun is for several: "they"."""
    return "Number=Plur" in tree.words[i].feats


def teller(tree: Tree, head: int, pack: Pack) -> tuple[int, int] | None:
    """First and last word of who says something of themselves: "The soldiers announced that they had seized power"."""
    known = tree.lower(head) in pack.grammar.pronouns_person | pack.grammar.pronouns_thing
    if (not known and not _is_anybody(tree, head)) or _is_told_apart(tree, head):
        return None
    above = tree.words[head].head
    clause = above if _is_told_clause(tree, above) else tree.clause(head)
    while tree.dep(clause) == "ccomp" or _is_told_clause(tree, clause):
        clause = tree.clause(tree.words[clause].head)
        for subject in tree.with_dep(clause, "nsubj"):
            if subject < head and (not known or _agree(tree, head, subject, pack)):
                return tree.phrase(subject)
    return None


def _is_anybody(tree: Tree, head: int) -> bool:
    """Whether a word is a pronoun for anybody, of one word: "Iran förnekar att man utfört attacken"."""
    feats = tree.words[head].feats
    alone = not tree.children[head] and head not in tree.quantities
    return tree.words[head].pos == "PRON" and alone and "PronType=Ind" in feats and "Number=Sing" in feats


def _is_told_clause(tree: Tree, verb: int) -> bool:
    """Whether a clause with its own subject hangs as if it had none: "melder at de har pågrepet", "hevdar dei tok"."""
    return tree.dep(verb) == "xcomp" and bool(tree.with_dep(verb, "nsubj", "nsubj:pass"))


def _agree(tree: Tree, pronoun: int, subject: int, pack: Pack) -> bool:
    """Whether a pronoun may stand for a subject: both several, both one person, or a body that "it" is."""
    noun, name = noun_of(tree.lower(subject), pack), tree.names.get(subject)
    several = "Number=Plur" in tree.words[subject].feats
    group = (noun is not None and noun.type in BODIES) or (name is not None and name.label in {"ORG", "LOC"})
    if "Number=Plur" in tree.words[pronoun].feats:
        return several or group
    if tree.lower(pronoun) in pack.grammar.pronouns_person:
        return not several and (name.label == "PER" if name else noun is not None and noun.type in PEOPLE)
    return group and not several
