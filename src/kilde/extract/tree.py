"""A sentence as a tree that rules can walk: children, phrases, clauses; for any language in Universal Dependencies."""

from collections.abc import Callable, Iterator
from functools import cached_property
from itertools import chain
from typing import Any

from kilde.model import Mention, MentionKind, Sentence, Word

SUBJECTS = ("nsubj", "nsubj:pass", "csubj")
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
CLAUSAL = frozenset(
    {"root", "ROOT", "ccomp", "advcl", "acl", "acl:relcl", "parataxis", "csubj", "csubj:pass", "acl:cleft"}
)
"""Relations that begin a clause of its own."""

OUTSIDE_PHRASE = frozenset(
    {
        "acl",
        "acl:relcl",
        "acl:cleft",
        "parataxis",
        "advcl",
        "ccomp",
        "punct",
        "cc",
        "conj",
        "nsubj",
        "nsubj:pass",
        "cop",
        "mark",
    }
)
"""Dependents of a noun that are no part of its name: clauses, other conjuncts, and what makes it a predicate."""

OLDEST = 110
"""Years that nobody reaches: a number behind a common noun from here on is no age."""

NEAR = 3
"""Words within which a name is near."""


class Tree:
    """One sentence with its tree. Words are addressed by their index.

    What is asked of words without end, `dep` and `lower`, is a look-up in a list and no method.
    """

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.words: tuple[Word, ...] = sentence.words
        self._deps = [word.dep for word in self.words]
        self.dep: Callable[[int], str] = self._deps.__getitem__
        self.lower: Callable[[int], str] = [word.lower for word in self.words].__getitem__
        self.children: list[list[int]] = [[] for _ in self.words]
        self.kept: dict[object, tuple[Any, Any]] = {}
        self._clauses: dict[int, int] = {}
        for i, word in enumerate(self.words):
            if word.head != i:
                self.children[word.head].append(i)

    def __len__(self) -> int:
        return len(self.words)

    @cached_property
    def lowers(self) -> frozenset[str]:
        """The sentence's words in lower case."""
        return frozenset(word.lower for word in self.words)

    @cached_property
    def names(self) -> dict[int, Mention]:
        """The name that each word is part of."""
        named = [m for m in self.sentence.mentions if m.kind is MentionKind.NAME]
        return {i: m for m in named for i in range(m.first, m.last + 1)}

    def reach(self, at: int, gap: int) -> range:
        """The words within a gap behind a word; a number counts as one, as does a name with its title."""
        near = (long for i in range(at + 1, at + NEAR + 1) if (long := self._spared.get(i)))
        return range(at + 1, min(at + 2 + gap + max(near, default=0), len(self.words)))

    @cached_property
    def _spared(self) -> dict[int, int]:
        """By how many words the number or the person's name that a word is part of is longer than one."""
        named = {i: m for i, m in self.names.items() if m.label == "PER"}
        found = [*named.items(), *self.quantities.items()]
        return {i: m.last - m.first for i, m in sorted(found, key=lambda one: one[1].last - one[1].first)}

    @cached_property
    def quantities(self) -> dict[int, Mention]:
        """The quantity that each word is part of."""
        found = [m for m in self.sentence.mentions if m.kind is MentionKind.QUANTITY]
        return {i: m for m in found for i in range(m.first, m.last + 1)}

    @cached_property
    def times(self) -> dict[int, Mention]:
        """The time expression that each word is part of."""
        found = [m for m in self.sentence.mentions if m.kind is MentionKind.TIME]
        return {i: m for m in found for i in range(m.first, m.last + 1)}

    @cached_property
    def ages(self) -> frozenset[int]:
        """Bare numbers set off behind somebody, which count nobody: "Ann Lee, 43, was arrested", "Boy (14) held"."""
        row = {j for i in range(2, len(self) - 2) if self._are_ages(i) for j in (i, i + 2)}
        return frozenset(i for i in range(2, len(self)) if i in row or self._is_age(i))

    def _are_ages(self, i: int) -> bool:
        """Whether two bare numbers behind a preposition are how old those are before it: "døtrene på sju og ti"."""
        if self.words[i - 1].pos != "ADP" or self.words[i - 2].pos != "NOUN" or self.words[i + 1].pos != "CCONJ":
            return False
        after = self.words[i + 3].pos if i + 3 < len(self) else "PUNCT"
        bare = self.words[i].pos == self.words[i + 2].pos == "NUM" and after not in {"NOUN", "ADJ", "PROPN", "NUM"}
        return bare and not {i, i + 2} & self.times.keys()

    def _is_age(self, i: int) -> bool:
        somebody = self.words[i - 2]
        if self.words[i].text.isdigit() and self.words[i - 1].pos == "ADP" and i - 2 not in self.names:
            # "a man of 49", "hans fætter på 25"
            after = self.words[i + 1] if i + 1 < len(self) else None
            last = after is None or after.pos in {"PUNCT", "CCONJ", "AUX", "VERB"} or "VerbForm=Part" in after.feats
            alone = somebody.pos == "NOUN" and self.with_dep(i, "case") == [i - 1] and self.words[i].head == i - 2
            return last and alone and "Number=Plur" not in somebody.feats and int(self.words[i].text) < OLDEST
        if not self.words[i].text.isdigit() or self.words[i - 1].text not in {",", "("}:
            return False
        if i - 2 not in self.names:
            alone = somebody.pos == "NOUN" and "Number=Plur" not in somebody.feats and int(self.words[i].text) < OLDEST
            return alone and i + 1 < len(self) and self.words[i + 1].text in {",", ")"}
        return i + 1 == len(self) or self.words[i + 1].pos in {"PUNCT", "CCONJ"}

    def is_root(self, i: int) -> bool:
        return self.words[i].head == i

    def with_dep(self, i: int, *deps: str) -> list[int]:
        """The children of a word that stand in one of the relations to it, in text order."""
        children, known = self.children[i], self._deps
        return [c for c in children if known[c] in deps] if children else []

    def nouns_before(self, i: int) -> list[int]:
        """The nouns without a preposition that hang on a word and stand before it: what a verb taken for a noun has."""
        nouns = [c for c in self.children[i] if c < i and (self.words[c].pos in {"NOUN", "PROPN"} or self.is_aged(c))]
        return [c for c in nouns if not self.preposition(c)]

    def is_aged(self, i: int) -> bool:
        """Whether an adjective stands for someone by their age: "28-åring häktad", "19-årig fængslet"."""
        return self.words[i].pos == "ADJ" and self.words[i].text[0].isdigit() and self.words[i].text[-1].isalpha()

    def ancestors(self, i: int) -> Iterator[int]:
        """The head of a word, the head's head and so on to the root."""
        seen = {i}
        while self.words[i].head not in seen:
            i = self.words[i].head
            seen.add(i)
            yield i

    def subtree(self, i: int) -> set[int]:
        """A word and all that hangs on it."""
        found, todo = {i}, [i]
        while todo:
            for child in self.children[todo.pop()]:
                if child not in found:
                    found.add(child)
                    todo.append(child)
        return found

    def conjuncts(self, i: int) -> list[int]:
        """A word and those coordinated with it, or with the name that it stands by: "the paper A and the agency B"."""
        found = [i]
        named = self.adjoining(i)
        for at in (i, *(range(named.first, named.last + 1) if named else ())):
            for child in self.children[at]:
                if self.words[child].dep == "conj" and child not in found:
                    found += self.conjuncts(child)
        return found

    def adjoining(self, head: int) -> Mention | None:
        """The name right after a common noun, which it is of: "general Kofi Asante", "nyhetsbyrået AFP".

        The two stand together whatever the tree says: trees of news often hang the name elsewhere.
        """
        after = self.names.get(head + 1)
        if (
            self.words[head].pos not in {"NOUN", "PROPN"}
            or head in self.names
            or after is None
            or after.first != head + 1
        ):
            return None
        return after

    def clause(self, i: int) -> int:
        """The head of the clause that a word stands in. A coordinated verb heads a clause of its own."""
        if i not in self._clauses:
            self._clauses[i] = next(filter(self._heads_clause, chain((i,), self.ancestors(i))), i)
        return self._clauses[i]

    def _heads_clause(self, i: int) -> bool:
        dep = self.dep(i)
        return dep in CLAUSAL or self.is_root(i) or (dep == "conj" and self.is_verbal(i))

    def is_verbal(self, i: int) -> bool:
        """Whether a word heads a predicate: a verb, or a participle or noun with a copula or an auxiliary."""
        return self.words[i].pos in {"VERB", "AUX"} or any(
            self.words[c].dep in {"cop", "aux", "aux:pass"} for c in self.children[i]
        )

    def clause_words(self, head: int) -> list[int]:
        """The words of a clause, those of the clauses inside it left out, in text order."""
        found, todo = [head], [head]
        while todo:
            for child in self.children[todo.pop()]:
                if self.clause(child) == head:
                    found.append(child)
                    todo.append(child)
        return sorted(found)

    def preposition(self, i: int) -> str:
        """The preposition of a phrase in lower case; "" when it has none. Of several the first ("ut av" -> "ut").

        Words that only bound a number are none ("over 50 people were killed").
        """
        for child in self.children[i]:
            if self.words[child].dep == "case" and child < i and child not in self.quantities:
                return self.words[child].lower
        return ""

    def phrase(self, head: int, prepositions: bool = False) -> tuple[int, int]:
        """First and last word of the noun phrase that `head` heads, without clauses, conjuncts and its preposition."""
        inside = {head}
        todo = [head]
        while todo:
            at = todo.pop()
            for child in self.children[at]:
                dep = self.words[child].dep
                if dep in OUTSIDE_PHRASE or (dep == "case" and at == head and not prepositions):
                    continue
                if (dep == "appos" and at == head) or child in self.times or self._is_adverb(head, at, child):
                    continue
                inside.add(child)
                todo.append(child)
        first = last = head
        while first - 1 in inside:
            first -= 1
        while last + 1 in inside or (
            last + 2 in inside and self.words[last + 1].pos == "PUNCT" and self.words[last + 1].text not in ",;:()"
        ):
            last += 1
        named = self.adjoining(head)
        return self._whole_mentions(first, max(last, named.last) if named else last)

    def _is_adverb(self, head: int, at: int, child: int) -> bool:
        """Whether a word only leads up to a phrase and is no part of it: "also the leader", "where 129 people"."""
        return at == head and self.words[child].dep == "advmod" and child < head and child not in self.quantities

    def apposition(self, head: int) -> Mention | None:
        """The name that a description before it is of: "the commander, General Kofi Asante, ..."."""
        if head in self.names:
            return None
        for child in self.with_dep(head, "appos"):
            for i in (child, *self.children[child]):
                if i > head and i in self.names and self.names[i].label in {"PER", "ORG", "MISC"}:
                    return self.names[i]
        return None

    def is_finite(self, i: int) -> bool:
        """Whether a verb, or the helper of one, has a tense of its own; one after an infinitive marker never has."""
        if any(self.words[c].pos == "PART" for c in self.with_dep(i, "mark")):
            return False
        helpers = [c for c in self.children[i] if self.words[c].dep in {"aux", "aux:pass", "cop"}]
        if not helpers and "VerbForm=Sup" in self.words[i].feats:
            # "sedan två män gripits": the helper may be left out
            return True
        return any("VerbForm=Fin" in self.words[j].feats for j in (i, *helpers))

    def _whole_mentions(self, first: int, last: int) -> tuple[int, int]:
        """A phrase never cuts a name in two, nor a number from what bounds it ("at least 13")."""
        for known in (self.names, self.quantities):
            if first in known:
                first = min(first, known[first].first)
        if last in self.names:
            last = max(last, self.names[last].last)
        return first, last
