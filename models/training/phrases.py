"""Sentences of news with their trees, made from a small grammar of each language.

Treebanks hold novels, mail and laws, and little of what a newspaper says of a war. In `data/news` a line gives ways to
say one thing; what is made from them teaches the parser the shape of such sentences, and verbs it met nowhere else:

    C: nsubj:{WHO} *{DID} obj:{WHAT} obl:( case:i *{TOWN} )? | ...
    DID^VERB,Past: drepte | angrep | ...

Before a colon stands the relation to the head, which has a star; braces name other lines, brackets hold a phrase, a
question mark says "or not". A line without a head only lends its phrases to whoever asks for it. Behind "^" stands what
the tagger is to call the heads of a line (or that one word); the rest is tagged as the pipeline does it already.
TOWN, LAND, LANDS (a genitive), ORG, AGENCY and PERSON are names out of the inventory. S is a sentence, H a headline.

The grammars of `data/naming` are for the name finder and make no trees: their words have no relations. They draw names
of any length as well (`NAMED`), and "ORG:( Bank of {LAND} )" makes one name of all the words in the bracket.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random
from string import ascii_uppercase

from training.inventory import Called, Inventory, Words, any_body, any_place, body, called, likeness, person, place
from training.names import inflect
from training.shape import KINDS

GRAMMARS = Path(__file__).parent / "data" / "news"
NAMING = Path(__file__).parent / "data" / "naming"
NAMED = {
    **dict.fromkeys(("PERSON", "NAME", "SURNAME", "GIVEN", "AGAIN"), "PER"),
    **dict.fromkeys(("TOWN", "LAND", "PLACE"), "LOC"),
    **dict.fromkeys(("ORG", "AGENCY", "BODY", "ACRONYM"), "ORG"),
}
"""What is drawn, and its type: AGAIN is the family name of somebody who was named before."""
STRANGE = 0.4
"""Of the names of people and places, how many are made up of two others, as nobody has met them."""
FLAT = {"nb": "flat:name", "nn": "flat:name", "sv": "flat:name", "da": "flat", "en": "flat"}
HEADLINES = 0.3
STOPPED = frozenset({"S", "N", "DATE"})
"""Lines that end in a full stop; headlines do not."""
SENTENCES = 3
"""Sentences in a passage, of which the first may be a headline."""

Ways = tuple[tuple["Item", ...], ...]
Grammar = Mapping[str, Ways]
Starts = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Item:
    """A part of a phrase: a word, the name of other ways in braces, or a phrase of its own."""

    relation: str
    head: bool
    maybe: bool
    word: str
    parts: tuple["Item", ...] = ()
    tag: str = ""


@dataclass(frozen=True, slots=True)
class Made:
    """A word that was made: its relation, where its head stands (-1 as long as it has none), how to tag it, and its
    place in a name."""

    word: str
    relation: str = ""
    head: int = -1
    tag: str = ""
    name: str = "O"


def grammar(language: str, folder: Path = GRAMMARS) -> Grammar:
    """The ways of a language by name; those of several lines with one name together."""
    ways: dict[str, Ways] = {}
    for line in (folder / f"{language}.txt").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        name, _, told = line.partition(": ")
        name, _, tag = name.partition("^")
        ways[name] = ways.get(name, ()) + tuple(_phrase(way.split(), tag) for way in told.split(" | "))
    return ways


def _phrase(tokens: Sequence[str], tag: str) -> tuple[Item, ...]:
    items: list[Item] = []
    at = 0
    while at < len(tokens):
        if tokens[at].endswith(":("):
            end = _closing(tokens, at)
            maybe = tokens[end] == ")?"
            items.append(Item(tokens[at][:-2], False, maybe, "", _phrase(tokens[at + 1 : end], "")))
            at = end
        else:
            items.append(_item(tokens[at], tag, alone=len(tokens) == 1))
        at += 1
    return tuple(items)


def _closing(tokens: Sequence[str], at: int) -> int:
    depth = 0
    for i in range(at, len(tokens)):
        depth += tokens[i].endswith(":(") - (tokens[i] in {")", ")?"})
        if depth == 0:
            return i
    raise ValueError(f"a bracket is not closed: {' '.join(tokens)}")


def _item(token: str, tag: str, alone: bool) -> Item:
    maybe = token.endswith("?") and len(token) > 1
    token = token.removesuffix("?") if maybe else token
    unrelated = token[0] in "*{" or len(token) == 1
    relation, _, word = ("", "", token) if unrelated else token.rpartition(":")
    if relation.endswith(":") and not word:
        relation, word = relation[:-1], ":"
    head = word.startswith("*") or (alone and not relation)
    word, _, own = word.removeprefix("*").partition("^")
    return Item(relation, head, maybe, word, (), own or (tag if head else ""))


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes phrases of one language by chance."""

    language: str
    ways: Grammar
    names: Inventory
    chance: Random
    met: list[Words] = field(default_factory=list)

    def sentence(self, start: str) -> tuple[Made, ...]:
        """A whole sentence, with its capital, and its full stop where it is no headline."""
        words, root = self._made(self.chance.choice(self.ways[start]))
        words[root] = replace(words[root], relation="ROOT", head=root)
        first = next(i for i, word in enumerate(words) if word.relation != "punct")
        word = words[first].word
        words[first] = replace(words[first], word=word[:1].upper() + word[1:])
        if start in STOPPED:
            words.append(Made(".", "punct", root))
        return _without_doubled_commas(words)

    def _made(self, items: Sequence[Item]) -> tuple[list[Made], int]:
        """The words of a phrase and the place of its head, -1 where it has none."""
        words: list[Made] = []
        top = -1
        for item in items:
            if item.maybe and self.chance.random() < 0.5:
                continue
            inner, head = self._of(item)
            inner = _called(inner, item.relation) if item.relation in KINDS else inner
            if head >= 0 and (item.head or not item.relation):
                top = len(words) + head
            elif head >= 0:
                inner[head] = replace(inner[head], relation=item.relation)
            words += [_moved(word, len(words)) for word in inner]
        return [w if w.head >= 0 or i == top or top < 0 else replace(w, head=top) for i, w in enumerate(words)], top

    def _of(self, item: Item) -> tuple[list[Made], int]:
        if item.parts:
            return self._made(item.parts)
        if not item.word.startswith("{"):
            return [Made(item.word, tag=item.tag)], 0
        name, _, ending = item.word[1:].partition("}")
        if name in self.ways:
            return self._made(self.chance.choice(self.ways[name]))
        made = self._name(name)
        made[-1] = replace(made[-1], word=made[-1].word + ending)
        return made, 0

    def _name(self, kind: str) -> list[Made]:
        plain = kind if kind in NAMED else kind.removesuffix("S")
        genitive, apart = kind != plain, self.language == "en"
        words = list(self._drawn(plain))
        if genitive and not apart:
            words[-1] = inflect(words[-1], self.language, self.chance)
        first, *others = words
        made = [Made(first, tag="PROPN"), *(Made(word, FLAT[self.language], 0, "PROPN") for word in others)]
        return _called(made, NAMED[plain]) + ([Made("'s", "case", 0, "PART")] if genitive and apart else [])

    def _drawn(self, kind: str) -> Words:
        """A name of that kind: some origins have none of so many words, and another is drawn."""
        names, chance = self.names, self.chance
        ways: dict[str, Callable[[], Words | None]] = {
            "PERSON": lambda: person(names, 2, chance),
            "NAME": lambda: self._person().whole(chance),
            "SURNAME": lambda: self._person().family,
            "GIVEN": lambda: self._person().given,
            "AGAIN": lambda: chance.choice(self.met) if self.met else self._person().family,
            "PLACE": lambda: likeness(any_place(names, chance), any_place(names, chance), STRANGE, chance),
            "ORG": lambda: body(names, self.language, 1, chance),
            "AGENCY": lambda: body(names, self.language, 1, chance),
            "BODY": lambda: any_body(names, self.language, chance),
            "ACRONYM": lambda: ("".join(chance.choices(ascii_uppercase, k=chance.choice((2, 3, 3, 3, 4, 4, 5)))),),
        }
        draw = ways.get(kind, lambda: place(names, 1, chance))
        while (name := draw()) is None:
            pass
        return name

    def _person(self) -> Called:
        """Somebody new, of whom may be spoken again."""
        found = called(self.names, STRANGE, self.chance)
        self.met.append(found.family)
        return found

    def passages(self, count: int, starts: Starts = ("H", "S")) -> Iterator[tuple[tuple[Made, ...], ...]]:
        """Passages of a few sentences each; `starts` are the lines of what may come first and of the rest."""
        for _ in range(count):
            self.met.clear()
            first = starts[0] if self.chance.random() < HEADLINES else starts[1]
            yield tuple(self.sentence(start) for start in [first, *[starts[1]] * (SENTENCES - 1)])


def _called(words: Sequence[Made], kind: str) -> list[Made]:
    """The words as one name."""
    return [replace(word, name=f"{'I' if at else 'B'}-{kind}") for at, word in enumerate(words)]


def _without_doubled_commas(words: Sequence[Made]) -> tuple[Made, ...]:
    """The words without commas that another follows, or the end: phrases that end together share one."""
    behind = [*(word.word for word in words[1:]), "."]
    kept = [i for i, word in enumerate(words) if word.word != "," or behind[i] not in {",", "."}]
    place = {old: new for new, old in enumerate(kept)}
    return tuple(replace(words[i], head=place.get(words[i].head, 0)) for i in kept)


def _moved(word: Made, by: int) -> Made:
    return replace(word, head=word.head + by) if word.head >= 0 else word
