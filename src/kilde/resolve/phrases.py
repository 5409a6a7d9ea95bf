"""The parts of a phrase of place: names, nationalities and words for sorts of places, in the order of its words."""

from collections.abc import Sequence
from typing import NamedTuple

from kilde.model import MentionKind, Sentence, Span, Word
from kilde.resolve.context import Context
from kilde.resolve.gazetteer import TOWNS, Spot
from kilde.resolve.lexicon import POSSESSIVES, Sense
from kilde.resolve.naming import joined
from kilde.resolve.placenames import chunk
from kilde.resolve.support import LARGE as LARGE_KINDS

LONGEST_NAME = 5
SHORTEST_COUNTRY = 3
"""Letters beyond which what a direction is grown on to can be a country."""
"""Words of the longest name looked up."""
NEAR = 4
"""Words after a sort of place in which its town stands."""
LARGE = 100_000
"""People of a town that is known by its name alone, even where it only begins a longer name."""
VERY_LARGE = 1_000_000
"""People of a town whose name is a place's before it is any word's."""


class Part(NamedTuple):
    """Words `first` to `last` of the sentence. `kind` is "name", "demonym" or "sort".

    A name's `spots` are what it can mean, the likeliest first; `key` is a country's code or a sort. `possessive` tells
    that it owns what follows ("Iraq's"); `definite` that a sort is one known already ("the city").
    """

    kind: str
    first: int
    last: int
    text: str
    spots: tuple[Spot, ...] = ()
    key: str = ""
    possessive: bool = False
    definite: bool = False


def parts(sentence: Sentence, span: Span, context: Context) -> list[Part]:
    """What the words of a span are, as far as places go."""
    words = sentence.words
    inside = [at for at, word in enumerate(words) if word.start < span.end and word.end > span.start]
    found: list[Part] = []
    at, end = (inside[0], inside[-1] + 1) if inside else (0, 0)
    while at < end:
        new = _at(sentence, at, end, context)
        found += new
        at = new[-1].last + 1 if new else at + 1
    return found


def _at(sentence: Sentence, at: int, end: int, context: Context) -> list[Part]:
    """The longest thing that begins at a word; a compound gives its name and its sort."""
    words = sentence.words
    capital = words[at].text[:1].isupper()
    hit = context.lexicon.at([word.lower for word in words[:end]], at)
    shortest = hit.last - hit.first if hit else 0  # "South Korean" is no town called South
    for size in range(min(LONGEST_NAME, end - at) if capital else 0, shortest, -1):
        text = joined(words[at : at + size])
        spots = context.ranked(text) if size == 1 or words[at + size - 1].text[-1:].isalnum() else ()
        if spots and _evident(sentence, at, size, spots, context):
            return [
                Part(
                    "name",
                    at,
                    at + size - 1,
                    text,
                    spots,
                    possessive=_possessive(sentence, at + size - 1, text, context),
                )
            ]
    if hit:
        text = joined(words[hit.first : hit.last + 1])
        return [_of_sense(sense, hit.first, hit.last, text, sentence, context) for sense in hit.senses[:1]]
    return _compound(sentence, at, context) if capital else []


def _of_sense(sense: Sense, first: int, last: int, text: str, sentence: Sentence, context: Context) -> Part:
    if sense.kind in ("demonym", "sort"):
        definite = sense.kind == "sort" and _definite(sentence, first, context)
        return Part(sense.kind, first, last, text, key=sense.key, definite=definite)
    return Part("name", first, last, text, context.ranked(text), possessive=_possessive(sentence, last, text, context))


def _compound(sentence: Sentence, at: int, context: Context) -> list[Part]:
    """A name and a sort in one word: "Bagdad-flyplassen", "Gazagrensen"."""
    text = sentence.words[at].text
    if found := _part_of(at, text, context):
        return found
    for cut in range(len(text) - 3, 2, -1):
        senses, _ = context.lexicon.senses(text[cut:].lower())
        if not senses or senses[0].kind != "sort":
            continue
        stem = text[:cut].rstrip("-–")
        for name in (stem, stem.removesuffix("s")):
            spots = context.ranked(name) if len(name) > 2 else ()
            if spots and (stem != text[:cut] or _widely_known(spots[0])):
                return [Part("name", at, at, name, spots), Part("sort", at, at, text[cut:], key=senses[0].key)]
    head, hyphen, _ = text.rpartition("-")
    spots = context.ranked(head) if hyphen else ()
    return [Part("name", at, at, head, spots)] if spots else []


def _part_of(at: int, text: str, context: Context) -> list[Part]:
    """A country with the word for a part of it grown on: "Nord-Mali", "Nordirak"; not one with a name of its own."""
    for word in _grown_on(text, context):
        rest = text[len(word) :].lstrip("-–")
        forms = (f"{word}{rest}", f"{word}-{rest}", f"{word} {rest}")
        own = next((form for form in forms if _is_large(form, context)), "")
        if own:
            return [Part("name", at, at, text, context.ranked(own))]
        spots = tuple(spot for spot in context.ranked(rest.capitalize()) if spot.kind == "country")
        if spots:
            return [Part("name", at, at, rest.capitalize(), spots), Part("sort", at, at, word, key="part")]
    return []


def _grown_on(text: str, context: Context) -> list[str]:
    """Words for parts of a country that a word begins with, the longest first."""
    words = {phrase[0] for phrase in context.pack.grammar.part if len(phrase) == 1}
    found = [word for word in words if text.lower().startswith(word) and len(text) > len(word) + SHORTEST_COUNTRY]
    return sorted(found, key=len, reverse=True)


def _is_large(form: str, context: Context) -> bool:
    return any(sense.kind in ("country", "area") for sense in context.lexicon.senses(form.lower())[0])


def _evident(sentence: Sentence, at: int, size: int, spots: Sequence[Spot], context: Context) -> bool:
    """Whether words with a capital are a place's name here.

    Countries and areas always are. A town or province is no place where it is only part of a longer name, unless the
    rest says what sort of place it is; nor where its one word is common here (see `_is_common`).
    """
    if spots[0].kind in LARGE_KINDS:
        return True
    if not _alone(sentence, at, size, context):
        return False
    return size > 1 or not (_is_common(sentence, at, spots[0], context) or _is_direction(sentence, at, context))


def _is_direction(sentence: Sentence, at: int, context: Context) -> bool:
    """Whether a word says which part of the country behind it is meant: "Southwest Mali" in a headline."""
    if (sentence.words[at].lower,) not in context.pack.grammar.part or at + 1 == len(sentence.words):
        return False
    senses, _ = context.lexicon.senses(sentence.words[at + 1].lower)
    return any(sense.kind in ("country", "area", "demonym") for sense in senses)


def _is_common(sentence: Sentence, at: int, spot: Spot, context: Context) -> bool:
    """Whether one word with a capital is no town's name here: "Nice weather", "Mai var rolig", "Bo ble pågrepet".

    Neither is a word that is no name to the tagger and a verb, an adjective or a noun to the parser, nor a month; nor
    what names a person, unless it stands where places do; nor, where a sentence begins, a word that is no name to the
    tagger, unless a very large town has it.
    """
    word, label = sentence.words[at], _label(sentence, at)
    if not word.name and word.pos not in ("PROPN", "X"):
        return True
    if label == "PER" and spot.people < VERY_LARGE and not _placed(sentence, at, context):
        return True
    if spot.kind == "capital" or spot.people >= VERY_LARGE:
        return False
    month = word.lower in context.pack.notices.months
    return month or (not label and at == 0)


def _label(sentence: Sentence, at: int) -> str:
    """The label of the name that a word stands in; "" where it is in none."""
    held = (m.label for m in sentence.mentions if m.kind is MentionKind.NAME and m.first <= at <= m.last)
    return next(held, "")


def _alone(sentence: Sentence, at: int, size: int, context: Context) -> bool:
    """Whether words are a whole name, or one that large towns begin, or the rest says what sort of place it is."""
    for mention in sentence.mentions:
        if mention.kind is MentionKind.NAME and mention.first <= at <= mention.last:
            if at == mention.first and _widely_known(context.ranked(joined(sentence.words[at : at + size]))[0]):
                return True
            first, last = chunk(sentence, mention, at, context.pack)
            rest = (sentence.words[first:at], sentence.words[at + size : last + 1])
            return all(_is_known(words, context) for words in rest)
    return True


def _widely_known(spot: Spot) -> bool:
    return spot.kind in LARGE_KINDS or (spot.kind in TOWNS and spot.people >= LARGE)


def _is_known(words: Sequence[Word], context: Context) -> bool:
    """Whether every word with a capital says what sort of place it is, alone or with others: "Municipal Market"."""
    known = {i for found in context.lexicon.scan([w.lower for w in words]) for i in range(found.first, found.last + 1)}
    return all(i in known for i, word in enumerate(words) if word.text[:1].isupper())


def _placed(sentence: Sentence, at: int, context: Context) -> bool:
    """Whether a word stands where names of places do: after a preposition of place, or a sort ("the port of X")."""
    grammar = context.pack.grammar
    before = [word.lower for word in sentence.words[max(0, at - 2) : at]]
    if not before or before[-1] in grammar.place:
        return bool(before)
    sort = before[0] if before[-1] in grammar.possessive else before[-1]
    return any(sense.kind == "sort" for sense in context.lexicon.senses(sort)[0])


def _possessive(sentence: Sentence, last: int, text: str, context: Context) -> bool:
    """Whether a name owns what follows: by an ending that had to be cut, or a word "'s" of its own."""
    following = sentence.words[last + 1].lower if last + 1 < len(sentence.words) else ""
    if following in POSSESSIVES:
        return True
    word = sentence.words[last]
    return "Case=Gen" in word.feats or (bool(context.candidates(text)) and not _as_it_stands(text, context))


def _as_it_stands(text: str, context: Context) -> bool:
    return text.lower() in context.lexicon.forms or bool(context.gazetteer.named(text))


def _definite(sentence: Sentence, at: int, context: Context) -> bool:
    word = sentence.words[at]
    if "Definite=Def" in word.feats:
        return True
    return any(
        before.lower in context.pack.grammar.determiners_definite for before in sentence.words[max(0, at - 2) : at]
    )


def named(sentence: Sentence, span: Span) -> bool:
    """Whether a name stands in the span, by its tag or by a capital inside the sentence."""
    return any(
        mention.kind is MentionKind.NAME
        and sentence.words[mention.first].start < span.end
        and sentence.words[mention.last].end > span.start
        for mention in sentence.mentions
    )


def site_before(span: Span, key: str, context: Context) -> Spot | None:
    """Where the last site of a sort that was named before lies: "the embassy", after "the embassy in Baghdad"."""
    for sentence in reversed(context.reading.sentences):
        for at in range(len(sentence.words) - 1, -1, -1):
            word = sentence.words[at]
            if word.start < span.start and (spot := _site(sentence, at, key, context)):
                return spot
    return None


def _site(sentence: Sentence, at: int, key: str, context: Context) -> Spot | None:
    """The town or country whose name stands after a word for a sort of place, by a preposition of place."""
    senses, _ = context.lexicon.senses(sentence.words[at].lower)
    if not any(sense.kind == "sort" and sense.key == key for sense in senses):
        return None
    following = sentence.words[at + 1 : at + 1 + NEAR]
    if len(following) < 2 or following[0].lower not in context.pack.grammar.place:
        return None
    found = parts(sentence, Span(following[0].start, following[-1].end, joined(following)), context)
    name = next((part for part in found if part.kind == "name"), None)
    return name.spots[0] if name else None
