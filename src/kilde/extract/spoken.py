"""Who has spoken before: what "he", "the spokesman" and "the source" stand for when they speak again."""

from collections.abc import Sequence
from typing import NamedTuple

from kilde.extract.antecedents import Antecedents
from kilde.extract.attributed import Located
from kilde.extract.kinds import ends_agency, noun_kind, voice_kind
from kilde.extract.nouns import STEM, noun_of
from kilde.extract.phrases import head_span, is_definite, name_of, span
from kilde.extract.pronouns import is_pronoun
from kilde.extract.speakers import source_phrase
from kilde.extract.tree import SUBJECTS, Tree
from kilde.languages import Pack
from kilde.model import Mention, VoiceKind

NEAR = 3
"""Sentences back over which a pronoun reaches for somebody who has not spoken."""

MEDIA = frozenset({VoiceKind.AGENCY, VoiceKind.OUTLET})
BODIES = frozenset({"body", "group", "state"})

OFFICES = frozenset({"official", "government", "military", "police", "leader"})
"""Traits of nouns that may be somebody's title."""


class Known(NamedTuple):
    """A source that has spoken: what it was called, its kind, the noun for it, if it is one person, and has a name."""

    name: str
    kind: VoiceKind
    noun: str
    person: bool
    named: bool = False


class Spoken:
    """For the position of each pronoun or description that speaks, whom it takes up."""

    def __init__(
        self,
        text: str,
        trees: Sequence[Tree],
        own: Sequence[Sequence[Located]],
        whom: Antecedents,
        pack: Pack,
    ) -> None:
        self._whom = whom
        self._by_who: dict[int, Known] = {}
        self._text, self._trees, self._pack = text, trees, pack
        self._taken_up: dict[int, Known] = {}
        self._before: list[Known] = []
        self._media: list[Known] = []
        for one in (one for here in own for one in sorted(here, key=lambda one: one.attribution.first)):
            for head in one.attribution.sources:
                self._hear(one.tree, one.number, head)
            for head in one.attribution.relays:
                self._relay(one.tree, head)

    def known(self, tree: Tree, head: int) -> Known:
        """What a source is called, and its kind; by the words it was brought in with where it takes somebody up."""
        return self._taken_up.get(tree.words[head].start) or self._named(tree, head)

    def takes_up(self, tree: Tree, head: int) -> bool:
        """Whether a source is a pronoun or a description for somebody who has spoken before."""
        return tree.words[head].start in self._taken_up

    def _hear(self, tree: Tree, number: int, head: int) -> None:
        who = self._whom.who(number, head)
        if earlier := self._meant(tree, head, who) or self._earlier(tree, head) or self._told_of(tree, number, head):
            self._taken_up[tree.words[head].start] = earlier
        elif tree.words[head].pos in {"NOUN", "PROPN"}:
            self._before.append(self._named(tree, head))
        if who is not None:
            self._by_who[who] = self.known(tree, head)

    def _meant(self, tree: Tree, head: int, who: int | None) -> Known | None:
        """Whom a pronoun stands for; of one who has not spoken yet, what they were called."""
        if who is None or not is_pronoun(tree, head, self._pack):
            return None
        number, at = self._whom.where(who)
        return self._by_who.get(who) or self._named(self._trees[number], at)

    def _relay(self, tree: Tree, head: int) -> None:
        """Hears of a medium that somebody speaks to, or takes up the one before: "to the agency"."""
        if earlier := self._medium(tree, head):
            self._taken_up[tree.words[head].start] = earlier
        else:
            self._media.append(self._named(tree, head))

    def _earlier(self, tree: Tree, head: int) -> Known | None:
        grammar, word = self._pack.grammar, tree.lower(head)
        if word in grammar.pronouns_person:
            return next((known for known in reversed(self._before) if known.person == is_single(tree, head)), None)
        if word in grammar.pronouns_thing and tree.words[head].pos == "PRON":
            return next((known for known in reversed(self._before) if not known.person), None)
        return self._described(tree, head) or self._medium(tree, head) or self._in_full(tree, head)

    def _described(self, tree: Tree, head: int) -> Known | None:
        """Who was called by the same noun before."""
        word = tree.lower(head)
        described = tree.words[head].pos == "NOUN" and not name_of(tree, head) and is_definite(tree, head, self._pack)
        if not described or tree.phrase(head)[1] > head:
            # what is told of it further tells it from others: "the spokesman of the army"
            return None
        return next((known for known in reversed(self._before) if _same(known.noun, word)), None)

    def _medium(self, tree: Tree, head: int) -> Known | None:
        """The agency or paper of a name that was heard of before, where it is called by its noun alone: "byrået"."""
        kind = noun_kind(tree, head, self._pack)
        if kind not in MEDIA or tree.phrase(head)[1] > head or not self._is_lone_noun(tree, head):
            return None
        heard, noun = [*self._before, *self._media], tree.lower(head)
        return next((one for one in reversed(heard) if one.named and one.kind is kind and one.noun != noun), None)

    def _is_lone_noun(self, tree: Tree, head: int) -> bool:
        """Whether a word is a definite noun without a name; as the first of a sentence it may be taken for a name."""
        if head == 0 and tree.words[head].pos == "PROPN" and ends_agency(tree.lower(head), self._pack):
            return True
        noun = tree.words[head].pos == "NOUN" and not name_of(tree, head)
        return noun and is_definite(tree, head, self._pack)

    def _in_full(self, tree: Tree, head: int) -> Known | None:
        """The body whose long name ends or begins with a word that stands alone: "the Department"."""
        word, noun = tree.lower(head), noun_of(tree.lower(head), self._pack)
        if noun is None or noun.type not in BODIES or any(tree.dep(i) != "det" for i in tree.children[head]):
            return None
        if not tree.words[head].text[:1].isupper() or tree.words[head].start == tree.words[0].start:
            return None
        named = (one for one in reversed(self._before) if one.named and word in one.name.lower().split())
        return next((one for one in named if one.name.lower() != word), None)

    def _told_of(self, tree: Tree, number: int, head: int) -> Known | None:
        """Whom "he" or "she" is where nobody has spoken yet: the last person who was named as what a clause is about.

        "Ann Lee was on her way home when she heard the shot, she said."
        """
        if tree.lower(head) not in self._pack.grammar.pronouns_person or not is_single(tree, head):
            return None
        for at in range(number, max(number - NEAR, -1), -1):
            here = self._trees[at]
            subjects = [i for i in range(head if at == number else len(here)) if here.dep(i) in SUBJECTS]
            named = [i for i in subjects if (name := name_of(here, i)) and name.label == "PER"]
            if named:
                return self._named(here, named[-1])
        return None

    def _named(self, tree: Tree, head: int) -> Known:
        phrase = source_phrase(tree, head, self._pack)
        kind = voice_kind(tree, head, phrase, self._pack)
        here = span(self._text, tree, *phrase)
        behind = None if kind is VoiceKind.ANONYMOUS else self._behind(tree, head, phrase[1])
        named = behind or (name_of(tree, head) if kind is not VoiceKind.ANONYMOUS else None)
        name = self._untitled(tree, behind) if behind else self._name(tree, head, phrase) if named else here.quote
        nouns = [tree.lower(i) for i in range(phrase[0], phrase[1] + 1) if tree.words[i].pos == "NOUN"]
        noun = tree.lower(head) if tree.words[head].pos == "NOUN" else next(iter(nouns), tree.lower(head))
        return Known(name, kind, noun, is_person(tree, head, self._pack), named is not None)

    def _behind(self, tree: Tree, head: int, last: int) -> Mention | None:
        """Who is named behind a comma as bearing a title: "the chairman of the league, Ann Lee"."""
        noun, name = noun_of(tree.lower(head), self._pack), tree.names.get(last + 2)
        if tree.words[head].pos != "NOUN" or name_of(tree, head) or noun is None or noun.type != "person":
            return None
        told = name is not None and name.label == "PER" and tree.words[last + 1].text == ","
        return name if told and name is not None and tree.dep(name.first) == "appos" else None

    def _name(self, tree: Tree, head: int, phrase: tuple[int, int]) -> str:
        """The name of a source; of "Nyhetsbyrået AFP" the part that is no common noun, whatever was taken for one."""
        found = head_span(self._text, tree, head)
        common = tree.lower(head) in self._pack.sources and noun_of(tree.lower(head), self._pack)
        after = tree.names.get(head + 1)
        if common and after and after.first == head + 1 and after.last <= phrase[1]:
            return span(self._text, tree, after.first, after.last).quote.rstrip(".,;:")
        name = name_of(tree, head)
        if name is not None and self._is_half(tree, name, head, phrase[1]):
            return span(self._text, tree, *phrase).quote.rstrip(".,;:")
        if name is not None and name.label == "PER":
            return self._untitled(tree, name)
        return found.quote.rstrip(".,;:")

    def _is_half(self, tree: Tree, name: Mention, head: int, last: int) -> bool:
        """Whether a name is only a part of whoever speaks: "Sør-norsk | politi", "Public Prosecutor's | Office"."""
        alone = noun_of(tree.lower(head), self._pack) if name.first == name.last == head else None
        if alone is not None and tree.lower(head - 1) in self._pack.grammar.clitics:
            return True
        behind = name.last + 1
        noun = noun_of(tree.lower(behind), self._pack) if behind <= last else None
        if noun is None or noun.type not in BODIES or tree.words[behind].pos != "NOUN":
            return False
        return behind == head or tree.words[behind].head == head

    def _untitled(self, tree: Tree, name: Mention) -> str:
        """A person's name without the title that was taken for a part of it, or for all of it: "Lt. Ann Lee"."""
        first, last = name.first, name.last
        behind = tree.names.get(last + 2)
        if behind and behind.label == "PER" and f"{tree.lower(last)}." in self._pack.grammar.abbreviations:
            first, last = behind.first, behind.last
        while first < last and (size := self._title(tree, first, last)):
            first += size
        return span(self._text, tree, first, last).quote.rstrip(".,;:")

    def _title(self, tree: Tree, first: int, last: int) -> int:
        """How many words of a name its title takes, up to the next: 0 where it begins with none."""
        pack, word = self._pack, tree.lower(first)
        if first + 1 < last and tree.words[first + 1].text == ".":
            return 2 if f"{word}." in pack.grammar.abbreviations else 0
        if not tree.words[first + 1].text[:1].isupper():
            return 0
        noun = pack.nouns.get(word)
        office = noun is not None and noun.type == "person" and not noun.traits.isdisjoint(OFFICES)
        return int(office or word in pack.bodies.ranks or pack.sources.get(word) is VoiceKind.OFFICIAL)


def _same(one: str, other: str) -> bool:
    """Whether two words are forms of one noun, or one the last part of the other: "spokesman", "talsmannen"."""
    short, long = sorted((one, other), key=len)
    stem = short[: max(STEM, len(short) - 3)]
    at = long.rfind(stem)
    return at >= 0 and len(short) >= STEM and len(long) - at <= len(short) + 3


def is_single(tree: Tree, head: int) -> bool:
    """Whether a pronoun is of one person: "she", not "they"."""
    return "Number=Plur" not in tree.words[head].feats


def is_person(tree: Tree, head: int, pack: Pack) -> bool:
    """Whether a source can be a "he" or "she": no body, group, state or medium, and not several."""
    noun, name = noun_of(tree.lower(head), pack), name_of(tree, head)
    if "Number=Plur" in tree.words[head].feats:
        return False
    if name is not None:
        return name.label == "PER" or (noun is not None and noun.type == "person")
    return noun is None or noun.type == "person"
