"""Whom pronouns and definite nouns stand for, over a whole document: of those told of before, the most salient.

Of those who agree with a pronoun and whom its clause does not rule out, it means who is most on the reader's mind.
Where nobody fits it stands for nobody: a pronoun that cannot be told is left as it is.
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from kilde.extract.attributed import Located
from kilde.extract.attributions import Attribution
from kilde.extract.binding import SUBJECTS, barred, subjects_above
from kilde.extract.identified import identified
from kilde.extract.mentioned import Somebody, gender, mentioned
from kilde.extract.named_later import Heard, named_later
from kilde.extract.people import People
from kilde.extract.phrases import is_definite
from kilde.extract.pronouns import is_pronoun, is_several
from kilde.extract.salience import Who, form, is_subject
from kilde.extract.speech import Speech
from kilde.extract.tree import Tree
from kilde.languages import Pack
from kilde.model import Span, Stance

ABOVE = 60.0
"""What speaks for the subject of a clause above: "she says that she", "Lee left for Oslo, where she"."""

SAME_PLACE, TOLD_SEX, NAMED = 20.0, 30.0, 20.0
"""What speaks for who stood in the same place, whose sex the text has told, who has a name."""

SPOKE = 40.0
"""What speaks for who spoke before where the pronoun speaks, and against them where it does not."""

BODY = 60.0
"""What speaks against a body where a pronoun is for several."""


class _Word(NamedTuple):
    """A pronoun of a sentence: its number, its tree, where it stands."""

    number: int
    tree: Tree
    i: int


class Antecedents:
    """For the position of each pronoun and each definite noun for people, the words before that it takes up."""

    def __init__(self, text: str, trees: Sequence[Tree], own: Sequence[Sequence[Located]], pack: Pack) -> None:
        """`own` are the attributions of each sentence."""
        self._trees, self._pack, self._people = trees, pack, People(text)
        self._taken_up: dict[int, Span] = {}
        self._at: list[dict[int, int]] = [{} for _ in trees]
        self._speaking = [{i for one in here for i in one.attribution.sources} for here in own]
        self._asserting = [{i for one in here for i in _asserting(one.attribution)} for here in own]
        self._told_by = [_told_by(here) for here in own]
        spoken = zip(trees, self._speaking, strict=True)
        self._told = [_by_head(mentioned(tree, pack, speaking)) for tree, speaking in spoken]
        self._speech = Speech(trees, pack.grammar.quote_dash)
        self._saying = _saying(trees, own, self._speech)
        self._heard: list[Heard] = []
        self._same: dict[int, int] = {}
        for number, tree in enumerate(trees):
            self._read(number, tree)
        self._name()

    def of(self, tree: Tree, head: int) -> Span | None:
        """What a pronoun or noun stands for, where that can be told."""
        return self._taken_up.get(tree.words[head].start)

    def who(self, number: int, head: int) -> int | None:
        """The number of whom a word of a sentence stands for: all words for one have the same."""
        return self._at[number].get(head)

    def where(self, who: int) -> tuple[int, int]:
        """The sentence and the word where somebody is put as it says most."""
        return self._people[who].at

    def _read(self, number: int, tree: Tree) -> None:
        """Hears of everybody in a sentence, word by word."""
        for i in range(len(tree)):
            if is_pronoun(tree, i, self._pack):
                self._resolve(_Word(number, tree, i))
            for one in self._told[number].get(i) or self._people.said_again(tree, i):
                self._meet(one, number, tree)
        at = self._at[number]
        for i, name in identified(tree, at, self._pack):
            who = next((at[j] for j in range(name.first, name.last + 1) if j in at), None)
            self._same |= {at[i]: who} if who is not None else {}
        self._people.close(number)

    def _name(self) -> None:
        """Lets the words for who is described stand for the name that the text has for them further on."""
        later = named_later(self._heard, self._people, self._same, self._pack)
        for tree, at in zip(self._trees, self._at, strict=True):
            for i, who in at.items():
                if who in later:
                    at[i] = later[who]
                    self._taken_up[tree.words[i].start] = self._people[later[who]].span

    def _resolve(self, word: _Word) -> None:
        who = self._meant(word)
        if who is not None:
            self._at[word.number][word.i] = who
            self._taken_up[word.tree.words[word.i].start] = self._people[who].span
            self._hear(who, word, gender(word.tree.lower(word.i), self._pack))

    def _meet(self, one: Somebody, number: int, tree: Tree) -> None:
        described = self._described(one, tree, self._at[number])
        who, known = self._people.meet(one, number, tree, self._at[number])
        self._same |= {described: who} if described is not None else {}
        self._heard.append(Heard(who, number, tree, one, one.head in self._asserting[number]))
        if known and not one.name:
            self._taken_up[tree.words[one.head].start] = self._people[who].span
        self._at[number].setdefault(one.head, who)
        self._hear(who, _Word(number, tree, one.head), one.gender)

    def _described(self, one: Somebody, tree: Tree, at: Mapping[int, int]) -> int | None:
        """Who the definite noun before a name takes up: "the gunman, Ann Lee"."""
        if not one.name or not one.noun or one.head in tree.names or not is_definite(tree, one.head, self._pack):
            return None
        return self._people.known(one._replace(name=""), tree, at)

    def _hear(self, who: int, word: _Word, sex: str) -> None:
        self._people.hear(who, word.number, word.tree, word.i, sex, word.i in self._speaking[word.number])

    def _meant(self, word: _Word) -> int | None:
        """Whom a pronoun stands for: of those who can be meant, the most salient."""
        out = {who for j in barred(word.tree, word.i, self._pack) for who in self._known(word.number, j)}
        out |= {who for at, j in self._saying[word.number].get(word.i, ()) for who in self._known(at, j)}
        out |= {who for who in self._people.recent() if self._is_brought_in(word, self._people[who])}
        subjects = list(subjects_above(word.tree, word.i, self._pack))
        above = {who for subject in subjects if (who := self._at[word.number].get(subject)) is not None}
        left = [who for who in self._people.recent() if who not in out]
        fitting = [who for who in left if self._agrees(word, self._people[who], who in above if subjects else None)]
        return max(fitting, key=lambda who: (self._score(word, who, above), who), default=None)

    def _is_brought_in(self, word: _Word, had: Who) -> bool:
        """Whether what a pronoun says is the first to tell of somebody: "a clerk was shot, he says" is another."""
        number, head = had.at
        return not had.named and number == word.number and head in self._told_by[number].get(word.i, ())

    def _known(self, number: int, head: int) -> Iterator[int]:
        """Who a word is for, of those known by now, though the text may not have come to it yet."""
        at = self._at[number]
        if head in at:
            yield at[head]
        else:
            told = self._told[number].get(head, ())
            known = (self._people.known(one, self._trees[number], at) for one in told)
            yield from (who for who in known if who is not None)

    def _agrees(self, word: _Word, had: Who, above: bool | None) -> bool:
        """Whether a pronoun may stand for somebody: one person of that sex, several, or a body just told of.

        `above` tells whether they are the subject of a clause above the pronoun's, where there is such a clause.
        """
        lower = word.tree.lower(word.i)
        if is_several(word.tree, word.i):
            return (had.several or not had.person) and self._is_in_speech(word, had)
        sex = gender(lower, self._pack)
        if sex or lower not in self._pack.grammar.pronouns_thing:
            return had.person and not had.several and not (sex and had.gender and sex != had.gender)
        if had.person or had.several or (had.form and had.form != form(word.tree, word.i)):
            return False
        if above is not None:
            return above
        return had.main and had.number == word.number - 1 and word.tree.dep(word.i) in SUBJECTS

    def _is_in_speech(self, word: _Word, had: Who) -> bool:
        """Whether "they" may be somebody: in direct speech those alone whom the speech tells of itself."""
        inside = self._speech.is_spoken(word.number, word.i) and had.number < word.number
        return not inside or self._speech.is_direct(had.number)

    def _score(self, word: _Word, who: int, above: Set[int]) -> float:
        """How much speaks for somebody."""
        had, tree = self._people[who], word.tree
        found = had.salience(word.number) + ABOVE * (who in above) + NAMED * had.named
        found += SAME_PLACE * (had.subject == is_subject(tree, word.i))
        found += TOLD_SEX * bool(had.gender and gender(tree.lower(word.i), self._pack))
        found -= BODY * (is_several(tree, word.i) and not had.person)
        if had.spoke and had.number < word.number:
            found += SPOKE if word.i in self._speaking[word.number] else -SPOKE
        return found


def _by_head(told: Sequence[Somebody]) -> dict[int, list[Somebody]]:
    found: dict[int, list[Somebody]] = {}
    for one in told:
        found.setdefault(one.head, []).append(one)
    return found


def _asserting(one: Attribution) -> tuple[int, ...]:
    """Who tells of something; who denies a deed or owns up to it is told of."""
    return () if one.stance in {Stance.DENIES, Stance.CONFIRMS} else one.sources


def _told_by(own: Sequence[Located]) -> dict[int, frozenset[int]]:
    """For each word of a sentence that speaks, the words of what it says."""
    found: dict[int, frozenset[int]] = {}
    for said in (one.attribution for one in own if not one.quoted):
        found |= {i: found.get(i, frozenset()) | said.scope for i in said.sources}
    return found


def _saying(
    trees: Sequence[Tree], own: Sequence[Sequence[Located]], speech: Speech
) -> list[dict[int, list[tuple[int, int]]]]:
    """For each word of direct speech, in each sentence, the sentences and words of those who say it.

    "He" there is somebody else.
    """
    found: list[dict[int, list[tuple[int, int]]]] = [{} for _ in trees]
    for one in (one for here in own for one in here if not one.quoted):
        sources = [(one.number, i) for i in one.attribution.sources if not speech.is_spoken(one.number, i)]
        spoken = [(one.number, i) for i in one.attribution.scope if speech.is_spoken(one.number, i)]
        spoken += [(at, i) for at in one.carries for i in range(len(trees[at])) if speech.is_spoken(at, i)]
        for at, i in spoken:
            found[at].setdefault(i, []).extend(sources)
    return found
