"""Noun phrases as spans of the text, and what sort of thing they name."""

from collections.abc import Collection
from dataclasses import replace

from kilde.extract.nouns import noun_of
from kilde.extract.tree import Tree
from kilde.languages import Pack
from kilde.model import Mention, Participant, Quantity, Span


def span(text: str, tree: Tree, first: int, last: int) -> Span:
    """Words `first` to `last` as a span of the text."""
    return Span.of(text, tree.words[first].start, tree.words[last].end)


def name_of(tree: Tree, head: int) -> Mention | None:
    """The name that a head is part of, stands by, or is explained by."""
    return tree.names.get(head) or tree.adjoining(head) or tree.apposition(head)


def head_span(text: str, tree: Tree, head: int) -> Span:
    """The name that a head is part of or stands by, or the head alone."""
    name = name_of(tree, head)
    return span(text, tree, name.first, name.last) if name else span(text, tree, head, head)


def participant(text: str, tree: Tree, role: str, head: int, pack: Pack) -> Participant:
    """Someone or something that takes part: a span, its head, and the traits that its nouns and adjectives tell."""
    first, last = tree.phrase(head)
    name = name_of(tree, head)
    last = min(max(last, name.last) if name else last, _before_charge(tree, head, last, pack))
    return Participant(
        role, span(text, tree, first, last), head_span(text, tree, head), None, traits(tree, first, last, head, pack)
    )


def apart_from(text: str, tree: Tree, one: Participant, own: Collection[int]) -> Participant:
    """Somebody without the words of the trigger, where the tree hung these on them.

    "the cabinet | declares war": the phrase ends before them; "terrorising | areas of the north": it begins behind one.
    """
    start, end = one.span.start, one.span.end
    for i in sorted(own):
        word = tree.words[i]
        if word.start == start and word.end < min(one.head.start, end):
            start = tree.words[i + 1].start
        if max(one.head.end, start) < word.start < end:
            # "a man in | custody": nor with the preposition that leads to them
            led = tree.words[i - 1].pos == "ADP" and tree.words[i - 2].end >= one.head.end
            end = tree.words[i - 2 if led else i - 1].end
    return one if (start, end) == (one.span.start, one.span.end) else replace(one, span=Span.of(text, start, end))


def _before_charge(tree: Tree, head: int, last: int, pack: Pack) -> int:
    """Where a phrase ends that goes on with what somebody is charged with: "the man accused | of murder"."""
    for i in tree.children[head]:
        case = next((c for c in tree.with_dep(i, "case") if head < c < i), None)
        if case is not None and tree.lower(case) in pack.grammar.charge and pack.triggers.get(tree.lower(i)):
            return case - 1
    return last


ON_HEAD = frozenset({"amod", "compound", "nmod", "nmod:desc"})
"""Relations of words that tell what the head of their phrase is: "police officer", "President Lee"."""


def traits(tree: Tree, first: int, last: int, head: int, pack: Pack) -> tuple[str, ...]:
    """What the words of a phrase tell of its head: type and traits of its nouns, and the country of its adjectives."""
    noun = noun_of(tree.lower(head), pack)
    found = {noun.type, *noun.traits} if noun else set()
    if head in tree.names and tree.names[head].label == "PER":
        found.add("person")
    for i in range(first, last + 1):
        if i != head and tree.dep(i) in ON_HEAD and (other := pack.nouns.get(tree.lower(i))):
            found |= other.traits
    return tuple(sorted(found | _manner(tree, head, pack)))


def _manner(tree: Tree, head: int, pack: Pack) -> set[str]:
    """How somebody is put: by a pronoun, a bare number, as known already, as several.

    "Vedkommende" alone is a pronoun, whatever its tag.
    """
    grammar, word = pack.grammar, tree.words[head]
    found: set[str] = set()
    pronouns = grammar.pronouns_person | grammar.pronouns_thing
    alone = tree.lower(head) in grammar.pronouns_person and tree.phrase(head) == (head, head)
    if alone or speaks_of_itself(tree, head, pack) or (tree.lower(head) in pronouns and word.pos in {"PRON", "DET"}):
        found.add("pronoun")
    elif _is_bare_number(tree, head) or _is_all_number(tree, head) or _is_some(tree, head, pack):
        found.add("number")
    elif head not in tree.names and is_definite(tree, head, pack):
        found.add("definite")
    if "Number=Plur" in word.feats or is_counted(tree, head):
        found.add("plural")
    return found


def speaks_of_itself(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether a word is "I" or "we", whatever its tag; "US" is none, though "us" is."""
    text = tree.words[i].text
    return tree.lower(i) in pack.grammar.pronouns_speaker and (len(text) == 1 or not text.isupper())


def _is_bare_number(tree: Tree, head: int) -> bool:
    return tree.words[head].pos == "NUM" and tree.phrase(head)[0] == head


def _is_all_number(tree: Tree, head: int) -> bool:
    """Whether a phrase says nothing but how many: "at least one", "several"."""
    counted = tree.quantities.get(head)
    return counted is not None and (counted.first, counted.last) == tree.phrase(head)


def _is_some(tree: Tree, head: int, pack: Pack) -> bool:
    """Whether a phrase only stands for some of those told of: "many", "flere andre", "de øvrige"."""
    first, last = tree.phrase(head)
    grammar, lowers = pack.grammar, [tree.lower(i) for i in range(first, last + 1)]
    small = grammar.some | grammar.determiners_definite
    counted = {i for m in tree.quantities.values() for i in range(m.first, m.last + 1)}
    rest = [i for i, lower in enumerate(lowers, first) if lower not in small and i not in counted]
    return not rest and any(lower in grammar.some for lower in lowers)


def is_counted(tree: Tree, head: int) -> bool:
    """Whether a number by a noun says that it is for several."""
    return any(_is_several(m) for i in (head, *tree.children[head]) if (m := tree.quantities.get(i)))


def _is_several(quantity: Mention) -> bool:
    return isinstance(quantity.value, Quantity) and (quantity.value.low, quantity.value.high) != (1, 1)


def is_definite(tree: Tree, head: int, pack: Pack) -> bool:
    """Whether a noun is one that the reader knows already: definite by its form or its determiner."""
    word = tree.words[head]
    if "Definite=Def" in word.feats:
        return True
    return any(tree.lower(c) in pack.grammar.determiners_definite for c in tree.with_dep(head, "det", "amod"))
