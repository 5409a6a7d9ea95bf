"""How a text itself names a place: as it writes it, or the site, street or quarter that it names and nothing knows.

A gazetteer has one name for a place and knows few quarters. What is printed of one document are its own words.
"""

from collections.abc import Iterator, Sequence

from kilde.languages import Pack
from kilde.model import Mention, MentionKind, Sentence, Span
from kilde.resolve.context import Context
from kilde.resolve.naming import joined
from kilde.resolve.phrases import Part
from kilde.resolve.placenames import chunk

UNKNOWN = ("LOC", "")
"""Labels of names that may be of places which no gazetteer has; without one only behind a preposition of place."""

BETWEEN = 4
"""Words from the name of a site to that of the town that it lies in: "the Harbour Inn in the old town of X"."""


def wording(sentence: Sentence, span: Span, part: Part, names: Sequence[Part], context: Context) -> str:
    """The text's name for what a phrase names: of a site or quarter in the place `part`, or that place's own."""
    sites = _sites(sentence, span, names, context.pack)
    finer = (words for first, last, words in sites if first < part.first <= last + BETWEEN)
    own = context.unowned(part.text) if part.possessive else part.text
    return next(finer, "") or _whole(sentence, part, context) or own


def unknown_name(sentence: Sentence, span: Span, context: Context) -> str:
    """The name of a place in a phrase that no gazetteer has; "" where there is none."""
    return next((words for _, _, words in _sites(sentence, span, (), context.pack)), "")


def _sites(
    sentence: Sentence, span: Span, names: Sequence[Part], pack: Pack
) -> Iterator[tuple[int, int, str]]:
    """The names in a phrase that may be of places and are none of the known `names`: their words, first to last."""
    taken = {i for part in names for i in range(part.first, part.last + 1)}
    for mention in _held(sentence, span):
        first, last = chunk(sentence, mention, mention.first, pack)
        while last > first and sentence.words[last].text[:1].islower():
            last -= 1
        if taken.isdisjoint(range(first, last + 1)) and _may_be_place(sentence, first, mention, pack):
            yield first, last, joined(sentence.words[first : last + 1])


def _held(sentence: Sentence, span: Span) -> Iterator[Mention]:
    """The names that begin in a phrase."""
    for mention in sentence.mentions:
        if mention.kind is MentionKind.NAME and span.start <= sentence.words[mention.first].start < span.end:
            yield mention


def _may_be_place(sentence: Sentence, first: int, mention: Mention, pack: Pack) -> bool:
    word = sentence.words[first]
    if not word.text[:1].isupper() or mention.label not in UNKNOWN or word.lower in pack.places.kinds:
        return False
    return mention.label == "LOC" or (first > 0 and sentence.words[first - 1].lower in pack.grammar.place)


def _whole(sentence: Sentence, part: Part, context: Context) -> str:
    """The name of a site that a place's name is the first or last part of: "Leeds Central Station", "Camp Sana"."""
    for mention in sentence.mentions:
        if mention.kind is MentionKind.NAME and mention.label == "LOC" and mention.first <= part.first <= mention.last:
            first, last = chunk(sentence, mention, part.first, context.pack)
            rest = [*sentence.words[first : part.first], *sentence.words[part.last + 1 : last + 1]]
            if rest and all(word.text[:1].isupper() for word in rest):
                return joined(sentence.words[first : last + 1])
    return ""
