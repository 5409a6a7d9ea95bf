"""How much somebody is on a reader's mind, by where and how lately a text told of them (Lappin and Leass, 1994)."""

from typing import NamedTuple

from kilde.extract.binding import SUBJECTS
from kilde.extract.tree import Tree
from kilde.model import Span

MAIN, SUBJECT, OBJECT, OTHER = 100.0, 85.0, 60.0, 45.0
"""Salience by place in the sentence: the subject of a main clause, of another, and so on."""

NEW = 100.0
"""Salience of whoever is in the newest sentence at all."""

FADING = 0.5
"""Share of the salience that is left after each sentence."""

NEUTER = "Gender=Neut"


class Who(NamedTuple):
    """Somebody as the text has told of them so far: `here` is the salience from sentence `number`, `past` from before.

    `at` and `span` are where they are put as it says most. `subject`, `main` and `spoke` are of the sentence `number`.
    """

    person: bool
    several: bool
    gender: str
    at: tuple[int, int]
    span: Span
    named: bool
    form: str
    nouns: frozenset[str] = frozenset()
    number: int = -1
    here: float = 0.0
    past: float = 0.0
    subject: bool = False
    main: bool = False
    spoke: bool = False

    def salience(self, number: int) -> float:
        """How much they are on a reader's mind in a sentence."""
        return (self.here + self.past) * FADING ** (number - self.number)

    def heard(self, number: int, weight: float, sex: str, spoke: bool) -> "Who":
        """Them as they are once they are told of again, in a place of that weight."""
        again = self.number == number
        return self._replace(
            number=number,
            past=self.past if again else self.salience(number),
            here=max(self.here if again else 0.0, NEW + weight),
            gender=self.gender or ("" if self.several or not self.person else sex),
            subject=weight >= SUBJECT or (again and self.subject),
            main=weight == MAIN or (again and self.main),
            spoke=spoke and (not again or self.spoke),
        )


def place(tree: Tree, i: int) -> float:
    """The salience that a word has by its place; what is counted has that of the number: "hundreds of people"."""
    while not tree.is_root(i) and (tree.dep(i) in {"conj", "appos", "flat"} or _is_counted(tree, i)):
        i = tree.words[i].head
    dep = tree.dep(i)
    if tree.is_root(i) or dep in SUBJECTS:
        return MAIN if tree.is_root(i) or tree.is_root(tree.clause(i)) else SUBJECT
    return OBJECT if dep in {"obj", "iobj", "obl:agent"} else OTHER


def _is_counted(tree: Tree, i: int) -> bool:
    return tree.dep(i) == "nmod" and tree.words[i].head in tree.quantities


def is_subject(tree: Tree, i: int) -> bool:
    """Whether a word has the place of a subject."""
    return place(tree, i) >= SUBJECT


def form(tree: Tree, i: int) -> str:
    """The grammatical gender of a word, as far as "it" agrees with it; "" where it tells none."""
    feats = tree.words[i].feats
    return NEUTER if NEUTER in feats else "Gender=" if "Gender=" in feats else ""
