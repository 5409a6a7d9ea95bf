"""Whom pronouns and definite nouns stand for, over a whole document: of those told of before, the most salient.

Everybody whom the text tells of has a salience (after Lappin and Leass, 1994): more for the subject of a main clause
than for who stands lower, halved with every sentence, and added to whenever they are told of again.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kilde.extract.attributed import Located
from kilde.extract.binding import SUBJECTS, barred, is_owner, subjects_above
from kilde.extract.mentioned import Somebody, gender, mentioned
from kilde.extract.phrases import span
from kilde.extract.nouns import same_noun
from kilde.extract.speech import Speech
from kilde.extract.tree import Tree
from kilde.languages import Pack
from kilde.model import Span

NEAR = 6
"""Sentences back over which a pronoun reaches."""

MAIN, SUBJECT, OBJECT, OBLIQUE, OTHER = 100.0, 85.0, 60.0, 45.0, 30.0
"""Salience by place in the sentence."""

NEW = 100.0
"""Salience of whoever is in the newest sentence at all."""

BEFORE = 0.4
"""Share of the salience from before that still counts where somebody is told of anew."""

ABOVE, TELLS, PARALLEL, SPEAKS, SPOKE, TOLD, NAMED, BODY = 60.0, 80.0, 20.0, 60.0, 40.0, 30.0, 20.0, 60.0
"""What speaks for one: subject of a clause above, who says it there, the same place, who spoke and speaks again; a sex
that the text told; a name. Who only spoke before is less likely where the pronoun does not speak."""


NEUTER = "Gender=Neut"


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody as the text has told of them so far: `here` is the salience from sentence `number`, `past` from before."""

    person: bool
    several: bool
    gender: str
    at: tuple[int, int]
    span: Span
    named: bool
    nouns: frozenset[str]
    form: str
    number: int
    here: float
    past: float = 0.0
    subject: bool = False
    main: bool = False
    spoke: bool = False

    def salience(self, number: int) -> float:
        return (self.here + BEFORE * self.past) * 0.5 ** (number - self.number)


class Antecedents:
    """For the position of each pronoun and each definite noun for people, the words before that it takes up."""

    def __init__(self, text: str, trees: Sequence[Tree], own: Sequence[Sequence[Located]], pack: Pack) -> None:
        """`own` are the attributions of each sentence."""
        self._text, self._trees, self._pack = text, trees, pack
        self._who: list[Who] = []
        self._names: dict[str, int] = {}
        self._nouns: dict[str, int] = {}
        self._recent: dict[int, None] = {}
        self._taken_up: dict[int, Span] = {}
        self._speaking = [{i for one in here for i in one.attribution.sources} for here in own]
        self._told = [_by_head(mentioned(tree, pack)) for tree in trees]
        self._at: list[dict[int, int]] = [{} for _ in trees]
        self._speech = Speech(trees, pack.grammar.quote_dash)
        self._saying = _saying(trees, own, self._speech)
        for number, tree in enumerate(trees):
            self._read(number, tree)

    def of(self, tree: Tree, head: int) -> Span | None:
        """What a pronoun or noun stands for, where that can be told."""
        return self._taken_up.get(tree.words[head].start)

    def who(self, number: int, head: int) -> int | None:
        """The number of whom a word of a sentence stands for: all that are one have one."""
        return self._at[number].get(head)

    def where(self, who: int) -> tuple[int, int]:
        """The sentence and the word where somebody is put as it says most."""
        return self._who[who].at

    def _read(self, number: int, tree: Tree) -> None:
        """Hears of everybody in a sentence, word by word."""
        told, at = self._told[number], self._at[number]
        for i in range(len(tree)):
            if is_pronoun(tree, i, self._pack):
                who = self._meant(number, tree, i, at)
                if who is not None:
                    at[i] = who
                    self._taken_up[tree.words[i].start] = self._who[who].span
                    self._hear(who, number, tree, i, gender(tree.lower(i), self._pack))
            for one in told.get(i, ()) or self._said_again(tree, i):
                who = self._known(one, number, tree, at)
                at.setdefault(i, who)
                self._hear(who, number, tree, i, one.gender)
        self._recent = {who: None for who in self._recent if number - self._who[who].number < NEAR}

    def _said_again(self, tree: Tree, i: int) -> Iterator[Somebody]:
        """Somebody by the name that they have elsewhere, where it is not read as one: "Peres is to go"."""
        word = tree.words[i]
        if i not in tree.names and word.text[:1].isupper() and word.pos in {"NOUN", "PROPN"} and self._called(word.lower):
            had = self._who[self._called(word.lower) or 0]
            yield Somebody(i, i, i, had.person, had.several, "", word.lower, "", True)

    # Who somebody is

    def _known(self, one: Somebody, number: int, tree: Tree, at: dict[int, int]) -> int:
        """The number of who is told of: somebody known by the name or the noun, or another."""
        who = self._by_name(one) if one.name else self._by_noun(one, tree, at)
        if who is None:
            here = span(self._text, tree, one.first, one.last)
            self._who.append(Who(one.person, one.several, one.gender, (number, one.head), here, bool(one.name), frozenset(), _form(tree, one.head), number, 0.0))
            who = len(self._who) - 1
        elif not one.name:
            self._taken_up[tree.words[one.head].start] = self._who[who].span
        self._call(who, one, number, tree)
        return who

    def _by_name(self, one: Somebody) -> int | None:
        words = _parts(one.name)
        found = self._called(" ".join(words))
        if found is None and one.person:
            found = self._called(words[-1])
            if found is not None and len(words) > 1 and not self._may_be(found, words):
                found = None
        if found is not None and one.gender and self._who[found].gender not in {"", one.gender}:
            return None
        return found

    def _called(self, name: str) -> int | None:
        """Who was called by a name before, the -s of an owner taken off where there is one."""
        own = self._names.get(name)
        return self._names.get(name.removesuffix("s")) if own is None else own

    def _may_be(self, who: int, words: Sequence[str]) -> bool:
        """Whether a longer name may be that of somebody known by its last word: it has no other first name."""
        before = _parts(self._who[who].span.quote.lower())
        return len(before) == 1 or set(before) <= set(words) or set(words) <= set(before)

    def _by_noun(self, one: Somebody, tree: Tree, at: dict[int, int]) -> int | None:
        """Who was called by the same noun before; who has a noun for what they are has it told of them."""
        predicate = tree.with_dep(one.head, "nsubj") if tree.with_dep(one.head, "cop") else []
        beside = [tree.words[one.head].head] if tree.dep(one.head) == "appos" else predicate
        of = next((at[i] for i in beside if i in at), None)
        if of is not None and self._who[of].person == one.person and self._who[of].several == one.several:
            return of
        if not one.known or one.several and not one.noun or not one.noun:
            return None
        who = self._nouns.get(one.noun)
        if who is not None and self._fits(who, one):
            return who
        near = (who for who in reversed(self._recent) if any(same_noun(one.noun, n) for n in self._who[who].nouns))
        return next((who for who in near if self._fits(who, one)), None)

    def _fits(self, who: int, one: Somebody) -> bool:
        had = self._who[who]
        other = one.gender and had.gender and one.gender != had.gender
        return had.person == one.person and had.several == one.several and not other

    def _call(self, who: int, one: Somebody, number: int, tree: Tree) -> None:
        """Keeps by what words somebody is known."""
        had = self._who[who]
        if one.noun:
            self._nouns[one.noun] = who
            had = replace(had, nouns=had.nouns | {one.noun})
        if one.name:
            words = _parts(one.name)
            self._names[" ".join(words)] = who
            if one.person:
                self._names[words[-1]] = who
            here = span(self._text, tree, one.first, one.last)
            if not had.named or (one.person and len(words) > len(_parts(had.span.quote.lower()))):
                had = replace(had, named=True, at=(number, one.head), span=here)
        self._who[who] = replace(had, gender=had.gender or one.gender)

    def _hear(self, who: int, number: int, tree: Tree, i: int, sex: str) -> None:
        """Adds to the salience of whom a word stands for."""
        had, weight = self._who[who], NEW + _place(tree, i)
        past, here = (had.past, had.here) if had.number == number else (had.salience(number), 0.0)
        first = had.number != number or not had.here
        self._who[who] = replace(
            had,
            number=number,
            past=past,
            here=max(here, weight),
            gender=had.gender or ("" if had.several or not had.person else sex),
            subject=_is_subject(tree, i) if first else had.subject or _is_subject(tree, i),
            main=weight == NEW + MAIN or (had.main and not first),
            spoke=i in self._speaking[number] and (first or had.spoke),
        )
        self._recent.pop(who, None)
        self._recent[who] = None

    # Whom a pronoun means

    def _meant(self, number: int, tree: Tree, i: int, at: dict[int, int]) -> int | None:
        """Whom a pronoun stands for: of those who can be meant, the most salient."""
        out = {who for j in barred(tree, i, self._pack) for who in self._at_word(number, j)}
        out |= {who for at_, j in self._saying[number].get(i, ()) for who in self._at_word(at_, j)}
        fitting = [who for who in self._recent if who not in out and self._agrees(number, tree, i, who)]
        if not fitting:
            return None
        above = list(subjects_above(tree, i, self._pack))
        return max(fitting, key=lambda who: (self._score(number, tree, i, who, above, at), who))

    def _agrees(self, number: int, tree: Tree, i: int, who: int) -> bool:
        """Whether a pronoun may stand for somebody: one person of that sex, several, or a body just told of."""
        had, word = self._who[who], tree.lower(i)
        if "Number=Plur" in tree.words[i].feats:
            return (had.several or not had.person) and self._may_mean(number, i, had)
        sex = gender(word, self._pack)
        if sex or word not in self._pack.grammar.pronouns_thing:
            return had.person and not had.several and not (sex and had.gender and sex != had.gender)
        fits = not had.form or had.form == _form(tree, i)
        return fits and not had.person and not had.several and self._is_near(number, tree, i, who)

    def _score(
        self, number: int, tree: Tree, i: int, who: int, above: Sequence[tuple[int, bool]], at: dict[int, int]
    ) -> float:
        had = self._who[who]
        found = had.salience(number)
        if "Number=Plur" in tree.words[i].feats:
            found -= BODY * (not had.person)
        found += max((ABOVE + told * TELLS for subject, told in above if at.get(subject) == who), default=0.0)
        found += PARALLEL * (had.subject == _is_subject(tree, i))
        found += TOLD * bool(gender(tree.lower(i), self._pack) and had.gender) + NAMED * had.named
        if had.number < number and had.spoke:
            found += SPEAKS if i in self._speaking[number] else -SPOKE
        return found

    def _at_word(self, number: int, head: int) -> Iterator[int]:
        """Who a word is for, of those known by now, though the text may not have come to it yet."""
        if head in self._at[number]:
            yield self._at[number][head]
        else:
            tree, at = self._trees[number], self._at[number]
            told = self._told[number].get(head, ())
            known = (self._by_name(one) if one.name else self._by_noun(one, tree, at) for one in told)
            yield from (who for who in known if who is not None)

    def _may_mean(self, number: int, i: int, had: Who) -> bool:
        """Whether "they" may be somebody: in direct speech those alone whom the speech tells of itself."""
        inside = self._speech.is_spoken(number, i) and had.number < number
        return not inside or self._speech.is_direct(had.number)

    def _is_near(self, number: int, tree: Tree, i: int, who: int) -> bool:
        """Whether "it" may be a body: the subject of a clause above its own, or else of the sentence before."""
        had, above = self._who[who], list(subjects_above(tree, i, self._pack))
        if above:
            return self._at[number].get(above[0][0]) == who
        return had.main and had.number == number - 1 and tree.dep(i) in SUBJECTS


def is_pronoun(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether a word is a pronoun for somebody told of: not relative, not what a clause follows, not "it" for nobody."""
    word, grammar = tree.words[i], pack.grammar
    alone = word.lower in grammar.pronouns_person and tree.phrase(i) == (i, i)
    if not (alone or word.pos in {"PRON", "DET"}) or (word.dep in {"det", "expl", "amod"} and not is_owner(tree, i)) or word.lower in grammar.relative:
        return False
    personal = "PronType=Prs" in word.feats
    if word.lower in grammar.pronouns_person or (personal and gender(word.lower, pack)):
        followed = any(c > i for c in tree.with_dep(i, "acl:relcl", "acl"))
        return not (followed and "Number=Plur" in word.feats)
    personal = personal and "Number=Sing" in word.feats
    return word.lower in grammar.pronouns_thing and personal and not _is_empty(tree, i)


def _is_empty(tree: Tree, i: int) -> bool:
    """Whether "it" stands for no body: a clause follows that says what it is, or it has a copula."""
    verb = tree.words[i].head
    return bool(tree.with_dep(verb, "csubj", "cop", "expl", "csubj:pass", "acl:cleft"))


def _place(tree: Tree, i: int) -> float:
    """The salience that a word has by its place."""
    while tree.dep(i) in {"conj", "appos", "flat", "nmod"} and not tree.is_root(i):
        if tree.dep(i) == "nmod" and tree.words[i].head not in tree.quantities:
            break
        i = tree.words[i].head
    dep = tree.dep(i)
    if dep in SUBJECTS:
        return MAIN if tree.is_root(tree.clause(i)) else SUBJECT
    if tree.is_root(i):
        return MAIN
    return OBJECT if dep in {"obj", "iobj", "obl:agent"} else OBLIQUE if dep == "obl" else OTHER


def _form(tree: Tree, i: int) -> str:
    """The grammatical gender of a word, as far as "it" agrees with it; "" where it tells none."""
    feats = tree.words[i].feats
    return NEUTER if NEUTER in feats else "Gender=" if "Gender=" in feats else ""


def _is_subject(tree: Tree, i: int) -> bool:
    return _place(tree, i) >= SUBJECT


def _parts(name: str) -> list[str]:
    """The words of a name without the ending of an owner."""
    return [word.removesuffix("'s").removesuffix("’s").rstrip(".,'’") or word for word in name.split()]


def _by_head(told: Sequence[Somebody]) -> dict[int, list[Somebody]]:
    found: dict[int, list[Somebody]] = {}
    for one in told:
        found.setdefault(one.head, []).append(one)
    return found


def _saying(
    trees: Sequence[Tree], own: Sequence[Sequence[Located]], speech: Speech
) -> list[dict[int, list[tuple[int, int]]]]:
    """For each word of direct speech, in each sentence, the sentences and words of those who say it."""
    found: list[dict[int, list[tuple[int, int]]]] = [{} for _ in trees]
    for one in (one for here in own for one in here if not one.quoted):
        sources = [(one.number, i) for i in one.attribution.sources if not speech.is_spoken(one.number, i)]
        spoken = [(one.number, i) for i in one.attribution.scope if speech.is_spoken(one.number, i)]
        spoken += [(at, i) for at in one.carries for i in range(len(trees[at])) if speech.is_spoken(at, i)]
        for at, i in spoken:
            found[at].setdefault(i, []).extend(sources)
    return found
