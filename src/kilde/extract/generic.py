"""What is said of no one deed: rules and habits ("police shoot only when", "whoever insults the king is jailed")."""

from kilde.extract.happenings import Happening
from kilde.extract.nouns import noun_of
from kilde.extract.subjects import OBLIQUES
from kilde.extract.tree import SUBJECTS, Tree
from kilde.languages import Pack
from kilde.model import PassageKind

ANYBODY = frozenset({"PRON", "DET", "ADJ"})
"""What stands for whoever a clause describes: "those who", "alle som"."""

NAMING = frozenset({"NOUN", "PROPN"})
PUNISHING = frozenset({(None, "SANCTION"), ("convict", "SANCTION")})


def is_generic(tree: Tree, happening: Happening, pack: Pack) -> bool:
    """Whether a verb in the present tells of a rule or a habit: by law, usually, only when, whoever does so."""
    chief = happening.chief
    if _is_tale(tree, chief.head, pack):
        return True
    if chief.trigger.pos == "noun" or tree.sentence.passage is PassageKind.HEADLINE:
        return False
    if not _is_present(tree, chief.head, pack):
        return False
    verb, words = chief.head, pack.certainty
    beside = [tree.lower(i) for i in tree.with_dep(verb, *OBLIQUES, *SUBJECTS, "advmod")]
    if not words.rules.isdisjoint(beside) or not words.habit.isdisjoint(beside):
        return True
    taking = [filler.head for filler in happening.fillers]
    if _on_condition(tree, verb, pack) or _of_deeds(tree, happening, pack):
        return True
    return any(_is_anybody(tree, i) for i in taking)


def _is_tale(tree: Tree, head: int, pack: Pack) -> bool:
    """Whether the clause of a word tells what happens in a book or a film: "in the novel a judge is murdered"."""
    around = [i for i in tree.with_dep(tree.clause(head), *OBLIQUES) if tree.lower(i) in pack.certainty.tales]
    return any(tree.preposition(i) in pack.grammar.within for i in around)


def _is_present(tree: Tree, verb: int, pack: Pack) -> bool:
    """Whether a verb is in the present: itself, or by the helper of its passive."""
    helpers = tree.with_dep(verb, "aux", "aux:pass", "cop")
    tensed = [i for i in helpers if tree.lower(i) in pack.grammar.passive] if helpers else [verb]
    return len(helpers) < 2 and any("Tense=Pres" in tree.words[i].feats and _finite(tree, i) for i in tensed)


def _finite(tree: Tree, i: int) -> bool:
    return "VerbForm=Part" not in tree.words[i].feats


def _on_condition(tree: Tree, verb: int, pack: Pack) -> bool:
    """Whether a clause of the present says on what occasion it is done: "whenever they are threatened"."""
    for clause in tree.with_dep(verb, "advcl", "obl"):
        marks = {tree.lower(i) for i in tree.with_dep(clause, "mark", "advmod")}
        tensed = (clause, *tree.with_dep(clause, "aux", "aux:pass", "cop"))
        if marks & pack.certainty.whenever and any("Tense=Pres" in tree.words[i].feats for i in tensed):
            return True
    return False


def _is_anybody(tree: Tree, i: int) -> bool:
    """Whether somebody is whoever does what a clause in the present says: "anyone who films soldiers"."""
    if i in tree.names or i in tree.quantities or tree.words[i].pos not in ANYBODY:
        return False
    clauses = tree.with_dep(i, "acl:relcl")
    return any("Tense=Pres" in tree.words[c].feats and not tree.with_dep(c, "aux", "aux:pass") for c in clauses)


def _of_deeds(tree: Tree, happening: Happening, pack: Pack) -> bool:
    """Whether what is punished is a deed and nobody: "blasphemy is punished with prison"."""
    trigger = happening.chief.trigger
    targets = [filler.head for filler in happening.fillers if filler.role == "target"]
    if (trigger.mode, trigger.kind) not in PUNISHING or not targets:
        return False
    named = any(i in tree.names or i in tree.quantities or tree.words[i].pos not in NAMING for i in targets)
    return not named and not any(noun_of(tree.lower(i), pack) for i in targets)
