"""The names that stand in a text and may be of places: where each begins, and which two stand beside one another."""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from kilde.languages import Pack
from kilde.model import Mention, MentionKind, PassageKind, Reading, Sentence, Word
from kilde.resolve.naming import joined

LONGEST_LINE = 4
"""Words of the longest name of a town in a dateline."""
LONG = 5
"""Letters of the name of a town in capitals that stands before the news without a mark."""
MARKS = frozenset({",", "(", "-", "--", "–", "—", ":", "/"})
PARTED = ("country", "region", "area")
"""Kinds of places that a smaller one's name is told apart by."""
HOSPITAL = "hospital"
"""The sort of place to which those who were hurt are taken: nothing happened there."""
FAR = 9
"""Words before a place's name within which a measure of distance tells that something lies far from it."""
GOVERNMENT = "government"
"""A trait of those who rule a country."""
MEDIA = "media"
"""A trait of those to whom officials tell what happened elsewhere."""
SEATED = frozenset({"body", "facility", "police"})
"""Types and traits of nouns for what stands in a town that it is named by."""


def datelines(reading: Reading) -> Iterator[tuple[int, str]]:
    """The capitals that the news opens with, before a comma, bracket, dash or colon: "NEWPORT NEWS, Va. (AP) – "."""
    opening = next((s for s in reading.sentences if s.passage is PassageKind.LEAD), None)
    words = opening.words if opening else ()
    size = next((i for i, word in enumerate(words) if not _is_in_capitals(word)), 0)
    if 0 < size <= LONGEST_LINE and (words[size].text in MARKS or _is_bare(words, size)):
        yield words[0].start, joined(words[:size])


def _is_bare(words: Sequence[Word], size: int) -> bool:
    """Whether a sentence begins right behind one word in capitals that is longer than most acronyms: "MOSKVA Efter"."""
    return size == 1 and len(words[0].text) >= LONG and words[1].text[:1].isupper() and words[1].text[1:].islower()


def _is_in_capitals(word: Word) -> bool:
    """Whether a word may be of a town in capitals: "ST. PAUL"."""
    return word.text == "." or (word.text.isalpha() and word.text.isupper())


def names(reading: Reading) -> Iterator[tuple[int, str, str]]:
    """Every name of a reading: where it begins, its words, its label."""
    for sentence in reading.sentences:
        for mention in sentence.mentions:
            if mention.kind is MentionKind.NAME:
                yield sentence.words[mention.first].start, _name(sentence, mention), mention.label


def _name(sentence: Sentence, mention: Mention) -> str:
    """The words of a name; of a place without what is no name at its end: "Leeds town centre" is Leeds."""
    words = sentence.words[mention.first : mention.last + 1]
    if mention.label != "LOC" or not words[0].text[:1].isupper():
        return joined(words)
    while words[-1].text[:1].islower():
        words = words[:-1]
    return joined(words)


def chunk(sentence: Sentence, mention: Mention, at: int, pack: Pack) -> tuple[int, int]:
    """The words of a name around one of them, without what a preposition of place parts from them: "Ila i Oslo"."""
    first = last = at
    while first > mention.first and not _parts(sentence, first - 1, pack):
        first -= 1
    while last < mention.last and not _parts(sentence, last + 1, pack):
        last += 1
    return first, last


def _parts(sentence: Sentence, at: int, pack: Pack) -> bool:
    """Whether a word inside a name parts a place from what it lies in: "in", or "of" behind a sort of place."""
    word = sentence.words[at]
    if not word.text.islower() or word.lower in pack.grammar.place:
        return word.text.islower()
    return word.lower in pack.grammar.possessive and at > 0 and sentence.words[at - 1].lower in pack.places.kinds


def words_of(sentence: Sentence, mention: Mention) -> str:
    return joined(sentence.words[mention.first : mention.last + 1])


def seats(reading: Reading, pack: Pack) -> Iterator[tuple[int, str]]:
    """The towns that bodies and sites are named by, and where they begin: "Stavanger universitetssjukehus"."""
    for sentence in reading.sentences:
        for mention in sentence.mentions:
            if mention.kind is MentionKind.NAME and mention.label == "ORG" and mention.last > mention.first:
                first, end = _seat(sentence, mention, pack)
                if first < end:
                    yield sentence.words[first].start, joined(sentence.words[first:end])


def _seat(sentence: Sentence, mention: Mention, pack: Pack) -> tuple[int, int]:
    """Where the town stands in a name: before the sort of body ("Oslo tingrett") or after "in" ("Retten i Oslo")."""
    words = range(mention.first, mention.last + 1)
    sort = next((i for i in words if _of_place(sentence, i, pack)), mention.first)
    if sort > mention.first:
        return mention.first, sort
    within = next((i for i in words if sentence.words[i].lower in pack.grammar.within), mention.last)
    return (within + 1, mention.last + 1) if _of_place(sentence, sort, pack) else (mention.first, mention.first)


def _of_place(sentence: Sentence, at: int, pack: Pack) -> bool:
    """Whether a word of a name is a body, or a sort of place, that towns have their own of."""
    word = sentence.words[at].lower
    noun = pack.nouns.get(word)
    if noun and (noun.type in SEATED or SEATED & noun.traits):
        return True
    return word in pack.places.kinds or any(word[cut:] in pack.places.kinds for cut in range(3, len(word) - 4))


def is_far(sentence: Sentence, start: int, pack: Pack) -> bool:
    """Whether nothing is told to be at a place: somebody comes from there, lies in hospital or speaks to reporters
    there, is taken there, or a distance or a way is counted from it ("90 km from Oslo", "from Oslo to Bergen").
    """
    before = ["", "", "", *(word.lower for word in sentence.words if word.start < start)]
    grammar = pack.grammar
    treated = any(pack.places.kinds.get(word) == HOSPITAL for word in before[-2:])
    if treated or before[-1] in grammar.away or any(word in grammar.distance for word in before[-FAR:]):
        return True
    if _is_goal(sentence, start, before[-1], pack):
        return True
    return before[-1] in grammar.place and (before[-3] in grammar.away or _is_heard(before[-3], before[-2], pack))


def _is_goal(sentence: Sentence, start: int, before: str, pack: Pack) -> bool:
    """Whether somebody is taken to a place: "were to be transferred to Paris"."""
    if before not in pack.grammar.toward:
        return False
    verb = next((word.head for word in sentence.words if word.start == start), 0)
    return any(word.dep == "aux:pass" and word.head == verb for word in sentence.words)


def is_power(sentence: Sentence, start: int, pack: Pack) -> bool:
    """Whether a capital's name stands for those who rule there: "the government in Oslo", "Oslo says"."""
    at = next((i for i, word in enumerate(sentence.words) if word.start == start), 0)
    before = ["", "", *(word.lower for word in sentence.words[:at])]
    noun = pack.nouns.get(before[-2])
    if before[-1] in pack.grammar.place and noun is not None and GOVERNMENT in noun.traits:
        return True
    word = sentence.words[at]
    cues = pack.cues.get(sentence.words[word.head].lower, ())
    held = any(cue.factuality is not None for cue in cues)
    return (word.dep == "nsubj" and bool(cues)) or (word.dep == "obl" and held)


def _is_heard(word: str, who: str, pack: Pack) -> bool:
    """Whether words say that reporters are told something: "told newsmen in Lagos"."""
    noun = pack.nouns.get(who)
    return noun is not None and MEDIA in noun.traits and (word in pack.cues or word in pack.told)


def neighbours(sentence: Sentence, within: Collection[str]) -> Iterator[tuple[Mention, Mention, Sequence[str]]]:
    """Two names with nothing but a comma, a bracket or "in" between them, and the kinds that the second may be of."""
    places = [mention for mention in sentence.mentions if mention.kind is MentionKind.NAME and mention.label != "PER"]
    for one, other in pairwise(places):
        if other.first == one.last + 2:
            between = sentence.words[one.last + 1].lower
            if between in (",", "("):
                yield one, other, PARTED
            elif between in within and one.label in ("LOC", ""):
                yield one, other, (*PARTED, "town", "capital")


def shortened(reading: Reading, pack: Pack) -> Iterator[tuple[str, str, int]]:
    """Towns with the short form of their province behind a comma or bracket ("London, Ky."), and where that begins."""
    for sentence in reading.sentences if pack.places.behind else ():
        words = sentence.words
        for at in range(2, len(words)):
            province = pack.places.behind.get(words[at].text.removesuffix("."))
            if province and words[at - 1].text in (",", "(") and words[at - 2].text[:1].isupper():
                first = at - 2
                while first and words[first - 1].text[:1].isupper():
                    first -= 1
                yield joined(words[first : at - 1]), province, words[at].start
