"""Who is who in a text: those told of by name or noun, each told from the others and known again."""

from collections.abc import Mapping, Sequence

from kilde.extract.mentioned import Somebody
from kilde.extract.nouns import same_noun
from kilde.extract.phrases import span
from kilde.extract.salience import Who, form, place
from kilde.extract.tree import Tree

NEAR = 4
"""Sentences back over which a pronoun, or a noun that is but a part of another, reaches."""

SAID_AGAIN = frozenset({"NOUN", "PROPN"})


class People:
    """Those whom a text has told of up to a word, each under a number."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._who: list[Who] = []
        self._names: dict[str, int] = {}
        self._nouns: dict[str, int] = {}
        self._recent: dict[int, None] = {}

    def __getitem__(self, who: int) -> Who:
        return self._who[who]

    def recent(self) -> Sequence[int]:
        """Those told of in the last sentences."""
        return tuple(self._recent)

    def close(self, number: int) -> None:
        """Leaves a sentence, and so those told of too long before it."""
        self._recent = {who: None for who in self._recent if number - self._who[who].number < NEAR}

    def hear(self, who: int, number: int, tree: Tree, i: int, sex: str, spoke: bool) -> None:
        """Tells of somebody by a word of a sentence; `spoke` is whether they say something there."""
        self._who[who] = self._who[who].heard(number, place(tree, i), sex, spoke)
        self._recent.pop(who, None)
        self._recent[who] = None

    def meet(self, one: Somebody, number: int, tree: Tree, at: Mapping[int, int]) -> tuple[int, bool]:
        """The number of somebody, and whether they were known before. `at` are those told of in the sentence so far."""
        known = self.known(one, tree, at)
        who = len(self._who) if known is None else known
        here = span(self._text, tree, one.first, one.last)
        if known is None:
            at_first = (number, one.head)
            named = bool(one.name)
            self._who.append(Who(one.person, one.several, one.gender, at_first, here, named, form(tree, one.head)))
        had = self._who[who]
        if one.name and (not had.named or (one.person and _is_fuller(one, had))):
            had = had._replace(named=True, at=(number, one.head), span=here)
        self._who[who] = had if had.gender or not one.gender else had._replace(gender=one.gender)
        self._call(who, one)
        return who, known is not None

    def said_again(self, tree: Tree, i: int) -> Sequence[Somebody]:
        """Somebody by a name that is not read as one here, but elsewhere: "Lee is to go"."""
        word = tree.words[i]
        if word.pos not in SAID_AGAIN or i in tree.names or not word.text[:1].isupper():
            return ()
        if (who := self._called(word.lower)) is None:
            return ()
        had = self._who[who]
        return (Somebody(i, i, i, had.person, had.several, name=word.lower, known=True),)

    def known(self, one: Somebody, tree: Tree, at: Mapping[int, int]) -> int | None:
        """Who somebody is of those told of before."""
        return self._by_name(one) if one.name else self._by_noun(one, tree, at)

    def _by_name(self, one: Somebody) -> int | None:
        words = _parts(one.name)
        found = self._called(" ".join(words))
        if found is None and one.person:
            found = self._called(words[-1])
            found = None if found is not None and not self._may_be(found, words) else found
        if found is not None and one.gender and self._who[found].gender not in {"", one.gender}:
            return None
        return found

    def _called(self, name: str) -> int | None:
        """Who was called by a name before, the -s of an owner taken off where there is one."""
        own = self._names.get(name)
        return self._names.get(name.removesuffix("s")) if own is None else own

    def _may_be(self, who: int, words: Sequence[str]) -> bool:
        """Whether a name may be that of somebody with the same last word: it has no other first name."""
        before = set(_parts(self._who[who].span.quote.lower()))
        return len(words) == 1 or len(before) == 1 or before <= set(words) or set(words) <= before

    def _by_noun(self, one: Somebody, tree: Tree, at: Mapping[int, int]) -> int | None:
        """Who was called by the same noun before; who has a noun for what they are is called so: "Lee is a nurse"."""
        about = [tree.words[one.head].head] if tree.dep(one.head) == "appos" else []
        about += tree.with_dep(one.head, "nsubj") if tree.with_dep(one.head, "cop") else []
        of = next((at[i] for i in about if i in at), None)
        if of is not None and self._fits(of, one):
            return of
        if not one.known or not one.noun:
            return None
        who = self._nouns.get(one.compound or one.noun)
        if who is not None and self._fits(who, one):
            return who
        if one.compound:
            return None
        near = (who for who in reversed(self._recent) if any(same_noun(one.noun, n) for n in self._who[who].nouns))
        return next((who for who in near if self._fits(who, one)), None)

    def _fits(self, who: int, one: Somebody) -> bool:
        """Whether somebody may be one told of before: as many, and not of another sex."""
        had = self._who[who]
        other = one.gender and had.gender and one.gender != had.gender
        return had.person == one.person and had.several == one.several and not other

    def _call(self, who: int, one: Somebody) -> None:
        """Keeps by what words somebody is known."""
        if one.noun:
            self._nouns[one.noun] = who
            self._nouns[one.compound or one.noun] = who
            self._who[who] = self._who[who]._replace(nouns=self._who[who].nouns | {one.noun})
        if one.name:
            words = _parts(one.name)
            self._names[" ".join(words)] = who
            if one.person:
                self._names[words[-1]] = who


def _is_fuller(one: Somebody, had: Who) -> bool:
    return len(one.name.split()) > len(had.span.quote.split())


def _parts(name: str) -> list[str]:
    """The words of a name without the ending of an owner."""
    return [word.removesuffix("'s").removesuffix("’s").rstrip(".,'’") or word for word in name.split()]
