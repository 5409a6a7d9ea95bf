"""How a text itself names a place: as it writes it, or the site, street or quarter that it names and nothing knows.

A gazetteer has one name for a place and knows few quarters. What is printed of one document are its own words.
"""

from collections.abc import Iterator, Sequence

from kilde.languages import Pack
from kilde.model import Mention, MentionKind, Sentence, Span
from kilde.resolve.context import Context
from kilde.resolve.naming import joined
from kilde.resolve.phrases import Part, parts
from kilde.resolve.placenames import chunk

UNKNOWN = ("LOC", "")
"""Labels of names that may be of places which no gazetteer has; without one only behind a preposition of place."""

STREET = "street"
"""The sort of places that lie in towns, and whose names are no town's."""

NUMBERED = 2
"""Words of a street's name behind what was taken for a place: "Northwest | Eighth Avenue"."""

REACH = 5
"""Words before a name within which what leads to it stands."""

BETWEEN = 4
"""Words from the name of a site to that of the town that it lies in: "the Harbour Inn in the old town of X"."""


def wording(sentence: Sentence, span: Span, part: Part, names: Sequence[Part], context: Context) -> str:
    """The text's name for what a phrase names: of a site or quarter in the place `part`, or that place's own."""
    owners = [one for one in parts(sentence, span, context) if one.kind == "name"]  # "Mali's embassy in Oslo"
    sites = _sites(sentence, span, [*names, *owners], context.pack)
    finer = (words for first, last, words in sites if first < part.first <= last + BETWEEN)
    own = context.unowned(part.text) if part.possessive else part.text
    return next(finer, "") or _whole(sentence, part, context) or own


def unknown_name(sentence: Sentence, span: Span, context: Context) -> str:
    """The name of a place in a phrase that no gazetteer has; "" where there is none, or it is that of a street."""
    sites = _sites(sentence, span, (), context.pack)
    return next((words for first, last, words in sites if not is_street(sentence, first, last, context.pack)), "")


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
    if mention.label == "LOC":
        return _is_led(sentence, first, pack)
    return first > 0 and sentence.words[first - 1].lower in pack.grammar.place


def is_street(sentence: Sentence, first: int, last: int, pack: Pack) -> bool:
    """Whether a name is of a street, which no text calls the place: "Grand Avenue", "Northwest | 8th Street"."""
    end = last + 1
    while end < len(sentence.words) and end - last <= NUMBERED and sentence.words[end].text[:1].isalnum():
        end += 1
    names = [word.lower for word in sentence.words[first:end] if not word.text[:1].islower()]
    behind = [word.lower for word in sentence.words[last + 1 : last + 2]]  # "Karl Johans gate"
    if any(pack.places.kinds.get(name) == STREET for name in (*names, *behind)):
        return True
    tails = () if pack.grammar.compounds_by_hyphen else [k for k, sort in pack.places.kinds.items() if sort == STREET]
    return any(names[0].endswith(tail) and len(names[0]) > len(tail) + 1 for tail in tails)


def _is_led(sentence: Sentence, first: int, pack: Pack) -> bool:
    """Whether a preposition of place or a word for a sort of place leads to a name: "in the old Dorvak", "byen Dorvak".

    What stands behind "with" or "the death of" is a party or a person that was taken for a place.
    """
    for at in range(first - 1, max(-1, first - 1 - REACH), -1):
        word = sentence.words[at]
        if word.lower in pack.grammar.place or word.lower in pack.places.kinds:
            return True
        if word.pos in {"VERB", "AUX", "SCONJ"} or (word.pos == "ADP" and not _of_sort(sentence, at, pack)):
            return False
    return first == 0 or sentence.words[first].dep.startswith("nsubj")


def _of_sort(sentence: Sentence, at: int, pack: Pack) -> bool:
    """Whether a preposition stands behind a word for a sort of place: "the village of X"."""
    return at > 0 and sentence.words[at - 1].lower in pack.places.kinds


def _whole(sentence: Sentence, part: Part, context: Context) -> str:
    """The name of a site that a place's name is the first or last part of: "Leeds Central Station", "Camp Sana"."""
    for mention in sentence.mentions:
        if mention.kind is MentionKind.NAME and mention.label == "LOC" and mention.first <= part.first <= mention.last:
            first, last = chunk(sentence, mention, part.first, context.pack)
            rest = [*sentence.words[first : part.first], *sentence.words[part.last + 1 : last + 1]]
            if rest and all(word.text[:1].isupper() for word in rest):
                return joined(sentence.words[first : last + 1])
    return ""
